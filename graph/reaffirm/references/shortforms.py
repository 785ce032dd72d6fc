"""Whether a short form stands for an entity by itself or is part of something longer."""

from __future__ import annotations

from reaffirm.languages import Folded, Grammar
from reaffirm.references.tokens import Token

_CHINESE_DEFINITE = ("该", "这", "此", "本", "其")
#: Behind these characters 公约 is no single convention: 各公约, 有关公约.
_CHINESE_NO_SHORT_AFTER = frozenset("际些项类关各等种域个新多有约方两其")
#: What a name without 《》 or 该 may stand behind: verbs, prepositions and conjunctions end so.
_CHINESE_BEFORE = frozenset(
    "请向为与和及由对在给使让经据按照供同将促吁励谢迎赏扬调申知到的用了或于入可持助查议得含括至任是出过自因述"
    "并加以至强化保成行展受开见定视阅交取且即若使而者从除赞认顾注道决支任务期次外从因若随循守"
)  # fmt: skip
#: Short forms of texts that stand without brackets or 该; of other texts only long ones do.
_CHINESE_BARE = frozenset({"公约"})
_TITLED = frozenset({"treaty", "instrument", "publication"})
_TELLING = 6
_LONG = 5
#: What may not follow: 机构间, 中心地带.
_CHINESE_NO_SHORT_BEFORE = frozenset("间性级地")


def stands_alone(token: Token, folded: Folded, text: str, grammar: Grammar) -> bool:
    """Whether the short form that a token is stands alone.

    In languages with spaces no longer name may begin with it ("the Committee on Trade"). In Chinese
    it is in title brackets, behind 该, or between words that no name contains.
    """
    if grammar.spaced:
        return grammar.longer_name.match(text, folded.end(token.end)) is None
    form = token.entry.form
    if form.startswith(_CHINESE_DEFINITE):
        return True
    start, end = folded.start(token.start), folded.end(token.end)
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before == "《" and after == "》":
        return True
    if form not in _CHINESE_BARE and any(e.type in _TITLED for e in token.entry.entities):
        return len(form) >= _TELLING and len(token.entry.entities) == 1
    if before in _CHINESE_NO_SHORT_AFTER and before:
        return False
    if after in _CHINESE_NO_SHORT_BEFORE and after:
        return False
    # A longer short form is hardly ever the end of a longer name.
    return len(form) >= _LONG or not before.isalpha() or before in _CHINESE_BEFORE
