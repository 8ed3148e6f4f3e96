"""Short and former addresses: small static pages that lead to the present page without a script."""

from collections.abc import Iterator, Sequence

from record import ids, urls
from record.built.policy import secure
from record.edition import Edition
from record.languages import GRAMMARS, language_name
from record.markup.render import render
from record.model import Paragraph
from record.printed import unnumbered
from record.revisions.retired import retired_ids
from record.view import View


def stubs(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield a page, by address, for every former address, and for the short address of every paragraph."""
    for redirect in edition.facts.redirects:
        yield redirect.old, _stub(view, redirect.old, redirect.new, view.name, ())
    for section in view.record.sections:
        for paragraph in section.paragraphs:
            address = f"{edition.page(section)}#{paragraph.id}"
            short, title = urls.short(paragraph.id), f"{view.span([paragraph])} · {view.name}"
            yield short, _stub(view, short, address, title, [*_twins(edition, view, paragraph)])
    if view.record is edition.record:
        yield from _alone(edition, view)
    for id in retired_ids(edition):
        if urls.PARAGRAPH.fullmatch(id):
            short = urls.short(id)
            yield short, _stub(view, short, f"{urls.RETIRED}#{id}", view.name, ())


def _alone(edition: Edition, view: View) -> Iterator[tuple[str, str]]:
    """Yield short addresses of paragraphs of a translation alone: they lead to the parallel page, or to its page."""
    beside = edition.counterpart(view)
    for language in edition.translations:
        words, name = view.labels.table("unnumbered"), language_name(language, view.locale)
        for after, own in edition.alone(language).items():
            page = edition.address(after).partition("#")[0]
            for paragraph in own:
                there = f"{edition.root(language)}{edition.address(paragraph.id)}"
                if beside and beside.language == language:
                    there = f"{urls.parallel(page)}#{ids.second_id(language, paragraph.id)}"
                number = paragraph.number and view.labels["single"].format(number=paragraph.number)
                place = number or next(unnumbered(words, [paragraph], edition.record, name))
                short, title = urls.short(paragraph.id), f"{place} · {view.name}"
                yield short, _stub(view, short, there, title, [*_twins(edition, view, paragraph)])


def _twins(edition: Edition, view: View, paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """Yield the kinds and addresses of the files with one paragraph: its text in a language, its data."""
    file = urls.short(paragraph.id).removesuffix("html")
    if view.translated and view.of(paragraph) is view and paragraph.id in view.record.paragraph_by_id:
        yield "text/plain", urls.link(file, f"{file}txt")
    yield "application/json", urls.link(edition.root(view.language) + file, f"{file}json")


def _stub(view: View, here: str, there: str, title: str, twins: Sequence[tuple[str, str]]) -> str:
    target = urls.link(here, there)
    tag, canonical = GRAMMARS[view.language].tag, target.partition("#")[0]
    stub = render(
        "stub.html.jinja", tag=tag, target=target, canonical=canonical, title=title, twins=twins, labels=view.labels
    )
    return secure(stub)
