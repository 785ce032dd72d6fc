"""Where a name ends: words of the sentence around it that no name contains.

French and Russian names, and Spanish ones in part, have words without capitals, so that what
follows a name looks like its going on: "le Comité spécial tiendra", "solliciter du Comité des avis".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reaffirm.languages.names.french_verbs import FRENCH_VERBS
from reaffirm.model import Language, TargetType

#: An infinitive, not a noun that ends like one.
FRENCH_INFINITIVE = (
    r"(?!(?:mer|fer|hiver|danger|cancer|avenir|foyer|loyer|dossier|papier|calendrier|quartier|"
    r"métier|atelier|courrier|chantier|affaire|plaisir)\b)"
    r"[a-zà-ÿ]*(?:er|ir|[nr]dre|être|aître|ttre|faire|traire|plaire|[dlu]ire|crire|ivre|clure)\b"
)
_SPANISH_INFINITIVE = (
    r"(?!(?:mar|mujer|lugar|hogar|bienestar|poder|taller|par|azar|placer|carácter)\b)"
    r"[a-zà-ÿ]+(?:[aei]r)(?:l[aeo]s?|se)?\b"
)

#: What a body is for is part of its name: "Commission chargée d’examiner le sable".
_NO_CHARGE = r"(?<!chargé\s)(?<!chargée\s)(?<!chargés\s)"
#: What ends a name, behind a space: possessives and demonstratives, infinitives with a
#: preposition, finite verbs, participles that agree with an earlier noun.
_ENDS: dict[Language, str] = {
    "fr": (
        r"(?:(?:de|pour|sur|contre|entre)\s+)?"
        r"(?:son|sa|ses|leurs?|celles?|celui|ceux|ce|cet|cette|ces)\b|"
        r"pour\s+(?:examen|information|approbation|avis|décision)\b|"
        # "doter la Mission des ressources", "exercés par la Mission des contrôles voulus"
        r"(?:(?<=Mission\s)|(?<=Force\s))des\s+[a-zà-ÿ]|sur\s+(?:la|cette)\s+question\b(?!\s+d)|"
        r"(?:chargée?s?\s+)?d[’']examiner\s+(?:la|cette|les|ces)\s+questions?\b(?!\s+(?:d|re))|"
        rf"{_NO_CHARGE}(?:de|pour)\s+(?:(?:lui|les?|la|leur|en|y|ne|se)\s+)?{FRENCH_INFINITIVE}|"
        rf"{_NO_CHARGE}(?:d|de\s+l|(?:de|pour)\s+[slnm])[’'](?:en\s+|y\s+)?{FRENCH_INFINITIVE}|"
        r"(?:soit|soient|ait|aient|était|étaient|fut|sera|seront|serait|puisse(?:nt)?|doive(?:nt)?|"
        r"veille(?:nt)?|fasse(?:nt)?|grâce|moyennant|malgré|comme|depuis|concernant|notamment|portant|effectivement|"
        r"d(?:u|es)\s+\d{1,2}(?:er)?\s+(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|"
        r"décembre)\b|dispose(?:nt)?\b|chez\b|suffisamment\b|pour\s+(?:l[’']exercice|la\s+période)\b|de\s+(?:manière|façon)\b|jusqu[’']|"
        r"(?:commis|arrêté|parrainé|élaboré|convoqué|financé|administré|annexé|(?<!criminalité\s)(?<!crime\s)(?<!transnationale\s)organisé)e?s?\b|"
        r"établie?s?\b|récemment\b|originaires\b|conjointement\b|d[’']ici\b|sur\s+le\s+thème\b|chaque\s+année\b|"
        r"actuellement|relati(?:fs?|ves?)|destinée?s?|survenue?s?|(?<!ur\s)(?<!de\s)(?<!re\s)(?:une?|toute?s?|tous)|"
        r"(?:main|ob|re|con|sou)?tienne(?:nt)?|(?:par|inter|con)?vienne(?:nt)?|"
        r"(?:com|ap)?prenne(?:nt)?|atteigne(?:nt)?|poursuive(?:nt)?)\b|"
        r"de\s+bonne\s+foi\b|sur\s+les\s+travaux\b|sur\s+la\s+base\s+d|"
        rf"(?!(?:caméra|opéra|choléra|retrait|extrait|portrait|attrait)\b)[a-zà-ÿ]{{2,}}(?:ra|ront|rait|raient)\b|{FRENCH_VERBS}"
    ),
    "es": (
        rf"(?<!encargado\s)(?<!encargada\s)(?:de|a|para|por|sin)\s+{_SPANISH_INFINITIVE}|de\s+(?:conformidad|manera|modo|acuerdo)\b|"
        r"(?:(?:de|para|sobre)\s+)?(?:sus?|est[aeo]s?|es[ae]|dich[oa]s?)\b|"
        r"(?:(?<=Misión\s)|(?<=Fuerza\s))de\s+las\s+tareas\b|de\s+buena\s+fe\b|sobre\s+la\s+(?:base\s+d|labor\b)|del?\s+\d{1,2}(?:\s+(?:al?|y)\b|$)|sobre\s+el\s+tema\b|"
        r"de\s+(?:fechas?\s+)?\d{1,2}º?\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
        r"noviembre|diciembre)\b|"
        r"(?:puedan?|sean?|hayan?|tengan?|examinen?|celebren?|relativ[oa]s?|respecto|frente|"
        r"ubicad[oa]s?|(?<!de\s)(?<!ra\s)(?<!re\s)una?(?!\s+[A-ZÀ-Ý]))\b|"
        r"[a-zà-ÿ]{2,}(?:ó|aron|ieron|rá|rán)\b"
    ),
    "ru": (
        r"(?:как|было|была|были|будет|будут|провед[её]т|примет|примут|может|могут|мог|могла|могли|"
        r"сможет|должн\w+|следует|намерен\w*|провел[аи]?|принял[аи]?|решил[аи]?|сво(?:и\w*|его|ей)|"
        r"этого|этой|этому|их|его|ее|им(?!\.)|после|при|продолжительностью|относительно|предположительно|"
        r"любо\w+|тако\w+|следующ\w+|вс[юе]|всяческ\w+|необходим\w+|надлежащ\w+|обновленн\w+|"
        # "рассмотрение Комитетом положения": what is examined, not the name of who examines
        r"(?<=ом\s)(?:положения|вопрос(?:а|ов)|доклад(?:а|ов)|мер|работы|деятельности|ситуации)|"
        r"дополнительн\w+|соответствующ\w+|адекватн\w+|достаточн\w+|под\s+названием)\b|"
        r"—\s+(?!член|участни|наблюдател|Юг)|\d{1,2}(?:[\-–—]\d{1,2})?\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\b|"
        r"(?:по\s+состоянию|до|о\s+том|неустанные|усилия|совместно|завершил|добавил|впервые|статус|помощь)[аи]?\b|[а-яё]{3,}(?:лся|лось|лась|лись)\b|"
        r"[а-яё]{3,}(?:ает|яет|ует|еет|ают|яют|уют|ился|илась|лись|лось|ется|ются|ится|атся|"
        r"овал|овала|овали|(?:[джзлмнпрстчшщ]|(?<!пра)в)ил[аио]?|[нвл]яли)\b"
    ),
}
#: What, in lower case, continues a Spanish name behind a word with a capital. All else ends it.
_SPANISH_LINKS = (
    r"(?:de|del|sobre|para|contra|entre|encargad[oa]s?|la|el|los|las|bin|ibn|"
    r"al|von|van|da|do|di)\b|una?\s+[A-ZÀ-Ý]|"
    r"\w+(?:al|ales|iv[oa]s?|ic[oa]s?|ari[oa]s?|[aeo]n[oa]s?|mixt[oa]s?)\b"
)
_SPANISH_CAPITAL = rf"(?<=\s)(?:[A-ZÀ-Ý][\w\-]*)(?P<cut>\s+(?!{_SPANISH_LINKS})[a-zà-ÿ]+)"

_FRENCH_GIVEN = (
    r"(?:avis|informations?|renseignements?|services?|ressources?|rapports?|données|moyens|"
    r"recommandations?|précisions|explications|observations|éléments|documents|orientations|"
    r"propositions|efforts?)\b"
)
_RUSSIAN_GIVEN = (
    r"(?:информаци\w+|помощ\w+|данных|данные|представлени\w+|доклад\w*|сведени\w+|услуг\w*|"
    r"обслуживани\w+|поддержк\w+|рекомендаци\w+|предложени\w+|материал\w*|объема)\b"
)
#: One adjective may stand between the head noun and the second complement.
_ADJECTIVE = r"(?:\s+\w{4,})?(?P<cut>\s+)"
_FRENCH_ARTICLE = r"(?:(?:au|du|le|la|à\s+la|de\s+la)\s|(?:(?:à|de)\s+)?l[’'])"
#: Verbs with two complements: what stands before the name, and how the second complement begins.
_GOVERNED: dict[Language, tuple[tuple[str, str], ...]] = {
    "fr": (
        (
            r"(?:obten|obtiens|sollicit|donn|fourni|demand|apport|présent|procur|offr|communiqu|adress|"
            rf"félicit|remerci)\w*(?:\s+[\w’']+){{0,3}}?\s+{_FRENCH_ARTICLE}",
            rf"{_ADJECTIVE}(?:(?:des|du|de\s+la|les?|la)\s+|(?:d|l|de\s+l)[’']){_FRENCH_GIVEN}",
        ),
        (
            rf"(?:inform|conseill|consult)\w*(?:\s+\w+)?\s+{_FRENCH_ARTICLE}",
            rf"{_ADJECTIVE}sur\b",
        ),
        (
            r"(?:inform|avis|notifi|saisi|dot|prévien|prévenir|avert)\w*(?:\s+\w+)?\s+(?:le|la|au)",
            r"(?P<cut>\s+)(?:d(?:es?|u)\s(?!Nations\b)|d[’'])",
        ),
        (
            # "Remercie la Commission des dunes de l’aide qu’elle apporte"
            rf"(?:félicit|remerci)\w*(?:\s+\w+)?\s+{_FRENCH_ARTICLE}",
            r"(?:\s+[^\s,;:.()]+){0,6}?(?P<cut>\s+)(?:de\s+la\s+|du\s+|des\s+|de\s+l[’'])"
            r"(?:aide|appui|concours|efforts?|soutien|rapports?|rôle|contribution)$",
        ),
        (
            rf"(?:adoption|création|publication|élaboration|établissement)\s+par\s+{_FRENCH_ARTICLE}",
            rf"{_ADJECTIVE}(?:d(?:es?|u)\s+(?:la\s+)?|d[’']|de\s+l[’'])"
            r"(?:plan|programme|règlement|projet|décision|résolution|directive|stratégie|principe|document|texte|cadre|"
            r"rapport|indicateur|équipe|mandat|amendement)s?\b",
        ),
    ),
    "es": (
        (
            r"(?:asesor|inform|consult|orient)\w*(?:\s+\w+)?\s+(?:al|a\s+la)",
            rf"{_ADJECTIVE}sobre\b",
        ),
    ),
    "ru": (
        # "рассмотрения Комитетом оценки": what is examined
        (
            r"\w{3,}(?:ни[яюе]|нием|ти[яюе])",
            r"(?<=[оеё][мй])(?P<cut>\s+)(?!(?:\w+\s)?(?:экспертов|друзей|министров)\b)[а-яё]",
        ),
        *(  # "проведенного Комитетом полного обзора": what was held
            (
                rf"\w+(?:нн|[ая]ем)(?:{case})",
                rf"(?<=[оеё][мй])(?P<cut>\s+)(?:\w+(?:{case})\s|\w+(?:{noun})\b)",
            )
            for case, noun in (("ого|его", "а|я|ния"), ("ой|ей", "ии|ки|ы"), ("ых|их", "ов|ий|ций"))
        ),
        (
            r"(?:информир|уведом|консультир|оповещ|осведом|докладыва|сообщ)\w*(?:\s+для)?",
            rf"{_ADJECTIVE}(?:об?|обо)\b",
        ),
        (
            r"(?:предостав|представ|выдел|направ|переда|пода|поступ|обеспеч|оказ)\w*(?:\s+\w+){0,4}?"
            r"(?:\s+в)?",
            rf"(?P<cut>\s+){_RUSSIAN_GIVEN}",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class _Bounds:
    ends: re.Pattern[str]
    capital: re.Pattern[str] | None
    governed: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@cache
def _bounds(language: Language) -> _Bounds | None:
    if language not in _ENDS:
        return None
    return _Bounds(
        re.compile(rf"\s+(?:{_ENDS[language]})"),
        re.compile(_SPANISH_CAPITAL) if language == "es" else None,
        tuple(
            (re.compile(rf"\b(?:{before})\s*$", re.IGNORECASE), re.compile(after))
            for before, after in _GOVERNED[language]
        ),
    )


#: So many characters before a name are looked at for the verb that governs it.
_BEFORE = 60


def name_end(text: str, start: int, head_end: int, end: int, language: Language) -> int:
    """Where the name from ``start``, taken to reach to ``end``, really ends.

    >>> text = "Prie le Comité spécial du désert de continuer ses travaux"
    >>> text[8 : name_end(text, 8, 14, 57, "fr")]
    'Comité spécial du désert'
    >>> text = "solliciter du Comité des avis utiles"
    >>> text[14 : name_end(text, 14, 20, 36, "fr")]
    'Comité'
    """
    bounds = _bounds(language)
    if bounds is None:
        return end
    for before, after in bounds.governed:
        second = after.match(text, head_end, end)
        if second is not None and before.search(text, max(0, start - _BEFORE), start):
            return second.start("cut")
    found = bounds.ends.search(text, head_end, end)
    if found is not None:
        end = found.start()
    found = bounds.capital.search(text, head_end, end) if bounds.capital else None
    return found.start("cut") if found is not None else end


#: "доклад Комитета о дюнах" is a report about dunes; "directrices de la Comisión para los trabajos" are
#: for works, as the title of a body has capitals.
_BODY_ENDS: dict[Language, re.Pattern[str]] = {
    "ru": re.compile(r"\s(?:по|для)\s|(?P<cut>\s+об?\s)"),
    "es": re.compile(
        r"\s(?:sobre|composición|gestión|asistencia|estudio)\s|(?<!encargado)(?<!encargada)(?P<cut>\s+(?:del|(?:de|para)(?:\s+(?:el|las?|los|una?|cada|tod[oa]s?|es[oa]s|varios))?)\s+"
        r"(?!(?:composición|alto|gestión|asistencia|trabajo|expertos|estudio|pueblo|fondo|los?|las?|el|una?)\b)[a-zà-ÿ])"
    ),
}
#: A head noun by itself and what the sentence says: "informen al Comité sobre la forma".
_BARE: dict[Language, re.Pattern[str]] = {
    # "informer le Comité de la vente", "doter la Commission du statut", "saisir la Cour de la situation"
    "fr": re.compile(
        r"\s+(?:des\s+mesures|de\s+la\s+(?:vente|situation|manière)|de\s+l[’'](?:enquête|intention)|du\s+statut|"
        r"(?:de|pour)\s+tou[st]\w*|de\s+directives|d[’']une?|pour\s+le\s+bon)\b"
    ),
    "es": re.compile(
        r"\s+(?:del|(?:de|para|sobre)(?:\s+(?:el|las?|los|una?|cada|tod[oa]s?|es[oa]s|varios|cualesquiera))?)\s+"
        r"(?!(?:composición|alto|gestión|asistencia|trabajo|expertos|estudio|pueblo|fondo|los?|las?|el|una?)\b)[a-zà-ÿ]"
    ),
}


def kind_end(
    text: str, head_end: int, end: int, language: Language, kind: TargetType | None
) -> int:
    """Where the name of a body or a treaty ends before words that belong to neither.

    >>> text = "Комитета о дюнах"
    >>> text[: kind_end(text, 8, 16, "ru", "body")]
    'Комитета'
    >>> text = "Convención para el uso de dunas"
    >>> text[: kind_end(text, 10, 31, "es", "treaty")]
    'Convención'
    """
    if kind not in ("body", "treaty"):
        return end
    bare = _BARE.get(language)
    # A treaty is on something, also in small letters: "Tratado sobre la no proliferación".
    subject = kind == "treaty" and text.startswith(" sobre ", head_end)
    if bare is not None and not subject and bare.match(text, head_end, end):
        return head_end
    ends = _BODY_ENDS.get(language) if kind == "body" else None
    found = ends.search(text, head_end, end) if ends is not None else None
    return found.start() if found is not None and found["cut"] else end


#: Articles, prepositions and conjunctions with which no name ends.
_LAST_WORDS = re.compile(
    r"(?:\s+(?:de|du|des|la|le|les|l|d|del|los|las|el|sur|pour|contre|sobre|para|of|the|and|on|for|in|"
    r"to|по|о|об|для|encargad[oa]s?|chargée?s?|relati(?:f|ve)s?(?:\s+(?:à|aux?))?|relativ[oa]s?(?:\s+al?)?|concernant|visant(?:\s+à)?)|\s+(?:(?:de|à)\s+)?[ld][’'])+$"
)
_ELIDED = re.compile(r"\s(?:(?:de|à|pour|sur|contre|entre)\s+l|d)[’']$")


def whole_words(name: str) -> str:
    """A name without the articles and prepositions that it was cut behind.

    >>> whole_words("Comité spécial de la"), whole_words("Group of Experts on the")
    ('Comité spécial', 'Group of Experts')
    """
    return _LAST_WORDS.sub("", name)


#: What leads from a name to a known one that is its last part, and to the treaty of the parties that meet.
_LINKS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\s+(?:de\s+la\s+|du\s+|des\s+|(?:de\s+l|d)[’'])"
        r"|(?:(?<=[Pp]arties)|(?<=contractantes))\s+(?:à\s+la\s+|aux?\s+|à\s+l[’'])"
    ),
    "es": re.compile(
        r"\s+(?:del|de\s+(?:la|las|los|el))\s+"
        r"|(?:(?<=Partes)|(?<=Contratantes))\s+en\s+(?:la|las|los|el)\s+"
    ),
}


def link_to_known(text: str, end: int, language: Language) -> int:
    """Where a known name would begin that is the last part of one that would end at ``end``; -1 if
    none can.

    >>> text = "Carta de la Organización de las Dunas"
    >>> text[link_to_known(text, 5, "es") :]
    'Organización de las Dunas'
    >>> link_to_known("Carta y la Organización", 5, "es")
    -1
    """
    link = _LINKS[language].match(text, end) if language in _LINKS else None
    return link.end() if link else -1


def ends_elided(name: str) -> bool:
    """Whether French words end before the name that they belong to: « Sommet de l’ ».

    >>> ends_elided("Sommet de l’"), ends_elided("Sommet de la")
    (True, False)
    """
    return _ELIDED.search(name) is not None
