"""Earlier texts, what became of each of their places, and how one text replaces another."""
