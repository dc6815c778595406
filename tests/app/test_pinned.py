"""A link that names the version of the data it was made with."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from apptest import address, html, open_page, run
from dashboard.app import caching
from dashboard.model.catalog import Catalog
from dashboard.model.history import History
from dashboard.store.damage import DamagedDataError
from factories import history, revision

OLD, UNKNOWN = "0123456789abcdef", "f" * 16


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Iterator[History]:
    """Two releases, between which one site became new and one changed."""
    found = history(
        revision("kant-air-base", name="Kant Air Base", countries=("KGZ",)),
        revision("ayni-air-base", name="Ayni", kind="changed", field="status", before="planned", after="ended"),
    )
    monkeypatch.setattr("dashboard.store.history.stored_history", lambda *_: found)
    caching.history.clear()
    yield found
    caching.history.clear()


def notices(path: str = "app.py", **parameters: Any) -> list[str]:
    return re.findall(r'class="notice" role="status">(.*?)</p>', html(run(path, **parameters)))


@pytest.mark.usefixtures("known")
def test_it_says_what_changed_at_the_sites_it_shows_and_where_to_read_it() -> None:
    (words,) = notices(v=OLD, country="KGZ")
    assert words.startswith(
        "This link was made with the data of 2026-11-26. Since then, of the sites it shows: 1 new (Kant"
    )
    assert "Ayni" not in words
    assert '<a href="./ledger?country=KGZ&amp;view=What+changed&amp;since=2026-11-26" target="_self">' in words


@pytest.mark.usefixtures("known")
def test_a_link_whose_sites_have_not_changed_says_so() -> None:
    assert notices(v=OLD, country="ARM") == [
        "This link was made with the data of 2026-11-26. Nothing has changed since at the sites it shows."
    ]


@pytest.mark.usefixtures("known")
def test_the_page_of_a_site_speaks_of_that_site() -> None:
    (words,) = notices("pages/site.py", v=OLD, site="kant-air-base")
    assert "1 new (Kant Air Base)." in words


@pytest.mark.usefixtures("known")
def test_a_version_that_no_release_has_is_not_known() -> None:
    assert notices(v=UNKNOWN) == ["This link was made with other data than these; what has changed since is not known."]


def test_damaged_releases_hinder_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object) -> History:
        raise DamagedDataError(Path("tables/revisions.csv"), "-", "cut")

    monkeypatch.setattr("dashboard.store.history.stored_history", damaged)
    caching.history.clear()
    app = open_page(v=OLD)
    assert "revisions.csv can't be read" in app.error[0].value
    assert "atlas-footer" in html(app)


def test_todays_version_says_nothing(real: Catalog) -> None:
    assert notices(v=real.version) == notices(v=real.version.upper()) == []


def test_what_is_no_version_is_left_out() -> None:
    assert notices(v="<b>1") == ["Left out of this link: v “&lt;b&gt;1”."]


@pytest.mark.usefixtures("known")
def test_the_version_leaves_the_address_and_the_notice_goes_with_the_first_choice() -> None:
    app = run(v=OLD, country="KGZ")
    assert address(app) == {"country": ["KGZ"]}
    app.run()
    assert "This link was made" in html(app)
    app.toggle(key="w_undated").set_value(False).run()
    assert "This link was made" not in html(app)
