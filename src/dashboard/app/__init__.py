"""What only the pages need: the frame, the sidebar, the session, the caches. Besides the pages, only this package imports streamlit."""
