"""Every id of the site: the only place that makes them.

The ids follow the naming convention of Akoma Ntoso for the United Nations: a paragraph whose numbering
runs on through the record takes only its own level and number (`para_27`); where numbering starts anew in
each annex, the annex goes before it (`att_2__para_1`). An id, once published, never changes.
"""

import re


def annex_id(ordinal: int) -> str:
    """Return the id of the annex at a 1-based position in the record."""
    return f"att_{ordinal}"


def dialogue_id(ordinal: int, annex: str | None) -> str:
    """Return the id of a dialogue; `annex` only where more than one annex has dialogues."""
    return f"{annex}__dbsect_{ordinal}" if annex else f"dbsect_{ordinal}"


def paragraph_id(number: int, annex: str | None, repeat: int) -> str:
    """Return the id of a paragraph; `annex` only where numbering restarts, `repeat` from 1."""
    own = f"{annex}__para_{number}" if annex else f"para_{number}"
    return own if repeat == 1 else f"{own}__repeat_{repeat}"


def unnumbered_id(ordinal: int, annex: str | None) -> str:
    """Return the id of the paragraph without a number at a 1-based position; `annex` only where numbering restarts."""
    return f"{annex}__p_{ordinal}" if annex else f"p_{ordinal}"


def section_id(ordinal: int, parent: str | None) -> str:
    """Return the id of a section at a 1-based position among those of its parent, or of the record."""
    return f"{parent}__sec_{ordinal}" if parent else f"sec_{ordinal}"


def aside_id(ordinal: int) -> str:
    """Return the id of the aside at a 1-based position in the record."""
    return f"aside_{ordinal}"


def speech_id(paragraph: str, ordinal: int) -> str:
    """Return the id of the speech at a 1-based position in a paragraph."""
    return f"{paragraph}__speech_{ordinal}"


def speaker_id(section: str, ordinal: int) -> str:
    """Return the id of a speaker whom the facts do not name, at a 1-based position in the roster."""
    return f"{section}__speaker_{ordinal}"


def prompt_id(paragraph: str, ordinal: int) -> str:
    """Return the id of the prompt at a 1-based position in a paragraph."""
    return f"{paragraph}__prompt_{ordinal}"


def asked_id(prompt: str) -> str:
    """Return the id under which a prompt is listed."""
    return f"asked_{prompt}"


def voice_id(speech: str) -> str:
    """Return the id under which a voice without identity is listed."""
    return f"voice_{speech}"


def reason_id(speech: str) -> str:
    """Return the id of the reason why an editor sees a change of speaker."""
    return f"reason_{speech}"


def id_prefix(paragraph: str) -> str:
    """Return what stands before the number's own level in the id of a paragraph: nothing, or `att_2__`."""
    return re.sub(r"(?:para|p)_[0-9].*$", "", paragraph)


def mark_id(note: str) -> str:
    """Return the id of the mark that stands in the text for a note."""
    return f"mark_{note}"


def line_id(line: int) -> str:
    """Return the id of a source line."""
    return f"L{line}"


def masthead_id(ordinal: int) -> str:
    """Return the id of the masthead line at a 1-based position."""
    return f"masthead_{ordinal}"


def label_id(section: str) -> str:
    """Return the id of the printed label of a section, such as 附件[]."""
    return f"{section}__num"


def second_id(language: str, id: str) -> str:
    """Return the id that a passage has in the second text of a page: `en_para_27`."""
    return f"{language}_{id}"


def digest_id(id: str) -> str:
    """Return the id of the row with the hash of a paragraph."""
    return f"digest-{id}"


def text_id(language: str) -> str:
    """Return the id of the whole text in a language, in a file with several texts."""
    return f"text_{language}"


def mention_id(kind: str, id: str) -> str:
    """Return the id under which a term or a mention is listed: `country_KE`, `document_HSP_HA_1_6`."""
    return f"{kind}_{id.replace('/', '_')}"


def contexts_id(kind: str, id: str) -> str:
    """Return the id under which the places of a term are shown: `contexts_term_stakeholders`."""
    return f"contexts_{mention_id(kind, id)}"
