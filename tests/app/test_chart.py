"""Charts as the browser gets them: altair does not check them on the way."""

import altair as alt
import pytest
from altair.utils.schemapi import validate_jsonschema
from jsonschema import ValidationError

from apptest import specs

SCHEMA = alt.load_schema()


@pytest.mark.parametrize(
    ("page", "charts"),
    [("alliances", 3), ("arms", 2), ("debt", 2), ("country", 1), ("organization", 2), ("timeline", 3)],
)
def test_every_chart_of_a_page_is_vega_lite_drawn_as_svg(page: str, charts: int) -> None:
    found = specs(page)
    assert len(found) == charts
    for spec in found:
        assert spec["usermeta"] == {"embedOptions": {"renderer": "svg"}}
        validate_jsonschema(spec, SCHEMA)


def test_a_chart_with_a_scale_that_vega_lite_does_not_know_would_be_found() -> None:
    wrong = {"mark": "bar", "encoding": {"x": {"field": "year", "type": "quantitative", "scale": {"type": "lin"}}}}
    with pytest.raises(ValidationError):
        validate_jsonschema(wrong, SCHEMA)
