"""Writes the generated parts of docs/: fields, allowed values, built tables, the scope of layers, known data sets.

Run by whoever changes the model or the tables: `python scripts/write_dictionary.py`. With `--check` nothing is written;
files that are out of date are named, and the exit status is 1.

A part lies between two comments, such as `<!-- class: Record -->` and `<!-- end -->`; the heading above it is written by
hand. Descriptions come from the classes of dashboard.model and from data/datapackage.json, and from nowhere else.
"""

import argparse
import dataclasses
import inspect
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, Literal, get_args, get_origin

from annotated_types import Ge, Gt, Le

from dashboard import paths
from dashboard.imports.known import DATA_SETS
from dashboard.imports.limits import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED
from dashboard.imports.reading import READABLE
from dashboard.model import (
    aiddata,
    argument,
    audit,
    claim,
    context,
    coverage,
    organization,
    release,
    site,
    source,
    speaker,
    story,
    values,
    vocabulary,
)
from dashboard.model.fields import Field, fields
from dashboard.model.own import OWN_FIELDS
from dashboard.model.properties import PROPERTIES, Property
from dashboard.model.values import SpanColumns

DOCS: Final = paths.ROOT / "docs"
PART: Final = re.compile(r"(<!-- (\w+): (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
MODULES: Final = (
    site,
    claim,
    speaker,
    source,
    organization,
    coverage,
    aiddata,
    context,
    argument,
    story,
    audit,
    release,
)
CLASSES: Final[Mapping[str, type[Any]]] = {
    name: each
    for module in MODULES
    for name, each in vars(module).items()
    if isinstance(each, type) and dataclasses.is_dataclass(each) and each.__module__ == module.__name__
}
VOCABULARIES: Final = {name: each for name, each in vars(vocabulary).items() if get_origin(each) is Literal}
WORDS: Final = {"Year": "a calendar year, from 1850 to 2150", "Url": "a web address that begins with http or https"}
"""What kinds of value are whose annotations do not say it themselves."""
KINDS: Final = {
    each.__metadata__: (
        name,
        next((rule.words for rule in each.__metadata__ if hasattr(rule, "words")), WORDS.get(name)),
    )
    for name, each in vars(values).items()
    if get_origin(each) is Annotated
}
"""Kinds of value by their rules: name, and what it is in words, None for plain numbers."""
TYPES: Final = {"string": "text", "integer": "whole number", "number": "number", "boolean": "True or False"}


def class_part(name: str) -> str:
    """The docstring of a class of the model and a table of its fields, those of its base class Row left out."""
    model = CLASSES[name]
    shared = set(fields(context.Row)) if issubclass(model, context.Row) and model is not context.Row else set()
    rows = [(code(each.key), holds(each), needed(each), meaning(each)) for each in fields(model) if each not in shared]
    return f"{inspect.getdoc(model)}\n\n{table(('field', 'holds', 'required', 'meaning'), rows)}"


def words_part(name: str) -> str:
    """The values of a vocabulary, with their labels where it has any."""
    allowed = get_args(VOCABULARIES[name])
    labels = next(
        (each for each in vars(vocabulary).values() if isinstance(each, dict) and {*each} == {*allowed}), None
    )
    if labels is None:
        return ", ".join(map(code, allowed)) + "\n"
    return table(("value", "label"), [(code(value), label) for value, label in labels.items()])


def properties_part(_: str) -> str:
    """What a claim can be about."""
    rows = [
        (code(name), kind.label, kind.form, kind.unit or ("given by the claim" if kind.unit_needed else ""))
        for name, kind in PROPERTIES.items()
    ]
    return table(("value", "label", "said in", "unit"), rows)


def scope_part(_: str) -> str:
    """What belongs in each layer, and what does not."""
    rows = [(label, *vocabulary.LAYER_SCOPE[layer]) for layer, label in vocabulary.LAYERS.items()]
    return table(("layer", "in", "not in"), rows)


def kinds_part(_: str) -> str:
    """The kinds of value that fields hold."""
    rows = [(spaced(name), re.sub(r"<\S+>", r"`\g<0>`", words)) for name, words in KINDS.values() if words]
    return table(("kind", "what it is"), rows)


def tables_part(_: str) -> str:
    """Every built table of the data package, with its key, references and columns."""
    resources = [each for each in package()["resources"] if each["format"] == "csv"]
    return "\n".join(f"### {Path(each['path']).name}\n\n{built_table(each)}" for each in resources)


def licences_part(_: str) -> str:
    """The licences of the built files, files with the same licences together."""
    files: dict[str, list[str]] = {}
    for each in package()["resources"]:
        files.setdefault(", ".join(licence["name"] for licence in each["licenses"]), []).append(code(each["path"]))
    return table(("licence", "files"), [(licence, ", ".join(names)) for licence, names in files.items()])


def data_set_part(key: str) -> str:
    """What is known of a data set: where it is, its forms, its words, what is shown beside it, its terms."""
    known = DATA_SETS[key]
    parts = [
        f"{known.publisher}: <{known.url}>. {known.credit}.",
        table(("form", "where its columns were seen"), [(each.release, each.seen) for each in known.layouts]),
        table(
            ("what", "columns, the first that is there"),
            [(OWN_FIELDS[name], ", ".join(map(code, names))) for name, names in known.fields.items()],
        ),
    ]
    if known.statuses:
        here = [(code(word), vocabulary.STATUSES[status]) for word, status in known.statuses.items()]
        parts.append(table(("its status", "here"), here))
    if known.precision:
        metres = [
            (code(word), f"±{each.metres:,.0f} m", each.source or "our choice")
            for word, each in known.precision.items()
        ]
        parts.append(table(("its word for how exact a place is", "here", "whose figure"), metres))
    for column, words in known.words.items():
        parts.append(table((f"`{column}`", "here"), [(code(word), meant) for word, meant in words.items()]))
    told = [*known.remarks, f"Without places: {known.without_places}"]
    parts.append("Shown beside the file:\n\n" + "\n".join(f"- {each}" for each in told) + "\n")
    return "\n".join(each if each.endswith("\n") else f"{each}\n" for each in parts)


def files_part(_: str) -> str:
    """What files can be read, and how large they may be."""
    return (
        f"{READABLE}; up to {MAX_BYTES / 1e6:.0f} MB ({MAX_UNPACKED / 1e6:.0f} MB unpacked), "
        f"{MAX_ROWS:,} rows and {MAX_COLUMNS:,} columns.\n"
    )


PARTS: Final[Mapping[str, Callable[[str], str]]] = {
    "class": class_part,
    "words": words_part,
    "properties": properties_part,
    "kinds": kinds_part,
    "scope": scope_part,
    "tables": tables_part,
    "licences": licences_part,
    "data_set": data_set_part,
    "files": files_part,
}


def built_table(resource: Mapping[str, Any]) -> str:
    """One built table: title, key, references, columns."""
    schema = resource["schema"]
    facts = [f"{resource['title']}."]
    if key := schema.get("primaryKey"):
        facts.append(f"Key: {', '.join(map(code, key))}.")
    facts += [
        f"{', '.join(map(code, each['fields']))} is {', '.join(map(code, each['reference']['fields']))} of "
        + (
            f"`{each['reference']['resource'].replace('-', '_')}.csv`."
            if each["reference"]["resource"]
            else "this table."
        )
        for each in schema.get("foreignKeys", ())
    ]
    rows = [
        (code(each["name"]), TYPES[each["type"]], "yes" if each.get("constraints", {}).get("required") else "",
         each["description"].rstrip("."))
        for each in schema["fields"]
    ]  # fmt: skip
    return f"{' '.join(facts)}\n\n{table(('column', 'type', 'required', 'meaning'), rows)}"


@cache
def package() -> dict[str, Any]:
    """The description of the built data."""
    found: dict[str, Any] = json.loads((paths.DATA / "datapackage.json").read_text("utf-8"))
    return found


def needed(field: Field) -> str:
    """Whether a file has to give a field, or may not."""
    if field.derived:
        return "derived"
    return "yes" if field.required and not field.optional else ""


def holds(field: Field) -> str:
    """What a field holds, with a link to the class or the vocabulary it names."""
    if field.rule(SpanColumns):
        return "two years"
    return f"list of {held(field)}" if field.many else held(field)


def held(field: Field) -> str:
    """One value of a field."""
    item = field.item
    if item in CLASSES.values():
        return link("class", item.__name__)
    if item == Property:
        return link("properties", "all")
    if field.allowed:
        name = next((name for name, each in VOCABULARIES.items() if each == item), None)
        return link("words", name) if name else " or ".join(map(code, field.allowed))
    if get_origin(item) is tuple:
        return "`[lon, lat]`"
    name, words = KINDS.get(tuple(dict.fromkeys(field.rules)), ("", None))
    if words:
        return spaced(name)
    if item is bool:
        return "true or false"
    return " ".join([{int: "whole number", float: "number"}.get(item, "text"), *limits(field)])


def limits(field: Field) -> Iterator[str]:
    """The limits of a number in words."""
    low, high, above = field.rule(Ge), field.rule(Le), field.rule(Gt)
    if low and high:
        yield f"from {low.ge} to {high.le}"
    elif low:
        yield f"from {low.ge} up"
    elif above:
        yield f"above {above.gt}"


def meaning(field: Field) -> str:
    """The description of a field, and the value it has by default."""
    given = field.default if isinstance(field.default, str) and not field.derived else ""
    return f"{field.description}; {code(given)} where not given" if given else field.description


def link(kind: str, name: str) -> str:
    """A link to the part of the documentation that holds a class or vocabulary, from any file of docs/."""
    if (kind, name) not in places():
        raise SystemExit(
            f"a field holds {name}: add a heading, <!-- {kind}: {name} --> and <!-- end --> to a file of docs/"
        )
    words = "property" if kind == "properties" else name
    return f"[{words}]({places()[kind, name]})"


@cache
def places() -> Mapping[tuple[str, str], str]:
    """Where each part is: file and heading."""
    found = {}
    for path in sorted(DOCS.glob("*.md")):
        heading = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                heading = line.lstrip("# ")
            elif part := re.fullmatch(r"<!-- (\w+): (\w+) -->", line):
                found[part[1], part[2]] = f"{path.name}#{heading.lower().replace(' ', '-')}"
    return found


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown."""
    lines = [head, ("---",) * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def spaced(name: str) -> str:
    """The name of a kind of value in words: `PartialDate` is a partial date."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()


def code(word: str) -> str:
    """A word as it is typed."""
    return f"`{word}`"


def written(text: str) -> str:
    """A file's text with its generated parts as they should be."""
    return PART.sub(lambda part: f"{part[1]}{PARTS[part[2]](part[3])}{part[4]}", text)


def outdated() -> dict[Path, str]:
    """Files of docs/ with a generated part that is out of date, and what they should hold."""
    texts = {path: path.read_text("utf-8") for path in sorted(DOCS.glob("*.md"))}
    return {path: right for path, text in texts.items() if (right := written(text)) != text}


def main() -> int:
    """Write the parts, or with --check name the files in which they are out of date."""
    parser = argparse.ArgumentParser(description="Writes the generated parts of docs/.")
    parser.add_argument("--check", action="store_true", help="only name the files that are out of date")
    check = parser.parse_args().check
    found = outdated()
    for path, text in found.items():
        if not check:
            path.write_text(text, "utf-8")
        print(f"docs/{path.name}" + (": out of date, run: python scripts/write_dictionary.py" if check else ""))
    return 1 if check and found else 0


if __name__ == "__main__":
    sys.exit(main())
