import re
from pathlib import Path

import pytest

from built_data import BuiltData
from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.model.context import TABLES
from dashboard.store.context_files import read_context
from dashboard.store.damage import DamagedDataError
from dashboard.truth.reading import read_truth


def test_every_row_of_the_truth_arrives_with_its_sources(real: Catalog) -> None:
    context, truth = read_context(paths.DATA), read_truth(paths.DATA)
    for table, rows in truth.context.items():
        assert [row.id for row in getattr(context, table)] == list(rows)
    assert all(source in real.sources for row in context.rows.values() for source in row.source_ids)
    assert len(context.rows) == sum(len(rows) for rows in truth.context.values())


def test_numbers_years_lists_and_gaps_keep_their_kind() -> None:
    context = read_context(paths.DATA)
    package = next(row for row in context.arms_transfers if row.id == "rus-kgz-package-2012-2020")
    assert (package.years, package.year, package.value_usd_m) == ((2012, 2020), None, 126.0)
    drill = next(row for row in context.exercises if row.id == "china-kyrgyzstan-2002")
    assert drill.location is not None
    assert (drill.participants, drill.troops) == (("CHN", "KGZ"), None)
    assert isinstance(drill.location.accuracy_m, int)


def test_rows_on_weak_sources_alone_say_so(real: Catalog) -> None:
    for row in read_context(paths.DATA).rows.values():
        assert row.weak == all(real.sources[source].reliability in {"E", "F"} for source in row.source_ids)


def test_a_row_that_is_none_is_named_by_file_and_line(tmp_path: Path) -> None:
    copy = BuiltData(tmp_path / "data")
    copy.build("tables/trade.csv", re.sub(r",\d{4},", ",soon,", copy.read("tables/trade.csv"), count=1))
    with pytest.raises(DamagedDataError, match=r"trade\.csv: row 2: .*build it again"):
        _ = read_context(copy.root).trade


def test_a_damaged_table_hinders_only_those_who_ask_for_it(tmp_path: Path) -> None:
    copy = BuiltData(tmp_path / "data")
    copy.cut("tables/debt.csv")
    context, whole = read_context(copy.root), read_context(paths.DATA)
    for name in (*TABLES, "article", "chains"):
        if name != "debt":
            assert getattr(context, name) == getattr(whole, name)
    with pytest.raises(DamagedDataError, match="debt"):
        _ = context.debt
    copy.restore("tables/debt.csv")
    assert context.debt == whole.debt
