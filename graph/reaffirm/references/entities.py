"""Named entities: full names, short forms, and titles that no authority file knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reaffirm.languages import Folded, Grammar
from reaffirm.model import Paragraph, Refusal, TargetType
from reaffirm.ontology import Entity
from reaffirm.references.lexicon import Kind, Lexicon, Token
from reaffirm.references.names import unknown_names
from reaffirm.references.scene import OrganMention


@dataclass(frozen=True, slots=True)
class Mention:
    """A named entity mentioned from ``start`` to ``end`` of the printed text."""

    start: int
    end: int
    type: TargetType
    target: str
    label: str
    token: Token | None = None
    short: bool = False
    nested: bool = False  #: stands inside the name of another entity


@dataclass(slots=True)
class Discourse:
    """What a document has named so far: what its short forms can stand for.

    The only value of the pipeline that changes; it lives for one document.
    """

    own_targets: frozenset[str] = frozenset()  #: the adopting organ, which is no reference
    _clock: int = 0
    _named: dict[str, int] = field(default_factory=dict)
    _titles: dict[str, tuple[int, Mention]] = field(default_factory=dict)  # by head noun

    def name(self, mention: Mention) -> None:
        """Remember that an entity has been named."""
        self._clock += 1
        self._named[mention.target] = self._clock

    def name_title(self, head: str, mention: Mention) -> None:
        """Remember a title that no authority file knows, by its head noun."""
        self._clock += 1
        self._titles[head] = (self._clock, mention)

    def last_of(self, targets: Iterable[str]) -> str:
        """The one of these entities that was named last; empty if none was."""
        return max(
            (t for t in targets if t in self._named), key=lambda t: self._named[t], default=""
        )

    def resolve(self, token: Token) -> Entity | Mention | None:
        """What a short form stands for: the candidate named last."""
        best: Entity | Mention | None = None
        when = 0
        for entity in token.entry.entities:
            named = self._named.get(entity.target, 0)
            if named > when:
                best, when = entity, named
        for head, (clock, mention) in self._titles.items():
            if clock > when and head in token.entry.form:
                best, when = mention, clock
        return best if best is not None else self._own(token) or _only_candidate(token)

    def _own(self, token: Token) -> Entity | None:
        """The candidate that belongs to the adopting organ: "its President" of several organs."""
        entities = token.entry.entities
        own = [e for e in entities if e.parent in self.own_targets and _PRESIDENT.search(e.target)]
        return own[0] if len(own) == 1 < len(entities) else None


#: A short form of at least this many characters that only one entity has is as good as its name:
#: in words of an alphabet, and in Chinese.
_TELLING = {True: 16, False: 6}
_CHINESE = re.compile(r"[一-鿿]")
#: The officers of whom every organ has its own.
_PRESIDENT = re.compile(r"president|:pga$")


def _only_candidate(token: Token) -> Entity | None:
    entities = token.entry.entities
    defaults = [e for e in entities if e.short_by_default]
    if len(defaults) == 1:
        return defaults[0]
    form = token.entry.form
    telling = len(form) >= _TELLING[_CHINESE.search(form) is None]
    definite = form.startswith(_CHINESE_DEFINITE)
    return entities[0] if len(entities) == 1 and telling and not definite else None


def find_mentions(
    paragraph: Paragraph,
    folded: Folded,
    tokens: Sequence[Token],
    lexicon: Lexicon,
    discourse: Discourse,
) -> tuple[list[Mention], list[OrganMention], list[Refusal]]:
    """The entities named in a paragraph; those that are organs with numbered texts; and the short
    forms that nothing before explains."""
    mentions: list[Mention] = []
    organs: list[OrganMention] = []
    refusals: list[Refusal] = []
    text = paragraph.text
    titles = _titles(paragraph.text, folded, tokens, lexicon.grammar)
    titles += _formed_names(paragraph, folded, tokens, titles, lexicon, discourse)
    for token in tokens:
        if titles and _inside(titles, token, folded):
            continue
        if token.kind == Kind.ENTITY:
            _add(mentions, organs, token, token.entry.entities[0], folded, text, lexicon, discourse)
        elif token.kind == Kind.SHORT:
            if not _short_stands_alone(token, folded, paragraph.text, lexicon.grammar):
                continue
            found = discourse.resolve(token)
            if isinstance(found, Entity):
                _add(mentions, organs, token, found, folded, text, lexicon, discourse, short=True)
            elif isinstance(found, Mention):
                start, end = folded.start(token.start), folded.end(token.end)
                mentions.append(
                    Mention(start, end, found.type, found.target, found.label, token, True)
                )
        elif token.kind == Kind.PROTOCOLS:
            _add_protocols(mentions, token, folded, lexicon, discourse)
    for start, end, head, kind in titles:
        if paragraph.text[start + 1 : end - 1].strip() == head:
            found = _named_so(head, lexicon, discourse)
            if found:
                label = lexicon.labels[found.target]
                mentions.append(Mention(start, end, found.type, found.target, label, short=True))
            else:
                reason = "a short form of which nothing before it is the full name"
                surface = paragraph.text[start:end]
                refusals.append(Refusal(paragraph.id, surface, start, end, reason))
            continue
        mention = _title_mention(paragraph.text, start, end, kind, lexicon)
        discourse.name(mention)
        discourse.name_title(head, mention)
        mentions.append(mention)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return mentions, organs, refusals


_KNOWN = frozenset({Kind.ENTITY, Kind.PROTOCOLS, Kind.ACT, Kind.BLOCKER})


def _formed_names(
    paragraph: Paragraph,
    folded: Folded,
    tokens: Sequence[Token],
    titles: Sequence[tuple[int, int, str, TargetType]],
    lexicon: Lexicon,
    discourse: Discourse,
) -> list[tuple[int, int, str, TargetType]]:
    """Names recognised by their form alone, outside what is known."""
    if paragraph.kind not in ("preambular", "operative"):
        return []
    grammar = lexicon.grammar
    covered = [(start, end) for start, end, _, _ in titles]
    covered += [
        (folded.start(token.start), folded.end(token.end))
        for token in tokens
        if token.kind in _KNOWN or (not grammar.spaced and token.kind != Kind.OWN)
    ]
    shorts = {folded.start(t.start): t for t in tokens if t.kind == Kind.SHORT}
    text = paragraph.text
    return [
        name
        for name in unknown_names(text, lexicon.language, covered)
        # "the Committee for its work" is the Committee named before, unless another name follows.
        if name[0] not in shorts
        or _CAPITAL.search(text, folded.end(shorts[name[0]].end), name[1])
        or discourse.resolve(shorts[name[0]]) is None
    ]


_CAPITAL = re.compile(r"[A-ZÀ-ÝА-Я]")


def _named_so(head: str, lexicon: Lexicon, discourse: Discourse) -> Entity | None:
    """The entity named last whose name has this head noun: what 《规则》 alone stands for."""
    language = lexicon.language
    fitting = (
        entity.target
        for entity in lexicon.entities.values()
        if language in entity.names and any(n.endswith(head) for n in entity.names[language].full)
    )
    return lexicon.entities.get(discourse.last_of(fitting))


def _add(
    mentions: list[Mention],
    organs: list[OrganMention],
    token: Token,
    entity: Entity,
    folded: Folded,
    text: str,
    lexicon: Lexicon,
    discourse: Discourse,
    *,
    short: bool = False,
) -> None:
    start, end = with_brackets(text, folded.start(token.start), folded.end(token.end))
    mention = Mention(
        start, end, entity.type, entity.target, lexicon.labels[entity.target], token, short
    )
    if entity.type in ("conference", "instrument") and not short:
        _add_nested(mentions, token, folded, lexicon, discourse)
    discourse.name(mention)
    organ = entity
    if entity.series and not entity.symbol_stem:
        organ = lexicon.entities.get(entity.series, entity)
        discourse.name(Mention(start, end, organ.type, organ.target, "", token))
    if organ.symbol_stem:
        organs.append(OrganMention(token, organ.symbol_stem, organ.decision_stem))
    if entity.target not in discourse.own_targets:
        mentions.append(mention)


_NESTED: frozenset[TargetType] = frozenset({"body", "conference", "instrument"})


def _add_nested(
    mentions: list[Mention],
    token: Token,
    folded: Folded,
    lexicon: Lexicon,
    discourse: Discourse,
) -> None:
    """The body whose session a conference is, the conference whose outcome an instrument is."""
    for inner in lexicon.nested(token):
        entity = inner.entry.entities[0]
        if entity.type in _NESTED and entity.target not in discourse.own_targets:
            start, end = folded.start(inner.start), folded.end(inner.end)
            label = lexicon.labels[entity.target]
            mentions.append(Mention(start, end, entity.type, entity.target, label, nested=True))


def _add_protocols(
    mentions: list[Mention],
    token: Token,
    folded: Folded,
    lexicon: Lexicon,
    discourse: Discourse,
) -> None:
    treaties = [e for e in lexicon.entities.values() if e.protocols]
    treaty = discourse.last_of(e.target for e in treaties)
    if not treaty:
        return
    group = lexicon.entities.get(lexicon.entities[treaty].protocols)
    if group is None:
        return
    start, end = folded.start(token.start), folded.end(token.end)
    label = lexicon.labels[group.target]
    mentions.append(Mention(start, end, group.type, group.target, label, token))


_CHINESE_DEFINITE = ("该", "这", "此", "本")
#: Short forms that stand without brackets or 该.
_CHINESE_BARE = frozenset({"公约"})
_CHINESE_NO_SHORT_AFTER = frozenset("际些项类关各等种域个新多有约方两其")


def _short_stands_alone(token: Token, folded: Folded, text: str, grammar: Grammar) -> bool:
    if grammar.spaced:
        return grammar.longer_name.match(text, folded.end(token.end)) is None
    form = token.entry.form
    if form.startswith(_CHINESE_DEFINITE):
        return True
    start, end = folded.start(token.start), folded.end(token.end)
    if text[start - 1 : start] == "《" and text[end : end + 1] == "》":
        return True
    if form not in _CHINESE_BARE:
        return len(form) >= _TELLING[False] and len(token.entry.entities) == 1
    return text[start - 1 : start] not in _CHINESE_NO_SHORT_AFTER


def _titles(
    text: str, folded: Folded, tokens: Sequence[Token], grammar: Grammar
) -> list[tuple[int, int, str, TargetType]]:
    """Bracketed titles that no entity's name covers: start, end, head noun, type."""
    found: list[tuple[int, int, str, TargetType]] = []
    names = [
        (folded.start(t.start), folded.end(t.end))
        for t in tokens
        if t.kind in (Kind.ENTITY, Kind.SHORT)
    ]
    for opening, closing in grammar.title_brackets:
        if opening not in text:
            continue
        for start, end in _bracketed(text, opening, closing):
            if any(s <= start + 2 and end - 2 <= e for s, e in names):
                continue
            head = _head(text[start + 1 : end - 1], grammar)
            if head:
                found.append((start, end, *head))
    return found


def _bracketed(text: str, opening: str, closing: str) -> Iterable[tuple[int, int]]:
    depth = 0
    start = -1
    for match in re.finditer(f"[{re.escape(opening + closing)}]", text):
        if match[0] == opening:
            if depth == 0:
                start = match.start()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and match.end() - start <= 240:
                yield start, match.end()


def _head(title: str, grammar: Grammar) -> tuple[str, TargetType] | None:
    plain = title.strip(' 》〉”"')
    for noun, kind in grammar.title_heads:
        # In an alphabet the head stands first, an adjective at most before it.
        first = " ".join(plain.split(" ", 2)[:2])
        if plain.endswith(noun) if not grammar.spaced else noun in first:
            return noun, kind  # type: ignore[return-value]
    return None


def _inside(
    titles: Sequence[tuple[int, int, str, TargetType]], token: Token, folded: Folded
) -> bool:
    """Whether a name is part of a longer title: the title is the entity, not its parts."""
    start = folded.start(token.start)
    return any(s <= start < e for s, e, _, _ in titles)


_NOT_SLUG = re.compile(r"[^\w]+")


def slug(name: str) -> str:
    """The identifier of an entity that only a text names: its name, without marks.

    >>> slug("《关于难民和移民的纽约宣言》")
    '关于难民和移民的纽约宣言'
    """
    return _NOT_SLUG.sub("-", name.casefold()).strip("-")[:80].rstrip("-")


def with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The extent of a name with the brackets that belong to it.

    >>> text = "回顾《公约》和该《公约》"
    >>> with_brackets(text, 3, 5), with_brackets(text, 7, 11)
    ((2, 6), (7, 12))
    """
    closes = text[end : end + 1] == "》"
    if closes and text[start - 1 : start] == "《":
        return start - 1, end + 1
    unbalanced = text.count("《", start, end) > text.count("》", start, end)
    return start, end + 1 if closes and unbalanced else end


def _title_mention(text: str, start: int, end: int, kind: TargetType, lexicon: Lexicon) -> Mention:
    name = text[start:end].strip("《》 ")
    return Mention(start, end, kind, f"{kind}:{slug(name)}", name)
