"""How the record is cited: the place, the words of a citation, and every form of it."""
