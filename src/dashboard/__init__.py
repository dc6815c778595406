"""The Presence Atlas: who stands where in Central Asia, since when, who says so, and who denies it."""
