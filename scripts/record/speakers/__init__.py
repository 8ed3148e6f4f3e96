"""Who speaks: the panels of a record, the forms of names, and where in a paragraph a voice begins."""
