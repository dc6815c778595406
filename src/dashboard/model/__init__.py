"""What there is: the words of the atlas and one class for each of its concepts. Imports nothing of the atlas."""
