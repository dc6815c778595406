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

LAYER_SCOPE: Final[dict[Layer, tuple[str, str]]] = {
    "russian_bases": (
        "places that Russian forces, border troops or security services use, run or are to have; test and "
        "space sites on leased land; what was given up",
        "arms deliveries and drills (context), state companies, contractors of war",
    ),
    "chinese_presence": (
        "places, patrols and posts of Chinese security bodies, or that China builds for the host's; "
        "surveillance that a Chinese firm delivers to police or city; guards of Chinese firms where a "
        "source places them; the drills held near the Wakhan",
        "other drills, training and arms (context), statements without a place",
    ),
    "bri_projects": (
        "what a Chinese state bank or company lends for, builds, owns or operates, oil and gas fields too; "
        "whether or not anybody calls it Belt and Road",
        "trade, loans without a thing built, plans nobody has named a place for",
    ),
    "mine_concessions": (
        "solid minerals that a Chinese or Russian company holds, works or is said to hold",
        "processing alone (a project), oil and gas (a project, and Chinese only)",
    ),
}
"""What belongs in each layer, and what does not. The cases decided are in docs/scope.md."""

Actor = Literal["RUS", "CHN"]
ACTORS: Final[dict[Actor, str]] = {"RUS": "Russian", "CHN": "Chinese"}

Status = Literal["planned", "overdue", "under_construction", "active", "suspended", "ended", "cancelled"]
STATUSES: Final[dict[Status, str]] = {
    "planned": "Planned",
    "overdue": "Planned, date passed",
    "under_construction": "Under construction",
    "active": "Active",
    "suspended": "Suspended",
    "ended": "Ended",
    "cancelled": "Cancelled",
}

WORKED_OUT: Final[frozenset[Status]] = frozenset({"overdue"})
"""Statuses that follow from a plan's date and the silence since (evidence/plans.py): no file gives them."""

OVER: Final[frozenset[Status]] = frozenset({"ended", "cancelled"})
"""Statuses after which a site is no longer there."""

NOT_BUILT: Final[frozenset[Status]] = frozenset({"planned", "overdue", "cancelled"})
"""Statuses of what is no more than a plan."""

Strength = Literal["confirmed", "reported", "contested", "weak"]
"""How well something is established, strongest first."""

Confidence = Literal[
    "confirmed",
    "plan_confirmed",
    "reported",
    "plan_reported",
    "contested",
    "plan_contested",
    "plan_weak",
    "weak",
]
CONFIDENCES: Final[dict[Confidence, str]] = {  # strongest first: "at least" compares positions in this order
    "confirmed": "Confirmed",
    "plan_confirmed": "Plan confirmed",
    "reported": "Reported",
    "plan_reported": "Plan reported",
    "contested": "Contested",
    "plan_contested": "Plan contested",
    "plan_weak": "Plan weak",
    "weak": "Weak",  # last, since "weak or better" is everything
}
"""How well the existence of a site is established; of a site that is no more than planned, how well the plan is."""
PLAN: Final[dict[Strength, Confidence]] = {
    "confirmed": "plan_confirmed",
    "reported": "plan_reported",
    "contested": "plan_contested",
    "weak": "plan_weak",
}
STRENGTH: Final[dict[Confidence, Strength]] = {
    **{strength: strength for strength in PLAN},
    **{code: strength for strength, code in PLAN.items()},
}
"""The strength of each confidence, of existence and of a plan alike."""

LASTING: Final[frozenset[Status]] = frozenset({"planned", "under_construction", "active", "suspended"})
"""Statuses that go on until something is reported, so that old evidence leaves them in doubt."""

STATUS_NOT_KNOWN: Final = "Status not known"
"""What stands where a past year's status is not known."""

Clock = Literal["true", "known"]
"""What was so in a year by all that is known today, or what had been published by its end."""

Stance = Literal["asserts", "denies", "corrects"]
STANCES: Final[dict[Stance, str]] = {"asserts": "Asserts", "denies": "Denies", "corrects": "Corrects"}

Thing = Literal["base", "troops", "patrols", "transfer", "plan"]
THINGS: Final[dict[Thing, str]] = {
    "base": "Base, post or other facility",
    "troops": "Troops or other personnel",
    "patrols": "Patrols",
    "transfer": "Transfer of ownership or rights",
    "plan": "Plan, offer or talks",
}
"""What a claim of existence is of, where it is not simply the site as its record describes it."""
Scope = Literal["site", "general"]
SCOPES: Final[dict[Scope, str]] = {
    "site": "Denied for this site",
    "general": "Denied in general terms",
}
"""Whether a denial speaks of the site or of a whole region or country."""

Level = Literal["national", "local", "state_media", "unnamed"]
LEVELS: Final[dict[Level, str]] = {
    "national": "National authority",
    "local": "Local authority",
    "state_media": "State paper, site or portal",
    "unnamed": "Nobody named",
}
"""Whose word it is when somebody speaks on the side of a government."""

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

Teller = Literal["all", "russia", "china", "host", "media"]
TELLERS: Final[dict[Teller, str]] = {
    "all": "All",
    "russia": "Russia",
    "china": "China",
    "host": "Host government",
    "media": "Independent media and researchers",
}
"""According to whom the map is drawn: all sources, or one side alone."""
Standing = Literal["acknowledged", "denied", "silent"]
STANDINGS: Final[dict[Standing, str]] = {
    "acknowledged": "Acknowledged",
    "denied": "Denied",
    "silent": "Not spoken of",
}
"""What one side says of a site's existence."""

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
    "announced": "Announced or promised",
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

EventKind = Literal[
    "denial",
    "clash",
    "closure",
    "halt",
    "opening",
    "construction",
    "progress",
    "extension",
    "loan",
    "ownership",
    "agreement",
    "decision",
    "deployment",
    "exercise",
    "founding",
    "report",
    "plan",
    "other",
]
EVENT_KINDS: Final[dict[EventKind, str]] = {
    "denial": "Denial",
    "clash": "Protest, clash or accident",
    "closure": "Closed, handed over or dropped",
    "halt": "Work stopped",
    "opening": "Finished, opened or restarted",
    "construction": "Building begun",
    "progress": "Work, output or payments go on",
    "extension": "Term prolonged",
    "loan": "Loan or grant",
    "ownership": "Ownership changed",
    "agreement": "Agreement or contract",
    "decision": "Official decision",
    "deployment": "Forces or equipment moved",
    "exercise": "Exercise or patrol",
    "founding": "Founded, set up or renamed",
    "report": "Reported or revealed",
    "plan": "Planned or expected",
    "other": "Other",
}

AheadKind = Literal["term", "works", "drill", "programme"]
AHEAD_KINDS: Final[dict[AheadKind, str]] = {
    "term": "Lease or concession ends",
    "works": "Works planned",
    "drill": "Drill announced",
    "programme": "Arms or training programme ends",
}
"""What may lie ahead: the kinds of entries of the calendar."""

Role = Literal[
    "owner",
    "operator",
    "lender",
    "borrower",
    "donor",
    "guarantor",
    "contractor",
    "supplier",
    "licensee",
    "designer",
    "buyer",
    "seller",
    "customer",
    "military_user",
    "security_provider",
    "client",
    "host",
    "lessor",
    "regulator",
    "signatory",
    "proponent",
    "trainer",
    "beneficiary",
]
ROLES: Final[dict[Role, str]] = {
    "owner": "Owner",
    "operator": "Operator",
    "lender": "Lender",
    "borrower": "Borrower",
    "donor": "Donor",
    "guarantor": "Guarantor",
    "contractor": "Contractor",
    "supplier": "Supplier",
    "licensee": "Licensee",
    "designer": "Designer",
    "buyer": "Buyer",
    "seller": "Former owner",
    "customer": "Customer",
    "military_user": "Military user",
    "security_provider": "Security provider",
    "client": "Guarded or served",
    "host": "Host",
    "lessor": "Lessor",
    "regulator": "Regulator",
    "signatory": "Signatory",
    "proponent": "Proponent",
    "trainer": "Trainer",
    "beneficiary": "Beneficiary",
}
ROLE_NOT_STATED: Final = "Role not stated"
"""What stands where no source tells the role."""

Reliability = Literal["A", "B", "C", "D", "E", "F"]

Credit = Literal["openstreetmap", "aiddata", "gppd"]
CREDITS: Final[dict[Credit, str]] = {
    "openstreetmap": "© OpenStreetMap contributors (ODbL 1.0)",
    "aiddata": "AidData (ODC-By 1.0)",
    "gppd": "Global Power Plant Database (CC BY 4.0)",
}
"""Data sets that points and lines were taken from, as their licences ask to be named."""

Reading = Literal["confirmed", "reported", "disputed"]
"""A researcher's own label of a site or row, kept to be compared with the computed confidence."""

Searched = Literal["full", "partly", "no"]
SEARCHED: Final[dict[Searched, str]] = {"full": "searched", "partly": "partly searched", "no": "not searched"}

SearchKind = Literal["keywords", "sources", "imagery"]
SEARCH_KINDS: Final[dict[SearchKind, str]] = {
    "keywords": "search by keywords",
    "sources": "the record's own sources read again",
    "imagery": "satellite images looked at",
}
"""How newer evidence on a site was looked for."""

AuditVerdict = Literal["right", "misleading", "wrong", "not_verifiable"]
AUDIT_VERDICTS: Final[dict[AuditVerdict, str]] = {
    "right": "right",
    "misleading": "misleading",
    "wrong": "wrong",
    "not_verifiable": "not verifiable",
}

RevisionKind = Literal[
    "added",
    "removed",
    "changed",
    "claim_added",
    "claim_changed",
    "claim_removed",
    "event_added",
    "event_changed",
    "event_removed",
]
REVISION_KINDS: Final[dict[RevisionKind, str]] = {
    "added": "New site",
    "removed": "Site removed",
    "changed": "Site changed",
    "claim_added": "New claim",
    "claim_changed": "Claim corrected",
    "claim_removed": "Claim removed",
    "event_added": "New event",
    "event_changed": "Event corrected",
    "event_removed": "Event removed",
}
"""What differs between two releases of the data, at one site."""

PublisherKind = Literal[
    "government",
    "military",
    "international_organisation",
    "state_media",
    "independent_media",
    "company",
    "think_tank",
    "academic",
    "dataset",
    "reference",
    "blog",
    "aggregator",
]

OrganizationKind = Literal[
    "state_company",
    "private_company",
    "ministry",
    "state_body",
    "armed_force",
    "local_government",
    "state_bank",
    "security_service",
    "international_organisation",
    "other",
]
ORGANIZATION_KINDS: Final[dict[OrganizationKind, str]] = {
    "state_company": "State company",
    "private_company": "Private company",
    "ministry": "Ministry",
    "state_body": "State body",
    "armed_force": "Armed force",
    "local_government": "Local government",
    "state_bank": "State bank",
    "security_service": "Security service",
    "international_organisation": "International organization",
    "other": "Other",
}

Topic = Literal["Russia", "Alliances", "Arms and training", "China", "Debt", "Mines", "The pattern", "Forecast"]
StepKind = Literal["project", "loan", "debt", "asset", "transfer", "base"]

Bloc = Literal["CSTO", "SCO", "CIS", "EAEU", "BRI"]
BLOCS: Final[dict[Bloc, str]] = {
    "CSTO": "Collective Security Treaty Organization",
    "SCO": "Shanghai Cooperation Organisation",
    "CIS": "Commonwealth of Independent States",
    "EAEU": "Eurasian Economic Union",
    "BRI": "Belt and Road Initiative",
}

BLOC_ORGANIZATIONS: Final[dict[Bloc, str]] = {
    "CSTO": "csto",
    "SCO": "shanghai-cooperation-organisation",
    "CIS": "commonwealth-of-independent-states",
    "EAEU": "eurasian-economic-union",
    "BRI": "belt-and-road-initiative",
}
"""The ids of these organizations in the data."""

MembershipRole = Literal["member", "associate", "signatory", "observer", "dialogue partner"]
MEMBERSHIP_ROLES: Final[dict[MembershipRole, str]] = {  # strongest first
    "member": "Member",
    "associate": "Associate",
    "signatory": "Signatory",
    "observer": "Observer",
    "dialogue partner": "Dialogue partner",
}

Lead = Literal["CSTO", "SCO", "RUS", "CHN", "joint"]
LEADS: Final[dict[Lead, str]] = {
    "RUS": "Russia",
    "CHN": "China",
    "CSTO": "CSTO",
    "SCO": "SCO",
    "joint": "Jointly led",
}

Match = Literal["project", "part", "owner", "beside"]
MATCHES: Final[dict[Match, str]] = {
    "project": "The site's own project, or one of several credits for it",
    "part": "A part, a stage or an expansion of the site",
    "owner": "Money for the site's owner or an older debt, not for works",
    "beside": "Something else given to the same place",
}
"""How a project of AidData's data set concerns a site."""

Unmatched = Literal["gift", "people", "small", "supply", "lending", "works", "pipeline", "open"]
UNMATCHED: Final[dict[Unmatched, str]] = {
    "gift": "Goods, relief or equipment given",
    "people": "Teaching, culture, health teams and visits",
    "small": "Small social works: sewing centres, schools, monuments",
    "supply": "Vehicles, aircraft, machines or networks without a place of their own",
    "lending": "Money for a bank, a fund or a company in general",
    "works": "Works in several places, or in a place the data set does not tell well enough",
    "pipeline": "Committed, with no word of works",
    "open": "A place that could have a record; none is written yet",
}
"""Why a project of AidData's data set has no site."""

Stage = Literal["commitment", "implementation", "completion"]
STAGES: Final[dict[Stage, str]] = {
    "commitment": "Committed, not begun",
    "implementation": "Being carried out",
    "completion": "Completed",
}
"""How far a project of AidData's data set has come, in the data set's own stages."""

ExerciseKind = Literal["military", "counter-terror", "police", "air-defence"]
EXERCISE_KINDS: Final[dict[ExerciseKind, str]] = {
    "military": "Military",
    "counter-terror": "Counter-terrorism",
    "police": "Police",
    "air-defence": "Air defence",
}

ExerciseStatus = Literal["held", "planned", "cancelled"]
EXERCISE_STATUSES: Final[dict[ExerciseStatus, str]] = {
    "held": "Held",
    "planned": "Announced; no report that it was held",
    "cancelled": "Cancelled",
}

ArmsKind = Literal["sale", "donation", "discount"]
ARMS_KINDS: Final[dict[ArmsKind, str]] = {"sale": "Sale", "donation": "Gift", "discount": "At a discount"}

ArmsStatus = Literal["delivered", "contract", "agreed", "planned", "ordered"]
ARMS_STATUSES: Final[dict[ArmsStatus, str]] = {
    "delivered": "Delivered",
    "contract": "Contract signed",
    "ordered": "Ordered",
    "agreed": "Agreed",
    "planned": "Planned",
}

TrainingKind = Literal["troops", "military academy", "police", "special forces", "border"]
TRAINING_KINDS: Final[dict[TrainingKind, str]] = {
    "troops": "Troops",
    "military academy": "Military schools",
    "police": "Police",
    "special forces": "Special forces",
    "border": "Border guards",
}

DebtMeasure = Literal["owed", "loans_taken", "whole_economy", "all_creditors"]
DEBT_MEASURES: Final[dict[DebtMeasure, str]] = {
    "owed": "Owed to China then",
    "loans_taken": "Loans taken, not what is owed",
    "whole_economy": "Owed by the whole economy, companies included",
    "all_creditors": "Owed to all creditors, not to China",
}

Bearing = Literal["supports", "qualifies", "contradicts", "outdates"]
BEARINGS: Final[dict[Bearing, str]] = {
    "supports": "Supports it",
    "qualifies": "Qualifies it",
    "contradicts": "Contradicts it",
    "outdates": "No longer so",
}

Verdict = Literal["supported", "partly_supported", "contested", "outdated", "not_found"]
VERDICTS: Final[dict[Verdict, str]] = {
    "supported": "Supported",
    "partly_supported": "Partly supported",
    "contested": "Contested",
    "outdated": "Outdated",
    "not_found": "Not found",
}

LinkBasis = Literal["stated", "inferred", "denied"]
LINK_BASES: Final[dict[LinkBasis, str]] = {
    "stated": "A party or a document states the exchange",
    "inferred": "Media or analysts infer it",
    "denied": "Inferred by some and denied by others",
}
