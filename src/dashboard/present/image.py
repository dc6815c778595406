"""A drawing as an image of its own: streamlit takes `svg` elements out of HTML, and several would share their ids."""

from base64 import b64encode


def as_image(svg: str) -> str:
    """Return the address of an image that holds an SVG file."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
