"""Checks of the records: identity, references, places, dates, statuses."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from dashboard.model.clock import today
from dashboard.model.site import Record
from dashboard.model.vocabulary import OVER, WORKED_OUT
from dashboard.truth.checks.dates import is_before, is_to_come
from dashboard.truth.checks.outlines import GEOD, Outlines, offset_m
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault

OFFSHORE_M: Final = 370_000
"""200 nautical miles: the widest exclusive economic zone (UN Convention on the Law of the Sea, article 57)."""
STRAIGHT_M: Final = 100_000
"""How long a straight piece of a line may be before its length limits how exact the line is."""
STRAY: Final = 0.1
"""What a line is at least off on a long straight piece, as a share of it: five roads of this data that were drawn straight
between towns lay off their outlines by 9 to 27 per cent of their longest piece."""
LAYER_ACTORS: Final = {"russian_bases": "RUS", "chinese_presence": "CHN", "bri_projects": "CHN"}
"""Layers whose sites all have one actor."""


def record_problems(truth: Truth, outlines: Outlines) -> Iterator[Problem]:
    """Everything wrong in the records but their claims."""
    regions: dict[str, str] = {}
    for record in truth.records.values():
        file = truth.file_of(record)
        for faults in (
            _identity(truth, record),
            _references(truth, record),
            _place(record, outlines),
            _regions(record, regions),
            _years(record),
            _statuses(record),
            _ending(record),
            _commodities(record),
            _unverified(record),
            _events(record),
            _checked(truth, record),
        ):
            for fault in faults:
                yield Problem(file, record.id, *fault)


def _identity(truth: Truth, record: Record) -> Iterator[Fault]:
    path = truth.record_files[record.id]
    if path.stem != record.id:
        yield Fault("id", f"the file is named {path.stem}", "name it as the id")
    if path.parent.name != record.layer:
        yield Fault("layer", f"the folder is {path.parent.name}", f"the record belongs in {record.layer}/")
    actor = LAYER_ACTORS.get(record.layer, record.actor)
    if record.actor != actor:
        yield Fault("actor", f"{record.actor} in {record.layer}", actor)


def _references(truth: Truth, record: Record) -> Iterator[Fault]:
    for field, parts in (("organizations", record.organizations), ("partners", record.partners)):
        for place, part in enumerate(parts):
            if not truth.has("organizations", part.org):
                yield Fault(f"{field}.{place}.org", f"no organization {part.org}", "an id of organizations.yaml")
            if part.percent_year is not None and part.percent is None:
                yield Fault(f"{field}.{place}.percent_year", "a year without a per cent", "both or neither")
        named = [(part.org, part.role) for part in parts]
        for place, pair in enumerate(named):
            if pair in named[:place]:
                yield Fault(f"{field}.{place}", f"{pair[0]} is listed twice in one role", "each role once")
    cited: list[tuple[str, Iterable[str]]] = [
        *((f"claims.{place}.source", [each.source]) for place, each in enumerate(record.claims)),
        *((f"citations.{place}.source", [each.source]) for place, each in enumerate(record.citations)),
        *((f"events.{place}.sources", each.sources) for place, each in enumerate(record.events)),
        *((f"statuses.{place}.sources", each.sources) for place, each in enumerate(record.statuses)),
    ]
    for field, sources in cited:
        for source in sources:
            if not truth.has("sources", source):
                yield Fault(field, f"no source {source}", "the id of a publication in sources/")


def _place(record: Record, outlines: Outlines) -> Iterator[Fault]:
    where = record.location
    for place, point in enumerate([(where.lon, where.lat), *where.route]):
        distance = offset_m(point, record.countries, outlines)
        reach = max(where.accuracy_m, OFFSHORE_M) if where.offshore else where.accuracy_m
        if distance is not None and distance > reach:
            wrong = f"{point} lies {distance / 1000:.0f} km outside {', '.join(record.countries)}"
            right = f"inside it within {reach / 1000:g} km, longitude before latitude (or offshore)"
            yield Fault("location" if place == 0 else f"location.route.{place - 1}", wrong, right)
    if where.shape in {"line", "band"} and len(where.route) < 2:
        yield Fault("location.route", "fewer than two points", f"a {where.shape} needs two")
    if where.shape in {"point", "area"} and where.route:
        yield Fault("location.route", f"a route on a {where.shape}", "only a line or a band has one")
    if where.shape == "line" and where.basis != "source" and not where.credits:
        longest = max((float(GEOD.inv(*a, *b)[2]) for a, b in pairwise(where.route)), default=0.0)
        if longest > STRAIGHT_M and where.accuracy_m < longest * STRAY:
            wrong = f"{where.accuracy_m / 1000:g} km on a straight piece of {longest / 1000:.0f} km"
            yield Fault("location.accuracy_m", wrong, "a tenth of it or more, or way points from a source")
    for place, each in enumerate(record.places):
        if (each.lon is None) != (each.lat is None):
            yield Fault(f"places.{place}", "longitude or latitude alone", "both or neither")


def _regions(record: Record, first: dict[str, str]) -> Iterator[Fault]:
    """`first` collects the country that each region's name was first used with."""
    if len(record.countries) > 1:
        return
    for region in record.regions:
        country = first.setdefault(region, record.countries[0])
        if country != record.countries[0]:
            yield Fault("regions", f"{region} is used with {country} too", "one name for one region")


def _years(record: Record) -> Iterator[Fault]:
    this_year = today().year
    if record.start_year and record.end_year and record.start_year > record.end_year:
        wrong = f"{record.end_year} is before the start {record.start_year}"
        yield Fault("end_year", wrong, "the same year or a later one")
    if record.start_year and record.start_year > this_year and record.status != "planned":
        yield Fault(
            "start_year", f"{record.start_year} is in the future", "a year that has come, or the status planned"
        )
    if record.end_year and record.end_year > this_year:
        right = "a year that has come; an end agreed on is a claim on lease_until"
        yield Fault("end_year", f"{record.end_year} is in the future", right)


def _statuses(record: Record) -> Iterator[Fault]:
    for place, each in enumerate(record.statuses):
        if each.status in WORKED_OUT:
            yield Fault(f"statuses.{place}.status", f"{each.status} is worked out when the data is built", "planned")
        if each.since and is_to_come(each.since):
            yield Fault(f"statuses.{place}.from", f"{each.since} is in the future", "a day that has come")
    dated = [each.since for each in record.statuses if each.since]
    if any(is_before(later, earlier) for earlier, later in pairwise(dated)):
        yield Fault("statuses", "not in the order of their dates", "oldest first, today's last")
    for place, (earlier, later) in enumerate(pairwise(record.statuses)):
        if earlier.status == later.status:
            yield Fault(f"statuses.{place + 1}", f"{later.status} again", "an entry for each change")


def _ending(record: Record) -> Iterator[Fault]:
    if record.status in OVER and record.end_year is None and "end_year" not in record.unverified:
        yield Fault(
            "end_year", f"{record.status} in no year", "the year, or end_year under unverified where no source has it"
        )


def _commodities(record: Record) -> Iterator[Fault]:
    """A category that calls a site a mine or a field of something calls it by what it mainly produces."""
    category = record.category.lower()
    if not record.commodities or category.split()[-1] not in {"mine", "field"} or category in {"mine", "field"}:
        return
    first = record.commodities[0].lower()
    if first.split()[-1] not in category:
        yield Fault(
            "category", f"{record.category}, with {first} as its first commodity", f"{first} in the category too"
        )


def _unverified(record: Record) -> Iterator[Fault]:
    """A first or last year that no source backs is named by its field alone: pages look for exactly that."""
    for place, entry in enumerate(record.unverified):
        field = entry.split(maxsplit=1)[0]
        if field in {"start_year", "end_year"} and entry != field:
            yield Fault(
                f"unverified.{place}", entry, f"{field} alone; what else there is to say goes into assessment.note"
            )


def _events(record: Record) -> Iterator[Fault]:
    for place, event in enumerate(record.events):
        if is_to_come(event.date) and not is_ahead(record):
            right = "a day that has come, or a site still planned or under construction"
            yield Fault(f"events.{place}.date", f"{event.date} is in the future", right)
    if any(is_before(later.date, earlier.date) for earlier, later in pairwise(record.events)):
        yield Fault("events", "not in the order of dates", "earliest first")


def _checked(truth: Truth, record: Record) -> Iterator[Fault]:
    """A search is never to come, and never before the first source on the site: there was nothing to search for."""
    cited = (*(each.source for each in record.claims), *(each.source for each in record.citations))
    dates = [truth.sources[source].date for source in cited if source in truth.sources]
    first = min((date for date in dates if date), default=None)
    for place, search in enumerate(record.checked):
        if is_to_come(search.date):
            yield Fault(f"checked.{place}.date", f"{search.date} is in the future", "a day that has come")
        if first and is_before(search.date, first):
            right = f"the day of the search: the first source on the site is of {first}"
            yield Fault(f"checked.{place}.date", f"{search.date} is before any source", right)
    if any(is_before(later.date, earlier.date) for earlier, later in pairwise(record.checked)):
        yield Fault("checked", "not in the order of dates", "earliest first")


def is_ahead(record: Record) -> bool:
    """Whether a site is still to come, so that dates of it may lie in the future."""
    return record.status in {"planned", "under_construction"}
