"""Head nouns of Arabic names, and how a name goes on behind them.

Arabic has no capitals. A name is told by a head noun and by what follows: definite words, and behind
"on" (المعني ب …) a subject, of which only the last noun need be definite.
"""

from __future__ import annotations

import re

from reaffirm.languages.names.arabic_titles import of
from reaffirm.model import TargetType

#: Head nouns in the construct state: a name only if what follows is definite.
_HEADS: dict[str, TargetType] = {
    word: kind  # type: ignore[misc]
    for kind, words in {
        "treaty": "اتفاقية معاهدة بروتوكول ميثاق عهد",
        "instrument": "مدونة",
        "conference": "مؤتمر منتدى قمة",
        "body": (
            "لجنة بعثة مكتب مجلس فريق صندوق معهد منظمة اتحاد رابطة محكمة هيئة مصرف وكالة شعبة "
            "مفوضية تحالف ائتلاف جامعة"
        ),
    }.items()
    for word in words.split()
}
#: Head nouns that mean too many things unless the United Nations follow.
_OF_UN: dict[str, TargetType] = {
    "مركز": "body", "قوة": "body", "آلية": "body", "شبكة": "body", "إدارة": "body",
    "دائرة": "body", "إعلان": "instrument", "مبادرة": "instrument", "استراتيجية": "instrument",
    "إطار": "instrument", "خطة": "instrument",
}  # fmt: skip
#: Definite head nouns, which need one of the adjectives behind them that open a name.
_DEFINITE: dict[str, TargetType] = {
    "اللجنة": "body", "الفريق العامل": "body", "الفريق": "body", "المكتب": "body",
    "المركز": "body", "المنظمة": "body", "الهيئة": "body", "الصندوق": "body", "الآلية": "body",
    "الرابطة": "body", "الاتحاد": "body", "المحكمة": "body", "الممثل الخاص": "body",
    "الممثلة الخاصة": "body", "المبعوث الخاص": "body", "المقرر الخاص": "body",
    "المقررة الخاصة": "body", "الخبير المستقل": "body", "المؤتمر": "conference",
    "الاتفاقية": "treaty", "البروتوكول": "treaty", "المعاهدة": "treaty",
}  # fmt: skip
_STOPS = (
    r"الذي|التي|الذين|اللذين|النحو|المعتمد\w*|الصادر\w*|الوارد\w*|المعقود\w*|المؤرخ\w*|المنعقد\w*|الرامي\w*|"
    r"المتخذ\w*|المقدم\w*|المذكور\w*|السالف\w*|المشار|الدول|الحكومات|الجهات|الأطراف|القيام|النظر|"
    r"الاضطلاع|التعاون|المضي|العمل|الأعضاء|الصلة|المختص\w*|الحالي\w*|الجديد\w*|الأخرى|الآخر\w*|ذات|"
    r"المنشأة?|المعنونة?|الموفدة?|المفروضة?|المؤلفة?|المعاد|المعروفة?|الموق[ّ]?عة?|المقبلة?|المفتوحة?|"
    r"الاستمرار|الهيكل|الفترة|للدول|للحكومات|للأطراف|والنظر|"
    # Who acts beside a body is no part of its name.
    r"وال(?:فريق|سلطات|ممثلة?|مبعوثة?|شركاء|جهات|قوات|منظمات|دول|حكومة|أطراف|عناصر|خبراء|مؤسسات|وكالات|مجتمع)"
)
#: Letters, with the vowel signs that may be printed on them.
_L = "[ء-يً-ْ]"
_ENDINGS = r"(?:ة|ين|ان)?"
#: Words of which what they lead to must follow: "on", "of".
_LEADING = r"و?(?:المعني|المتعلق|المتصل|التابع)(?:ة|ين|ان)?"
#: Nouns between "on" and the definite noun that ends the subject; no prepositions, no relative words.
_BARE = rf"(?!(?:على|إلى|عن|من|في|منذ|خلال|بعد|قبل|بين|لدى|عند|بشأن|وفقا?|أن|إذا?|كل|غير|و\w+|ال\w+)(?!{_L})){_L}{{2,}}(?<!ها)(?<!هم)"
#: In what field or where something is done.
_FIELDS = r"(?:مجال|ميدان|سياق|وسط|شرق|غرب|شمال|جنوب|أعالي)"
#: What a sentence says a body or a text is for; its name says other things.
_PURPOSES = (
    r"ل(?:تنفيذ|ضمان|تحقيق|مواصلة|إجراء|كفالة|تيسير|إعداد|وضع|إنجاز|إتاحة|تقديم|تعبئة|تمكين|مدة|فترة|عام|كي|أن|جميع|كل|هذ|ذلك|"
    r"توفير|زيادة|تحسين|متابعة|بذل|بحث|مناقشة|استكمال|معالجة|تلبية|تقييم|جعل|حين|سيما)"
)
#: Behind these adjectives the words are no name of a body: "organized criminal groups".
_NOT_BEHIND = r"(?<!الإجرامية )(?<!الجريمة )(?<!الجماعات )(?<!الجماعة )"

#: What the pattern finds that is no name: generic bodies.
ARABIC_NO_NAMES = (
    r"(?:ال|لل)(?:لجنة|جنة|منظمة|هيئة|آلية|رابطة|محكمة) (?:الوطنية|الدولية|الإقليمية)(?: و\w+)*$"
)
_ORDINALS = "أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر"
#: Names of which the rest is missing: they are names only if an earlier one began so.
INCOMPLETE = re.compile(
    r"(?:بعثة|لجنة|صندوق|فريق|مكتب|وكالة|منظمة|مركز|مؤتمر|قوة|شبكة|آلية|إدارة|إطار|خطة|مبادرة|استراتيجية|إعلان)"
    r" الأمم المتحدة(?: (?:الخاصة?|الرفيع المستوى|الاستئماني|المتكاملة|الشاملة|"
    rf"ال(?:{_ORDINALS})))?|"
    rf"مؤتمر القمة(?: ال(?:مشترك|عادي|استثنائي|سنوي|{_ORDINALS}))?"
)


def arabic_names() -> tuple[str, dict[str, TargetType]]:
    """The pattern of names, and the type that each head noun gives.

    >>> import re
    >>> pattern, _ = arabic_names()
    >>> text = "تقرير فريق الخبراء الحكوميين المعني بمنع زحف الرمال الذي"
    >>> re.search(pattern, text)["name"]
    'فريق الخبراء الحكوميين المعني بمنع زحف الرمال'
    """
    stop = rf"(?!(?:{_STOPS}|{_LEADING})(?!\w))"
    definite = rf"{stop}(?:ال|لل|بال(?!عمل)|وال|ولل){_L}{{3,}}"
    joint = r"(?:في|من|على|إلى|بشأن|لشؤون|ومنع|لمكافحة|لمنع|لحماية|لتعزيز|لمناهضة)"
    known = rf"(?!(?:الذي|التي|الذين|اللذين|النحو|المشار|المعقود\w*|{_LEADING})(?!\w))"
    deed = rf"ل(?!ل){_L}{{3,}}(?:\s+و{_L}{{3,}})?(?:\s+(?:{_BARE}\s+)?{stop}ال{_L}{{3,}}|\s;+)"
    subject = (
        rf"ب(?:(?!ال){_L}{{2,}}(?:\s+(?!ال)و{_L}{{3,}})?(?:\s+{_BARE}){{0,2}}\s+{known}ال{_L}{{3,}}"
        rf"|ال{_L}{{3,}}|{_L}{{3,}})"
    )
    heads = "|".join(sorted(_HEADS, key=len, reverse=True))
    wholes = _with_preposition(_DEFINITE)
    whole = "|".join(sorted(wholes, key=len, reverse=True))
    ours = "|".join(_OF_UN)

    def on(ending: str) -> str:
        return rf"و?(?:المعني|المتعلق|الخاص|المتصل){ending}\s+{subject}"

    opening = (
        r"(?:الخاص\w*|الدولي\w*|العالمي\w*|المشترك\w*|الوطني\w*|الأفريقي\w*|الأوروبي\w*|العربي\w*)"
    )
    # A short form behind "of" is read by itself.
    whose = rf"و?التابعة?\s+(?!للاتفاقية(?!\w))ل{_L}{{3,}}"
    teen = rf"(?:\s+عشرة?(?!{_L}))?"
    field = (
        rf"(?:في\s+{_FIELDS}\s+(?:أفريقيا|آسيا|(?:{_BARE}\s+)?{stop}ال{_L}{{3,}})"
        rf"|من\s+أجل\s+(?:مكافحة\s+)?{stop}ال{_L}{{3,}})"
    )
    subject_deed = rf"(?!{_PURPOSES})ل(?!ل){_L}{{3,}}(?:\s+(?!ال)و{_L}{{3,}})?\s+(?:{_BARE}\s+){{0,2}}{stop}ال{_L}{{3,}}"
    unit = (
        rf"(?:{on(_ENDINGS)}|{whose}|المفتوحة?(?: باب)? العضوية|{field}|{subject_deed}|بين\s+ال{_L}{{3,}}"
        rf"|(?<=المسؤولين )عن\s+ال{_L}{{3,}}|غير\s+ال{_L}{{3,}}|(?:{joint}\s+)?{definite}{teen})"
    )
    tail = rf"(?:\s+{unit}){{0,6}}"
    united = rf"(?:{heads}|{ours})\s+الأمم المتحدة(?:\s+ال(?!معني){_L}+){{0,2}}(?:\s+(?:{deed}|{unit})){{1,6}}"
    first = rf"{stop}ال{_L}{{3,}}"
    feminine = "|".join(word for word in whole.split("|") if word.endswith("ة"))
    masculine = "|".join(word for word in whole.split("|") if not word.endswith("ة"))

    def charged(ending: str) -> str:
        behind = rf"(?:{on(ending)}|[بل]{_L}{{3,}}|{joint}\s+{_L}+|{first}{teen})"
        return rf"\s+(?:{on(ending)}|{opening}\s+{behind})"

    said = rf"(?:{feminine}){charged('ة')}|(?:{masculine}){charged('')}"
    pattern = (
        rf"(?<![\w]){_NOT_BEHIND}(?:[وفبلك]|وب|ول)?(?!(?<=ل)ل)(?P<name>(?:{united}|(?P<head>{heads})\s+{first}{tail}"
        rf"|(?:{said}){tail}))(?![\wً-ْ])"
    )
    return pattern, _HEADS | _OF_UN | wholes


def _with_preposition(heads: dict[str, TargetType]) -> dict[str, TargetType]:
    """The definite heads, and each behind "to" or "of", which hides the article."""
    return heads | {of(head): kind for head, kind in heads.items()}
