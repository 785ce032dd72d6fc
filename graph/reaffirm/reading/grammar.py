"""How a resolution is laid out in each language: formulas, headings, openings, closings.

Only the form of the document stands here; acts and names are data in ``ontology/``.
"""

from __future__ import annotations

import re
from typing import Final

from reaffirm.model import Language

# -- the organ that adopts -----------------------------------------------------------------------

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
    return (
        _ORGANS[int((match.lastgroup or "o0").lstrip("oi") or 0)][0]
        if (match.lastgroup != "rest")
        else next(stem for place, (stem, _) in enumerate(_ORGANS) if match[f"o{place}"])
    )


def named_organ(text: str) -> str:
    """The stem of the first organ that a text names; empty if none.

    >>> named_organ("Resolution adopted by the General Assembly on 16 December 2021")
    'A/RES/'
    """
    match = _ORGAN_INSIDE.search(text)
    if not match:
        return ""
    return next(stem for place, (stem, _) in enumerate(_ORGANS) if match[f"i{place}"])


# -- ends and beginnings of paragraphs -----------------------------------------------------------

# The last: ", 27", a marker in plain digits.
_CLOSED: Final = re.compile(
    r"(?:[,;.:!?،؛؟，；。：！？…]|[;；؛]\s*(?:and|or|et|ou|y|e|o|u|и|или|و|أو|和|及|或|以及)|, and)"
    r"(?:[\s\"'”’»」』)）(（\]\ue0f0-\ue0f9⁰¹²³⁴-⁹]*|[\"'”’)]?\s\d{1,3}/?)$"
)
_STOPPED: Final = re.compile(r"[;.:!?؛؟；。：！？…][\s\"'”’»」』)）(（\ue0f0-\ue0f9⁰¹²³⁴-⁹]*$")


def is_closed(text: str) -> bool:
    """Whether a paragraph can end here: punctuation, or "; and" in a list.

    >>> is_closed("Recalling its resolution 70/1,"), is_closed("of 25 September")
    (True, False)
    """
    return bool(_CLOSED.search(text[-40:]))


def is_stopped(text: str) -> bool:
    """Whether a text ends with more than a comma.

    >>> is_stopped("See A/76/122."), is_stopped("recalling,")
    (True, False)
    """
    return bool(_STOPPED.search(text[-20:]))


_FIRST_WORD: Final = re.compile(r"[\"'“«„(\[]*([^\W\d_][\w’'‑-]*)")
_LOWER: Final = re.compile(r"[\"'“«„(\[]*[a-zà-öø-ÿ]")

_EN_OPENINGS: Final = frozenset(
    [
        "Whereas",
        "Mindful",
        "Convinced",
        "Concerned",
        "Aware",
        "Conscious",
        "Guided",
        "Alarmed",
        "Determined",
        "Cognizant",
        "Desirous",
        "Committed",
        "Seized",
        "Disappointed",
        "Resolved",
        "Encouraged",
        "Disturbed",
        "Shocked",
        "Distressed",
        "Appalled",
        "Dismayed",
        "Outraged",
        "Grateful",
        "Anxious",
        "Confident",
        "Moved",
        "Inspired",
        "Dedicated",
        "Pursuant",
        "Persuaded",
        "Satisfied",
        "Gratified",
        "Disquieted",
        "Horrified",
        "Eager",
        "Also",
        "Further",
        "Again",
        "Once",
        "Still",
        "Deeply",
        "Gravely",
        "Strongly",
        "Seriously",
        "Firmly",
        "Fully",
        "Profoundly",
        "Particularly",
        "Keenly",
        "Especially",
        "Extremely",
        "Equally",
        "Increasingly",
        "Solemnly",
        "Highly",
        "Greatly",
        "Warmly",
        "Acutely",
        "Painfully",
        "Sincerely",
        "Vigorously",
        "Unreservedly",
        "Likewise",
        "Furthermore",
        "Moreover",
    ]
)
_FR_OPENINGS: Final = frozenset(
    [
        "Se",
        "Consciente",
        "Conscient",
        "Convaincue",
        "Convaincu",
        "Profondément",
        "Vivement",
        "Gravement",
        "Préoccupée",
        "Préoccupé",
        "Guidée",
        "Guidé",
        "Résolue",
        "Résolu",
        "Alarmée",
        "Alarmé",
        "Déterminée",
        "Déterminé",
        "Fermement",
        "Persuadée",
        "Persuadé",
        "Désireuse",
        "Désireux",
        "Satisfaite",
        "Satisfait",
        "Inquiète",
        "Inquiet",
        "Soucieuse",
        "Soucieux",
        "Vu",
        "Encouragée",
        "Encouragé",
        "Reconnaissante",
        "Également",
        "Émue",
        "Indignée",
        "Consternée",
        "Attentive",
        "Décidée",
        "Animée",
        "Pleinement",
        "Extrêmement",
        "Particulièrement",
        "Saisie",
        "Ayant",
    ]
)
_ES_OPENINGS: Final = frozenset(
    [
        "Consciente",
        "Profundamente",
        "Preocupada",
        "Preocupado",
        "Convencida",
        "Convencido",
        "Guiada",
        "Guiado",
        "Gravemente",
        "Conocedora",
        "Alarmada",
        "Alarmado",
        "Deseosa",
        "Deseoso",
        "Decidida",
        "Decidido",
        "Sumamente",
        "Seriamente",
        "Decepcionada",
        "Satisfecha",
        "Comprometida",
        "Alentada",
        "Determinada",
        "Resuelta",
        "Inspirada",
        "Plenamente",
        "Perturbada",
        "Consternada",
        "Vivamente",
        "Conmovida",
        "Persuadida",
        "Agradecida",
        "Hondamente",
        "Firmemente",
        "Enérgicamente",
        "Particularmente",
        "Vista",
        "Vistos",
        "Considerando",
    ]
)
_RU_OPENINGS: Final = frozenset(
    [
        "с",
        "c",
        "вновь",
        "будучи",
        "особо",
        "высоко",
        "решительно",
        "настоятельно",
        "положительно",
        "позитивно",
        "должным",
        "надлежащим",
        "торжественно",
        "глубоко",
        "серьезно",
        "также",
        "далее",
        "еще",
        "крайне",
        "всецело",
        "полностью",
    ]
)
_RU_GERUND: Final = re.compile(r"[а-яё]+(?:[аяуюе]я|[аиыуе]в|ясь|ась|вшись|ши)")
_AR_OPENING: Final = re.compile(
    r"(?:و\s?)?(?:إذ|قد|بعد|اقتناع|إدراك|تصميم|اعتراف|رغبة|تقدير|وعي|التزام|حرص|استرشاد|يقين)"
)
_ZH_JOINING: Final = re.compile(
    r"(?:并且?|以及|及其?|和|与|而且?|但|或者?|其中|包括|从而|因此|因而|乃至)"
)


def can_open(text: str, language: Language) -> bool:
    """Whether a text begins as preambular paragraphs of the language do.

    >>> can_open("Recalling its resolution", "en"), can_open("Member States and", "en")
    (True, False)
    """
    match = _FIRST_WORD.match(text)
    if not match:
        return False
    word = match[1]
    if language == "en":
        return word[0].isupper() and (word.endswith("ing") or word in _EN_OPENINGS)
    if language == "fr":
        return word[0].isupper() and (word.endswith("ant") or word in _FR_OPENINGS)
    if language == "es":
        return word[0].isupper() and (word.endswith(("ndo", "ndose")) or word in _ES_OPENINGS)
    if language == "ru":
        lower = word.lower()
        return lower in _RU_OPENINGS or bool(_RU_GERUND.fullmatch(lower))
    if language == "ar":
        return bool(_AR_OPENING.match(text))
    return not _ZH_JOINING.match(text)


def joins_on(text: str, language: Language, interrupted: bool) -> bool:
    """Whether a text that follows a closed paragraph still belongs to it.

    Parameters
    ----------
    interrupted:
        Whether a page break or footnotes stand between; then a text that does not begin as a
        paragraph does is taken for the second half of one.

    >>> joins_on("并强调必须", "zh", interrupted=True), joins_on("又欢迎", "zh", interrupted=True)
    (True, False)
    """
    if not text:
        return False
    if language in ("en", "fr", "es") and _LOWER.match(text):
        return True
    if not interrupted:
        return False
    return not can_open(text, language)


# -- finite verbs: an operative paragraph without a number ---------------------------------------

_EN_FINITE: Final = re.compile(
    r"(?:(?:Also|Further|Strongly|Again|Once again|Solemnly|Vigorously|Hereby|Therefore|Accordingly"
    r"|Deeply|Firmly|Urgently|Unanimously|Equally|Fully|Formally|Likewise|Categorically|Earnestly"
    r"|Specifically|Gravely|Consequently|Nevertheless)\s+){0,2}"
    r"(?:[A-Z]?[a-z-]{2,}(?<!s)s|Re-?[a-z]+s)\b"
)
_FR_FINITE: Final = re.compile(
    r"(?:Décide|Prie|Demande|Recommande|Prend|Fait|Se félicite|Réaffirme|Rappelle|Invite|Exhorte"
    r"|Condamne|Approuve|Adopte|Proclame|Déclare|Note|Constate|Souligne|Affirme|Encourage|Engage"
    r"|Exprime|Accueille|Sait|Salue|Remercie|Autorise|Confirme|Appelle|Exige|Déplore|Insiste)\b"
)
_ES_FINITE: Final = re.compile(
    r"(?:Decide|Pide|Solicita|Recomienda|Toma|Hace|Acoge|Reafirma|Recuerda|Invita|Exhorta|Insta"
    r"|Condena|Aprueba|Adopta|Proclama|Declara|Observa|Destaca|Afirma|Alienta|Expresa|Encomia"
    r"|Autoriza|Confirma|Exige|Deplora|Subraya|Reitera|Resuelve)\b"
)
_RU_FINITE: Final = re.compile(r"[А-Яа-яё]+(?:ет|ит|ует|ется|ится|яет|ают)\b")
_AR_FINITE: Final = re.compile(r"(?:و?(?:تقرر|يقرر|تطلب|يطلب|توصي|يوصي|ت|ي)[\u0621-\u064a]+)\s")


def is_finite(text: str, language: Language) -> bool:
    """Whether a paragraph opens with a finite verb, as operative paragraphs do.

    Chinese verbs do not tell; there an operative paragraph ends with more than a comma.

    >>> is_finite("Takes note of the report.", "en"), is_finite("Taking note of it,", "en")
    (True, False)
    """
    if language == "en":
        return bool(_EN_FINITE.match(text)) and not text.startswith("Whereas")
    if language == "fr":
        return bool(_FR_FINITE.match(text))
    if language == "es":
        return bool(_ES_FINITE.match(text))
    if language == "ru":
        return bool(_RU_FINITE.match(text))
    if language == "ar":
        return bool(_AR_FINITE.match(text)) and not _AR_OPENING.match(text)
    return is_stopped(text)


# -- headings and furniture ----------------------------------------------------------------------

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
#: The rule above the footnotes of a page.
RULE: Final = re.compile(r"_{4,}|—{4,}|-{8,}|={4,}")
#: A symbol standing at the head of a page.
PAGE_SYMBOL: Final = re.compile(r"(?:A|S|E)/(?:HRC/)?RES/[\w./()\- ]{1,24}?(?=\s{2,}|\s[^(\d\s]|$)")
#: Letters and numerals that stand alone over a part or a section.
PART_LETTER: Final = re.compile(r"[*_ ]*(?P<letter>[A-Z])\s*\.?[*_ ]*")
