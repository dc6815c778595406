"""The form on which a reader sees how a file is understood, and corrects it: each change reads the file again."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from dashboard.app import brought, faults, shell
from dashboard.app.brought import Brought
from dashboard.app.caching import Atlas, base_map
from dashboard.map.own_still import own_still
from dashboard.model.own import OWN_FIELDS, OwnField
from dashboard.present import your_data as words
from dashboard.present.image import as_image
from dashboard.present.markdown import plain
from dashboard.present.templates import render
from dashboard.present.wording import counted

if TYPE_CHECKING:
    from dashboard.imports.meaning import Meaning, System
    from dashboard.imports.raw import How, Raw

Correction = Callable[["How", "Meaning", Any], tuple["How", "Meaning | None"]]
"""How a file is to be read with another value, from how it is read now and what its columns mean."""
PICTURE: Final = (560, 330)
"""Width and height of the picture, pixels."""
FIRST_ROWS: Final = 10
IN_A_LINE: Final = 4
"""Fields beside each other, where there is room."""
WGS_84: Final = "EPSG:4326"
NONE: Final = ""
"""Stands for no column: streamlit shows None as a choice still to be made. A column has a name."""


def draw(file: Brought) -> None:
    """Draw what was understood of a file, and what can be corrected."""
    head, data = file.loaded.head, file.data
    lacking = _without_places(file) if not len(data.sites) and _placeless(file) else ""
    if lacking:
        st.info(plain(lacking))
    left, right = st.columns([1.25, 1], gap="medium") if len(data.sites) else (None, st.container())
    if left is not None:
        with left, faults.contained():
            picture = own_still(data.sites, base_map(), *PICTURE)
            st.html(render("own_picture", picture=as_image(picture), places=len(data.sites)))
    with right:
        remarks = [each for each in dict.fromkeys((*head.remarks, *data.remarks)) if each != lacking]
        st.html(
            render(
                "own_facts",
                kind=data.kind,
                credit=data.credit,
                facts=words.facts(data),
                remarks=[words.quoted(each) for each in remarks],
            )
        )
    if not lacking:
        _wrong(file)
    st.subheader("What the columns are")
    _reading(file)
    _columns(file)
    st.subheader("The first rows")
    rows = head.cells.slice(0, FIRST_ROWS).to_pylist()
    names = head.cells.column_names
    shown = [(int(number), [row[name] for name in names]) for number, row in zip(head.row, rows, strict=False)]
    st.html(render("own_rows", excerpt=words.excerpt(names, shown, file.loaded.meaning.columns)))


def decide(file: Brought, atlas: Atlas) -> None:
    """Draw what can be done with a file: to the map with it, or to the page that shows such a table; keep it, or not."""
    data = file.data
    page = shown_on(file)
    with st.container(horizontal=True, key="own_decide"):
        if len(data.sites) and st.button("Show on the map", type="primary", key="own_show"):
            brought.show(atlas)
            st.switch_page(shell.first_script())
        if (
            data.table is not None
            and page
            and st.button(f"Show on the page {page}", type="primary", key="own_show_page")
        ):
            brought.keep()
            st.switch_page(shell.PAGES[page])
        if len(data.sites) or data.table is not None:
            st.button("Keep", key="own_keep", on_click=brought.keep, help="Keep it, and go back to bring more")
        st.button("Remove", key="own_discard", on_click=brought.remove, args=(file.key,))


def shown_on(file: Brought) -> str:
    """The page that shows a table of this data set, which has no places; empty for any other."""
    from dashboard.imports.known import DATA_SETS

    known = DATA_SETS.get(file.loaded.meaning.kind)
    return known.shown_on if known else ""


def _without_places(file: Brought) -> str:
    from dashboard.imports.known import DATA_SETS, NO_PLACES

    known = DATA_SETS.get(file.loaded.meaning.kind)
    return (known and known.without_places) or file.loaded.meaning.doubt or NO_PLACES


def _placeless(file: Brought) -> bool:
    return file.loaded.head.geometry is None and not words.PLACE & file.loaded.meaning.columns.keys()


def _wrong(file: Brought) -> None:
    """Draw what is wrong with rows, by kind, and a button for the whole report."""
    from dashboard.imports.report import fault_kinds, faults_csv

    data = file.data
    if not data.faults:
        return
    kinds = fault_kinds(data)
    with st.expander(f"What is wrong: {counted(len(data.faults), 'fault')}", expanded=True):
        more = max(0, len(kinds) - words.MOST_KINDS)
        said = [replace(each, right=words.quoted(each.right)) for each in kinds[: words.MOST_KINDS]]
        st.html(render("own_faults", kinds=said, more=more))
        st.download_button(
            "Download the report",
            lambda: faults_csv(data),
            "faults.csv",
            "text/csv",
            key="own_report",
            on_click="ignore",
        )


def _reading(file: Brought) -> None:
    """Draw how the file is read: which of its tables, from which row, in which encoding. Only what the file has."""
    head, meaning = file.loaded.head, file.loaded.meaning
    parts = {each.name: each for each in head.parts}
    with st.container(horizontal=True, key="own_reading"):
        if len(parts) > 1:
            _select(
                file,
                "Sheet, layer or folder",
                "part",
                list(parts),
                head.how.part,
                lambda name: _part_words(parts[name]),
                lambda how, _, value: (replace(_open(how), part=value), None),
            )
        if head.how.header_row is not None:
            key = _held(file, "header", head.how.header_row)
            st.number_input(
                "Row of the column names",
                min_value=0,
                max_value=100,
                key=key,
                help="0 where the first row is data already",
                on_change=_ask,
                args=(file.key, key, lambda how, _, value: (replace(how, header_row=int(value)), None)),
            )
        if head.encodings:
            _select(
                file,
                "Encoding",
                "encoding",
                list(dict.fromkeys([head.how.encoding, *head.encodings])),
                head.how.encoding,
                str.upper,
                lambda how, _, value: (replace(how, encoding=value), None),
            )
        in_table = head.geometry is None
        crs = (meaning.crs if in_table else head.how.crs) or WGS_84
        likely = {each.code: each for each in file.loaded.systems}
        _select(
            file,
            "Coordinate system",
            "crs",
            list(dict.fromkeys([crs, *likely, *words.CRS])),
            crs,
            lambda code: words.crs_words(code, likely[code].where if code in likely else ""),
            lambda how, meaning, value: (
                (how, _in_system(meaning, value, likely.get(value))) if in_table else (replace(how, crs=value), meaning)
            ),
            accept_new_options=True,
        )
        label = _held(file, "label", file.data.label)
        st.text_input(
            "Name on the map",
            key=label,
            max_chars=80,
            on_change=lambda: brought.rename(file.key, st.session_state[label]),
        )


def _columns(file: Brought) -> None:
    """Draw which column is what."""
    geometry = file.loaded.head.geometry is not None
    fields = [field for field in OWN_FIELDS if not (geometry and field in words.PLACE)]
    first = [field for field in words.FIRST if field in fields]
    _grid(file, first[:-IN_A_LINE])
    _grid(file, first[-IN_A_LINE:])
    if not geometry:
        meaning = file.loaded.meaning
        key = _held(file, "swapped", meaning.swapped)
        st.checkbox(
            "Latitude and longitude are the other way round",
            key=key,
            on_change=_ask,
            args=(file.key, key, lambda how, meaning, value: (how, replace(meaning, swapped=bool(value)))),
        )
    with st.expander("More columns: actor, owner, status, source, precision, amount, identifier"):
        others = [field for field in fields if field not in words.FIRST]
        _grid(file, others[:IN_A_LINE])
        _grid(file, others[IN_A_LINE:])


def _grid(file: Brought, fields: list[OwnField]) -> None:
    head, meaning = file.loaded.head, file.loaded.meaning
    names = [NONE, *head.cells.column_names]
    examples = {name: _example(head, name) for name in head.cells.column_names}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for field in fields:
            _select(
                file,
                OWN_FIELDS[field],
                f"column_{field}",
                names,
                meaning.columns.get(field, NONE),
                lambda name: words.choice(name, examples.get(name)),
                lambda how, meaning, value, field=field: (how, _with(meaning, field, value)),  # type: ignore[misc]
            )


def _with(meaning: "Meaning", field: OwnField, name: str) -> "Meaning":
    columns = {each: column for each, column in meaning.columns.items() if each != field}
    doubt = "" if field in words.PLACE else meaning.doubt
    return replace(meaning, columns={**columns, field: name} if name != NONE else columns, doubt=doubt)


def _in_system(meaning: "Meaning", code: str, likely: "System | None") -> "Meaning":
    """The same in another system, with the axes the way round that brings the rows to where the form said."""
    swapped = likely.swapped if likely else meaning.swapped
    return replace(meaning, crs=None if code == WGS_84 else code, swapped=swapped)


def _example(head: "Raw", name: str) -> str | None:
    return next((cell for cell in head.cells[name].to_pylist() if cell), None)


def _open(how: "How") -> "How":
    """The same with what depends on the table left open."""
    return replace(how, header_row=None)


def _part_words(part: Any) -> str:
    rows = "" if part.rows is None else counted(part.rows, "row")
    about = ", ".join(each for each in (rows, part.about) if each)
    return f"{words.cut(part.name, 40)} ({about})" if about else words.cut(part.name, 40)


def _select(
    file: Brought,
    label: str,
    name: str,
    options: list[Any],
    value: Any,
    shown: Callable[[Any], str],
    correct: Correction,
    **more: Any,
) -> None:
    """Draw a choice that stands at what holds now; another asks for the file to be read again."""
    key = _held(file, name, value if value in options else options[0])
    st.selectbox(
        label,
        options,
        key=key,
        format_func=shown,
        on_change=_ask,
        args=(file.key, key, correct),
        **more,
    )


def _ask(file: str, widget: str, correct: Correction) -> None:
    """Ask for a file to be read with what a widget was set to."""
    brought.ask(file, *correct(*brought.standing(file), st.session_state[widget]))


def _held(file: Brought, name: str, value: Any) -> str:
    """Set a widget to what holds now, whatever a change that came to nothing left in it; return its key."""
    key = f"own_{file.key}_{name}"
    st.session_state[key] = value
    return key


def heading(file: Brought) -> tuple[str, str]:
    """What the page says of a file in its form, and how it was read."""
    from dashboard.imports.report import summary

    how = file.loaded.head.how
    read = ", ".join(each for each in (file.loaded.head.format, (how.encoding or "").upper()) if each)
    said = summary(file.data) if file.data.table is None else f"{words.listed(file.data)}."
    return f"{file.data.label}: {said}", f"Read as {read}."
