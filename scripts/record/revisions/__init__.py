"""Texts that were in force before, what became of every place of theirs, and how one text replaces another."""
