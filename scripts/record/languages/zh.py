"""Chinese as United Nations records print it."""

import re

from record.languages.grammar import Grammar

GRAMMAR = Grammar(
    code="zh",
    tag="zh-Hans",
    join="",
    annex=re.compile(r"(?P<label>附件(?:\[[^\]]*\]|\s?[一二三四五六七八九十]+|\s?[0-9]+|\s?[IVX]+)?)$"),
    dialogue=re.compile(r"(?P<label>[一二三四五六七八九十]+、)(?P<title>[^。；]+)$"),
    # “政府 3.0” and “2030 年” can begin a line after a page break and start no paragraph.
    paragraph=re.compile(r"(?P<label>(?P<number>[0-9]{1,6})\.)(?![0-9])\s*"),
    masthead=(
        ("symbol", re.compile(r"[A-Z]+(?:/[A-Z0-9.\[\]]+)+$")),
        ("title", re.compile(r".*(?:会议记录|报告|决议|决定)(?:草案|草稿)?$")),
        ("session", re.compile(r"第[一二三四五六七八九十百]+届.*(?:会议|常会|特别会议)$")),
        ("when", re.compile(r"[0-9]{4}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日.*$")),
        ("addendum", re.compile(r"(?:增编|更正|订正)(?:\s?[0-9一二三四五六七八九十]+)?$")),
        ("body", re.compile(r"[^，。；：]*(?:署|大会|理事会|委员会|会议|组织|机构)$")),
    ),
    placeholder=re.compile(r"\[[^\[\]]+\]$"),
    sentence_end=re.compile(r"[。！？…][”’」』）》〉]*$"),
    pairs=(("《", "》"), ("〈", "〉"), ("“", "”"), ("‘", "’"), ("（", "）"), ("「", "」"), ("『", "』"), ("【", "】")),
)
