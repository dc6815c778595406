"""A whole atlas on one machine: PostgreSQL with a standby, replicas of the app, and a proxy before them (README.md)."""
