"""The commands of `python -m dashboard`: each module registers its arguments and runs."""
