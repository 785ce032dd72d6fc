r"""Patterns that are quickly looked for.

Python's expressions look through a text quickly where a pattern *begins* with a character or a class
of characters. Behind a lookbehind, an optional part or a repetition they try the whole pattern at
each character, which takes ten to fifty times as long. Patterns over whole paragraphs therefore put
a lookbehind behind their first character (``\d(?<!x\d)`` for ``(?<!x)\d``), or are tried only at
places that something quicker finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

#: A digit as documents print it. ``\d`` asks for each character what Unicode knows of it.
DIGIT: Final = "[0-9٠-٩۰-۹０-９]"


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether a text contains any of some words.

    >>> holds_any("the Treaty", ("Pact", "Treaty")), holds_any("", ("Pact",))
    (True, False)
    """
    for word in words:  # noqa: SIM110 - any() with a generator takes three times as long
        if word in text:
            return True
    return False


def any_of(words: Iterable[str]) -> str:
    """An expression for the first of many words that stands at a place: it tries those alone that
    begin with the letter there.

    >>> re.findall(any_of(["sand", "sea", "see"]), "unseen sands, seas")
    ['see', 'sand', 'sea']
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    if not rests:
        return "(?!)"
    either = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())
    return f"(?=[{re.escape(''.join(rests))}])(?:{either})"


def word_beginning(words: Iterable[str]) -> str:
    """An expression for the first of some words that stands where a word begins; it begins with a
    class, the first letters of all.

    >>> form = re.compile(word_beginning(["plan", "plans", "act"]))
    >>> [found[0] for found in form.finditer("plans of an airplane, and an act")]
    ['plans', 'act']
    """
    ordered = sorted(words, key=lambda word: (word[0], -len(word), word))
    rests = {
        first: "|".join(re.escape(word[1:]) for word in group)
        for first, group in groupby(ordered, key=lambda word: word[0])
    }
    either = "|".join(f"(?<={re.escape(first)})(?:{rest})" for first, rest in rests.items())
    return rf"[{re.escape(''.join(rests))}](?<!\w.)(?:{either})"


def tried_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at some places, given in order; none overlaps another.

    Where matches can begin nowhere else they are those of ``pattern.finditer(text)``.

    >>> [m[0] for m in tried_at(re.compile("a+"), "aaa bab aa", [0, 1, 5, 8])]
    ['aaa', 'a', 'aa']
    """
    last = 0
    for place in places:
        if place >= last and (match := pattern.match(text, place)):
            yield match
            last = match.end()


def places_before(
    sign: re.Pattern[str], text: str, reach: int, begin: re.Pattern[str]
) -> Iterator[int]:
    """Where ``begin`` matches in up to ``reach`` characters before each sign, in order and each
    place once.

    >>> list(places_before(re.compile("/"), "see 1/2/3", 2, re.compile("[0-9]")))
    [4, 6]
    """
    last = 0
    for match in sign.finditer(text):
        place = match.start()
        for found in begin.finditer(text, max(last, place - reach), place):
            yield found.start()
        last = place
