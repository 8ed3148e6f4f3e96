"""The work on finished pages: their policy, the proof that they say what the record says, the files that they need."""
