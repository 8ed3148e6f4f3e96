"""The shape of what `record.json` says of paragraphs: who was asked, whom they concern, which figures they have."""

from typing_extensions import TypedDict

from record.figures import FigureKind
from record.speech import Asker, PromptKind
from record.terms.concerns import ConcernBasis
from record.terms.listed import SubjectKind
from record.values import Words


class PromptData(TypedDict):
    """What somebody was asked, as far as the record says so: `by` is what its words say, `speaker` who that is.

    `answers` are the speeches that answer by these words. Of what others say after them in the paragraph, the record
    does not say that it answers.
    """

    id: str
    paragraph: str
    kind: PromptKind
    by: Asker | None
    speaker: str | None
    spans: dict[str, tuple[int, int]]
    answers: list[str]


class ConcernData(TypedDict):
    """Whom a paragraph concerns: a country by its code, a person by the speaker's id, others as in `terms.toml`.

    `named`: by name. `own`: by words that the speech resolves (his Government, the moderator). `representative`: who
    speaks for it. `place`: a place in the country is concerned. `spans` are the first words of each text that show it.
    """

    subject: str
    kind: SubjectKind
    paragraph: str
    basis: ConcernBasis
    spans: dict[str, tuple[int, int]]


class FigureData(TypedDict):
    """A figure of the record: a plain number, and a currency by its ISO 4217 code, `percent`, or the noun counted."""

    id: str
    paragraph: str
    spans: dict[str, tuple[int, int]]
    value: int | float
    unit: str
    kind: FigureKind
    speaker: str | None
    about: Words
