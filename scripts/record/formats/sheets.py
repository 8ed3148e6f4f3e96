"""The data from which `record.typ` makes a PDF file: one text, or two side by side."""

from collections.abc import Mapping, Sequence
from typing import Any

from record.citations.forms import printed
from record.edition import Edition
from record.formats.pieces import Block, Line, Mark, Part, Piece, Reading
from record.lanes import Lane, compared
from record.model import Section
from record.standing import superseded
from record.translations.beside import Alone, alone
from record.translations.partial import own
from record.view import View

SIZES: Sequence[Mapping[str, Any]] = (
    {"text": 10.5, "headings": (15, 12.5, 11.5), "number": 9},
    {"text": 9.4, "headings": (11.2, 10.8, 10.2), "number": 0},
)
"""The size of letters, in points, of the first and of the second text of a file, of headings by their level, and of the
numbers of paragraphs, which stand once. No other words have one of these sizes: by them a reader of the file tells the
text of the record from all else."""


def planned(texts: Sequence[Reading]) -> list[Sequence[Reading]]:
    """Return the texts of each file: every text alone, and the original beside each translation."""
    first, *others = texts
    return [*([text] for text in texts), *([first, other] for other in others)]


def sheets(edition: Edition, texts: Sequence[Reading], made: Sequence[int]) -> dict[str, Any]:
    """Return the data of a file: the first text leads, the second stands beside it, paragraph by paragraph.

    `made` is the date of the file, as year, month and day. `fresh` are the ids of paragraphs that begin a sheet,
    `spare` is what stays empty at the foot of a sheet that a paragraph is divided on, in points.
    """
    first = texts[0]
    return {
        "made": made,
        "sizes": SIZES,
        "sha256": edition.record.source.sha256,
        "texts": [_text_sheets(edition, text) for text in texts],
        "front": [_row(line.id, _front(texts)) for line in first.front],
        "parts": [_part(texts, place) for place in range(len(first.parts))],
        "notes": {note.id: [_words(text, place) for text in texts] for place, note in enumerate(first.notes)},
        "fresh": (),
        "spare": {},
    }


def _text_sheets(edition: Edition, text: Reading) -> dict[str, Any]:
    view = text.view
    return {
        "language": view.language,
        "title": view.title,
        "parts": text.title_parts,
        "name": view.name,
        "status": view.status,
        "later": superseded(view, short=True),
        "about": view.labels["separator"].join(filter(None, (superseded(view), text.translation))),
        "edition": view.labels["edition"].format(edition=view.original.source.edition),
        "short": view.labels["edition_short"].format(edition=view.original.source.edition),
        "paper": dict(view.labels.table("paper")),
        "contents": view.labels["contents"],
        "lanes": [view.labels[key] for key in ("lanes", "speaker", "share", "paragraphs")],
        "citation": printed(edition, view, [*view.record.paragraphs]),
    }


def _heading(text: Reading, part: Part) -> list[str]:
    """Return a heading, cut where the facts say that a line may end; one empty string for an empty heading."""
    return text.view.heading_parts(_section(text, part.id)) if part.title.text else [""]


def _part(texts: Sequence[Reading], place: int) -> dict[str, Any]:
    part = texts[0].parts[place]
    parts = [next((other for other in text.parts if other.id == part.id), None) for text in texts]
    blocks = [{block.id: block for other in text.parts for block in other.blocks} for text in texts]
    return {
        "id": part.id,
        "level": part.level,
        "label": {"id": part.label.id, "cells": [_plain(part.label.pieces) if part else None for part in parts]},
        "heading": [_heading(text, part) for text, part in zip(texts, parts, strict=True) if part],
        "unprinted": next(part.heading for part in parts if part),
        "short": texts[0].view.short(_section(texts[0], part.id)),
        "marks": [piece.id for piece in part.title.pieces if isinstance(piece, Mark)],
        "nature": [part.nature if part else "" for part in parts],
        "lanes": _lanes([text for text, part in zip(texts, parts, strict=True) if part], part.id),
        "blocks": [
            {
                "kind": block.kind,
                "head": block.label or block.mark,
                "who": [by_id[block.id].who if block.id in by_id else () for by_id in blocks],
                **_row(block.id, blocks),
            }
            for block in _with_added(part, texts)
        ],
    }


def _with_added(part: Part, texts: Sequence[Reading]) -> Sequence[Block]:
    """Return the blocks of a section, and those of the text beside it alone: they leave the first cell empty."""
    first, *others = texts
    blocks = [*part.blocks]
    for other in others:
        more = alone(first.view.record, own(other.view.record, first.view.record))
        added = {block.id: block for block in other.paragraphs}
        blocks = [
            *_added(more, added, part.id),
            *(shown for block in blocks for shown in (block, *_added(more, added, block.id))),
        ]
    return blocks


def _added(more: Alone, added: Mapping[str, Block], after: str) -> list[Block]:
    return [added[passage.id] for passage in more.get(after, ())]


def _section(text: Reading, id: str) -> Section:
    return next(section for section in text.view.record.sections if section.id == id)


def _lanes(texts: Sequence[Reading], section: str) -> list[dict[str, Any]]:
    """Return who speaks where in a section: the names in each text, the bars, and the numbers of the paragraphs."""
    tables = [[(text.view, lane) for lane in compared(text.view.record, _section(text, section))] for text in texts]
    return [
        {
            "names": list(dict.fromkeys(_voice(view, lane) for view, lane in row)),
            "bars": [[bar.start, bar.drawn] for bar in row[0][1].bars],
            "share": row[0][0].labels["share_value"].format(percent=row[0][1].percent),
            "marks": [row[0][0].mark(paragraph) for paragraph in row[0][1].paragraphs],
        }
        for row in zip(*tables, strict=False)
    ]


def _voice(view: View, lane: Lane) -> str:
    return view.short_name(lane.speaker) if lane.speaker else lane.subject


def _front(texts: Sequence[Reading]) -> list[Mapping[str, Line | Block]]:
    return [{line.id: line for line in text.front} for text in texts]


def _row(id: str, texts: Sequence[Mapping[str, Line | Block]]) -> dict[str, Any]:
    """Return the block of each text with an id, or nothing."""
    return {"id": id, "cells": [_pieces(text[id]) if id in text else None for text in texts]}


def _pieces(line: Line | Block) -> list[Any]:
    """Return the pieces of a line or a paragraph; before each voice but the first stands the id of its place."""
    if isinstance(line, Line):
        return _plain(line.pieces)
    voices = ([{"place": voice.id}] * bool(voice.id) + _plain(voice.pieces) for voice in line.voices)
    return [piece for voice in voices for piece in voice]


def _plain(pieces: Sequence[Piece]) -> list[Any]:
    return [{"note": piece.id} if isinstance(piece, Mark) else piece for piece in pieces]


def _words(text: Reading, place: int) -> str:
    """Return the words of a note on paper: the words that it is about, then its remark."""
    note = text.notes[place]
    reading = f" {note.said}{note.reading}" if note.reading else ""
    return f"{note.quote}{text.view.labels['colon']}{note.text}{reading}"
