"""Checks of what records refer to: organizations, sources, coverage, what was left out."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from dashboard.model.organization import Organization
from dashboard.model.source import Source
from dashboard.truth.checks.claims import on_reading
from dashboard.truth.checks.dates import is_to_come
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault

ORGANIZATIONS: Final = "data/organizations.yaml"
LEFT_OUT: Final = "data/left_out.yaml"
COVERAGE: Final = "data/coverage.yaml"

TEST_HOST: Final = re.compile(
    r"""(^|[.-]) (beta|preprod|preview|qa|sandbox|stage|staging|test|uat) [.-]  # staging.example.org
    | (^|[.\d-]) dev [.] .* [.]  # d10dev.example.org, but not example.dev
    | ^ [\d.]+ $ | ^ \[  # a number without a name""",
    re.VERBOSE,
)
"""Hosts on which publishers try things out: their pages vanish, and are not what was published."""


def register_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in organizations, sources, coverage and what was left out."""
    yield from _organizations(truth)
    yield from _sources(truth)
    yield from _left_out(truth)
    yield from _coverage(truth)


def _organizations(truth: Truth) -> Iterator[Problem]:
    for organization in truth.organizations.values():
        chain = [organization.id]
        parent = organization.parent
        while parent:
            if parent not in truth.organizations:
                if truth.has("organizations", parent):
                    break
                yield Problem(ORGANIZATIONS, chain[-1], "parent", f"no organization {parent}", "an id of this file")
                break
            if parent in chain:
                wrong = f"{parent} is above itself"
                yield Problem(ORGANIZATIONS, organization.id, "parent", wrong, "a tree of parents")
                break
            chain.append(parent)
            parent = truth.organizations[parent].parent
        yield from _holding(truth, organization)


def _holding(truth: Truth, organization: Organization) -> Iterator[Problem]:
    """What is said of its parent's part in it needs a parent, and a year needs a per cent."""
    said = organization.parent_percent is not None or organization.parent_since is not None
    if said and not organization.parent:
        yield Problem(ORGANIZATIONS, organization.id, "parent", "no parent, but what it holds", "the id of the parent")
    if organization.parent_percent_year and organization.parent_percent is None:
        yield Problem(ORGANIZATIONS, organization.id, "parent_percent", "a year without a per cent", "both or neither")
    if organization.parent_sources and organization.parent_percent is None:
        yield Problem(ORGANIZATIONS, organization.id, "parent_percent", "sources without a per cent", "both or neither")
    for source in organization.parent_sources:
        if source not in truth.sources and not truth.has("sources", source):
            yield Problem(ORGANIZATIONS, organization.id, "parent_sources", f"no source {source}", "the id of a source")


def _sources(truth: Truth) -> Iterator[Problem]:
    files: dict[str, str] = {}
    for stem, publisher in truth.publishers.items():
        name = f"data/sources/{stem}.yaml"
        first = files.setdefault(publisher.publisher, name)
        if first != name:
            yield Problem(name, publisher.publisher, "publisher", f"also in {first}", "one file for each publisher")
        for source in publisher.publications:
            if bool(source.title) == bool(source.description):
                right = "its headline, or our description where none is known"
                yield Problem(name, source.id, "title", "title and description both or neither", right)
            reading = (*on_reading("title", source.title), *on_reading("description", source.description))
            for fault in (*reading, *_address(source)):
                yield Problem(name, source.id, *fault)
            if source.date and is_to_come(source.date):
                yield Problem(name, source.id, "date", f"{source.date} is in the future", "a day that has come")


def _address(source: Source) -> Iterator[Fault]:
    host = urlsplit(source.url).hostname or ""
    if host.endswith("."):
        yield Fault("url", f"the host {host} ends in a dot", host.rstrip("."))
    elif TEST_HOST.search(host) and not source.via:
        right = "the publisher's own address (this one under also_at), or under via whose copy it is"
        yield Fault("url", f"{host} is a test host", right)


def _left_out(truth: Truth) -> Iterator[Problem]:
    for place, entry in enumerate(truth.left_out):
        if entry.merged_into and not truth.has("records", entry.merged_into):
            wrong = f"no record {entry.merged_into}"
            yield Problem(LEFT_OUT, entry.id, "merged_into", wrong, "the id of a record")
        for source in entry.sources:
            if not truth.has("sources", source):
                yield Problem(
                    LEFT_OUT, entry.id, "sources", f"no source {source}", "the id of a publication in sources/"
                )
        if entry.id in truth.records:
            yield Problem(LEFT_OUT, entry.id, "id", "there is such a record", "only what was left out")
        if any(other.id == entry.id for other in truth.left_out[:place]):
            yield Problem(LEFT_OUT, entry.id, "id", "given twice", "one entry for each")


def _coverage(truth: Truth) -> Iterator[Problem]:
    searched = Counter((cover.country, cover.region, cover.layer, cover.actor) for cover in truth.coverage)
    for (country, region, layer, actor), times in searched.items():
        if times > 1:
            where = f"{country} {region}" if region else country
            yield Problem(
                COVERAGE, country, "layer", f"{layer} of {actor} in {where} is given twice", "one entry for each"
            )
    for cover in truth.coverage:
        if cover.searched == "no" and cover.found:
            right = "nothing found where nothing was searched"
            yield Problem(COVERAGE, cover.country, "found", f"{cover.layer}: not searched", right)
