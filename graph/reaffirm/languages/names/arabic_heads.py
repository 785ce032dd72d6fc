"""The form of Arabic names: a head noun, and how a name goes on behind it.

Arabic has no capitals. A name is told by a head noun and by what follows: definite words, and behind
"on" (المعني ب …) a subject, of which only the last noun need be definite.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from reaffirm.languages.names.arabic_places import LAND, TOWN, with_places
from reaffirm.languages.names.arabic_titles import nominative, of
from reaffirm.languages.names.arabic_words import (
    ABOUT,
    BARE,
    CHAIN,
    DEED,
    DEED_OF_SUBJECT,
    FIRST,
    JOINT,
    NOUN,
    OPENED,
    PLACE,
    PURPOSES,
    STOP,
    TEEN,
    UNIT,
    WHOSE,
    L,
    on,
)
from reaffirm.languages.names.forms import NameForms, forms
from reaffirm.languages.names.nouns import longest_first, nouns_of, words_of
from reaffirm.languages.scanning import any_of
from reaffirm.model import TEXT_TYPES, TargetType

_ARTICLE = "ال"
#: Behind these adjectives the words are no name of a body: "organized criminal groups".
_NOT_BEHIND = r"(?<!الإجرامية )(?<!الجريمة )(?<!الجماعات )(?<!الجماعة )(?<!بوصفها )(?<!بوصفه )(?<!باعتبارها )(?<!باعتباره )(?<!بصفتها )(?<!بصفته )(?<!مؤتمرات )(?<!مؤتمري )"

#: "to the Committee" has the letters of "to a committee of": so it is read before a noun that is
#: no adjective of it.
_NOT_OF = rf"(?!(?<=ل)ل(?!جنة\s+(?:{CHAIN}|ال{L}+(?<!ة)(?!{L}))))"
#: How many are in a group: "the Group of 20".
_NUMBER = r"ال(?:ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|عشرة|عشرين|ثلاثين)(?: عشر| والعشرين| والسبعين)?(?!\w)|الـ? ?\d{1,3}(?!\d)"
#: What the pattern finds that is no name: generic bodies.
_NO_NAMES = (
    r"|(?:ال|لل)(?:لجنة|جنة|منظمة|هيئة|آلية|رابطة|محكمة) (?:الوطنية|الدولية|الإقليمية)(?: و\w+)*$"
)
_ORDINALS = "أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر"


@cache
def _beginning() -> re.Pattern[str]:
    nouns = nouns_of("ar")
    heads = "|".join(longest_first(nouns.types.keys() | nouns.weak))
    return re.compile(
        rf"(?:{heads}) الأمم المتحدة(?: (?:الخاصة?|الرفيع المستوى|الاستئماني|المتكاملة|الشاملة|"
        rf"ال(?:{_ORDINALS})))?|"
        rf"مؤتمر القمة(?: ال(?:مشترك|عادي|استثنائي|سنوي|{_ORDINALS}))?"
    )


def is_beginning(name: str) -> bool:
    """Whether the rest of a name is missing: it is one only if an earlier one began so.

    >>> is_beginning("بعثة الأمم المتحدة"), is_beginning("بعثة الأمم المتحدة للدعم")
    (True, False)
    """
    return _beginning().fullmatch(name) is not None


#: Where somebody sits or works.
_PLACED = rf"(?:(?:في|إلى)\s+|[بل]){PLACE}"
#: What the name of a text may say that it is on.
_SUBJECT = rf"(?:\s+{ABOUT})?"


def arabic_form(no_names: str) -> NameForms:
    """The form of names: behind a bare head noun definite words, a chain of nouns or a town, behind
    a definite one what it is in charge of, behind a common noun the United Nations.

    >>> text = "تقرير فريق الخبراء الحكوميين المعني بمنع زحف الرمال الذي"
    >>> forms = arabic_form("(?!)")
    >>> next(forms.matches(text, forms.head_places(text)))["name"]
    'فريق الخبراء الحكوميين المعني بمنع زحف الرمال'
    """
    nouns = nouns_of("ar")
    bare, definite = _by_article(nouns.types)
    weak, common = _by_article(nouns.weak)
    names = "|".join(
        (_sent(), *_bare_names(bare, weak), _charged(definite), _described(definite, common))
    )
    pattern = rf"(?<![\w]){_NOT_BEHIND}(?:[وفبلك]|وب|ول)?{_NOT_OF}(?P<name>(?:{names})(?:\s+{UNIT}){{0,6}})(?![\wً-ْ])"
    made = forms(pattern, bare | weak | definite | common, no_names + _NO_NAMES)
    passing = {
        *(head for head, kind in common.items() if kind != "treaty" and " " not in head),
        *words_of("placed", "ar"),
        *words_of("passing", "ar"),
    }

    def plain(head: str) -> str:
        return "" if head in passing else nominative(head)

    return replace(made, anchored=True, plain=plain, marked=with_places)


def _bare_names(bare: Mapping[str, TargetType], weak: Mapping[str, TargetType]) -> Iterator[str]:
    """How names go on behind head nouns without the article."""
    placed, unchained = words_of("placed", "ar"), words_of("unchained", "ar")
    every = {head: kind for head, kind in {**bare, **weak}.items() if head not in placed}
    un = "الأمم المتحدة"
    yield (
        rf"(?:{_any(every)})\s+{un}(?:\s+ال(?!معني){L}+){{0,2}}(?:\s+(?:{DEED}|{UNIT}|{_PLACED})){{1,6}}"
    )
    texts = [head for head, kind in every.items() if kind != "body"]
    treaties = [head for head, kind in bare.items() if kind == "treaty"]
    yield rf"(?:{_any(treaties)})\s+{LAND}+{_SUBJECT}"
    yield rf"(?:{_any([*texts, *placed])})\s+{TOWN}+(?:\s-\s{TOWN}+)?{_SUBJECT}"
    yield rf"(?:{_any(words_of('dated', 'ar'))})\s+(?:عام|سنة)\s+\d{{4}}{_SUBJECT}"
    yield rf"(?:{_any(words_of('counted', 'ar'))})\s+(?:{_NUMBER})"
    nouns = _any(head for head in every if head not in unchained)
    yield rf"(?:{nouns})\s+(?:{NOUN}\s+){{1,2}}{un}(?:\s+{FIRST}){{0,2}}"
    yield rf"(?P<head>{_any(bare)})\s+(?:{FIRST}|{OPENED})"
    chained = [head for head in bare if head not in unchained]
    yield rf"(?:{_any([*chained, *words_of('chained', 'ar')])})\s+{CHAIN}"
    yield from _agreeing(words_of("agreed", "ar"))
    annexed = rf"الملحق\s+ب(?:;+|(?:اتفاقية|معاهدة)\s+(?:{FIRST}|{CHAIN}))"
    yield rf"ال(?:بروتوكول|ميثاق|اتفاق)\s+(?:ال(?:اختياري|إضافي)\s+)?{annexed}"
    bodies = _any(head for head, kind in weak.items() if kind == "body")
    of_somebody = r"(?=\s+و?التابعة?\s+(?:ل(?!ه)|;))"
    yield rf"(?:{bodies})\s+(?:{FIRST}|{CHAIN})(?:\s+{FIRST}){{0,3}}{of_somebody}"
    meetings = [head for head, kind in weak.items() if kind == "conference"]
    charged = _any([*meetings, *words_of("agreed", "ar")])
    yield rf"(?:{charged})\s+(?:{FIRST}|{CHAIN})(?:\s+{FIRST}){{0,3}}(?=\s+المعنية?\s+ب)"


#: Where somebody is sent that is no country.
_REGION = "(?:ال)?(?:قرن الأفريقي|بحيرات الكبرى|شرق الأوسط|صحراء الغربية)"


def _sent() -> str:
    """Who acts for the Secretary-General or the United Nations somewhere."""
    where = rf"(?:منطقة\s+)?(?:{PLACE}|{_REGION})"
    chief = r"(?:التابعة?\s+)?للأمين\s+العام"
    return (
        rf"(?:{_any(words_of('sent', 'ar'))})(?:\s+{chief}(?=\s+{on('ة?')})|(?:\s+{chief})?"
        rf"\s+(?:(?:في|إلى|لدى)\s+{where}|ل(?:ل(?=[بقش])|ل?(?=[{LAND}{TOWN}])){where}|ل{where}|لمنطقة\s+{where}))"
    )


def _agreeing(heads: Iterable[str]) -> Iterator[str]:
    """Head nouns, a definite noun of the other gender, and an adjective that therefore is theirs."""
    adjectives = rf"{L}+ي|{_any(words_of('adjectives', 'ar'))}"
    for ending, nouns in _genders(heads):
        noun = rf"{FIRST}{'(?<!ة)(?<!ات)(?<!الأرض)' if ending else '(?<=[ةت])(?<![^ا]ت)'}"
        yield rf"(?:{_any(nouns)})\s+{noun}\s+(?!الذي|التي)ال(?:{adjectives}){ending}(?!{L})"


def _by_article(
    heads: dict[str, TargetType],
) -> tuple[dict[str, TargetType], dict[str, TargetType]]:
    """Head nouns without the article, and those with it."""
    definite = {h: kind for h, kind in heads.items() if h.rpartition(" ")[2].startswith(_ARTICLE)}
    bare = {head: kind for head, kind in heads.items() if head not in definite}
    return bare, _with_preposition(definite)


def _any(words: Iterable[str]) -> str:
    """Any of some words, the longest first."""
    return any_of(longest_first(words))


#: Adjectives that tell of anything how it is.
_USUAL = r"(?:حالي|داخلي|رئيسي|رسمي|أساسي|ضروري|نهائي|ابتدائي)"


def _charged(heads: Mapping[str, TargetType]) -> str:
    """Definite head nouns with what tells which is meant, in the gender of each."""
    opening = "|".join(rf"{word}\w*" for word in words_of("openings", "ar"))
    said = []
    for kinds, matter, more in (
        (("body",), rf"(?!{PURPOSES})[بل]{L}{{3,}}", rf"{JOINT}\s+{L}+|{FIRST}{TEEN}"),
        (("conference",), rf"[بل]{L}{{3,}}", rf"{JOINT}\s+{L}+|{FIRST}{TEEN}"),
        (TEXT_TYPES, rf"ل{L}{{3,}}", rf"بشأن\s+{L}+"),
    ):
        for ending, nouns in _genders(head for head, kind in heads.items() if kind in kinds):
            behind = rf"(?:{on(ending)}|(?!بشأن|بين){matter}|{more})"
            said.append(rf"(?:{_any(nouns)})\s+(?:{on(ending)}|(?:{opening})\s+{behind})")
    return "|".join(said)


def _described(definite: Mapping[str, TargetType], common: Mapping[str, TargetType]) -> str:
    """Definite head nouns with adjectives and what they are for, in the gender of each."""
    bodies = [head for head, kind in definite.items() if kind == "body"]
    texts = [head for head, kind in definite.items() if kind != "body"]
    any_rank = rf"{L}+ي|{_any(words_of('adjectives', 'ar'))}"
    ranks = _any(word.removeprefix(_ARTICLE) for word in words_of("ranks", "ar"))
    said = []
    for ending, nouns in _genders(bodies):
        said.append(_with_adjectives(nouns, ending, any_rank, "(?!)"))
    for ending, nouns in _genders(texts):
        pairs = _any(noun for noun in nouns if " " in noun)
        said.append(_with_adjectives(nouns, ending, any_rank, ABOUT))
        said.append(rf"(?:{pairs})\s+{ABOUT}")
    for ending, nouns in _genders(common):
        pairs = _any(noun for noun in nouns if " " in noun)
        said.append(_with_adjectives(nouns, ending, ranks, ABOUT, levels=False))
        said.append(rf"(?:{pairs})\s+{_goal(ending, ABOUT)}")
    return rf"(?:{'|'.join(said)})"


def _with_adjectives(
    nouns: Iterable[str], ending: str, rank: str, about: str, *, levels: bool = True
) -> str:
    """Nouns with adjectives that agree with them, the first one of a rank or, where ``levels`` are,
    of two words; and what they are for."""
    level = rf"الرفيع{ending} المستوى|المفتوح{ending}(?: باب)? العضوية"
    first = rf"(?:ال(?!{_USUAL})(?:{rank}){ending}(?!{L})|{level if levels else '(?!)'})"
    more = (
        rf"(?:و?ال(?:{L}+ي|{_any(words_of('adjectives', 'ar'))}){ending}(?!{L})"
        rf"|{level}|المتعدد{ending} ال{L}+)"
    )
    return rf"(?:{_any(nouns)})\s+{first}(?:\s+{more}){{0,3}}\s+{_goal(ending, about)}"


def _goal(ending: str, about: str) -> str:
    """What somebody or something is for, in charge of, between or part of."""
    return (
        rf"(?:{on(ending)}|{DEED_OF_SUBJECT}|{WHOSE}|{STOP}لل{L}{{3,}}|بين\s+ال{L}{{3,}}"
        rf"|من أجل\s+(?:{BARE}\s+){{0,2}}{FIRST}|{about})"
    )


def _genders(heads: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The ending of adjectives, and the head nouns beside which they have it."""
    heads = list(heads)
    yield "ة", [head for head in heads if _is_feminine(head)]
    yield "", [head for head in heads if not _is_feminine(head)]


def _is_feminine(noun: str) -> bool:
    """Whether a head noun is of the feminine gender, as are plurals of things."""
    first = noun.partition(" ")[0]
    return first.endswith("ة") or first.removeprefix("لل").removeprefix("ال") in _FEMININE


_FEMININE = frozenset({"مبادئ", "قواعد", "معايير", "خطوط", "اتفاقيات", "دوائر"})


def _with_preposition(heads: dict[str, TargetType]) -> dict[str, TargetType]:
    """The definite heads, and each behind "to" or "of", which hides the article."""
    return heads | {of(head): kind for head, kind in heads.items() if head.startswith(_ARTICLE)}
