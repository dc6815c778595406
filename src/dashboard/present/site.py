"""One site for a reader: its panel as HTML, and its first lines as text."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.model.vocabulary import LAYERS
from dashboard.present.completeness import completeness_words
from dashboard.present.docket import short_html
from dashboard.present.echoes import tree_html
from dashboard.present.profile import Profile, claims_by_property, known_steps
from dashboard.present.templates import render
from dashboard.present.wording import moment_words, state_words, where


def site_html(profile: Profile, hidden: str = "") -> Markup:
    """Return the panel of a site: what it is, who says so and who denies it, and everything else folded.

    `hidden` says why the site is not on the map.
    """
    return _render("site", profile, hidden=hidden, echoes="", denials="")


def page_html(profile: Profile) -> Markup:
    """Return the top of the page of a site: what it is, who says so and who denies it."""
    return _render("site_page", profile, hidden="")


def facts_html(profile: Profile) -> Markup:
    """Return the facts of a site for its page."""
    return _render("site_page_facts", profile, complete=completeness_words(profile.completeness))


def sections_html(profile: Profile) -> Markup:
    """Return all other claims, the events, what was known when and the sources, each as a section that can be folded."""
    sources = {source.id: source for source in profile.sources}
    claims = profile.every_claim()
    return _render(
        "site_page_sections", profile, echoes=tree_html(claims, sources), denials=short_html(profile.site, claims)
    )


def evidence_html(catalog: Catalog, site: Site, claims: Sequence[Claim]) -> Markup:
    """Return the claims beside the denials, and what was known of the site when."""
    return render("evidence", site=site, claims=claims_by_property(catalog, claims), known=known_steps(catalog, site))


def site_lines(profile: Profile) -> list[str]:
    """Return the short form of a site as lines of text: name, what it is and where, and its state at the moment."""
    site = profile.site
    return [
        f"{site.name} ({site.id})",
        f"{LAYERS[site.layer]}: {site.category}, {where(site)}",
        f"{moment_words(profile.moment)}: {state_words(profile.state, profile.moment)}",
    ]


def _render(name: str, profile: Profile, **values: str) -> Markup:
    return render(name, profile=profile, site=profile.site, **values)
