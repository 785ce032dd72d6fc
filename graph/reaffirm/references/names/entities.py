"""Named entities: full names, short forms, and names that no authority file knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from reaffirm.languages.names.forms import Place
from reaffirm.languages.names.hints import hints_of
from reaffirm.languages.names.officers import is_officer
from reaffirm.model import RUNNING_TEXT, Refusal
from reaffirm.references.citations.scene import OrganMention
from reaffirm.references.lexicon.tokens import Token
from reaffirm.references.names.chiefs import CHIEF, within_office
from reaffirm.references.names.defined import defined_names, just_defined
from reaffirm.references.names.discourse import Discourse, Mention
from reaffirm.references.names.finder import MentionFinder
from reaffirm.references.names.stretches import (
    Founded,
    agreement_names,
    formed_names,
    founded_bodies,
    generic_names,
    meeting_names,
    own_end,
    small_names,
)
from reaffirm.references.names.titles import (
    Entitled,
    UnknownName,
    bracketed_titles,
    entitled_texts,
)
from reaffirm.references.names.unexplained import unexplained_bodies
from reaffirm.references.passage import Passage


def find_mentions(
    passage: Passage, discourse: Discourse
) -> tuple[list[Mention], list[OrganMention], list[Refusal]]:
    """The entities named in a paragraph; those that are organs with numbered texts; and the short
    forms that nothing before explains."""
    discourse.begin_paragraph()
    finder = MentionFinder(passage, discourse)
    steps, longer = _steps(_stretches(passage, discourse), finder)
    defined_before = len(discourse.aliases)
    _read_in_order(finder, steps)
    if len(discourse.aliases) > defined_before:
        new = [*discourse.aliases][defined_before:]  # none is ever taken out
        finder.mentions += just_defined(passage, discourse, new, finder.mentions)
    if len(finder.mentions) > 1:
        finder.mentions.sort(key=lambda m: (m.start, -m.end))
    if longer:
        inside = (_inside(mention, longer) for mention in finder.mentions)
        titles = [name[:2] for name in longer if is_officer(passage.text[name[0] : name[1]])]
        finder.mentions = [m for m in inside if not _is_whose_officer(m, titles)]
    if finder.offices:
        finder.mentions = [within_office(m, finder.offices) for m in finder.mentions]
    return finder.mentions, finder.organs, finder.refusals


class _Stretches(NamedTuple):
    """Where names stand that the vocabulary lacks; each as the finder reads it."""

    founded: list[Founded]
    defined: list[tuple[int, int, str]]
    titles: list[UnknownName]
    entitled: list[Entitled]
    formed: list[tuple[UnknownName, Token | None]]
    whole: list[UnknownName]  #: meetings, and agreements with their parties


def _stretches(passage: Passage, discourse: Discourse) -> _Stretches:
    defined = defined_names(passage, discourse)
    titles = bracketed_titles(passage)
    if passage.paragraph.kind not in RUNNING_TEXT:
        return _Stretches([], defined, titles, [], [], [])
    rules, heads = hints_of(passage.grammar.language).found(passage.text)
    founded = founded_bodies(passage, discourse, rules)
    entitled = entitled_texts(passage) if "entitled" in rules else []
    taken = [name[:2] for name, _ in entitled]
    if taken:
        titles = [t for t in titles if not any(s <= t[0] < e for s, e in taken)]
    formed: list[tuple[UnknownName, Token | None]] = []
    if heads:  # as in every second text
        formed += formed_names(passage, [*titles, *defined, *founded, *taken], heads)
    letters = unexplained_bodies(
        passage, discourse, chain(titles, defined, founded, taken, map(_name, formed))
    )
    formed += [(name, None) for name in letters]
    meetings = meeting_names(passage) if "meeting" in rules else []
    if meetings:  # of two that overlap, the one that begins first is the name
        meetings = [m for m in meetings if not any(n[0] <= m[0] < n[1] for n, _ in formed)]
        formed = [(n, t) for n, t in formed if not any(m[0] < n[0] < m[1] for m in meetings)]
    agreements = agreement_names(passage) if "agreement" in rules else []
    for (start, _, _, _), parties in agreements:
        formed = [(n, t) for n, t in formed if not start <= n[0] < parties]
    whole = [*meetings, *map(_name, agreements)]
    whole += small_names(passage, chain(titles, defined, founded, taken, whole, map(_name, formed)))
    generic = passage.lexicon.telling.names(passage.folded.text)
    if generic:
        taken += (name[:2] for name in (*titles, *whole, *map(_name, formed)))
        taken += (name[:2] for name in defined)
        taken += (name[:2] for name in founded)
        formed += generic_names(passage, generic, taken)
    return _Stretches(founded, defined, titles, entitled, formed, whole)


#: The name of a pair, the first part.
_name: Callable[[tuple[UnknownName, object]], UnknownName] = itemgetter(0)

#: A stretch of the printed text, and how it is read.
_Step = tuple[int, int, Callable[[], None]]


def _steps(found: _Stretches, finder: MentionFinder) -> tuple[list[_Step], list[UnknownName]]:
    """How each stretch is read, in the order of the text; and the names that end with a known one,
    which is read by itself, too."""
    if not any(found):
        return [], []
    steps: list[_Step] = [
        (*name[:2], partial(finder.read_bracketed, name)) for name in found.titles
    ]
    steps += [(*n[:2], partial(finder.read_entitled, n, noun)) for n, noun in found.entitled]
    longer: list[UnknownName] = []
    passage = finder.passage
    for name, token in [*found.formed, *((name, None) for name in found.whole)]:
        own = own_end(name, passage) if passage.grammar.spaced else name[1]
        if own < name[1]:
            longer.append(name)
        steps.append((name[0], own, partial(finder.read_formed, name, token)))
    steps += [(*name[:2], partial(finder.read_founded, *name)) for name in found.founded]
    steps += [(*name[:2], partial(finder.read_defined, *name)) for name in found.defined]
    steps.sort(key=itemgetter(0, 1))
    return steps, longer


def _read_in_order(finder: MentionFinder, steps: Sequence[_Step]) -> None:
    """Read what a paragraph names, known or not, as it is printed; a token inside a longer name is
    none by itself."""
    folded = finder.passage.folded
    reach, index = -1, 0
    for token in finder.passage.names:
        start = folded.start(token.start)
        while index < len(steps) and steps[index][0] <= start:
            steps[index][2]()
            reach = max(reach, steps[index][1])
            index += 1
        if reach <= start:
            finder.read_token(token)
    for _, _, step in steps[index:]:
        step()


def _is_whose_officer(mention: Mention, titles: Iterable[Place]) -> bool:
    """Whether the Secretary-General is named only within an officer's title, as that of a known
    officer names him, too."""
    if not mention.nested or mention.target != CHIEF:
        return False
    return any(start < mention.start and mention.end <= end for start, end in titles)


def _inside(mention: Mention, names: Iterable[UnknownName]) -> Mention:
    """The mention, nested if it stands within a longer name."""
    inner = any(name[0] < mention.start and mention.end <= name[1] for name in names)
    return mention._replace(nested=True) if inner and not mention.nested else mention
