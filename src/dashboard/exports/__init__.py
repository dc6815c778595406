"""Selected sites in formats other programs read, each with its sources."""
