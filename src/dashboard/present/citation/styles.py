"""Citations as people write them, in plain text: APA 7 and Chicago 18 (bibliography)."""

import datetime
from typing import Final

from dashboard.present.citation.work import Work

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def apa(work: Work) -> str:
    """`Publisher. (2019, February 18). Title. https://…`"""
    title = one_line(work.title)
    if work.version:
        title += f" (Version {work.version})"
    if work.kind == "dataset":
        title += " [Data set]"
    read = f"Retrieved {_day(work.accessed)}, from {work.url}" if work.accessed else work.url
    return " ".join([_ended(one_line(work.by)), f"({_apa_date(work.date)}).", _ended(title), *_via(work), read])


def chicago(work: Work) -> str:
    """`Publisher. “Title.” February 18, 2019. https://….`"""
    title = one_line(work.title)
    ours = title.startswith("[") and title.endswith("]")
    parts = [_ended(one_line(work.by)), _ended(title) if ours else f"“{_ended(title)}”"]
    if work.version:
        parts.append(f"Version {work.version}.")
    if work.kind == "dataset":
        parts.append("Data set.")
    date = _ended(_chicago_date(work.date))
    read = [f"Accessed {_day(work.accessed)}."] if work.accessed else []
    return " ".join([*parts, date[:1].upper() + date[1:], *_via(work), *read, f"{work.url}."])


def one_line(text: str) -> str:
    """A text without line breaks and other characters that cannot be seen."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _via(work: Work) -> list[str]:
    return [f"Reposted by {_ended(one_line(work.via))}"] if work.via else []


def _ended(text: str) -> str:
    """A text with the point that ends it, unless it ends itself."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."


def _apa_date(date: str | None) -> str:
    year, month, day = parts_of(date)
    if year is None:
        return "n.d."
    return f"{year}, {MONTHS[month - 1]}{f' {day}' if day else ''}" if month else str(year)


def _chicago_date(date: str | None) -> str:
    year, month, day = parts_of(date)
    if year is None:
        return "n.d."
    return f"{MONTHS[month - 1]} {f'{day}, ' if day else ''}{year}" if month else str(year)


def parts_of(date: str | None) -> tuple[int | None, int | None, int | None]:
    """Year, month and day of a partial date, as far as they are known."""
    year, month, day, *_ = (*map(int, (date or "").split("-") if date else ()), None, None, None)
    return year, month, day


def _day(day: datetime.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
