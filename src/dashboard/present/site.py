"""One site for a reader: its panel as HTML, and its first lines as text."""

from collections.abc import Sequence

from markupsafe import Markup

from dashboard.evidence.staleness import STALE_MONTHS
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.site import Site
from dashboard.model.vocabulary import LAYERS
from dashboard.present.profile import Profile, known_steps, statements
from dashboard.present.templates import render
from dashboard.present.wording import moment_words, state_words, where


def site_html(profile: Profile) -> Markup:
    """Return the panel of a site: everything the atlas has on it, headed by its name in every script."""
    return render("site", profile=profile, site=profile.site, stale_months=STALE_MONTHS)


def evidence_html(catalog: Catalog, site: Site, claims: Sequence[Claim]) -> Markup:
    """Return the claims beside the denials, and what was known of the site when."""
    return render("evidence", site=site, statements=statements(catalog, claims), known=known_steps(catalog, site))


def site_lines(profile: Profile) -> list[str]:
    """Return the short form of a site as lines of text: name, what it is and where, and its state at the moment."""
    site = profile.site
    return [
        f"{site.name} ({site.id})",
        f"{LAYERS[site.layer]}: {site.category}, {where(site)}",
        f"{moment_words(profile.moment)}: {state_words(profile.state, profile.moment)}",
    ]
