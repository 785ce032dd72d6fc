"""The form of French, Spanish and Russian names: the head noun, and what belongs to it behind it.

Which words belong to it stands in ``french_names``, ``spanish_names`` and ``russian_names``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from reaffirm.languages.names import french_names, russian_names, spanish_names
from reaffirm.languages.names.forms import NameForms, forms
from reaffirm.languages.names.name_words import NOTHING, NameWords
from reaffirm.languages.names.nouns import Nouns, longest_first, nouns_of, words_of
from reaffirm.languages.scanning import any_of
from reaffirm.model import Language, TargetType

_WORDS: dict[Language, NameWords] = {
    "fr": french_names.WORDS,
    "es": spanish_names.WORDS,
    "ru": russian_names.WORDS,
}
#: Of these types are those that have such names.
_TEXTS = ("treaty", "instrument")
_ADJECTIVES = "ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ыми?|ими?|ых|их|ом|ем"
#: Nouns that end like adjectives: "Укрепление", "Украиной", "посредством".
_NO_ADJECTIVES = r"\w+(?:[аеияюы]ни[еяю]|[цсв]ие|ств(?:ом|ам)|[аеи]нием)\b|Командующ\w+|Наций\b|(?:\w+(?:аин|рик)|Европ)ой\b"
#: What follows a common noun that makes a name: whose it is, or what it is about.
_OWNERS = r"Организации\s|ООН\b|[А-ЯЁ]\w+о(?:го|й)\s(?:союза|группы|сообщества|лиги)\b|Содружества\b|действий\b|правительства\s|(?:по|для|об?)\s"


def _russian_no_names() -> str:
    """What is no name in Russian: the Organization by itself, which is the United Nations, unless
    its name says what it is one of or is for; a bureau that is a committee's; somebody's report."""
    organized = "|".join(words_of("organized", "ru"))
    one_of = rf"(?:[а-яё\-]+(?:ого|ой|их|ых) ){{0,2}}(?:{organized})(?![\w\-]| —)"
    return (
        rf"|Организаци\w+ (?:Объединенных|(?!{one_of}|по )[а-яё])"
        r"|Бюро (?!по )|Доклад\w{0,2} (?!об? |по )"
    )


def head_first_form(language: Language, no_names: str) -> NameForms:
    """The form of names whose head noun has a capital and comes first."""
    nouns = nouns_of(language)
    words = _WORDS[language]
    types = dict(nouns.types)
    if language == "ru":
        # "Межучрежденческая специальная группа": only the adjective has a capital.
        types |= {h.lower(): kind for h, kind in types.items()}
    heads = any_of(longest_first(noun for noun in types if not noun.islower()))
    word = _word(words)
    if language == "ru":
        word = rf"(?:{_russian_lead(types)})?{word}"
    # In Russian a noun before the head noun is a place: "в Сингапуре Центра по обмену …".
    first = r"(?:[A-ZÀ-Ý][\w\-]*\s+)??" if language != "ru" else ""
    if language == "es":
        first = rf"(?<!como\s){first}"
    texts = any_of(longest_first(h for h, kind in types.items() if kind in _TEXTS))
    led = rf"(?:{texts})(?![\w\-]){words.lead}|" if words.lead != NOTHING else ""
    link = rf"|(?={words.link})" if words.link else ""
    name = (
        rf"{first}(?:{led}(?:{heads})(?![\w\-])"
        rf"(?=\s+(?:{words.after_head})))(?:(?:\s+{word}){{1,12}}{link})"
    )
    if language == "ru":
        no_names += _russian_no_names()
        known = r"(?!Организаци\w+\s+Объединенных\s)"
        name = rf"{_behind_adjectives(nouns)}(?:\s+{word}){{0,10}}|{known}{name}"
    # A name begins with a capital: few characters do, and the rest is not tried at the others.
    made = forms(rf"(?P<name>{name})", types, no_names)
    more = re.compile(rf"(?:\s+{word}){{1,8}}")
    return replace(made, more=more, lead=re.compile(words.lead), capital=True)


def _russian_lead(types: Mapping[str, TargetType]) -> str:
    """What leads to the subject directly behind the noun of a Russian text or a partnership:
    "Инициатива *в отношении* дюн"."""
    texts = (noun for noun, kind in types.items() if kind != "body" or "артнерств" in noun)
    lead = r"в\s+(?:отношении|области|интересах|поддержку)\s+"
    return rf"(?={lead})(?:{'|'.join(rf'(?<={noun}.)' for noun in texts)}){lead}"


def _behind_adjectives(nouns: Nouns) -> str:
    """A Russian head noun behind adjectives of which the first has a capital. One that is a common
    noun stands before an owner or a subject, or is no body and stands behind the adjective of a
    place: "Общий план по дюнам", "Дюнский план"."""
    capital = [noun for noun in nouns.types if not noun.islower()]
    common = longest_first(noun.lower() for noun in nouns.common)
    others = longest_first({*capital, *(noun.lower() for noun in capital)}.difference(common))
    placed = longest_first(
        noun.lower()
        for noun, kind in nouns.types.items()
        if noun.islower() or (noun in nouns.common and kind != "body")
    )
    names = any_of(longest_first(capital))
    adjective = rf"[а-яё\-]+(?:{_ADJECTIVES})\s+"
    return (
        rf"(?=[\w\-]+(?:{_ADJECTIVES})\s)(?!(?:{names})\b|{_NO_ADJECTIVES})"
        rf"[А-ЯЁ](?:[\w\-]*(?P<place>(?<!че)[сц]к)|[\w\-]*)(?:{_ADJECTIVES})\s+"
        rf"(?:(?!{_NO_ADJECTIVES}){adjective}){{0,2}}(?:и\s+{adjective})?(?:{any_of(others)}"
        rf"|{any_of(common)}(?=\s+(?:{_OWNERS}))|(?(place){any_of(placed)}|(?!)))(?![\w\-])"
    )


def _word(words: NameWords) -> str:
    """A word with which a name goes on, with the preposition before it."""
    small = rf"{words.articles}|{words.prepositions}"
    stop = rf"(?!(?:{words.stops}|{small})\b|{words.infinitives})"
    number = r"(?!\d+/)"  # of a resolution of the body that is named
    goal = rf"(?!{words.purposes})" if words.purposes else ""
    led = rf"(?:{words.prepositions})\s+(?:(?:{words.articles})\s+)?"
    return rf"{goal}(?:{led})?(?:{words.fixed}|{stop}){number}[^\s,;:.()«»“”]+"
