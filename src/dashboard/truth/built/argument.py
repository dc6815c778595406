"""The article's claims and the chains as flat rows, in the order people wrote them."""

from typing import Any

from dashboard.truth.reading import Truth

Rows = list[dict[str, Any]]


def argument_rows(truth: Truth) -> dict[str, Rows]:
    """The tables `article`, `evidence`, `since`, `chain_steps` and `chain_links`."""
    claims = truth.article.values()
    chains = truth.chains.values()
    return {
        "article": [
            {"id": claim.id, "topic": claim.topic, "claim": claim.claim, "correction": claim.correction}
            for claim in claims
        ],
        "evidence": [
            {"claim": claim.id, **item.model_dump()} for claim in claims for item in claim.evidence
        ],
        "since": [{"claim": claim.id, **change.model_dump()} for claim in claims for change in claim.since],
        "chain_steps": [
            {"chain": chain.id, "title": chain.title, "country": chain.country, "summary": chain.summary,
             **step.model_dump()}
            for chain in chains
            for step in chain.steps
        ],
        "chain_links": [
            {"chain": chain.id, "of": link.of, "to": link.to, "basis": link.basis, "why": link.why,
             "claims": [_claim(truth, claim.site, claim.source) for claim in link.claims]}
            for chain in chains
            for link in chain.links
        ],
    }  # fmt: skip


def _claim(truth: Truth, site: str, source: str) -> str:
    """The id of the claim a link rests on: of an exchange where the source tells of one, else its first on the site."""
    found = [(place, claim) for place, claim in enumerate(truth.records[site].claims) if claim.source == source]
    telling = [place for place, claim in found if claim.property == "exchange"]
    return f"{site}/{(telling or [found[0][0]])[0]}"
