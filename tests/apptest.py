"""Pages as streamlit runs them, without a browser: opening one, and reading what it shows."""

import json
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard import paths


def run(path: str = "map.py", **parameters: Any) -> AppTest:
    """A page as a reader has opened it; nothing has failed."""
    app = open_page(path, **parameters)
    assert not app.exception
    assert not app.error
    return app


def open_page(path: str = "map.py", first: str = "map.py", **parameters: Any) -> AppTest:
    """A page as a reader has opened it, whatever it shows, on a server that runs `first`."""
    app = AppTest.from_file(str(paths.ROOT / first), default_timeout=60)
    for key, value in parameters.items():
        app.query_params[key] = value
    if path != "map.py":
        app.switch_page(path)
    return app.run()


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


PLAIN: frozenset[str] = frozenset(
    {
        "alt", "args_json", "code", "code_text", "data", "default", "display_value", "element_id", "html", "id", "json_args", "link",
        "page", "page_script_hash", "placeholder", "query_string", "raw_value", "raw_values", "set_value", "spec", "url",
        "user_key", "value", "columns", "column_order",
    }
)  # fmt: skip
"""Fields of elements that the browser does not read as Markdown."""
PLAIN_OPTIONS: frozenset[str] = frozenset({"Selectbox", "MultiSelect"})
"""Elements whose options are shown as text; those of pills and segmented controls are Markdown."""


def markdown(app: AppTest) -> Iterator[str]:
    """Every text on the page that the browser reads as Markdown: bodies, labels, tooltips, options."""
    for node in _nodes(app._tree):
        if hasattr(node, "proto") and node.proto is not None and node.type != "html":
            yield from _texts(node.proto)


def _nodes(node: Any) -> Iterator[Any]:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from _nodes(child)


def _texts(message: Any) -> Iterator[str]:
    if isinstance(message, str):
        yield message
    elif hasattr(message, "ListFields"):
        for field, value in message.ListFields():
            if field.name in PLAIN or (field.name == "options" and type(message).__name__ in PLAIN_OPTIONS):
                continue
            for each in [value] if isinstance(value, str) or hasattr(value, "ListFields") else _items(value):
                yield from _texts(each)


def _items(value: Any) -> Any:
    return value if hasattr(value, "__iter__") and not isinstance(value, bytes) else ()


def specs(page: str) -> list[dict[str, Any]]:
    """The charts of a page as the browser gets them."""
    return [json.loads(chart.proto.spec) for chart in run(f"pages/{page}.py").get("vega_lite_chart")]
