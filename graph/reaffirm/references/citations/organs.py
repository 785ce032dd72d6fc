"""Organs of bare numbers: who can have adopted them, judged by the words around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reaffirm.languages import Grammar, fold
from reaffirm.numbering import numbers_alike
from reaffirm.references.citations.numbers import Number
from reaffirm.references.citations.scene import OrganMention, Scene, without_dates
from reaffirm.references.lexicon.tokens import Kind, Token

#: How far an organ may stand from its number, in characters.
_REACH = 120


#: With this weight the organ stands beside the number.
BESIDE = 3


@dataclass(frozen=True, slots=True)
class Organ:
    """A candidate: the organ of a mention, or the adopting organ itself (None).

    ``weight`` says how strongly the words speak for it: 3 it stands beside the number, 2 the
    number is the adopting organ's own ("its"), 1 it is named before, 0 by default.
    """

    mention: OrganMention | None
    weight: int


def candidate_organs(chain: list[Number], scene: Scene) -> list[Organ]:
    """The organs that a chain's numbers may belong to, best first, by the words alone."""
    passage = scene.passage
    first, last = chain[0].start, chain[-1].end
    found: list[tuple[int, int, Organ]] = []
    for mention in scene.organs:
        start, end = passage.printed(mention.token)
        if start >= last:
            if _of_next_text(mention.token, scene):
                continue
            if start - last < 400 and _only_words(
                last,
                start,
                passage.grammar.organ_after_words,
                scene,
                passage.grammar.organ_after_needs_word,
            ):
                found.append((3, last - start, Organ(mention, 3)))
            elif start - last < 400 and (
                _adopts(last, start, scene) or _adopts_named_before(first, mention, scene)
            ):
                found.append((1, last - start, Organ(mention, 1)))
        elif end <= first:
            topic = _in_topic(mention.token, first, scene)
            near = _adjacent_before(mention, first, scene) or _adoption_between(
                mention, first, scene
            )
            weight = 3 if near and not topic else 1
            found.append((weight, start - first, Organ(mention, weight)))
    if is_own(first, scene):
        found.append((2, 0, Organ(None, 2)))
    found.append((0, 0, Organ(None, 0)))
    found.sort(key=lambda item: (-item[0], -item[1]))
    return [organ for _, _, organ in found]


def parted(chain: list[Number], scene: Scene) -> list[list[Number]]:
    """A list that one organ opens and another closes, as two lists: "Commission resolutions 1982/8
    and 1984/6, as well as resolution 1984/9 of the Sub-Commission"."""
    if scene.passage.grammar.noun_after_number or len(chain) < _FEWEST:
        return [chain]
    place = _last_noun(chain, scene)
    if not place:
        return [chain]
    beside = [o.mention for o in candidate_organs(chain, scene) if o.mention and o.weight == BESIDE]
    last = chain[-1].end
    before = {o.stem for o in beside if scene.passage.printed(o.token)[0] < last}
    opened = before or is_own(chain[0].start, scene)
    closed = {o.stem for o in beside} - before
    return [chain[:place], chain[place:]] if opened and closed else [chain]


_FEWEST = 2


def _last_noun(chain: Sequence[Number], scene: Scene) -> int:
    """Which number of a list has the last noun of its own before it; 0 if none but the first."""
    for place in range(len(chain) - 1, 0, -1):
        start, stop = chain[place - 1].end, chain[place].start
        if any(
            t.noun is not None and start <= scene.passage.printed(t)[0] < stop
            for t in scene.passage.tokens
        ):
            return place
    return 0


def _of_next_text(token: Token, scene: Scene) -> bool:
    """Whether a noun directly behind an organ makes it that of the text named next: "… of 9 July
    2026, Security Council resolution 2800 (2026)"."""
    return scene.passage.grammar.spaced and any(
        t.noun is not None and 0 <= t.start - token.end <= 1 for t in scene.passage.tokens
    )


def organs_behind(number: Number, scene: Scene) -> list[Organ]:
    """The organs named in the rest of the sentence, nearest first: the last resort for a number
    that no candidate can have given ("decision XIII/1 and other decisions of the Conference of
    the Parties", "resolution 6/2 on asset recovery and resolution 6/4 adopted by the …")."""
    behind = [
        mention
        for mention in scene.organs
        if number.end <= (start := scene.passage.printed(mention.token)[0])
        and start - number.end < _SENTENCE
        and not _SENTENCE_END.search(scene.passage.text[number.end : start])
    ]
    return [Organ(mention, 0) for mention in behind]


#: How far behind its number an organ may stand in one sentence, in characters.
_SENTENCE = 600
_SENTENCE_END = re.compile(r"[;；؛]|[.。]\s")


def _adopts(last: int, start: int, scene: Scene) -> bool:
    """Whether the organ at ``start`` is said to have adopted what is cited before a description:
    "resolution 2/14 on illegal trade in wildlife, adopted by the Environment Assembly"."""
    passage = scene.passage
    between = fold(passage.text[last:start], passage.grammar.language)
    if any(c.isdigit() for c in without_dates(last, start, scene)):
        return False
    adopted = [
        last + between.start(word.start())
        for word in _WORDS.finditer(between.text)
        if word[0] in passage.grammar.adopted_words
    ]
    return bool(adopted) and _only_words(adopted[-1], start, _adopted_by(passage.grammar), scene)


def _adopts_named_before(first: int, mention: OrganMention, scene: Scene) -> bool:
    """Whether the organ is the agent of an adoption: "the adoption of resolution 2000/22 on the
    promotion of dialogue, by the Sub-Commission"."""
    passage = scene.passage
    grammar, text = passage.grammar, passage.folded.text
    if not grammar.adopter_before.search(text[: mention.token.start]):
        return False
    stop = passage.folded.folded(first)
    nouns = [t for t in passage.tokens if t.noun is not None and t.end <= stop]
    if not nouns or stop - nouns[-1].end > _NOUN_GAP:
        return False
    return grammar.adoption.search(text[: nouns[-1].start]) is not None


#: Between the noun "resolution" and its number.
_NOUN_GAP = 3


def _adoption_between(mention: OrganMention, first: int, scene: Scene) -> bool:
    """Whether the organ stands between the adoption and the text: "l’adoption, par la Commission,
    de la résolution 72/7"; asked only of organs whose numbers look like those of others."""
    passage = scene.passage
    if not numbers_alike(mention.stem):
        return False
    stop = passage.folded.folded(first)
    found = passage.grammar.adoption_of.search(passage.folded.text, 0, stop)
    return found is not None and found.start() < mention.token.start


def _adopted_by(grammar: Grammar) -> frozenset[str]:
    return grammar.adopted_words | grammar.organ_after_words


def _in_topic(token: Token, first: int, scene: Scene) -> bool:
    """Whether an organ is only named in the subject of what follows (关于设立人权理事会的第…号)."""
    passage = scene.passage
    stop = passage.folded.folded(first)
    if not passage.grammar.attributive.search(passage.folded.text, token.end, stop):
        return False
    before = passage.folded.text[max(0, token.start - 40) : token.start]
    return passage.grammar.subject_before.search(before) is not None


def _only_words(
    start: int, end: int, allowed: frozenset[str], scene: Scene, needed: bool = False
) -> bool:
    """Whether nothing but dates, quoted titles and these words stands in a stretch of text."""
    gap = fold(without_dates(start, end, scene), scene.passage.grammar.language).text
    gap = scene.passage.grammar.later_texts.sub(" ", gap)
    words = _WORDS.findall(gap)
    return all(w in allowed for w in words) and ";" not in gap and bool(words or not needed)


_WORDS = re.compile(r"[^\W_]+")


def _adjacent_before(mention: OrganMention, first: int, scene: Scene) -> bool:
    passage = scene.passage
    stop = passage.folded.folded(first)
    if stop - mention.token.end > 2 * _REACH:
        return False
    if not passage.grammar.spaced:
        between = passage.folded.text[mention.token.end : stop]
        return passage.grammar.organ_before.fullmatch(between) is not None
    for token in passage.tokens:
        if token.noun is not None and mention.token.end <= token.start < stop:
            stop = token.start
            break
    start, stop = passage.folded.end(mention.token.end), passage.folded.start(stop)
    if passage.text[start:stop].strip() == ",":  # "of the Sand Board, resolution 1/2 of another"
        return False
    words = passage.grammar.organ_before_words
    if numbers_alike(mention.stem):  # "the Sand Board and resolution 1/2" is another's
        words -= frozenset(passage.grammar.conjunctions)
    return _only_words(start, stop, words, scene)


def is_own(first: int, scene: Scene) -> bool:
    """Whether the words before a number say that it is the organ's own: "its resolution"."""
    passage = scene.passage
    stop = passage.folded.folded(first)
    for token in reversed(passage.tokens):
        if token.end > stop:
            continue
        if token.noun is not None or token.kind == Kind.DEGREE:
            continue
        between = passage.text[passage.printed(token)[1] : first]
        return token.kind == Kind.OWN and len(between) <= _OWN_REACH and _own_noun(between, scene)
    return False


def _own_noun(between: str, scene: Scene) -> bool:
    """Whether the resolution is the organ's own, and not its session ("at its fifty-second
    session, resolution 2000/22"): besides "resolution" at most two words follow "its"."""
    if not scene.passage.grammar.spaced:
        return True
    words = _WORDS.findall(between)
    return "," not in between and len(words) <= _OWN_WORDS and not any(map(str.isdigit, between))


_OWN_REACH = 60
_OWN_WORDS = 3
