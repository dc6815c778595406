"""The floor of a round trip: a slider and its value as text."""

import streamlit as st
from years import FIRST, LAST, START

year = st.sidebar.slider("Year", FIRST, LAST, START)
st.write(f"Year {year}")
