"""Every fragment of HTML escapes what comes from data, and no address but http(s) becomes a link."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from markupsafe import Markup, escape

from dashboard.analysis.alliances import standings
from dashboard.analysis.article import article
from dashboard.analysis.bounds import bounds
from dashboard.analysis.calendar import Entry, Said
from dashboard.analysis.chains import chains
from dashboard.analysis.layers import layer_card
from dashboard.analysis.sides import Shift
from dashboard.analysis.story import shown
from dashboard.evidence.moment import Moment
from dashboard.imports.draft import Missing
from dashboard.imports.report import fault_kinds
from dashboard.model.argument import Change
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation
from dashboard.model.context import Context
from dashboard.model.own import Fault, OwnData
from dashboard.model.site import Involvement, Names, Place, Site, StatusChange
from dashboard.model.story import Story, StoryStep
from dashboard.present import (
    alliances,
    calendar,
    compare,
    country,
    debt,
    docket,
    ledger,
    legend,
    organization,
    own,
    templates,
)
from dashboard.present import article as article_view
from dashboard.present import bounds as bounds_view
from dashboard.present.contents import Section, contents_html
from dashboard.present.echoes import tree_html
from dashboard.present.layers import card_html
from dashboard.present.links import Door
from dashboard.present.printed import printed_html
from dashboard.present.profile import Profile, profile_of
from dashboard.present.sentence import sentence_html
from dashboard.present.sides import changes_html
from dashboard.present.site import evidence_html, facts_html, page_html, sections_html, site_html
from dashboard.present.story import step_html
from dashboard.present.your_data import Excerpt
from dashboard.selection import Index
from factories import (
    article_claim,
    catalog,
    chain,
    chain_link,
    chain_step,
    claim,
    context,
    event,
    evidence,
    exercise,
    membership,
    own_data,
    site,
    source,
    step,
)
from factories import organization as organization_of

EVIL = "<script>alert('1')</script>\"><img src=x>"
ADDRESS = "javascript:alert(1)"
FOLDER = Path(templates.__file__).parent / "templates"


def evil_site() -> Site:
    return site(
        "one",
        name=EVIL,
        names=Names(ru=EVIL, local=EVIL, zh=EVIL, descriptive=("ru",)),
        place=EVIL,
        regions=(EVIL,),
        places=(Place(name=EVIL),),
        location_note=EVIL,
        category=EVIL,
        commodities=(EVIL,),
        summary=EVIL,
        evidence_note=EVIL,
        newest_evidence="2019",
        unverified=(EVIL,),
        relation="alleged_claim",
        amount_usd_m=1.0,
        amount_note=EVIL,
        credits=("openstreetmap",),
        organizations=(Involvement(org="daughter", role="owner", qualifier=EVIL), Involvement(org="vague")),
        partners=(Involvement(org="parent", qualifier=EVIL),),
        statuses=(StatusChange(status="active", since="2016", sources=("source",)),),
        known=(step(2016, False, None, None), step(2019, True, 2016, None)),
    )


def evil_catalog() -> Catalog:
    organizations = (
        organization_of("parent", name=EVIL, aliases=(EVIL,), note=EVIL),
        organization_of("daughter", name=EVIL, parent="parent"),
        organization_of("vague", name=EVIL, placeholder=True),
    )
    return catalog(
        [evil_site()],
        [
            claim(id="one/0", site="one", speaker=EVIL, value=EVIL, note=EVIL),
            claim(site="one", speaker=EVIL, value=EVIL, stance="denies", note=EVIL),
            claim(site="one", property="troops", value=40, unit=EVIL, speaker=EVIL),
            claim(site="one", property="troops", value=50, unit=EVIL, speaker=EVIL),
        ],
        events=(event("one", what=EVIL, sources=("source",)),),
        citations={"one": (Citation(source="source", backs=(EVIL,)),)},
        organizations={each.id: each for each in organizations},
        sources={"source": source(title=EVIL, publisher=EVIL, via=EVIL, url=ADDRESS, kind=EVIL, language=EVIL)},
    )


def evil_context() -> Context:
    return context(
        exercises=(exercise("drill", name=EVIL),),
        article=(
            article_claim(
                "claim",
                evidence(site="one", why=EVIL),
                evidence(row="exercises/drill", why=EVIL),
                evidence(selection="actor=CHN", why=EVIL),
                evidence(source="source", why=EVIL),
                claim=EVIL,
                correction=EVIL,
                since=(Change(year=2022, what=EVIL, site="one", row="exercises/drill", sources=("source",)),),
            ),
        ),
    )


def evil_article() -> Markup:
    world, around = evil_catalog(), evil_context()
    return article_view.claims_html(world, around, article(world, around, Index.of(world)))


def evil_step() -> Markup:
    world, around = evil_catalog(), evil_context()
    index = Index.of(world)
    judged = {each.claim.id: each for each in article(world, around, index)}
    told = StoryStep(
        id="one", title=EVIL, text=EVIL, view=f"q={EVIL}", claims=("claim",), evidence=(evidence(site="one", why=EVIL),)
    )
    story = Story(id="walk", title=EVIL, summary=EVIL, steps=(told,))
    (step,) = shown(world, around, index, judged, story)
    return step_html(world, around, step, 1, 1, Markup("<svg/>"))


def evil_calendar() -> Markup:
    drill = Entry("drill", "2030", "2030", EVIL, (Said("source", "2020", EVIL, EVIL, EVIL),), table="exercises",
                  row=exercise("drill", name=EVIL))  # fmt: skip
    base = Entry("term", "2031", "2031", "", (Said("source", None),), site="one")
    return calendar.calendar_html(evil_catalog(), calendar.groups([drill, base], None))


def evil_chain() -> Markup:
    world = evil_catalog()
    steps = (chain_step("loan", what=EVIL, site="one"), chain_step("asset", what=EVIL, site="one"))
    link = chain_link(of="loan", to="asset", why=EVIL, claim_ids=("one/0",))
    (backed,) = chains(world, context(chains=(chain(steps, (link,), summary=EVIL),)))
    return debt.chain_html(world, backed) + debt.summary_html(backed)


def evil_profile() -> Profile:
    return profile_of(evil_catalog(), evil_site(), Moment(2020, "known"))


def evil_between() -> Markup:
    index = Index.of(evil_catalog())
    everything = replace(index.domain.start(), when="all")
    return bounds_view.between_html(evil_catalog(), bounds(index, everything), everything.moment())


def evil_file() -> OwnData:
    return own_data({}, faults=(Fault(2, EVIL, EVIL, EVIL, EVIL), Fault(None, "", "", EVIL, EVIL)))


FRAGMENTS: dict[str, Callable[[], Markup]] = {
    "between": evil_between,
    "article": evil_article,
    "article_intro": lambda: templates.render("article_intro", article=evil_catalog().sources["source"]),
    "calendar": evil_calendar,
    "chain": evil_chain,
    "contents": lambda: contents_html([Section("site", escape(EVIL))]),
    "docket": lambda: docket.entries_html(evil_catalog(), docket.entries_of(evil_catalog(), [evil_site()], None)),
    "docket_short": lambda: docket.short_html(evil_site(), evil_catalog().claims),
    "echoes": lambda: tree_html(evil_catalog().claims, evil_catalog().sources),
    "evidence": lambda: evidence_html(evil_catalog(), evil_site(), evil_catalog().claims),
    "layer_card": lambda: card_html(layer_card(evil_catalog(), "chinese_presence", [evil_site()])),
    "ledger_source": lambda: ledger.source_html(evil_catalog().sources["source"], 2, 1),
    "doors": lambda: templates.render("doors", doors=[Door("./feed?q=%22", EVIL, EVIL)]),
    "legend": lambda: legend.map_legend(EVIL),
    "lines": lambda: compare.sentences_html([EVIL]),
    "memberships": lambda: alliances.roles_html(
        {EVIL: standings([membership(country=EVIL)], "CSTO", 2020)[EVIL]},
    ),
    "nearest": lambda: templates.render("nearest", place=EVIL, about=EVIL, offer=("?q=1", EVIL), found=True),
    "notice": lambda: templates.render("notice", text=EVIL, link="./ledger"),
    "organization": lambda: organization.facts_html(evil_catalog(), "parent", {"daughter": 1}, {"q": [EVIL]}),
    "own_draft": lambda: templates.render("own_draft", missing=[Missing("name", EVIL)], left_out=[EVIL]),
    "own_facts": lambda: templates.render("own_facts", kind=EVIL, credit=EVIL, facts=[(EVIL, EVIL)], remarks=[EVIL]),
    "own_faults": lambda: templates.render("own_faults", kinds=fault_kinds(evil_file()), more=2),
    "own_intro": lambda: templates.render("own_intro", formats=[(EVIL, EVIL)]),
    "own_rows": lambda: templates.render("own_rows", excerpt=Excerpt((EVIL,), (EVIL,), ((2, (EVIL,)),), 1)),
    "own_legend": lambda: own.own_legend([own_data({}, label=EVIL, credit=EVIL)]),
    "own_sentence": lambda: own.own_sentence_html(EVIL),
    "part": lambda: country.part(EVIL, [{EVIL: EVIL, "Link": ADDRESS}], "", links=True),
    "paragraph": lambda: templates.render("paragraph", text=EVIL),
    "printed": lambda: printed_html([{EVIL: EVIL}], [EVIL]),
    "sentence": lambda: sentence_html(EVIL, EVIL),
    "shifts": lambda: changes_html(evil_catalog(), [f"publisher:{EVIL}"], [Shift("weak", True, (evil_site(),))]),
    "sheet": lambda: country.sheet([{EVIL: EVIL, "Link": ADDRESS}], "Link"),
    "signs": lambda: templates.render("signs", entries=[("", EVIL), ('" onerror="alert(1)', "A sign")]),
    "site": lambda: site_html(evil_profile(), EVIL),
    "site_page": lambda: page_html(evil_profile()),
    "site_page_facts": lambda: facts_html(evil_profile()),
    "story_step": evil_step,
    "site_page_sections": lambda: sections_html(evil_profile()),
}
INCLUDED = {
    "bearing",
    "claims",
    "known",
    "links",
    "preview_list",
    "site_evidence",
    "site_facts",
    "site_head",
    "site_sections",
}
"""Fragments that are parts of others."""
WITHOUT_DATA: dict[str, dict[str, Any]] = {
    "country": {},
    "footer": {"script": "", "pages": "[]"},
    "frame": {"embedded": True},
    "intro": {},
    "layers": {},
    "own_picture": {"picture": "data:image/png;base64,", "places": 2},
    "own_style": {},
    "timeline": {},
}
"""Fragments that show nothing of the data, with what they need."""
DOCUMENTS = {"api", "bare_map", "brief", "feed_entry", "first_view", "first_view_head", "preview_body", "preview_head"}
"""Whole documents, and parts of others: tests/api, tests/brief and tests/exports look at what comes from data."""


@pytest.mark.parametrize("name", FRAGMENTS)
def test_what_comes_from_data_is_escaped(name: str) -> None:
    html = FRAGMENTS[name]()
    assert "<script>" not in html
    assert "<img src=x>" not in html
    assert '" onerror="' not in html
    assert 'href="javascript' not in html


@pytest.mark.parametrize("name", FRAGMENTS)
def test_what_comes_from_data_is_shown_as_it_is_written(name: str) -> None:
    assert "&lt;script&gt;" in FRAGMENTS[name]() or name == "signs"


def test_every_template_is_tested() -> None:
    assert {path.stem for path in FOLDER.glob("*.html")} == {*FRAGMENTS, *INCLUDED, *WITHOUT_DATA, *DOCUMENTS}


@pytest.mark.parametrize("name", WITHOUT_DATA)
def test_fragments_without_data_can_be_rendered(name: str) -> None:
    assert templates.render(name, **WITHOUT_DATA[name])


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://example.org", True), ("http://example.org", True), (ADDRESS, False), ("//example.org", False)],
)
def test_only_http_and_https_become_links_out_of_the_atlas(url: str, linked: bool) -> None:
    html = ledger.source_html(source(url=url), 1, 1)
    assert ("<a href" in html) == linked
    assert "A headline" in html


def test_a_value_that_was_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        templates.render("sentence", text="Words without a remark")
    with pytest.raises(TemplateNotFound):
        templates.render("nowhere")


def test_html_rendered_here_is_not_escaped_twice() -> None:
    inner = templates.render("paragraph", text="a & b")
    assert inner in templates.render("paragraph", text=inner)
