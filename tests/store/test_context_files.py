import shutil
from pathlib import Path

import pytest

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.store.context_files import read_context
from dashboard.store.files import DamagedDataError
from dashboard.truth.reading import read_truth


def test_every_row_of_the_truth_arrives_with_its_sources(real: Catalog) -> None:
    context, truth = read_context(paths.DATA), read_truth(paths.DATA)
    for table, rows in truth.context.items():
        assert [row.id for row in getattr(context, table)] == list(rows)
    assert all(source in real.sources for row in context.rows.values() for source in row.source_ids)
    assert len(context.rows) == sum(len(rows) for rows in truth.context.values()) >= 307


def test_numbers_years_lists_and_gaps_keep_their_kind() -> None:
    context = read_context(paths.DATA)
    package = next(row for row in context.arms_transfers if row.id == "rus-kgz-package-2012-2020")
    assert (package.years, package.year, package.value_usd_m) == ((2012, 2020), None, 126.0)
    drill = next(row for row in context.exercises if row.id == "china-kyrgyzstan-2002")
    assert drill.location is not None
    assert (drill.participants, drill.troops, drill.location.accuracy_m) == (("CHN", "KGZ"), None, 120_000)


def test_rows_on_weak_sources_alone_say_so(real: Catalog) -> None:
    for row in read_context(paths.DATA).rows.values():
        assert row.weak == all(real.sources[source].reliability in "EF" for source in row.source_ids)


def test_a_damaged_row_is_named_by_file_and_line(tmp_path: Path) -> None:
    shutil.copytree(paths.DATA / "tables", tmp_path / "tables")
    trade = tmp_path / "tables" / "trade.csv"
    trade.write_text(trade.read_text("utf-8").replace(",2024,", ",soon,", 1), "utf-8")
    with pytest.raises(DamagedDataError, match=r"trade\.csv: row 2: .*build it again"):
        read_context(tmp_path)
