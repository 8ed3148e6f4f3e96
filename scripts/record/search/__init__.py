"""The entries of the search, and what the search must know in addition to the text."""
