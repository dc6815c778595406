"""Questions asked of the catalog: what changed, what lies near what, when agreements end. Pure functions."""
