"""A subject as words, rows and HTML for a reader: what the pages put on the screen."""
