"""The form of Chinese names: the head noun comes last, and only some nouns make names by themselves."""

from __future__ import annotations

from dataclasses import replace

from reaffirm.languages.names.chinese_common import needing, openers
from reaffirm.languages.names.chinese_names import KINDS
from reaffirm.languages.names.forms import NameForms, forms
from reaffirm.languages.names.nouns import longest_first, nouns_of

#: Characters that are hardly part of a name but stand between names.
_STOPS = "的和与及、由在向对同以将请为从并该各所其本这等于到是有或"
#: Kinds of bodies, and verbs in what would be a name.
_NO_NAMES = (
    r"|.*(?:(?:和|及|或).{0,12}(?:组织|机构)$|维持和平特派团$|(?:政府|政府间|区域|国际|援助|科学|经济|商品|发展)组织$|"
    rf"(?:{KINDS})$|房地|召开|举行|总部|"
    r"执行|减少|改进|应使|设立|成立|加强|继续|进一步|派遣|撤出|给予|一个|此而|(?<!闭会)期间|届会议前)"
)


def chinese_form(no_names: str) -> NameForms:
    """The form of names: behind 主管 an officer, else a telling noun."""
    nouns = nouns_of("zh")
    strong, officers = map("|".join, map(longest_first, (nouns.types, nouns.officers)))
    strong = strong.replace("专家|", "专家(?!组)|")  # 独立专家[组]
    word = rf"(?:[^\W\d_a-zA-Z{_STOPS}]|和(?=[平解谐])|(?<=共)和(?=国))"
    pattern = (
        rf"(?P<name>(?:主管|负责)[^\W\d_]{{2,24}}?(?P<officer>{officers})"
        rf"|(?!设立|任命|实现|召开|举行|[年次月日]){word}{{3,24}}?(?P<head>{strong}))"
    )
    types = nouns.types | nouns.weak | nouns.officers
    found = forms(pattern, types, no_names + _NO_NAMES)
    return replace(found, needing=needing(), openers=openers())
