"""Letters as patterns write them, in square brackets: names come in the Latin letters of every language."""

LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
"""The letters of Latin script beyond ASCII."""
CAPITAL = "A-Z" + "".join(sign for sign in map(chr, LATIN) if sign.isupper())
"""A capital: É, and the Ž of Žbogar."""
PARTICLE = (
    r"(?:bint?i?|ibn|de|del|della|der|den|di|do|da|dos|das|du|la|le|van|von|vom|zu|ten|ter|el|al|e|y)(?![\w’'\u2011-])"
)
"""A part of a name without a capital: dos Santos, van der Meer."""
AFTER_TITLE = r"(?:\s|(?<=\.))"
"""What separates a title from the name after it: a space, or only its dot, as in Ms.Edelenbos."""
