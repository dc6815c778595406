#!/bin/sh
# GDAL reads no year of a KML file: a TimeSpan from 2019 to 2021 has neither beginning nor end.
#
# Guess, written down first: times of KML are years, months, days or moments (Google's reference of KML has `<when>1997</when>`
# among its examples), so that a year becomes the first of January, as a month becomes its first day, or stays a text.
# Seen with pyogrio 0.13.0, whose wheel has GDAL 3.12.4 with the driver LIBKML: a month becomes its first day, a year becomes
# nothing, in `begin`, `end` and `timestamp` alike, without a warning. GDAL's page on LIBKML says only which columns hold
# these elements; they are columns of moments, so that no column has the text either.
# The atlas reads KML by itself, where a year stays a year and a month a month: src/dashboard/imports/reading/kml.py.
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
WRITTEN = ("2019", "2019-03", "2019-03-04", "2019-03-04T05:06:07Z")
SEEN = {
    "2019": (None, None, None),
    "2019-03": ("2019-03-01T00:00:00",) * 3,
    "2019-03-04": ("2019-03-04T00:00:00",) * 3,
    "2019-03-04T05:06:07Z": ("2019-03-04T05:06:07Z",) * 3,
}

POINT = "<Point><coordinates>70,40</coordinates></Point>"


def read(placemarks):
    kml = f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>d</name>{placemarks}</Document></kml>'
    about, _, _, columns = pyogrio.raw.read(kml.encode(), datetime_as_string=True)
    return {str(name): values.tolist() for name, values in zip(about["fields"], columns)}


found = {}
for time in WRITTEN:
    span = read(f"<Placemark><TimeSpan><begin>{time}</begin><end>{time}</end></TimeSpan>{POINT}</Placemark>")
    stamp = read(f"<Placemark><TimeStamp><when>{time}</when></TimeStamp>{POINT}</Placemark>")
    found[time] = span["begin"][0], span["end"][0], stamp["timestamp"][0]
    print(f"{time}: begin, end and timestamp are", *map(str, found[time]))
sys.exit(0 if (pyogrio.__gdal_version__, found) == ((3, 12, 4), SEEN) else 1)
PY
"$folder/venv/bin/python" "$folder/seen.py"
