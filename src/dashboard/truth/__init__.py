"""The truth: what a record may say, reading it, checking it. No streamlit here."""
