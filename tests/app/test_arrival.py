"""What a link asks for and can't be given."""

import re

import pytest

from apptest import address, html, run
from dashboard import paths
from dashboard.app.arrival import OWN
from dashboard.app.shell import PAGES


def notices(path: str, **parameters: object) -> list[str]:
    return re.findall(r'class="notice" role="status">(.*?)</p>', html(run(path, **parameters)))


@pytest.mark.parametrize(
    ("path", "parameters", "left"),
    [
        ("map.py", {"actor": "USA", "foo": "1"}, "actor USA, parameter foo"),
        ("map.py", {"exercises": "perhaps"}, "exercises perhaps"),
        ("map.py", {"verdict": "Supported"}, "parameter verdict"),
        ("pages/ledger.py", {"stance": ["Denies", "Doubts"], "view": "Sums"}, "view Sums, stance Doubts"),
        ("pages/overlap.py", {"within": "9999", "accuracy": "nan"}, "within 9999, accuracy nan"),
        ("pages/sequence.py", {"district": "Atlantis"}, "district Atlantis"),
        ("pages/compare.py", {"a": "3000", "b": "2012"}, "a 3000"),
        ("pages/country.py", {"place": "Atlantis"}, "place Atlantis"),
        ("pages/about.py", {"country": "XXX"}, "country XXX"),
    ],
)
def test_it_is_named_in_one_line(path: str, parameters: dict[str, object], left: str) -> None:
    assert notices(path, **parameters) == [f"Left out of this link: {left}."]


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        ("map.py", {"actor": "chn", "exercises": "true", "utm_source": "newsletter", "fbclid": "x"}),
        ("pages/alliances.py", {"bloc": "CSTO", "drills": "false"}),
        ("pages/ledger.py", {"stance": "Denies", "published": ["2010", "2020"]}),
        ("pages/overlap.py", {"within": "80", "chance": "false"}),
        ("pages/organization.py", {"organization": "cnpc", "limit": "30", "partners": "false"}),
        ("pages/timeline.py", {"group": "Layer", "chronicle": "loan"}),
    ],
)
def test_a_link_that_is_understood_has_no_such_line(path: str, parameters: dict[str, object]) -> None:
    assert notices(path, **parameters) == []


def test_unknown_parameters_leave_the_address() -> None:
    assert address(run(foo="1", layer="russian_bases")) == {"layer": ["russian_bases"]}


def test_the_line_goes_when_the_reader_chooses_something() -> None:
    app = run(actor="USA")
    app.run()
    assert "Left out of this link" in html(app)
    app.toggle(key="w_undated").set_value(False).run()
    assert "Left out of this link" not in html(app)


def test_of_many_values_the_first_are_named() -> None:
    (line,) = notices("map.py", country=[f"X{number:02}" for number in range(30)])
    assert line.endswith("country X07 and 22 more.")


def test_a_crossed_range_is_put_in_order() -> None:
    app = run("pages/ledger.py", published=["2020", "2010"])
    assert app.session_state["published"] == (2010, 2020)
    assert address(app)["published"] == ["2010", "2020"]


def test_the_documentation_lists_the_parameters_of_every_page() -> None:
    text = (paths.ROOT / "docs" / "links.md").read_text("utf-8")
    rows = re.findall(r"^\| (\w+) \| (.*?) \|$", text, re.MULTILINE)
    listed = {page: {name for name in OWN[page] if f"`{name}" in words} for page, words in rows if page in OWN}
    assert {page: names for page, names in listed.items() if names} == {
        page: set(names) for page, names in OWN.items() if names
    }
    assert set(OWN) == set(PAGES)
