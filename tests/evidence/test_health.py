from dashboard.evidence.health import health
from factories import claim, site


def test_each_weakness_is_found_where_it_is() -> None:
    sites = [
        site("good", last_evidence=2026),
        site("bad", last_evidence=2019, start_year=None, accuracy_m=25_000, unverified=("status",)),
    ]
    claims = {"good": (claim(origin="a"), claim(origin="b")), "bad": (claim(origin="a"), claim(origin="a"))}
    assert all(ids == ("bad",) for ids in health(sites, claims, 2026).rows().values())


def test_what_is_over_is_not_stale() -> None:
    assert health([site(status="ended", last_evidence=1999)], {}, 2026).stale == ()
