"""The page of a site, and what leads to it, as streamlit runs them, without a browser."""

from apptest import address, html, run
from dashboard.model.catalog import Catalog

SHAYMAK = "shaymak-kyzylrabot-outpost"


def test_a_link_opens_the_page_of_a_site_with_everything_on_it() -> None:
    app = run("pages/site.py", site=SHAYMAK)
    shown = html(app)
    assert f'data-site="{SHAYMAK}"' in shown
    for heading in ("Who says so", "Who denies it", "Claims on everything else", "Status history", "Sources"):
        assert heading in shown
    assert address(app) == {"site": [SHAYMAK]}


def test_its_contents_are_in_the_sidebar() -> None:
    app = run("pages/site.py", site=SHAYMAK)
    assert any('<a href="#sources"' in each.proto.body for each in app.sidebar.get("html"))


def test_without_a_site_it_offers_all_of_them(real: Catalog) -> None:
    app = run("pages/site.py")
    assert "Choose a site above" in html(app)
    assert len(app.selectbox(key="site_page").options) == len(real.sites)


def test_a_site_that_does_not_exist_is_named_as_such() -> None:
    app = run("pages/site.py", site="nowhere")
    assert "The atlas has no site “nowhere”." in html(app)
    assert "Choose a site above" in html(app)


def test_a_site_chosen_from_its_list_is_the_selected_one() -> None:
    app = run("pages/site.py")
    app.selectbox(key="site_page").set_value("kant-air-base").run()
    assert 'data-site="kant-air-base"' in html(app)
    assert address(app) == {"site": ["kant-air-base"]}


def test_the_page_shows_the_site_as_of_the_year_chosen() -> None:
    assert "<b>In 2012</b>: not there yet, from 2016" in html(run("pages/site.py", site=SHAYMAK, year="2012"))


def test_it_is_in_the_menu_only_while_there_is_a_site_to_show() -> None:
    def menu(**parameters: str) -> list[str]:
        return [link.proto.label for link in run("pages/about.py", **parameters).sidebar.get("page_link")]

    assert "Site" in menu(site=SHAYMAK)
    assert "Site" not in menu()


def test_the_panel_says_that_the_year_hides_the_site() -> None:
    assert "Not there in 2012; from 2016." in html(run(site=SHAYMAK, year="2012"))
    assert 'hidden-site" role' not in html(run(site=SHAYMAK))
    assert "Left out by the filters." in html(run(site=SHAYMAK, layer="russian_bases"))


def test_the_table_of_sites_links_to_their_pages_and_says_when_a_lease_expires() -> None:
    app = run(country="KGZ", layer="russian_bases")
    app.session_state["table"] = True
    table = app.run().dataframe[0].value.set_index("Name")
    kant = table.loc["Kant Air Base (999th Air Base)"]
    assert (kant["Lease expires"], kant["Link"]) == ("2032", "./site?site=kant-air-base")


def test_the_ledger_follows_the_selected_site_and_its_claims_can_be_downloaded(real: Catalog) -> None:
    count = len(real.claims_of[SHAYMAK])
    app = run("pages/ledger.py", site=SHAYMAK)
    assert set(app.dataframe[0].value["Site"]) == {real.by_id[SHAYMAK].name}
    assert f"Download {count} claims as CSV" in [each.proto.label for each in app.get("download_button")]
    everything = run("pages/ledger.py", site=SHAYMAK, picked_only="false")
    assert len(set(everything.dataframe[0].value["Site"])) > 100


def test_the_article_has_its_topics_as_contents_and_folds_the_evidence() -> None:
    app = run("pages/article.py")
    assert '<a href="#debt"' in html(app)
    assert "<details open" not in html(app)
    assert "<details open" in html(run("pages/article.py", topic="Debt"))


def test_the_country_page_has_its_parts_as_contents_and_folds_long_tables() -> None:
    app = run("pages/country.py", place="Tajikistan")
    assert '<a href="#arms-received"' in html(app)
    assert '<details class="part"><summary><h2 id="sites">' in html(app)
    assert '<details class="part" open>' in html(app)
