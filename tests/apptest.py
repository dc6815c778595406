"""Pages as streamlit runs them, without a browser: opening one, and reading what it shows."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard import paths


def run(path: str = "app.py", **parameters: Any) -> AppTest:
    app = AppTest.from_file(str(paths.ROOT / "app.py"), default_timeout=60)
    for key, value in parameters.items():
        app.query_params[key] = value
    if path != "app.py":
        app.switch_page(path)
    app.run()
    assert not app.exception
    return app


def opened(*filters: str) -> AppTest:
    """The map page with some of the folded filters open."""
    app = run()
    for name in filters:
        app.session_state[f"open_{name}"] = True
    return app.run()


def address(app: AppTest) -> dict[str, list[str]]:
    return {key: [value] if isinstance(value, str) else value for key, value in app.query_params.items()}


def sentence(app: AppTest) -> str:
    return str(next(html.proto.body for html in app.get("html") if 'class="sentence"' in html.proto.body))


def html(app: AppTest) -> str:
    return "".join(each.proto.body for each in app.get("html"))


def arguments(app: AppTest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(app.get("component_instance")[0].proto.json_args)
    return found
