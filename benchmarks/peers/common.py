"""What the peers share: the sites as a table."""

import os
from pathlib import Path

import pandas as pd

COLOURS = {
    "russian_bases": "#D55E00",
    "chinese_presence": "#CC79A7",
    "bri_projects": "#0072B2",
    "mine_concessions": "#E69F00",
}
CENTRE, ZOOM = (42.5, 68.0), 4


def read_sites() -> pd.DataFrame:
    """One row a site: name, lon, lat (degrees), colour, start_year, end_year (the latest it may be; open where unknown)."""
    table = pd.read_csv(Path(os.environ["ATLAS_DATA"]) / "tables/sites.csv")
    sites = table[["name", "lon", "lat", "layer"]].copy()
    sites["colour"] = table["layer"].map(COLOURS)
    sites["start_year"] = table["start_year"].fillna(-9999).astype(int)
    sites["end_year"] = table["end_year"].fillna(table["end_by"]).fillna(9999).astype(int)
    return sites


def touching(sites: pd.DataFrame, year: int) -> pd.DataFrame:
    """The sites that touch a year."""
    return sites[(sites["start_year"] <= year) & (sites["end_year"] >= year)]
