"""What is done with finished pages: their policy, the proof that they say what the record says, what they need."""
