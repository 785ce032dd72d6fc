"""What shows that a short form stands for one thing, where there are no articles, or where they are
parts of words: 该公约, 《公约》, الاتفاقية.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

#: Chinese pronouns that make a noun definite.
_PRONOUNS: Final = ("该", "这", "此", "本")
#: "its".
POSSESSIVE: Final = "其"
_BEFORE_HEAD: Final = ("该", "这一", "这项", "本")
#: Behind these characters 公约 is no single convention: 各公约, 有关公约.
_OF_SEVERAL: Final = frozenset("际些项类关各等种域个新多有约方两其")
#: What may not follow: 机构间, 中心地带.
_GOES_ON: Final = frozenset("间性级地")
#: What a name without 《》 or 该 may stand behind: verbs, prepositions and conjunctions end so.
_WORD_ENDS: Final = frozenset(
    "请向为与和及由对在给使让经据按照供同将促吁励谢迎赏扬调申知到的用了或于入可持助查议得含括至任是出过自因述"
    "并加以至强化保成行展受开见定视阅交取且即若使而者从除赞认顾注道决支任务期次外从因若随循守切惜"
)
#: Short forms of texts that stand without brackets or 该; of other texts only long ones do.
BARE_TEXTS: Final = frozenset({"公约", "行动纲领", "行动纲要"})
#: A short form of so many characters is hardly ever the end of a longer name.
_LONG: Final = 5
_ENDING = re.compile(r"(?<=[а-яё]{4})[а-яё]{1,3}\b")
_ARTICLE = re.compile(
    r"^(?:这一|这项|[该这此本其])(?=[一-鿿]{2})|(?:^|(?<= ))(?:لل|ال)(?=[ء-ي]{3})"
)


def definite_forms(head: str) -> tuple[str, ...]:
    """A Chinese head noun as it is printed where it stands for a name.

    >>> definite_forms("委员会")
    ('该委员会', '这一委员会', '这项委员会', '本委员会')
    """
    return tuple(f"{pronoun}{head}" for pronoun in _BEFORE_HEAD)


def is_definite(form: str, *, own: bool = False) -> bool:
    """Whether a Chinese form begins with a pronoun; ``own`` lets 其 ("its") be one.

    >>> is_definite("该公约"), is_definite("其公约"), is_definite("其公约", own=True)
    (True, False, True)
    """
    return form.startswith((*_PRONOUNS, POSSESSIVE) if own else _PRONOUNS)


def stands_between_words(form: str, before: str, after: str) -> bool:
    """Whether no longer name contains a Chinese form between these two characters (or none).

    >>> stands_between_words("公约", "据", "，"), stands_between_words("公约", "各", "，")
    (True, False)
    """
    if before in _OF_SEVERAL or after in _GOES_ON:
        return False
    return len(form) >= _LONG or not before.isalpha() or before in _WORD_ENDS


#: Verbs before a name that end with a character which nouns have, too: 出席委员会, not 主席特使.
WHOLE_VERBS: Final = tuple(
    "出席 列席 缺席 防止 阻止 以便 提高 改善 改进 要求 铭记 指示 便利 延长 说明 表明 其中 整个 减少 接获 通报".split()
)
#: Everybody has one: 公约的秘书处 is the Convention's.
_COMMON: Final = frozenset({"秘书处"})
#: What those of the Organization are said to have behind them: 指定的秘书处成员.
_OF_IT: Final = ("实体", "成员", "部", "各部", "数据库", "工作人员", "内")


def another_has(form: str, before: str, after: str) -> bool:
    """Whether a Chinese form is what somebody else has, who is named before it with 的.

    >>> another_has("秘书处", "各公约的", "合作"), another_has("秘书处", "提供内容的", "实体")
    (True, False)
    """
    return form in _COMMON and before.endswith("的") and not after.startswith(_OF_IT)


def ends_a_word(character: str) -> bool:
    """Whether a Chinese character ends a verb, a preposition or a conjunction; not so 的.

    >>> ends_a_word("据"), ends_a_word("盟"), ends_a_word("的")
    (True, False, False)
    """
    return character in _WORD_ENDS and character != "的"


#: The date of what somebody did stands before him in Chinese.
_DATE = re.compile(r"\d[年月日]")


def behind_date(text: str, start: int) -> bool:
    """Whether a Chinese date ends where a name begins: 1月2日委员会.

    >>> behind_date("1月2日委员会", 4), behind_date("节日委员会", 2)
    (True, False)
    """
    return _DATE.match(text, max(0, start - 2), start) is not None


@lru_cache(maxsize=8192)
def stem(form: str) -> str:
    """A short form without the article or the ending that its place in a sentence gives it.

    >>> stem("该公约"), stem("конвенции"), stem("الاتفاقية")
    ('公约', 'конвен', 'اتفاقية')
    """
    return _ENDING.sub("", _ARTICLE.sub("", form))
