"""Finds entries of a catalog by words and filters, over its store. One module for each kind of question."""
