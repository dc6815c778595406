"""Data sets of this field that are recognised by their columns, each with its words translated. docs/imports.md describes them."""
