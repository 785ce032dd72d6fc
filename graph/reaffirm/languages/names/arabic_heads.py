"""The form of Arabic names: a head noun, and how a name goes on behind it.

Arabic has no capitals. A name is told by a head noun and by what follows: definite words, and behind
"on" (المعني ب …) a subject, of which only the last noun need be definite.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from reaffirm.languages.names.arabic_titles import nominative, of
from reaffirm.languages.names.forms import NameForms, forms
from reaffirm.languages.names.nouns import longest_first, nouns_of, words_of
from reaffirm.model import TargetType

_ARTICLE = "ال"
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
_NO_NAMES = (
    r"|(?:ال|لل)(?:لجنة|جنة|منظمة|هيئة|آلية|رابطة|محكمة) (?:الوطنية|الدولية|الإقليمية)(?: و\w+)*$"
)
_ORDINALS = "أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر"


@cache
def _beginning() -> re.Pattern[str]:
    nouns = nouns_of("ar")
    heads = "|".join(longest_first(nouns.types.keys() | nouns.weak))
    return re.compile(
        rf"(?:{heads}) الأمم المتحدة(?: (?:الخاصة?|الرفيع المستوى|الاستئماني|المتكاملة|الشاملة|"
        rf"ال(?:{_ORDINALS})))?|"
        rf"مؤتمر القمة(?: ال(?:مشترك|عادي|استثنائي|سنوي|{_ORDINALS}))?"
    )


def is_beginning(name: str) -> bool:
    """Whether the rest of a name is missing: it is one only if an earlier one began so.

    >>> is_beginning("بعثة الأمم المتحدة"), is_beginning("بعثة الأمم المتحدة للدعم")
    (True, False)
    """
    return _beginning().fullmatch(name) is not None


#: A word that ends what a name says.
_STOP = rf"(?!(?:{_STOPS}|{_LEADING})(?!\w))"
_FIRST = rf"{_STOP}ال{_L}{{3,}}"
_DEFINITE_WORD = rf"{_STOP}(?:ال|لل|بال(?!عمل)|وال|ولل){_L}{{3,}}"
_JOINT = r"(?:في|من|على|إلى|بشأن|لشؤون|ومنع|لمكافحة|لمنع|لحماية|لتعزيز|لمناهضة)"
_TEEN = rf"(?:\s+عشرة?(?!{_L}))?"
_KNOWN = rf"(?!(?:الذي|التي|الذين|اللذين|النحو|المشار|المعقود\w*|{_LEADING})(?!\w))"
#: What stands behind "on": nouns up to a definite one.
_SUBJECT = (
    rf"ب(?:(?!ال){_L}{{2,}}(?:\s+(?!ال)و{_L}{{3,}})?(?:\s+{_BARE}){{0,2}}\s+{_KNOWN}ال{_L}{{3,}}"
    rf"|ال{_L}{{3,}}|{_L}{{3,}})"
)
#: "for the protection of": behind the United Nations any deed, else no purpose of the sentence.
_DEED = rf"ل(?!ل){_L}{{3,}}(?:\s+و{_L}{{3,}})?(?:\s+(?:{_BARE}\s+)?{_FIRST}|\s;+)"
_DEED_OF_SUBJECT = (
    rf"(?!{_PURPOSES})ل(?!ل){_L}{{3,}}(?:\s+(?!ال)و{_L}{{3,}})?\s+(?:{_BARE}\s+){{0,2}}{_FIRST}"
)
#: Whose it is; a short form behind "of" is read by itself.
_WHOSE = rf"و?التابعة?\s+(?!للاتفاقية(?!\w))ل{_L}{{3,}}"
_FIELD = (
    rf"(?:في\s+{_FIELDS}\s+(?:أفريقيا|آسيا|(?:{_BARE}\s+)?{_FIRST})"
    rf"|من\s+أجل\s+(?:مكافحة\s+)?{_FIRST})"
)


def _on(ending: str) -> str:
    """The word "on", which agrees with the head noun, and a subject."""
    return rf"و?(?:المعني|المتعلق|الخاص|المتصل){ending}\s+{_SUBJECT}"


#: One step by which a name goes on.
_UNIT = (
    rf"(?:{_on(_ENDINGS)}|{_WHOSE}|المفتوحة?(?: باب)? العضوية|{_FIELD}|{_DEED_OF_SUBJECT}|بين\s+ال{_L}{{3,}}"
    rf"|(?<=المسؤولين )عن\s+ال{_L}{{3,}}|غير\s+ال{_L}{{3,}}|(?:{_JOINT}\s+)?{_DEFINITE_WORD}{_TEEN})"
)


def arabic_form(no_names: str) -> NameForms:
    """The form of names: behind a bare head noun definite words, behind a definite one what it is
    in charge of, behind a common noun the United Nations.

    >>> text = "تقرير فريق الخبراء الحكوميين المعني بمنع زحف الرمال الذي"
    >>> forms = arabic_form("(?!)")
    >>> next(forms.matches(text, forms.head_places(text)))["name"]
    'فريق الخبراء الحكوميين المعني بمنع زحف الرمال'
    """
    nouns = nouns_of("ar")
    bare = {head: kind for head, kind in nouns.types.items() if not head.startswith(_ARTICLE)}
    definite = _with_preposition(
        {head: kind for head, kind in nouns.types.items() if head.startswith(_ARTICLE)}
    )
    types = bare | nouns.weak | definite
    heads = "|".join(longest_first(bare))
    united = (
        rf"(?:{heads}|{'|'.join(nouns.weak)})\s+الأمم المتحدة(?:\s+ال(?!معني){_L}+){{0,2}}"
        rf"(?:\s+(?:{_DEED}|{_UNIT})){{1,6}}"
    )
    tail = rf"(?:\s+{_UNIT}){{0,6}}"
    pattern = (
        rf"(?<![\w]){_NOT_BEHIND}(?:[وفبلك]|وب|ول)?(?!(?<=ل)ل)(?P<name>(?:{united}|(?P<head>{heads})\s+{_FIRST}{tail}"
        rf"|(?:{_charged(definite)}){tail}))(?![\wً-ْ])"
    )
    made = forms(pattern, types, no_names + _NO_NAMES)
    return replace(made, anchored=True, plain=nominative)


def _charged(heads: Iterable[str]) -> str:
    """Definite head nouns with what tells which is meant, in the gender of each."""
    opening = "|".join(rf"{word}\w*" for word in words_of("openings", "ar"))
    said = []
    for feminine, ending in ((True, "ة"), (False, "")):
        nouns = "|".join(h for h in longest_first(heads) if h.endswith("ة") == feminine)
        behind = rf"(?:{_on(ending)}|[بل]{_L}{{3,}}|{_JOINT}\s+{_L}+|{_FIRST}{_TEEN})"
        said.append(rf"(?:{nouns})\s+(?:{_on(ending)}|(?:{opening})\s+{behind})")
    return "|".join(said)


def _with_preposition(heads: dict[str, TargetType]) -> dict[str, TargetType]:
    """The definite heads, and each behind "to" or "of", which hides the article."""
    return heads | {of(head): kind for head, kind in heads.items()}
