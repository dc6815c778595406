from typing import Any

import pytest

from dashboard.imports.raw import UnreadableError
from imports.bringing import brought, refused, rows, text


def test_a_table_is_read_with_the_lines_of_its_rows() -> None:
    raw = text("name,lat,lon\nA,1,2\nB,,4\n")
    assert raw.format == "CSV"
    assert raw.cells.column_names == ["name", "lat", "lon"]
    assert rows(raw) == [("A", "1", "2"), ("B", None, "4")]
    assert raw.row.tolist() == [2, 3]
    assert (raw.how.header_row, raw.how.encoding, raw.how.part) == (1, "utf-8", "table")
    assert raw.parts[0].rows == 2


@pytest.mark.parametrize(
    ("delimiter", "name"),
    [(",", "CSV"), (";", "CSV with semicolons"), ("\t", "TSV"), ("|", "text with | between cells")],
)
def test_cells_may_stand_between_several_signs(delimiter: Any, name: Any) -> None:
    raw = text(
        delimiter.join(["name", "lat", "lon"]) + "\n" + delimiter.join(["A, or B; or C", "41", "72"]) + "\n"
        if delimiter not in ",;"
        else delimiter.join(["name", "lat", "lon"]) + "\n" + delimiter.join(["A", "41", "72"]) + "\n"
    )
    assert raw.format == name
    assert raw.cells.column_names == ["name", "lat", "lon"]


def test_decimal_commas_are_left_to_those_who_know_the_column() -> None:
    assert rows(text("name;lat;lon\nA;41,5;72,3\nB;42,1;71,0\n"))[0] == ("A", "41,5", "72,3")


def test_the_header_is_found_below_titles_and_notes() -> None:
    raw = text("Sites of something\nSource: me, you\n\nname,lat,lon\nA,1,2\nB,3,4\n")
    assert raw.how.header_row == 4
    assert raw.row.tolist() == [5, 6]
    assert raw.remarks == ("The names of the columns are in line 4; what stands above was left out.",)


def test_the_header_may_be_chosen_or_missing() -> None:
    content = "A,41.2,72.3\nB,41.5,71.2\n"
    bare = text(content)
    assert bare.how.header_row == 0
    assert bare.cells.column_names == ["column 1", "column 2", "column 3"]
    assert bare.row.tolist() == [1, 2]
    chosen = text(content, header_row=1)
    assert chosen.cells.column_names == ["A", "41.2", "72.3"]
    assert rows(text("name,city\nx,y\n", header_row=0)) == [("name", "city"), ("x", "y")]
    with pytest.raises(UnreadableError, match="no line 9"):
        text(content, header_row=9)


def test_names_of_columns_are_unique_and_never_empty() -> None:
    raw = text("name,name, name ,,lat;\nA,b,c,d,1\n")
    assert raw.cells.column_names == ["name", "name 2", "name 3", "column 4", "lat"]


def test_one_column_of_coordinates_is_a_table() -> None:
    assert rows(text("coordinates\n41.2 72.3\n41.5 72.1\n")) == [("41.2 72.3",), ("41.5 72.1",)]


def test_a_header_alone_is_a_table_without_rows() -> None:
    raw = text("name,lat,lon\n")
    assert raw.cells.num_rows == 0
    assert raw.cells.column_names == ["name", "lat", "lon"]


def test_empty_lines_are_no_rows_but_count_as_lines() -> None:
    raw = text("name,lat\n\nA,1\n,\n\nB,2\n")
    assert rows(raw) == [("A", "1"), ("B", "2")]
    assert raw.row.tolist() == [3, 6]
    assert text("name\n\nA\nB\n").row.tolist() == [3, 4]
    assert text("name,lat\n,1\n,2\n").row.tolist() == [2, 3]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_three_ways(end: Any) -> None:
    raw = text(end.join(["name,lat", "A,1", '"B', 'C",2', "D,3"]) + end)
    assert rows(raw) == [("A", "1"), (f"B{end}C", "2"), ("D", "3")]
    assert raw.row.tolist() == [2, 3, 5]


def test_shorter_rows_are_filled_up_and_longer_ones_refused() -> None:
    raw = text('name,lat,lon\nA,1,2\nB,1\nC,1,2,3\nD,1,2,,\n,,,\n"E\nF",1,2\nG,5\nH,1,2,3\n')
    assert rows(raw) == [("A", "1", "2"), ("B", "1", None), ("D", "1", "2"), ("E\nF", "1", "2"), ("G", "5", None)]
    assert raw.row.tolist() == [2, 3, 5, 7, 9]
    assert refused(raw) == [(4, "the row has 4 cells"), (10, "the row has 4 cells")]
    assert raw.faults[0].found == "C | 1 | 2 | 3"
    assert raw.faults[0].right.startswith("3 cells, as in the header")
    assert raw.remarks == (
        "2 rows have fewer cells than there are columns; those missing at the end were taken as empty.",
    )
    assert text("name,lat\nA\n").remarks[0].startswith("1 row has fewer")


def test_a_stray_quotation_mark_costs_its_row_alone() -> None:
    raw = text('name,lat,lon\nA,"Foo,2,3\nB,2,3\nC,1",3\nD,1,2\n"E, F",1,2\n')
    assert rows(raw) == [("B", "2", "3"), ("C", '1"', "3"), ("D", "1", "2"), ("E, F", "1", "2")]
    assert raw.row.tolist() == [3, 4, 5, 6]
    assert refused(raw) == [(2, "the row has 4 cells")]
    assert "Quotation marks don't pair up" in raw.remarks[0]


def test_a_stray_mark_at_the_end_takes_no_rows_with_it() -> None:
    lines = [f"Site {number},4{number % 10},7{number % 10}" for number in range(300)]
    lines[100] = '"Open,41,72'
    raw = text("\n".join(["name,lat,lon", *lines]))
    assert raw.cells.num_rows == 300
    assert raw.cells["name"][100].as_py() == '"Open'
    assert raw.row.tolist() == list(range(2, 302))


def test_marks_that_mean_inches_are_letters() -> None:
    raw = text('name,lat\n5" pipe,1\n6" pipe,2\nA "b" c,3\n"open,4\nZ,5\n')
    assert [row[0] for row in rows(raw)] == ['5" pipe', '6" pipe', 'A "b" c', '"open', "Z"]


def test_a_cell_over_several_lines_stays_whole_beside_stray_marks() -> None:
    raw = text('name,lat,lon\n"one\ntwo",1,2\n"open,3,4\n"three\nfour\nfive",5,6\nZ,1\n')
    assert rows(raw) == [("one\ntwo", "1", "2"), ('"open', "3", "4"), ("three\nfour\nfive", "5", "6"), ("Z", "1", None)]
    assert raw.row.tolist() == [2, 4, 5, 8]
    assert refused(raw) == []


def test_a_list_of_links_in_one_cell_is_no_sign_of_stray_marks() -> None:
    raw = text('name,links,lat\nA,"http://a, http://b\nhttp://c\nhttp://d, http://e",1\nB,x,2\n')
    assert raw.cells.num_rows == 2
    assert raw.remarks == ()


def test_a_cell_that_holds_whole_rows_was_opened_by_a_stray_mark() -> None:
    raw = text('a,b,c\n1,"2,3\n4,5,6\n7,8",9\n')
    assert rows(raw) == [("1", '"2', "3"), ("4", "5", "6"), ("7", '8"', "9")]


def test_a_stray_mark_does_not_join_two_rows_at_the_next_one() -> None:
    raw = text('a,b,c\n"Ayni base,2,ok\nKant "air base",3,"fine"\nBase "Gafurov,4,x\n"two\nlines ""so""",5,y\n')
    assert rows(raw) == [
        ('"Ayni base', "2", "ok"),
        ('Kant "air base"', "3", "fine"),
        ('Base "Gafurov', "4", "x"),
        ('two\nlines "so"', "5", "y"),
    ]
    assert raw.row.tolist() == [2, 3, 4, 5]


def test_narrow_tables_may_have_cells_over_many_lines() -> None:
    raw = text('a,b\n1,"x\ny,z\nw"\n2,3\n')
    assert rows(raw) == [("1", "x\ny,z\nw"), ("2", "3")]


def test_a_quotation_mark_in_the_header_is_no_end_of_it() -> None:
    assert text('name,"lat\n(degrees)",5" pipe\nA,1,2\n').cells.column_names == ["name", "lat (degrees)", '5" pipe']
    assert rows(text('name,"lat,lon\nA,1,2\n')) == [("A", "1", "2")]


# Encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_by_its_mark_or_its_bytes(encoding: Any) -> None:
    raw = text("name,lat\nБишкек,43\nA plain name,44\nAnother,45\n".encode(encoding))
    assert rows(raw)[0] == ("Бишкек", "43")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_unicode_of_two_bytes_is_known_where_hardly_a_letter_is_latin(encoding: Any) -> None:
    raw = text("Название;Широта;Долгота\nМост через реку;41,31;69,27\nРудник – Кумтор;41,86;78,19\n".encode(encoding))
    assert rows(raw)[1] == ("Рудник – Кумтор", "41,86", "78,19")


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Рудник Алматы, Казахстан", "cp1251"),
        ("База в Оше", "koi8-r"),
        ("Рудник Алматы, Казахстан, нефть", "cp866"),
        ("São Paulo, José", "cp1252"),
        ("中亚天然气管道", "gb18030"),
    ],
)
def test_other_encodings_are_guessed_and_others_offered(words: Any, encoding: Any) -> None:
    raw = text(f'name,lat\n"{words}",43\n'.encode(encoding))
    assert rows(raw) == [(words, "43")]
    assert raw.how.encoding == encoding
    assert raw.encodings[0] == encoding
    assert {"cp1251", "cp1252"} <= set(raw.encodings)
    assert "read as " + encoding in raw.remarks[0]


def test_the_encoding_can_be_chosen() -> None:
    content = "имя,широта\nОш,40\n".encode("cp1251")
    assert text(content, encoding="cp1251").cells.column_names == ["имя", "широта"]
    wrong = text(content, encoding="utf-8")
    assert "can't be read as utf-8" in wrong.remarks[0]
    assert "cp1251" in wrong.encodings
    with pytest.raises(UnreadableError, match="no encoding"):
        text(content, encoding="nonsense")
    with pytest.raises(UnreadableError, match="no encoding"):
        text(content, encoding="base64")
    assert text("a,b\n1,2\n", encoding="utf-8").remarks == ()


def test_zero_bytes_are_left_out() -> None:
    raw = text(b"name,lat\nA\0b,43\n")
    assert rows(raw) == [("Ab", "43")]
    assert raw.remarks == ("It had zero bytes, which were left out.",)


def test_libreoffice_writes_semicolons_in_the_code_page_of_its_country() -> None:
    raw = brought("libreoffice_semicolons.csv")
    assert raw.how.encoding == "cp1251"
    assert [row[0] for row in rows(raw)] == ["Рудник Алмалы", "O‘zbek quvuri, «Sharq»", 'База "Восток"', "????"]


def test_nothing_but_space_is_no_table() -> None:
    with pytest.raises(UnreadableError, match="empty"):
        text("\n \n\t\n")
