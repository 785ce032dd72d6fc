"""Where a paragraph comes from: its wording in the texts before, and in other texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from reaffirm.analysis.alignment import PassagePair, align_passages
from reaffirm.analysis.columns import rows
from reaffirm.analysis.likeness import dice, grams
from reaffirm.analysis.network import not_held
from reaffirm.analysis.series_links import SeriesLink, previous_texts
from reaffirm.analysis.series_store import links_of
from reaffirm.analysis.tables import Table
from reaffirm.analysis.texts import Quote, VersionText, languages_of, version_text
from reaffirm.analysis.wording import changed_words
from reaffirm.analysis.works import Work, works
from reaffirm.errors import QueryError
from reaffirm.rdf.vocabulary import place_of

if TYPE_CHECKING:
    from rich.text import Text

    from reaffirm.rdf.store import Store

_TEXTS = """
SELECT ?place ?text WHERE {{
  ?version dcterms:language "{language}" . ?place rea:inVersion ?version ; rea:text ?text }}"""
_NUMBER = re.compile(r"\d+(?:\([a-z0-9]+\))*")
_OWN = re.compile(r"(?:pp|op)\d+")
#: Words that tell texts apart, and pieces of Chinese, which has no spaces.
_WORDS = re.compile(r"[\u3400-\u9fff]{3}|[^\W\d_\u3400-\u9fff]{5,}")
#: So many of the words are looked for before two texts are compared letter by letter, and so much
#: of them must be there: texts that are as like as :data:`LEAST` nearly all have more.
_TRIED, _SHARE = 16, 0.4
#: From here on another paragraph counts as the same wording.
LEAST = 0.6
#: What is shorter stands everywhere ("Decides to remain seized of the matter").
_TOO_SHORT = 60


@dataclass(frozen=True, slots=True)
class Wording:
    """A paragraph that says nearly the same: 1 is the same letters.

    ``relation`` is ``asked`` for the paragraph itself, ``series`` for what it continues in the text
    before, ``other`` for a text of another subject.
    """

    relation: str
    document: str
    date: str
    paragraph: str
    likeness: float
    text: str


@dataclass(frozen=True, slots=True)
class Origin:
    """A paragraph, step by step back through its series, and its wording in other texts.

    ``end`` says why the way back ends; ``quotes`` are the references of the paragraph.
    """

    language: str
    steps: tuple[Wording, ...]
    end: str
    others: tuple[Wording, ...]
    quotes: tuple[Quote, ...]

    def table(self) -> Table:
        """One row a wording: the paragraph, what it continues, other texts."""
        names = tuple(field.name for field in fields(Wording))
        found = (*self.steps, *self.others)
        cells = (tuple(getattr(one, name) for name in names) for one in found)
        return Table(names, tuple(cells))

    def __rich__(self) -> Text:
        from rich.text import Text

        made = Text()
        for number, step in enumerate(self.steps):
            like = f"  {_how_like(step, self.steps[number - 1])}" if number else ""
            made.append("\n" if number else "").append(step.document, "bold cyan")
            made.append(f"  {step.date}  {step.paragraph}{like}", "green")
            made.append("\n    ").append(_marked(self.steps, number))
        made.append(f"\n{self.end}", "dim")
        for quote in self.quotes:
            made.append(f"\n  {quote.act} {quote.target} ({quote.role}): ", "dim")
            made.append(quote.words)
        if self.others:
            made.append("\nnearly the same words elsewhere, the oldest first", "bold")
        for one in self.others:
            made.append(f"\n{one.document}", "cyan").append(f"  {one.date}  {one.paragraph}")
            made.append(f"  {_how_like(one, self.steps[0])}", "green").append(f"\n    {one.text}")
        return made

    def _repr_html_(self) -> str:
        return self.table()._repr_html_()


def _how_like(one: Wording, other: Wording) -> str:
    """How much of a wording is the other's, in words; only the same is all of it."""
    if one.text == other.text:
        return "the same words"
    if one.likeness == 1:
        return "the same but for numbers and signs"
    return f"{min(round(one.likeness * 100), 99)}% the same"


def _marked(steps: Sequence[Wording], number: int) -> Text:
    """A step's text: bold what it has not from the text before, struck what the next dropped."""
    from rich.text import Text

    made = Text(steps[number].text)
    if number + 1 < len(steps):
        for start, end in changed_words(steps[number + 1].text, made.plain)[1]:
            made.stylize("bold green", start, end)
    if number:
        for start, end in changed_words(made.plain, steps[number - 1].text)[0]:
            made.stylize("red strike", start, end)
    return made


def origin(
    store: Store,
    symbol: str,
    paragraph: str,
    *,
    language: str = "",
    others: int = 5,
    links: tuple[SeriesLink, ...] | None = None,
) -> Origin:
    """Where a paragraph comes from.

    Parameters
    ----------
    symbol:
        A document that the store holds.
    paragraph:
        ``12`` or ``op12``, ``12(a)``, ``pp3``, ``annex1:4``.
    language:
        The language version to follow; English where there is one, by default.
    others:
        How many paragraphs of texts outside the series to give that say nearly the same; 0 looks
        for none.
    links:
        The links of series, if they are at hand.

    Raises
    ------
    QueryError
        If the store does not hold the document, this version of it or this paragraph.

    Notes
    -----
    A paragraph continues that of the text before with which
    :func:`reaffirm.analysis.alignment.align_passages` pairs it. Other texts are compared by the
    short runs of letters that they share (Dice 1945, as in :mod:`reaffirm.analysis.likeness`), if
    they have many of the longest words: linear in the texts of the language, which are read once.
    """
    known = works(store)
    if symbol not in known:
        raise not_held(symbol)
    spoken = _language(store, symbol, language)
    text = version_text(store, symbol, spoken)
    place = _place(text, paragraph)
    chain = previous_texts(links_of(store, known=known) if links is None else links)
    steps, end = _back(store, text, place, chain, known)
    asked = steps[0]
    family = {step.document for step in steps}
    found = _alike(store, asked.text, spoken, family, known) if others else []
    best = sorted(found, key=lambda one: -one.likeness)[:others]
    return Origin(
        spoken,
        tuple(steps),
        end,
        tuple(sorted(best, key=lambda one: (one.date, one.document))),
        tuple(quote for quote in text.quotes if quote.paragraph == place),
    )


def _language(store: Store, symbol: str, wanted: str) -> str:
    held = languages_of(store, symbol)
    if wanted and wanted not in held:
        raise QueryError(
            f"the store has no version in {wanted!r}",
            where=symbol,
            advice=f"it has {', '.join(held)}",
        )
    return wanted or held[0]


def _place(text: VersionText, paragraph: str) -> str:
    wanted = paragraph.replace(" ", "")
    wanted = f"op{wanted}" if _NUMBER.fullmatch(wanted) else wanted
    places = [passage.paragraph for passage in text.passages]
    if wanted not in places:
        spans = (_span([one for one in places if _OWN.fullmatch(one) and one[:2] == kind])
                 for kind in ("pp", "op"))  # fmt: skip
        raise QueryError(
            f"there is no paragraph {paragraph!r}",
            where=text.symbol,
            advice=f"it has {', '.join(filter(None, spans)) or ', '.join(places[:5])}",
        )
    return wanted


def _span(places: list[str]) -> str:
    return f"{places[0]} to {places[-1]}" if places else ""


def _back(
    store: Store,
    text: VersionText,
    place: str,
    chain: Mapping[str, tuple[str, ...]],
    known: Mapping[str, Work],
) -> tuple[list[Wording], str]:
    """The paragraph and those it continues, the youngest first; and why the way ends."""
    passage = next(one for one in text.passages if one.paragraph == place)
    steps = [Wording("asked", text.symbol, known[text.symbol].date, place, 1.0, passage.sentence)]
    while True:
        passed = {step.document for step in steps}
        earlier = [one for one in chain.get(text.symbol, ()) if one not in passed]
        if not earlier:
            return steps, f"the store holds no text before {text.symbol} in its series"
        texts = [version_text(store, one, text.language) for one in earlier]
        held = [one for one in texts if one.passages]
        if not held:
            return steps, f"{' and '.join(earlier)} is not there in this language"
        found = [
            (pair.likeness, before, pair.earlier)
            for before in held
            if (pair := _partner(align_passages(before.passages, text.passages), place))
            and pair.earlier is not None
        ]
        if not found:
            names = " and ".join(one.symbol for one in held)
            return steps, f"new in {text.symbol}: {names} has no paragraph like it"
        # A text that merges several: the one whose paragraph it is.
        likeness, text, passage = max(found, key=lambda one: one[0])
        place, day = passage.paragraph, known[text.symbol].date
        step = ("series", text.symbol, day, place, round(likeness, 3), passage.sentence)
        steps.append(Wording(*step))


def _partner(pairs: tuple[PassagePair, ...], place: str) -> PassagePair | None:
    return next((one for one in pairs if one.later and one.later.paragraph == place), None)


def _alike(
    store: Store, wording: str, language: str, family: set[str], known: Mapping[str, Work]
) -> Iterator[Wording]:
    """The best paragraph of each text outside the series, if it says nearly the same."""
    if len(wording) < _TOO_SHORT and not re.search(r"[\u3400-\u9fff]{20}", wording):
        return
    words = sorted(set(_WORDS.findall(wording)), key=lambda word: (-len(word), word))[:_TRIED]
    wanted = grams(wording)
    best: dict[str, Wording] = {}
    for iri, text in rows(store, _TEXTS.format(language=language)):
        if not _LENGTHS[0] < len(text) / len(wording) < _LENGTHS[1]:
            continue
        if sum(word in text for word in words) < _SHARE * len(words):
            continue
        likeness = dice(wanted, grams(text))
        document, _, paragraph = place_of(iri)
        if likeness < LEAST or document in family:
            continue
        if document not in best or best[document].likeness < likeness:
            day = known[document].date if document in known else ""
            best[document] = Wording("other", document, day, paragraph, round(likeness, 3), text)
    yield from best.values()


#: How much shorter and longer a text can be and still be so like.
_LENGTHS = (LEAST / (2 - LEAST) * 0.8, (2 - LEAST) / LEAST * 1.25)
