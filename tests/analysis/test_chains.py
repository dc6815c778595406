from graphlib import CycleError

import pytest

from dashboard import paths
from dashboard.analysis.chains import chains
from dashboard.model.catalog import Catalog
from dashboard.store.context_files import read_context
from factories import catalog, chain, chain_link, chain_step, claim, context, site


def test_every_chain_of_the_data_is_in_the_order_of_years_and_rests_on_claims(real: Catalog) -> None:
    found = chains(real, read_context(paths.DATA))
    assert {"dushanbe-2-gold", "yakjilva-silver", "djibouti-port-base", "hambantota-lease"} <= {
        each.chain.id for each in found
    }
    for each in found:
        years = [step.year for step in each.steps]
        assert years == sorted(years)
        assert all(link.claims for link in each.links)


def test_a_link_that_a_party_denies_has_a_denial_among_its_claims(real: Catalog) -> None:
    for each in chains(real, read_context(paths.DATA)):
        for link in each.links:
            if link.link.basis == "denied":
                assert any(claim.stance == "denies" for claim in link.claims), (each.chain.id, link.link.why)


def test_within_a_year_what_is_given_comes_first() -> None:
    told = chain(
        steps=[chain_step("mine", year=2008), chain_step("road", year=2008)],
        links=[chain_link(of="road", to="mine")],
    )
    (found,) = chains(catalog([site("a")], [claim(id="a/0", site="a")]), context(chains=(told,)))
    assert [step.id for step in found.steps] == ["road", "mine"]


def test_a_step_that_leads_back_to_itself_is_refused() -> None:
    told = chain(
        steps=[chain_step("mine"), chain_step("road")],
        links=[chain_link(of="road", to="mine"), chain_link(of="mine", to="road")],
    )
    with pytest.raises(CycleError):
        chains(catalog([site("a")], [claim(id="a/0", site="a")]), context(chains=(told,)))
