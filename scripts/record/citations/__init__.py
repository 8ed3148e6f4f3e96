"""How the record is cited: where in it, what a citation says, and every form of it."""
