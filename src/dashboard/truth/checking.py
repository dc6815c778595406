"""What the schema alone cannot see: ids, references, places, dates, and values that have to fit their property."""

from collections.abc import Iterator
from typing import Final

from dashboard.model.clock import today
from dashboard.truth.checking_context import context_problems
from dashboard.truth.outlines import offset_m
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.schema import ClaimEntry, Record, Value

NUMBERS: Final = frozenset(
    {"amount_usd_m", "rent_usd_m", "debt_usd_m", "share_percent", "debt_share_of_gdp_percent", "area_km2", "troops"}
    | {"site_count", "capacity", "reserves", "casualties"}
)
"""Properties whose value is a number, a range, or words that say why there is no number."""
YEARS: Final = frozenset({"start_year", "end_year", "lease_until"})
FIGURES: Final = (NUMBERS | YEARS) - {"troops", "capacity"}
"""Properties whose denial needs a figure to deny."""
WORDS: Final = frozenset({"existence", "status", "function", "operator", "owner", "exchange"})
UNIT_NEEDED: Final = frozenset({"capacity", "reserves", "other"})
"""A bare number of these says nothing."""
OFFSHORE_M: Final = 370_000
"""200 nautical miles: the widest exclusive economic zone (UN Convention on the Law of the Sea, article 57)."""
ON_READING: Final = (
    "headline not",
    "title not shown",
    "page address",
    "stored text",
    "stored copy",
    "in a copy",
    "text seen",
    "texts seen",
    "source seen",
    "sources seen",
    "source read",
    "sources read",
    "was not seen",
    "not read",
    "read in",
    "text cut off",
    "the dossier",
)
"""How a source was read is no matter of the atlas: what it says, or that it was not found, is."""


def problems(truth: Truth) -> list[Problem]:
    """Everything wrong in the truth, all at once, in the order of the files."""
    found = list(truth.problems)
    for check in (
        _identity,
        _references,
        _places,
        _dates,
        _claims,
        _organizations,
        _sources,
        _left_out,
        context_problems,
    ):
        found.extend(check(truth))
    return sorted(problem for problem in found if not _follows(truth, problem))


def _follows(truth: Truth, problem: Problem) -> bool:
    """Whether it only says that something can't be found which stands in a file told as unreadable already."""
    words = problem.wrong.split()
    return "no" in words and not truth.unread.isdisjoint(words)


def _file(truth: Truth, record: Record) -> str:
    return truth.record_files[record.id].relative_to(truth.root.parent).as_posix()


def _identity(truth: Truth) -> Iterator[Problem]:
    for record in truth.records.values():
        path = truth.record_files[record.id]
        if path.stem != record.id:
            yield Problem(_file(truth, record), record.id, "id", f"the file is named {path.stem}", "name it as the id")
        if path.parent.name != record.layer:
            wrong = f"the folder is {path.parent.name}"
            yield Problem(_file(truth, record), record.id, "layer", wrong, f"the record belongs in {record.layer}/")
        if record.layer == "russian_bases" and record.actor != "RUS":
            yield Problem(_file(truth, record), record.id, "actor", f"{record.actor} in russian_bases", "RUS")
        if record.layer in {"chinese_presence", "bri_projects"} and record.actor != "CHN":
            yield Problem(_file(truth, record), record.id, "actor", f"{record.actor} in {record.layer}", "CHN")


def _references(truth: Truth) -> Iterator[Problem]:
    for record in truth.records.values():
        for kind in ("organizations", "partners"):
            for place, part in enumerate(getattr(record, kind)):
                if part.org not in truth.organizations:
                    yield Problem(
                        _file(truth, record), record.id, f"{kind}.{place}.org", f"no organization {part.org}",
                        "an id of organizations.yaml",
                    )  # fmt: skip
        for place, claim in enumerate(record.claims):
            if claim.source not in truth.publications:
                yield Problem(
                    _file(truth, record), record.id, f"claims.{place}.source", f"no source {claim.source}",
                    "the id of a publication in sources/",
                )  # fmt: skip


def _places(truth: Truth) -> Iterator[Problem]:
    spelt: dict[str, str] = {}
    for record in truth.records.values():
        where = record.location
        points = [(where.lon, where.lat), *(where.route or [])]
        for place, point in enumerate(points):
            distance = offset_m(point, record.countries)
            reach = max(where.accuracy_m, OFFSHORE_M) if where.offshore else where.accuracy_m
            if distance is not None and distance > reach:
                field = "location" if place == 0 else f"location.route.{place - 1}"
                wrong = f"{point} lies {distance / 1000:.0f} km outside {', '.join(record.countries)}"
                right = f"inside it within {reach / 1000:g} km, longitude before latitude (or offshore)"
                yield Problem(_file(truth, record), record.id, field, wrong, right)
        if where.shape in {"line", "band"} and len(where.route or []) < 2:
            yield Problem(
                _file(truth, record), record.id, "location.route", "fewer than two points", f"a {where.shape} needs two"
            )
        if where.shape in {"point", "area"} and where.route:
            right = "only a line or a band has one"
            yield Problem(_file(truth, record), record.id, "location.route", f"a route on a {where.shape}", right)
        if len(record.countries) == 1:
            for region in record.regions:
                country = spelt.setdefault(region, record.countries[0])
                if country != record.countries[0]:
                    wrong = f"{region} is used with {country} too"
                    yield Problem(_file(truth, record), record.id, "regions", wrong, "one name for one region")


def _dates(truth: Truth) -> Iterator[Problem]:
    this_year = today().year
    for record in truth.records.values():
        name = _file(truth, record)
        if record.start_year and record.end_year and record.start_year > record.end_year:
            wrong = f"{record.end_year} is before the start {record.start_year}"
            yield Problem(name, record.id, "end_year", wrong, "the same year or a later one")
        if (record.start_year or 0) > this_year and record.status != "planned":
            right = "a year that has come, or the status planned"
            yield Problem(name, record.id, "start_year", f"{record.start_year} is in the future", right)
        if (record.end_year or 0) > this_year:
            right = "a year that has come; an end agreed on is a claim on lease_until"
            yield Problem(name, record.id, "end_year", f"{record.end_year} is in the future", right)
        ahead = record.status in {"planned", "under_construction"}
        for place, event in enumerate(record.events):
            if event.year > this_year and not ahead:
                right = "a year that has come, or a site still planned or under construction"
                yield Problem(name, record.id, f"events.{place}.year", f"{event.year} is in the future", right)
        years = [event.year for event in record.events]
        if years != sorted(years):
            yield Problem(name, record.id, "events", "not in the order of years", "earliest first")
        for place, claim in enumerate(record.claims):
            start, end = claim.about.from_year, claim.about.to_year
            if start and end and start > end:
                yield Problem(name, record.id, f"claims.{place}.about", f"from {start} to {end}", "from before to")
            if (start or 0) > this_year:
                right = "a year that has come; only `to` may lie ahead"
                yield Problem(name, record.id, f"claims.{place}.about", f"from {start}, in the future", right)
            if claim.property in {"start_year", "end_year"} and not ahead and _latest(claim.value) > this_year:
                right = "a year that has come, or a site still planned or under construction"
                yield Problem(name, record.id, f"claims.{place}.value", f"{claim.value} is in the future", right)
            if claim.published and int(claim.published[:4]) > this_year:
                wrong = f"{claim.published} is in the future"
                yield Problem(name, record.id, f"claims.{place}.published", wrong, "a day that has come")
    for publication, publisher in truth.publications.values():
        if publication.date and int(publication.date[:4]) > this_year:
            name = f"data/sources ({publisher.publisher})"
            yield Problem(name, publication.id, "date", f"{publication.date} is in the future", "a day that has come")


def _latest(value: Value) -> float:
    """The last year a value speaks of; 0 for words."""
    return 0 if isinstance(value, str) else max(value) if isinstance(value, list) else value


def _claims(truth: Truth) -> Iterator[Problem]:
    for record in truth.records.values():
        for place, claim in enumerate(record.claims):
            wrong_right = _misfit(claim)
            if wrong_right:
                yield Problem(_file(truth, record), record.id, f"claims.{place}.value", *wrong_right)
            if claim.stance != "asserts" and not _answers(claim, record):
                wrong = f"nobody asserts the {claim.property} that this {claim.stance}"
                right = "an asserted claim of the same property beside it"
                yield Problem(_file(truth, record), record.id, f"claims.{place}.stance", wrong, right)
            for field in ("value", "speaker", "note"):
                yield from _on_reading(
                    _file(truth, record), record.id, f"claims.{place}.{field}", getattr(claim, field)
                )
        texts = {"summary": record.summary, "assessment.note": record.assessment.note, "place": record.place}
        texts |= {"location.note": record.location.note, "money.note": record.money.note if record.money else None}
        for field, text in texts.items():
            yield from _on_reading(_file(truth, record), record.id, field, text)
        if not any(claim.property == "existence" for claim in record.claims):
            right = "at least one claim on the site's existence"
            yield Problem(_file(truth, record), record.id, "claims", "nobody says that the site exists", right)


def _answers(claim: ClaimEntry, record: Record) -> bool:
    """Whether a denial or correction has something to answer.

    A figure answers a figure of the same property; words and numbers of people may answer the site's existence too,
    as "no Chinese troops there" does.
    """
    properties = {other.property for other in record.claims if other.stance == "asserts"}
    return claim.property in properties or ("existence" in properties and claim.property not in FIGURES)


def _misfit(claim: ClaimEntry) -> tuple[str, str] | None:
    """What is wrong with a claim's value, and what would be right; None where it fits its property."""
    value = claim.value
    if claim.property in YEARS and isinstance(value, int) and not 1850 <= value <= 2150:
        return f"{value} is no year", "a year, a range of two, or words"
    if claim.property in YEARS and isinstance(value, float):
        return f"{value} is no year", "a whole year"
    if claim.property in WORDS and not isinstance(value, str):
        return f"{value!r} is a number", f"words: {claim.property} is said in words"
    if isinstance(value, list) and (len(value) != 2 or value[0] > value[1]):
        return f"{value!r} is no range", "two numbers, the lower first"
    if claim.property in UNIT_NEEDED and not isinstance(value, str) and not claim.unit:
        return f"{value!r} has no unit", "a unit beside the number"
    if claim.property in NUMBERS and not isinstance(value, str | list) and value < 0:
        return f"{value!r} is negative", "zero or more"
    return None


def _organizations(truth: Truth) -> Iterator[Problem]:
    for organization in truth.organizations.values():
        name = "data/organizations.yaml"
        chain = [organization.id]
        parent = organization.parent
        while parent:
            if parent not in truth.organizations:
                yield Problem(name, chain[-1], "parent", f"no organization {parent}", "an id of this file")
                break
            if parent in chain:
                yield Problem(name, organization.id, "parent", f"{parent} stands above itself", "a tree of parents")
                break
            chain.append(parent)
            parent = truth.organizations[parent].parent


def _sources(truth: Truth) -> Iterator[Problem]:
    for stem, publisher in truth.publishers.items():
        name = f"data/sources/{stem}.yaml"
        for publication in publisher.publications:
            if bool(publication.title) == bool(publication.description):
                right = "its headline, or our description where none is known"
                yield Problem(name, publication.id, "title", "title and description both or neither", right)
            for field in ("title", "description"):
                yield from _on_reading(name, publication.id, field, getattr(publication, field))


def _on_reading(name: str, identity: str, field: str, text: object) -> Iterator[Problem]:
    if isinstance(text, str) and any(words in text.lower() for words in ON_READING):
        yield Problem(name, identity, field, "tells how the source was read", "what it says, or that it was not found")


def _left_out(truth: Truth) -> Iterator[Problem]:
    for entry in truth.left_out:
        if entry.merged_into and entry.merged_into not in truth.records:
            wrong = f"no record {entry.merged_into}"
            yield Problem("data/left_out.yaml", entry.id, "merged_into", wrong, "the id of a record")
        if entry.id in truth.records:
            yield Problem("data/left_out.yaml", entry.id, "id", "there is such a record", "only what was left out")
    for cover in truth.coverage:
        if cover.searched == "no" and cover.found:
            right = "nothing found where nothing was searched"
            yield Problem("data/coverage.yaml", cover.country, "found", f"{cover.layer}: not searched", right)
