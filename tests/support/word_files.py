"""Word files made for tests: the parts that a case names, packed as Word packs them."""

import io
import zipfile
from collections.abc import Mapping

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
ROOTS = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "header1": "hdr", "footer1": "ftr",
         "styles": "styles", "numbering": "numbering"}  # fmt: skip
"""By part, its first element; what it is to the document has the same name but for the number."""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word_file(body: str, parts: Mapping[str, str] | None = None, properties: Mapping[str, str] | None = None) -> bytes:
    """Return a Word file with a body, the insides of other parts by name, and properties of an office."""
    parts = parts or {}
    files = {"word/document.xml": f"{HEAD}<w:document {WORD} {MORE}><w:body>{body}</w:body></w:document>"}
    for name, inside in parts.items():
        files[f"word/{name}.xml"] = f"{HEAD}<w:{ROOTS[name]} {WORD} {MORE}>{inside}</w:{ROOTS[name]}>"
    files["docProps/custom.xml"] = _properties(properties or {})
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{KIND}.{name.rstrip("1")}+xml"/>' for name in parts
    )
    files["[Content_Types].xml"] = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{KIND}.document.main+xml"/>{kinds}</Types>'
    )
    files["_rels/.rels"] = _links({"officeDocument": "word/document.xml"})
    files["word/_rels/document.xml.rels"] = _links({name.rstrip("1"): f"{name}.xml" for name in parts})
    return packed(files)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return files as an archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _links(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def _properties(properties: Mapping[str, str]) -> str:
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{name}">'
        f"<vt:lpwstr>{value}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), 2)
    )
    return (
        f'{HEAD}<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">{rows}</Properties>'
    )
