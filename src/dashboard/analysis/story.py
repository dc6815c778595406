"""A story as it is shown: each step's selection and place on the map, and what bears on it.

A step has a selection of its own. The reader's stays what it is, whatever the steps show.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import parse_qs

from dashboard.analysis.article import Judged, Weighed, weighed
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context
from dashboard.model.story import Story, StoryStep
from dashboard.selection import Domain, Index, Selection, read_url
from dashboard.selection.aim import AT, Aim, read_aim
from dashboard.selection.url import PARAMETERS


class ViewFault(NamedTuple):
    """A part of a step's view that can't be given: what is wrong, and what would be right."""

    step: str
    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step with what its view shows, and with what bears on it."""

    step: StoryStep
    selection: Selection
    aim: Aim | None
    """None: all that is shown."""
    claims: tuple[Judged, ...]
    evidence: tuple[Weighed, ...]


def shown(
    catalog: Catalog, context: Context, index: Index, judged: Mapping[str, Judged], story: Story
) -> tuple[ShownStep, ...]:
    """The steps of a story; `judged` are the claims of the article by id."""
    return tuple(
        ShownStep(
            step,
            read_url(_parameters(step), index.domain).selection,
            aim_of(step),
            tuple(judged[claim] for claim in step.claims),
            tuple(weighed(catalog, context, index, item) for item in step.evidence),
        )
        for step in story.steps
    )


def aim_of(step: StoryStep) -> Aim | None:
    """Where the map looks at a step; None where its view does not say it, or can't be read."""
    return read_aim(_parameters(step).get(AT, [""])[0])


def view_faults(story: Story, domain: Domain) -> Iterator[ViewFault]:
    """What the views of a story ask for and can't be given."""
    for step in story.steps:
        parameters = _parameters(step)
        for name in parameters:
            if name not in {*PARAMETERS, AT}:
                yield ViewFault(step.id, f"no parameter {name}", ", ".join((*PARAMETERS, AT)))
        for each in read_url(parameters, domain).left_out:
            yield ViewFault(step.id, f"{each.parameter} can't be {each.value!r}", "a value that docs/links.md has")
        if AT in parameters and aim_of(step) is None:
            yield ViewFault(step.id, f"at can't be {parameters[AT][0]!r}", "latitude,longitude,zoom as in 38.5,72.5,7")


def _parameters(step: StoryStep) -> dict[str, list[str]]:
    return parse_qs(step.view, keep_blank_values=True)
