"""How a text names a body by the resolution that set it up: "the Committee established pursuant to
paragraph 24 of resolution 1970 (2011)"."""

from __future__ import annotations

import re

from reaffirm.model import Language

#: The year is left out at times: "the Committee established pursuant to resolution 1267".
_NUMBER = r"(?P<number>\d{3,4})(?!\d|\s?/)(?:\s?[(（](?P<year>(?:19|20)\d\d)[)）])?"

#: The whole name; groups ``head``, ``number`` and ``year``, without number where "that resolution" is.
ESTABLISHED: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:Security Council |Sanctions )?"
        r"(?P<head>Committee|Panel of Experts|Group of Experts|Monitoring Group|Monitoring Team|"
        r"Working Group|Commission|Mission)(?: of the Security Council)?,?"
        r"(?: which was| as)? (?:established|created|set up|constituted|appointed)"
        r"(?: by the Secretary-General)?"
        r"(?: pursuant to| in accordance with| under| by| in)?(?: the| its)?"
        r"(?: (?:operative )?paragraphs? \d+(?: \([a-z]\))?(?: and \d+)? of)?"
        rf"(?:(?: Security Council| its)? resolution {_NUMBER}| that resolution)"
    ),
    "fr": re.compile(
        r"(?P<head>Comité|Groupe d[’']experts|Groupe de contrôle|Équipe de surveillance|"
        r"Groupe de travail|Commission|Mission)(?: du Conseil de sécurité)?,?"
        r" (?:créé|établi|institué|constitué|nommé|visé)e?(?: par le Secrétaire général)?"
        r" (?:par|en application|en vertu|au titre|conformément|aux?|à)"
        r"(?: d[eu]s?| aux?| à)?(?: (?:les? |la )?(?:dispositions du )?paragraphes? \d+(?: et \d+)? de)?"
        rf"(?: (?:la|sa))? résolution {_NUMBER}"
    ),
    "es": re.compile(
        r"(?P<head>Comité|Grupo de Expertos|Grupo de Supervisión|Equipo de Vigilancia|"
        r"Grupo de Trabajo|Comisión|Misión)(?: del Consejo de Seguridad)?,?"
        r" (?:establecid|cread|constituid|nombrad)[oa](?: por el Secretario General)?"
        r" (?:en virtud|en cumplimiento|de conformidad con|con arreglo a|en aplicación|por)"
        r"(?: del?| lo dispuesto en)?(?: el)?(?: párrafos? \d+(?: y \d+)? de)?"
        rf"(?: (?:la|su))? resolución {_NUMBER}"
    ),
    "ru": re.compile(
        r"(?P<head>Комитет\w*|Групп\w+ экспертов|Групп\w+ контроля|Рабоч\w+ групп\w+|Комисси\w+|"
        r"Мисси\w+)(?: Совета Безопасности)?, (?:учрежденн|созданн|сформированн|назначенн)\w+"
        r"(?: Генеральным секретарем)?"
        r"(?: в соответствии с| во исполнение| на основании| согласно| по)?"
        rf"(?: пункт\w+ \d+)?(?: (?:своей|его))? резолюци\w+ {_NUMBER}"
    ),
    "ar": re.compile(
        r"(?P<head>لجنة مجلس الأمن|لجنة الجزاءات|اللجنة|فريق[َُِ]? الخبراء|فريق[َُِ]? الرصد|الفريق[َُِ]? العامل)"
        r"[َُِ]? (?:المنشأة? )?(?:عملا|بموجب|وفقا|عملاً) ?(?:ب|ل)?(?:الفقر(?:ة|تين) \d+(?: و \d+)? من )?"
        rf"(?:(?:ب|ل)?(?:ال)?قرار(?:ه)?(?: مجلس الأمن| المجلس)? {_NUMBER}|(?:هذا|ذلك) القرار)"
    ),
    "zh": re.compile(
        r"(?:安全理事会)?(?:关于[^，。；《》]{0,30}?的)?"
        rf"(?:第\s?{_NUMBER}\s?号|该)决议(?:第\s?\d+\s?段)?(?:所设立的|所设立|所设|设立的|设立了?一个|提及的|所述)"
        r"[^，。；、()（）]{0,12}?(?P<head>委员会|专家小组|专家组|监测组|工作组)"
    ),
}

#: With which what follows goes on directly behind the resolution or its paragraph.
_CHINESE_VERBS = ("所设", "设立", "提及的", "所述")
#: Words of which each such name has one.
HINTS: dict[Language, tuple[str, ...]] = {
    "en": ("established", "created", "set up", "constituted", "appointed"),
    "fr": ("créé", "établi", "institué", "constitué", "nommé", "visé"),
    "es": ("establecid", "cread", "constituid", "nombrad"),
    "ru": ("учрежденн", "созданн", "сформированн", "назначенн"),
    "ar": ("المنشأ", "اللجنة"),
    "zh": tuple(f"{noun}{verb}" for noun in ("决议", "段") for verb in _CHINESE_VERBS),
}

_BEFORE = re.compile(_NUMBER)

#: The English head noun of each kind of such a body, by how the head noun of a language begins.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Group", ("Panel", "Group of", "Groupe d’exp", "Groupe d'exp", "Grupo de Exp", "Группа эксп",
               "Группы эксп", "Группе эксп", "Группу эксп", "Группой эксп", "فريق الخبراء", "专家")),
    ("Monitoring", ("Monitoring", "Groupe de contr", "Équipe", "Grupo de Sup", "Equipo", "فريق الرصد",
                    "监测")),
    ("Working Group", ("Working", "Groupe de travail", "Grupo de Trabajo", "Рабоч", "الفريق العامل",
                       "工作组")),
    ("Mission", ("Mission", "Misión", "Мисси")),
    ("Commission", ("Commission", "Comisión", "Комисси")),
    ("Committee", ("Com", "Комитет", "لجنة", "اللجنة", "委员会")),
)  # fmt: skip


def founding_number(match: re.Match[str]) -> tuple[str, str | None]:
    """Number and year of the resolution that a name tells; that named last before "that
    resolution", empty if there is none.

    >>> text = "resolution 1022 (1999) and the Committee established by that resolution"
    >>> match = ESTABLISHED["en"].search(text)
    >>> founding_number(match) if match else None
    ('1022', '1999')
    """
    if match["number"]:
        return match["number"], match["year"]
    before = [said for said in _BEFORE.finditer(match.string, 0, match.start()) if said["year"]]
    return (before[-1]["number"], before[-1]["year"]) if before else ("", None)


#: Arabic vowel signs.
_SIGNS = re.compile("[\u064b-\u0652]")


def kind_of(head: str) -> str:
    """The English head noun of a body's kind.

    >>> kind_of("Комитета"), kind_of("Panel of Experts")
    ('Committee', 'Group')
    """
    plain = _SIGNS.sub("", head)
    return next((kind for kind, heads in KINDS if plain.startswith(heads)), "")


def founded_as(name: str, language: Language) -> str:
    """What a body was founded as, of a name that tells its founding.

    >>> founded_as("Panel of Experts established pursuant to resolution 1970 (2011)", "en")
    'Panel of Experts'
    """
    match = ESTABLISHED[language].search(name)
    return match["head"] if match else name
