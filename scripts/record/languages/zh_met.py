"""Who speaks in the record of a meeting in Chinese: offices without a name, and names after a title."""

import re
from dataclasses import replace

from record.languages.floor import Floor
from record.languages.grammar import Gender, Voices

OFFICE = (
    r"秘书处|(?:副|助理|代理|常务|特别|首席|联合国|临时){0,3}(?:执行主任|秘书长|总干事|高级专员|报告员|协调员|署长|总理|总统|部长|司长|局长|"
    r"主任|秘书|副主席)(?!们|国|处|兼|的)(?:[/、](?:负责)?[^，。；：]{0,40}(?:主任|秘书长|司长|署长|专员))?"
)
SUBJECT = r"(?!在|应(?![急用])|正?如|对|就|针对|除|与|随着|根据|按照|关于|继)"
"""How a subject begins. Other words are circumstances, even with a name: 在回答汗先生（巴基斯坦）的问题时，主席说."""
TITLED = (
    rf"{SUBJECT}(?P<unknown_title>[^，。；：的说A-Za-z]{{0,24}}?"
    r"(?:主席|秘书长|主任|报告员|部长|司长|署长|专员|代表|观察员|大使)\s?)?"
)


OWN: dict[str, Gender] = {
    "他的代表团": "male",
    "她的代表团": "female",
    "他所在的代表团": "male",
    "她所在的代表团": "female",
    "他所在代表团": "male",
    "她所在代表团": "female",
    "本国代表团": "any",
    "该代表团": "body",
    "它": "body",
    "它们": "body",
}
"""What delegates call their own delegation, and whom that can mean."""


HONORIFIC = "(?:先生|女士|夫人|小姐|博士|大使|教授|大主教|主教|阁下|法官|蒙席|爵士|勋爵|殿下|议员|医生|太太)"
TERRITORY = r"[\u4e00-\u9fff·()（）]"
"""A sign that may be part of the name of a country."""
PLAIN = "先生|女士|夫人|小姐|博士|教授|大使|阁下"
"""The honorifics of somebody known, in any text."""
TITLES = "先生|女士|夫人|小姐|博士|大使"
"""The honorifics of somebody unknown, in any text."""
HAN = r"[\u4e00-\u9fff·-]{1,12}?"
"""The name of somebody unknown, in any text."""
SAID = (
    r"(?<![询疑访学请提慰顾])问(?=[，：道这那谁何为是有能哪怎如该])|答复|发了?言(?![权人者稿名机顺台])|要求|邀请|"
    r"想(?:知道|了解|问)|问及|谈及|提及|论及|希望|相信|认定|感到|担心|宣读|关切|质疑|赞成|促请|鼓励|期待|祝愿|提出|引述|援引|告知|澄清|列举|"
    r"评论|坚持|批评|追问|作了?[^，。；]{0,8}(?:介绍|说明|评论)|愿意|敦请|谴责|遗憾|欣见|欣慰|致[^，。；：]{0,6}[辞词]"
)
"""Verbs that report in the record of a meeting, in addition to those of any text."""


ONE = rf"[^\s，。；：、（）()和与及]{{1,16}}?\s?{HONORIFIC}(?:\s?[（(][^）)]{{1,60}}[）)])?"
SIDES = {
    "中": "中国", "美": "美国", "俄": "俄罗斯", "日": "日本", "韩": "韩国", "朝": "朝鲜", "英": "英国", "法": "法国",
    "德": "德国", "越": "越南", "泰": "泰国",
}  # fmt: skip
"""Countries by a sign that means only one of them; 巴方 can mean Brazil, Pakistan or Palestine."""
FLOOR = Floor(
    behalf=re.compile(r"代表([^，。；：]{2,80}?)(?:作|做)?(?:了?发言|说)|以([^，。；：]{2,60}?)的?名义"),
    article=re.compile(r"^(?:该|本|这个|这一)"),
    auxiliary=re.compile(r"(?:将|会|已经?|愿意?|能|可|应|必须|也|还|都){1,4}$"),
    document=re.compile(
        r"[^，。；：]{0,24}?(?:报告|文件|草案|草稿|案文|决议|决定|公约|盟约|协定|条约|议定书|宪章|宣言|议程|纲领|法案|法律|条例|"
        r"第\s?[0-9一二三四五六七八九十百]+\s?[条段款])"
    ),
    side=re.compile(r"(?P<sign>[\u4e00-\u9fff])方"),
    own=re.compile("我方"),
    countries=SIDES,
)

DECISION = re.compile(
    r"(?:经[^，。；：]{0,12}讨论后?，)?"
    r"(?:应[^，。；：]{1,40}(?:请求|要求|邀请)，|(?:对[^。；，]{1,60})?进行了[^。；，]{0,8}表决|[^，。；：说]{1,24}(?:主持会议|担任主席|代行主席|代理主席)|"
    r"[^。；：说]{1,120}(?:获得|票)[^，。；：]{0,8}(?:通过|否决)|"
    r"以鼓掌方式|[^，。；：说]{1,60}当选(?:为|[^，。；：]{0,12}。)|[^，。；：说]{1,24}(?:就职|就任|就座)|"
    r"(?:会议|委员会|大会|理事会|执行局|小组|全体会议)?(?:一致|未经表决)?(?:决定|商定|议定|同意(?=将|由|把)|通过了?|核准了?|注意到了?)"
    r"|就(?:这样|此)|[^，。；：]{0,40}(?:获得?|经[^，。；：]{0,12})通过|(?:议程|报告|决定草案|决议草案)[^，。；：]{0,12}通过)"
)
"""The beginning of a sentence that says what was done: nobody says it, whoever spoke before."""


def met(voices: Voices) -> Voices:
    """Return the patterns of voices in a meeting, made from those of any text."""
    verb = rf"{voices.verb.pattern}|{SAID}"
    # 主席感谢甘巴女士 thanks somebody; 欧盟观察员沃特斯女士 is somebody, and so is 大桥先生(日本)代表亚洲国家发言.
    named = rf"\s?(?:(?!{verb}|在|回应|就|对|向|与|同)[^，。；：（(]){{0,24}}?{HONORIFIC}"
    delegation = voices.delegation.replace(TERRITORY, rf"(?:(?!{HONORIFIC}){TERRITORY})")
    stranger = voices.stranger.replace(HAN, rf"(?:(?!{verb})[\u4e00-\u9fff·-]){{1,12}}?").replace(
        TITLES, HONORIFIC[3:-1]
    )
    return replace(
        voices,
        office=OFFICE,
        together=rf"{SUBJECT}{ONE}(?:、{ONE}){{0,4}}(?:和|与|以及|及){ONE}",
        floor=FLOOR,
        told=re.compile(r"(?:正确|恰当|公正|中肯)地|(?:早|曾|此前|先前|一直|已)(?:已|就|已经)?"),
        chair=rf"(?:代理|临时)?(?:会议)?主席(?!团|之友|{named})",
        delegation=rf"(?!他|她|本国|其|同时|并|还|共同){delegation}(?!{named})",
        person=voices.person.replace(PLAIN, HONORIFIC[3:-1]),
        stranger=TITLED + stranger,
        pronoun=rf"该代表团|它们?|(?:他|她)(?:的|所在的?)代表团|本国代表团|{voices.pronoun}",
        pronouns={**voices.pronouns, **OWN},
        verb=re.compile(verb),
        other=rf"{voices.other}|团",
        decision=DECISION,
    )
