from pathlib import Path

import pytest

from dashboard import paths
from dashboard.model.catalog import Catalog
from dashboard.model.release import Release, ReleasedSite
from dashboard.truth.loading import UnreadableError
from dashboard.truth.release_files import LAST, read_release, read_revisions, written
from dashboard.truth.revisions import released_sites
from factories import revision

RELEASE = Release(date="2026-11-27", version="0123456789abcdef", sites=1)


def test_what_is_written_is_read_again(tmp_path: Path, real: Catalog) -> None:
    path, sites = tmp_path / "last.jsonl", released_sites(real)
    path.write_bytes(written(RELEASE, sites))
    assert read_release(path, ReleasedSite) == (RELEASE, sites)


def test_revisions_take_the_date_of_their_release(tmp_path: Path) -> None:
    path = tmp_path / "2026-11-27.jsonl"
    path.write_bytes(written(RELEASE, [revision(release=None)]))
    assert read_revisions(path) == (RELEASE, (revision(release="2026-11-27"),))
    assert "release" not in path.read_text().splitlines()[1]


def test_each_site_has_a_line_of_its_own(real: Catalog) -> None:
    assert len(written(RELEASE, released_sites(real)).splitlines()) == 1 + len(real.sites)


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", "line 1"),
        (b"{}\n", "line 1: date"),
        (b'{"date":"2026-11-27","version":"XYZ","sites":1}\n', "version: Value error, sixteen hexadecimal digits"),
        (written(RELEASE, [])[:-1], "line 1"),
        (written(RELEASE, []) + b"{]\n", "line 2: the line"),
        (written(RELEASE, []).replace(b":1", b": 1"), "not in the form it was written in"),
        (written(RELEASE, [revision()]).replace(b'"CHN"', b'"USA"'), "line 2: actor"),
        (b"\xff", "not UTF-8"),
    ],
)
def test_a_file_that_somebody_edited_is_refused(tmp_path: Path, content: bytes, wrong: str) -> None:
    path = tmp_path / "2026-11-27.jsonl"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=wrong):
        read_revisions(path)


def test_the_first_release_of_the_atlas_is_the_data_of_26_november_2026() -> None:
    release, found = read_revisions(paths.DATA / "releases/2026-11-26.jsonl")
    assert (release.version, release.sites, found) == ("1c257e4c5e66f738", 364, ())
    assert (paths.DATA / LAST).is_file()
