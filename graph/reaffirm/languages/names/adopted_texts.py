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
_ARABIC = (
    r"(?:الإعلان|برنامج العمل|خطة العمل|إطار العمل|منهاج العمل|البيان|الوثيقة|النداء)"
    r"(?: (?:السياسي|الاقتصادي|الوزاري|الختامي|المشترك)ة?)?"
)
_CHINESE = r"(?:政治|经济|部长级?|最后|联合|特别)?(?:宣言|最后文件|行动计划|行动纲领|行动纲要|行动框架|公报|纲领)"
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
    "ar": (
        rf"(?<!\w)[وفبلك]{{0,2}}(?P<name>{_ARABIC}(?: و{_ARABIC})*) (?:الذي|التي|اللذين|اللذان) (?:اعتمد|أصدر|أقر)ت?(?:ه|ها|هما)"
        rf"(?: (?:مؤخرا|بالإجماع|رسميا))? (?P<adopter>[^،؛.:()\d]{{11,}})"
    ),
    # Who adopted it stands before it: 沙丘问题国际会议通过的《行动计划》. Behind 的 and a date he begins.
    "zh": (
        r"(?<![一-鿿])(?:[一-鿿]*(?:[的日月年在由]|回顾|重申|欢迎|注意到|认识到|铭记|赞同|核可|认可))?"
        r"(?P<adopter>(?:(?![及在])[一-鿿]){6,})(?:上|期间)?(?:协商一致|一致)?(?:(?<=[会议上])通过的|通过的(?=《))"
        rf"《?(?P<name>{_CHINESE})(?=[》的,，、和及])"
    ),
}
_PATTERNS: Final = {language: re.compile(shape) for language, shape in _SHAPES.items()}
#: Words of which each such text has one.
HINTS: Final[dict[Language, tuple[str, ...]]] = {
    "en": ("dopted", "ssued", "pproved"),
    "fr": ("dopté", "ublié", "pprouvé"),
    "es": ("doptad", "ublicad", "probad"),
    "ar": ("اعتمد", "أصدر", "أقر"),
    "zh": ("通过的",),
}
#: So many words tell who adopts.
_TELLING = 5


def adopted_texts(text: str, language: Language) -> Iterator[AdoptedText]:
    """Texts named by a noun and by who adopted them.

    >>> text = "Recalling the Declaration adopted by the International Conference on Sand, in which"
    >>> [(text[one.start : one.end], one.adopter) for one in adopted_texts(text, "en")]
    [('Declaration', 'International Conference on Sand')]
    >>> list(adopted_texts("Recalling the Declaration adopted by the Conference,", "en"))
    []
    >>> text = "注意到1999年1月2日在沙城举行的沙丘问题国际会议通过的《行动计划》,"
    >>> [(text[one.start : one.end], one.adopter) for one in adopted_texts(text, "zh")]
    [('行动计划', '沙丘问题国际会议')]
    >>> [text for text in adopted_texts("回顾沙丘问题国际会议通过的最后文件的建议，", "zh")][0].adopter
    '沙丘问题国际会议'
    >>> text = "وإذ تشير إلى الإعلان الذي اعتمده المؤتمر الدولي المعني بالكثبان الرملية،"
    >>> [(text[one.start : one.end], one.adopter) for one in adopted_texts(text, "ar")]
    [('الإعلان', 'المؤتمر الدولي المعني بالكثبان الرملية')]
    """
    if not holds_any(text, HINTS.get(language, ())):
        return
    for match in _PATTERNS[language].finditer(text):
        adopter = " ".join(match["adopter"].split()[:_TELLING])
        yield AdoptedText(*match.span("name"), adopter)
