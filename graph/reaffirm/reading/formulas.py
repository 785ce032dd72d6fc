"""The formula by which an organ enacts a resolution, in each language."""

from __future__ import annotations

import re
from typing import Final

_ORGANS: Final[tuple[tuple[str, str], ...]] = (
    ("A/RES/", r"The General Assembly|L['’]Assemblée générale|La Asamblea General"
               r"|Генеральная Ассамблея|إن الجمعية العامة|大会"),
    ("S/RES/", r"The Security Council|Le Conseil de sécurité|El Consejo de Seguridad"
               r"|Совет Безопасности|إ ?ن مجلس الأمن|安全理事会"),
    ("E/RES/", r"The Economic and Social Council|Le Conseil économique et social"
               r"|El Consejo Económico y Social|Экономический и Социальный Совет"
               r"|إن المجلس الاقتصادي والاجتماعي|经济及社会理事会"),
    ("A/HRC/RES/", r"The Human Rights Council|Le Conseil des droits de l['’]homme"
                   r"|El Consejo de Derechos Humanos|Совет по правам человека"
                   r"|إن مجلس حقوق الإنسان|人权理事会"),
    ("E/CN.4/RES/", r"The Commission on Human Rights|La Commission des droits de l['’]homme"
                    r"|La Comisión de Derechos Humanos|Комиссия по правам человека"
                    r"|إن لجنة حقوق الإنسان|人权委员会"),
    ("CCPCJ/RES/", r"The Commission on Crime Prevention and Criminal Justice"
                   r"|La Commission pour la prévention du crime et la justice pénale"
                   r"|La Comisión de Prevención del Delito y Justicia Penal"
                   r"|Комиссия по предупреждению преступности и уголовному правосудию"
                   r"|إن لجنة منع الجريمة والعدالة الجنائية|预防犯罪和刑事司法委员会"),
    ("CND/RES/", r"The Commission on Narcotic Drugs|La Commission des stupéfiants"
                 r"|La Comisión de Estupefacientes|Комиссия по наркотическим средствам"
                 r"|إن لجنة المخدرات|麻醉药品委员会"),
)  # fmt: skip
_ANY_ORGAN: Final = "|".join(f"(?P<o{place}>{names})" for place, (_, names) in enumerate(_ORGANS))
#: The enacting formula at the beginning of a line, alone on it or followed by a comma.
FORMULA: Final = re.compile(
    rf"[*_ ]*(?:{_ANY_ORGAN})[*_ ]*(?:[,，،:：.]+[*_ ]*|$)(?P<rest>.*)", re.DOTALL
)
_ORGAN_INSIDE: Final = re.compile(
    "|".join(
        f"(?P<i{place}>{names.replace('The ', '(?:the|The) ').replace('إن ', '')})"
        for place, (_, names) in enumerate(_ORGANS)
    )
)


def formula_stem(match: re.Match[str]) -> str:
    """The stem of the symbols of the organ that a :data:`FORMULA` match names.

    >>> formula_stem(FORMULA.match("The Security Council,"))
    'S/RES/'
    """
    return next(stem for place, (stem, _) in enumerate(_ORGANS) if match[f"o{place}"])


def organ_words(text: str) -> str:
    """The first name of an organ in a text; empty if there is none.

    >>> organ_words("L’Assemblée générale, Rappelant …")
    'L’Assemblée générale'
    """
    match = _ORGAN_INSIDE.search(text)
    return match[0] if match else ""


def named_organ(text: str) -> str:
    """The stem of the first organ that a text names; empty if none.

    >>> named_organ("Resolution adopted by the General Assembly on 16 December 2021")
    'A/RES/'
    """
    match = _ORGAN_INSIDE.search(text)
    if not match:
        return ""
    return next(stem for place, (stem, _) in enumerate(_ORGANS) if match[f"i{place}"])
