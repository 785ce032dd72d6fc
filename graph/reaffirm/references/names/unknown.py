"""Names that no authority file knows, recognised by their form: the long tail of bodies,
conferences and texts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from reaffirm.languages.folding import ARABIC_SIGNS, without_signs
from reaffirm.languages.names.bounds import (
    kind_end,
    name_end,
    whole_words,
)
from reaffirm.languages.names.bracketed import to_brackets
from reaffirm.languages.names.english_names import compound_start, english_end, english_start
from reaffirm.languages.names.english_owners import is_english_owner
from reaffirm.languages.names.forms import NameForms, Place, opening_heads, whole_heads
from reaffirm.languages.names.heads import name_forms
from reaffirm.languages.names.joints import ENGLISH_JOINT
from reaffirm.languages.names.officers import ends_officer, with_chief
from reaffirm.languages.names.russian_owners import (
    is_russian_owner,
    is_united_nations,
    owner_end,
    owner_start,
)
from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language, TargetType
from reaffirm.references.names.chinese_unknown import chinese_names
from reaffirm.references.names.going_on import behind, last_part, longer_name

_MIN_WORDS = 2
#: Among so many words the head noun stands where it opens the name.
_ADJECTIVES = 4


def unknown_names(
    text: str,
    language: Language,
    covered: Iterable[Place],
    heads: Iterable[Place] | None = None,
    owners: Mapping[int, int] | None = None,
) -> Iterator[tuple[int, int, str, TargetType]]:
    """Names outside the stretches already ``covered``: start, end, head noun and type.

    Parameters
    ----------
    heads:
        Where head nouns stand, if that is known.
    owners:
        In Chinese, where known names of bodies end, and where each begins.

    >>> list(unknown_names("Welcoming the Berlin Conference on Libya,", "en", [(0, 9)]))
    [(14, 40, 'Conference', 'conference')]
    """
    if language == "ar" and holds_any(text, ARABIC_SIGNS):
        plain = without_signs(text)
        spans = [(plain.folded(start), plain.folded(end)) for start, end in covered]
        for start, end, head, kind in _names(plain.text, language, spans, None):
            yield plain.start(start), plain.end(end), head, kind
    else:
        yield from _names(text, language, covered, heads, owners)


def _names(
    text: str,
    language: Language,
    covered: Iterable[Place],
    heads: Iterable[Place] | None,
    owners: Mapping[int, int] | None = None,
) -> Iterator[tuple[int, int, str, TargetType]]:
    forms = name_forms(language)
    if heads is None:
        heads = forms.head_places(text)
        if forms.anchored:
            heads = opening_heads(text, heads)
    if language == "zh":  # where no chief's title ends an officer's
        covered = sorted(covered)
    else:
        covered = sorted(span for span in covered if not ends_officer(text, *span))
    if forms.head_first and forms.capital:
        heads = whole_heads(text, heads)
    heads = _outside(heads, covered)
    if not heads:
        return
    within = _owners(text, covered, heads, language)
    masked = _masked(text, [place for place in covered if place not in within])
    known = dict(covered)
    if language == "zh":
        for start, end, head, kind in chinese_names(masked, heads, forms, owners):
            yield with_chief(text, start, head), end, head, kind
    elif forms.head_first:
        first = _head_first(text, masked, heads, language, known, within)
        yield from (name for name in first if not _begins_in(within, name[0]))
    else:
        yield from _english(text, masked, heads, known, within)


def _english(
    text: str,
    masked: str,
    heads: Iterable[Place],
    known: Mapping[int, int],
    within: Collection[Place],
) -> Iterator[tuple[int, int, str, TargetType]]:
    """English names, outside the ``known`` ones and those ``within`` others."""
    forms = name_forms("en")
    for match in forms.matches(masked, heads):
        words = match["name"].split()
        if not forms.types.keys() & {*words, *map(" ".join, pairwise(words))}:
            continue
        begin = _after_another(masked, *match.span("name"), forms)
        parts = list(_coordinates(masked, begin, match.end("name")))
        found = [
            name for start, end in parts if (name := _named(text, start, end, forms, "en", known))
        ]
        if any(text[start:end].removeprefix("the ") in forms.types for start, end in parts):
            # "the Agreement and the Code" are two short forms.
            yield from found
            continue
        # "Conference of X and Y" is one name, "the Commission and the League" are two.
        whole = _named(text, begin, match.end("name"), forms, "en", known)
        names = found if len(found) > 1 or whole is None else [whole]
        for name in names:
            if not _begins_in(within, name[0]):
                yield _in_full(masked, name, forms)


def _head_first(
    text: str,
    masked: str,
    heads: Iterable[Place],
    language: Language,
    known: Mapping[int, int],
    within: Collection[Place],
) -> Iterator[tuple[int, int, str, TargetType]]:
    """Names whose head noun comes first, outside the ``known`` ones, with whole owners ``within``
    them."""
    forms = name_forms(language)
    for match in forms.matches(masked, heads):
        name = _named(text, *match.span("name"), forms, language, known)
        if name is None:
            continue
        start, end, head, kind = longer_name(masked, name, language)
        name = start, owner_end(text, start, end, within), head, kind
        if language != "ru" or not is_united_nations(text[name[0] : name[1]]):
            yield name


def _owners(
    text: str, covered: Sequence[Place], heads: Iterable[Place], language: Language
) -> set[Place]:
    """The known stretches that are parts of a name, as the owner of what it names."""
    if language not in ("en", "ru"):
        return set()
    joint = " of " if language == "en" else " "
    owned = [span for span in heads if text.startswith(joint, span[1])]
    if not owned:
        return set()
    known = dict(covered)
    found: set[Place] = set()
    for head, head_end in owned:
        start = head_end + len(joint)
        if language == "ru":
            start = owner_start(text, head_end)
        elif text.startswith("the ", start):
            start += len("the ")
        end = known.get(start)
        if end is None:
            continue
        if (
            is_english_owner(text, start, end, head)
            if language == "en"
            else is_russian_owner(text, start, end, head, head_end)
        ):
            found.add((start, end))
    return found


def _begins_in(places: Iterable[Place], start: int) -> bool:
    return any(first <= start < end for first, end in places)


def _outside(places: Iterable[Place], covered: Sequence[Place]) -> list[Place]:
    """Those of some places that overlap none of the known stretches, which are in order.

    >>> _outside([(4, 7)], [(0, 4), (7, 9)]), _outside([(4, 7)], [(0, 5), (1, 2)])
    ([(4, 7)], [])
    """
    begins = [start for start, _ in covered]
    reached = [0, *accumulate((end for _, end in covered), max)]
    return [place for place in places if reached[bisect_left(begins, place[1])] <= place[0]]


def _masked(text: str, covered: Sequence[tuple[int, int]]) -> str:
    """The text with the known stretches, which are in order, made unreadable, every offset kept."""
    parts: list[str] = []
    last = 0
    for start, end in covered:
        if end <= last:
            continue
        begin = max(start, last)
        parts += text[last:begin], ";" * (end - begin)
        last = end
    parts.append(text[last:])
    return "".join(parts)


_AND = re.compile(r"\s+and\s+(?:the\s+)?")


def _coordinates(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that "and" divides."""
    for match in _AND.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


_AND_THE = re.compile(r"\s+and\s+the\s+")


def _after_another(text: str, start: int, end: int, forms: NameForms) -> int:
    """Where an English name begins if what stands before "and the" is none: "States and the Office
    of Dunes" names the Office alone."""
    joint = _AND_THE.search(text, start, end)
    if joint is None or not forms.types.keys().isdisjoint(text[start : joint.start()].split()):
        return start
    return joint.end()


def _named(
    text: str,
    start: int,
    end: int,
    forms: NameForms,
    language: Language,
    known: Mapping[int, int],
) -> tuple[int, int, str, TargetType] | None:
    if forms.head_first:
        words = text[start:end].split()
        pair = " ".join(words[:2])
        # "the plan" alone is no plan of action.
        heads = (*words[:1], pair, *words[1:_ADJECTIVES])
        if forms.anchored and not pair.startswith("ال"):
            heads = (pair, *words[:_ADJECTIVES])
        head = next((w for w in heads if w in forms.types), "")
        head_end = text.find(head, start, end) + len(head)
        lead = forms.lead.match(text, head_end, end) if forms.lead else None
        head_end = lead.end() if lead else head_end
        end = name_end(text, start, head_end, end, language)
        end = kind_end(text, head_end, end, language, forms.types.get(head))
        last = last_part(text, start, head_end, end, language, known)
        if last in known and forms.types.get(head) != "publication":
            # "le Sommet de l’Union africaine": the known name is the last part of this one.
            reach = behind(text, known[last], forms, language)
            return _found(start, text[start:reach], head, forms)
        return _found(start, whole_words(text[start:end]), head, forms)
    name = whole_words(text[start:end])
    # Of "Heads of State on the Baku Summit" the part that a head noun closes begins the name.
    for begin in (0, *(joint.end() for joint in ENGLISH_JOINT.finditer(name))):
        group = ENGLISH_JOINT.split(name[begin:], maxsplit=1)[0].split()
        head = _head_of(group, forms)
        if head and not _is_alone(group, forms):
            first = compound_start(name, begin)
            return _found(start + first, name[first:], head, forms)
    return None


def _head_of(group: Sequence[str], forms: NameForms) -> str:
    """The head noun that closes a group of words, which may be two: "Final Act"."""
    heads = (" ".join(group[-2:]), *group[-1:])
    return next((head for head in heads if head in forms.types), "")


def _is_alone(group: Sequence[str], forms: NameForms) -> bool:
    """Whether nothing stands before a head noun that needs something there."""
    return group[-1] in forms.weak and not set(group[:-1]) - {"A", "An", "The"}


def _in_full(
    masked: str, name: tuple[int, int, str, TargetType], forms: NameForms
) -> tuple[int, int, str, TargetType]:
    """An English name with all of its subject: "Partnership for Persons *with Disabilities*"."""
    start, end, head, kind = name
    head_end = masked.find(head, start, end) + len(head)
    start = english_start(masked, start, head, forms.types)
    end = english_end(masked, head_end, end, head, kind, forms.types)
    return start, to_brackets(masked, start, end, "en"), head, kind


def _found(
    start: int, name: str, head: str, forms: NameForms
) -> tuple[int, int, str, TargetType] | None:
    if not head or len(name.split()) < _MIN_WORDS or forms.no_names.match(name):
        return None
    return start, start + len(name), forms.plain(head), forms.types[head]
