"""Organizations, sources, coverage and what was left out."""

import pytest

from truth_folder import PUBLISHER, TruthFolder


def test_an_organization_cannot_be_above_itself(folder: TruthFolder) -> None:
    def circle(organizations: list[dict[str, str]]) -> None:
        organizations[0]["parent"], organizations[1]["parent"] = organizations[1]["id"], organizations[0]["id"]

    assert any("is above itself" in line for line in folder.spoil("organizations.yaml", circle))


def test_a_parent_is_an_organization(folder: TruthFolder) -> None:
    lines = folder.spoil("organizations.yaml", lambda found: found[0].update(parent="nobody"))
    assert lines == ["data/organizations.yaml: police: parent: no organization nobody, an id of this file"]


def test_a_parent_that_cannot_be_read_is_no_further_mistake(folder: TruthFolder) -> None:
    def broken_parent(found: list[dict[str, str]]) -> None:
        found[0]["parent"] = "border-troops"
        found[1]["kind"] = "pirates"

    lines = folder.spoil("organizations.yaml", broken_parent)
    assert [line.split(": ")[2] for line in lines] == ["kind"]


def test_how_a_source_was_read_is_no_title(folder: TruthFolder) -> None:
    lines = folder.spoil(PUBLISHER, lambda found: found["publications"][0].update(title="Title not shown"))
    assert any("title: says how the source was read" in line for line in lines)


def test_a_source_has_a_headline_or_a_description(folder: TruthFolder) -> None:
    lines = folder.spoil(PUBLISHER, lambda found: found["publications"][0].update(description="and ours"))
    assert any("title and description both or neither" in line for line in lines)


def test_a_source_is_not_published_in_the_future(folder: TruthFolder) -> None:
    lines = folder.spoil(PUBLISHER, lambda found: found["publications"][0].update(date="2099-01-01"))
    assert any(f"data/{PUBLISHER}: herald-2019-outpost: date: " in line for line in lines)


@pytest.mark.parametrize(
    "host", ["staging.herald.org", "beta.herald.org", "d10dev.herald.org", "magazine-dev.herald.org", "123.127.249.141"]
)
def test_a_source_is_not_cited_at_a_test_host(folder: TruthFolder, host: str) -> None:
    lines = folder.spoil(PUBLISHER, lambda found: found["publications"][0].update(url=f"https://{host}/a/1.html"))
    assert [line.split(": ")[2:4] for line in lines] == [
        [
            "url",
            f"{host} is a test host, the publisher's own address "
            "(this one under also_at), or under via whose copy it is",
        ]
    ]


def test_a_copy_at_a_test_host_is_named(folder: TruthFolder) -> None:
    address = {"url": "https://staging.herald.org/a/1.html", "via": "staging.herald.org"}
    assert folder.spoil(PUBLISHER, lambda found: found["publications"][0].update(address)) == []


@pytest.mark.parametrize("host", ["herald.dev", "testimony.org", "www.betacorp.org", "development.herald.org"])
def test_other_hosts_may_sound_like_one(folder: TruthFolder, host: str) -> None:
    assert folder.spoil(PUBLISHER, lambda found: found["publications"][0].update(url=f"https://{host}/a/1")) == []


def test_a_host_does_not_end_in_a_dot(folder: TruthFolder) -> None:
    lines = folder.spoil(PUBLISHER, lambda found: found["publications"][0].update(url="https://herald.org./a/1"))
    assert any("url: the host herald.org. ends in a dot, herald.org" in line for line in lines)


def test_what_was_left_out_is_merged_into_a_record_and_is_none(folder: TruthFolder) -> None:
    lines = folder.spoil(
        "left_out.yaml",
        lambda found: found.extend([{"id": "a", "merged_into": "nowhere", "why": "b"}, {"id": "outpost", "why": "c"}]),
    )
    assert ["no record nowhere" in line or "there is such a record" in line for line in lines] == [True, True]


def test_what_was_left_out_cites_known_sources(folder: TruthFolder) -> None:
    lines = folder.spoil("left_out.yaml", lambda found: found[0].update(sources=["gazette-1900"]))
    assert any("data/left_out.yaml: second-post: sources: no source gazette-1900" in line for line in lines)


def test_nothing_is_found_where_nothing_was_searched(folder: TruthFolder) -> None:
    lines = folder.spoil("coverage.yaml", lambda found: found[0].update(searched="no"))
    assert any("data/coverage.yaml: TJK: found: chinese_presence: not searched" in line for line in lines)


def test_a_publisher_has_one_file(folder: TruthFolder) -> None:
    text = folder.read(PUBLISHER).replace("herald-2019-outpost", "herald-2020-outpost")
    folder.write("sources/herald-2.yaml", text)
    assert folder.problems() == [
        "data/sources/herald.yaml: The Herald: publisher: also in data/sources/herald-2.yaml, one file for each publisher"
    ]


def test_what_was_searched_or_left_out_is_said_once(folder: TruthFolder) -> None:
    for name in ("coverage.yaml", "left_out.yaml"):
        folder.write(name, folder.read(name) * 2)
    assert folder.problems() == [
        "data/coverage.yaml: TJK: layer: chinese_presence of CHN in TJK is given twice, one entry for each",
        "data/left_out.yaml: second-post: id: given twice, one entry for each",
    ]


def test_what_a_parent_holds_needs_a_parent(folder: TruthFolder) -> None:
    lines = folder.spoil("organizations.yaml", lambda found: found[0].update(parent_percent=50))
    assert any("parent: no parent, but what it holds" in line for line in lines)


def test_a_year_or_a_source_of_a_per_cent_needs_the_per_cent(folder: TruthFolder) -> None:
    lines = folder.spoil("organizations.yaml", lambda found: found[0].update(parent_percent_year=2015))
    assert any("parent_percent: a year without a per cent" in line for line in lines)


def test_a_source_of_a_per_cent_is_a_publication(folder: TruthFolder) -> None:
    def nowhere(found: list[dict[str, object]]) -> None:
        found[0] |= {"parent": found[1]["id"], "parent_percent": 50, "parent_sources": ["nowhere"]}

    assert any("parent_sources: no source nowhere" in line for line in folder.spoil("organizations.yaml", nowhere))
