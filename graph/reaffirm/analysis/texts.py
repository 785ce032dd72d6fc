"""What a language version says, read back from the store: its passages and whom they cite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reaffirm.analysis.columns import rows
from reaffirm.analysis.mentions import PREFERRED
from reaffirm.analysis.network import not_held
from reaffirm.errors import QueryError
from reaffirm.model import LANGUAGES, NO_ACT
from reaffirm.namespaces import target_of, version_iri
from reaffirm.rdf.vocabulary import act_of

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store


_PASSAGES = """
SELECT ?paragraph ?order ?text ?parent WHERE {{
  ?paragraph rea:inVersion <{version}> ; rea:text ?text ; rea:order ?order
  OPTIONAL {{ ?paragraph rea:continues ?parent }}
}}"""
_QUOTES = """
SELECT ?reference ?target ?act ?role ?start ?end WHERE {{
  ?paragraph rea:inVersion <{version}> . ?reference rea:paragraph ?paragraph ;
    rea:target ?target ; rea:act ?act ; rea:role ?role ; oa:start ?start ; oa:end ?end
}}"""
_LANGUAGES = """
SELECT ?language WHERE {{ ?version rea:versionOf <{work}> ; dcterms:language ?language }}"""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it stands in one language version.

    ``lead`` are the words that a sub-paragraph continues ("Requests the Secretary-General:"),
    empty for a paragraph that stands for itself.
    """

    paragraph: str
    text: str
    lead: str = ""

    @property
    def sentence(self) -> str:
        """The whole sentence: what the passage continues, and the passage."""
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Quote:
    """The words by which a text refers to a target: ``passage.text[start:end]``."""

    target: str
    act: str
    role: str
    passage: Passage
    start: int
    end: int

    @property
    def paragraph(self) -> str:
        """The paragraph in which the words stand."""
        return self.passage.paragraph

    @property
    def words(self) -> str:
        """The words that name the target."""
        return self.passage.text[self.start : self.end]

    @property
    def sentence(self) -> str:
        """The sentence in which they stand, with what a sub-paragraph continues."""
        return self.passage.sentence


@dataclass(frozen=True, slots=True)
class VersionText:
    """A language version: passages in reading order, quotes in the order of their words."""

    symbol: str
    language: str
    passages: tuple[Passage, ...]
    quotes: tuple[Quote, ...]


def version_text(store: Store, symbol: str, language: str) -> VersionText:
    """Passages and quotes of a language version; both empty if the store does not hold it.

    Linear in the version: two queries.
    """
    version = version_iri(symbol, language)
    found = [
        (int(order), _paragraph(iri), text, _paragraph(parent))
        for iri, order, text, parent in rows(store, _PASSAGES.format(version=version))
    ]
    found.sort()
    texts = {paragraph: (text, parent) for _, paragraph, text, parent in found}
    passages = {
        paragraph: Passage(paragraph, text, _lead(texts, parent))
        for _, paragraph, text, parent in found
    }
    quotes: defaultdict[str, list[Quote]] = defaultdict(list)
    for iri, target, act, role, start, end in rows(store, _QUOTES.format(version=version)):
        paragraph = _paragraph(iri).rpartition("-")[0]
        quote = Quote(
            target_of(target), act_of(act), role, passages[paragraph], int(start), int(end)
        )
        quotes[paragraph].append(quote)
    ordered = (
        quote
        for paragraph in passages
        for quote in sorted(quotes[paragraph], key=lambda q: (q.start, q.end, q.target, q.act))
    )
    return VersionText(symbol, language, tuple(passages.values()), tuple(ordered))


def languages_of(store: Store, symbol: str) -> tuple[str, ...]:
    """The languages in which the store holds a document, in the order of :data:`PREFERRED`."""
    found = {row[0] for row in rows(store, _LANGUAGES.format(work=version_iri(symbol, "")[:-1]))}
    return tuple(language for language in PREFERRED if language in found)


def common_language(store: Store, first: str, second: str, wanted: str = "") -> str:
    """The language in which two documents are compared: the wanted one, else the first common.

    Raises
    ------
    QueryError
        If the store lacks a document, or holds no version of both in one language (the wanted).
    """
    if wanted and wanted not in LANGUAGES:
        raise QueryError(
            f"unknown language {wanted!r}", advice="give one of " + ", ".join(PREFERRED)
        )
    held = {symbol: languages_of(store, symbol) for symbol in (first, second)}
    for symbol, languages in held.items():
        if not languages:
            raise not_held(symbol)
    both = [language for language in held[first] if language in held[second]]
    if wanted in both or (both and not wanted):
        return wanted or both[0]
    raise QueryError(
        f"not both in {wanted}" if wanted else "no language has both",
        where=f"{first} and {second}",
        advice="in the store: " + "; ".join(f"{s} {', '.join(ls)}" for s, ls in held.items()),
    )


def is_said(quote: Quote) -> bool:
    """Whether the text itself refers, and not its title block or a footnote's source.

    What an annex refers to no act governs, and yet it is said.
    """
    if quote.act != NO_ACT:
        return True
    return quote.role != "source" and not quote.paragraph.startswith(("title", "fn"))


def _paragraph(iri: str) -> str:
    return target_of(iri).partition("#")[2]


def _lead(texts: Mapping[str, tuple[str, str]], parent: str) -> str:
    """The words before a sub-paragraph, from the outermost on."""
    leads: list[str] = []
    while parent in texts and len(leads) < len(texts):
        text, parent = texts[parent]
        leads.append(text)
    return " ".join(reversed(leads))
