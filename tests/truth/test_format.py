from dashboard.model.site import Record
from dashboard.truth.format import canonical, unformatted
from truth_folder import RECORD, TruthFolder, small_truth


def test_fields_stand_in_the_order_of_their_class_and_empty_ones_are_left_out() -> None:
    record = small_truth()[RECORD]
    text = canonical(Record, {"place": None, "commodities": [], **dict(reversed(record.items()))})
    assert text == canonical(Record, record)
    assert text.startswith("id: outpost\nlayer: chinese_presence\nname: Shaymak outpost\n")
    assert "place" not in text


def test_short_lists_stand_on_one_line_and_long_ones_do_not() -> None:
    text = canonical(Record, {"countries": ["TJK"], "unverified": ["a long statement that no source backs"] * 3})
    assert "countries: [TJK]\n" in text
    assert text.count("\n  - a long statement") == 3


def test_a_file_that_is_not_in_canonical_form_is_named_with_what_it_should_hold(folder: TruthFolder) -> None:
    changed, unreadable = unformatted(folder.root)
    assert unreadable == []
    assert changed[RECORD] == canonical(Record, small_truth()[RECORD]).encode()


def test_a_file_that_cannot_be_read_is_named_and_left_alone(folder: TruthFolder) -> None:
    folder.write(RECORD, "id: [")
    changed, unreadable = unformatted(folder.root)
    assert RECORD not in changed
    assert [line.split(":")[0] for line in unreadable] == [f"data/{RECORD}"]
