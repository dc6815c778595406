"""Every kind of bad input in a record gets its own line; nothing hides another."""

from typing import Any

import pytest

from truth_folder import RECORD, TruthFolder, claim


def test_the_small_truth_as_it_is_has_no_problems(folder: TruthFolder) -> None:
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"id": "another-name"}, "id", "the file is named outpost"),
        ({"layer": "mine_concessions"}, "layer", "the folder is chinese_presence"),
        ({"actor": "RUS"}, "actor", "RUS in chinese_presence"),
        ({"start_year": 2020, "end_year": 2016}, "end_year", "before the start"),
        ({"start_year": 2099}, "start_year", "in the future"),
        ({"end_year": 2099}, "end_year", "in the future"),
        ({"location__lat": 37.47, "location__lon": 10.0}, "location", "outside TJK"),
        ({"location__shape": "line"}, "location.route", "fewer than two points"),
        ({"location__route": [[74.7, 37.5], [74.8, 37.5]]}, "location.route", "a route on a point"),
        ({"location__shape": "line", "location__route": [[74.7, 37.5], [10.0, 37.5]]}, "location.route.1", "outside"),
        ({"location__shape": "line", "location__route": [[72.0, 38.0], [74.0, 38.0]], "location__accuracy_m": 17000},
         "location.accuracy_m", "17 km on a straight piece of 176 km"),
        ({"places": [{"name": "A", "lon": 74.7}]}, "places.0", "longitude or latitude alone"),
        ({"organizations": [{"org": "no-such-firm"}]}, "organizations.0.org", "no organization no-such-firm"),
        ({"partners": [{"org": "police", "role": "host"}] * 2}, "partners.1", "police is listed twice"),
        ({"claims": [claim(source="no-such-source")]}, "claims.0.source", "no source no-such-source"),
        ({"citations": [{"source": "nowhere"}]}, "citations.0.source", "no source nowhere"),
        ({"statuses": [{"status": "active", "from": "2099"}]}, "statuses.0.from", "in the future"),
        ({"statuses": [{"status": "active", "sources": ["nowhere"]}]}, "statuses.0.sources", "no source nowhere"),
        ({"statuses": [{"status": "active"}, {"status": "active", "from": "2020"}]}, "statuses.1", "active again"),
        ({"statuses": [{"status": "planned", "from": "2020"}, {"status": "active", "from": "2016"}]},
         "statuses", "not in the order of their dates"),
        ({"statuses": [{"status": "ended"}]}, "end_year", "ended in no year"),
        ({"category": "antimony mine", "commodities": ["gold", "antimony"]}, "category", "gold as its first commodity"),
        ({"unverified": ["start_year (from a map)"]}, "unverified.0", "start_year (from a map)"),
        ({"events": [{"date": "2099", "kind": "closure", "what": "closed"}]}, "events.0.date", "in the future"),
        ({"events": [{"date": "2016", "kind": "other", "what": "a", "sources": ["nowhere"]}]},
         "events.0.sources", "no source nowhere"),
        ({"events": [{"date": "2020", "kind": "other", "what": "b"}, {"date": "2010-05", "kind": "other", "what": "a"}]},
         "events", "not in the order of dates"),
    ],
)  # fmt: skip
def test_a_bad_record_is_named_by_file_id_and_field(
    folder: TruthFolder, changes: dict[str, Any], field: str, words: str
) -> None:
    lines = folder.spoil_record(**changes)
    assert any(line.startswith(f"data/{RECORD}: ") and f": {field}: " in line and words in line for line in lines), (
        lines
    )


def test_all_problems_are_named_at_once(folder: TruthFolder) -> None:
    lines = folder.spoil_record(actor="RUS", start_year=2099, organizations=[{"org": "nobody"}])
    assert len(lines) == 3


def test_what_lies_ahead_may_have_dates_to_come(folder: TruthFolder) -> None:
    ahead = [{"status": "planned"}]
    events = [{"date": "2099", "kind": "plan", "what": "To be opened"}]
    assert folder.spoil_record(statuses=ahead, events=events, start_year=2099) == []


def test_a_bare_year_lies_before_no_day_of_its_year(folder: TruthFolder) -> None:
    events = [{"date": date, "kind": "other", "what": "a"} for date in ("2016-05", "2016", "2016-03-01")]
    assert folder.spoil_record(events=events) == []


def test_a_region_is_used_with_one_country(folder: TruthFolder) -> None:
    other = folder.content[RECORD] | {
        "id": "post", "name": "A post", "countries": ["KGZ"],
        "location": {"lon": 74.6, "lat": 42.9, "accuracy_m": 1000, "basis": "source"},
    }  # fmt: skip
    folder.write("records/chinese_presence/post.yaml", other)
    assert any("Gorno-Badakhshan is used with TJK too" in line for line in folder.problems())


@pytest.mark.parametrize(
    "changes",
    [
        {"statuses": [{"status": "ended"}], "end_year": 2018},
        {"statuses": [{"status": "ended"}], "unverified": ["end_year"]},
        {"category": "gold and antimony mine", "commodities": ["gold", "antimony"]},
        {"category": "gas field", "commodities": ["natural gas"]},
        {"category": "processing plant", "commodities": ["potash"]},
        {"unverified": ["start_year", "start of the works"]},
    ],
)
def test_what_a_record_says_of_its_end_its_ores_and_its_doubts_may_stand(
    folder: TruthFolder, changes: dict[str, Any]
) -> None:
    assert folder.spoil_record(**changes) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"location__accuracy_m": 18000},
        {"location__basis": "source"},
        {"location__credits": ["openstreetmap"]},
        {"location__route": [[72.0, 38.0], [73.0, 38.2], [74.0, 38.0]]},
    ],
    ids=["as wide as a tenth", "course from a source", "course from an outline", "in shorter pieces"],
)
def test_a_long_straight_piece_may_stand_if_the_line_says_how_far_it_is_off_or_has_its_course_from_somewhere(
    folder: TruthFolder, changes: dict[str, Any]
) -> None:
    line = {"location__shape": "line", "location__route": [[72.0, 38.0], [74.0, 38.0]], "location__accuracy_m": 5000}
    assert folder.spoil_record(**(line | changes)) == []


def test_a_search_is_neither_to_come_nor_before_any_source_and_the_newest_is_last(folder: TruthFolder) -> None:
    def search(date: str) -> dict[str, object]:
        return {"date": date, "by": "keywords", "found": False}

    assert folder.spoil_record(checked=[search("2020"), search("2026-11")]) == []
    assert folder.spoil_record(checked=[search("2026-11"), search("2099"), search("2006-11")]) == [
        "data/records/chinese_presence/outpost.yaml: outpost: checked: not in the order of dates, earliest first",
        "data/records/chinese_presence/outpost.yaml: outpost: checked.1.date: 2099 is in the future, a day that has come",
        "data/records/chinese_presence/outpost.yaml: outpost: checked.2.date: 2006-11 is before any source, "
        "the day of the search: the first source on the site is of 2019-02-18",
    ]
