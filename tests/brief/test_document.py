"""A selection as one file."""

import datetime
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from dashboard.brief.document import Chosen, bare_map, brief
from dashboard.model.catalog import Catalog
from dashboard.selection import Index
from dashboard.store.opening import open_store
from hostile import HTML, hostile

TODAY = datetime.date(2026, 11, 1)
SHAYMAK = "shaymak-kyzylrabot-outpost"


class Seen(HTMLParser):
    """Ids, targets of links inside the document, addresses that a browser would load, and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.loaded: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids += [found["id"]] if "id" in found else []
        if tag == "a" and found.get("href", "").startswith("#"):
            self.targets.append(found["href"][1:])
        if tag in {"script", "img", "iframe", "link"}:
            self.loaded.append(found.get("src", found.get("href", "")))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def chosen(catalog: Catalog, **filters: Any) -> Chosen:
    index = Index.of(catalog)
    selection = replace(index.domain.start(), when="all", **filters)
    return Chosen(catalog, index, selection)


@pytest.fixture(scope="module")
def everything(real: Catalog) -> str:
    return brief(chosen(real), open_store(), TODAY)


def test_everything_fits_into_three_megabytes_and_loads_nothing(everything: str) -> None:
    assert len(everything.encode()) < 3_000_000
    assert all(not address or address.startswith("data:") for address in Seen(everything).loaded)


def test_every_footnote_leads_to_its_source_and_every_id_stands_once(everything: str) -> None:
    seen = Seen(everything)
    assert len(seen.ids) == len(set(seen.ids))
    assert set(seen.targets) <= set(seen.ids)
    assert {each for each in seen.ids if each.startswith("source-")} <= set(seen.targets)


def test_a_denial_stands_beside_the_claim_it_denies(real: Catalog) -> None:
    text = brief(chosen(real, q="shaymak"), open_store(), TODAY, "https://atlas.example/?q=shaymak")
    record = text[text.index(f'<article id="site-{SHAYMAK}"') :].split("</article>")[0]
    says, denies = record.split("Who denies it")[0], record.split("Who denies it")[1]
    assert "The Washington Post" in says
    assert "Tajik foreign ministry" in denies
    assert "https://atlas.example/?q=shaymak" in text
    assert f"version {real.version}" in text


def test_only_the_sites_of_the_selection_are_in_it_not_even_on_its_map(real: Catalog) -> None:
    few = chosen(real, countries=("TJK",), layers=("chinese_presence",))
    text = brief(few, open_store(), TODAY)
    names = {site.id for site in few.sites()}
    assert 0 < len(names) < 30
    assert {each.removeprefix("site-") for each in Seen(text).ids if each.startswith("site-")} == names
    assert "kant-air-base" not in text


def test_whatever_stands_in_the_data_stays_text(real: Catalog) -> None:
    few = chosen(hostile(real), layers=("chinese_presence",))
    for text in (brief(few, open_store(), TODAY), bare_map(few, open_store(), "https://atlas.example/")):
        outside_scripts = re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL)
        assert HTML not in text
        assert "onerror=alert" not in " ".join(re.findall(r"<[^>]*>", outside_scripts))
        assert text.count("</script>") == 3


def test_without_any_site_it_says_so(real: Catalog) -> None:
    text = brief(chosen(real, q="no such place"), open_store(), TODAY)
    assert "Showing 0 of" in text


def test_the_bare_map_names_whom_to_credit_and_leads_to_the_atlas(real: Catalog) -> None:
    words = " ".join(Seen(bare_map(chosen(real), open_store(), "https://atlas.example/")).words)
    assert "Presence Atlas (CC BY 4.0)" in words
    assert "Full atlas" in words
