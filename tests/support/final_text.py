"""An invented final text of the record, made from the draft as its editors might finish it."""

from collections.abc import Sequence

SYMBOL = "HSP/HA.0/0"
"""A symbol that no document can have: sessions and documents are counted from 1."""
COMPLETED = "9. 与会者还讨论了最终文本的编写，并商定由秘书处补全本段。"
MENDED = (
    ("Marta Delgado Peralta", "Martha Delgado Peralta"),
    ("Siraj Sit ", "Siraj Sait "),
    ("Fatimatou Abdel Malick", "Fatimetou Mint Abdel Malick"),
    ("Redwan Kamil", "Ridwan Kamil"),
    ("Klemensewicz", "Klemensiewicz"),
)
"""Five names that the draft has otherwise elsewhere, or public sources have."""
SPLIT = ("例如，\n\n缓解气候变化", "\n\n28. 例如，缓解气候变化")
"""Paragraph 27 becomes two: all later numbers move."""
GONE = 60
"""The number that a paragraph had in the draft which the final text leaves out."""
HEADING = ("投资城市创新", "为城市创新投资")


def final_text(draft: str) -> str:
    """Return the final text of a draft."""
    rows = draft.replace(*SPLIT, 1).split("\n")
    annexes = iter(("附件一", "附件二"))
    rows = [next(annexes) if row == "附件[]" else row for row in rows]
    rows = [row.replace(*HEADING) if row.startswith("四、") else row for row in rows]
    text = "\n".join(rows)
    for old, new in MENDED:
        assert old in text
        text = text.replace(old, new)
    text = text.replace("9. [待补]", COMPLETED).replace(
        "联合国人类住区规划署\n", f"{SYMBOL}\n联合国人类住区规划署\n", 1
    )
    return renumbered(text.split("\n"))


def renumbered(rows: Sequence[str]) -> str:
    """Return lines with the paragraphs counted on from 1, without the one that is left out."""
    found, number, gone = [], 0, False
    for row in rows:
        label, dot, words = row.partition(". ")
        if dot and label.isdecimal():
            gone = words.startswith("Klemensiewicz 女士在发言中说，各国政府") and label == str(GONE)
            number += not gone
            row = f"{number}. {words}"  # noqa: PLW2901 -- the same paragraph
        if not gone:
            found.append(row)
        gone = gone and bool(row.strip())
    return "\n".join(found)


SETTLED = (
    "note_gap_annex_att_1",
    "note_gap_annex_att_2",
    "note_gap_to_be_completed_9",
    "note_name_marta_11",
    "note_name_sait_26",
    "note_name_malick_26",
    "note_name_kamil_36",
    "note_name_klemensiewicz_58",
)
"""The notes about words that the final text no longer has: its editor removes them."""


def answered(notes: str) -> str:
    """Return the file of notes as the editor leaves it after the revision."""
    head, *tables = notes.split("[[notes]]\n")
    kept = [table for table in tables if not any(f'id = "{id}"' in table for id in SETTLED)]
    return "[[notes]]\n".join((head, *kept))
