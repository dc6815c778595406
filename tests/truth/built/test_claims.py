from functools import cache

from dashboard import paths
from dashboard.evidence.rule import assess
from dashboard.model.claim import Claim
from dashboard.model.vocabulary import STATUSES
from dashboard.truth.built.claims import evidence_claims
from dashboard.truth.reading import Truth, read_truth


@cache
def truth() -> Truth:
    return read_truth(paths.DATA)


def claims_of(site: str) -> list[Claim]:
    return list(evidence_claims(truth(), truth().records[site]))


def test_articles_of_one_publisher_have_one_origin() -> None:
    """Three articles of 24.kg on one plan are not three independent sources."""
    origins = {claim.origin for claim in claims_of("kara-keche-power-plant") if claim.source.startswith("24kg-")}
    assert origins == {"24.kg"}


def test_whoever_repeats_a_report_has_its_origin() -> None:
    """The Washington Post's report of 2019 stands at four addresses in the record and counts once."""
    repeated = {
        claim.source for claim in claims_of("shaymak-kyzylrabot-outpost") if claim.origin == "Washington Post 2019"
    }
    assert {source.split("-2019-")[0] for source in repeated} >= {"washington-post", "eurasianet", "le-caucase"}


def test_a_source_of_a_site_has_one_origin_for_its_existence() -> None:
    for identity in truth().records:
        origins: dict[str, set[str]] = {}
        for claim in claims_of(identity):
            if claim.property == "existence" and claim.stance == "asserts":
                origins.setdefault(claim.source, set()).add(claim.origin)
        assert all(len(found) == 1 for found in origins.values()), identity


def test_every_site_says_who_asserts_it_and_its_status_unless_that_is_named_unverified() -> None:
    for identity, record in truth().records.items():
        claims = claims_of(identity)
        assert any(claim.property == "existence" and claim.stance == "asserts" for claim in claims), identity
        stated = any(claim.property == "status" and claim.value in STATUSES for claim in claims)
        assert stated or any("status" in field for field in record.unverified) or record.relation, identity


def test_a_word_on_a_country_is_no_acknowledgement_of_a_site() -> None:
    """Minsk and Moscow speak of Oreshnik and of warheads in Belarus, never of these places."""
    for site in ("krychaw-oreshnik-site", "asipovichy-weapons-depot"):
        assert not assess(claims_of(site)).acknowledged, site


def test_no_claim_is_a_shard_of_a_sentence() -> None:
    """What a source is cited for beyond the typed claims stands in one claim a source."""
    for identity in truth().records:
        rest = [
            (claim.source, claim.speaker)
            for claim in claims_of(identity)
            if claim.property == "other" and claim.from_year is None and claim.to_year is None and claim.note is None
        ]
        assert len(rest) - len(set(rest)) <= 2, identity
