"""The lines of a record in Chinese; Traditional characters are matched as Simplified ones."""

import re

from record.languages.layout import Layout

NUMERAL = "[一二三四五六七八九十]{1,3}"
WORDS = "(?P<title>[^。；]*)$"
PERSON = "(?:议员|先生|女士|小姐|夫人|博士|教授|医生|大使|阁下)"
HOUR = r"[0-9一二三四五六七八九十]{1,3}\s?[时:：点]"

LAYOUT = Layout(
    headings=(
        (0, re.compile(rf"(?P<label>第{NUMERAL}(?:章|部分))[\s、.．：]*{WORDS}")),
        (1, re.compile(rf"(?P<label>{NUMERAL}\s?[、.．])\s*{WORDS}")),
        (1, re.compile(rf"(?P<label>[IVX]{{1,5}}[、.．])\s*{WORDS}")),
        (2, re.compile(rf"(?P<label>[A-HJ-U][、.．])\s*{WORDS}")),
        (2, re.compile(r"(?P<label>(?:目标|成果|产出|议题|专题)\s?[0-9]{1,3}[.．])(?P<title>)$")),
        (3, re.compile(rf"(?P<label>[（(]{NUMERAL}[）)])\s*{WORDS}")),
    ),
    heading=re.compile(
        r"(?=.{2,60}$)(?=.{0,40}?[\u3400-\u9fffA-Za-z]{2})(?!.*\S\s{2,}\S)[^。！？]{1,59}[^。！？；，、：:…,;.\s]$"
    ),
    first=re.compile(r"(?:摘\s*要|提\s*要|概\s*要|内容提要|导\s*言|引\s*言|前\s*言|序\s*言|背\s*景)$"),
    dialogues=re.compile(r"对话"),
    contents=re.compile(r"目\s*[录次]$"),
    leader=re.compile(r"[\s.…·—-]{0,80}[0-9]{1,4}(?:\s?[-–—]\s?[0-9]{1,4})?$|\s{0,20}[（(]续[）)]$"),
    attendance=re.compile(r"(?:出席|缺席|列席|与会|参加)[^。；：，]{0,10}[：:]$"),
    present=re.compile(rf".{{0,30}}{PERSON}(?:\s?[,，、（(].{{0,60}})?$"),
    opening=re.compile(
        rf"(?:会议于?)?(?:上午|下午|晚上|中午|[0-9]{{4}}年.{{0,24}})\s?{HOUR}.{{0,12}}?(?:宣布开会|开会|会议(?:开始|继续))。?$"
    ),
    closing=re.compile(rf"[^。；，]{{0,16}}{HOUR}[^。；，]{{0,12}}(?:散会|休会|闭会|会议结束)。?$"),
    outcome=re.compile(
        r"(?:会议)?就(?:这样|此|如此)[^。，；]{0,6}(?:决定|议定)。$|"
        r"[^。，；：]{0,60}(?:草案|草稿|议程|报告|建议|决定|决议)[^。，；：]{0,20}?(?:获得?|经口头订正后)?通过。$"
    ),
    direction=re.compile(
        r"[^。，：；]{2,12}宣读[^。，：；]{0,8}誓[词言]\s?(?:[（(]\s?[0-9]{1,3}\s?[）)])?$|"
        r"[^。，：；]{2,16}随而(?:回复|转变|成为)[^。，：；]{2,16}。$|"
        r"(?!请)[^。，：；]{2,60}(?:(?:担任|代行|代理)主席(?:职务)?|主持会议)。$|"
        rf"会议[^。；]{{0,16}}{HOUR}[^。；]{{0,12}}(?:暂停|复会|续会)[^。；]{{0,20}}。$|\[[^\[\]]*\]$"
    ),
    bracketed=("(（", ")）"),
    correction=re.compile(
        r"本记录可(?:予|以|作)?更正|(?:任何)?更正(?:应|请|的记录|将|后的)|对本次?会议?记录的(?:任何)?更正"
    ),
    turn=re.compile(
        r"(?P<caption>[^\s：:，。；、（）()《》0-9]{0,12}?(?:议员|主席|秘书|秘书长|长官|局长|司长|专员|先生|女士|夫人|博士|医生|教授|大使)"
        r"(?:\s?[（(](?P<place>[^）)]{1,60})[）)])?(?:\s?[（(][^）)]{1,60}[）)])?)\s?[：:]\s*(?=\S)"
    ),
    person=re.compile(
        rf"(?P<title>[^，,A-Za-z]{{0,20}}?(?:主席|秘书长|局长|司长|署长|主任|部长|专员))?\s?(?P<name>[^\s，,。：（(]{{1,12}}?|[A-Za-zÀ-ɏ][^\u3400-\u9fff，,：（(]{{0,60}}?)"
        rf"\s?(?P<honorific>{PERSON})(?:\s?[（(](?P<place>[^）)]{{1,60}})[）)])?"
    ),
    chair=re.compile(r"(?:会议)?主席(?!团|之友)\s?[：:]?\s?"),
    item=re.compile(r"[（(](?:[a-z]{1,2}|[0-9]{1,2}|[ivx]{1,5})[）)]|[a-z][)）]|[•◦▪*]\s|::\s"),
    row=re.compile(r"(?:.{0,120}?\.{4,120}\s{0,20})?[0-9]{1,4}/[0-9]{4}$"),
    forms=(
        ("summary", re.compile(r".*简要记录")),
        ("verbatim", re.compile(r".*(?:逐字记录|会议过程正式纪录)")),
        ("minutes", re.compile(r".*会议?纪要")),
    ),
)
