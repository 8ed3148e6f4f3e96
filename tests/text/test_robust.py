"""A text that is cut anywhere, in any encoding, with the heads of its pages between its lines, is still a record."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from marked import unmarked
from paths import CASE_FILES

from importing.imported import imported
from record.build import read_record
from record.facts import Facts
from record.proof import rebuild
from record.source import InputError

CASES = sorted(path for folder in ("families", "heard") for path in (CASE_FILES / folder).glob("*.txt"))
ENCODINGS = {"zh": ("utf-8", "utf-8-sig", "utf-16", "gb18030"), "en": ("utf-8", "utf-8-sig", "utf-16", "utf-32")}


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a language and a piece of one of its records, which may begin and end within a word."""
    case = draw(st.sampled_from(CASES))
    _, lines = unmarked(case)
    every = draw(st.integers(4, 12))
    if draw(st.booleans()):
        lines = [more for at, line in enumerate(lines) for more in ([*PAGE, line] if at % every == 0 else [line])]
    text = draw(st.sampled_from(("\n", "\r\n", "\n\n"))).join(lines)
    start = draw(st.integers(0, len(text) - 2))
    return case.stem.rpartition(".")[2], text[start : draw(st.integers(start + 1, len(text)))]


PAGE = ("LAKES/2020/7", "", "12", "")
"""The head and the number of a page."""


@given(texts())
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_piece_of_a_text_is_parsed_and_given_back_byte_by_byte(drawn: tuple[str, str]) -> None:
    language, text = drawn
    assume(text.strip())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "record.txt"
        path.write_bytes(text.encode())
        record, _ = read_record(path, language, Facts(language=language))
        assert rebuild(record) == path.read_bytes()


@given(texts(), st.data())
@settings(max_examples=20, deadline=None, derandomize=True)
def test_a_file_in_any_encoding_becomes_a_text_or_is_refused_in_one_line(
    drawn: tuple[str, str], data: st.DataObject
) -> None:
    language, text = drawn
    encoding = data.draw(st.sampled_from(ENCODINGS[language]))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        path.write_bytes(text.encode(encoding, "replace"))
        refused, words = "", text.encode(encoding, "replace").decode(encoding).split()
        try:
            made = imported(path, language).files["record.txt"].split()
        except InputError as error:
            refused, made = str(error), words
        assert made == words
        assert "\n" not in refused
