"""The words of Arabic names behind their head noun: which go on with a name, and which end it."""

from __future__ import annotations

from typing import Final

from reaffirm.languages.names.arabic_places import LAND, TOWN

_STOPS = (
    r"الذي|التي|الذين|اللذين|النحو|المعتمد\w*|الصادر\w*|الوارد\w*|المعقود\w*|المؤرخ\w*|المنعقد\w*|الرامي\w*|"
    r"المتخذ\w*|المقدم\w*|المذكور\w*|السالف\w*|المشار|الدول|الحكومات|الجهات|الأطراف|القيام|النظر|"
    r"الاضطلاع|التعاون|المضي|العمل|الأعضاء|الصلة|المختص\w*|الحالي\w*|الجديد\w*|الأخرى|الآخر\w*|ذات|"
    r"المنشأة?|المعنونة?|الموفدة?|المفروضة?|المؤلفة?|المعاد|المعروفة?|الموق[ّ]?عة?|المقبلة?|المفتوحة?|"
    r"المبرمة?|المنبثقة?|المنصوص|الموجودة?|المكلفة?|المضطلع|المسماة?|المزمع|الكائنة?|المقررة?(?! الخاص)|"
    r"الاستمرار|الهيكل|الفترة|للدول|للحكومات|للأطراف|والنظر|"
    # Who acts beside a body is no part of its name.
    r"وال(?:فريق|سلطات|ممثلة?|مبعوثة?|شركاء|جهات|قوات|منظمات|دول|حكومة|أطراف|عناصر|خبراء|مؤسسات|وكالات|مجتمع)"
)
#: Letters, with the vowel signs that may be printed on them, and marks of places.
L: Final = f"[ء-يً-ْ{LAND}{TOWN}]"
_ENDINGS = r"(?:ة|ين|ان)?"
#: Words of which what they lead to must follow: "on", "of".
_LEADING = r"و?(?:المعني|المتعلق|المتصل|التابع)(?:ة|ين|ان)?"
#: Nouns between "on" and the definite noun that ends the subject; no prepositions, no relative words.
BARE: Final = rf"(?!(?:على|إلى|عن|من|في|منذ|خلال|بعد|قبل|بين|لدى|عند|بشأن|وفقا?|أن|إذا?|كل|غير|و\w+|ال\w+)(?!{L})){L}{{2,}}(?<!ها)(?<!هم)"
#: Words that look like nouns in a chain: particles, verbs, adjectives without the article.
_NO_LINKS = (
    rf"هذ\w+|ذلك|تلك|هي|هو|أو|ثم|حيث|كما|لا|لم|لن|قد|ما|مما|بما|بها?|له|لها|إلا|سوى|مع|عبر|حول|ضد|نحو|دون|حتى|بموجب|عملا|"
    rf"يوم|مثل|بشكل|بصورة|بطريقة|بسبب|بفضل|بغية|جميع|سائر|بحيث|حسب|أي|أية|وقت|حين|بعض|ذات|ذي|أيضا|كذلك|فرعي|"
    # Verbs of the present: all that is no noun of a deed.
    rf"ي(?!ونيس){L}{{2,}}|ت(?!{L}{L}ي{L}ة?(?!{L})|{L}ا{L}{{2,3}}(?!{L})|{L}{{1,3}}[يئ]ة(?!{L})|نوع|عدد|طور|راث|عليم|شاد|تار|ونة|مور|قارير|شريع|دابير|كنولوجيا|قانة|لوث){L}{{2,}}|"
    # Behind "for" nothing goes on without the article.
    rf"ل(?!جان|جنة|اجئ|غات|غة|وائح|بنان|يبيا){L}{{2,}}|"
    rf"{L}+اً|{L}+ائي|(?!حما|تنم|ترب|تسو|رعا|وقا|توع|ولا|تغذ|تقو|تهي|قض|شرا|بد|غا){L}+ية|"
    rf"(?:مخصص|شامل|خاص|عام|معني|تابع|فريد|رفيع|متعدد|مشترك|جديد|فعال|قوي|عضو|عامل|مفتوح|مستقل|موحد|متكامل|واحد|كامل|مؤقت|دائم|منفصل|"
    rf"مكرس|متخصص|محايد|مختلط|دولي|وطني|إقليمي|سياسي|حكومي|تاريخي|وزاري|تمثيلي|رئيسي|استئماني|استشاري|عالمي|تحضيري|فني|تقني)(?:ة|ا|ين)?"
)
#: A place whose name has no article.
PLACE: Final = f"[{LAND}{TOWN}]+"
#: A noun in a chain of nouns.
NOUN: Final = rf"(?:(?![{LAND}{TOWN}]|(?:{_NO_LINKS})(?!{L})){BARE}|و(?:ضع|قف|قاية|ثائق|زراء|كالات|لاية|سائل|سط|حدة|ضعية)(?!{L}))"
#: In what field or where something is done.
_FIELDS = r"(?:مجال|ميدان|سياق|وسط|شرق|غرب|شمال|جنوب|أعالي)"
#: What a sentence says a body or a text is for; its name says other things.
PURPOSES: Final = (
    r"ل(?:تنفيذ|ضمان|تحقيق|مواصلة|إجراء|كفالة|تيسير|إعداد|وضع|إنجاز|إتاحة|تقديم|تعبئة|تمكين|مدة|فترة|عام|كي|أن|جميع|كل|هذ|ذلك|"
    r"توفير|زيادة|تحسين|متابعة|بذل|بحث|مناقشة|استكمال|معالجة|تلبية|تقييم|جعل|حين|سيما)"
)
#: A word that ends what a name says.
STOP: Final = rf"(?!(?:{_STOPS}|{_LEADING})(?!\w))"
FIRST: Final = rf"{STOP}ال{L}{{3,}}"
_DEFINITE_WORD = rf"{STOP}(?:ال|لل|بال(?!عمل)|وال|ولل){L}{{3,}}"
#: Words at which a name ends, but for right behind its head noun.
OPENED: Final = r"ال(?:تعاون|عمل|دول)(?=\s+(?:و?ال(?!أطراف|تي|ذي)|لل|و?ل|في |من أجل))"
JOINT: Final = r"(?:في|من|على|إلى|بشأن|لشؤون|ومنع|لمكافحة|لمنع|لحماية|لتعزيز|لمناهضة)"
TEEN: Final = rf"(?:\s+عشرة?(?!{L}))?"
_KNOWN = rf"(?!(?:الذي|التي|الذين|اللذين|النحو|المشار|المعقود\w*|{_LEADING})(?!\w))"
#: What stands behind "on": nouns up to a definite one.
_SUBJECT = (
    rf"ب(?:(?!ال){L}{{2,}}(?:\s+(?!ال)و{L}{{3,}})?(?:\s+{BARE}){{0,2}}\s+(?:{_KNOWN}ال{L}{{3,}}|;+)"
    rf"|ال{L}{{3,}}|{L}{{3,}}(?<!ها)(?<!هم))"
)
#: "for the protection of": behind the United Nations any deed, else no purpose of the sentence.
DEED: Final = rf"ل(?!ل){L}{{3,}}(?:\s+و{L}{{3,}})?(?:\s+(?:{BARE}\s+)?{FIRST}|\s;+)"
DEED_OF_SUBJECT: Final = rf"(?!{PURPOSES})ل(?:(?!ل){L}{{3,}}(?:\s+(?!ال)و{L}{{3,}})?\s+(?:{BARE}\s+){{0,2}}(?:{FIRST}|{PLACE})|{PLACE})"
#: Whose it is; a short form behind "of" is read by itself.
WHOSE: Final = rf"و?التابعة?\s+(?:(?!للاتفاقية(?!\w))ل{L}{{3,}}|;+(?=\s+و?(?:المعني|المتعلق)))"
_FIELD = (
    rf"(?:في\s+{_FIELDS}\s+(?:أفريقيا|آسيا|(?:{BARE}\s+)?{FIRST})"
    rf"|من\s+أجل\s+(?:مكافحة\s+)?{FIRST})"
)


def on(ending: str) -> str:
    """The word "on", which agrees with the head noun, and a subject."""
    return rf"و?(?:المعني|المتعلق|الخاص|المتصل){ending}\s+{_SUBJECT}"


#: One step by which a name goes on.
UNIT: Final = (
    rf"(?:{on(_ENDINGS)}|{WHOSE}|المفتوحة?(?: باب)? العضوية|{_FIELD}|{DEED_OF_SUBJECT}|بين\s+ال{L}{{3,}}"
    rf"|(?<=المسؤولين )عن\s+ال{L}{{3,}}|(?:غير|عبر)\s+ال{L}{{3,}}|(?:{JOINT}\s+)?{_DEFINITE_WORD}{TEEN})"
)


#: Behind a head noun a chain of nouns that ends with a definite one.
CHAIN: Final = rf"(?:{NOUN}\s+(?:(?!ال)و{NOUN}\s+){{0,4}}){{1,3}}(?:{FIRST}|{OPENED}|{PLACE})"
#: What a text is on.
ABOUT: Final = rf"(?:بشأن|عن|حول)\s+(?:{BARE}\s+){{0,2}}{FIRST}"
