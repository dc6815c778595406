"""What the atlas is, what its words mean, and how far to trust it."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.analysis.audit import last_audit
from dashboard.app import faults, shell
from dashboard.app.caching import context
from dashboard.app.cite import root
from dashboard.evidence.rule import MANY, RULE, WEIGHT
from dashboard.evidence.staleness import STALE_YEARS
from dashboard.model.clock import today
from dashboard.model.vocabulary import CONFIDENCES, LOCATION_BASES, RELATIONS, SHAPES, STATUSES, Status
from dashboard.present.audit import audit_words
from dashboard.present.citation.styles import apa
from dashboard.present.citation.work import view_work
from dashboard.present.legend import map_legend
from dashboard.present.links import REPOSITORY, correction_link, missing_link, page_link
from dashboard.present.markdown import plain
from dashboard.present.standing import standing_words
from dashboard.store.opening import standing

STATUS_MEANINGS: dict[Status, str] = {
    "planned": "Announced or agreed; no work has been reported.",
    "under_construction": "Work has begun and has not been reported as finished.",
    "active": "In use according to the newest source.",
    "suspended": "Begun, then stopped, but not given up.",
    "ended": "Was there and no longer is.",
    "cancelled": "Was planned or begun, then given up.",
}

frame = shell.open_page("About")
catalog = frame.atlas.catalog

st.title("About the Presence Atlas")
st.markdown(
    f"""The atlas shows Russian and Chinese military, security and economic sites in and around Central Asia: where they
are, since when, who says so, and who denies it. It holds **{len(catalog.sites):,} sites** with
**{len(catalog.claims):,} claims** from **{len(catalog.sources):,} publications**, up to {frame.atlas.domain.years[1]}.
It follows the questions of a Caspian Policy Center article of 2021, "Russia's Historical Defense Ties and China's Rising
Military Presence in Central Asia".

## The four layers
- **Russian bases**: Russian garrisons, air bases, test ranges, radars and border detachments, including those that have
  closed.
- **Chinese security presence**: outposts, posts and centres reported to be built or used by Chinese security forces, with
  what governments deny of them; surveillance systems; and, for comparison, bases and ports elsewhere that China uses or is
  reported to use (Cambodia, Djibouti, Myanmar, Pakistan).
- **Belt and Road projects**: roads, railways, pipelines, power stations and plants that China financed, built or owns.
- **Mine concessions**: mines and deposits owned by Russian or Chinese companies.

[What belongs in each layer and what does not]({REPOSITORY}/blob/main/docs/scope.md), with the reasons, is a page of its own.

A site that does not fully fit its layer has a mark on the map and one of these notes: """
    + "; ".join(f"*{label}*" for label in RELATIONS.values())
    + "."
)

st.markdown("## What the words mean")
st.html(map_legend())
st.markdown(
    "**Status** is what happened to the site:\n"
    + "\n".join(f"- *{STATUSES[code]}*: {meaning}" for code, meaning in STATUS_MEANINGS.items())
    + "\n\nWhere no source gives the status for a past year, the atlas says *Status not known*. Where the last dated "
    f"evidence of what is there is {STALE_YEARS} or more years older than the year shown, the status says so: *Active (last "
    "evidence 2017)*. *Ledger*, *Health* lists where newer evidence should be looked for first."
    "\n\n**Accuracy** is how far the site may be from the place drawn. The place is based on one of these: "
    + "; ".join(LOCATION_BASES.values())
    + ". The map draws a circle of that radius around a selected site. A record of several places, or of one place "
    "somewhere in a district, is drawn as an area or a band: "
    + "; ".join([SHAPES["area"], SHAPES["band"]]).lower()
    + "."
)

st.markdown(
    "**Claims.** A *claim* is one speaker saying one thing about one site in one source. Its *stance* is to assert, deny "
    "or correct: a denial is shown beside the claim it denies and does not replace it. The *origin* of a claim is the first "
    "report that others repeat. Where claims give different figures, a site shows the range and who says which. A "
    "*citation* says what else a source is used for in a record; it is not a claim.\n\n"
    "**Confidence** says how well a site is established: *confirmed* by a government concerned or by several independent "
    "reports; *reported* and not denied by a government concerned; *contested*, because a government concerned denies it; "
    "*weak*, because too few sources that count report it. It is computed from the claims, never entered by hand. The "
    "parties are the government of the host country and the government of the actor. Claims that repeat one report have "
    "one origin and count once, and so do all articles of one publisher. An origin counts if one of its sources is graded "
    "A to C for reliability; grade D counts half; E and F do not count. The first line that applies gives the result:"
)
st.table([{"Result": CONFIDENCES[step.result], "When": step.condition} for step in RULE])
st.caption(
    "How much an origin counts, by the grade of its best source: "
    + ", ".join(f"{grade} {weight:g}" for grade, weight in WEIGHT.items())
    + f". {MANY} origins confirm a site without a government's word. "
    "`python -m dashboard explain SITE` shows the rule applied to a site."
)

st.markdown(
    """## Method and limits
- The facts come from public sources in many languages; each is tied to the publication that reports it. What no source
  backs is listed under *Not verified* at the site, or left out.
- **Two ways to look back.** *As it was in that year* uses everything known today. *As it was known at the time* uses only
  what had been published by the end of that year; an undated claim counts only for the newest year.
- A country without symbols is not a country without presence: what was searched differs from layer to layer, and places
  outside Central Asia were searched only in part. *Ledger*, *What was searched* shows it country by country; *Ledger*,
  *Health* shows which records are old, thin or not verified.
- Amounts are of different kinds (loans, contracts, whole costs, prices, plans) and are never added up across kinds.
- Proximity and sequence in time are not causation.
- Borders are drawn as in Natural Earth, without taking a position on them. Kazakhstan's regions are those before 2018."""
)

st.markdown("## How often the atlas errs")
with faults.contained():  # the audits are read here, and may be damaged
    audit = last_audit(context().audits)
    st.markdown(
        plain(audit_words(audit))
        + (
            " A sample says how often values are wrong, not which others are. The values, their verdicts and the reasons "
            "are in the table `audited_values` of the data."
            if audit
            else ""
        )
        + " Anyone can draw values and compare them: `python -m dashboard audit --draw 40 --seed 1`."
    )

st.markdown(
    f"""## Correct a fact
Open a site on the map and choose *Correct this record*, or say [what is wrong]({correction_link("SITE-ID", "FIELD")}) with the
site's id and the field. [What is missing]({missing_link()}) has a form too; both ask for a source: publisher, date, address.
The records are text files that anyone can edit: [{REPOSITORY.removeprefix("https://")}]({REPOSITORY}). A pull request is answered
in words, with what it changes and what is wrong with it.

## Cite
*Cite* below the map, and at every site, chart and table, gives the words for what you see. Of the whole:

> {plain(apa(view_work(catalog, "", f"{root()}/", today())))}

For a single fact, also cite the source that the site names.

## For programs
[API]({page_link("api")}): everything here as OGC API - Features, for QGIS, GDAL and scripts ([how]({REPOSITORY}/blob/main/docs/api.md)).
[Feed]({page_link("feed")}): what changed in the data, as Atom; with the parameters of a page's address, of those sites alone.

## Licences
Code: MIT. Data: CC BY 4.0. Borders: Natural Earth, public domain. Towns: GeoNames, CC BY 4.0. Points and lines whose
record credits OpenStreetMap: © OpenStreetMap contributors, ODbL 1.0, through AidData, ODC-By 1.0. Points credited to the
Global Power Plant Database: CC BY 4.0."""
)
if words := standing_words(standing()):
    st.caption(words)

shell.close_page(frame, filters=False)
