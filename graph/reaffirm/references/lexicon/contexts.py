"""Words around a mention that tell its role where the rules do not.

Whether a mention is what an act is directed at is told by the build of the sentence, of which
rules see only part. The same sentence returns year after year, and in the other versions its build
is often plainer: what these say is data (``ontology/contexts.ttl``), read off parallel versions by
``tools/learn_roles.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from reaffirm.cache import cached, source_hash
from reaffirm.languages import Folded
from reaffirm.model import Language, Role
from reaffirm.namespaces import REA, ROLE
from reaffirm.ontology_files import ontology_directory, ontology_hash
from reaffirm.own.turtle import subjects_of, triples_of

#: How many words, or signs of Chinese, on each side tell a role. Half as many mend no more and
#: spoil more; of twice as many fewer return in the next session.
WORDS = 6
SIGNS = 12
#: No side of that many words is longer, in characters.
_REACH = 160
_WORD = re.compile(r"\w+|[,;،؛|]")
_NUMBER = re.compile(r"\d+")
#: Where the mention stands between the words, and the paragraph's beginning.
MENTION = " … "
OPENING = "|"

#: The roles that words around a mention tell, by these words.
Contexts = Mapping[str, Role]


def words_around(folded: Folded, start: int, end: int, spaced: bool) -> str:
    """The words on both sides of a mention; any number is 0.

    Parameters
    ----------
    folded:
        A paragraph.
    start, end:
        Where the mention stands in its text as printed.
    spaced:
        Words are divided by spaces; else signs are counted.

    >>> from reaffirm.languages import fold
    >>> text = "Welcomes the efforts of the Committee to carry out its work in 2021"
    >>> words_around(fold(text, "en"), 28, 37, True)
    '| Welcomes the efforts of the … to carry out its work in'
    >>> words_around(fold("欢迎委员会的工作", "zh"), 2, 5, False)
    '|欢迎 … 的工作'
    """
    first, last = folded.folded(start), folded.folded(end)
    opening = OPENING if first <= _REACH else ""
    before = opening + folded.text[max(0, first - _REACH) : first]
    behind = folded.text[last : last + _REACH]
    if not spaced:
        before, behind = _NUMBER.sub("0", before), _NUMBER.sub("0", behind)
        return f"{before[-SIGNS:]}{MENTION}{behind[:SIGNS]}"
    return " ".join(_words(before)[-WORDS:]) + MENTION + " ".join(_words(behind)[:WORDS])


def _words(text: str) -> list[str]:
    return ["0" if word[0].isdigit() else word for word in _WORD.findall(text)]


@cache
def contexts_of(language: Language) -> Contexts:
    """What the vocabulary knows of the words around mentions in a language.

    Raises
    ------
    OntologyError
        If the file is not Turtle.
    """
    return _contexts().get(language, {})


@cache
def _contexts() -> dict[str, dict[str, Role]]:
    key = f"{ontology_hash()}-{source_hash(__file__)}"
    return cached("contexts", key, dict, _parsed)


def _parsed() -> dict[str, dict[str, Role]]:
    parsed: dict[str, dict[str, Role]] = {}
    for role, language, words in _triples():
        parsed.setdefault(language, {})[words] = role
    return parsed


_ROLES: tuple[Role, ...] = ("object", "addressee", "mention")


def _triples() -> Iterator[tuple[Role, str, str]]:
    path = ontology_directory() / "contexts.ttl"
    subjects = subjects_of(triples_of(path.read_bytes(), str(path)))
    for role in _ROLES:
        for words, language in subjects[ROLE + role].get(REA + "around", ()):
            yield role, language, words
