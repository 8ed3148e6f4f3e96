"""Where two texts begin to differ, and where words come from."""

from collections.abc import Iterator, Sequence

from verifying.names import Span


def difference(expected: object, found: object) -> str:
    """Return words that say where two texts or lists begin to differ."""
    if isinstance(expected, str) and isinstance(found, str):
        pairs = enumerate(zip(expected, found, strict=False))
        at = next((i for i, (a, b) in pairs if a != b), min(len(expected), len(found)))
        return f"differs at code point {at}: {expected[at : at + 12]!r} in the source, {found[at : at + 12]!r} here"
    if isinstance(expected, list) and isinstance(found, list):
        pairs = enumerate(zip(expected, found, strict=False))
        at = next((i for i, (a, b) in pairs if a != b), min(len(expected), len(found)))
        expected, found = (str(words[at : at + 1])[:90] for words in (expected, found))
        return f"differs at entry {at}: {expected} by the source, {found} here"
    return f"differs: {str(expected)[:90]} by the source, {str(found)[:90]} here"


def pour(spans: Sequence[Span], words: str, join: str, numeral: int = 0) -> Iterator[tuple[Span, str]]:
    """Yield words by the places that they come from; what joins lines, and a numeral to its heading, has none."""
    at = line = 0
    for span in spans:
        at += len(join) if (line and span[0] != line) or (numeral and at == numeral) else 0
        yield span, words[at : at + span[2] - span[1]]
        at, line = at + span[2] - span[1], span[0]
