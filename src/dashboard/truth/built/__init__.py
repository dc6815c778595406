"""From the truth people edit to the files the app reads: the same bytes from the same truth, every time."""
