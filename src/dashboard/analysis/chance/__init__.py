"""How surprising is the nearness of two sets of sites? The same measure in the real world and in random ones.

docs/methods.md explains the method to a careful reader, with what it can't tell.
"""
