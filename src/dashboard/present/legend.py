"""The legend as HTML, drawn from the same definitions as the map's symbols."""

from html import escape

from dashboard.present.palette import legend

STYLE = """<style>
.legend {font-size: .8rem; line-height: 1.35; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr)); gap: .5rem .8rem}
.legend h3 {font-size: .72rem; text-transform: uppercase; letter-spacing: .05em; opacity: .7; margin: 0 0 .1rem; padding: 0}
.legend ul {list-style: none; margin: 0; padding: 0}
.legend li {display: flex; gap: .4rem; align-items: center; margin: 0; padding: 0; font-size: .82rem; line-height: 1.35}
.legend img {flex: none}
</style>"""
SIGNS = """<style>
.signs.signs {list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 .8rem; font-size: .76rem; line-height: 1.5}
.signs li {display: flex; gap: .3rem; align-items: center; margin: 0; white-space: nowrap; font-size: inherit}
</style>"""
"""A legend in running lines, above a chart or a map that has no room beside it."""


def legend_html(status: str = "Status") -> str:
    """Every sign of the map with its meaning, by heading; `status` heads those of status, and says of which moment."""
    groups = []
    for heading, entries in legend().items():
        items = "".join(
            f'<li><img src="{image}" alt="" width="18" height="18"><span>{escape(label)}</span></li>'
            for image, label in entries
        )
        groups.append(
            f"<section><h3>{escape(status if heading == 'Status' else heading)}</h3><ul>{items}</ul></section>"
        )
    return f'{STYLE}<div class="legend" aria-label="Legend">{"".join(groups)}</div>'
