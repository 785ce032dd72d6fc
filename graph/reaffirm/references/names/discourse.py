"""What a document has named so far, and what its short forms therefore stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from reaffirm.languages.names.definite import POSSESSIVE, is_definite, stem
from reaffirm.model import TargetType
from reaffirm.namespaces import is_scoped
from reaffirm.ontology import Entity
from reaffirm.references.lexicon.tokens import Token


class Mention(NamedTuple):
    """A named entity mentioned from ``start`` to ``end`` of the printed text."""

    start: int
    end: int
    type: TargetType
    target: str
    label: str
    token: Token | None = None
    short: bool = False
    nested: bool = False  #: stands inside the name of another entity
    noun: int = -1  #: where the noun stands that its title only explains: its place in the sentence


@dataclass(slots=True)
class Discourse:
    """What a document has named so far: what its short forms can stand for.

    The only value of the pipeline that changes; it lives for one document.
    """

    own_targets: frozenset[str] = frozenset()  #: the adopting organ, which is no reference
    texts: tuple[str, ...] = ()  #: of all paragraphs
    scope: str = ""  #: symbol of the document, within which its generic names mean one thing
    _clock: int = 0
    _named: dict[str, int] = field(default_factory=dict)
    _times: dict[str, int] = field(default_factory=dict)  # how often each has been named
    _here: set[str] = field(default_factory=set)  # what this paragraph has named in full
    _within: dict[str, int] = field(default_factory=dict)  # what only longer names contain
    _wholes: dict[str, int] = field(default_factory=dict)  # what a part of has been named
    _titles: dict[str, tuple[int, Mention]] = field(default_factory=dict)  # by head noun
    _guesses: dict[str, Mention] = field(default_factory=dict)  # names told by form alone, so too
    _heads: dict[str, Mention] = field(default_factory=dict)  # known names, by head noun
    _generics: dict[str, Mention] = field(default_factory=dict)  # generic ones, so too
    #: Unknown names, by how they begin and end: without capitals, and as printed.
    _formed: dict[tuple[str, str], list[tuple[str, Mention]]] = field(default_factory=dict)
    _registered: set[str] = field(default_factory=set)  # printed names of known entities
    _bound: dict[str, Mention] = field(default_factory=dict)  # defined short forms, as folded
    explained: dict[str, Mention] = field(default_factory=dict)  #: generic names, by identifier
    aliases: dict[str, Mention] = field(default_factory=dict)  #: defined short names, as printed

    def name(self, mention: Mention) -> None:
        """Remember that an entity has been named."""
        self._clock += 1
        target = mention.target
        self._named[target] = self._clock
        self._times[target] = self._times.get(target, 0) + 1
        if not mention.short:
            self._here.add(target)

    def name_within(self, target: str) -> None:
        """Remember an entity whose name only stands inside that of another: behind "the General
        Conference of the Sand Agency", "the Agency" is that one, if no other has been named."""
        self._clock += 1
        self._within[target] = self._clock

    def name_part(self, whole: str) -> None:
        """Remember what an entity that has been named is a part of: behind "the Panel of Experts",
        "the Committee" is the one that it works for, if no other has been named."""
        self._clock += 1
        self._wholes[whole] = self._clock

    def before(self, text: str) -> tuple[str, ...]:
        """The texts of the paragraphs before the first one with this text."""
        return self.texts[: self.texts.index(text)] if text in self.texts else self.texts

    def begin_paragraph(self) -> None:
        """What was named before was named in other paragraphs."""
        self._here.clear()

    def _weight(self, target: str) -> tuple[bool, int, int]:
        """How much speaks for an entity: named in this paragraph, then how often, then how late."""
        here, when = target in self._here, self._named.get(target, 0)
        return here, 0 if here else self._times.get(target, 0), when

    def name_title(self, head: str, mention: Mention) -> None:
        """Remember a title that no authority file knows, by its head noun."""
        self._clock += 1
        self._titles[head] = (self._clock, mention)

    def name_guess(self, head: str, mention: Mention) -> None:
        """Remember a name that only its form shows, by its head noun if that may stand for it: it
        yields to names that the files know."""
        if head:
            self._guesses.pop(head, None)
            self._guesses[head] = mention

    def name_head(self, head: str, mention: Mention) -> None:
        """Remember a known name by its head noun."""
        if head:
            self._heads[stem(head)] = mention

    def name_generic(self, head: str, mention: Mention) -> None:
        """Remember a Chinese generic name by the head noun that closes it: behind 制裁委员会,
        委员会 is that one, if it is no other."""
        if head:
            self._generics[stem(head)] = mention

    def bind(self, form: str, mention: Mention) -> None:
        """A short form that the document defines stands for the entity from here on."""
        self._bound[stem(form)] = mention

    def same_name(self, mention: Mention, *, owned: bool = False) -> Mention:
        """The entity of an unknown name: that of an earlier name of which this is a part, as
        "Berlin Conference" is of "Berlin Conference on Libya". If it is ``owned``, its end names
        somebody else: it is no part of what that is called."""
        earlier = None if owned else self.earlier_name(mention)
        if earlier is not None:
            return earlier
        self._remember(mention.label.casefold(), mention)
        return mention

    def _remember(self, name: str, mention: Mention) -> None:
        for key in _keys(name):
            self._formed.setdefault(key, []).append((name, mention))

    def earlier_name(self, mention: Mention) -> Mention | None:
        """The mention as one of what an earlier name stands for; None if there is none."""
        earlier = self._earlier(mention.label.casefold(), mention.type)
        return earlier and mention._replace(target=earlier.target, label=earlier.label)

    def _earlier(self, name: str, kind: TargetType) -> Mention | None:
        for key in _keys(name):
            for other, earlier in self._formed.get(key, ()):
                shorter, longer = (name, other) if len(name) <= len(other) else (other, name)
                if earlier.type == kind and _begins_or_ends(longer, shorter):
                    return earlier
        return None

    def register(self, name: str, mention: Mention) -> None:
        """Remember the printed name of a known entity, of which an unknown name may be a part."""
        if name not in self._registered:
            self._registered.add(name)
            folded = name.casefold()
            if self._earlier(folded, mention.type) is None:
                self._remember(folded, mention._replace(label=name))

    def last_title(self, head: str) -> Mention | None:
        """The unknown name with this head noun that was printed last."""
        found = self._titles.get(head)
        return found[1] if found else self._guesses.get(head)

    def last_of(self, targets: Iterable[str]) -> str:
        """The one of these entities that was named last; empty if none was."""
        return max(
            (t for t in targets if t in self._named), key=lambda t: self._named[t], default=""
        )

    def resolve(self, token: Token) -> Entity | Mention | None:
        """What a short form stands for: the candidate named last."""
        bound = self._bound.get(stem(token.entry.form)) if self._bound else None
        if bound is not None:
            return bound
        named = [entity for entity in token.entry.entities if entity.target in self._named]
        best: Entity | Mention | None = max(
            named, key=lambda entity: self._weight(entity.target), default=None
        )
        when = self._named[best.target] if best is not None else 0
        for head, (clock, mention) in self._titles.items():
            if clock > when and _same_head(head, token.entry.form):
                best, when = mention, clock
        guess = self._guess(token.entry.form)
        if best is None or (
            # "the Commission of Experts …, and requests the Commission": not one named long before.
            guess is not None
            and _LATIN.match(token.entry.form) is not None
            and guess.target in self._here
            and best.target not in self._here
        ):
            best = guess
        if named == [] and (gathering := self._gathering(token)) is not None:
            best = gathering
        if best is None:
            best = self._own(token) or self._inside_names(token)
            best = best or _only_candidate(token) or self._part(token)
        # "the Special Committee on …, to provide the Committee with": not one named paragraphs ago.
        near = self._heads.get(stem(token.entry.form))
        if best is not None and near is not None and near.target in self._here:
            best = best if best.target in self._here else near
        if best is not None:
            return best
        head = stem(token.entry.form)
        found = self._heads.get(head) or self._whole(token) or self._set_up(token)
        found = found or (self._generics.get(head) if head in _COMMITTEE else None)
        return found or self._described(token.entry.form)

    def _described(self, form: str) -> Mention | None:
        """The name of which only the first word has a capital: behind "Следственная группа", which
        no other text calls so, "Группы" is that one."""
        if " " in form or not form[0].isupper():
            return None
        described = (m for head, m in self._guesses.items() if _same_head(head, form.lower()))
        return next((m for m in described if is_scoped(m.target)), None)

    def _gathering(self, token: Token) -> Entity | None:
        """The candidate that gathers the parties to a treaty named before, best in this paragraph:
        "the Conference of the Parties to the Convention", never named in full."""
        gatherings = (
            e for e in token.entry.entities if e.type == "body" and e.treaty in self._named
        )
        telling = len(token.entry.form) >= _TELLING[_CHINESE.search(token.entry.form) is None]
        if not telling:
            return None
        return max(gatherings, key=lambda e: self._weight(e.treaty), default=None)

    def _inside_names(self, token: Token) -> Entity | None:
        """The candidate that a longer name contained last."""
        inside = [e for e in token.entry.entities if e.target in self._within]
        return max(inside, key=lambda e: self._within[e.target], default=None)

    def _whole(self, token: Token) -> Entity | None:
        """The body of which a part was named last; of the Secretariat's departments, which no
        resolution set up, units are named where the department is not meant."""
        wholes = [
            e
            for e in token.entry.entities
            if e.type == "body"
            and e.established_by
            and e.target in self._wholes
            and e.target not in self.own_targets
        ]
        return max(wholes, key=lambda e: self._wholes[e.target], default=None)

    def _set_up(self, token: Token) -> Entity | None:
        """The only committee or panel that a resolution of the Council set up which its document
        cites, or is: "the Committee" of a text on sanctions, though nothing names it in full."""
        if _COUNCIL not in self.own_targets:
            return None
        own = [e for e in token.entry.entities if e.established_by == self.scope]
        if len(own) == 1:
            return own[0]
        cited = [
            e
            for e in token.entry.entities
            if _OF_SANCTIONS.search(e.target)
            and (symbol := _OF_COUNCIL.fullmatch(e.established_by or ""))
            and _cites(self.texts, symbol["number"], symbol["year"])
        ]
        return cited[0] if len(cited) == 1 else None

    def _guess(self, form: str) -> Mention | None:
        fitting = [
            mention
            for head, mention in self._guesses.items()
            if _same_head(head, form) and _says_no_more(form, mention.label)
        ]
        return fitting[-1] if fitting else None

    def _own(self, token: Token) -> Entity | None:
        """The candidate that belongs to the adopting organ: "its President" of several organs."""
        entities = token.entry.entities
        own = [e for e in entities if e.parent in self.own_targets and _PRESIDENT.search(e.target)]
        return own[0] if len(own) == 1 < len(entities) else None

    def _part(self, token: Token) -> Entity | None:
        """The only candidate, if what it is part of has been named: 反恐怖主义委员会及其执行局."""
        entities, form = token.entry.entities, token.entry.form
        telling = form.startswith(POSSESSIVE) or (len(form) >= _PARTLY and _CHINESE.match(form))
        if len(entities) != 1 or not telling:
            return None
        parent = entities[0].parent
        return entities[0] if parent in self._named and parent not in self.own_targets else None


_COUNCIL = "body:security-council"
_OF_SANCTIONS = re.compile("committee|panel|group-of-experts|team|ombudsperson")
_OF_COUNCIL = re.compile(r"S/RES/(?P<number>\d+)\((?P<year>\d{4})\)")


@lru_cache(maxsize=64)  # of the document at hand: the key holds its texts
def _cites(texts: tuple[str, ...], number: str, year: str) -> bool:
    """Whether texts cite a resolution of the Council with its year."""
    cited = re.compile(rf"(?<!\d){number}\s?[(（]{year}[)）]")
    return any(number in text and cited.search(text) for text in texts)


#: Of these a text means the one that it has named: 基金 and 机构 are any.
_COMMITTEE = frozenset({"委员会"})
#: A name of fewer words is too common to be part of another.
_TELLING_WORDS = 2
#: The same of a name written without spaces, in characters.
_TELLING_SIGNS = 4
#: So many letters an inflected word may end with.
_ENDING = 3


def _keys(name: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """By what a name is looked up: how it begins and how it ends."""
    words = name.split()
    if len(words) < _TELLING_WORDS:
        return ("begins", name[:4]), ("ends", name[-_TELLING_SIGNS:])
    return ("begins", " ".join(words[:2])), ("ends", " ".join(words[-2:]))


def _begins_or_ends(longer: str, shorter: str) -> bool:
    """Of two names that :func:`_keys` finds alike, whether the longer has the shorter at an end."""
    if longer == shorter:
        return True
    if " " not in longer:
        return longer.endswith(shorter)
    starts = longer.startswith(shorter) and not longer[len(shorter)].isalnum()
    if starts or not longer.endswith(shorter):
        return starts
    before = longer[: -len(shorter)]
    return not before[-1].isalnum() and not _OF.search(before)


#: Before the name of what another thing belongs to: "Banque de l’Union" is not the Union.
_OF = re.compile(r"(?:(?:مكتب|أمانة|صندوق)\s|\b(?:de\s+l[ao]s?|del|du|des)\s|\b(?:de\s+l|d)[’'])$")


def _same_head(head: str, form: str) -> bool:
    """Whether a short form has this head noun, in whatever case."""
    if head in form:
        return True
    return any(word.startswith(head[: max(4, len(head) - _ENDING)]) for word in form.split())


def _says_no_more(form: str, name: str) -> bool:
    """Whether a short form of several words is part of a name: "the Group of Experts" is no
    Working Group."""
    if form.count(" ") < _SEVERAL or _LATIN.match(form) is None:
        return True
    return form.casefold() in name.casefold()


#: So many spaces has a short form that says more than its head noun.
_SEVERAL = 1
#: Names told by their form are surest where each has capitals, and few cases.
_LATIN = re.compile(r"[A-ZÀ-Ý]")
#: A short form of at least this many characters that only one entity has is as good as its name:
#: in words of an alphabet, and in Chinese.
_TELLING = {True: 16, False: 7}
_CHINESE = re.compile(r"[一-鿿]")
#: The same if what the entity is a part of has been named.
_PARTLY = 5
#: The officers of whom every organ has its own.
_PRESIDENT = re.compile(r"president|:pga$")


def _only_candidate(token: Token) -> Entity | None:
    entities = token.entry.entities
    defaults = [e for e in entities if e.short_by_default]
    if len(defaults) == 1:
        return defaults[0]
    form = token.entry.form
    if len(entities) != 1 or is_definite(form):
        return None
    chinese = _CHINESE.search(form) is not None
    if len(form) < _TELLING[not chinese] or _common(form, entities[0]):
        return None
    # "the Executive Council", "the Global Plan of Action": others have such short names, too.
    return entities[0] if chinese or entities[0].type not in _NAMESAKES else None


def _common(form: str, entity: Entity) -> bool:
    """Whether a short form without a capital is no name: "outcome document", "twenty-sixth
    session". The special sessions of the Assembly, which have numbers, are known by these."""
    if not form.islower() or entity.type not in _DESCRIBED:
        return False
    return not entity.series


_DESCRIBED = frozenset({"conference", "instrument"})
_NAMESAKES = frozenset({"body", "instrument", "publication"})
