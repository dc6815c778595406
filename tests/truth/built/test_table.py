from dashboard.model.claim import Citation
from dashboard.truth.built.column import Column
from dashboard.truth.built.table import Reference, Table, joined, prefixed, table_of

CITATIONS = [Citation(source="a", locator="page 7", backs=("start, end", "place")), Citation(source="b")]


def test_a_table_without_rows_keeps_its_header() -> None:
    assert table_of("citations", "Citations", Citation, []).csv() == "source,locator,backs\n"


def test_lists_are_one_cell_and_commas_are_quoted() -> None:
    text = 'source,locator,backs\na,page 7,"start, end | place"\nb,,\n'
    assert table_of("citations", "Citations", Citation, CITATIONS).csv() == text


def test_nothing_and_false_are_different_cells() -> None:
    table = Table(
        "things", "Things", (Column("a", "string", "A"), Column("b", "boolean", "B")), ({"a": None, "b": False},)
    )
    assert table.csv() == "a,b\n,False\n"


def test_a_table_can_name_what_each_row_belongs_to() -> None:
    plain = table_of("citations", "Citations", Citation, CITATIONS, references=[Reference(("source",), "sources")])
    site = Reference(("site",), "sites")
    table = prefixed(Column("site", "string", "Id of the site"), plain, ["one", "two"], [site])
    assert [column.name for column in table.columns] == ["site", "source", "locator", "backs"]
    assert [row["site"] for row in table.rows] == ["one", "two"]
    assert table.references[0] == site


def test_columns_can_be_described_anew() -> None:
    table = table_of("citations", "Citations", Citation, []).described(source="The source")
    assert table.columns[0].description == "The source"
    assert table.columns[2].description.startswith("What it is cited for")


def test_values_by_owner_become_two_lists_of_one_length() -> None:
    assert joined({"one": ["a", "b"], "two": [], "three": ["c"]}) == (["one", "one", "three"], ["a", "b", "c"])
