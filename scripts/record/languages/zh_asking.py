"""How Chinese records say that somebody was asked: 在回答主持人关于……的问题时, 应主持人邀请."""

import re

from record.languages.asking import Asking

ASKER = r"(?:(?P<moderator>主持人)|(?P<audience>听众|观众))"
MATTER = r"(?:(?:关于|有关)[^。；]{1,120}?的)?"
PANEL = r"(?P<panel>(?:所有|各位|全体)?小组成员)"
END = r"(?=(?<![当及同平届暂临准按随])时(?![间期候代常刻机任]))"
"""The words of a prompt end with 时, but not with the 时 in 当时 or 时间."""

ASKED = (
    Asking(
        kind="question",
        words=re.compile(rf"(?:回答|答复)(?P<words>(?:{ASKER}(?:提出的?|的)?)?{MATTER}(?:(?:最后)?一个)?问题){END}"),
    ),
    Asking(kind="question", words=re.compile(rf"(?P<words>被{ASKER}?(?:问及|问到|追问)[^。；，]{{1,80}}?){END}")),
    Asking(
        kind="comment",
        words=re.compile(rf"(?:回应|回答|答复)(?P<words>(?:{ASKER}(?:提出的?|的)?)?{MATTER}评论){END}"),
    ),
    Asking(
        kind="invitation",
        words=re.compile(
            rf"(?P<words>被{ASKER}?(?:要求|邀请|请)(?:就[^。；，]{{1,80}}?)?(?:发表|谈|评论|说明|介绍)[^。；，]{{0,30}}?){END}"
        ),
    ),
    Asking(kind="invitation", words=re.compile(rf"应(?P<words>{ASKER}的?(?:邀请|请求|要求)[^。；，]{{0,60}})")),
    Asking(
        kind="invitation",
        words=re.compile(rf"针对(?P<words>{ASKER}(?:请|邀请|要求){PANEL}?[^。；，]{{1,120}})(?=，)"),
    ),
    Asking(
        kind="invitation",
        words=re.compile(rf"(?:^|(?<=。))(?P<words>(?P<moderator>主持人)(?:请|邀请|要求){PANEL}?[^。；]{{1,160}})"),
    ),
    Asking(
        kind="question",
        words=re.compile(rf"(?:^|(?<=。))(?P<words>(?P<moderator>主持人)(?:问|询问){PANEL}?[^。；]{{1,160}})"),
    ),
)
