"""The check of translations, and how they may differ from the original."""
