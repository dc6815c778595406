"""The page of arms with a trade register that the reader brought."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

import apptest
from dashboard.imports.known.sipri import SIPRI
from factories import own_data
from hostile import EVERYTHING, PIECES
from raw_tables import csv_raw

REGISTER = csv_raw("sipri-register.csv", above=11).cells


@pytest.fixture
def page() -> AppTest:
    app = apptest.open_page("pages/arms.py")
    brought = replace(own_data(), kind=SIPRI.name, label="My register", credit=SIPRI.credit, table=REGISTER)
    app.session_state["own_data"] = (brought,)
    app.run()
    assert not app.exception
    return app


def shown(app: AppTest) -> list[str]:
    """Suppliers and recipients of the reader's table."""
    (found,) = [each.value for each in app.dataframe if "Estimated" in each.value.columns]
    return [f"{row.Supplier} to {row.Recipient}" for row in found.itertuples()]


def test_orders_are_below_the_atlas_s_transfers_and_limited_to_central_asia(page: AppTest) -> None:
    assert shown(page) == ["Russia to Kazakhstan", "unknown supplier(s) to Turkmenistan", "Turkey to Kyrgyzstan"]
    assert any("My register: 3 orders" in each.value for each in page.caption)


def test_all_recipients_are_a_choice(page: AppTest) -> None:
    page.toggle(key="own_arms").set_value(False).run()
    assert "China to Pakistan" in shown(page)


def test_the_sidebars_country_and_actor_limit_them_too() -> None:
    app = apptest.open_page("pages/arms.py", country="KAZ")
    app.session_state["own_data"] = (replace(own_data(), kind=SIPRI.name, table=REGISTER),)
    assert shown(app.run()) == ["Russia to Kazakhstan"]


def test_the_page_says_nothing_of_it_where_there_is_no_register() -> None:
    app = apptest.open_page("pages/arms.py")
    assert "From your data" not in [each.value for each in app.subheader]


def test_a_name_that_a_reader_gave_is_shown_as_text() -> None:
    app = apptest.open_page("pages/arms.py")
    brought = replace(own_data(), kind=SIPRI.name, label=EVERYTHING, remarks=(EVERYTHING,), table=REGISTER)
    app.session_state["own_data"] = (brought,)
    for text in apptest.markdown(app.run()):
        assert [piece for piece in PIECES if piece in text] == []
