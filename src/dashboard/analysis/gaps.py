"""Facts that could not be assigned, counted."""

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.model.catalog import Catalog


class Gap(NamedTuple):
    """How many of all lack a fact."""

    missing: int
    of: int


def gaps(catalog: Catalog) -> Mapping[str, Gap]:
    """Counts of missing facts: roles of involvements, kinds and sources of events, dates and sources of statuses."""
    parts = [part for site in catalog.sites for part in (*site.organizations, *site.partners)]
    statuses = [status for site in catalog.sites for status in site.statuses]
    events = catalog.events
    return {
        "roles_not_stated": Gap(sum(part.role is None for part in parts), len(parts)),
        "events_of_kind_other": Gap(sum(event.kind == "other" for event in events), len(events)),
        "events_without_source": Gap(sum(not event.sources for event in events), len(events)),
        "statuses_without_date": Gap(sum(status.since is None for status in statuses), len(statuses)),
        "statuses_without_source": Gap(sum(not status.sources for status in statuses), len(statuses)),
    }
