"""Many readers at once: real sessions over streamlit's own protocol."""
