"""Checks of the stories: what their steps name exists, and each step rests on something.

What their views ask for is checked by `analysis.story.view_faults`, which knows what an address can hold.
"""

from collections.abc import Iterator

from dashboard.model.story import Story
from dashboard.truth.checks.argument import evidence_faults
from dashboard.truth.reading import Problem, Truth
from dashboard.truth.validation import Fault


def story_problems(truth: Truth) -> Iterator[Problem]:
    """Everything wrong in the stories but their views."""
    for stem, story in truth.stories.items():
        for fault in _faults(truth, stem, story):
            yield Problem(f"data/stories/{stem}.yaml", story.id, *fault)


def _faults(truth: Truth, stem: str, story: Story) -> Iterator[Fault]:
    if stem != story.id:
        yield Fault("id", f"the file is named {stem}", "name it as the id")
    if story.source and not truth.has("sources", story.source):
        yield Fault("source", f"no source {story.source}", "the id of a publication in sources/")
    if len({step.id for step in story.steps}) != len(story.steps):
        yield Fault("steps", "an id given twice", "every step has its own id")
    for step in story.steps:
        for claim in step.claims:
            if not truth.has("article", claim):
                yield Fault(f"steps.{step.id}.claims", f"no claim {claim}", "the id of a claim in article.yaml")
        for fault in evidence_faults(truth, step.evidence):
            yield fault._replace(field=f"steps.{step.id}.{fault.field}")
        if not (step.claims or step.evidence):
            yield Fault(f"steps.{step.id}", "backed by nothing", "evidence, or a claim of the article")
