"""Chinese as United Nations records print it."""

import re

from record.languages.grammar import Grammar, Kept, Unread, Voices
from record.languages.zh_asking import ASKED
from record.languages.zh_layout import LAYOUT
from record.languages.zh_met import SUBJECT, met
from record.languages.zh_standing import STANDING

WORD = r"[A-Za-zÀ-ɏ](?:[^\W\u3400-\u9fff]|[.'’-])*+"
LATIN = rf"(?:{WORD}\s)*{WORD}"
HAN = r"[\u4e00-\u9fff][\u4e00-\u9fff·-]{0,30}?"
HAN_SIGN = re.compile(r"[\u3400-\u9fff]")
HONORIFIC = r"(?P<honorific>先生|女士|夫人|小姐|博士|教授|大使|阁下)"
TITLE = (
    r"(?:总统|总理|首相|国王|主席|部长|大臣|市长|省长|州长|县长|秘书长|主任|司长|局长|署长|代表|专员|行长|总裁|"
    r"议长|议员|特使|顾问|主管|秘书|校长|教授|教务长|院长|会长|首席执行官|创始人|观察员|专家|委员)"
)
PLACE = r"(?:[（(](?P<place>[^）)]{0,120})[）)])?"
GROUPS = r"(?<![0-9])[0-9]{1,3}(?:\s[0-9]{3})+(?![0-9])"
FIGURE = rf"(?:{GROUPS}|[0-9]+(?:\.[0-9]+)?)"
QUANTITY = r"(?P<quantity>所有|全体|大多数|多数|许多|很多|几位|几名|若干|一些|有些|一位|一名)"
SAY = (
    r"(?:(?<![来是如话以据听小学传假])说(?![明法服客])|指出|强调|重申|认为|表示(?!为)|补充|问道|答道|宣布|谈到|提到|承认|"
    r"通报|回顾|注意到|提请注意|声称|坚称|断言|申明|告诉|(?<![对名职简俗堪号著声坚])称(?![为号之赞职呼]))"
)
"""Verbs that only mean to say: 说, but not in 说明 or 总的来说."""
URGE = (
    r"(?:呼吁|敦促|吁请|建议(?!书)|询问|抱怨|保证|解释|警告|声明|主张|提议|介绍|提醒|坚持认为|阐述|概述|回答|答复|"
    r"发言(?![人者时权稿名机顺台])|发了言|致[^，。；：]{0,6}[辞词](?!时))"
)
"""Words that are verbs of saying or nouns."""
HOLD = (
    r"(?:赞同|同意|欢迎|感谢|支持(?!者)|讨论(?!会)|反对(?!派)|要求|确认|(?<![申邀聘提])请(?![求愿注])|邀请|赞赏|"
    r"赞扬|祝贺|谴责|承诺|反驳|附和|回应|评论|报告|提出)"
)
"""Verbs of a position: a person who is only mentioned can hold one as well."""
ACT = r"(?:决定(?!性)|通过了|商定|选举|选出|核准|休会|散会)"
"""What a body does without speaking."""

UNREAD = Unread(
    report=re.compile(
        rf"(?P<hard>{SAY}[道了]?(?P<plain>(?=[，：“「『《。！？]|$))?|{URGE})(?!的)|(?P<soft>{HOLD})(?!的)|(?P<act>{ACT})(?!的)"
    ),
    # A research institute (研究所) and an ambassador (大使) end in signs that make a verb none.
    idle=re.compile(
        r"(?:[的被不未须当得应可能够愿想为对与和及或、以来去让由该此这项]|定期|初次|年度|合并|(?<![究务易])所|(?<![纪概摘])要|(?<![上中少])将|"
        r"(?<![大公特])使|应该|得到|作出?了?|性|予以|加以|提供|获得|受到|给予|进行|开展|参与|是否|如何|怎样|被(?:人们?|普遍|广泛){1,3})$"
    ),
    circumstance=re.compile(
        r"在(?![场座野任线职])|关于|对于|对(?![外方口])|就(?!业)|根据|依据|依照|按照|鉴于|通过|随着|针对|至于|除|自从|"
        r"为了|为(?!首)|以便|以(?![色])|必须|应当|应该|应(?![急用])|需要|可以|能够|不(?![丹少])|没有|并(?!购)|或(?!许)|正如|例如|包括|"
        r"旨在|使(?![用者])|还|也(?!门)|都|曾|仍|继续|特别是|尤其|此类|是|与(?!会)|和(?!平)|同(?![事行僚伴学仁])|"
        r"经(?![济社营理贸])|从(?!业)|自(?![由治然愿己动])|向(?!导)|将(?!军)|把|由|被(?![告拘])|让|请(?!愿)|会(?:议)?上|"
        r"[上下]午|[上下]次|今[天年后]|昨天|[0-9]{1,4}\s?年"
    ),
    within=re.compile(
        r"时(?!任)|之?后(?!者)|之?前(?![者任])|中(?![国央心东])|上(?![海述级])|下(?![属议])|里(?!约)|方面|问题|而言|之际|期间|此"
    ),
    adverb=re.compile(
        r"(?:也|还|又|则|却|都|均|再次|再|一再|进一步|随后|接着|最后|首先|其次|普遍|一致|同样|同时|特别|着重|强烈|明确|"
        r"简要|反复|纷纷|先后|后来|另外|此外|应邀|继续|发言时|致[辞词]时|讲话时)+$"
    ),
    occasion=re.compile(
        r"在|应(?=[邀主听代])|向(?=[^，导]{1,12}$)|就(?![业者])|针对|回答|答复|回应|代表(?=[^，]{1,20}发言)|[，：（(]"
    ),
    dependent=re.compile(
        r"(?<![但可只还就正总像凡于若要])是(?!否)|因为|由于|虽然|尽管|即使|如果|只要|无论|不管|除非|当(?![事局地代天场选])|认识到|使得|的是|(?:正在|已经?|曾经?|继续|开始)$"
    ),
    impersonal=re.compile(
        r"据(?:说|报|称|指出|介绍|了解)|(?:普遍|一致|一般)都?(?:认为|同意|商定)|(?:会议)?[达形]成了?[^，。；：]{0,8}(?:一致|共识)"
    ),
)

VOICES = Voices(
    edge=re.compile(r"(?P<sentence>[。！？][”’」』）》]*)|(?P<strong>；)|(?P<weak>[，：])"),
    joint=r"而|但是?|然而",
    lead=r"[0-9]{1,2}\.[0-9]{1,2}\s|最后|随后|接着|此外|同时|对此|则",
    person=rf"(?P<title>[^，。；：的]{{0,30}}{TITLE}\s?)?(?P<name>{{names}})\s?{HONORIFIC}",
    stranger=rf"{SUBJECT}(?P<unknown>{LATIN}|[\u4e00-\u9fff·-]{{1,12}}?)\s?(?P<unknown_honorific>先生|女士|夫人|小姐|博士|大使)",
    introduced=r"(?:[（(](?P<office>[^）)]{0,120})[）)])?+",
    # “一位代表一组国家发言的代表”: 代表 is a verb here and a noun there.
    collective=(
        rf"(?P<within>其中)?(?:另外|另|有)*{QUANTITY}(?:代表[^，。；：]{{0,40}}?发言的|来自[^，。；：]{{1,40}}?的|发言的|与会的)?"
        r"(?:代表团|代表|与会者|发言[者人]|小组成员|部长|观察员|专家|官员|大使|市长|议员|听众|人(?!民|类|居))|"
        r"各国[^，。；：、的]{0,40}代表|各国部长|各代表团|与会者|与会代表|有人"
    ),
    delegation=rf"{SUBJECT}(?P<territory>[\u4e00-\u9fff·()（）]{{2,12}}?)(?:常驻)?(?<![派由选])(?:代表团|代表|观察员)",
    moderator=r"(?:会议)?主持人",
    # 主席团 and 主席之友 are groups, 他人 and 他国 anybody: none of them is the word it begins with.
    chair=r"(?:会议)?主席(?!团|之友)",
    pronoun=r"他们|她们|他(?!人|国)|她",
    again=r"(?:这|该)(?:位|名)(?:与会者|代表|发言者|观察员|专家)",
    other=r"的|、|和|与|及(?!其)|提出的|所在",
    verb=re.compile(
        r"说|指出|强调|重申|提请注意|介绍|认为|建议|呼吁|敦促|询问|问道|承认|保证|通报|赞同|同意|补充|表示|抱怨|宣布|"
        r"谈到|称|欢迎|感谢|支持|讨论|作了发言|警告|回顾|解释|反对|请|提议|声明|确认|吁请|要求|主张|注意到|提到|答道|"
        r"断言|申明|告诉|阐述|概述|提醒|赞扬|赞赏|祝贺|谴责|承诺|决定|商定|通过了"
    ),
    turn=re.compile(r"\s?(?:则|却)"),
    quotations=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"), ('"', '"')),
    unread=UNREAD,
    representing=re.compile(r"(?:常驻)?(?:代表团?|观察员)(?:团长)?$"),
    possessive=re.compile(r"[他她]的(?:国家|政府|祖国)|我国|本国政府"),
    body=re.compile(
        r"(?:联合国|本|该|经济及社会|人权|安全|特别|筹备){0,2}(?:委员会|理事会|大会|执行局|会议|全体会议|工作组|论坛|小组委员会|食典委|章法委|"
        r"粮安委|行预咨委会|经社理事会|安理会|缔约国|(?:来文)?提交人|申诉人|请愿人)"
    ),
    quantities={
        "所有": "all",
        "全体": "all",
        "大多数": "most",
        "多数": "most",
        "许多": "many",
        "很多": "many",
        "几位": "several",
        "几名": "several",
        "若干": "several",
        "一些": "some",
        "有些": "some",
        "一位": "one",
        "一名": "one",
    },
    honorifics={"先生": "male", "女士": "female", "夫人": "female", "小姐": "female"},
    pronouns={"他": "male", "她": "female", "他们": "many", "她们": "many"},
    panel=re.compile(r"小组成员(?:有|是|为|包括)[：:]?(?P<list>[^。]*)"),
    separator="；",
    member=re.compile(
        rf"(?:以及|和)?(?:(?P<role>[^A-Za-zÀ-ɏ]*+)(?P<name>{LATIN})|(?P<han_role>.*{TITLE})?(?P<han_name>{HAN}))"
        rf"\s?(?:{HONORIFIC})?{PLACE}$"
    ),
    introduction=re.compile(
        rf"(?:由|；|：|，|\A)(?P<role>[^，。；：A-Za-z]{{0,80}}{TITLE})\s?(?P<name>{LATIN}|{HAN})\s?{HONORIFIC}{PLACE}"
    ),
    moderated=re.compile(rf"(?:由|主持人)\s?(?P<name>{LATIN}|{HAN})\s?{HONORIFIC}(?:主持|的引导|担任主持)"),
)

GRAMMAR = Grammar(
    code="zh",
    tag="zh-Hans",
    locale="zh_Hans",
    days=("{start}至{last_day}日", "{start}至{last}", "{start}至{end}"),
    join="",
    annex=re.compile(r"(?P<label>附件(?:\[[^\]]*\]|\s?[一二三四五六七八九十]+|\s?[0-9]+|\s?[IVX]+)?)$"),
    dialogue=re.compile(r"(?P<label>[一二三四五六七八九十]+、)(?P<title>[^。；]+)$"),
    # “政府 3.0” and “2030 年” can begin a line after a page break and start no paragraph.
    paragraph=re.compile(r"(?P<label>(?P<number>[0-9]{1,6})\.)(?![0-9])\s*"),
    masthead=(
        ("symbol", re.compile(r"[A-Z]+(?:/[A-Za-z0-9.()\[\]-]+)+[*]{0,3}$")),
        (
            "title",
            re.compile(r".*(?:会议记录|简要记录|逐字记录|正式[紀纪][錄录]|报告|决议|决定|会议?纪要)(?:草案|草稿)?$"),
        ),
        ("title", re.compile(r"第\s?[0-9]{1,5}\s?次(?:全体)?会议$")),
        ("session", re.compile(r"第[一二三四五六七八九十百]+(?:届.*(?:会议|常会|特别会议)|年)$")),
        ("when", re.compile(r"[0-9]{4}\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日.*$")),
        ("addendum", re.compile(r"(?:增编|更正|订正)(?:\s?[0-9一二三四五六七八九十]+)?$")),
        ("chair", re.compile(r"(?:(?:代理|临时|副)?主席|后来|嗣后|随后|其后)\s?[：:]\s?[^。！？]+$")),
        ("distribution", re.compile(r"Distr\s?\.\s?:?\s?\w*$")),
        ("original", re.compile(r"(?:Original|ORIGINAL|原文)\s?[:：]\s?\w+$|(?:Chinese|中文)$")),
        ("agenda", re.compile(r"(?:临时)?议程项目\s?[0-9]+.*$")),
        ("when", re.compile(r"[0-9]{1,2}\s?[A-Z][a-z]+\s?[0-9]{4}$")),
        ("correction", LAYOUT.correction),
        ("convened", re.compile(r"由[^，。；：]{2,40}(?:主持召开|召集|召开|主办)$")),
        ("body", re.compile(r"联\s?合\s?国$|[^，。；：]*(?:署|大会|理事会|委员会|会议|组织|机构|论坛)$")),
    ),
    placeholder=re.compile(r"\[[^\[\]]+\]$"),
    # After the end may stand the mark of a footnote: [1], 1, a, *.
    sentence_end=re.compile(
        r"(?:[。！？…?!]|(?<!\.)\.{6})[”’」』）》〉]*(?:\[[0-9]{1,3}\](?:\(#\w{1,12}\))?|[0-9]{1,2}|[a-z]|\*{1,3})?$"
    ),
    pairs=(("《", "》"), ("〈", "〉"), ("“", "”"), ("‘", "’"), ("（", "）"), ("「", "」"), ("『", "』"), ("【", "】")),
    unbroken=re.compile(
        rf"^[一二三四五六七八九十]+、\S|(?:第\s?)?{FIGURE}(?:\s?(?:[百千万亿]+\s?(?:美元|欧元|元|[套人名户个])?|美元|欧元|元|[年月日岁次届项位名套段个])|\s%)"
        rf"|第\s[0-9]+|{GROUPS}"
    ),
    unbroken_from="一二三四五六七八九十第0-9",
    voices=VOICES,
    met=met(VOICES),
    asked=ASKED,
    standing=STANDING,
    layout=LAYOUT,
    signs=HAN_SIGN,
    variants="zh-Hant",
    kept=Kept(
        figure=re.compile(
            r"(?P<digits>[0-9]{1,3}(?:[\s,][0-9]{3})+|[0-9]+(?:\.[0-9]+)?)(?P<multiple>\s?(?:百万|千万|万亿|万|亿))?"
            r"(?:(?P<percent>\s?[%\uff05])|(?P<dollar>\s?美元)|(?P<euro>\s?欧元))?"
        ),
        multiples={"万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12},
        clock=re.compile(r"(?P<hour>[0-9]{1,2})\s?时(?!代|期|间|候|常|段|刻)(?:\s?(?P<minute>[0-9]{1,2})\s?分(?!之))?"),
        names=re.compile(r"(?<![0-9])[0-9]*[A-Za-zÀ-ɏ][0-9A-Za-zÀ-ɏ'’-]*"),
        script=HAN_SIGN,
    ),
)
