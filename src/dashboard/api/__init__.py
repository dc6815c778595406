"""Doors beside the pages, in the same process: routes under `/api`, and headers for every answer. No streamlit here."""
