"""`export`: the selected sites as a file for another program."""

import argparse
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from dashboard.commands.atlas import read_atlas
from dashboard.commands.filters import add_filters, check_year, in_year, selected
from dashboard.exports.formats import FORMATS


def register(subparsers: Any) -> None:
    """Add the command's arguments."""
    parser = subparsers.add_parser("export", help="the selected sites as a file for another program")
    parser.add_argument("--format", required=True, choices=list(FORMATS), help="docs/downloads.md says what each holds")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE")
    years = parser.add_mutually_exclusive_group()
    years.add_argument("--year", type=int, help="sites of one year, with their status then; otherwise of all years")
    years.add_argument("--period", type=int, nargs=2, metavar=("FIRST", "LAST"), help="sites of some years")
    add_filters(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the file; raises UnknownValueError where a year or a filter is unknown, OSError where it can't be written."""
    from dashboard.exports.content import Content
    from dashboard.model.clock import today
    from dashboard.present.wording import counted

    catalog, index = read_atlas()
    selection = in_year(selected(options, index.domain), options.year, index.domain)
    if options.period is not None:
        first, last = sorted(check_year(year, index.domain) for year in options.period)
        selection = replace(selection, when="period", period=(first, last))
    content = Content.selected(catalog, index, selection, today())
    form = FORMATS[options.format]
    with form.written(content) as path:
        shutil.move(path, options.out)
    print(f"{form.label}, {counted(len(content.sites), 'site')}: {options.out}")
    return 0
