from dashboard.analysis.todo import NEEDS, todo
from dashboard.model.site import Involvement, Search, StatusChange
from dashboard.present import todo as view
from factories import catalog, site

OLD = site(
    "old",
    last_evidence=2017,
    statuses=(StatusChange(status="active", sources=("source",)),),
    checked=(Search(date="2026-11", by="keywords", languages=("ru",), found=False),),
)
BARE = site("bare", last_evidence=None, organizations=(Involvement(org="daughter"),))
WORLD = catalog([OLD, BARE, site("newest", newest_evidence="2026")])


def test_a_row_says_what_is_missing_and_when_it_was_looked_for() -> None:
    row, bare = view.todo_rows(todo(WORLD, (OLD, BARE)), WORLD.newest_year)
    assert row["Missing"] == "status without newer evidence; organizations without a role"
    assert row["Status"] == "Active (last evidence 2017)"
    assert row["Last looked for"] == "2026-11, search by keywords (Russian): nothing newer found"
    assert bare["Missing"] == "no dated evidence; status without a source or a claim; organizations without a role"
    assert bare["Last looked for"] is None


def test_a_line_holds_the_same() -> None:
    old, bare = map(view.todo_line, todo(WORLD, (OLD, BARE)))
    assert old.startswith(
        "old: status without newer evidence; organizations without a role (last evidence 2017); looked "
    )
    assert bare.endswith("organizations without a role")


def test_every_need_has_words_in_the_order_in_which_it_counts() -> None:
    assert tuple(view.NEEDS) == NEEDS
