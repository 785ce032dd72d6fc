"""The form of French, Spanish and Russian names: the head noun, and what belongs to it behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from reaffirm.languages.names.forms import NameForms, forms
from reaffirm.languages.names.nouns import Nouns, longest_first, nouns_of, words_of
from reaffirm.model import Language, TargetType

#: Prepositions inside names, and the articles that may follow them there.
_PREPOSITIONS: dict[Language, tuple[str, str]] = {
    "fr": (
        r"de|du|des|sur|pour|contre|entre|chargée?s? de(?!\s+\w+(?:er|ir|re)\b)|chargée?s? des",
        r"la|le|les",
    ),
    "es": (r"de|del|sobre|para|contra|entre|encargad[oa]s? de(?!\s+\w+[aei]r\b)", r"la|el|los|las"),
    "ru": (r"по|о|об|для|против", r"(?!)"),
}
#: What the word behind the head noun must look like: a capital, a preposition or an adjective.
_AFTER_HEAD: dict[Language, str] = {
    "fr": (
        r"[A-ZÀ-Ý]|\d|(?:de|du|des|sur|pour|contre|chargée?s?|au\s+sommet|en\s+(?:faveur|matière)\s+d(?:es?|u)?)\b|d[’']|"
        r"\w+(?:ale?s?|aux|elle?s?|aires?|iques?|aine?s?|ives?|ifs?|spéciale?s?)\b|"
        r"(?:communs?|communes?|intégrée?s?|détaillée?s?|renforcée?s?|unifiée?s?|maritimes?|libres?|verte?s?|minima)\b|"
        r"[a-zà-ÿ][a-zà-ÿ\-]+(?:ais|aise|aises|ois|oises?|éens?|éennes?|iens?|iennes?|riale?s?)\b|"
        r"(?:mixtes?|permanente?s?|indépendante?s?|suprêmes?|conjointe?s?|restreinte?s?|élargie?s?)\b|"
        r"(?:\w+(?:t|s)oires?|direct(?:eur|rice)s?|coord(?:in|onn)at(?:eur|rice)s?|supérieure?s?|financi(?:er|ère)s?)\b"
    ),
    "es": (
        r"[A-ZÀ-Ý]|\d|(?:de|del|sobre|para|contra|encargad[oa]s?)\b|"
        r"\w+(?:al|ales|iv[oa]s?|ic[oa]s?|(?:a|to|so)ri[oa]s?|[aeo]n[oa]s?|mixt[oa]s?|especial(?:es)?)\b"
    ),
    "ru": (
        r"[A-ZА-Я]|(?:по|о|об|для|против)\b|[\w\-]+(?:ов|ев|ий|ей|ия|ии|ого|его|ых|их|ой|ки|щи|ости|ства)\b|"
        r"(?:контроля|мира|труда)\b|на\s+выс\w+\s+уровне\b|в\s+(?:отношении|области|интересах|поддержку)\s|"
        # "Группа двадцати", "Группы 77", "Конвенция 1951 года"
        r"(?<=[Гг]рупп\w\s)(?:\d|\w+ти\b|семи\b|восьми\b)|(?<=[Гг]руппой\s)(?:\d|\w+ти\b|семи\b)|\d{4}\s+год"
    ),
}
#: What leads to the subject of a text in whose name the words of the sentence stand else: "la Convention
#: relative au sable", but "les règles de la Convention relatives au sable".
_LEADS: dict[Language, str] = {
    "fr": (
        r"(?:(?:(?<![sx])(?<!ion)(?:\s+[a-zà-ÿ]+(?:el|if|al|aire|ique))?\s+relatif"
        r"|(?<=[en])(?:\s+[a-zà-ÿ]+(?:elle|ive|ale|aire|ique))?\s+relative"
        r"|(?<=[sx])(?:\s+[a-zà-ÿ]+(?:els|elles|ifs|ives|aux|ales|aires|iques|rices|eurs))?\s+relati(?:fs|ves))"
        r"\s+(?:à|aux?)(?:\s+(?:la|les?))?"
        r"|(?:\s+[a-zà-ÿ]+(?:el|elle|if|ive|al|ale|aire|ique|aux|eurs)s?)?\s+(?:concernant|visant(?:\s+à)?|régissant|"
        r"interdisant|instituant|réglant|touchant)(?:\s+(?:la|les?))?"
        r"|\s+portant(?=\s+(?:création|amendement|modification|statut|révision|application)\b)"
        r"|\s+faisant\s+d(?:e(?:\s+la)?|u)(?=\s))"
    ),
    "es": (
        r"(?:(?:(?<![as])(?<!ón)(?:\s+[A-ZÀ-Ý]\w+)?\s+relativo|(?<=Programa)\s+relativo|(?:(?<=a)|(?<=ón))(?<!Programa)(?:\s+[A-ZÀ-Ý]\w+)?"
        r"\s+relativa|(?<=s)(?:\s+[A-ZÀ-Ý]\w+)?\s+relativ[oa]s)\s+(?:al|a(?:\s+(?:el|las?|los))?)"
        r"|\s+por\s+(?:el|la)\s+que\s+se\s+[A-ZÀ-Ý]\w+(?:\s+(?:el|las?|los))?)"
    ),
}
#: What leads from a head noun to a known name, which is unreadable: "Charte de la ;;;".
_LINKS: dict[Language, str] = {
    "fr": r"\s+(?:de\s+la|du|des)\s+;",
    "es": r"\s+(?:del|de\s+(?:la|las|los|el))\s+;",
}
#: Of these types are those that have such names.
_TEXTS = ("treaty", "instrument")
_STOPS: dict[Language, str] = {
    "fr": (
        "qui|que|qu|et|ou|où|dont|à|au|aux|dans|par|est|sont|a|ont|afin|ainsi|se|s|y|ne|n|avec|selon|"
        "tels?|telles?|est|visant|définie?s?|énoncée?s?|visée?s?|prévue?s?|prorogée?s?|tenue?s?|adoptée?s?|créée?s?|nommée?s?|désignée?s?|pour que|lors|doit|doivent|peut|peuvent|en|l[’'](?:a|ont|avait|avaient)"
    ),
    "es": (
        "que|y|e|o|u|a|al|en|por|es|son|ha|han|con|según|se|no(?!\\s+(?:proliferación|alinead|discriminación|injerencia|intervención|violencia))|como|para que|celebrad\\w+|aprobad\\w+|"
        "establecid\\w+|creado|creada|nombrad\\w+|designad\\w+|debe|deben|puede|pueden|así"
    ),
    "ru": (
        "и|или|а|в|во|который|которая|которые|которого|которой|что|на|с|со|от|из|за|не|также|состоявш\\w+|"
        "принят\\w+|учрежденн\\w+|созданн\\w+|сформированн\\w+|назначенн\\w+|под|к|является|для того|согласованно|совместно"
    ),
}

#: Words of names at which other names stop, up to the word with which the name goes on.
_FIXED: dict[Language, str] = {
    "fr": (
        r"mise\s+en\s+(?=(?:œ|oe)uvre|valeur|place|commun)|au\s+(?=sommet\b)|"
        r"en\s+(?=(?:faveur|matière)\s+d(?:es?|u)?\b)|"
        r"(?:toutes?|tous)\s+(?=l[ae]s?\b)|"
        r"chargée?s?\s+d(?:e\s+|[’'])\w+(?:er|ir|re)\s+(?:l[ae]s?\s+|des\s+|(?=l[’']))"
    ),
    "es": r"encargad[oa]s?\s+de\s+\w+[aei]r\s+(?:(?:el|la|los|las)\s+)?",
    "ru": r"борьбе\s+со?\s+|на\s+высоком\s+(?=уровне)|на\s+высшем\s+(?=уровне)",
}

#: What somebody is for, behind his name: "Комитет для выполнения задач"; a fund is named so.
_PURPOSES: dict[Language, str] = {
    "ru": r"(?<!фонд\s)(?<!фонда\s)(?<!фонду\s)для\s+(?:выполнения|обеспечения|осуществления|рассмотрения|решения|обучения)\b"
}
#: Infinitives behind a preposition end a name: "la Commission de continuer …".
_INFINITIVES: dict[Language, str] = {
    "fr": r"(?:de|d[’'])\s?\w+(?:er|ir|re)\b|d[’']\w+(?:er|ir|re)\b",
    "es": r"(?:de|a)\s\w+(?:ar|er|ir)\b",
    "ru": r"\w+(?:ть|ться|тись|чь)\b",
}
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
    types = dict(nouns.types)
    if language == "ru":
        # "Межучрежденческая специальная группа": only the adjective has a capital.
        types |= {h.lower(): kind for h, kind in types.items()}
    heads = "|".join(longest_first(noun for noun in types if not noun.islower()))
    word = _word(language)
    if language == "ru":
        word = rf"(?:{_russian_lead(types)})?{word}"
    # In Russian a noun before the head noun is a place: "в Сингапуре Центра по обмену …".
    first = r"(?:[A-ZÀ-Ý][\w\-]*\s+)??" if language != "ru" else ""
    if language == "es":
        first = rf"(?<!como\s){first}"
    texts = "|".join(longest_first(h for h, kind in types.items() if kind in _TEXTS))
    lead = _LEADS.get(language, "(?!)")
    led = rf"(?:{texts})(?![\w\-]){lead}|" if language in _LEADS else ""
    link = rf"|(?={_LINKS[language]})" if language in _LINKS else ""
    name = (
        rf"{first}(?:{led}(?:{heads})(?![\w\-])"
        rf"(?=\s+(?:{_AFTER_HEAD[language]})))(?:(?:\s+{word}){{1,12}}{link})"
    )
    if language == "ru":
        no_names += _russian_no_names()
        known = r"(?!Организаци\w+\s+Объединенных\s)"
        name = rf"{_behind_adjectives(nouns)}(?:\s+{word}){{0,10}}|{known}{name}"
    # A name begins with a capital: few characters do, and the rest is not tried at the others.
    made = forms(rf"(?P<name>{name})", types, no_names)
    more = re.compile(rf"(?:\s+{word}){{1,8}}")
    return replace(made, more=more, lead=re.compile(lead), capital=True)


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
    names = "|".join(longest_first(capital))
    adjective = rf"[а-яё\-]+(?:{_ADJECTIVES})\s+"
    return (
        rf"(?=[\w\-]+(?:{_ADJECTIVES})\s)(?!(?:{names})\b|{_NO_ADJECTIVES})"
        rf"[А-ЯЁ](?:[\w\-]*(?P<place>(?<!че)[сц]к)|[\w\-]*)(?:{_ADJECTIVES})\s+"
        rf"(?:(?!{_NO_ADJECTIVES}){adjective}){{0,2}}(?:и\s+{adjective})?(?:(?:{'|'.join(others)})"
        rf"|(?:{'|'.join(common)})(?=\s+(?:{_OWNERS}))|(?(place)(?:{'|'.join(placed)})|(?!)))(?![\w\-])"
    )


def _word(language: Language) -> str:
    """A word with which a name goes on, with the preposition before it."""
    preposition, article = _PREPOSITIONS[language]
    stop = rf"(?!(?:{_STOPS[language]}|{article}|{preposition})\b|{_INFINITIVES[language]})"
    fixed = _FIXED.get(language, "(?!)")
    number = r"(?!\d+/)"  # of a resolution of the body that is named
    goal = rf"(?!{purpose})" if (purpose := _PURPOSES.get(language)) else ""
    return rf"{goal}(?:(?:{preposition})\s+(?:(?:{article})\s+)?)?(?:{fixed}|{stop}){number}[^\s,;:.()«»“”]+"
