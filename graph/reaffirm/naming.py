"""What people call a document or an entity, and the identifier that it has here.

The names are those of the vocabulary, in six languages; they are compared without accents, case,
punctuation and title marks, so that they can be typed as one has them at hand.
"""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reaffirm.errors import ReaffirmError
from reaffirm.model import Language
from reaffirm.namespaces import NAMED_KINDS
from reaffirm.ontology import Entity, load_ontology
from reaffirm.own.force import per_vocabulary
from reaffirm.symbols import parse_symbol

_NO_LETTER = re.compile(r"[\W_]+")
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])")
#: "UN Convention against Corruption".
_ORGANIZATION = re.compile(r"\bun\b")
#: Of writing without spaces.
_WIDE = re.compile(r"[\u3400-\u9fff]")
_ARTICLE = re.compile(r"^(?:the|le|la|les|l|el|los|las) ")
#: Near spellings share so much, as :mod:`difflib` measures it.
_NEAR = 0.7
#: So many near names are worth showing in a message.
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity in one language; ``short`` if it means it only where it has been
    named before ("the Convention")."""

    target: str
    text: str
    language: Language
    short: bool = False


def known_target(text: str) -> str:
    """The identifier of a document or entity as people give it: a symbol, an identifier, a name.

    Raises
    ------
    ReaffirmError
        If it is none of them, or a short name of several entities; the message has near ones.

    >>> known_target("76/187"), known_target("treaty:uncac")
    ('A/RES/76/187', 'treaty:uncac')
    >>> known_target("Convention against Corruption"), known_target("《反腐败公约》")
    ('treaty:uncac', 'treaty:uncac')
    >>> known_target("convencion contra la corrupcion"), known_target("uncac")
    ('treaty:uncac', 'treaty:uncac')
    """
    if text.partition(":")[0].strip() in NAMED_KINDS:
        return text.strip()
    try:
        return parse_symbol(text) if ":" not in text else _named(text)
    except ReaffirmError as error:
        if any(letter.isalpha() for letter in text):
            return _named(text)
        raise error from None


def _named(text: str) -> str:
    targets = targets_named(text)
    if len(targets) == 1:
        return targets[0]
    if targets:
        listed = ", ".join(targets[:_SHOWN]) + (" …" if len(targets) > _SHOWN else "")
        raise ReaffirmError(
            f"{text!r} is a name of {len(targets)} things", advice=f"give one of {listed}"
        )
    if _is_file(text):
        raise ReaffirmError(
            f"{text!r} is a file, and a document of the graph is wanted",
            advice=f"reaffirm build {shlex.quote(text)}; then give the symbol that it prints",
        )
    near = [f"{target} ({label_of(target)})" for target in likely_targets(text)[:_SHOWN]]
    raise ReaffirmError(
        f"{text!r} is not a document symbol, nor a name in the vocabulary",
        advice=f"did you mean {' or '.join(near)}?"
        if near
        else "write it like 76/187, 1373 (2001) or treaty:uncac, or try: reaffirm find WORDS",
    )


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long, or with a zero
        return False


def targets_named(text: str) -> tuple[str, ...]:
    """The entities of exactly this name: those it means anywhere, else those of which it is the
    last part of the identifier, else those of which it is a short name.

    >>> targets_named("the Convention against Corruption"), targets_named("nothing")
    (('treaty:uncac',), ())
    """
    wanted = key(text)
    plain = _ARTICLE.sub("", wanted)
    spellings = (wanted, plain, _ORGANIZATION.sub("united nations", plain))
    names = next((found for one in spellings if (found := _by_key().get(one))), ())
    full = dict.fromkeys(name.target for name in names if not name.short)
    if full:
        return tuple(full)
    slug = text.strip().casefold()
    slugs = [one.target for one in load_ontology().entities if one.target.endswith(f":{slug}")]
    return tuple(slugs) or tuple(dict.fromkeys(name.target for name in names))


def likely_targets(text: str) -> tuple[str, ...]:
    """The entities that have a full name with all words of a text, the shortest first; if there are
    none, those with a name that is spelled nearly so.

    >>> likely_targets("corruption convention")[0]
    'treaty:uncac'
    >>> likely_targets("Convention agianst Coruption")[0]
    'treaty:uncac'
    """
    return tuple(dict.fromkeys(name.target for name in names_like(text)))


def names_like(text: str, others: Iterable[Name] = ()) -> list[Name]:
    """The full names that have all words of a text, the shortest first; if there are none, those
    that are spelled nearly so. ``others`` are names beside those of the vocabulary.

    One pass over some 67,000 names; near spellings take up to a second.
    """
    words = key(text).split()
    if not words:
        return []
    keyed = [(k, name) for k, names in _by_key().items() for name in names if not name.short]
    keyed += [(key(name.text), name) for name in others]
    found = [(len(k), i) for i, (k, _) in enumerate(keyed) if all(_holds(k, w) for w in words)]
    if found:
        return [keyed[i][1] for _, i in sorted(found)]
    return _near(" ".join(words), keyed)


def _holds(name: str, word: str) -> bool:
    """Whether a name has a word, or a word with these letters; of one letter or two, the word."""
    return word in name and (len(word) > 2 or _WIDE.match(word) is not None or word in name.split())


def _near(wanted: str, keyed: list[tuple[str, Name]]) -> list[Name]:
    from difflib import get_close_matches

    by_key: dict[str, list[Name]] = defaultdict(list)
    for k, name in keyed:
        if 0.7 < len(k) / len(wanted) < 1.5:
            by_key[k].append(name)
    near = get_close_matches(wanted, by_key, n=2 * _SHOWN, cutoff=_NEAR)
    return [name for k in near for name in by_key[k]]


def key(text: str) -> str:
    """A name without case, accents and punctuation: what two spellings of it have in common.

    >>> key("Convención de las Naciones Unidas"), key("《联合国反腐败 公约》")
    ('convencion de las naciones unidas', '联合国反腐败公约')
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    # Tens of thousands of names are read so: no step here looks at one letter after another.
    if not plain.isascii():
        for mark in filter(unicodedata.combining, set(plain)):
            plain = plain.replace(mark, "")
    words = _NO_LETTER.sub(" ", plain).strip()
    return _BETWEEN_HAN.sub("", words) if _WIDE.search(words) else words


@per_vocabulary
def _by_key() -> Mapping[str, tuple[Name, ...]]:
    found: dict[str, list[Name]] = defaultdict(list)
    for entity in load_ontology().entities:
        for name in _names(entity):
            found[key(name.text)].append(name)
    return {k: tuple(names) for k, names in found.items()}


def _names(entity: Entity) -> Iterable[Name]:
    for language, names in entity.names.items():
        yield from (Name(entity.target, text, language) for text in names.full)
        yield from (Name(entity.target, text, language, short=True) for text in names.short)


@per_vocabulary
def _labels() -> Mapping[str, str]:
    return {one.target: one.label("en") for one in load_ontology().entities}


def label_of(target: str) -> str:
    """The English name of an entity of the vocabulary, else its identifier."""
    return _labels().get(target, target)
