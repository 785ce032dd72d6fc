"""What an Akoma Ntoso file says about its document: symbol, language, dates, votes, subjects."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

from reaffirm.model import Language, Metadata, Vote
from reaffirm.reading.akn_text import AKN, EMPTY, Flat, flatten, plain
from reaffirm.reading.labels import whole_label
from reaffirm.symbols import normal_symbol, session_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_LANGUAGES: dict[str, Language] = {
    "ara": "ar", "ar": "ar", "eng": "en", "en": "en", "spa": "es", "es": "es",
    "fra": "fr", "fre": "fr", "fr": "fr", "rus": "ru", "ru": "ru",
    "zho": "zh", "chi": "zh", "zh": "zh",
}  # fmt: skip

#: The words around the committee's name in the report line.
_ON_REPORT: dict[Language, str] = {
    "ar": r"بناء\s?[ًا]?\s?على تقرير (.+)",
    "en": r"on the (?:recommendation|report) of the (.+)",
    "es": r"sobre la base del informe (?:de la |del )(.+)",
    "fr": r"sur (?:la base du|le) rapport (?:de la |de l['’]|du )(.+)",
    "ru": r"по докладу (.+)",
    "zh": r"根据(.+?)(?:的?报告)?",
}
#: The report behind the committee: "(A/76/463, para. 26)", "(A/74/501 (Part II), para. 8)". Each
#: bracket begins something of its own, so that there is one way alone to read them.
_REPORT_IN_BRACKETS = re.compile(
    r"\s*[(（][^()（）]*[A-Z]/[^()（）]*(?:[(（][^)）]*[)）][^()（）]*)*(?:[(（][^)）]*)?[)）]*$"
)
_LONGEST_LINE = 1_000
_SYMBOL = re.compile(r"\b[A-Z][A-Z]*(?:/[A-Za-z0-9.\-]+(?:\s?\([A-Za-z. \d]+\))?){2,}")
_PARAGRAPH = re.compile(r"\d+(?:\s*[-–,和и]\s*\d+)*")
_ITEM = re.compile(r"(\d{1,3})\s*(?:[(（]?\s*([a-zа-яء-ي]{1,3}(?:\s?[ء-ي])?)\s*[)）])?")
_LEADING_NUMBER = r"^(?:(?:ES-|S-)?\d+/\d+)?\s*[.\-–]?\s*"
#: The number in the IRI of a work: "…/unga/2021-12-09/76-100/", "…/unsc/2020-02-25/2511-2020/".
_ASSEMBLY = re.compile(
    r"/unga/[\d-]+/((?:ES-|S-)?\d+)-(\d+(?:[A-Z](?:-[A-Z])?)?)/?$", re.IGNORECASE
)
_COUNCIL = re.compile(r"/unsc/[\d-]+/(\d+)-(\d{4})/?$")
_GOAL = re.compile(r"metadata\.un\.org/sdg/(\d{1,3})$")
_COUNT = re.compile(r"\d{1,6}")


def child(element: _Element, path: str) -> _Element | None:
    """The first descendant along local names: ``child(e, "meta/workflow")``."""
    return element.find("/".join(AKN + name for name in path.split("/")))


def attribute(element: _Element, path: str, name: str) -> str:
    """An attribute of the first descendant along local names, or nothing."""
    found = child(element, path)
    return found.get(name, "").strip() if found is not None else ""


def declared_language(statement: _Element) -> str:
    """The code of the language that the file declares; empty if it declares none."""
    place = "meta/identification/FRBRExpression/FRBRlanguage"
    return attribute(statement, place, "language").strip().lower()


def language_of(code: str) -> Language | None:
    """The official language of a code of two or three letters.

    >>> language_of("spa"), language_of("deu")
    ('es', None)
    """
    return _LANGUAGES.get(code)


def printed_number(preface: _Element | None) -> str:
    """The number in the title, "76/100", or the letter of a part, "A"."""
    number = plain(next(preface.iter(AKN + "docNumber"), None)) if preface is not None else ""
    return number.strip(" .")


def part_letter(element: _Element | None) -> str:
    """The letter of a part: "A" for A, ألف or بــاء; empty where the number is no letter."""
    if element is None:
        return ""
    for number in element.iter(AKN + "docNumber"):
        printed = plain(number).replace("ـ", "").strip(" .")
        if printed in _ARABIC_PARTS:
            return _ARABIC_PARTS[printed]
        if len(printed) == 1 and printed.isascii() and printed.isalpha():
            return printed.upper()
        label = whole_label(f"({printed.lower()})") if len(printed) == 1 else None
        if label and label.style == "letter":
            return label.token().upper()
    return ""


_ARABIC_PARTS = {"ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F", "زاي": "G"}


def symbol_of(cover: _Element | None, work: str, preface: _Element | None) -> str:
    """The symbol: as printed on the cover, else from the work's IRI, else from the title."""
    if cover is not None:
        for number in cover.iter(AKN + "docNumber"):
            printed = plain(number)
            if "/" in printed:
                return normal_symbol(printed)
    council = _COUNCIL.search(work)
    if council:
        return f"S/RES/{council[1]}({council[2]})"
    assembly = _ASSEMBLY.search(work)
    if assembly:
        return normal_symbol(f"A/RES/{assembly[1]}/{assembly[2]}")
    printed = printed_number(preface)
    return normal_symbol(f"A/RES/{printed}") if re.match(r"(?:ES-|S-)?\d+/\d+$", printed) else ""


def parse_day(value: str) -> date | None:
    """A date as the files write it; the first years, used for "unknown", are none.

    >>> parse_day("2021-12-09"), parse_day("0001-01-01")
    (datetime.date(2021, 12, 9), None)
    """
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return day if day.year >= 1945 else None


def adoption_day(statement: _Element, meta: _Element) -> date | None:
    """The day of adoption: under the text, on the cover, in the workflow, in the work's IRI."""
    for element in statement.iter(AKN + "docDate"):
        if element.get("refersTo") == "#adoptionDate":
            day = parse_day(element.get("date", ""))
            if day:
                return day
    for outcome, step in _steps(meta):
        if outcome == "adopted":
            day = parse_day(step.get("date", ""))
            if day:
                return day
    return parse_day(attribute(meta, "identification/FRBRWork/FRBRdate", "date"))


def title_of(*places: _Element | None) -> str:
    """The title without the leading number; for the Security Council the number is the title."""
    for place, role in product(places, ("#resolutionTitle", "#title1", "", "#resolutionNumber")):
        for element in place.iter(AKN + "docTitle") if place is not None else ():
            text = plain(element)
            if text and element.get("refersTo", "") == role and not _ADOPTION.search(text):
                number = "" if role == "#resolutionNumber" else _LEADING_NUMBER
                return re.sub(number, "", text, count=1) if number else text
    return ""


# The line "Resolution adopted by the General Assembly on …" is marked as a title too.
_ADOPTION = re.compile(
    r"^(?:Resolutions? adopted|Résolutions? adoptée|Resoluci[óo]n(?:es)? aprobada|Резолюци[яи],? "
    r"принят|قرار(?:ات|ان)? (?:اتخذ|اعتمد)|.{0,40}大会决议|.{0,40}日大会通过)"
)


def title_block(cover: _Element | None, prefaces: list[_Element | None]) -> Flat:
    """The title block as printed, a line for each line, with its footnotes."""
    lines = list(cover.iterchildren(AKN + "p")) if cover is not None else []
    wanted = [line for line in lines if next(line.iterchildren(*_TITLE_LINES), None) is not None]
    for preface in prefaces:
        if preface is not None:
            wanted.extend(preface.iterchildren(AKN + "p"))
    block = EMPTY
    for flat in map(flatten, wanted):
        if flat.text:
            block = block.then(flat)
    return block


_TITLE_LINES = tuple(
    AKN + name for name in ("session", "inline", "docTitle", "docProponent", "event")
)


def metadata_of(
    statement: _Element, meta: _Element, cover: _Element | None, symbol: str, language: Language
) -> Metadata:
    """Everything the file says that is not text."""
    steps = dict(_steps(meta))
    draft, report, paragraph = _origin(cover, steps)
    keywords = _keywords(meta)
    return Metadata(
        session=session_of(symbol.removeprefix("A/RES/")),
        meeting=_meeting(statement, steps),
        agenda_items=_agenda_items(_inline(cover, "agenda item")),
        agenda_title=_inline(cover, "agenda item name"),
        committee=_committee(cover, language),
        report=report,
        report_paragraph=paragraph,
        draft=draft,
        sponsors=_sponsors(steps),
        vote=_vote(meta),
        subjects=_subjects(keywords),
        sdgs=_sdgs(keywords),
        akn_work=attribute(meta, "identification/FRBRWork/FRBRuri", "value"),
    )


def _steps(meta: _Element) -> list[tuple[str, _Element]]:
    workflow = child(meta, "workflow")
    return [(step.get("outcome", ""), step) for step in workflow] if workflow is not None else []


def _meeting(statement: _Element, steps: dict[str, _Element]) -> str:
    adopted = steps.get("adopted")
    record = adopted.get("as", "").strip() if adopted is not None else ""
    if "/" in record:
        return normal_symbol(record)
    for element in statement.iter(AKN + "inline"):
        if element.get("name") == "adoptionMeeting":
            return plain(element)
    return ""


def _inline(cover: _Element | None, name: str) -> str:
    if cover is None:
        return ""
    found = (e for e in cover.iter(AKN + "inline") if e.get("name") == name)
    return " ".join(plain(e) for e in found).strip()


def _agenda_items(printed: str) -> tuple[str, ...]:
    """The items as numbers with Latin letters, whatever the language: "72 (b)"."""
    items: list[str] = []
    for number, letter in _ITEM.findall(printed):
        label = whole_label(f"({letter})") if letter else None
        items.append(f"{number} ({label.token()})" if label else number)
    return tuple(dict.fromkeys(items))


def _committee(cover: _Element | None, language: Language) -> str:
    if cover is None:
        return ""
    line = plain(next(cover.iter(AKN + "docProponent"), None)).strip("[] .")
    if len(line) > _LONGEST_LINE:
        return ""
    line = _REPORT_IN_BRACKETS.sub("", line)
    match = re.fullmatch(_ON_REPORT[language], line, re.IGNORECASE)
    return match[1].strip() if match else ""


def _origin(cover: _Element | None, steps: dict[str, _Element]) -> tuple[str, str, str]:
    """Draft, report and paragraph of the report: as printed on the cover, else the workflow."""
    draft = _step_symbol(steps.get("draftResolution"))
    report = _step_symbol(steps.get("recommendedForAdoption"))
    recommended = steps.get("recommendedForAdoption")
    paragraph = recommended.get("refersTo", "").strip() if recommended is not None else ""
    printed = _inline(cover, "originating document")
    match = _SYMBOL.search(printed)
    if match:
        symbol = normal_symbol(match[0])
        if "/L." in symbol:
            draft = draft or symbol
        else:
            report = symbol
            number = _PARAGRAPH.search(printed, match.end())
            paragraph = number[0] if number else paragraph
    return draft, report, paragraph if report else ""


def _step_symbol(step: _Element | None) -> str:
    printed = step.get("as", "") if step is not None else ""
    match = _SYMBOL.search(printed)
    return normal_symbol(match[0]) if match else ""


# Names of States with an "and" of their own.
_AND = re.compile(
    r"(?<!Antigua)(?<!Bosnia)(?<!Trinidad)(?<!Kitts)(?<!Tome)(?<!Tomé)(?<!Great Britain)"
    r"(?<!Saint Vincent) and "
)


def _sponsors(steps: dict[str, _Element]) -> tuple[str, ...]:
    names: list[str] = []
    for outcome in ("draftResolution", "draftResolutionAdditionalSponsors"):
        step = steps.get(outcome)
        by = " ".join(step.get("by", "").split()) if step is not None else ""
        names.extend(split_names(by))
    return tuple(dict.fromkeys(names))


def split_names(printed: str) -> list[str]:
    """The names in a list of sponsors; a phrase ("submitted by …") is one name.

    >>> split_names("Antigua and Barbuda, Chile (on behalf of A, B and C) and Peru")
    ['Antigua and Barbuda', 'Chile (on behalf of A, B and C)', 'Peru']
    """
    if re.match(r"(?:submitted|introduced|recommended)\b", printed, re.IGNORECASE):
        return [printed]
    hidden = re.sub(
        r"\([^()]*\)", lambda m: m[0].replace(",", "\x00").replace(" and ", "\x01"), printed
    )
    names = [name for part in hidden.split(",") for name in _AND.split(part)]
    shown = [name.replace("\x00", ",").replace("\x01", " and ").strip() for name in names]
    return [name.removeprefix("and ") for name in shown if name]


def _vote(meta: _Element) -> Vote | None:
    voting = child(meta, "analysis/parliamentary/voting")
    if voting is None:
        return None
    counts = {c.get("refersTo", ""): c.get("value", "") for c in voting.iterchildren(AKN + "count")}
    return vote_of(*(counts.get(side, "") for side in ("inFavour", "against", "abstaining")))


def vote_of(in_favour: str, against: str, abstaining: str) -> Vote | None:
    """A vote from printed numbers; none where nobody was counted in favour.

    >>> vote_of("141", "5", "035")
    Vote(in_favour=141, against=5, abstaining=35)
    """
    printed = (n.strip() for n in (in_favour, against, abstaining))
    numbers = [int(n) if _COUNT.fullmatch(n) else 0 for n in printed]
    return Vote(*numbers) if any(numbers) else None


def _keywords(meta: _Element) -> set[str]:
    """The addresses of the subject keywords."""
    return {
        keyword.get("href", "")
        for classification in meta.iterchildren(AKN + "classification")
        for keyword in classification
    }


def _subjects(addresses: set[str]) -> tuple[str, ...]:
    return tuple(sorted(a for a in addresses if "metadata.un.org/" in a and "/sdg/" not in a))


def _sdgs(addresses: set[str]) -> tuple[int, ...]:
    goals = (_GOAL.search(address) for address in addresses)
    return tuple(sorted({int(goal[1]) for goal in goals if goal}))
