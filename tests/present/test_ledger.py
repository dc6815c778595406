from dataclasses import replace

from streamlit.testing.v1 import AppTest

from dashboard.model.catalog import Catalog
from dashboard.present.ledger import selected_claims
from dashboard.selection import Index

EVIL = "![](http://elsewhere.example/a.png)<script>alert(1)</script>"


def test_by_the_known_clock_only_claims_published_by_then_are_in_the_ledger(real: Catalog, index: Index) -> None:
    shaymak = real.by_id["shaymak-kyzylrabot-outpost"]
    selection = replace(index.domain.start(), year=2019, clock="known")
    published = [claim.published_year() for claim in selected_claims(real, [shaymak], selection)]
    assert published
    assert all(year is not None and year <= 2019 for year in published)
    whole = selected_claims(real, [shaymak], replace(selection, clock="true"))
    assert len(whole) > len(published)


def source_page(evil: str) -> None:
    from dashboard.present.ledger import source_view
    from dashboard.selection import Selection
    from factories import catalog, claim, site, source

    bad = source(title=evil, publisher=evil, kind=evil, language=evil, url="javascript:alert(1)")
    world = catalog([site("one")], [claim(site="one")], sources={"source": bad})
    source_view(world, world.sites, Selection(year=2026, period=(1991, 2026)))


def test_a_source_from_data_is_shown_as_plain_text_and_its_address_only_if_it_is_one() -> None:
    app = AppTest.from_function(source_page, args=(EVIL,)).run()
    assert not app.exception
    assert not [text for text in (*app.markdown, *app.caption) if "elsewhere" in text.value]
    shown = "".join(each.proto.body for each in app.get("html"))
    assert "<script>" not in shown
    assert "javascript:" not in shown
    assert app.dataframe[0].value["Link"].isna().all()
