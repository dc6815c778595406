"""The years of every peer's slider: first, last, and where it starts."""

FIRST, LAST, START = 1991, 2026, 2008
