"""What a claim can be about: each property with its label, its unit, and how its values compare."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Form = Literal["words", "year", "figure"]
"""Whether a property is told in words, as a calendar year, or as a figure (years and figures may also be put in words)."""
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
    "agreement",
    "incident",
    "dispute",
    "environment",
    "workforce",
    "output",
    "size",
    "plan",
    "equipment",
    "terms",
]


@dataclass(frozen=True, slots=True)
class PropertyKind:
    """How one property is told and compared."""

    label: str
    form: Form
    unit: str = ""
    """The unit of its figures; empty where the claim gives one or none is needed."""
    noun: str = ""
    """What a range of its figures is a range of: `1,500 to 7,000 troops`."""
    unit_needed: bool = False
    """Whether a bare number says nothing, so that the claim has to give a unit."""
    compared: bool = True
    """Whether different figures of one site are set beside each other."""
    vague_denial: bool = False
    """Whether it can be denied without a figure being denied, as in "no troops there"."""

    @property
    def comparable(self) -> bool:
        """Whether different values of one site are set beside each other."""
        return self.form != "words" and self.compared


PROPERTIES: Final[dict[Property, PropertyKind]] = {
    "existence": PropertyKind("Existence", "words"),
    "status": PropertyKind("Status", "words"),
    "start_year": PropertyKind("Start", "year", noun="start"),
    "end_year": PropertyKind("End", "year", noun="end"),
    "location": PropertyKind("Location", "figure", unit_needed=True, compared=False, vague_denial=True),
    "function": PropertyKind("Function", "words"),
    "operator": PropertyKind("Operator", "words"),
    "owner": PropertyKind("Owner", "words"),
    "share_percent": PropertyKind("Share", "figure", "%", "percent held"),
    "troops": PropertyKind("Troops", "figure", noun="troops", vague_denial=True),
    "site_count": PropertyKind("Number of sites", "figure", noun="sites"),
    "lease_until": PropertyKind("Agreement runs to", "year", noun="end of the agreement"),
    "rent_usd_m": PropertyKind("Rent a year", "figure", "million US dollars", "million US dollars of rent a year"),
    "amount_usd_m": PropertyKind("Amount", "figure", "million US dollars", "million US dollars"),
    "debt_usd_m": PropertyKind("Debt", "figure", "million US dollars", "million US dollars of debt"),
    "debt_share_of_gdp_percent": PropertyKind("Debt, share of GDP", "figure", "% of GDP", "percent of GDP in debt"),
    "exchange": PropertyKind("Exchange", "words"),
    "area_km2": PropertyKind("Area", "figure", "km²", "km²"),
    "capacity": PropertyKind("Capacity", "figure", noun="capacity", unit_needed=True, vague_denial=True),
    "reserves": PropertyKind("Reserves", "figure", noun="reserves", unit_needed=True),
    "casualties": PropertyKind("Casualties", "figure", noun="casualties"),
    "agreement": PropertyKind("Agreement", "words"),
    "incident": PropertyKind("Incident", "words"),
    "dispute": PropertyKind("Dispute", "words"),
    "environment": PropertyKind("Environment", "words"),
    "workforce": PropertyKind("Workforce", "figure", noun="people employed", unit_needed=True, vague_denial=True),
    "output": PropertyKind("Output", "figure", noun="output", unit_needed=True, vague_denial=True),
    "size": PropertyKind("Size", "figure", noun="size", unit_needed=True, compared=False, vague_denial=True),
    "plan": PropertyKind("Plan", "words"),
    "equipment": PropertyKind("Equipment", "words"),
    "terms": PropertyKind("Terms", "words"),
}

SAID_BY: Final[Mapping[str, frozenset[Property]]] = {
    "start_year": frozenset({"start_year"}),
    "end_year": frozenset({"end_year"}),
    "location": frozenset({"location"}),
    "statuses": frozenset({"status"}),
    "organizations": frozenset({"operator", "owner", "share_percent"}),
    "money": frozenset({"amount_usd_m"}),
}
"""Properties of the claims that are about a field of a record."""
