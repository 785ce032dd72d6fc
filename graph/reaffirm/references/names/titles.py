"""Titles in brackets or quotation marks that no authority file knows, and their identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reaffirm.languages import Grammar
from reaffirm.languages.names.entitled import (
    HINTS,
    entitled_form,
    explains_a_noun,
    opens_title,
    tells_edition,
)
from reaffirm.languages.names.nouns import nouns_of
from reaffirm.languages.scanning import holds_any
from reaffirm.model import TEXT_TYPES, TargetType
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.passage import Passage

#: Start, end, head noun and type of a name that no authority file knows.
UnknownName = tuple[int, int, str, TargetType]
#: The same of a text known by its title, and where the noun stands that the title explains.
Entitled = tuple[UnknownName, int]


def bracketed_titles(passage: Passage) -> list[UnknownName]:
    """Bracketed titles that no entity's name covers: start, end, head noun, type."""
    text, grammar = passage.text, passage.grammar
    if grammar.title_brackets is None or grammar.title_brackets[0] not in text:
        return []
    names = [passage.printed(t) for t in passage.names if t.kind != Kind.PROTOCOLS]
    reports = [
        passage.printed(t)
        for t in passage.names
        if t.kind == Kind.ENTITY and t.entry.entities[0].type == "publication"
    ]
    found: list[UnknownName] = []
    for start, end in _bracketed(text, *grammar.title_brackets):
        title = text[start + 1 : end - 1]
        known = any(s <= start + 2 and end - 2 <= e for s, e in names)
        if known or _is_edition(title, start + 1, reports):
            continue
        if grammar.spaced and explains_a_noun(text, start, grammar.language):
            continue
        head = title_head(title, grammar)
        if head:
            found.append((start, end, *head))
    return found


def _is_edition(title: str, offset: int, reports: Iterable[tuple[int, int]]) -> bool:
    """Whether a title that begins at an offset is a known report's of one year, or with a subtitle:
    《2021年世界投资报告：投资于可持续复苏》."""
    return any(
        tells_edition(title[: start - offset], title[end - offset :])
        for start, end in reports
        if offset <= start and end <= offset + len(title)
    )


def _bracketed(text: str, opening: str, closing: str) -> Iterable[tuple[int, int]]:
    depth = 0
    start = -1
    for match in re.finditer(f"[{re.escape(opening + closing)}]", text):
        if match[0] == opening:
            if depth == 0:
                start = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and match.end() - start <= 240:
                yield start, match.end()


def title_head(title: str, grammar: Grammar) -> tuple[str, TargetType] | None:
    """The head noun of a title and what it is, if it has any that texts have."""
    plain = title.strip(' 》〉”"')
    for noun, kind in nouns_of(grammar.language).titles:
        if opens_title(plain, noun) if grammar.spaced else plain.endswith(noun):
            return noun, kind
    return None


#: A footnote that gives the symbol of a report stands as near as this behind its title.
_MARKER = 3
_MARKS = '“”«»„"'


def entitled_texts(passage: Passage) -> list[Entitled]:
    """Texts of which only a noun and a title in quotation marks are printed: "the outcome document
    entitled “…”". A report with a footnote has a symbol there, and is a document; so is each of the
    Secretary-General's, also where a copy left the footnotes out."""
    text, grammar = passage.text, passage.grammar
    if not holds_any(text, _MARKS):
        return []
    if not holds_any(text, HINTS[grammar.language]):
        return []
    known = [
        passage.printed(t)
        for t in passage.names
        if t.kind == Kind.ENTITY and t.entry.entities[0].type in TEXT_TYPES
    ]
    found: list[Entitled] = []
    for match in entitled_form(grammar.language).finditer(text):
        kind: TargetType = "instrument" if match["instrument"] else "publication"
        begin, end = match.span()
        if any(s < end and begin < e for s, e in known):
            continue
        marked = any(begin < m.offset <= end + _MARKER for m in passage.paragraph.markers)
        if match[kind].casefold() in grammar.report_words:
            marked = marked or _is_by_secretary(begin, match.start("title"), passage)
        if kind != "publication" or not marked:
            name = (*match.span("title"), match[kind].capitalize(), kind)
            found.append((name, match.start(kind) if grammar.spaced else -1))
    return found


#: Who writes no report without a symbol.
_SECRETARY = "body:secretary-general"
#: In Chinese he stands before the report: 秘书长的题为“…”的报告.
_BEFORE = 2


def _is_by_secretary(begin: int, title: int, passage: Passage) -> bool:
    """Whether the Secretary-General is named as the author of a text whose words begin at one
    place and its title at another."""
    first = begin if passage.grammar.spaced else begin - _BEFORE
    return any(
        token.entry.entities[0].target == _SECRETARY
        for token in passage.names
        if token.kind == Kind.ENTITY and first <= passage.printed(token)[1] <= title
    )


_NOT_SLUG = re.compile(r"[^\w]+")
#: Vowel signs and lengthened lines, with which the same name may be printed or not.
_ARABIC_SIGNS = re.compile("[\u064b-\u0652\u0640\u0670]")


def slug(name: str) -> str:
    """The identifier of an entity that only a text names: its name, without marks.

    >>> slug("《关于难民和移民的纽约宣言》")
    '关于难民和移民的纽约宣言'
    """
    return _NOT_SLUG.sub("-", _ARABIC_SIGNS.sub("", name.casefold())).strip("-")[:80].rstrip("-")


def with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The extent of a name with the brackets that belong to it.

    >>> text = "回顾《公约》和该《公约》"
    >>> with_brackets(text, 3, 5), with_brackets(text, 7, 11)
    ((2, 6), (7, 12))
    >>> with_brackets("(Convention No. 1 (1930)) and", 1, 23)
    (1, 24)
    """
    if text[end : end + 1] in (")", "）"):  # folding takes it off the end of a name
        opened = _count(text, start, end, "(（") > _count(text, start, end, ")）")
        return start, end + opened
    if text[end : end + 1] != "》":
        return start, end
    if text[start - 1 : start] == "《":
        return start - 1, end + 1
    unbalanced = text.count("《", start, end) > text.count("》", start, end)
    return start, end + 1 if unbalanced else end


def _count(text: str, start: int, end: int, signs: str) -> int:
    return sum(text.count(sign, start, end) for sign in signs)
