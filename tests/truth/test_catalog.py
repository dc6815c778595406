from functools import cache

from dashboard import paths
from dashboard.evidence.rule import assess
from dashboard.model.catalog import Catalog
from dashboard.model.claim import Claim
from dashboard.model.context import TABLES
from dashboard.model.vocabulary import STATUSES
from dashboard.store.context_files import read_context
from dashboard.truth.catalog import catalog_of, completed_claims, context_of
from dashboard.truth.reading import Truth, read_truth


@cache
def truth() -> Truth:
    return read_truth(paths.DATA)


def claims_of(site: str) -> list[Claim]:
    return list(completed_claims(truth(), truth().records[site]))


def test_articles_of_one_publisher_have_one_origin() -> None:
    """Three articles of 24.kg on one plan are not three independent sources."""
    origins = {claim.origin for claim in claims_of("kara-keche-power-plant") if claim.source.startswith("24kg-")}
    assert origins == {"24.kg"}


def test_whoever_repeats_a_report_has_its_origin() -> None:
    """The record cites the Washington Post's report of 2019 at four addresses; it counts once."""
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
        stated = stated or bool(record.statuses and record.statuses[-1].sources)
        assert stated or any("status" in field for field in record.unverified) or record.relation, identity


def test_a_word_on_a_country_is_no_acknowledgement_of_a_site() -> None:
    """Minsk and Moscow speak of Oreshnik and of warheads in Belarus, never of these places."""
    for site in ("krychaw-oreshnik-site", "asipovichy-weapons-depot"):
        assert not assess(claims_of(site)).decisive.acknowledged, site


def test_what_is_read_from_the_built_files_is_what_the_truth_holds(real: Catalog) -> None:
    made = catalog_of(truth())
    assert made.sites == real.sites
    assert made.ledger == real.ledger
    assert made.organizations == real.organizations
    assert made.coverage == real.coverage


def test_the_context_is_read_back_as_the_truth_holds_it() -> None:
    made, read = context_of(truth()), read_context(paths.DATA)
    for name in (*TABLES, "article", "chains"):
        assert getattr(made, name) == getattr(read, name), name
