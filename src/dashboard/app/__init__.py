"""What only pages need: the frame, the sidebar, the session, the caches. The one room that imports streamlit."""
