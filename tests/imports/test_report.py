import csv
import io

from dashboard.imports.checking import check
from dashboard.imports.meaning import Meaning
from dashboard.imports.report import HEADER, described, fault_kinds, faults_csv, summary
from dashboard.model.own import OwnData
from dashboard.present.spreadsheet import BYTE_ORDER_MARK
from raw_tables import raw_of


def data(*rows: list[str]) -> OwnData:
    meaning = Meaning({"lat": "lat", "lon": "lon", "start": "when"})
    return check(raw_of(["lat", "lon", "when"], rows), meaning, {}, key="d1", file_name="f.csv")


FAULTY = data(
    ["45", "60", "2019"],
    ["91", "60", "soon"],
    ["=1+1", "60", "2019"],
    ["95", "60", "2019"],
    ["45", "60", "soon"],
    ["", "", ""],
)


def test_the_report_has_a_line_for_each_fault_and_says_whether_the_row_is_drawn() -> None:
    text = faults_csv(FAULTY).decode()
    assert text.startswith(BYTE_ORDER_MARK)
    header, *lines = csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK)))
    assert header == list(HEADER)
    assert [(line[0], line[1], line[2], line[5]) for line in lines] == [
        ("3", "lat", "91", "no"),
        ("3", "when", "soon", "no"),
        ("4", "lat", "'=1+1", "no"),
        ("5", "lat", "95", "no"),
        ("6", "when", "soon", "yes"),
        ("7", "lat, lon", "", "no"),
    ]
    assert all(line[3] and line[4] for line in lines)


def test_the_counts_add_up_in_words() -> None:
    assert summary(FAULTY) == "6 rows read: 2 drawn, 4 refused."
    assert summary(data(["45", "60", ""])) == "1 row read: 1 drawn, 0 refused."


def test_faults_are_told_by_kind_with_examples() -> None:
    kinds = fault_kinds(FAULTY)
    assert [(kind.wrong, kind.count, kind.refused) for kind in kinds] == [
        ("latitude is above 90", 2, True),
        ("latitude can't be read", 1, True),
        ("the row has no coordinates", 1, True),
        ("the date can't be read with certainty", 2, False),
    ]
    assert described(kinds[0]).startswith("Column lat: latitude is above 90 in 2 rows (row 3: 91; row 5: 95). Right: ")
    assert "in 1 row (row 7). Right: " in described(kinds[2])


def test_of_many_rows_the_first_are_examples() -> None:
    (kind,) = fault_kinds(data(*[["91", "60", ""]] * 5))
    assert "in 5 rows (row 2: 91; row 3: 91; row 4: 91; …)" in described(kind)


def test_what_is_wrong_with_a_whole_file_names_no_row() -> None:
    found = check(raw_of(["a"], [["x"]]), Meaning(), {}, key="d1", file_name="f.csv")
    (kind,) = fault_kinds(found)
    assert described(kind) == "no column holds coordinates, so no row can be drawn. Right: a latitude and a longitude."
    assert faults_csv(found).decode().splitlines()[1].startswith(",,,")
