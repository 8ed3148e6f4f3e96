"""The judge of translations, and what they are allowed to say otherwise."""
