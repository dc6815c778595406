"""The one canonical form of the YAML: it keeps every value, is the same when written twice, and drops no comment."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model.fields import Field, fields
from dashboard.model.site import Record
from dashboard.truth.format import canonical, comment_line, unformatted
from dashboard.truth.layout import PARTS, Part
from dashboard.truth.loading import DIGITS, load
from truth_folder import RECORD, TruthFolder, small_truth

LARGEST = 10**DIGITS - 1
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.text(
    "0123456789-+.:_eEyno #'\"|>&*!~{}[],\n "
)
NUMBERS = st.integers(-LARGEST, LARGEST) | st.decimals(-9999, 9999, places=5).map(float)
SCALARS = st.none() | st.booleans() | NUMBERS | WORDS | st.just("a long sentence of the summary, " * 6)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=8
)


def entries(model: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Entries with some of the model's fields in any order, of its kinds or any other, and unknown fields beside them."""
    known = [each for each in fields(model) if not each.derived]
    given_ = st.lists(st.sampled_from(known), unique_by=lambda each: each.key, max_size=6).flatmap(
        lambda chosen: st.tuples(*(st.tuples(st.just(each.key), contents(each)) for each in chosen)).map(dict)
    )
    return st.tuples(given_, st.dictionaries(WORDS, VALUES, max_size=2)).map(lambda both: {**both[1], **both[0]})


def contents(field: Field) -> st.SearchStrategy[Any]:
    """Values for a field: entries of the class it holds, or anything."""
    if field.nested:
        return VALUES | entries(field.holds)
    if field.many and hasattr(field.item, "__dataclass_fields__"):
        return VALUES | st.lists(entries(field.item), max_size=2)
    return VALUES


def without_empty(model: Any, entry: Any) -> Any:
    """An entry less the fields that are empty and need not be given."""
    if not isinstance(entry, dict):
        return entry
    known = {each.key: each for each in fields(model)}
    found = {}
    for key, value in entry.items():
        field = known.get(key)
        if field and field.nested:
            value = without_empty(field.holds, value)
        elif field and field.many and isinstance(value, list) and hasattr(field.item, "__dataclass_fields__"):
            value = [without_empty(field.item, each) for each in value]
        if not (field and not field.required and (value is None or value in ([], {}))):
            found[key] = value
    return found


@settings(max_examples=200)
@given(st.data(), st.sampled_from(PARTS))
def test_the_canonical_form_keeps_every_value_and_is_the_same_when_written_twice(
    data: st.DataObject, part: Part
) -> None:
    content = data.draw(entries(part.model))
    text = canonical(part.model, content if part.one else [content])
    found = load(text)
    assert (found if part.one else found[0]) == without_empty(part.model, content)
    assert canonical(part.model, found) == text


def test_fields_come_in_the_order_of_their_class_and_empty_ones_are_left_out() -> None:
    record = small_truth()[RECORD]
    text = canonical(Record, {"place": None, "commodities": [], **dict(reversed(record.items()))})
    assert text == canonical(Record, record)
    assert text.startswith("id: outpost\nlayer: chinese_presence\nname: Shaymak outpost\n")
    assert "place" not in text


def test_short_lists_are_written_on_one_line_and_long_ones_are_not() -> None:
    text = canonical(Record, {"countries": ["TJK"], "unverified": ["a long statement that no source backs"] * 3})
    assert "countries: [TJK]\n" in text
    assert text.count("\n  - a long statement") == 3


def test_what_readers_of_yaml_disagree_on_is_written_in_quotes_and_numbers_without_exponents() -> None:
    assert canonical(Record, {"place": "0123", "category": "1e3"}) == "place: '0123'\ncategory: '1e3'\n"
    assert canonical(Record, {"money": {"amount_usd_m": 0.00001}}) == "money:\n  amount_usd_m: 0.00001\n"


def test_a_file_that_is_not_in_canonical_form_is_named_with_what_it_should_hold(folder: TruthFolder) -> None:
    changed, problems = unformatted(folder.root)
    assert problems == []
    assert changed[RECORD] == canonical(Record, small_truth()[RECORD]).encode()


@pytest.mark.parametrize("text", ["id: [", "id: 0123", "a: b\na: c"])
def test_a_file_that_cannot_be_read_for_certain_is_named_and_left_alone(folder: TruthFolder, text: str) -> None:
    folder.write(RECORD, text)
    changed, problems = unformatted(folder.root)
    assert RECORD not in changed
    assert [problem.file for problem in problems] == [f"data/{RECORD}"]


def test_a_file_with_a_comment_is_named_and_left_alone(folder: TruthFolder) -> None:
    folder.write(RECORD, f"# Checked in May.\n{folder.read(RECORD)}")
    changed, problems = unformatted(folder.root)
    assert RECORD not in changed
    assert [str(problem) for problem in problems] == [
        f"data/{RECORD}: -: -: a comment in line 1, say it in a note of the entry, or take it out"
    ]


def test_line_ends_of_another_system_are_not_canonical(folder: TruthFolder) -> None:
    text = canonical(Record, small_truth()[RECORD])
    folder.write(RECORD, text.replace("\n", "\r\n").encode())
    assert unformatted(folder.root)[0][RECORD] == text.encode()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b # c", 1),
        ("a: b\n# c\nd: e", 2),
        ("a: b\n\n  # c", 3),
        ("a:\n  - b\n  # c\n  - d", 3),
        ("a: | # c\n  b", 1),
        ("a: >-\n  b\n# c\nd: e", 3),
        ("a: [b, # c\n  d]", 1),
        ("a: b", None),
        ("a: b#c", None),
        ("a: 'b # c'", None),
        ('a: "b\n  # c"', None),
        ("a: |\n  b\n  # c\nd: e", None),
        ("a: https://a.example/#b", None),
    ],
)
def test_a_comment_is_distinguished_from_text(text: str, line: int | None) -> None:
    assert comment_line(text) == line
