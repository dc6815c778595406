"""The words of the atlas: every allowed value of every coded field, each with the label a reader sees.

One place for them all, so that data, code, pages and documentation say the same. Imports nothing.
The order of each mapping is the order of lists, legends and filters.
"""

from typing import Final, Literal

Layer = Literal["russian_bases", "chinese_presence", "bri_projects", "mine_concessions"]
LAYERS: Final[dict[Layer, str]] = {
    "russian_bases": "Russian bases",
    "chinese_presence": "Chinese security presence",
    "bri_projects": "Belt and Road projects",
    "mine_concessions": "Mine concessions",
}

Actor = Literal["RUS", "CHN"]
ACTORS: Final[dict[Actor, str]] = {"RUS": "Russian", "CHN": "Chinese"}

Status = Literal["planned", "under_construction", "active", "suspended", "ended", "cancelled"]
STATUSES: Final[dict[Status, str]] = {
    "planned": "Planned",
    "under_construction": "Under construction",
    "active": "Active",
    "suspended": "Suspended",
    "ended": "Ended",
    "cancelled": "Cancelled",
}

Confidence = Literal["confirmed", "reported", "contested", "weak"]
CONFIDENCES: Final[dict[Confidence, str]] = {  # strongest first: "at least" compares positions in this order
    "confirmed": "Confirmed",
    "reported": "Reported",
    "contested": "Contested",
    "weak": "Weak",
}

Stance = Literal["asserts", "denies", "corrects"]
STANCES: Final[dict[Stance, str]] = {"asserts": "Asserts", "denies": "Denies", "corrects": "Corrects"}

Side = Literal[
    "host_government",
    "actor_government",
    "third_government",
    "company",
    "document",
    "imagery",
    "residents",
    "analyst",
    "media",
]
SIDES: Final[dict[Side, str]] = {
    "host_government": "Host government",
    "actor_government": "Government of the actor",
    "third_government": "Another government",
    "company": "Company",
    "document": "Document",
    "imagery": "Satellite imagery",
    "residents": "Residents",
    "analyst": "Analysts",
    "media": "Media",
}

Shape = Literal["point", "line", "area", "band"]
SHAPES: Final[dict[Shape, str]] = {
    "point": "One place",
    "line": "A line between places",
    "area": "Somewhere in this area, or several places in it",
    "band": "Several places along this band",
}

LocationBasis = Literal["source", "gazetteer", "estimated"]
LOCATION_BASES: Final[dict[LocationBasis, str]] = {
    "source": "a source gives the place",
    "gazetteer": "centre of the named settlement",
    "estimated": "read off a description",
}

AmountKind = Literal["loan", "contract", "whole_cost", "price_paid", "announced", "grant", "investment", "debt", "rent"]
AMOUNT_KINDS: Final[dict[AmountKind, str]] = {
    "loan": "Loan",
    "contract": "Contract value",
    "whole_cost": "Whole cost",
    "price_paid": "Price paid",
    "announced": "Announced plan",
    "grant": "Grant",
    "investment": "Investment made",
    "debt": "Debt settled",
    "rent": "Rent a year",
}

Terms = Literal["loan", "grant", "equity", "lease", "asset_swap", "mixed"]
TERMS: Final[dict[Terms, str]] = {
    "loan": "Loan",
    "grant": "Grant",
    "equity": "Equity",
    "lease": "Lease",
    "asset_swap": "Asset for debt",
    "mixed": "Mixed",
}

Relation = Literal[
    "chinese_loan_only", "alleged_claim", "financing_not_shown", "builder_not_shown", "host_owned_option"
]
RELATIONS: Final[dict[Relation, str]] = {
    "chinese_loan_only": "Chinese loan, no concession",
    "alleged_claim": "Claim alleged, not shown",
    "financing_not_shown": "Chinese-built, Chinese financing not shown",
    "builder_not_shown": "Chinese part not shown",
    "host_owned_option": "An option or right, no presence shown",
}

Property = Literal[
    "existence",
    "status",
    "start_year",
    "end_year",
    "location",
    "function",
    "operator",
    "owner",
    "share_percent",
    "troops",
    "site_count",
    "lease_until",
    "rent_usd_m",
    "amount_usd_m",
    "debt_usd_m",
    "debt_share_of_gdp_percent",
    "exchange",
    "area_km2",
    "capacity",
    "reserves",
    "casualties",
    "other",
]

Reliability = Literal["A", "B", "C", "D", "E", "F"]
