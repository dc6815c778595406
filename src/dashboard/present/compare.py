"""The difference of two moments as a summary and rows for a reader."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from dashboard.analysis.difference import Aspect, Difference
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import CONFIDENCES, LAYERS, STATUSES
from dashboard.present.context import Cells
from dashboard.present.difference import sources, verbs
from dashboard.present.links import page_link
from dashboard.present.templates import render
from dashboard.present.wording import are, counted


def summary(found: Difference) -> str:
    """`12 added, 3 ended, 5 changed, 200 unchanged`."""
    if not (found.added or found.ended or found.changed or found.same):
        return "no site fits the filters in either year"
    added, ended = verbs(found.a, found.b)
    return (
        f"{len(found.added):,} {added}, {len(found.ended):,} {ended}, {len(found.changed):,} changed, "
        f"{len(found.same):,} unchanged"
    )


def remark(found: Difference) -> str:
    """What a reader has to know beside the summary."""
    if found.a == found.b:
        return "A and B are the same, so nothing differs: choose another year for one of them."
    undated = (
        f" {counted(len(found.undated), 'site')} with unknown dates {are(len(found.undated))} counted in both years."
        if found.undated
        else ""
    )
    return f"The sidebar's other filters apply.{undated}"


def sentences_html(sentences: Iterable[str]) -> Markup:
    """Return sentences as a list."""
    return render("lines", lines=list(sentences))


def rows(catalog: Catalog, found: Difference) -> list[Cells]:
    """One row per site and change: added first, then ended, changed, and unchanged."""
    listed: list[Cells] = []
    for word, ids in (("added", found.added), ("ended", found.ended)):
        listed += [_row(catalog, word, site) for site in ids]
    for change in found.changes:
        before, after = (
            " or ".join(_word(change.aspect, value) for value in each.values) for each in (change.before, change.after)
        )
        told_by = " → ".join(sources(catalog, each) for each in (change.before, change.after))
        listed.append(_row(catalog, f"{change.aspect} changed", change.site, before, after, told_by))
    listed += [_row(catalog, "unchanged", site) for site in found.same]
    return listed


def _row(catalog: Catalog, change: str, site: str, before: str = "", after: str = "", speakers: str = "") -> Cells:
    facts = catalog.by_id[site]
    return {
        "Change": change,
        "Site": facts.name,
        "Layer": LAYERS[facts.layer],
        "Country": ", ".join(country_name(code) for code in facts.countries),
        "Start": facts.start_year,
        "End": facts.end_year,
        "Link": page_link(site=site),
        "Before": before,
        "After": after,
        "Source": speakers,
        "Id": site,
    }


def _word(aspect: Aspect, value: str) -> str:
    words: dict[str, Mapping[str, str]] = {"status": STATUSES, "confidence": CONFIDENCES}  # type: ignore[dict-item]
    return words.get(aspect, {}).get(value, value)
