"""The truth as tables for people and programs: RFC 4180, UTF-8, lists joined by ` | `, sorted, no timestamps.

Columns come from the classes of the model. A table adds here only what it joins from elsewhere.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dashboard.model.aiddata import AidDataProject
from dashboard.model.argument import ArticleClaim, Chain, ChainClaim, ChainLink, ChainStep, Change, Evidence
from dashboard.model.audit import Audit, AuditedValue
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Citation, Claim
from dashboard.model.context import TABLES, ArmsTransfer, Context, Membership
from dashboard.model.coverage import Coverage, LeftOut
from dashboard.model.organization import Organization
from dashboard.model.release import Release, Revision
from dashboard.model.site import Event, Involvement, Search, Site, StatusChange
from dashboard.model.source import Publisher, Source
from dashboard.model.speaker import Speaker
from dashboard.model.story import Story, StoryStep
from dashboard.truth.built.column import Column, column_of
from dashboard.truth.built.table import Reference, Table, joined, prefixed, table_of
from dashboard.truth.reading import Truth
from dashboard.truth.revisions import history

CONTEXT_TITLES: Final = {
    "memberships": "Roles of countries in the CSTO, SCO, CIS, EAEU and the Belt and Road Initiative",
    "exercises": "Joint exercises: held, announced, cancelled",
    "arms_transfers": "Arms delivered, ordered or planned; part_of names the package whose value covers a row",
    "arms_shares": "Shares of suppliers in a recipient's arms imports, percent",
    "training": "Training of soldiers, police and border guards",
    "debt": "Debt to China by country and year; measure says what a figure counts",
    "price_levels": "Consumer prices in the United States by year, to compare dollars of different years",
    "gdp": "Gross domestic product by country and year, to check amounts against their shares of it",
    "trade": "Trade with China and Russia by year, million US dollars",
}
SITE: Final = Reference(("site",), "sites")
SOURCE: Final = Reference(("source",), "sources")
SITE_ID: Final = Column("site", "string", "Id of the site", required=True)
CHAIN_ID: Final = Column("chain", "string", "Id of the chain", required=True)
SOURCE_IDS: Final = Column("sources", "string", "Ids of its sources, the main one first", required=True, many=True)


def tables(truth: Truth, catalog: Catalog, context: Context) -> tuple[Table, ...]:
    """Every table of the data package."""
    return (
        *_sites(catalog),
        *_registers(truth, catalog),
        *_context(context),
        *_argument(context),
        *_stories(context),
        *_audits(context),
        *_history(truth, catalog),
    )


def _sites(catalog: Catalog) -> Iterator[Table]:
    sites = sorted(catalog.sites, key=lambda site: site.id)
    extra = (
        replace(column_of(StatusChange, "status"), description="Today's status"),
        Column("places", "string", "Names of the places it stands for, where they are several", many=True),
        Column("organizations", "string", "Ids of organizations on the actor's side", required=True, many=True),
        Column("partners", "string", "Ids of host-side and third parties", many=True),
    )
    plain = table_of("sites", "Sites: bases, presences, projects, mines", Site, sites, key=["id"])
    rows = tuple(
        {
            **row,
            "status": each.status,
            "places": [place.name for place in each.places],
            "organizations": list(dict.fromkeys(part.org for part in each.organizations)),
            "partners": list(dict.fromkeys(part.org for part in each.partners)),
        }
        for each, row in zip(sites, plain.rows, strict=True)
    )
    yield replace(plain, columns=(*plain.columns, *extra), rows=rows)
    yield _claims(catalog)
    owners, citations = joined({each.id: catalog.citations_of.get(each.id, ()) for each in sites})
    yield prefixed(
        SITE_ID, table_of("citations", "What sources are cited for, beside the claims", Citation, citations), owners,
        [SITE, SOURCE],
    )  # fmt: skip
    yield table_of("events", "Events of the sites", Event, catalog.events, references=[SITE])
    owners, statuses = joined({each.id: each.statuses for each in sites})
    yield prefixed(
        SITE_ID, table_of("statuses", "Status of each site over time", StatusChange, statuses), owners, [SITE]
    )
    owners, searches = joined({each.id: each.checked for each in sites})
    title = "When newer evidence on a site was looked for, and whether any was found"
    yield prefixed(SITE_ID, table_of("checked", title, Search, searches), owners, [SITE])
    yield _involvements(catalog)


def _claims(catalog: Catalog) -> Table:
    """A value as two columns, the second for the end of a range, and a third that says whether it is text or a number."""
    title = "Claims: one speaker saying one thing about one site in one source"
    plain = table_of("claims", title, Claim, catalog.claims)
    columns: list[Column] = []
    for column in plain.columns:
        columns.append(column)
        if column.name == "value":
            kinds = {"enum": ["number", "text"]}
            columns.append(Column("value_to", "number", "High end of the range, where the value is one"))
            columns.append(Column("value_type", "string", "Whether the value is words or a number", True, False, kinds))
    rows = []
    for row in plain.rows:
        value = row["value"]
        low, high = value if isinstance(value, list) else (value, None)
        kind = "text" if isinstance(value, str) else "number"
        rows.append({**row, "value": low, "value_to": high, "value_type": kind})
    return replace(plain, columns=tuple(columns), rows=tuple(rows), key=("id",), references=(SITE, SOURCE)).described(
        value="A number, the low end of a range, or words; with `denies`, what is denied",
        published="When it was said, as exact as known; empty: undated",
        origin="Whose report it is: claims of one origin count once",
    )


def _involvements(catalog: Catalog) -> Table:
    sites = sorted(catalog.sites, key=lambda site: site.id)
    parts = [
        (site.id, side, part)
        for site in sites
        for side, involved in (("actor", site.organizations), ("partner", site.partners))
        for part in involved
    ]
    sides = {"enum": ["actor", "partner"]}
    side = Column("side", "string", "`actor`: the actor's side; `partner`: host or third party", True, False, sides)
    plain = table_of(
        "involvements", "Which organization has which role at which site", Involvement, [part for _, _, part in parts]
    )
    sided = prefixed(side, plain, [each for _, each, _ in parts])
    references = [SITE, Reference(("org",), "organizations")]
    return prefixed(SITE_ID, sided, [identity for identity, _, _ in parts], references)


def _registers(truth: Truth, catalog: Catalog) -> Iterator[Table]:
    yield table_of(
        "organizations", "Organizations and the organizations above them", Organization,
        catalog.organizations.values(), key=["id"], references=[Reference(("parent",), "")],
    )  # fmt: skip
    speakers = [truth.speakers[identity] for identity in sorted(truth.speakers)]
    title = "Who speaks on a government's side of a site's existence; written as claims name them"
    yield table_of("speakers", title, Speaker, speakers, key=["id"])
    publisher = Reference(("publisher",), "publishers", ("publisher",))
    yield table_of(
        "sources", "Publications cited", Source, catalog.sources.values(), key=["id"], references=[publisher]
    ).described(kind="What kind of publication", reliability="Grade A to F (docs/sources.md)")
    publishers = [truth.publishers[stem] for stem in sorted(truth.publishers)]
    yield table_of(
        "publishers", "Publishers, with the grade of their reliability", Publisher, publishers, key=["publisher"]
    )
    yield table_of("coverage", "What was searched, found, and not searched", Coverage, catalog.coverage)
    yield table_of(
        "left_out", "What was researched and left out, and why", LeftOut, truth.left_out,
        key=["id"], references=[Reference(("merged_into",), "sites")],
    )  # fmt: skip
    yield table_of(
        "aiddata", "AidData's projects in the five states: the sites each is about, or why it has none", AidDataProject,
        truth.aiddata.values(), key=["id"], references=[Reference(("counted_in",), "")],
    )  # fmt: skip


def _context(context: Context) -> Iterator[Table]:
    references = {
        Membership: [Reference(("organization",), "organizations")],
        ArmsTransfer: [Reference(("part_of",), "")],
    }
    cited: dict[str, tuple[Citation, ...]] = {}
    for name, model in TABLES.items():
        found = getattr(context, name)
        plain = table_of(name, CONTEXT_TITLES[name], model, found, key=["id"], references=references.get(model, []))
        rows = tuple(
            {**row, "sources": [each.source for each in value.sources]}
            for value, row in zip(found, plain.rows, strict=True)
        )
        yield replace(plain, columns=(*plain.columns, SOURCE_IDS), rows=rows)
        cited |= {f"{name}/{row.id}": row.sources for row in found}
    owners, citations = joined(cited)
    row = replace(column_of(Evidence, "row"), description="The row: `<table>/<id>`", required=True)
    title = "Which source backs what of a row of the context tables"
    yield prefixed(row, table_of("row_citations", title, Citation, citations), owners, [SOURCE])


def _argument(context: Context) -> Iterator[Table]:
    article, chains = context.article, context.chains
    yield table_of(
        "article", "Claims of the article the atlas follows, in our own words", ArticleClaim, article, key=["id"]
    )
    claim = Column("claim", "string", "Id of the article's claim", required=True)
    owners, evidence = joined({each.id: each.evidence for each in article})
    yield prefixed(
        claim, table_of("evidence", "Evidence for and against the claims of the article", Evidence, evidence), owners,
        [Reference(("claim",), "article"), SITE, SOURCE],
    )  # fmt: skip
    owners, changes = joined({each.id: each.since for each in article})
    yield prefixed(
        claim, table_of("since", "What has changed since the article was written", Change, changes), owners,
        [Reference(("claim",), "article"), SITE],
    )  # fmt: skip
    yield table_of("chains", "Chains from a loan to an asset", Chain, chains, key=["id"])
    belongs = Reference(("chain",), "chains")
    owners, steps = joined({each.id: each.steps for each in chains})
    yield prefixed(
        CHAIN_ID, table_of("chain_steps", "Chains step by step", ChainStep, steps, key=["chain", "id"]), owners,
        [belongs, SITE],
    )  # fmt: skip
    owners, links = joined({each.id: each.links for each in chains})
    title = "Links of the chains: which step is said to have been given for which"
    ends = [Reference(("chain", end), "chain_steps", ("chain", "id")) for end in ("of", "to")]
    yield prefixed(
        CHAIN_ID, table_of("chain_links", title, ChainLink, links, key=["chain", "of", "to"]), owners, [belongs, *ends]
    )
    rests_on = {f"{each.id}/{link.of}/{link.to}": link.claims for each in chains for link in each.links}
    owners, claims = joined(rests_on)
    link = Column("link", "string", "The link: `<chain>/<of>/<to>`", required=True)
    title = "Which site and source a link of a chain rests on"
    yield prefixed(link, table_of("chain_claims", title, ChainClaim, claims), owners, [SITE, SOURCE])


def _stories(context: Context) -> Iterator[Table]:
    stories = context.stories
    yield table_of("stories", "Walks through the map", Story, stories, key=["id"], references=[SOURCE])
    story = Column("story", "string", "Id of the story", required=True)
    owners, steps = joined({each.id: each.steps for each in stories})
    plain = table_of("story_steps", "Stories step by step", StoryStep, steps, key=["story", "id"])
    yield prefixed(story, plain, owners, [Reference(("story",), "stories")])
    step = Column("step", "string", "The step: `<story>/<id>`", required=True)
    owners, evidence = joined({f"{each.id}/{step.id}": step.evidence for each in stories for step in each.steps})
    title = "What bears on the steps of the stories"
    yield prefixed(step, table_of("story_evidence", title, Evidence, evidence), owners, [SITE, SOURCE])


def _audits(context: Context) -> Iterator[Table]:
    yield table_of(
        "audits", "Values drawn at random and compared with their sources", Audit, context.audits, key=["id"]
    )
    audit = Column("audit", "string", "Id of the audit", required=True)
    owners, values = joined({each.id: each.values for each in context.audits})
    title = "Each value drawn for an audit, and what its sources made of it"
    yield prefixed(
        audit, table_of("audited_values", title, AuditedValue, values), owners, [Reference(("audit",), "audits")]
    )


def _history(truth: Truth, catalog: Catalog) -> Iterator[Table]:
    known = history(truth, catalog)
    yield table_of(
        "releases", "States of the data that were published, oldest first", Release, known.releases, key=["date"]
    )
    yield table_of(
        "revisions", "What changed in the data at each site from release to release, and since the last", Revision,
        known.revisions, references=[Reference(("release",), "releases", ("date",))],
    )  # fmt: skip
