"""What a proposal changes and what is wrong with it, in words."""

from dashboard.model.release import Revision
from dashboard.present.markdown import JOINER
from dashboard.present.review import LIMIT, review
from factories import catalog, revision, site, source
from hostile import EVERYTHING

THINGS = catalog([site("outpost")], sources={"source": source("source", publisher="The Herald", date="2019-02-18")})


def said(*revisions: Revision, problems: tuple[tuple[str, ...], ...] = (), **sources: list[object]) -> str:
    return review(THINGS, revisions, sources, problems)  # type: ignore[arg-type]


def test_what_is_wrong_comes_first_and_says_what_would_be_right() -> None:
    found = said(
        problems=(
            ("data/x.yaml", "x", "actor", "empty", "'RUS' or 'CHN'"),
            ("data/y.yaml", "-", "-", "gone", "restore it"),
        )
    )
    assert found.startswith("### 2 problems to mend\n\n- data\\/x\\.yaml, x, actor: empty. Right would be: ")
    assert "- data\\/y\\.yaml: gone. Right would be: restore it.\n" in found
    assert "No site changes." in found


def test_without_problems_truth_is_still_a_persons_to_judge() -> None:
    assert said().startswith(
        "**Nothing is wrong with the form of the data.** Whether it is true, a person has to say.\n"
    )


def test_changes_are_told_site_by_site_with_their_sources() -> None:
    changes = [
        revision("outpost", name="An outpost", kind="changed", field="start_year", before="2016", after="2017", sources=("source",)),
        revision("outpost", name="An outpost", kind="changed", field="status", before="planned", after="active", sources=()),
    ]  # fmt: skip
    found = said(*changes)
    assert "### What changes at 1 site\n\n**An outpost** (outpost)\n" in found
    assert "- Start year changed\\: 2016 → 2017 (source: The Herald, 2019-02-18)\n" in found
    assert "- Status changed\\: Planned → Active\n" in found


def test_sources_are_listed_with_publisher_date_and_address() -> None:
    one = source("new", publisher="The Herald", date=None, url="https://herald.example/a")
    found = said(new=[one], changed=[], removed=[])
    assert "### New sources\n\n- The Herald, undated: " in found
    assert "Changed sources" not in found


def test_a_proposal_can_not_speak_in_markup_mention_or_link() -> None:
    hostile = f"{EVERYTHING} @everybody #12 <img src=x>"
    change = revision("outpost", name=hostile, kind="changed", field="name", before="A", after=hostile, sources=())
    found = said(change, problems=((hostile, hostile, hostile, hostile, hostile),))
    assert "@everybody" not in found
    assert f"@{JOINER}everybody" in found
    assert f"#{JOINER}12" in found
    assert "<img" not in found.replace("\\<img", "")
    assert not any(line.startswith("# ") for line in found.splitlines())


def test_a_comment_is_never_longer_than_github_takes() -> None:
    many = [
        revision(f"site-{number}", name="x" * 2000, kind="changed", field="name", before="y" * 2000, after="z" * 2000, sources=())
        for number in range(500)
    ]  # fmt: skip
    problems = tuple(("f" * 2000, "i" * 2000, "f" * 2000, "w" * 2000, "r" * 2000) for _ in range(500))
    found = said(*many, problems=problems)
    assert len(found) < LIMIT + 100
    assert "and 440 more problems" in said(problems=(("data/x.yaml", "x", "actor", "empty", "RUS"),) * 500)
    assert said(*many).count("**x") == 40
    assert "and 460 more sites" in said(*many)
