"""A program checks a quotation with one request, or from a copy; the guide for programs says how."""

import hashlib
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from record import urls
from verify_site import main
from verifying.quoting import sentences

CLOSING = '”’」』）")]'
SHORT = ("Mr", "Ms", "Mrs", "Dr", "St", "No")
NAMES = {f"q/{number:02x}.json" for number in range(256)}


def table_of(files: Mapping[str, bytes], sentence: str) -> list[dict[str, object]]:
    """What a program finds that does as the guide says."""
    plain = "".join(unicodedata.normalize("NFC", sentence).split())
    sha256 = hashlib.sha256(plain.encode()).hexdigest()
    places: list[dict[str, object]] = json.loads(files[f"q/{sha256[:2]}.json"]).get(sha256, [])
    return places


def cut(text: str) -> Iterator[str]:
    """The sentences of a text, sign by sign, as the guide says where they end."""
    start = at = 0
    while at < len(text):
        at += 1
        if text[at - 1] not in "。！？.!?":
            continue
        word = re.split(r"\W", text[start : at - 1])[-1]
        if text[at - 1] == "." and (word in SHORT or (len(word) == 1 and word.isupper())):
            continue
        end = at
        while end < len(text) and text[end] in "。！？.!?" + CLOSING:
            end += 1
        if text[at - 1] in "。！？" or end == len(text) or text[end].isspace():
            yield text[start:end].strip()
            start = at = end
    if text[start:].strip():
        yield text[start:].strip()


@pytest.mark.parametrize(
    "parts",
    [
        ["他说：“好！？”", "是。。", "3.5。", "完"],
        ["Mr. Lee of St. Ives, No. 5, said yes.", "Dr. A. B. Cole (the U.N. aide) left?!", "“Gone.”", "End"],
        ["It is 3.5 or a.b.c.", '"No?!"', "(Yes.)]", "Plan A. goes on...", "One."],
        ["完。", "He left.", "他走了！", "A!b is a word."],
    ],
)
def test_a_sentence_ends_where_the_guide_says(parts: list[str]) -> None:
    spaced = " ".join(parts)
    assert [spaced[low:high] for low, high in sentences(spaced)] == parts


def test_every_sentence_is_found_by_its_hash_at_its_place(files: Mapping[str, bytes]) -> None:
    data = json.loads(files[urls.DATA])
    for paragraph in data["paragraphs"]:
        for language, text in paragraph["text"].items():
            for sentence in cut(text):
                at = text.index(sentence)
                place = {"id": paragraph["id"], "language": language, "span": [at, at + len(sentence)]}
                assert place in table_of(files, sentence), sentence
                assert place in table_of(files, sentence.replace(" ", "\n\u00a0"))


def test_another_sentence_is_not_found(files: Mapping[str, bytes]) -> None:
    text = json.loads(files[urls.DATA])["paragraphs"][0]["text"]
    for words in text.values():
        sentence = next(cut(words))
        assert table_of(files, sentence)
        assert not table_of(files, sentence[1:])
        assert not table_of(files, sentence.replace(sentence[3], "", 1))


def test_each_request_has_an_answer(files: Mapping[str, bytes]) -> None:
    assert {path for path in files if path.startswith("q/")} == NAMES
    assert all(key.startswith(path[2:4]) for path in NAMES for key in json.loads(files[path]))


def test_the_guide_is_true_of_the_site(files: Mapping[str, bytes]) -> None:
    guide = files[urls.GUIDE].decode()
    links = re.findall(r"\]\(([^)]*)\)", guide)
    assert links
    assert {link.partition("#")[0] for link in links} <= files.keys()
    [sha256] = re.findall("`([0-9a-f]{64})`", guide)
    assert sha256 in json.loads(files[f"q/{sha256[:2]}.json"])
    for address in re.findall(r"`((?:en/)?(?:p|record)/[^`#]*)[`#]", guide):
        assert address in files
    assert files[urls.GUIDE_WHOLE].decode().startswith(guide.rstrip())


def test_the_guide_has_words_first_and_then_sections_of_links_alone(files: Mapping[str, bytes]) -> None:
    """As llmstxt.org has it: programs read every line below a heading of the second level as a link."""
    head, *sections = re.split(r"^## ", files[urls.GUIDE].decode(), flags=re.MULTILINE)
    assert re.match(r"# [^\n]+\n\n> [^\n]+\n\n", head)
    assert len(re.findall("^#", head, flags=re.MULTILINE)) == 1
    assert sections
    for section in sections:
        lines = [line for line in section.split("\n")[1:] if line]
        assert lines
        assert [line for line in lines if not re.fullmatch(r"- \[[^\]]+\]\([^)]+\)(: .+)?", line)] == []


@pytest.mark.parametrize("copy", [".", urls.ARCHIVE])
def test_the_checker_finds_any_words_of_a_copy(
    site: Path, files: Mapping[str, bytes], copy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    paragraph = json.loads(files[urls.DATA])["paragraphs"][1]
    for language, text in paragraph["text"].items():
        assert main(["quote", text[7:40], str(site / copy)]) == 0
        assert f"verbatim: {paragraph['id']}, {language}, code points 7-40\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [("No such words", 1, "not found: no text of this copy has these words\n"), ("", 2, ""), (" \n", 2, "")],
)
def test_the_checker_says_what_is_not_there(
    site: Path, words: str, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quote", words, str(site)]) == status
    assert capsys.readouterr().out == said


def test_of_a_longer_quotation_it_says_which_sentences_stand_there(
    site: Path, files: Mapping[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    text = json.loads(files[urls.DATA])["paragraphs"][0]["text"]
    first = next(cut(next(iter(text.values()))))
    assert main(["quote", f"{first} No such words.", str(site)]) == 1
    rows = capsys.readouterr().out.splitlines()
    assert [row.partition(":")[0] for row in rows] == ["not found", "verbatim", "not found"]


def test_the_published_checker_looks_in_the_copy_that_it_stands_in(site: Path, files: Mapping[str, bytes]) -> None:
    words = json.loads(files[urls.DATA])["paragraphs"][0]["text"].popitem()[1][:30]
    command = [sys.executable, str(site / urls.CHECKER), "quote", words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout.partition(":")[0]) == (0, "verbatim")
