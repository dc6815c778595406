"""Citations as programs read them: BibTeX, RIS and CSL-JSON. Each escapes what its format gives a meaning of its own."""

import json
import re
from typing import Any, Final
from urllib.parse import quote

from dashboard.present.citation.styles import MONTHS, one_line, parts_of
from dashboard.present.citation.work import Work

LATEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""What TeX would take for a command."""


def bibtex(work: Work) -> str:
    """A `@misc` entry for BibTeX and biblatex; an inner pair of braces keeps names whole and capitals as they are."""
    year, month, _ = parts_of(work.date)
    address = plain_url(work.url)
    fields = {
        "author": f"{{{_latex(work.by)}}}",
        "title": f"{{{_latex(work.title)}}}",
        "year": str(year) if year else None,
        "month": MONTHS[month - 1][:3].lower() if month else None,
        "date": work.date,
        "version": _latex(work.version) if work.version else None,
        "note": _latex("; ".join(_notes(work))) or None,
        "howpublished": rf"\url{{{address}}}",
        "url": address,
        "urldate": work.accessed.isoformat() if work.accessed else None,
        "langid": work.language,
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{work.id},", *lines, "}"]) + "\n"


def ris(work: Work) -> str:
    """A record of RIS. It has a publisher but no author: the format cannot say that an author is an organization."""
    year, month, day = parts_of(work.date)
    date = f"{year}/{f'{month:02}' if month else ''}/{f'{day:02}' if day else ''}/" if year else None
    fields = [
        ("TY", "DATA" if work.kind == "dataset" else "ELEC"),
        ("ID", work.id),
        ("TI", work.title),
        ("PB", work.by),
        ("PY", str(year) if year else None),
        ("DA", date),
        ("ET", work.version),
        ("LA", work.language),
        ("UR", plain_url(work.url)),
        ("Y2", work.accessed.strftime("%Y/%m/%d/") if work.accessed else None),
        *(("N1", note) for note in _notes(work)),
    ]
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def csl_json(work: Work) -> str:
    """A list of one item of CSL-JSON, which Zotero, pandoc and citeproc read."""
    return json.dumps([_csl(work)], ensure_ascii=False, indent=1) + "\n"


def plain_url(url: str) -> str:
    """An address with what no address may hold, such as a brace or a blank, percent-encoded; letters of any script stay."""
    return re.sub(r"[\s\x00-\x20\"<>\\^`{|}\x7f]", lambda found: quote(found.group()), url)


def _csl(work: Work) -> dict[str, Any]:
    found = {
        "id": work.id,
        "type": work.kind,
        "title": one_line(work.title),
        "author": [{"literal": one_line(work.by)}],
        "issued": _dated(work.date) if work.date else None,
        "accessed": _dated(work.accessed.isoformat()) if work.accessed else None,
        "version": work.version,
        "language": work.language,
        "URL": plain_url(work.url),
        "note": "; ".join(_notes(work)) or None,
    }
    return {name: value for name, value in found.items() if value}


def _dated(date: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[part for part in parts_of(date) if part]]}


def _notes(work: Work) -> list[str]:
    via = [f"Reposted by {one_line(work.via)}"] if work.via else []
    return [*via, *([] if work.date else ["Undated"])]


def _latex(text: str) -> str:
    return one_line(text).translate(LATEX)
