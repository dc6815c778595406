"""What readers are offered of large data sets, with a database, without one, and while it fails."""

from collections.abc import Iterator

import pytest

from dashboard import paths
from dashboard.store.database.connection import Address
from dashboard.store.database.events import load_events
from dashboard.store.events import event_sets, read_events
from factories import own_events
from postgres import Cluster


@pytest.fixture
def url(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    url = cluster.make("offered")
    monkeypatch.setattr(paths, "DATABASE", url)
    yield url
    cluster.drop("offered")


def test_without_a_database_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "DATABASE", "")
    assert event_sets() == ()


def test_a_database_offers_what_was_loaded(url: str) -> None:
    load_events(Address(url), "ged", [own_events(7)], "d")
    assert [(each.name, each.rows) for each in event_sets()] == [("ged", 7)]
    assert len(read_events("ged", "d").sites) == 7


def test_a_database_that_does_not_answer_offers_none(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "DATABASE", url.replace("offered", "elsewhere"))
    assert event_sets() == ()
