"""Finds entries of a catalog by words and filters, over its store.

`words` turns what was typed into questions to the store, and into what is near when it has no answer; `lists` and
`points` find all that match, `lookup` and `topic` what is meant, `search` whatever has the words anywhere.
"""
