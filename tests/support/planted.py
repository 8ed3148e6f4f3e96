"""Documents with planted quotations, and how a test gives them to the page that checks documents, in any engine."""

import base64
import json
import shutil
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from built_site import index_of
from word_files import packed

from record.search.variants import variants

Case = Mapping[str, Any]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
GIVE = """(() => {
  const bytes = Uint8Array.from(atob(%s), (sign) => sign.charCodeAt(0)), brought = new DataTransfer();
  brought.items.add(new File([bytes], %s));
  const field = document.querySelector(".quoted-form input");
  field.files = brought.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
})()"""
ROWS = """document.querySelector(".quoted-summary")
  && [...document.querySelectorAll(".quoted-result tbody tr")].map((row) => ({
  words: row.querySelector(".words").textContent,
  cited: row.querySelector(".cited").textContent,
  verdict: row.querySelector(".verdict").textContent,
  address: row.querySelector(".record a")?.getAttribute("href") ?? "",
  difference: [...(row.querySelector(".record p[lang]")?.childNodes ?? [])]
    .map((one) => [one.nodeName, one.textContent]),
}))"""
"""What the table says, once it is there."""


def giving(name: str, data: bytes) -> str:
    """Return the expression that gives a file to the page."""
    return GIVE % (json.dumps(base64.b64encode(data).decode("ascii")), json.dumps(name))


def word_file(cases: Sequence[Case], more: str = "") -> bytes:
    """Return a Word file with a paragraph for each case; its notes and links are those of the cases."""
    paragraphs, notes, links = [], [], []
    for number, case in enumerate(cases, 1):
        before, bears, after = _parted(case)
        runs = _run(before)
        if "link" in case:
            target = f'Target="{escape(case["link"])}" TargetMode="External"'
            links.append(f'<Relationship Id="rId{number}" Type="{RELATED}/hyperlink" {target}/>')
            runs += f'<w:hyperlink r:id="rId{number}">{_run(bears)}</w:hyperlink>{_run(after)}'
        if "note" in case:
            runs += f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
            notes.append(f'<w:footnote w:id="{number}"><w:p>{_run(case["note"])}</w:p></w:footnote>')
        paragraphs.append(f'<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>{runs}</w:p>')
    body = f'<w:document xmlns:w="{WORD}" xmlns:r="{RELATED}"><w:body>{"".join(paragraphs)}{more}</w:body></w:document>'
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": _related(
            f'<Relationship Id="rId1" Type="{RELATED}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": HEAD + body,
        "word/_rels/document.xml.rels": _related("".join(links)),
        "word/footnotes.xml": f'{HEAD}<w:footnotes xmlns:w="{WORD}">{"".join(notes)}</w:footnotes>',
    }
    return packed(files)


def locked(archive: bytes) -> bytes:
    """Return an archive whose files are said to have a password."""
    found = bytearray(archive)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = found.find(sign)
        while at >= 0:
            found[at + place] |= 1
            at = found.find(sign, at + 4)
    return bytes(found)


def web_page(cases: Sequence[Case]) -> bytes:
    """Return the same as a page, with what would be loaded, run or seen if it were shown."""
    rows, notes = [], []
    for number, case in enumerate(cases, 1):
        before, bears, after = map(escape, _parted(case))
        link = f'<a href="{escape(case["link"])}">{bears}</a>{after}' if "link" in case else ""
        mark = f'<a href="#n{number}"><sup>{number}</sup></a>' if "note" in case else ""
        notes += [f'<li id="n{number}"><p>{escape(case["note"])}</p></li>'] if mark else []
        rows.append(f"<p>{before}{link}{mark}</p>")
    hostile = (
        '<img src="https://example.org/a.png"><script>document.title = "run"</script><style>p { display: none }</style>'
    )
    head, list_of_notes = '<head><meta charset="utf-8"><title>…</title></head>', f"<ol>{''.join(notes)}</ol>"
    return f"<!doctype html><html>{head}<body>{hostile}{''.join(rows)}{list_of_notes}</body></html>".encode()


def _parted(case: Case) -> tuple[str, str, str]:
    """Return what stands before, under and after the link of a case."""
    if "link" not in case:
        return case["says"], "", ""
    before, bears, after = case["says"].rpartition(case["bears"])
    return before, bears, after


def _run(text: str) -> str:
    """Return text in two runs, as a program writes it that has looked at its spelling."""
    half = len(text) // 2
    parts = [part for part in (text[:half], text[half:]) if part]
    return "".join(f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in parts)


def _related(relations: str) -> str:
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'


def with_earlier_edition(site: Path, copy: Path, earlier: Case) -> None:
    """Copy a site, and let the copy know an earlier edition that differs in one paragraph."""
    shutil.copytree(site, copy)
    edition, texts, pages = earlier["edition"], {}, []
    for language in ("zh", "en"):
        index = index_of(site, language)
        pages = index["config"]["pages"]
        texts[language] = [_before(entry, earlier, language) for entry in index["docs"]]
    signs = "".join(variant + own for variant, own in variants(earlier["zh"]).items())
    told = json.dumps({"variants": signs, "pages": pages, "texts": texts}, ensure_ascii=False)
    script = f"record/edition-{edition}.js"
    (copy / script).write_text(f'recordEditions["{edition}"] = {told};\n', encoding="utf-8")
    listed = json.dumps([{"edition": edition, "script": script}])
    for words in (copy / "record").glob("words-*.js"):
        text = words.read_text(encoding="utf-8").replace("{", f'{{"editions":{listed},', 1)
        words.write_text(text, encoding="utf-8")


def _before(entry: Mapping[str, str], earlier: Case, language: str) -> dict[str, str]:
    own = entry["location"].endswith(f"#para_{earlier['number']}")
    return {"location": entry["location"], "title": entry["title"], "text": earlier[language] if own else entry["text"]}


def rows_of(case: Case, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Take the rows of a case from the head of those that are left: the table is in the order of the document."""
    own = []
    while rows and rows[0]["words"] in case["says"] and rows[0]["words"] != rows[0]["cited"]:
        own.append(rows.pop(0))
    return own


def judged_wrong(case: Case, own: list[dict[str, Any]], verdicts: Mapping[str, str]) -> str:
    """Return what the table says of a case, where that is wrong."""
    wanted_verdicts = case["verdict"] if isinstance(case["verdict"], list) else [case["verdict"]] * len(own)
    said = [row["verdict"] for row in own]
    place = own[-1]["address"] if own else ""
    if not own or said != [verdicts[verdict] for verdict in wanted_verdicts]:
        return f"{case['says']}: {said}"
    if "paragraph" in case and not place.endswith(f"#para_{case['paragraph']}"):
        return f"{case['says']}: {place}"
    signs = {"same": "#text", "own": "DEL", "record": "INS"}
    wanted = [[signs[kind], words] for kind, words in case.get("difference", ())]
    return f"{case['says']}: {own[0]['difference']}" if wanted and own[0]["difference"] != wanted else ""
