"""Further names of countries, and the words for their people and things.

The names are those of the United Nations, which CLDR does not have. The words are for the check of translations: the
word 以色列 may be translated as "Israeli". For other countries, the name of the language is such a word.
"""

import re
from functools import cache

from babel import Locale
from babel.languages import get_official_languages

OFFICIAL = {
    "en": {
        "Bolivia (Plurinational State of)": "BO", "Plurinational State of Bolivia": "BO", "Brunei Darussalam": "BN",
        "Cabo Verde": "CV", "Czech Republic": "CZ", "Democratic People’s Republic of Korea": "KP",
        "Democratic People's Republic of Korea": "KP", "Democratic Republic of the Congo": "CD",
        "Iran (Islamic Republic of)": "IR", "Islamic Republic of Iran": "IR",
        "Lao People’s Democratic Republic": "LA",
        "Lao People's Democratic Republic": "LA", "Micronesia (Federated States of)": "FM", "Republic of Korea": "KR",
        "Republic of Moldova": "MD", "Russian Federation": "RU", "State of Palestine": "PS",
        "Syrian Arab Republic": "SY",
        "United Kingdom of Great Britain and Northern Ireland": "GB", "United Republic of Tanzania": "TZ",
        "United States of America": "US", "Venezuela (Bolivarian Republic of)": "VE", "Holy See": "VA",
        "Bolivarian Republic of Venezuela": "VE", "Viet Nam": "VN", "Côte d'Ivoire": "CI",
    },
    "zh": {
        "阿拉伯叙利亚共和国": "SY", "玻利维亚": "BO", "多民族玻利维亚国": "BO", "朝鲜民主主义人民共和国": "KP",
        "大不列颠及北爱尔兰联合王国": "GB", "联合王国": "GB",
        "大韩民国": "KR", "俄罗斯联邦": "RU", "刚果民主共和国": "CD",
        "老挝人民民主共和国": "LA", "美利坚合众国": "US",
        "密克罗尼西亚联邦": "FM", "摩尔多瓦共和国": "MD", "巴勒斯坦国": "PS",
        "坦桑尼亚联合共和国": "TZ", "文莱达鲁萨兰国": "BN", "委内瑞拉玻利瓦尔共和国": "VE", "伊朗伊斯兰共和国": "IR",
        "教廷": "VA",
    },
}  # fmt: skip
"""Names that a record of the United Nations gives countries, by language."""
HIDDEN = {"zh": ("中国家", "中国际", "中国内", "南非洲")}
"""Words that seem to name a country but do not: 发展中国家, 撒哈拉以南非洲."""
PEOPLE = {
    "en": {
        "AF": "Afghan", "AR": "Argentin(?:e|ian)", "AU": "Australian", "BD": "Bangladeshi", "BR": "Brazilian",
        "CA": "Canadian",
        "CD": "Congolese", "CH": "Swiss", "CL": "Chilean", "CO": "Colombian", "CU": "Cuban", "DE": "German",
        "EG": "Egyptian",
        "ET": "Ethiopian", "GB": "British|UK", "GH": "Ghanaian", "GT": "Guatemalan", "ID": "Indonesian",
        "IE": "Irish",
        "IL": "Israeli", "IN": "Indian", "IQ": "Iraqi", "IR": "Iranian", "JO": "Jordanian", "KE": "Kenyan",
        "KP": "Korean",
        "KR": "Korean", "LB": "Lebanese", "LY": "Libyan", "MA": "Moroccan", "ML": "Malian", "MX": "Mexican",
        "NG": "Nigerian",
        "PE": "Peruvian", "PK": "Pakistani", "PS": "Palestinian", "RU": "Russian", "SA": "Saudi", "SD": "Sudanese",
        "SN": "Senegalese", "SY": "Syrian", "TN": "Tunisian", "TZ": "Tanzanian", "UA": "Ukrainian", "UG": "Ugandan",
        "US": "(?<!Latin )(?<!South )(?<!North )American|US", "VE": "Venezuelan", "YE": "Yemeni",
        "ZA": "South African", "ZW": "Zimbabwean",
    },
}  # fmt: skip
"""Patterns of the words for people and things of a country, if these are not the name of its language."""


def says(text: str, code: str, locale: str) -> bool:
    """Tell whether a text has a word for the people and things of a country: Israeli, French."""
    return any(_words(code, locale)) and re.search(rf"\b(?:{'|'.join(_words(code, locale))})s?\b", text) is not None


@cache
def _words(code: str, locale: str) -> tuple[str, ...]:
    language = locale.partition("_")[0]
    if own := PEOPLE.get(language, {}).get(code):
        return (own,)
    names = Locale.parse(locale).languages
    return tuple(re.escape(str(names[language])) for language in get_official_languages(code) if language in names)
