"""Where a Spanish name goes on behind a conjunction, a comma or a preposition that joins its title.

Spanish names have capitals in all nouns and adjectives: "Convenio sobre la Promoción y Protección de
Dunas", "Mecanismo Internacional, Imparcial e Independiente", "Alianza para Poner Fin a la Malaria".
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reaffirm.languages.names.nouns import nouns_of, words_of

_CAPITAL = r"[A-ZÀ-Ý][\w\-]+"
#: Who acts beside a body, names of several texts, and numbers of meetings.
_OTHERS = (
    r"(?!(?:Estados?|Gobiernos?|Miembros|Partes|Naciones|Nueva|San|Presiden|Secretari|Ministr|Represent|Asamblea|"
    r"Sede|Administración|Anexos?|Enviad|Relator|Jef[ea]|Primer|Segund|Tercer|Cuart|Quint|Sext|Séptim|Octav|Noven|"
    r"Décim|Undécim|Duodécim|Alto\s+Comisionad|Facultad|Parlamento|Portal|República|Código|Ley|Principios|Bosnia))"
)
_GROUP = rf"{_CAPITAL}(?:\s+(?:de\s+(?:la\s+|los\s+|las\s+)?|del\s+)?{_CAPITAL})*"
#: The last word before a joint is a noun or an adjective of the title.
_TITLE_WORD: Final = re.compile(r"\s[A-ZÀ-Ý][a-zà-ÿ\-]+$")
_SUBJECT: Final = re.compile(r"\s(?:de|del|sobre|para|contra|entre|en)\s")

#: "encargada del examen y la prórroga del Tratado" has no capitals.
_CHARGE: Final = re.compile(r"\sencargad[oa]s?\s+del?\s")
_CHARGED_WITH: Final = re.compile(
    r"\s+y\s+(?:de\s+)?(?:el|la|los|las)\s+(?P<a>[a-zà-ÿ]{4,})(?=\s+(?:del?|de\s+la)\b)"
)
_ON_SMALL: Final = re.compile(r"\s(?:sobre|para|contra)\s+(?:el|la|los|las)\s+[a-zà-ÿ]")
_AND_SMALL: Final = re.compile(r"\s+[ye]\s+(?:el|la|los|las)\s+(?P<a>[a-zà-ÿ]{4,})\b")
_LED_IN: Final = re.compile(r"\b(?:del|al|(?:de|a|en|por|con)\s+(?:el|la|los|las))\s$")
_LIST: Final = re.compile(
    rf"(?P<items>(?:,\s+{_OTHERS}{_GROUP}){{1,5}})\s+[ye]\s+(?P<next>{_OTHERS}{_CAPITAL})"
)
_WITH_ARTICLE: Final = re.compile(r"\s(?:sobre|para|contra)\s+(?:el|la|los|las)\s+[A-ZÀ-Ý][\w\-]+$")
#: Without a subject only these join: "Diálogo Interreligioso e Intercultural".
_PLAIN: Final = re.compile(rf"\s+[yeou]\s+(?P<a>{_OTHERS}{_CAPITAL})")
_ADJECTIVE: Final = re.compile(r"(?:al(?:es)?|iv[oa]s?|ic[oa]s?|os[oa]s?|nte|nal)$")


#: Those who are sent somewhere, and where they are.
_SENT: Final = re.compile(
    r"\b(?:Misión|Fuerza|Operación|Oficina|Equipo|Representante|Enviad[oa]|Coordinadora?|Asesora?|Expert[oa])$"
)
_WHERE: Final = re.compile(
    r"\s+en\s+(?:(?:el|la|las|los)\s+)?(?P<a>(?!(?:Sede|Nueva|Secretaría|Consejo|Comité|Estados?)\b)[A-ZÀ-Ý][\w\-]{2,})"
)
#: No head noun is longer.
_LONGEST: Final = 20


@cache
def _joint() -> re.Pattern[str]:
    """What a subject goes on with. Behind "en" without an article a town may stand, too."""
    matters = "|".join(words_of("subjects", "es"))
    return re.compile(
        rf"\s+(?:[yeou]\s+(?:de\s+)?|(?:al?|con|por|mediante)\s+(?:(?:el|la|los|las)\s+)?|en\s+(?:el|la|los|las)\s+)"
        rf"(?P<a>{_OTHERS}{_CAPITAL})"
        rf"|\s+en\s+(?P<b>(?:{matters})\w*)"
        r"|(?<=\sAsia)\s+y\s+el\s+(?P<c>Pacífico)|(?<=\sLatina)\s+y\s+el\s+(?P<d>Caribe)"
        rf"|(?<=[aei]r)\s+(?:el|la|los|las)\s+(?P<f>{_OTHERS}{_CAPITAL})"
        r"|(?<=\sDesarrollo)\s+sin\s+(?P<e>Litoral)"
    )


@cache
def _in_matters() -> re.Pattern[str]:
    """What a body is for whose name has no other preposition: "en Asuntos Administrativos"."""
    return re.compile(rf"\s+en\s+(?P<a>(?:{'|'.join(words_of('subjects', 'es'))})\w*)")


@cache
def _article_list() -> re.Pattern[str]:
    """Items with articles are things of a subject, if none is another name."""
    other = rf"(?!(?:{'|'.join(nouns_of('es').types)})(?:e?s)?\b)"
    return re.compile(
        rf"(?:,\s+(?:el|la|los|las)\s+{other}{_OTHERS}{_GROUP}){{1,4}}\s+y\s+(?:el|la|los|las)\s+"
        rf"(?P<next>{other}{_OTHERS}{_CAPITAL})"
    )


def spanish_joint(text: str, head_end: int, end: int) -> re.Match[str] | None:
    """What a name that would end at ``end`` goes on with; the last group is its first word.

    >>> text = "Alianza para Poner Fin a la Malaria"
    >>> spanish_joint(text, 7, 22)["a"]
    'Malaria'
    >>> spanish_joint("Foro sobre Dunas en Lima", 4, 16) is None
    True
    """
    if _TITLE_WORD.search(text, head_end - 1, end) is None:
        return _in_small_letters(text, head_end, end)
    listed = _LIST.match(text, end)
    if listed is None and _WITH_ARTICLE.search(text, head_end, end):
        listed = _article_list().match(text, end)
    if listed is not None:
        return listed
    if _SENT.search(text, max(0, head_end - _LONGEST), head_end) or text.endswith(
        "Naciones Unidas", head_end, end
    ):
        return _WHERE.match(text, end) or (
            _joint().match(text, end) if _SUBJECT.search(text, head_end, end) else None
        )
    if _SUBJECT.search(text, head_end, end):
        return _joint().match(text, end)
    plain = _PLAIN.match(text, end)
    if plain is None:
        return _in_matters().match(text, end)
    return plain if _ADJECTIVE.search(plain["a"]) else None


def _in_small_letters(text: str, head_end: int, end: int) -> re.Match[str] | None:
    """What a subject without capitals goes on with. What has only the article of the subject belongs
    to it where the name itself stands behind a preposition, which another thing beside it would
    have, too."""
    if _CHARGE.search(text, head_end, end):
        return _CHARGED_WITH.match(text, end)
    joint = _AND_SMALL.match(text, end) if _ON_SMALL.search(text, head_end, end) else None
    if joint is None:
        return None
    begin = text.rfind(" ", 0, head_end - 1) + 1
    return joint if _LED_IN.search(text, max(0, begin - _LONGEST), begin) else None
