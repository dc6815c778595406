"""Words that several commands print."""


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 problem`, `1,200 problems`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
