#!/bin/sh
# The centre that mgrs gives of a square of the military grid may lie in another square.
#
# Guess, written down first: "inverse conversion returns the center of the MGRS grid cell" (its notes on 1.6.0), so that a
# square's place leads back to that square, whatever its size.
# Seen with mgrs 1.6.0 (GEOTRANS 3.10), over Central Asia: it is the centre of the whole square, also where the edge of a zone
# (each sixth meridian) or of a band (each eighth parallel, here 40 and 48 degrees north) cuts the square and leaves a piece
# without it. Of 25,944 places, 2,421 are in a square of 100 km whose centre has the name of another square, 9 in 100, and 145
# in such a square of 10 km. Squares of a kilometre led back from each of them.
# The atlas takes that centre and states half the diagonal of the whole square as its accuracy, so that each place of what is
# left of it lies within: src/dashboard/selection/coordinates.py, with a test on cut squares.
#
# Exits with 1 if any of this has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet mgrs==1.6.0
cat > "$folder/seen.py" <<'PY'
import sys

from mgrs import MGRS

SEEN = {0: 2421, 1: 145, 2: 0}
EXAMPLES = {"43TGF55": "44TKL55", "43UEP11": "43TEP11"}

grid = MGRS()
places = [(36 + 0.1373 * north, 47 + 0.2117 * east) for north in range(138) for east in range(188)]
elsewhere = {}
for digits in SEEN:
    squares = [grid.toMGRS(lat, lon, MGRSPrecision=digits) for lat, lon in places]
    elsewhere[digits] = sum(grid.toMGRS(*grid.toLatLon(square), MGRSPrecision=digits) != square for square in squares)
    print(f"{100_000 / 10**digits:.0f} m: of {len(places)} places {elsewhere[digits]} are in a square whose centre is in another")
back = {square: grid.toMGRS(*grid.toLatLon(square), MGRSPrecision=1) for square in EXAMPLES}
print("43TGF55 has (41.1, 77.99), and its centre is in", back["43TGF55"])
print("43UEP11 has (48.01, 75.2), and its centre is in", back["43UEP11"])
there = [grid.toMGRS(41.1, 77.99, MGRSPrecision=1), grid.toMGRS(48.01, 75.2, MGRSPrecision=1)]
sys.exit(0 if (elsewhere, back, there) == (SEEN, EXAMPLES, list(EXAMPLES)) else 1)
PY
"$folder/venv/bin/python" "$folder/seen.py"
