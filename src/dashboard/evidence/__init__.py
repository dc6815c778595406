"""What the claims of a site amount to: confidence, known time, conflicts. Pure functions."""
