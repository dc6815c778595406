"""HTML, written by the jinja2 templates beside this module: one file per fragment, its CSS inside it.

Values are escaped unless they were rendered here. Templates see the words of the atlas, its wording, its links and its
palette, so that English and colours keep their one home.
"""

from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from dashboard.model import vocabulary
from dashboard.model.countries import country_name
from dashboard.model.properties import PROPERTIES
from dashboard.present import links, palette, wording


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "country_name": country_name,
        "links": links,
        "palette": palette,
        "PROPERTIES": PROPERTIES,
        "vocabulary": vocabulary,
        "wording": wording,
    }
    return environment


_ENVIRONMENT: Final = _environment()


def render(name: str, **values: Any) -> Markup:
    """Return the fragment `templates/<name>.html`, filled in with the values.

    Raises:
        jinja2.TemplateNotFound: if there is no such template.
        jinja2.UndefinedError: if the template uses a value that was not given.
    """
    return Markup(_ENVIRONMENT.get_template(f"{name}.html").render(values))  # noqa: S704 -- autoescaped
