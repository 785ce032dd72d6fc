"""How the Arabic title of a text or a conference may be worded beside the form that the vocabulary has.

Translators render "on", "of" and "to" in a title freely: "المؤتمر المعني بالكثبان", "المؤتمر بشأن الكثبان", "مؤتمر
الكثبان". The subject is the same words each time, so that the other wordings follow from one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

#: So many wordings of one title are given at most: the first, which change it least.
_MOST = 14
#: So many times a name is changed.
_STEPS = 2

#: Plurals that are of the feminine gender without its ending.
_FEMININE = frozenset(
    "مبادئ المبادئ قواعد القواعد معايير المعايير خطوط الخطوط أهداف الأهداف".split()
)
_REPORTS = frozenset({"تقرير", "التقرير", "دراسة", "الدراسة"})
_MEETINGS = frozenset(
    {"مؤتمر", "المؤتمر", "اجتماع", "الاجتماع", "حوار", "الحوار", "منتدى", "المنتدى", "قمة", "القمة"}
)
#: Words that are printed in two ways: "fisheries", "Syria", "in particular".
_SPELLINGS = (
    ("مصائد", "مصايد"), ("سوريا", "سورية"), ("ولا سيما", "وبخاصة"), ("ولا سيما", "وخاصة"),
)  # fmt: skip
#: Words that begin with the letter of the article, behind "لل".
_FIRST_L = ("لاجئ", "لغ", "لجان", "لجنة", "لوائح")
#: Nouns of deeds with which the subject of a title begins: "for the protection of …".
_DEEDS = (
    r"(?:مكافحة|منع|حماية|تعزيز|تمويل|استعراض|تنفيذ|دعم|قمع|حظر|صون|إنشاء|نزع|تحسين|تنظيم|تيسير|حفظ|إلغاء|"
    r"مناهضة|تسوية|تنسيق|وضع|متابعة|إعمال|تقييم|عدم|إزالة|حل|بناء)"
)
#: What is named behind "of" or "for" is whose a thing is, not its subject.
_OWNERS = r"(?:لأمم|لجمعية|لمجلس|لاتحاد|لمنظمة|لأمين|لاتفاقية|لدول|لجنة|لأطراف|لرابطة|لجماعة)"
_SUBJECT = re.compile(
    r" (?P<link>(?:بشأن|حول) |و?(?:المعني|المتعلق|الخاص|المتصل)(?:ة|ين)? ب(?=\w))"
    rf"| ل(?=(?!{_OWNERS})ل\w{{3}}|{_DEEDS} )"
)
_ABOUT = re.compile(r" عن ")
_TREATY = re.compile(
    r"(?P<head>اتفاقية|معاهدة|بروتوكول|اتفاق) (?!الأمم |منظمة |مجلس |عام )(?P<rest>\S+ \S+ \S.*)"
)
_DEFINITE_TREATY = re.compile(
    r"ال(?P<head>اتفاقية|معاهدة|بروتوكول|اتفاق) (?:المتعلقة?|الخاصة?) ب(?P<rest>\S+ \S+ \S.*)"
)
_ANNEXED = re.compile(
    r"(?P<protocol>(?:بروتوكول عام \d{4}|البروتوكول)(?: ال(?!ملحق|مكمل)\w+){0,2}) (?:الملحق ب|(?:المكمل )?(?P<of>ل))"
    r"(?P<treaty>ل?(?:ال)?(?:اتفاقية|عهد|معاهدة|بروتوكول|ميثاق))(?!\w)"
)
_ISSUED = re.compile(
    r" (?:(?:الصادرة?|المنبثقة?) (?:عن|من) (?P<article>ال)?|ل(?P<of>ل)?(?=اجتماع |لاجتماع ))"
)
_ASSEMBLY_MEETING = re.compile(
    r"(?<!\w)(?P<to>ل?)اجتماع الجمعية العامة(?P<rank>(?: (?:ال\w+|لعام \d{4}))*? الرفيع المستوى(?: ال(?!معني)\w+)?)(?= )"
)
_TENS = ("الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
#: The numbers of meetings, from one to twenty-five.
_ORDINALS = (
    *_TENS, "العاشر", "الحادي عشر", *(f"{number} عشر" for number in _TENS[1:]), "العشرون", "العشرين",
    "الحادي والعشرين", *(f"{number} والعشرين" for number in _TENS[1:5]),
)  # fmt: skip
_RETURNS = re.compile(
    r"(?P<name>(?:مؤتمر القمة|المؤتمر|المنتدى|الاجتماع) (?:السنوي |(?!الثاني )ال\w+ي )?)"
    r"(?=لل|المعني|بشأن)"
)
_PARTIES = re.compile(
    r"(?P<meeting>مؤتمر|اجتماع) ال(?P<who>دول الأطراف|أطراف المتعاقدة السامية) في "
)
_LAST_YEAR = re.compile(r" (?:ل|في )?(?P<year>عام \d{4})$")
_NUMBER = re.compile(r" \(رقم \d+\)$")


def wordings(title: str) -> tuple[str, ...]:
    """The other wordings of a title, the nearest first.

    >>> wordings("المؤتمر الدولي بشأن الكثبان")[:2]
    ('المؤتمر الدولي المعني بالكثبان', 'المؤتمر الدولي للكثبان')
    >>> "الاتفاقية المتعلقة بحماية كثبان الرمل" in wordings("اتفاقية حماية كثبان الرمل")
    True
    >>> wordings("إعلان الكثبان")
    ()
    """
    return (*reworded(title, _RULES, _MOST), *numbered(title))


#: What other wordings of a name follow from one.
Rule = Callable[[str], Iterator[str]]


def reworded(name: str, rules: Sequence[Rule], most: int) -> tuple[str, ...]:
    """What rules make of a name, and of that again; at most so many, those that change it least.

    >>> reworded("b", [lambda name: iter([name + "a"])], most=5)
    ('ba', 'baa')
    """
    found = [name]
    last = [name]
    for _ in range(_STEPS):
        changed = [other for each in last for rule in rules for other in rule(each)]
        last = [other for other in dict.fromkeys(changed) if other not in found]
        found += last
    return tuple(found[1 : most + 1])


def _subjects(title: str) -> Iterator[str]:
    """The words that lead to the subject, exchanged."""
    head = title.partition(" ")[0]
    match = _SUBJECT.search(title) or (_ABOUT.search(title) if head in _REPORTS else None)
    if match is None:
        return
    before, subject = title[: match.start()], title[match.end() :]
    meetings = [word for word in before.split() if word.removeprefix("ل") in _MEETINGS]
    if match[0] == " ل":
        if not meetings:
            return
        subject = with_article(subject)
    if before == head and not head.startswith("ال"):
        before = f"ال{head}"  # what was "a declaration on" is "the declaration"
    whose = meetings[-1] if meetings else head
    feminine = "ة" if whose in _FEMININE or whose.endswith("ة") else ""
    if "مؤتمر" in "".join(meetings):
        feminine = ""
    yield f"{before} بشأن {subject}"
    for adjective in ("المعني",) if meetings else ("المتعلق", "الخاص"):
        yield f"{before} {adjective}{feminine} ب{subject}"
    if head in _REPORTS:
        yield f"{before} عن {subject}"
    if meetings:
        yield f"{before} {of(subject)}"


def nominative(name: str) -> str:
    """A name without the preposition that hides its article.

    >>> nominative("للفريق العامل"), nominative("للجنة الدولية"), nominative("لجنة القانون")
    ('الفريق العامل', 'اللجنة الدولية', 'لجنة القانون')
    """
    return with_article(name[1:]) if name.startswith("لل") else name


def with_article(words: str) -> str:
    """What stands behind "of", by itself: behind "لل" the article is not printed."""
    if not words.startswith("ل"):
        return words
    return f"ال{words}" if words.startswith(_FIRST_L) else f"ا{words}"


def of(subject: str) -> str:
    """The words behind "of".

    >>> of("الكثبان"), of("اللجان"), of("منع الجفاف")
    ('للكثبان', 'للجان', 'لمنع الجفاف')
    """
    if subject.startswith("الل"):
        return f"ل{subject[2:]}"
    return f"لل{subject[2:]}" if subject.startswith("ال") else f"ل{subject}"


def _treaties(title: str) -> Iterator[str]:
    """Treaties "on the protection of dunes" and those "of the protection of dunes"."""
    link = _SUBJECT.search(title)
    match = _TREATY.fullmatch(title)
    if match is not None and (link is None or link[0] == " ل"):
        head, rest = match["head"], match["rest"]
        feminine = "ة" if head.endswith("ة") else ""
        yield f"ال{head} المتعلق{feminine} ب{rest}"
        yield f"ال{head} الخاص{feminine} ب{rest}"
        yield f"ال{head} بشأن {rest}"
        if year := _LAST_YEAR.search(rest):
            plain = rest[: year.start()]
            yield f"{head} {year['year']} المتعلق{feminine} ب{plain}"
            yield f"{head} {year['year']} {of(plain)}"
    match = _DEFINITE_TREATY.fullmatch(title)
    if match is not None:
        yield f"{match['head']} {match['rest']}"


def _protocols(title: str) -> Iterator[str]:
    """A protocol "annexed to", "to" or "supplementing" a treaty."""
    match = _ANNEXED.match(title)
    if match is None:
        return
    before, treaty, after = match["protocol"], match["treaty"], title[match.end() :]
    if match["of"]:
        treaty = with_article(treaty)
    yield f"{before} {of(treaty)}{after}"
    if before != "بروتوكول":
        yield f"{before} الملحق ب{treaty}{after}"
        yield f"{before} المكمل {of(treaty)}{after}"


def _declared(title: str) -> Iterator[str]:
    """A declaration "issued by", "of" or "that came out of" a meeting."""
    match = _ISSUED.search(title)
    if match is None or title.startswith(("اجتماع", "الاجتماع")):
        return
    before, meeting = title[: match.start()], title[match.end() :]
    article = bool(match["article"] or match["of"])
    if match["of"]:
        meeting = meeting.removeprefix("ل")
    feminine = "ة" if before.partition(" ")[0].endswith("ة") else ""
    yield f"{before} ل{'ل' if article else ''}{meeting}"
    for word in ("الصادر", "المنبثق"):
        yield f"{before} {word}{feminine} عن {'ال' if article else ''}{meeting}"


def _assembly_meetings(title: str) -> Iterator[str]:
    """The Assembly's high-level meeting, and the high-level meeting of the Assembly."""
    for match in _ASSEMBLY_MEETING.finditer(title):
        article = "لل" if match["to"] else "ال"
        yield (
            f"{title[: match.start()]}{article}اجتماع{match['rank']} للجمعية العامة{title[match.end() :]}"
        )


def numbered(name: str) -> tuple[str, ...]:
    """A meeting with its number: forums and the States parties to a treaty meet again and again,
    of a conference only the first is surely the one that has no number elsewhere.

    >>> numbered("المنتدى العالمي للكثبان")[1], numbered("مؤتمر الدول الأطراف في الاتفاقية")[9]
    ('المنتدى العالمي الثاني للكثبان', 'المؤتمر العاشر للدول الأطراف في الاتفاقية')
    >>> numbered("المؤتمر العالمي للكثبان"), numbered("المؤتمر الثاني للكثبان")
    (('المؤتمر العالمي الأول للكثبان',), ())
    """
    match = _RETURNS.match(name)
    if match is not None:
        again = match["name"].startswith("المنتدى") or "السنوي" in match["name"]
        numbers = _ORDINALS if again else _ORDINALS[:1]
        return tuple(f"{match['name']}{number} {name[match.end() :]}" for number in numbers)
    match = _PARTIES.match(name)
    if match is not None:
        rest = name[match.end() :]
        return tuple(
            f"ال{match['meeting']} {number} لل{match['who']} في {rest}" for number in _ORDINALS
        )
    return ()


def _years(title: str) -> Iterator[str]:
    """Of a year, in a year, or the year alone."""
    match = _LAST_YEAR.search(title)
    if match is not None and title.startswith(tuple(_MEETINGS)):
        for joint in (" ل", " في ", " "):
            yield f"{title[: match.start()]}{joint}{match['year']}"


def _numbered(title: str) -> Iterator[str]:
    """The conventions of the International Labour Organization, without number and year."""
    number = _NUMBER.search(title)
    if number is not None:
        title = title[: number.start()]
        yield title
        year = _LAST_YEAR.search(title)
        if year is not None:
            yield title[: year.start()]


def spelled(name: str) -> Iterator[str]:
    """Words that are spelled in two ways."""
    for one, other in _SPELLINGS:
        if one in name:
            yield name.replace(one, other)
        elif other in name:
            yield name.replace(other, one)


_RULES: tuple[Rule, ...] = (
    _subjects, _treaties, _protocols, _declared, _assembly_meetings, _years, _numbered, spelled,
)  # fmt: skip
