"""Named entities: full names, short forms, and names that no authority file knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from reaffirm.languages import Folded
from reaffirm.model import Paragraph, Refusal
from reaffirm.references.citations.scene import OrganMention
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.tokens import Kind, Token
from reaffirm.references.names.defined import defined_names, just_defined
from reaffirm.references.names.discourse import Discourse, Mention
from reaffirm.references.names.finder import MentionFinder
from reaffirm.references.names.stretches import (
    Founded,
    agreement_names,
    entitled_names,
    formed_names,
    founded_bodies,
    generic_names,
    meeting_names,
    own_end,
)
from reaffirm.references.names.titles import (
    Entitled,
    UnknownName,
    bracketed_titles,
)


def find_mentions(
    paragraph: Paragraph,
    folded: Folded,
    tokens: Sequence[Token],
    lexicon: Lexicon,
    discourse: Discourse,
) -> tuple[list[Mention], list[OrganMention], list[Refusal]]:
    """The entities named in a paragraph; those that are organs with numbered texts; and the short
    forms that nothing before explains."""
    discourse.begin_paragraph()
    finder = MentionFinder(paragraph, folded, lexicon, discourse)
    steps, longer = _steps(_stretches(finder, tokens), finder, tokens)
    defined_before = len(discourse.aliases)
    _read_in_order(finder, tokens, steps)
    if len(discourse.aliases) > defined_before:
        new = [*discourse.aliases][defined_before:]  # none is ever taken out
        finder.mentions += just_defined(
            paragraph.text, lexicon.grammar, discourse, new, finder.mentions
        )
    if len(finder.mentions) > 1:
        finder.mentions.sort(key=lambda m: (m.start, -m.end))
    if longer:
        finder.mentions = [_inside(mention, longer) for mention in finder.mentions]
    return finder.mentions, finder.organs, finder.refusals


class _Stretches(NamedTuple):
    """Where names stand that the vocabulary lacks; each as the finder reads it."""

    founded: list[Founded]
    defined: list[tuple[int, int, str]]
    titles: list[UnknownName]
    entitled: list[Entitled]
    formed: list[tuple[UnknownName, Token | None]]
    whole: list[UnknownName]  #: meetings, and agreements with their parties


def _stretches(finder: MentionFinder, tokens: Sequence[Token]) -> _Stretches:
    paragraph, folded, lexicon = finder.paragraph, finder.folded, finder.lexicon
    text, grammar = paragraph.text, lexicon.grammar
    founded = founded_bodies(paragraph, lexicon, tokens, folded, finder.discourse)
    defined = defined_names(text, grammar, finder.discourse, tokens, folded)
    titles = bracketed_titles(text, folded, tokens, grammar)
    entitled = entitled_names(paragraph, folded, tokens, grammar)
    taken = [name[:2] for name, _ in entitled]
    if taken:
        titles = [t for t in titles if not any(s <= t[0] < e for s, e in taken)]
    formed = formed_names(paragraph, folded, tokens, [*titles, *defined, *founded, *taken], lexicon)
    meetings = meeting_names(paragraph, tokens, folded, lexicon.language)
    if meetings:  # of two that overlap, the one that begins first is the name
        meetings = [m for m in meetings if not any(n[0] <= m[0] < n[1] for n, _ in formed)]
        formed = [(n, t) for n, t in formed if not any(m[0] < n[0] < m[1] for m in meetings)]
    agreements = agreement_names(paragraph, tokens, folded, lexicon.language)
    for (start, _, _, _), parties in agreements:
        formed = [(n, t) for n, t in formed if not start <= n[0] < parties]
    whole = [*meetings, *(name for name, _ in agreements)]
    taken += (name[:2] for name in (*titles, *whole, *(n for n, _ in formed)))
    taken += (name[:2] for name in defined)
    taken += (name[:2] for name in founded)
    formed += generic_names(paragraph, folded, tokens, taken, lexicon.language)
    return _Stretches(founded, defined, titles, entitled, formed, whole)


#: A stretch of the printed text, and how it is read.
_Step = tuple[int, int, Callable[[], None]]


def _steps(
    found: _Stretches, finder: MentionFinder, tokens: Sequence[Token]
) -> tuple[list[_Step], list[UnknownName]]:
    """How each stretch is read, in the order of the text; and the names that end with a known one,
    which is read by itself, too."""
    steps: list[_Step] = [
        (*name[:2], partial(finder.read_bracketed, name, tokens)) for name in found.titles
    ]
    steps += [(*n[:2], partial(finder.read_entitled, n, noun)) for n, noun in found.entitled]
    longer: list[UnknownName] = []
    for name, token in [*found.formed, *((name, None) for name in found.whole)]:
        own = own_end(name, tokens, finder.folded) if finder.lexicon.grammar.spaced else name[1]
        if own < name[1]:
            longer.append(name)
        steps.append((name[0], own, partial(finder.read_formed, name, token)))
    steps += [(*name[:2], partial(finder.read_founded, *name)) for name in found.founded]
    steps += [(*name[:2], partial(finder.read_defined, *name)) for name in found.defined]
    steps.sort(key=itemgetter(0, 1))
    return steps, longer


_NAMING = frozenset({Kind.ENTITY, Kind.SHORT, Kind.PROTOCOLS})


def _read_in_order(
    finder: MentionFinder,
    tokens: Sequence[Token],
    steps: Sequence[_Step],
) -> None:
    """Read what a paragraph names, known or not, as it is printed; a token inside a longer name is
    none by itself."""
    folded = finder.folded
    reach, index = -1, 0
    for token in tokens:
        if token.kind not in _NAMING:
            continue
        start = folded.start(token.start)
        while index < len(steps) and steps[index][0] <= start:
            steps[index][2]()
            reach = max(reach, steps[index][1])
            index += 1
        if reach <= start:
            finder.read_token(token)
    for _, _, step in steps[index:]:
        step()


def _inside(mention: Mention, names: Iterable[UnknownName]) -> Mention:
    """The mention, nested if it stands within a longer name."""
    inner = any(name[0] < mention.start and mention.end <= name[1] for name in names)
    return mention._replace(nested=True) if inner and not mention.nested else mention
