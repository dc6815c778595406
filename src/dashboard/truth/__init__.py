"""The truth: the YAML that people edit, read, checked, formatted and built."""
