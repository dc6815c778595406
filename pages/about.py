"""What the atlas is, what its words mean, and how far to trust it."""

import sys
from pathlib import Path

if (source := str(Path(__file__).parents[1] / "src")) not in sys.path:  # Community Cloud does not install the project
    sys.path.insert(0, source)

import streamlit as st

from dashboard.app import shell
from dashboard.evidence.rule import MANY, RULE, WEIGHT
from dashboard.model.clock import today
from dashboard.model.vocabulary import CONFIDENCES, LOCATION_BASES, RELATIONS, SHAPES, STATUSES, Status
from dashboard.present.legend import legend_html
from dashboard.present.links import REPOSITORY, correction_link

STATUS_MEANINGS: dict[Status, str] = {
    "planned": "Announced or agreed; no work has been reported.",
    "under_construction": "Work has begun and is not known to be finished.",
    "active": "In use by the newest source.",
    "suspended": "Begun, then stopped, and not given up.",
    "ended": "Was there and is no longer.",
    "cancelled": "Was planned or begun, and given up.",
}

frame = shell.open_page("About")
catalog = frame.atlas.catalog

st.title("About the Presence Atlas")
st.markdown(
    f"""Who stands where in Central Asia, since when, who says so, and who denies it. The atlas holds
**{len(catalog.sites):,} sites** with **{len(catalog.claims):,} claims** from **{len(catalog.sources):,} publications**,
up to {frame.atlas.domain.years[1]}. It follows the questions of a Caspian Policy Center article of 2021, "Russia's
Historical Defense Ties and China's Rising Military Presence in Central Asia".

### The four layers
- **Russian bases**: garrisons, air bases, test ranges, radars and border detachments of Russia, also those that are gone.
- **Chinese security presence**: outposts, posts and centres built or used by Chinese security forces, as far as reported,
  with what both governments deny; surveillance systems; and, as the pattern it is compared with, Djibouti and Pakistan.
- **Belt and Road projects**: roads, railways, pipelines, power and plants that China financed, built or owns.
- **Mine concessions**: mines and deposits in Russian or Chinese hands.

A site that is not quite what its layer says carries a mark on the map and a word for it: """
    + "; ".join(f"*{label}*" for label in RELATIONS.values())
    + "."
)

st.markdown("### What the words mean")
st.html(legend_html())
st.markdown(
    "**Status** is what happened to the site, whoever says so:\n"
    + "\n".join(f"- *{STATUSES[code]}*: {meaning}" for code, meaning in STATUS_MEANINGS.items())
    + "\n\n**Accuracy** is how far off a place may be, in metres, and on what basis it was drawn ("
    + "; ".join(LOCATION_BASES.values())
    + "). The map draws a circle of that size around a picked site. A record that stands for many places, or for one "
    "place somewhere in a district, is drawn as an area or a band: "
    + "; ".join([SHAPES["area"], SHAPES["band"]]).lower()
    + "."
)

st.markdown(
    "**Claims.** A *claim* is one speaker saying one thing about one site in one source. Its *stance* is to assert, to "
    "deny or to correct: a denial stands beside the claim it denies, never in its place. The *origin* of a claim is the "
    "first report that others repeat. Where claims give different figures, a site shows the range and who says which.\n\n"
    "**Confidence** says how well a site is established: *confirmed* by a government concerned or by several independent "
    "reports; *reported* and denied by nobody concerned; *contested*, because a government concerned denies it; *weak*, "
    "when too little that counts tells of it. It is worked out from a site's claims, never typed in. The parties are the government of the country a "
    "site stands in and the government of the actor. Claims that repeat one report count once, as one origin, and so do "
    "all articles of one publisher. An origin "
    "counts when one of its sources is graded A to C for reliability; grade D counts half; E and F never count. The "
    "first line that holds gives the result:"
)
st.table([{"Result": CONFIDENCES[step.result], "When": step.condition} for step in RULE])
st.caption(
    "What an origin counts by the grade of its best source: "
    + ", ".join(f"{grade} {weight:g}" for grade, weight in WEIGHT.items())
    + f". {MANY} origins confirm without a government's word. "
    "`python -m dashboard explain SITE` shows the rule at work."
)

st.markdown(
    f"""### Method and limits
- Facts were gathered from public sources in many languages; each is tied to the publication that says so. What no source
  backs is named under *Not verified* on the site, or left out.
- **Two clocks.** *True in the year* shows what was there, by all that is known today. *Known by the year* counts only what
  had been published by its end; a claim of unknown date is never counted for an earlier year than the newest.
- A country without a sign is not a country without presence: what was searched, and what was not, differs from layer to
  layer, and places outside Central Asia were only partly gone through. *Ledger*, *What was searched* has it country by
  country; *Ledger*, *Health* has what is old, thin or not verified.
- Amounts are of different kinds (loans, contracts, whole costs, prices, plans) and are never added across kinds.
- Nearness and order in time are not cause.
- Borders are drawn as Natural Earth has them; that is no statement on them. Kazakhstan's regions are those before 2018.

### Correct a fact
Open a site on the map and follow *Correct this record*; or [open an issue]({correction_link("SITE-ID", "FIELD")}) with the
site's id and the field. The records are text files anyone can edit: [{REPOSITORY.removeprefix("https://")}]({REPOSITORY}).

### Cite
Copy this, with the address of your browser in it, which holds your selection:

> Presence Atlas, data of {frame.atlas.domain.years[1]}, version {catalog.version}, read on {today().isoformat()}: (address).

For a fact, cite the source the site names as well.

### Licences
Code: MIT. Data: CC BY 4.0. Borders: Natural Earth, public domain. Towns: GeoNames, CC BY 4.0. Points and lines whose
record credits OpenStreetMap: © OpenStreetMap contributors, ODbL 1.0, through AidData, ODC-By 1.0. Points credited to the
Global Power Plant Database: CC BY 4.0."""
)

shell.close_page(frame, filters=False)
