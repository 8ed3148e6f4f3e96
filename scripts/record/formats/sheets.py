"""What is told of the record to whoever sets it on paper: plain data for `record.typ`, of one text or of two."""

from collections.abc import Mapping, Sequence
from typing import Any

from record.citations.forms import printed
from record.edition import Edition
from record.formats.reading import Block, Line, Mark, Piece, Reading


def sheets(edition: Edition, texts: Sequence[Reading], made: tuple[int, int, int]) -> dict[str, Any]:
    """Return the data of a file: the first text leads, the others stand beside it, paragraph by paragraph."""
    first = texts[0]
    return {
        "made": made,
        "sha256": f"SHA-256: {edition.record.source.sha256}",
        "texts": [_text(edition, text) for text in texts],
        "front": [{"id": line.id, "cells": _cells(line.id, _front(texts))} for line in first.front],
        "parts": [_part(texts, place) for place in range(len(first.parts))],
        "notes": {note.id: [_words(text, place) for text in texts] for place, note in enumerate(first.notes)},
    }


def _text(edition: Edition, text: Reading) -> dict[str, str]:
    view = text.view
    return {
        "language": view.language,
        "title": view.title,
        "name": view.name,
        "status": view.status,
        "about": "" if text.original else view.labels["translation"],
        "edition": view.labels["edition"].format(edition=view.original.source.edition),
        "colophon": view.labels["colophon"],
        "contents": view.labels["contents"],
        "citation": printed(edition, view, [*view.record.paragraphs]),
    }


def _part(texts: Sequence[Reading], place: int) -> dict[str, Any]:
    part = texts[0].parts[place]
    own = [next((one for one in text.parts if one.id == part.id), None) for text in texts]
    blocks = [{block.id: block for block in one.blocks} if one else {} for one in own]
    return {
        "id": part.id,
        "level": part.level,
        "label": [_plain(one.label.pieces) if one else None for one in own],
        "heading": [one.title.text or one.heading for one in own if one],
        "marks": [piece.id for piece in part.title.pieces if isinstance(piece, Mark)],
        "nature": [one.nature if one else "" for one in own],
        "blocks": [
            {
                "id": block.id,
                "kind": block.kind,
                "label": block.label,
                "mark": block.mark,
                "cells": _cells(block.id, blocks),
            }
            for block in part.blocks
        ],
    }


def _front(texts: Sequence[Reading]) -> list[Mapping[str, Line | Block]]:
    return [{line.id: line for line in text.front} for text in texts]


def _cells(id: str, texts: Sequence[Mapping[str, Line | Block]]) -> list[list[Any] | None]:
    """Return what each text has under an id; nothing where it has none."""
    return [_pieces(text[id]) if id in text else None for text in texts]


def _pieces(line: Line | Block) -> list[Any]:
    return _plain(line.pieces if isinstance(line, Line) else [piece for voice in line.voices for piece in voice.pieces])


def _plain(pieces: Sequence[Piece]) -> list[Any]:
    return [{"note": piece.id} if isinstance(piece, Mark) else piece for piece in pieces]


def _words(text: Reading, place: int) -> str:
    """Return what a note says on paper: the words it is about, then what is said of them."""
    note = text.notes[place]
    reading = f" {note.said}{note.reading}" if note.reading else ""
    return f"{note.quote}{text.view.labels['colon']}{note.text}{reading}"
