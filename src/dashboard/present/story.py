"""A story for a reader: its steps as HTML, and as rows."""

from collections.abc import Iterable, Sequence
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup

from dashboard.analysis.article import reference
from dashboard.analysis.story import ShownStep
from dashboard.model.catalog import Catalog
from dashboard.model.context import Context
from dashboard.model.story import StoryStep
from dashboard.model.vocabulary import BEARINGS, VERDICTS
from dashboard.present.article import evidence_link, evidence_name
from dashboard.present.context import Cells
from dashboard.present.image import as_image
from dashboard.present.links import page_link
from dashboard.present.palette import VERDICT_COLOURS
from dashboard.present.templates import render


def step_html(
    catalog: Catalog, context: Context, step: ShownStep, number: int, count: int, picture: Markup | None = None
) -> Markup:
    """Return one step, the `number` of `count`: its text, and what supports and corrects it.

    `picture`: its map as an `svg` element, where it is not beside it.
    """
    return render(
        "story_step",
        step=step,
        number=number,
        count=count,
        picture=picture and as_image(picture),
        map_link=map_link(step.step),
        claim_link=claim_link,
        catalog=catalog,
        context=context,
        colours=VERDICT_COLOURS,
        evidence_name=evidence_name,
        evidence_link=evidence_link,
    )


def map_link(step: StoryStep) -> str:
    """Return the address of the map page with the step's view: there it takes the place of the reader's selection."""
    return f"{page_link()}?{urlencode(parse_qsl(step.view), safe=',')}"


def claim_link(claim: str) -> str:
    """Return the address of a claim (id) on the page of the article."""
    return f"{page_link('article')}#claim-{claim}"


def rows(catalog: Catalog, context: Context, steps: Sequence[ShownStep]) -> list[Cells]:
    """One row per step and what bears on it: claims of the article with their verdicts, and evidence."""
    return [
        {
            "Step": number,
            "Title": shown.step.title,
            "Text": shown.step.text,
            "View": shown.step.view,
            "Bearing": bearing,
            "Evidence": name,
            "Why": why,
            "Evidence id": identity,
        }
        for number, shown in enumerate(steps, start=1)
        for bearing, name, why, identity in _bearing(catalog, context, shown)
    ]


def _bearing(catalog: Catalog, context: Context, shown: ShownStep) -> Iterable[tuple[str, str, str, str]]:
    for each in shown.claims:
        yield VERDICTS[each.verdict], each.claim.claim, each.claim.correction or "", f"claim:{each.claim.id}"
    for piece in shown.evidence:
        name = evidence_name(catalog, context, piece)
        yield BEARINGS[piece.evidence.bearing], name, piece.evidence.why, reference(piece.evidence)
