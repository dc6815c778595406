"""The page of sequences as streamlit runs it, without a browser."""

from apptest import html, run, sentence


def test_the_page_says_what_came_first_in_a_country_by_both_dates() -> None:
    by_thing = sentence(run("pages/sequence.py"))
    assert "Tajikistan, the first of each kind by the date of the thing: " in by_thing
    by_report = sentence(run("pages/sequence.py", order_by="Date of the first report"))
    assert "by the date of the first report: " in by_report


def test_a_district_has_its_own_sequence() -> None:
    app = run("pages/sequence.py", in_country="Tajikistan", district="Gorno-Badakhshan")
    assert sentence(app).count("Gorno-Badakhshan, Tajikistan, the first of each kind") == 1


def test_the_filters_of_the_sidebar_hold_and_its_years_do_not() -> None:
    app = run("pages/sequence.py", country="KGZ", year="1995")
    assert app.selectbox(key="in_country").options == ["Kyrgyzstan"]
    assert "in all years" in html(app)
    assert "This page shows all years, whichever the sidebar has chosen" in sentence(app)
    assert "This page shows" not in sentence(run("pages/sequence.py", when="all"))


def test_the_first_view_compares_nothing_with_random_worlds_of_soft_and_hard_power() -> None:
    assert "security sites had" not in " ".join(each.value for each in run("pages/sequence.py").markdown)


def test_hard_after_soft_power_is_answered_in_a_sentence_with_its_numbers() -> None:
    app = run("pages/sequence.py", question="Hard after soft power?", country="TJK")
    assert "than chance gives" in sentence(app)
    tables = [each.value for each in app.dataframe]
    assert set(tables[0]["Place"]) == {"district", "country"}
    assert "First soft-power site there" in tables[1].columns


def test_no_security_site_is_no_answer() -> None:
    app = run("pages/sequence.py", question="Hard after soft power?", layer="mine_concessions")
    assert any("None of the selected sites" in info.value for info in app.info)


def test_the_time_sites_stayed_unknown_is_told_by_group() -> None:
    app = run("pages/sequence.py", question="How long it stayed unknown", lag_by="Layer and country")
    assert "The first report gathered here came " in sentence(app)
    assert "Longest unknown" in " ".join(each.value for each in app.markdown)
    assert {"Group", "Sites", "Remark"} <= set(app.dataframe[0].value.columns)
