#!/bin/sh
# python-calamine's total_height is one less than the rows that it gives.
#
# Guess, written down first: `height` counts the rows from the first cell that is used, as its docstring says, and
# `total_height`, which has none, those from the top of the sheet: 3 where the only cell is A3, as `iter_rows()` gives.
# Seen with python-calamine 0.9.1: it is 2, and so with whatever else is in the sheet: it is the place of the last row, counted
# from 0. `total_width` is the same of columns: 0 for a sheet that has column A alone. `iter_rows()` gives rows from the top
# of the sheet, though columns from the first that is used, so that its rows have neither `width` and `height` nor the totals.
# The atlas counts rows by where the last of them stands (`_height` in src/dashboard/imports/reading/workbook.py): by
# total_height a sheet with a header and one row below it would have none.
#
# Exits with 1 if any of this has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet python-calamine==0.9.1 xlsxwriter==3.3.1
cat > "$folder/seen.py" <<'PY'
import sys
from io import BytesIO

import xlsxwriter
from python_calamine import CalamineWorkbook

SEEN = {
    ("A1", "A2"): ((2, 1), (1, 0), (2, 1)),
    ("A3",): ((1, 1), (2, 0), (3, 1)),
    ("C3",): ((1, 1), (2, 2), (3, 1)),
    ("B2", "C4"): ((3, 2), (3, 2), (4, 2)),
}


def sizes(cells):
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        for cell in cells:
            sheet.write(cell, "x")
    content.seek(0)
    read = CalamineWorkbook.from_filelike(content).get_sheet_by_index(0)
    rows = list(read.iter_rows())
    return (read.height, read.width), (read.total_height, read.total_width), (len(rows), len(rows[0]))


found = {}
for cells in SEEN:
    found[cells] = own, total, given = sizes(cells)
    print(f"{' and '.join(cells)}: height and width {own}, total_height and total_width {total}, rows and cells given {given}")
sys.exit(0 if found == SEEN else 1)
PY
"$folder/venv/bin/python" "$folder/seen.py"
