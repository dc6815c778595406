"""How to cite: a selection of the atlas, and any source, in the styles people write and the records programs read."""
