"""The check."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from verifying.added import alone, unmatched, with_second
from verifying.around import framed, loaded
from verifying.article import Shown, shown
from verifying.blocks import like_record
from verifying.comparison import Comparison
from verifying.contexts import in_context
from verifying.counted import Counted
from verifying.data_files import formats, lists
from verifying.editions import PAGE, RETIRED, earlier, editions, kept, lines, retired
from verifying.forms import forms
from verifying.lent import filled, shown_in, texts_read, unnoticed
from verifying.lines import ID, UNSEEN
from verifying.names import CONTEXTS, DATA, LINES, MISSING, PROVENANCE, SINGLE, WHOLE
from verifying.outdated import outdated, outdated_in, unmarked
from verifying.page import RefusedError, read
from verifying.report import Report
from verifying.speeches import attributed, heard
from verifying.tree import Node
from verifying.words import leads_on, quoted, single, source_lines, sources_listed, unseen


class Check(Comparison):
    """The check of the files of a site against the bytes of the source; `page` checks one page by itself."""

    def __init__(self, files: Mapping[str, bytes], source: bytes) -> None:
        super().__init__()
        self.files = files
        self.data, self.published = (json.loads(files[path]) for path in (PROVENANCE, DATA))
        lists = (self.data, *self.data["translations"])
        self.texts = texts_read({**files, self.data["source"]["path"]: source}, lists)
        self.own = {text["root"]: self.texts[text["source"]["language"]] for text in lists}
        self.source = self.own[""]
        self.counted = Counted(self.texts)
        self.added = {code: alone(text, self.source) for code, text in self.texts.items() if text is not self.source}
        wholes = sorted(
            (path.removesuffix(WHOLE) for path in files if re.fullmatch(rf"(?:[a-z]+/)?{WHOLE}", path)), key=len
        )
        self.roots = {root: filled(self.own.get(root, self.source), self.source) for root in wholes}
        self.unseen = {sign for text in self.texts.values() for row in text.rows for sign in UNSEEN.findall(row)}
        self.editions = editions(files, self.data)
        self.quotes = {note["id"]: note["quote"] for note in self.published["notes"]}
        self.figures = {figure["id"]: figure for figure in self.published["figures"]}
        self.prompts = self.figures | {prompt["id"]: prompt for prompt in self.published["prompts"]}
        self.outdated = {language: outdated_in(self.published, language) for language in self.texts}
        self.listed = [*self.published["paragraphs"], *self.published.get("additions", ())]
        self.paragraphs = {paragraph["id"]: paragraph for paragraph in reversed(self.listed)}
        self.sections = {section["page"].removesuffix(".html"): section["id"] for section in self.published["sections"]}
        self.voices = {speech["id"]: speech for paragraph in self.listed for speech in paragraph["speeches"]}
        self.heard = {language: heard(self.voices, language) for language in self.texts}
        self.wholes = {root: self._whole(root) for root in self.roots}
        self.parts: dict[str, Shown] = {root: Shown() for root in self.roots}

    def asked(self, root: str, id: str) -> tuple[str, int, int]:
        """Return the paragraph of a prompt or figure as a page of a root shows it, and where its words are in it."""
        prompt = self.prompts.get(id)
        if prompt is None:
            return "", 0, 0
        shown = shown_in(self.texts, self.source, self.roots[root], prompt["paragraph"])
        code = shown if shown in prompt["spans"] else self.source.language
        start, end = prompt["spans"][code]
        return self.texts[code].passages[prompt["paragraph"]].text, start, end

    def figure(self, root: str, id: str) -> str:
        """Return the words of a figure as a page of a root shows them."""
        text, start, end = self.asked(root, id)
        return text[start:end]

    def run(self) -> Report:
        """Make every comparison and return the report."""
        if self.files.get(self.data["source"]["path"]) != self.source.data:
            self.differs(self.data["source"]["path"], "is not the source")
        for path, why in kept(self):
            self.differs(path, why)
        placed: dict[str, list[str]] = {}
        for path in sorted(self.files):
            if path.endswith(".html"):
                differences, section = self.page(path, self.files[path])
                self.report.differences += differences
                if section is not None:
                    placed.setdefault(section, []).append(path)
        for root, text in self.roots.items():
            self._placed(root, text, placed)
            above = {*text.of("")}
            masthead = [(id, words) for id, words in self.wholes[root].texts if id in above]
            self.parts[root].texts += masthead  # It stands on the page of the whole record alone.
            own = self.texts[text.language]
            self.rebuilt(root + WHOLE, own, self.wholes[root])
            self.rebuilt(f"{root}: the pages of sections", own, self.parts[root])
        return self.beside()

    def beside(self) -> Report:
        """Compare what stands beside the pages: lists, data, the search, aligned texts."""
        lists(self)
        formats(self)
        forms(self)
        outdated(self)
        self.report.forms = [*self.counted.rows()]
        return self.report

    def page(self, path: str, data: bytes) -> tuple[list[str], str | None]:
        """Return what is wrong on a page, and the section that it shows, if it shows one."""
        try:
            page = read(written := data.decode("utf-8"))
        except (RefusedError, UnicodeDecodeError) as error:
            return [f"{path}: {error}"], None
        faults, section = self._judged(path, page, written)
        return [f"{path}{'' if fault.startswith('#') else ': '}{fault}" for fault in faults], section

    def _judged(self, path: str, page: Node, written: str) -> tuple[list[str], str | None]:
        root = self._root(path)
        faults, section = [*loaded(page, self.files, path)], None
        ids = Counter([tag.id for tag in page.tags if tag.id is not None])
        faults += [f"the id {id!r} stands {count} times" for id, count in ids.items() if count > 1]
        if path == SINGLE:
            faults += single(self, page)
        elif page.marks.get("class") == "no-js":
            faults += framed(page)
            article = page.first("article.md-content__inner md-typeset")
            blocks = article.nodes if article else []
            blocks = blocks[0].nodes if len(blocks) == 1 and blocks[0].name == "div.beside" else blocks
            if any(ID.fullmatch(id) for id in ids):
                if article and (article.loose or any(div.loose for div in article.nodes if div.name == "div.beside")):
                    faults.append("words stand loose in the article")
                section = self._shown(path, root, article, blocks, faults)
            elif any(like_record(name) for name in {tag.name for tag in page.page.distinct}):
                faults.append("has the look of a page of the record, and shows nothing of it")
            faults += quoted(self, page, root)
        elif any(ID.fullmatch(id) for id in ids) or (path != MISSING and not leads_on(self, page, path)):
            faults.append("is no page of a kind that this site has")
        faults += in_context(self, page, root) if path == root + CONTEXTS else ()
        faults += source_lines(self, page) if path == root + LINES else lines(self, page, path)
        faults += unseen(self, page, written)
        return faults, section

    def _shown(
        self, path: str, root: str, article: Node | None, blocks: Sequence[Node], faults: list[str]
    ) -> str | None:
        """Compare a page with the text that it is of, and return the section of the present one that it shows."""
        if PAGE.fullmatch(path):
            faults += earlier(self, path, root, shown(blocks))
        elif RETIRED.fullmatch(path):
            faults += retired(self, article, root)
        else:
            return self._record(path, root, shown(blocks), faults)
        return None

    def _root(self, path: str) -> str:
        return max((root for root in self.roots if path.startswith(root)), key=len, default="")

    def _whole(self, root: str) -> Shown:
        try:
            page = read(self.files[root + WHOLE].decode("utf-8"))
        except (RefusedError, UnicodeDecodeError):
            return Shown()
        article = page.first("article.md-content__inner md-typeset")
        return shown(article.nodes if article else ())

    def _record(self, path: str, root: str, article: Shown, faults: list[str]) -> str:
        """Compare a page of the record with the passages that it must show, in their order; return its section."""
        text, faults[len(faults) :] = self.roots[root], article.faults
        sections = [text.passages[id].section for id, _ in article.texts if id in text.passages]
        section = "" if path == root + WHOLE else next(iter(sections), "none")
        expected = [*text.passages] if path == root + WHOLE else text.of(section)
        languages = [*dict.fromkeys(code for id, _ in article.texts if (code := id.split("_")[0]) in self.texts)]
        wanted = {id: text.passages[id].text for id in expected}
        for language in languages:
            wanted = with_second(self, wanted, text, language)
        self.compare_texts(article, wanted, text, faults)
        self.counted.shown(path.removeprefix(root), text.language, article.texts)
        faults += unnoticed(article, self.texts, text, expected, beside=path.endswith("-parallel.html"))
        faults += unmatched(article, self.source, languages)
        faults += unmarked(self, article, [text.language, *languages], expected)
        if languages and not path.endswith("-parallel.html"):
            faults.append("shows a second text")
        faults += attributed(self, article, text)
        same = self.wholes[root].blocks
        others = (id for id, block in article.blocks.items() if id in same and same[id] != block)
        faults += [f"#{id}: is not as on {root}{WHOLE}" for id in others]
        faults += sources_listed(self, article)
        if path != root + WHOLE and not languages:
            self.parts[root].texts += article.texts
            self.parts[root].numbers |= article.numbers
        return ("beside " if path.endswith("-parallel.html") else "") + root + section
