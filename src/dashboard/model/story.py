"""A story: a walk through the map, step by step, each with a text, a view and what bears on it."""

from dataclasses import dataclass
from typing import Annotated

from typing_extensions import Doc

from dashboard.model.argument import Evidence
from dashboard.model.values import Slug, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStep:
    """One step of a story. It names evidence, or a claim of the article that has some."""

    id: Annotated[Slug, Doc("Id, unique in its story")]
    title: Annotated[Text, Doc("Headline")]
    text: Annotated[Text, Doc("What the step says, in our own words: nothing that its evidence does not back")]
    view: Annotated[Text, Doc("What the map shows and where it looks, by the parameters of an address")]
    claims: Annotated[tuple[Slug, ...], Doc("Ids of claims of the article it is about")] = ()
    evidence: Annotated[tuple[Evidence, ...], Doc("What bears on it, beside the evidence of those claims")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A walk through the map. One file each: `stories/<id>.yaml`."""

    id: Annotated[Slug, Doc("Id of the story, and the name of its file")]
    title: Annotated[Text, Doc("Headline")]
    summary: Annotated[Text, Doc("What it is about, in one or two sentences")]
    source: Annotated[Slug | None, Doc("Id of the publication it follows; empty: none")] = None
    steps: Annotated[tuple[StoryStep, ...], Doc("Its steps, in order")]
