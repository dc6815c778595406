"""Files that readers bring: read, understood, checked row by row. Nothing here knows pages, and nothing is written to disk."""
