"""Meetings of several years under one noun: "the 1995, 2000 and 2010 Review Conferences"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reaffirm.languages.names.shared_heads import Listed
from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language

_Y = r"(?:19|20)\d\d"
_WORDS = r"[^\n,،;؛.]"


class _Shape(NamedTuple):
    """How a language says it: the pattern, what its plural words are in the singular, and the names
    of one of the meetings."""

    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    singular: tuple[tuple[str, str], ...]
    names: tuple[str, ...]


_SHAPES: dict[Language, _Shape] = {
    "en": _Shape(
        ("Conferences", "Meetings", "Summits"),
        re.compile(
            rf"(?P<years>(?:{_Y}, (?:the )?)*{_Y},? and (?:the )?{_Y})"
            r"(?P<name> (?:[A-Z]\w+ )+(?:Conferenc|Meeting|Summit)e?s)(?P<rest>)\b"
        ),
        (("ences", "ence"), ("ings", "ing"), ("mits", "mit")),
        ("{year}{name}",),
    ),
    "fr": _Shape(
        ("Conférences ", "Réunions "),
        re.compile(
            rf"(?P<name>(?:Conférence|Réunion)s {_WORDS}{{3,140}}?) (?P<by>de|en) "
            rf"(?P<years>{_Y}(?:, (?:(?:de|en) )?{_Y})* et (?:(?:de|en) )?{_Y})(?P<rest>)"
        ),
        (("ences", "ence"), ("unions", "union"), ("chargées", "chargée")),
        ("{name} {by} {year}",),
    ),
    "es": _Shape(
        ("Conferencias ", "Reuniones "),
        re.compile(
            rf"(?P<name>(?:Conferencias|Reuniones) {_WORDS}{{3,140}}?) de "
            rf"(?P<years>{_Y}(?:, (?:de )?{_Y})* y (?:de )?{_Y})"
            rf"(?P<rest> encargadas [Dd]el {_WORDS}{{5,90}}Nucleares)?"
        ),
        (("encias", "encia"), ("uniones", "unión"), ("encargadas", "encargada")),
        ("{name} de {year}{rest}",),
    ),
    "ru": _Shape(
        ("онференций", "онференциях", "онференциям"),
        re.compile(
            rf"(?P<name>(?:обзорных )?[Кк]онференци(?:й|ях|ям|ями)) "
            rf"(?P<years>{_Y}(?: года)?(?:, {_Y}(?: года)?)* и {_Y}) (?:годов|года)"
            rf"(?P<rest> (?:участников|государств|по рассмотрению){_WORDS}{{0,160}}?действия Договора)?"
        ),
        (("обзорных ", "обзорной "), ("онференций", "онференции"), ("онференциях", "онференции"),
         ("онференциям", "онференции"), ("онференциями", "онференции")),
        ("{name} {year} года{rest}", "Конференции {year} года{rest}"),
    ),
    "ar": _Shape(
        ("مؤتمري", "مؤتمرات"),
        re.compile(
            rf"(?P<name>مؤتمر(?:ي|ات) {_WORDS}{{3,140}}?) (?:في |ل)?(?:عامي|الأعوام) "
            rf"(?P<years>{_Y}(?: و ?(?:عام )?{_Y})+)(?P<rest>)"
        ),
        (("مؤتمري ", "مؤتمر "), ("مؤتمرات ", "مؤتمر ")),
        ("{name} في عام {year}", "{name} عام {year}"),
    ),
    "zh": _Shape(
        ("会",),
        re.compile(
            rf"(?P<years>{_Y} ?年?(?: ?(?:、|和|及|以及) ?{_Y} ?年?)+)(?P<name>[^\W\d的]{{2,8}}?会)(?P<rest>)"
        ),
        (),
        ("{year}年{name}",),
    ),
}  # fmt: skip

#: Words of which each text that names such meetings has one.
HINTS: dict[Language, tuple[str, ...]] = {lang: shape.hints for lang, shape in _SHAPES.items()}


def yearly_meetings(text: str, language: Language) -> Iterator[Listed]:
    """The single meetings that a text names together.

    >>> text = "at the 2000 and 2010 Review Conferences,"
    >>> [(text[m.start : m.end], m.names) for m in yearly_meetings(text, "en")]
    [('2000', ('2000 Review Conference',)), ('2010 Review Conferences', ('2010 Review Conference',))]
    """
    shape = _SHAPES[language]
    if not holds_any(text, shape.hints):
        return
    for match in shape.pattern.finditer(text):
        parts = match.groupdict()
        name, rest = parts["name"], parts["rest"] or ""
        for plural, singular in shape.singular:
            name, rest = name.replace(plural, singular), rest.replace(plural, singular)
        years = list(re.finditer(_Y, match["years"]))
        offset = match.start("years")
        for year in years:
            # The noun belongs to the year that stands beside it.
            start = match.start() if year is years[0] else offset + year.start()
            end = offset + year.end()
            if year is years[-1]:
                end = match.start("rest") if rest else match.end()
            values = {"year": year[0], "name": name, "rest": rest, "by": parts.get("by") or ""}
            yield Listed(start, end, tuple(form.format(**values) for form in shape.names))
