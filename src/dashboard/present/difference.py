"""The difference of two moments in sentences, country by country."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from dashboard.analysis.difference import ASPECTS, Account, Difference
from dashboard.evidence.moment import Moment
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.site import Site
from dashboard.model.vocabulary import Actor, Layer

NOUNS: Final[dict[tuple[Layer, Actor], tuple[str, str]]] = {
    ("russian_bases", "RUS"): ("Russian base", "Russian bases"),
    ("chinese_presence", "CHN"): ("Chinese security site", "Chinese security sites"),
    ("bri_projects", "CHN"): ("Belt and Road project", "Belt and Road projects"),
    ("mine_concessions", "RUS"): ("Russian mine concession", "Russian mine concessions"),
    ("mine_concessions", "CHN"): ("Chinese mine concession", "Chinese mine concessions"),
}
"""One site of a layer and actor, and several."""


def label(a: Moment, b: Moment) -> str:
    """The two moments: `2012 → 2024`, with the clocks named unless both years are taken as they were."""
    return f"{a.year} → {b.year}" if a.clock == b.clock == "true" else f"{_named(a)} → {_named(b)}"


def verbs(a: Moment, b: Moment) -> tuple[str, str]:
    """What happened to the sites of `added` and `ended`, in words: between the two clocks nothing begins or ends."""
    return ("added", "ended") if a.clock == b.clock else (f"only {_named(b)}", f"only {_named(a)}")


def sources(catalog: Catalog, account: Account) -> str:
    """Who gives an account: its speakers, or the publishers of its sources where the record gives it."""
    return "; ".join(account.by or dict.fromkeys(catalog.sources[each].publisher for each in account.sources))


def sentences(catalog: Catalog, found: Difference, only: Collection[str] = ()) -> tuple[str, ...]:
    """One sentence per country, by its name; a site that crosses borders counts in each. Plain text, not escaped.

    `only`: the codes of the countries wanted; empty for all.

    `Tajikistan, 2012 → 2024: 2 Chinese security sites added, 1 Russian base ended; status changed at 3; 20 unchanged.`
    """
    listed = (*found.added, *found.ended, *found.changed, *found.same)
    countries = {code for identity in listed for code in catalog.by_id[identity].countries}
    if only:
        countries.intersection_update(only)
    return tuple(_sentence(catalog, found, code) for code in sorted(countries, key=country_name))


def _named(moment: Moment) -> str:
    return f"as known at the end of {moment.year}" if moment.clock == "known" else f"as it was in {moment.year}"


def _sentence(catalog: Catalog, found: Difference, country: str) -> str:
    def here(ids: Iterable[str]) -> list[Site]:
        return [site for identity in ids if country in (site := catalog.by_id[identity]).countries]

    added, ended = verbs(found.a, found.b)
    moves = [
        f"{_counted(sites)} {verb}"
        for ids, verb in ((found.added, added), (found.ended, ended))
        if (sites := here(ids))
    ]
    altered = Counter(change.aspect for change in found.changes if country in catalog.by_id[change.site].countries)
    parts = [", ".join(moves)] if moves else []
    parts += [f"{aspect} changed at {altered[aspect]}" for aspect in ASPECTS if altered[aspect]]
    parts = parts or ["nothing added, ended or changed"]
    if same := here(found.same):
        undated = len({site.id for site in same}.intersection(found.undated))
        parts.append(f"{len(same)} unchanged" + (f", {undated} of them with unknown dates" if undated else ""))
    return f"{country_name(country)}, {label(found.a, found.b)}: {'; '.join(parts)}."


def _counted(sites: Sequence[Site]) -> str:
    """`2 Chinese security sites and 1 Belt and Road project`, in the order of the layers."""
    counts = Counter((site.layer, site.actor) for site in sites)
    words = [f"{counts[key]} {nouns[counts[key] > 1]}" for key, nouns in NOUNS.items() if counts[key]]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
