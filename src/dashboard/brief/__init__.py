"""Documents that hold the atlas's answer in one file, and need nothing else."""
