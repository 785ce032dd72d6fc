"""Headings, closing lines, and what a page adds to a resolution, in each language."""

from __future__ import annotations

import re
from typing import Final

from reaffirm.reading.formulas import FORMULA

#: A line that begins an annex.
ANNEX: Final = re.compile(
    r"(?:ANNEX|Annex|Annexe|ANNEXE|Anexo|ANEXO|Приложение|ПРИЛОЖЕНИЕ|(?:ال)?مرفق|附件|附录|Appendix"
    r"|Appendice|Apéndice|Добавление|تذييل)"
    r"(?:\s*(?:[IVXLC]{1,6}|\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,3}|الأول|الثاني|الثالث|الرابع))?"
    r"\s*[.:：]?\s*(?:\*+)?"
)
#: The closing: meeting and date of adoption.
MEETING: Final = re.compile(
    r"(?P<en>\d{1,4}(?:st|nd|rd|th)\s+(?:\(.{1,40}\)\s+)?plenary\s+meeting)"
    r"|(?P<fr>\d{1,4}\s?e\s+(?:\(.{1,40}\)\s+)?séance(?:\s+plénière)?)"
    r"|(?P<es>\d{1,4}\s?[ªaº°.]{0,2}\s+(?:\(.{1,40}\)\s+)?sesión(?:\s+plenaria)?)"
    r"|(?P<ru>\d{1,4}\s?-\s?[eе]\s+(?:\(.{1,40}\)\s+)?(?:пленарное\s+)?заседание)"
    r"|(?P<ar>الجلسة\s+(?:العامة\s+)?\d{1,4})"
    r"|(?P<zh>第\s?\d{1,4}\s?次\s?(?:\(.{1,20}\)\s?)?(?:全体)?会议)"
)
#: How the Security Council closes: "Adopted at the 424th meeting by 9 votes to none".
ADOPTED: Final = re.compile(
    r"Adopted\s+(?:unanimously\s+|as a whole\s+)?(?:at|by|without|with)\b"
    r"|Adopted unanimously|Adopted without (?:a )?vote|Adoptée?\s+(?:à|par)|Aprobada\s+(?:en|por)"
    r"|Принята\s+на|[A-Z]\w+ed by \d+ votes"
)
#: What a page adds: its number, the job number, rules, distribution marks.
FURNITURE: Final = re.compile(
    r"(?:\d{1,3}\s*/\s*\d{1,3}(?:\s+\d{2}-\d{5}(?:\s?\([A-Z]\))?)?"
    r"|\d{2}-\d{5}(?:\s?\([A-Z]\))?(?:\s+(?:\d{6}|\d{1,3}\s*/\s*\d{1,3}))*"
    r"|\*\d{7,}\*|[Pp]age \d{1,3}(?: of \d+)?|\d{2}-\d{5}\s+\([A-Z]\)\s*\d*"
    r"|(?:Distr|Дист?р|распространен).{0,40}|Please recycle.*|请回收.*|第 ?\d{1,3} ?页.{0,10}"
    r"|GE\.\d\d-\d{5}.{0,20}|_{4,}|-{5,}|—{4,}|={4,})"
)
#: The names of the organization and its organs, as mastheads print them alone.
MASTHEAD_NAMES: Final = (
    r"United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|联\s*合\s*国"
    r"|General Assembly|Assemblée générale|Asamblea General|Генеральная Ассамблея|大\s*会"
    r"|Security Council|Conseil de sécurité|Consejo de Seguridad|Совет Безопасности|安全理事会"
    r"|الأمم المتحدة|الجمعية العامة|مجلس الأمن|Economic and Social Council"
    r"|Conseil économique et social|Consejo Económico y Social|经济及社会理事会"
    r"|Экономический и Социальный Совет|المجلس الاقتصادي والاجتماعي"
)
#: The rule above the footnotes of a page.
RULE: Final = re.compile(r"_{4,}|—{4,}|-{8,}|={4,}")
#: A symbol standing at the head of a page.
PAGE_SYMBOL: Final = re.compile(r"(?:A|S|E)/(?:HRC/)?RES/[\w./()\- ]{1,24}?(?=\s{2,}|\s[^(\d\s]|$)")
#: Letters and numerals that stand alone over a part or a section.
PART_LETTER: Final = re.compile(r"[*_ ]*(?P<letter>[A-Z])\s*\.?[*_ ]*")
#: How Arabic numbers the sections of a resolution: "First", "Second".
ORDINAL_SECTION: Final = re.compile(
    r"(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)\u064b?ا\u064b?(?: عشر)?"
)


_LONGEST_ALONE: Final = 80


def stands_alone(text: str) -> bool:
    """Whether a line is a paragraph of its own, whatever stands around it: the enacting formula,
    the heading of an annex, the meeting at the end.

    >>> stands_alone("The General Assembly,"), stands_alone("The General Assembly noted it")
    (True, False)
    """
    return len(text) < _LONGEST_ALONE and any(
        form.fullmatch(text) for form in (FORMULA, ANNEX, MEETING)
    )
