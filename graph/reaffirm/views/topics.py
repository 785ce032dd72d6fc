"""What the texts of a group have in common, in a few words of their titles."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

_PHRASE = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_SPACELESS = re.compile(r"[\u2e80-\u2fff\u3040-\u9fff]+")
_LONGEST_RUN = 8  #: characters of a term in a script without spaces
_SHORTEST = 4  #: letters; shorter words are mostly articles and prepositions
#: Longer ones of them, which neither are a subject nor begin or end the name of one.
_JOINING = frozenset(
    """
    about across against also among and before between beyond during from including into other over
    such than that their them these this those through throughout towards under upon which with
    within without avec cette contre dans depuis entre leur leurs pour sans sous vers visant ainsi
    contra desde entre hacia para sobre como este esta estos estas otros sus según
    между против после перед также этих этой через включая
    إلى على بشأن التي الذي
    """.split()
)
_FEW = 4  #: groups; among fewer a word of most of them may still tell something
_PAIR = 2.2  #: how much more two words in a row say than one


def topic_names(
    groups: Sequence[Sequence[str]], titles: Mapping[str, str], phrases: int = 2
) -> tuple[str, ...]:
    """A name for each group: the words that its titles have and those of other groups lack.

    Words and pairs of words weigh the number of titles of the group in which they stand times the
    logarithm of how rare they are in all (class-based TF-IDF: Grootendorst, *BERTopic*, arXiv
    2203.05794, section 4.3); they must stand in two titles where the group has so many. In scripts
    without spaces runs of two to eight characters take their place, and the longer weighs more.
    A group that has nothing of the kind is named after the title of its first member; a group
    without titles has no name.

    Parameters
    ----------
    groups:
        The members of each group, the most important first.
    titles:
        Titles of documents and names of entities, where they are known.

    >>> topic_names([["a", "b"], ["c", "d"]], {"a": "Human rights of children",
    ...     "b": "Promotion of human rights", "c": "Outer space", "d": "Peace in outer space"}, 1)
    ('Human rights', 'Outer space')
    """
    spelled: dict[str, str] = {}
    counts = [_counts((titles[m] for m in group if m in titles), spelled) for group in groups]
    everywhere: Counter[str] = Counter()
    groups_with: Counter[str] = Counter()
    for one in counts:
        everywhere.update(one)
        groups_with.update(one.keys())
    if len(groups) > _FEW:
        # "United Nations" stands in titles of every group: it tells none from the others.
        common = {term for term, count in groups_with.items() if count > len(groups) / 2}
        counts = [_without(one, common) for one in counts]
    mean = sum(everywhere.values()) / max(len(groups), 1)
    return tuple(
        _name(one, everywhere, mean, phrases, spelled) or _first_title(group, titles)
        for one, group in zip(counts, groups, strict=True)
    )


def _counts(titles: Iterable[str], spelled: dict[str, str]) -> Counter[str]:
    """In how many titles each term stands; how it is spelled where first met is put down."""
    found: Counter[str] = Counter()
    for title in titles:
        terms = {term.casefold(): term for term in _terms(title)}
        found.update(terms.keys())
        for term in sorted(terms):
            spelled.setdefault(term, terms[term])
    return found


def _without(one: Counter[str], common: Collection[str]) -> Counter[str]:
    """The terms that are not common, and no fragments of a common pair ("Nations Conference")."""
    pairs = [term.split() for term in common if " " in term]
    firsts, lasts = {a for a, _ in pairs}, {b for _, b in pairs}

    def fragment(term: str) -> bool:
        a, _, b = term.partition(" ")
        return bool(b) and (a in lasts or b in firsts)

    return Counter({t: n for t, n in one.items() if t not in common and not fragment(t)})


def _terms(title: str) -> list[str]:
    """The words of a title and the pairs of words that stand side by side."""
    terms: list[str] = []
    for run in _SPACELESS.findall(title):
        terms.extend(
            run[start : start + size]
            for size in range(2, _LONGEST_RUN + 1)
            for start in range(len(run) - size + 1)
        )
    for phrase in _PHRASE.findall(_SPACELESS.sub("|", title)):
        words = re.split(r"[ -]", phrase)
        terms.extend(filter(_tells, words))
        terms.extend(f"{a} {b}" for a, b in pairwise(words) if _tells(a) and _tells(b))
    return terms


def _tells(word: str) -> bool:
    """Whether a word can be a subject or a part of its name.

    >>> _tells("Crime"), _tells("Against"), _tells("of")
    (True, False, False)
    """
    return len(word) >= _SHORTEST and word.casefold() not in _JOINING


def _weight(term: str) -> float:
    if _SPACELESS.match(term):
        return len(term) / 2
    return _PAIR if " " in term else 1.0


def _stems(term: str) -> set[str]:
    """What two terms must not share: "crime" and "crimes", or a word of a pair, say nothing new."""
    if _SPACELESS.match(term):
        return {a + b for a, b in pairwise(term)}
    return {word[:5] for word in term.split()}


def _name(
    one: Counter[str],
    everywhere: Counter[str],
    mean: float,
    phrases: int,
    spelled: Mapping[str, str],
) -> str:
    least = 2 if any(count > 1 for count in one.values()) else 1
    scored = sorted(
        (
            -count * math.log(1 + mean / everywhere[term]) * _weight(term),
            term,
        )
        for term, count in one.items()
        if count >= least
    )
    chosen: list[str] = []
    for _, term in scored:
        if not any(_stems(term) & _stems(other) for other in chosen):
            chosen.append(term)
        if len(chosen) == phrases:
            break
    joined = ", ".join(spelled[term] for term in chosen)
    return joined[:1].upper() + joined[1:]


def _first_title(group: Sequence[str], titles: Mapping[str, str]) -> str:
    return next((titles[m] for m in group if m in titles), "")
