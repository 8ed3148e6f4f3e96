"""The page of what concerns whom: every paragraph once, shown for the subject that the address names.

The paragraphs stand there once, each with whom it concerns and why; a style sheet shows those of one subject, so that
one address is one sheet to read and to print, without a script. Where no style sheet is read, all of it is read.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from record import ids, urls
from record.edition import Edition
from record.languages import GRAMMARS
from record.markup.render import piece, render
from record.markup.typeset import typeset
from record.model import Paragraph
from record.pages.kinds import PageKind
from record.pages.page_header import notice
from record.pages.paragraphs import SAID, basis_words
from record.terms import concerns
from record.terms.concerns import BASES, KINDS, Concern
from record.terms.listed import SubjectKind
from record.terms.mentions import name_of
from record.view import View

Subject = tuple[SubjectKind, str]


def concerns_pages(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield the page, by address."""
    sheets, labels = _Sheets.of(edition, view), view.labels.table("concerns")
    by_kind = {kind: [one for one in sheets.listed if one[0] == kind] for kind in KINDS}
    titles = {**view.labels.table("kind"), "person": labels["person"]}
    body = piece(
        "concerns.html.jinja",
        words=labels,
        labels=view.labels,
        sheets=[sheets.sheet(one) for own in by_kind.values() for one in own],
        paragraphs=[*sheets.paragraphs()],
        kinds=[(titles[kind], [sheets.entry(one) for one in own]) for kind, own in by_kind.items() if own],
    )
    words = {"title": labels["title"], "intro": labels["intro"], "description": f"{view.title}: {labels['intro']}"}
    yield urls.CONCERNS, render("concerns.md.jinja", notice=notice(view), body=body, **words)


def reasons(edition: Edition, view: View) -> Iterator[tuple[Subject, str, str]]:
    """Yield each subject with the id of every paragraph that concerns it, and why that is listed."""
    sheets = _Sheets.of(edition, view)
    for subject, paragraphs in sheets.listed.items():
        for one in paragraphs:
            yield subject, one.id, sheets.reasons(one, subject)


def subject_name(edition: Edition, subject: Subject, code: str) -> str:
    """Return what a subject is called in a language."""
    kind, id = subject
    if kind == "person":
        return edition.view(code).full_name(id)
    return name_of(edition.terms, kind, id, GRAMMARS[code]) or id


KIND = PageKind(
    order=5,
    address=urls.CONCERNS,
    words="concerns",
    group="words",
    content=Edition.concerns,
    pages=concerns_pages,
)


def concerns_css(edition: Edition) -> str:
    """Return the style sheet that shows the sheet of the subject that the address names."""
    subjects = dict.fromkeys((one.kind, one.subject) for one in edition.concerns())
    return render("concerns.css.jinja", ids=[ids.mention_id(*one) for one in subjects])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheets:
    """What the page shows to a reader: each subject with its paragraphs, each paragraph with its subjects."""

    edition: Edition
    view: View
    listed: Mapping[Subject, Sequence[Paragraph]]
    """The paragraphs of the text shown that concern each subject, in the order of the record."""
    own: Mapping[str, Sequence[Concern]]
    """The concerns by paragraph."""
    spans: Mapping[object, tuple[int, int]]
    """Where the text shown has the words that show them; that text may lack some."""

    @classmethod
    def of(cls, edition: Edition, view: View) -> "_Sheets":
        found = edition.concerns()
        listed: dict[Subject, dict[str, Paragraph]] = {}
        for one in found:
            paragraph = view.record.paragraph_by_id[one.paragraph]
            listed.setdefault((one.kind, one.subject), {})[one.paragraph] = paragraph
        return cls(
            edition=edition,
            view=view,
            listed={subject: [*own.values()] for subject, own in listed.items()},
            own={id: [*own] for id, own in groupby(found, key=lambda one: one.paragraph)},
            spans=concerns.spans(found, edition.concerns(view.record.language)),
        )

    def name(self, subject: Subject, code: str) -> str:
        """Return what a subject is called in a language."""
        return subject_name(self.edition, subject, code)

    def entry(self, subject: Subject) -> dict[str, object]:
        """Return a subject in the list of all."""
        name, count = self.name(subject, self.view.language), len(self.listed[subject])
        return {"id": ids.mention_id(*subject), "name": typeset(self.view, name), "count": count}

    def sheet(self, subject: Subject) -> dict[str, object]:
        """Return the head of a sheet: what the subject is called in each language, and its paragraphs by number."""
        view, (kind, id), paragraphs = self.view, subject, self.listed[subject]
        numbers = " ".join(view.mark(one) for one in paragraphs)
        names = {code: self.name(subject, code) for code in self.edition.languages}
        others = {code: name for code, name in names.items() if name != names[view.language]}
        return {
            **self.entry(subject),
            "others": [(GRAMMARS[code].tag, name) for code, name in others.items()],
            "said": f"{view.counted('concerns_count', len(paragraphs))}{view.labels['colon']}{numbers}",
            "people": [*self.people(id)] if kind == "country" else [],
            "page": urls.link(urls.CONCERNS, urls.speaker_page(id)) if kind == "person" else "",
        }

    def people(self, country: str) -> Iterator[dict[str, object]]:
        """Yield whom of the speakers the record names with a country."""
        for one in self.view.speakers.values():
            if one.country == country and ("person", one.id) in self.listed:
                yield self.entry(("person", one.id))

    def paragraphs(self) -> Iterator[dict[str, object]]:
        """Yield the paragraphs that concern anything."""
        for paragraph in (one for one in self.view.record.paragraphs if one.id in self.own):
            subjects = dict.fromkeys((one.kind, one.subject) for one in self.own[paragraph.id])
            yield {
                "classes": " ".join(ids.mention_id(*one) for one in subjects),
                "place": self.view.span([paragraph]),
                "address": urls.link(urls.CONCERNS, self.edition.address(paragraph.id)),
                "why": [{**self.entry(one), "reasons": self.reasons(paragraph, one)} for one in subjects],
                "voices": [*self.voices(paragraph)],
                "id": paragraph.id,
                "words": typeset(self.view.of(paragraph), paragraph.text),
                "tag": self.view.of(paragraph).text_tag,
            }

    def reasons(self, paragraph: Paragraph, subject: Subject) -> str:
        """Return why a paragraph is listed with a subject."""
        found = [one for one in self.own[paragraph.id] if (one.kind, one.subject) == subject]
        return self.view.labels["list"].join(map(self.reason, sorted(found, key=lambda one: BASES.index(one.basis))))

    def reason(self, one: Concern) -> str:
        """Return how it is known that a paragraph concerns a subject."""
        if one.basis == "representative":
            return self.view.labels.table("concerns_voice")[one.kind]
        table = self.view.labels.table("concerns_person" if one.kind == "person" else "concerns_basis")
        return table[one.basis].format(words=self.words(one), places=self.places(one))

    def words(self, one: Concern) -> str:
        """Return the words that show it, in the text shown or else in the original."""
        shown = self.view.record if one.key in self.spans else self.edition.record
        start, end = self.spans.get(one.key, (one.start, one.end))
        return shown.paragraph_by_id[one.paragraph].text[start:end]

    def places(self, one: Concern) -> str:
        """Return the places of a country that its paragraph concerns."""
        within = self.edition.terms.within
        own = (two for two in self.own[one.paragraph] if two.kind == "place" and within.get(two.subject) == one.subject)
        subjects: dict[Subject, None] = dict.fromkeys((two.kind, two.subject) for two in own)
        return self.view.labels["and"].join(self.name(subject, self.view.language) for subject in subjects)

    def voices(self, paragraph: Paragraph) -> Iterator[dict[str, object]]:
        """Yield who is reported in a paragraph, in order, with how that is known where the sentence does not say it."""
        page = urls.link(urls.CONCERNS, self.edition.address(paragraph.id)).partition("#")[0]
        heard = set()
        for one in (one for one in paragraph.speeches if one.subject or one.speaker):
            by_name = one.speaker and self.view.is_person(one.speaker)
            name = self.view.full_name(one.speaker) if one.speaker and by_name else one.subject or ""
            if name not in heard or one.basis == "inferred":
                heard.add(name)
                basis = "" if one.basis in SAID else basis_words(self.view, one)
                yield {"name": typeset(self.view, name), "basis": basis, "address": f"{page}#{one.id}"}
