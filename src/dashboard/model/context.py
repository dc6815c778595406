"""What surrounds the sites: alliances, exercises, arms, training, debt and trade, and where each row comes from.

One list a table: data/context/<table>.yaml. Years are calendar years, money million US dollars, shares percent.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Final

from annotated_types import Gt
from typing_extensions import Doc

from dashboard.model.argument import ArticleClaim, Chain
from dashboard.model.audit import Audit
from dashboard.model.claim import Citation
from dashboard.model.story import Story
from dashboard.model.values import (
    Count,
    Country,
    CountryGroup,
    Latitude,
    Longitude,
    Metres,
    PartialDate,
    Percent,
    Period,
    Slug,
    Text,
    UsdMillions,
    Year,
    YearSpan,
    derived,
)
from dashboard.model.vocabulary import (
    ArmsKind,
    ArmsStatus,
    Bloc,
    DebtMeasure,
    ExerciseKind,
    ExerciseStatus,
    Lead,
    LocationBasis,
    MembershipRole,
    Reading,
    TrainingKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where something took place."""

    lon: Annotated[Longitude, Doc("Longitude, WGS 84 decimal degrees")]
    lat: Annotated[Latitude, Doc("Latitude, WGS 84 decimal degrees")]
    accuracy_m: Annotated[Metres, Doc("How far off the point may be, metres")]
    basis: Annotated[LocationBasis, Doc("What the place rests on")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every row of a context table has."""

    id: Annotated[Slug, Doc("Id, unique in its table")]
    sources: Annotated[tuple[Citation, ...], Doc("Its sources, the main one first, each with what it backs")]
    unverified: Annotated[tuple[Text, ...], Doc("Fields or statements that no source found backs")] = ()
    note: Annotated[Text | None, Doc("What a reader should know of it")] = None
    weak: Annotated[bool, Doc("Whether it rests on sources graded E or F alone")] = derived(False)

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The ids of its sources, the main one first."""
        return tuple(each.source for each in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Row):
    """A country's role in an organization, from one date to another; an open end is still in force."""

    bloc: Annotated[Bloc, Doc("Short name of the organization")]
    organization: Annotated[str, Doc("Id of the organization")] = derived("")
    country: Annotated[Country, Doc("Country, ISO 3166-1 alpha-3")]
    role: Annotated[MembershipRole, Doc("What the country is to it")]
    joined: Annotated[
        PartialDate | None, Doc("When the role began, as exact as known; empty: no source found gives it")
    ] = None
    left: Annotated[PartialDate | None, Doc("When it ended; empty: still in force")] = None
    suspended: Annotated[PartialDate | None, Doc("Since when it takes no part, though still a member in form")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise(Row):
    """A joint exercise; `planned` means that only an announcement was found."""

    name: Annotated[Text, Doc("Usual name")]
    year: Annotated[Year, Doc("Calendar year it began in")]
    start: Annotated[PartialDate | None, Doc("First day")] = None
    end: Annotated[PartialDate | None, Doc("Last day")] = None
    countries: Annotated[tuple[Country, ...], Doc("Where it was held")]
    place: Annotated[Text | None, Doc("Nearest place, in words")] = None
    location: Annotated[Spot | None, Doc("Where, and how exactly; empty: no place is known")] = None
    lead: Annotated[Lead, Doc("Who led it")]
    participants: Annotated[tuple[Country, ...], Doc("Countries that took part, or were to; empty: not known")] = ()
    troops: Annotated[Count | None, Doc("How many soldiers")] = None
    kind: Annotated[ExerciseKind | None, Doc("Kind of exercise; empty: no source found tells")] = None
    status: Annotated[ExerciseStatus, Doc("Held, only announced, or cancelled")]
    summary: Annotated[Text, Doc("Summary in our own words")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmsTransfer(Row):
    """Arms that went, or were to go, from one country, or group of countries, to another."""

    supplier: Annotated[CountryGroup, Doc("Country, or group of countries, that supplies")]
    recipient: Annotated[Country, Doc("Country that receives")]
    year: Annotated[Year | None, Doc("Year of the delivery or deal")] = None
    years: Annotated[YearSpan | None, Doc("Years of a package over several")] = None
    item: Annotated[Text, Doc("What was supplied")]
    quantity: Annotated[Count | None, Doc("How many; of a package often unknown")] = None
    kind: Annotated[ArmsKind | None, Doc("Sale, gift, discount; empty: no source found tells the terms")] = None
    value_usd_m: Annotated[UsdMillions | None, Doc("Value, million US dollars, as the source gives it")] = None
    at_least: Annotated[bool, Doc("Whether the value is a lower bound: `more than five billion`")] = False
    cumulative: Annotated[
        bool, Doc("Whether it is a running total up to its year, or of years not known, and no delivery of that year")
    ] = False
    confidence: Annotated[Reading, Doc("How well it is reported, in the researcher's judgement")]
    status: Annotated[ArmsStatus, Doc("How far the transfer went")]
    part_of: Annotated[Slug | None, Doc("The package (a row) whose value covers this one: never summed twice")] = None
    summary: Annotated[Text, Doc("Summary in our own words")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArmsShare(Row):
    """A supplier's share of a recipient's arms imports over some years."""

    recipient: Annotated[CountryGroup, Doc("Country, or group of countries, that imports")]
    period: Annotated[Period, Doc("First and last year")]
    supplier: Annotated[CountryGroup, Doc("Country, or group of countries, that supplies")]
    share_percent: Annotated[Percent, Doc("Share of the imports, percent")]
    computed: Annotated[tuple[Text, ...], Doc("Fields worked out from other figures of the source")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Training(Row):
    """Training of one country's soldiers, police or border guards by another."""

    provider: Annotated[Country, Doc("Country that trains")]
    recipient: Annotated[CountryGroup, Doc("Country, or group of countries, whose people are trained")]
    year: Annotated[Year | None, Doc("Calendar year")] = None
    years: Annotated[YearSpan | None, Doc("Years of training over several")] = None
    what: Annotated[Text, Doc("What was taught, or offered")]
    number: Annotated[Count | None, Doc("How many people")] = None
    kind: Annotated[TrainingKind, Doc("Who was trained")]
    place: Annotated[Text | None, Doc("Where, in words")] = None
    location: Annotated[Spot | None, Doc("Where, and how exactly; empty: no place is known")] = None
    summary: Annotated[Text, Doc("Summary in our own words")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Debt(Row):
    """One source's figure of a country's debt; the total owed to all creditors is separate and never counted as China's."""

    country: Annotated[Country, Doc("Who owes")]
    creditor: Annotated[Country, Doc("To whom: CHN")]
    creditor_detail: Annotated[Text, Doc("Which lender, as the source has it")]
    measure: Annotated[DebtMeasure, Doc("What the figure counts")]
    year: Annotated[Year, Doc("The year of the figure")]
    as_of: Annotated[PartialDate | None, Doc("The day of the figure")] = None
    debt_usd_m: Annotated[UsdMillions | None, Doc("Debt, million US dollars")] = None
    share_of_external_debt_percent: Annotated[Percent | None, Doc("Share of the country's external debt, percent")] = (
        None
    )
    share_of_gdp_percent: Annotated[UsdMillions | None, Doc("Share of GDP, percent; may exceed 100")] = None
    total_debt_share_of_gdp_percent: Annotated[
        UsdMillions | None, Doc("The debt to all creditors, percent of GDP: never shown as China's")
    ] = None
    computed: Annotated[tuple[Text, ...], Doc("Fields worked out from other figures of the source")] = ()
    at_least: Annotated[tuple[Text, ...], Doc("Fields that are lower bounds: `more than half`")] = ()
    at_most: Annotated[tuple[Text, ...], Doc("Fields that are upper bounds: `below five percent`")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLevel(Row):
    """The level of consumer prices in the United States in a year: what turns dollars of one year into another's."""

    year: Annotated[Year, Doc("Calendar year")]
    index: Annotated[float, Gt(0), Doc("Average of the year, CPI-U, all items, U.S. city average; 1982-84 is 100")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gdp(Row):
    """A country's gross domestic product in a year: what amounts and their shares of it are checked against."""

    country: Annotated[Country, Doc("Whose product it is")]
    year: Annotated[Year, Doc("Calendar year")]
    gdp_usd_m: Annotated[float, Gt(0), Doc("Gross domestic product, million US dollars of that year")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade(Row):
    """A country's trade with a partner in a year; statistics of both sides stay side by side."""

    country: Annotated[Country, Doc("Country whose trade it is")]
    partner: Annotated[Country, Doc("Country it trades with")]
    year: Annotated[Year, Doc("Calendar year")]
    exports_usd_m: Annotated[UsdMillions | None, Doc("Exports to the partner, million US dollars")] = None
    imports_usd_m: Annotated[UsdMillions | None, Doc("Imports from the partner, million US dollars")] = None
    turnover_usd_m: Annotated[UsdMillions, Doc("Exports and imports together, million US dollars")]


TABLES: Final[Mapping[str, type[Row]]] = {
    "memberships": Membership,
    "exercises": Exercise,
    "arms_transfers": ArmsTransfer,
    "arms_shares": ArmsShare,
    "training": Training,
    "debt": Debt,
    "trade": Trade,
    "price_levels": PriceLevel,
    "gdp": Gdp,
}
"""Every context table with the class of its rows."""


class Context:
    """All context tables, the article's claims and the chains, in the order people wrote them.

    Each is read when it is first asked for: a page needs the files of what it shows, and no other.
    """

    def __init__(self, read: Callable[[str], tuple[Any, ...]]) -> None:
        """`read` returns the rows of a table of TABLES, of `article`, `chains`, `stories` or `audits`, by that name."""
        self._read = read

    @cached_property
    def memberships(self) -> tuple[Membership, ...]:
        """Roles of countries in blocs."""
        return self._read("memberships")

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """Joint exercises."""
        return self._read("exercises")

    @cached_property
    def arms_transfers(self) -> tuple[ArmsTransfer, ...]:
        """Arms delivered, ordered or planned."""
        return self._read("arms_transfers")

    @cached_property
    def arms_shares(self) -> tuple[ArmsShare, ...]:
        """Shares of suppliers in arms imports."""
        return self._read("arms_shares")

    @cached_property
    def training(self) -> tuple[Training, ...]:
        """Training of soldiers, police and border guards."""
        return self._read("training")

    @cached_property
    def debt(self) -> tuple[Debt, ...]:
        """Debt to China by country and year."""
        return self._read("debt")

    @cached_property
    def trade(self) -> tuple[Trade, ...]:
        """Trade by country, partner and year."""
        return self._read("trade")

    @cached_property
    def price_levels(self) -> tuple[PriceLevel, ...]:
        """Consumer prices in the United States by year."""
        return self._read("price_levels")

    @cached_property
    def gdp(self) -> tuple[Gdp, ...]:
        """Gross domestic product by country and year."""
        return self._read("gdp")

    @cached_property
    def article(self) -> tuple[ArticleClaim, ...]:
        """Claims of the article."""
        return self._read("article")

    @cached_property
    def audits(self) -> tuple[Audit, ...]:
        """Audits of the data, by their ids."""
        return self._read("audits")

    @cached_property
    def chains(self) -> tuple[Chain, ...]:
        """Chains from a loan to an asset."""
        return self._read("chains")

    @cached_property
    def stories(self) -> tuple[Story, ...]:
        """Walks through the map, by their ids."""
        return self._read("stories")

    @cached_property
    def rows(self) -> Mapping[str, Row]:
        """Every row of the tables by `<table>/<id>`."""
        tables: Mapping[str, tuple[Row, ...]] = {name: getattr(self, name) for name in TABLES}
        return {f"{name}/{row.id}": row for name, rows in tables.items() for row in rows}
