"""The terms of a record and what it mentions, found in running text."""
