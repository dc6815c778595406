"""The table of contents of a page."""

from markupsafe import Markup

from dashboard.present.contents import Section, anchor, contents_html, sections


def test_the_contents_are_the_headings_that_can_be_jumped_to_in_their_order() -> None:
    page = Markup('<h2 id="sites">Sites</h2><h2>No anchor</h2><h3 id="deeper">Deeper</h3>')
    assert sections(page, Markup('<h2 id="trade">Trade &amp; debt</h2>')) == [
        Section("sites", Markup("Sites")),
        Section("trade", Markup("Trade &amp; debt")),
    ]


def test_an_entry_links_to_its_section() -> None:
    html = contents_html([Section("trade", Markup("Trade &amp; debt"))])
    assert '<a href="#trade" target="_self">Trade &amp; debt</a>' in html
    assert "<details" in contents_html([Section("trade", Markup("Trade"))], folded=True)


def test_an_anchor_is_the_heading_without_signs() -> None:
    assert anchor("Agreements and when they end") == "agreements-and-when-they-end"
    assert anchor("Debt to China (GDP)") == "debt-to-china-gdp"
