#!/bin/sh
# GDAL calls a placemark by what its extended data have under "name", and adds a column name2 that stays empty.
#
# Guess, written down first: a datum called `name` beside the element `<name>` is kept apart as `name2`, since GDAL 3.12.1
# does so for data with a schema (github.com/OSGeo/gdal, pull request 13591).
# Seen with pyogrio 0.13.0, whose wheel has GDAL 3.12.4 with the driver LIBKML: with a schema (`SimpleData`) that holds; without
# one (`Data`, which Google My Maps writes) the column `name2` is there and empty, and the datum stands in `Name`, where the
# placemark's own name was, which no column has any more. The same with `description` and `id`. A datum called `begin` is in no
# column at all. Capitals make no difference.
# In the atlas a placemark keeps its own name, and a datum of that name stands in a column `name 2`:
# src/dashboard/imports/reading/kml.py.
#
# Exits with 1 if any of this has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pyogrio==0.13.0 numpy==2.4.6
cat > "$folder/seen.py" <<'PY'
import sys
import warnings

import pyogrio.raw

warnings.simplefilter("error")
warnings.filterwarnings("ignore", "File /vsimem/")  # that a file in memory has no suffix
DATUM = '<ExtendedData><Data name="{0}"><value>datum</value></Data></ExtendedData>'
SCHEMA = '<Schema name="s" id="s"><SimpleField type="string" name="{0}"/></Schema>'
SIMPLE = '<ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="{0}">datum</SimpleData></SchemaData></ExtendedData>'
OWN = {"Name": "own name", "description": "own words"}
SEEN = {
    ("name", "Data"): OWN | {"Name": "datum", "name2": None},
    ("name", "SimpleData"): OWN | {"name2": "datum"},
    ("NAME", "Data"): OWN | {"Name": "datum", "NAME2": None},
    ("description", "Data"): OWN | {"description": "datum", "description2": None},
    ("begin", "Data"): OWN | {"begin": None, "begin2": None},
    ("id", "Data"): OWN | {"id": "datum", "id2": None},
    ("status", "Data"): OWN | {"status": "datum"},
}


def read(name, kind):
    head, data = (SCHEMA, SIMPLE) if kind == "SimpleData" else ("", DATUM)
    kml = (
        f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>d</name>{head.format(name)}<Placemark id="p1">'
        f"<name>own name</name><description>own words</description>{data.format(name)}"
        "<Point><coordinates>70,40</coordinates></Point></Placemark></Document></kml>"
    )
    about, _, _, columns = pyogrio.raw.read(kml.encode(), datetime_as_string=True)
    return {str(column): values.tolist()[0] for column, values in zip(about["fields"], columns)}


as_seen = pyogrio.__gdal_version__ == (3, 12, 4)
for (name, kind), expected in SEEN.items():
    row = read(name, kind)
    found = {column: row.get(column, "no such column") for column in expected}
    print(f"{kind} called {name}:", found)
    as_seen &= found == expected and ("datum" in row.values()) is ("datum" in expected.values())
sys.exit(0 if as_seen else 1)
PY
"$folder/venv/bin/python" "$folder/seen.py"
