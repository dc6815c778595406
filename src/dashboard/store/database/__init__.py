"""The atlas in PostgreSQL with PostGIS, for those who set DASHBOARD_DATABASE_URL (docs/database.md). Only this loads psycopg."""
