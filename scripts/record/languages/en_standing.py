"""For whom somebody speaks, in English records: President of Kenya, Mayor of Dortmund, his Government."""

import re

from record.languages.standing import REGION, STATE, TOWN, Office, Standing

HIS = r"[Hh](?<!\w.)(?:is|er)"
"""A whole word. It begins with its sign, so that `re` passes quickly over all others."""

STANDING = Standing(
    offices=(
        Office(
            words=re.compile(r"\b(?:(?:Vice-)?President|Prime Minister|Head of State|King|Queen) of (?:the )?"),
            of="country",
            nouns=STATE,
            joined=True,
        ),
        Office(
            words=re.compile(
                r"\bMinist(?:er|ry)\b|\bState Secretary\b|\bSecretary of State\b|\bAmbassador\b|\bPermanent Rep"
            ),
            of="country",
            nouns=STATE,
        ),
        Office(words=re.compile(r"\bMayor\b|\b(?:City|Municipal) Council\b"), of="place", nouns=TOWN),
        Office(words=re.compile(r"\bGovernor\b|\bRegional Council\b"), of="place", nouns=REGION),
    ),
    own=(
        ("government", re.compile(rf"{HIS} [Gg]overnment\b")),
        ("country", re.compile(rf"{HIS} country\b")),
        ("city", re.compile(r"[Hhc](?<!\w.)(?:(?<=[Hh])(?:is|er) city|(?<=c)it(?:y|ies) such as (?:his|her) own)\b")),
        ("area", re.compile(rf"{HIS} area\b")),
        ("company", re.compile(rf"{HIS} company\b")),
    ),
)
