"""Texts that are named by who adopted them: "the Declaration adopted by the Conference on Sand"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language


class AdoptedText(NamedTuple):
    """A text: its place, and the name of who adopted it, as printed."""

    start: int
    end: int
    adopter: str


_DATE = r"(?:on |le |el )?\d{1,2}(?:er)? (?:de )?\w+ (?:de )?\d{4} "
_ENGLISH = (
    r"(?:(?:Political|Economic|Final|Joint|Ministerial|Special|Solemn) )*"
    r"(?:Declaration|Programme of Action|Programme for Action|Plan of Action|Appeal|Document|Communiqué|Agenda|"
    r"Platform for Action|Framework for Action)"
)
_FRENCH = (
    r"(?:Déclaration|Programme d[’']action|Plan d[’']action|Appel|Document|Communiqué|Cadre d[’']action)"
    r"(?: (?:politique|économique|final|finale|conjoint|conjointe|ministérielle|commun|commune|solennelle))*"
)
_SPANISH = (
    r"(?:Declaración|Programa de Acción|Plan de Acción|Llamamiento|Documento|Comunicado|Marco de Acción)"
    r"(?: (?:Política|Económica|Final|Conjunt[oa]|Ministerial|Solemne))*"
)
_SHAPES: dict[Language, str] = {
    "en": (
        rf"(?<=[Tt]he )(?P<name>{_ENGLISH}(?: and (?:the )?{_ENGLISH})*),? (?:which was |unanimously )?"
        rf"(?:adopted|issued|approved) (?:{_DATE})?(?:by|at) the (?P<adopter>(?:\w+ )??[A-Z][^,;.:()]{{11,}})"
    ),
    "fr": (
        rf"(?P<name>\b{_FRENCH}(?: et (?:la |le |l[’'])?{_FRENCH})*),? (?:qui a été |qui ont été )?"
        rf"(?:adopté|publié|approuvé)e?s? (?:{_DATE})?(?:par|à) (?:la |le |l[’'])(?P<adopter>(?:\w+ )??[A-ZÀ-Ý][^,;.:()]{{11,}})"
    ),
    "es": (
        rf"(?P<name>\b{_SPANISH}(?: y (?:la |el )?{_SPANISH})*),? (?:que fue |que fueron )?"
        rf"(?:adoptad|publicad|aprobad)[oa]s? (?:{_DATE})?(?:por|en) (?:la |el )(?P<adopter>(?:\w+ )??[A-ZÀ-Ý][^,;.:()]{{11,}})"
    ),
}
_PATTERNS: Final = {language: re.compile(shape) for language, shape in _SHAPES.items()}
_HINTS: Final = (
    "dopted",
    "ssued",
    "pproved",
    "dopté",
    "ublié",
    "pprouvé",
    "doptad",
    "ublicad",
    "probad",
)
#: So many words tell who adopts.
_TELLING = 5


def adopted_texts(text: str, language: Language) -> Iterator[AdoptedText]:
    """Texts named by a noun and by who adopted them.

    >>> text = "Recalling the Declaration adopted by the International Conference on Sand, in which"
    >>> [(text[one.start : one.end], one.adopter) for one in adopted_texts(text, "en")]
    [('Declaration', 'International Conference on Sand')]
    >>> list(adopted_texts("Recalling the Declaration adopted by the Conference,", "en"))
    []
    """
    if language not in _PATTERNS or not holds_any(text, _HINTS):
        return
    for match in _PATTERNS[language].finditer(text):
        adopter = " ".join(match["adopter"].split()[:_TELLING])
        yield AdoptedText(*match.span("name"), adopter)
