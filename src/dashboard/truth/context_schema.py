"""The form of the context tables: alliances, exercises, arms, training, debt, trade. The same rules as for records.

One list a table: context/<table>.yaml. Every row has an id, its own sources, and names what no source backs.
"""

from typing import Annotated, Final, Literal

from pydantic import Field

from dashboard.model.vocabulary import (
    ArmsKind,
    ArmsStatus,
    Bloc,
    DebtMeasure,
    ExerciseKind,
    ExerciseStatus,
    Lead,
    LocationBasis,
    Role,
    TrainingKind,
)
from dashboard.truth.schema import Country, Part, PartialDate, Slug, Text, Year

Group = Annotated[str, Field(pattern=r"^[A-Z_]{3,}$")]
"""A country (ISO alpha-3), or a group of them: CIS, SCO, WORLD, EUROPE, CENTRAL_ASIA."""


class Support(Part):
    """A source of a row, and what of the row it backs."""

    source: Slug
    supports: Text | None = None


class Row(Part):
    """What every context row has."""

    id: Slug
    sources: Annotated[list[Support], Field(min_length=1)]
    unverified: list[Text] = Field(default_factory=list)
    note: Text | None = None


class Spot(Part):
    """Where something took place: WGS 84 degrees, accuracy in metres."""

    lon: Annotated[float, Field(ge=-180, le=180)]
    lat: Annotated[float, Field(ge=-90, le=90)]
    accuracy_m: Annotated[int, Field(gt=0)]
    basis: LocationBasis


class Membership(Row):
    """A country's role in an organization, from one date to another; an open end is still in force."""

    organization: Bloc
    country: Country
    role: Role
    joined: PartialDate | None = None
    left: PartialDate | None = None
    suspended: PartialDate | None = None
    """Since when it takes no part, though still a member in form."""


class Exercise(Row):
    """A joint exercise; `planned` means that only an announcement was found."""

    name: Text
    year: Year
    start: PartialDate | None = None
    end: PartialDate | None = None
    countries: Annotated[list[Country], Field(min_length=1)]
    place: Text | None = None
    location: Spot | None = None
    lead: Lead
    participants: list[Country]
    troops: Annotated[int, Field(ge=0)] | None = None
    kind: ExerciseKind
    status: ExerciseStatus
    summary: Text


class ArmsTransfer(Row):
    """Arms that went, or were to go, from one country to another; `part_of` is the package whose value covers it."""

    supplier: Country
    recipient: Country
    year: Year | None = None
    years: tuple[Year, Year | None] | None = None
    item: Text
    quantity: Annotated[int, Field(ge=0)] | None = None
    kind: ArmsKind
    value_usd_m: Annotated[float, Field(ge=0)] | None = None
    confidence: Literal["confirmed", "reported", "disputed"]
    status: ArmsStatus
    part_of: Slug | None = None
    summary: Text


class ArmsShare(Row):
    """A supplier's share of a recipient's arms imports over some years, in percent."""

    recipient: Group
    period: Annotated[str, Field(pattern=r"^\d{4}-\d{4}$")]
    supplier: Group
    share_percent: Annotated[float, Field(ge=0, le=100)]
    computed: list[Text] = Field(default_factory=list)


class Training(Row):
    """Training of one country's soldiers, police or border guards by another."""

    provider: Country
    recipient: Group
    year: Year | None = None
    years: tuple[Year, Year | None] | None = None
    what: Text
    number: Annotated[int, Field(ge=0)] | None = None
    kind: TrainingKind
    place: Text | None = None
    location: Spot | None = None
    summary: Text


class Debt(Row):
    """Debt of a country to China at one time; the total to all creditors stands apart and is never China's."""

    country: Country
    creditor: Country
    creditor_detail: Text
    measure: DebtMeasure
    """What the figure counts: what is owed then, loans taken over time, or a whole the Chinese part is not told of."""
    year: Year
    as_of: PartialDate | None = None
    debt_usd_m: Annotated[float, Field(ge=0)] | None = None
    share_of_external_debt_percent: Annotated[float, Field(ge=0, le=100)] | None = None
    share_of_gdp_percent: Annotated[float, Field(ge=0)] | None = None
    total_debt_share_of_gdp_percent: Annotated[float, Field(ge=0)] | None = None
    computed: list[Text] = Field(default_factory=list)


class Trade(Row):
    """A country's trade with a partner in a year, million US dollars."""

    country: Country
    partner: Country
    year: Year
    exports_usd_m: Annotated[float, Field(ge=0)] | None = None
    imports_usd_m: Annotated[float, Field(ge=0)] | None = None
    turnover_usd_m: Annotated[float, Field(ge=0)]


TABLES: Final[dict[str, type[Row]]] = {
    "memberships": Membership,
    "exercises": Exercise,
    "arms_transfers": ArmsTransfer,
    "arms_shares": ArmsShare,
    "training": Training,
    "debt": Debt,
    "trade": Trade,
}
"""Every context table with the form of its rows."""
