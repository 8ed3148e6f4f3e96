"""The twins of the pages that quote the record: each quotation is a line with its id, and our remarks stand below it.

A line holds a paragraph, or a part of one: an ellipsis says that its sentence goes on. Words of another text than the
text of the page have the id that they have on a parallel page.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from record import ids, urls
from record.edition import Edition
from record.figures import KINDS, sentence_around, speech_at
from record.formats.said import Said
from record.notes import place_words
from record.prompts import spans
from record.speech import Speech
from record.terms.contexts import Window
from record.terms.index import Index
from record.terms.sheets import Sheets
from record.told import asker, prompt_words, unit_words, voice_name
from record.view import View

CUT = "…"
Lines = Iterator[Said]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoter:
    """Quotes the record for the readers of one language."""

    edition: Edition
    view: View

    def line(self, text: View, id: str, words: str, remarks: Sequence[str] = (), label: str = "") -> Said:
        """Return a line with words of a text and our remarks on them."""
        page = self.edition.address(id).partition("#")[0]
        if text is not self.view:
            id, page = ids.second_id(text.record.language, id), urls.parallel(page)
        return Said(id=id, label=label, text=words.strip(), page=page, remarks=remarks)

    def remark(self, *parts: str) -> str:
        """Return our words as one remark."""
        return self.view.labels["separator"].join(part for part in parts if part)

    @property
    def texts(self) -> list[View]:
        """The text of the page, and the text on its parallel page."""
        other = self.edition.counterpart(self.view)
        return [self.view, *([other] if other else [])]


@dataclass(frozen=True, slots=True)
class Quoted:
    """The twin of a page, as the kind of the page declares it."""

    title: Callable[[View], str]
    lines: Callable[[Quoter], Lines]


def _questions(quoter: Quoter) -> Lines:
    """Yield each prompt: its words, who asks, and who answers in which speech."""
    edition, view = quoter.edition, quoter.view
    prompts, labels = edition.prompts(), view.labels
    asked, there = labels.table("asked"), spans(prompts, edition.prompts(view.record.language))
    speeches = {speech.id: speech for paragraph in view.record.paragraphs for speech in paragraph.speeches}
    for paragraph in view.record.paragraphs:
        for prompt in prompts.get(paragraph.id, ()):
            text, words = prompt_words(edition, view, prompt, there)
            head = quoter.remark(view.span([paragraph]), labels.table("asked_kind")[prompt.kind], asker(view, prompt))
            answering = [(asked["answers"], prompt.answers), (asked["then"], prompt.then)]
            rows = [f"{words}{labels['colon']}{_voices(view, ids, speeches)}" for words, ids in answering if ids]
            yield quoter.line(
                text, paragraph.id, words, [head, *rows] if prompt.answers else [head, asked["none"], *rows]
            )


def _voices(view: View, spoken: Sequence[str], speeches: Mapping[str, Speech]) -> str:
    """Return who speaks in some speeches, each with its id."""
    return view.labels["list"].join(f"{voice_name(view, speeches[id])} [{id}]" for id in spoken if id in speeches)


def _figures(quoter: Quoter) -> Lines:
    """Yield the sentence around each figure, with its value, who says it and what it is about."""
    edition, view = quoter.edition, quoter.view
    kinds = view.labels.table("figure_kind")
    value = view.labels.table("figures")["value"] + view.labels["colon"]
    for figure in sorted(edition.figures, key=lambda figure: KINDS.index(figure.fact.kind)):
        text = view if view.record.language in figure.spans else edition.view(edition.record.language)
        code = text.record.language
        paragraph, span = text.record.paragraph_by_id[figure.fact.paragraph], figure.spans[code]
        start, end = sentence_around(paragraph, code, span)
        number = f"{value}{figure.fact.value:,} {unit_words(view, figure.fact.unit)[1]}"
        head = f"{kinds[figure.fact.kind]} {paragraph.text[slice(*span)]}"
        remark = (head, voice_name(view, speech_at(paragraph, span[0])), view.word(figure.fact.about), number)
        yield quoter.line(text, paragraph.id, paragraph.text[start:end], [quoter.remark(*remark)])


def _concerns(quoter: Quoter) -> Lines:
    """Yield each paragraph that concerns a subject, whole, with its subjects and the reasons."""
    edition, view = quoter.edition, quoter.view
    reasons: dict[str, list[str]] = {}
    sheets = Sheets.of(edition, view)
    for subject, listed in edition.subjects().items():
        name = f"{sheets.name(subject)}{view.labels['colon']}"
        for id in listed:
            reasons.setdefault(id, []).append(f"{name}{sheets.reasons(id, subject)}")
    for paragraph in (paragraph for paragraph in view.record.paragraphs if paragraph.id in reasons):
        text = view if view.of(paragraph) is view else edition.view(edition.record.language)
        yield quoter.line(text, paragraph.id, paragraph.text, reasons[paragraph.id], paragraph.label.text)


def _contexts(quoter: Quoter) -> Lines:
    """Yield every place of every term in both texts, with the forms of the term below it."""
    edition, view = quoter.edition, quoter.view
    index, separator, beside = Index.of(edition, view), view.labels["separator"], quoter.texts
    for key, found in edition.contexts().items():
        name = separator.join(forms for own in beside if (forms := index.forms(key, own.record.language)))
        for place in found.places:
            texts = [text for text in beside if text.record.language in place.spans]
            for text in texts:
                words = _cut(text.record.paragraph_by_id[place.paragraph].text, place.windows[text.record.language])
                yield quoter.line(text, place.paragraph, words, [name] if text is texts[-1] else ())


def _cut(text: str, window: Window) -> str:
    return f"{CUT * window.begun}{text[window.start : window.end]}{CUT * window.goes_on}"


def _notes(quoter: Quoter) -> Lines:
    """Yield the words that each note is about, in the original, with the id and the words of the note."""
    edition, view = quoter.edition, quoter.view
    labels = view.labels
    for placed in edition.notes:
        note = placed.note
        place = edition.address(note.paragraph).partition("#")[0]
        head = quoter.remark(place_words(view, note.paragraph), labels.table("note_kind")[note.kind])
        reading = (
            labels.table("notes_reading")[note.confidence] + labels["colon"] + note.reading if note.reading else ""
        )
        rows = [row for row in (head, view.word(note.text), reading) if row]
        yield Said(id=note.id, label="", text=note.quote, page=place, remarks=rows)


QUESTIONS = Quoted(lambda view: view.labels.table("asked")["title"], _questions)
FIGURES = Quoted(lambda view: view.labels.table("figures")["title"], _figures)
CONCERNS = Quoted(lambda view: view.labels.table("concerns")["title"], _concerns)
CONTEXTS = Quoted(lambda view: view.labels.table("contexts")["title"], _contexts)
NOTES = Quoted(lambda view: view.labels["notes"], _notes)
