"""The whole profile of a site as plain JSON."""

import dataclasses
from typing import Any

from dashboard.evidence.moment import Moment
from dashboard.exports.site_rows import as_of
from dashboard.model.attribution import LICENCE, attribution
from dashboard.model.catalog import Catalog
from dashboard.model.site import Site
from dashboard.present.profile import profile_of


def profile_json(catalog: Catalog, site: Site, moment: Moment) -> dict[str, Any]:
    """All there is on a site, as of a moment: claims by property, what is denied beside what is asserted.

    Sources stand in full once, under `sources`; everywhere else by their id.
    """
    found: dict[str, Any] = _plain(profile_of(catalog, site, moment))
    found["moment"] = as_of(moment)
    found["sources"] = {each["id"]: each for each in found["sources"]}
    return {"license": LICENCE, "attribution": attribution([site]), **_by_id(found)}


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _by_id(found: dict[str, Any]) -> dict[str, Any]:
    """Put ids where a source would stand in full again."""
    sources = found["sources"]

    def short(value: Any) -> Any:
        if isinstance(value, dict):
            identity = value.get("id")
            if isinstance(identity, str) and sources.get(identity) == value:
                return identity
            return {key: short(each) for key, each in value.items()}
        return [short(each) for each in value] if isinstance(value, list) else value

    return {key: each if key == "sources" else short(each) for key, each in found.items()}
