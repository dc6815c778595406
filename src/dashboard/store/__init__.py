"""Where the catalog comes from: the built files."""
