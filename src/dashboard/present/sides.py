"""What the sides say of sites, and what changes without a part of the evidence, in words and rows."""

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup

from dashboard.analysis.sides import Position, Shift
from dashboard.evidence.standing import Word
from dashboard.model.catalog import Catalog
from dashboard.model.countries import country_name
from dashboard.model.vocabulary import ACTORS, CONFIDENCES, Teller
from dashboard.present.choices import words
from dashboard.present.links import site_page
from dashboard.present.sentence import either, standing_word
from dashboard.present.templates import render
from dashboard.present.wording import counted, shift_verb

MOST_NAMED: Final = 12
"""Sites that a line names; of more it says how many."""
EXPLAINED: Final = (
    "What the host’s government, the government of the actor and independent media say of each site of the selection, by "
    "the claims gathered here: a side that is silent here may have spoken elsewhere. A government speaks through a named "
    "national authority; a denial counts until the same side acknowledges the same thing."
)


def changes_html(catalog: Catalog, without: Sequence[str], found: Sequence[Shift]) -> Markup:
    """Return what leaving out changes: `Without The Washington Post, 3 sites fall to weak.`, and which, folded if many."""
    named = either(list(map(words(catalog, "without"), without)))
    told = [(shift_words(each), each.sites) for each in found]
    count = sum(len(each.sites) for each in found)
    return render("shifts", named=named, shifts=told, count=count, most=MOST_NAMED)


def shift_words(shift: Shift) -> str:
    """`3 sites fall to weak`, `1 site rises to reported`, `2 sites count as weakly supported plans`."""
    count = len(shift.sites)
    return f"{counted(count, 'site')} {shift_verb(shift.confidence, falls=shift.falls, count=count)}"


def rows(found: Sequence[Position]) -> list[dict[str, object]]:
    """A row a site: what each side says of it."""
    return [
        {
            "Name": each.site.name,
            "Country": country_name(each.site.countries[0]),
            "Actor": ACTORS[each.site.actor],
            "Host government": said(each.host, "host"),
            "Government of the actor": said(each.actor, "russia"),
            "Media and researchers": said(each.media, "media"),
            "Confidence": CONFIDENCES[each.confidence] if each.confidence else "",
            "Link": site_page(each.site.id),
        }
        for each in found
    ]


def said(word: Word, teller: Teller) -> str:
    """`Acknowledged (a plan)`, `Denied; acknowledges a plan`: the standing and what stands beside it."""
    text = _standing(teller, word).capitalize()
    if word.contrary:
        text += "; denies another thing" if word.standing == "acknowledged" else "; acknowledges a plan"
    return text


def combinations(found: Sequence[Position]) -> Mapping[str, list[Position]]:
    """The sites by what host, actor's government and media say together, the rarest first."""
    groups: dict[str, list[Position]] = {}
    for each in found:
        groups.setdefault(_together(each), []).append(each)
    return dict(sorted(groups.items(), key=lambda group: (len(group[1]), group[0])))


def _together(each: Position) -> str:
    if each.host.standing == each.actor.standing == "silent":
        return "Reported, neither government has spoken" if each.media.claims else "None of the three has spoken"
    host, actor = (_standing("host", word) for word in (each.host, each.actor))
    if host == actor:
        return f"{host.capitalize()} by both governments"
    return f"{host.capitalize()} by the host, {actor} by the actor’s government"


def _standing(teller: Teller, word: Word) -> str:
    """The standing, and whether it is of a plan alone: who denied the plan of a base has not denied the base."""
    return standing_word(teller, word.standing) + (" (a plan)" if word.of_a_plan else "")
