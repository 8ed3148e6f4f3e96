"""What the search looks through and what it must know beyond the text."""
