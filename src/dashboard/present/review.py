"""What a proposal changes in the data and what is wrong with it, in words, as Markdown for the comment on a pull request.

Everything of the proposal is shown as text: it may come from anybody.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from dashboard.model.catalog import Catalog
from dashboard.model.release import Revision
from dashboard.model.source import Source
from dashboard.present.links import REPOSITORY
from dashboard.present.markdown import JOINER, plain
from dashboard.present.revisions import line
from dashboard.present.wording import counted

MOST_SITES: Final = 40
"""Sites that are described; of more it is said how many."""
MOST_CHANGES: Final = 12
"""Changes of one site that are listed."""
MOST_PROBLEMS: Final = 60
"""Problems that are listed."""
LONGEST: Final = 300
"""Characters of one line's text."""
LIMIT: Final = 60_000
"""Characters of the whole: GitHub takes 65,536."""
ASKED: Final = (
    "Every fact needs a source with publisher, date and address; a denial is added beside the claim it denies; what no source backs "
    f"is left out or named under `unverified` ([how]({REPOSITORY}/blob/main/CONTRIBUTING.md), "
    f"[every field]({REPOSITORY}/blob/main/docs/data.md))."
)


def review(
    catalog: Catalog,
    revisions: Sequence[Revision],
    sources: Mapping[str, Sequence[Source]],
    problems: Sequence[Sequence[str]],
) -> str:
    """Return the comment: what is wrong first, then what changes.

    Args:
        catalog: the sites as proposed.
        revisions: what differs from the data as it is.
        sources: those `new`, `changed` and `removed`.
        problems: file, id, field, what is wrong, and what would be right, each.
    """
    lines = [*_problems(problems), *_changes(catalog, revisions), *_sources(sources), "", ASKED]
    text = "\n".join(lines) + "\n"
    return (
        text
        if len(text) <= LIMIT
        else f"{text[:LIMIT].rpartition(chr(10))[0]}\n\nThe rest is too long for a comment.\n"
    )


def _problems(problems: Sequence[Sequence[str]]) -> Iterator[str]:
    if not problems:
        yield "**Nothing is wrong with the form of the data.** Whether it is true, a person has to say."
        return
    yield f"### {counted(len(problems), 'problem')} to mend"
    yield ""
    for file, identity, field, wrong, right in problems[:MOST_PROBLEMS]:
        where = [each for each in (_text(file), _text(identity), _text(field)) if each != _text("-")]
        yield f"- {', '.join(where)}: {_text(wrong)}. Right would be: {_text(right)}."
    yield from _more(len(problems) - MOST_PROBLEMS, "problem")
    yield ""
    yield "`python -m dashboard check` prints them on your own machine."


def _changes(catalog: Catalog, revisions: Sequence[Revision]) -> Iterator[str]:
    by_site: dict[str, list[Revision]] = {}
    for each in revisions:
        by_site.setdefault(each.site, []).append(each)
    yield ""
    if not by_site:
        yield "No site changes."
        return
    yield f"### What changes at {counted(len(by_site), 'site')}"
    for found in list(by_site.values())[:MOST_SITES]:
        yield ""
        yield f"**{_text(found[0].name)}** ({_text(found[0].site)})"
        for revision in found[:MOST_CHANGES]:
            backed = _cited(catalog, revision)
            yield f"- {_text(line(catalog, revision))}{backed}"
        yield from _more(len(found) - MOST_CHANGES, "change")
    yield from _more(len(by_site) - MOST_SITES, "site")


def _cited(catalog: Catalog, revision: Revision) -> str:
    known = [catalog.sources[each] for each in revision.sources if each in catalog.sources]
    named = "; ".join(f"{_text(each.publisher)}, {each.date or 'undated'}" for each in known[:3])
    return f" (source: {named})" if named else ""


def _sources(sources: Mapping[str, Sequence[Source]]) -> Iterator[str]:
    for word, found in sources.items():
        if found:
            yield ""
            yield f"### {word.capitalize()} sources"
            yield ""
            for each in found[:MOST_SITES]:
                yield f"- {_text(each.publisher)}, {each.date or 'undated'}: {_text(each.label())}. {_text(each.url)}"
            yield from _more(len(found) - MOST_SITES, "source")


def _more(number: int, noun: str) -> Iterable[str]:
    return [f"- and {counted(number, f'more {noun}')}"] if number > 0 else []


def _text(text: str) -> str:
    """A text as it is, cut short: no markup, mention or number of an issue in it takes effect."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return plain(short.replace("#", f"#{JOINER}"))
