"""Chinese titles that no authority file knows: the known names within them, titles that are the
short names of what stands before them, and those that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reaffirm.languages import fold
from reaffirm.model import TEXT_TYPES
from reaffirm.ontology import Entity
from reaffirm.references.lexicon import Lexicon
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.names.discourse import Mention
from reaffirm.references.names.titles import UnknownName
from reaffirm.references.passage import Passage


def names_within(name: UnknownName, passage: Passage) -> Iterator[Mention]:
    """The known names within a title: 《国际劳工组织的全球就业契约》."""
    for token in passage.names:
        start, end = passage.printed(token)
        if token.kind == Kind.ENTITY and name[0] < start and end < name[1]:
            entity = token.entry.entities[0]
            label = passage.lexicon.labels[entity.target]
            yield Mention(start, end, entity.type, entity.target, label, nested=True)


def closing(name: UnknownName, passage: Passage) -> Entity | None:
    """The known text whose shorter name closes a title: 《禁止向沙漠运沙的沙洲公约》, 沙洲公约."""
    start, end, _, kind = name
    if _together("", passage.text[start + 1 : end - 1], passage.lexicon) is not None:
        return None  # known itself
    for token in passage.names:
        first, last = passage.printed(token)
        if token.kind == Kind.ENTITY and last == end - 1 and start < first:
            entity = token.entry.entities[0]
            if entity.type == kind and passage.text[first - 1] == _OF:
                return entity
    return None


_OF = "的"
#: What stands between a name and the short title by which a text goes on to call it.
_CALLED = re.compile(r"\s*[(（](?:又称|下称|以下简?称|简称|统称为?|通称为?|即|\d{4}年)?$")
#: Shorter titles are common nouns: 《守则》.
_TELLING = 4


def renamed(text: str, name: UnknownName, mentions: Sequence[Mention]) -> Mention | None:
    """The text just named, if a title in brackets behind it is its short name:
    《…国际养护和管理措施的协定》(《遵守措施协定》)."""
    start, end = name[:2]
    if end - start - 2 < _TELLING:
        return None
    for mention in reversed(mentions):
        if mention.end <= start and not mention.nested:
            called = _CALLED.fullmatch(text, mention.end, start)
            return mention if called and mention.type in TEXT_TYPES else None
    return None


#: What stands between a text and one that belongs to it.
_ITS = re.compile(r"》?\s*(?:及其|和其|的)\s*《?")


def belonging(
    form: str, start: int, text: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Entity | None:
    """The text that a title behind the name of another stands for, if the two together are a name:
    《残疾人权利公约》及其《任择议定书》."""
    named = [m for m in reversed(mentions) if m.end <= start and not m.nested]
    if named and _ITS.fullmatch(text, named[0].end, start):
        return _together(text[named[0].start : named[0].end], form, lexicon)
    if text[: start - 1].endswith(_OWN):  # 沙丘组织根据其《规约》
        found = (_together(text[m.start : m.end], form, lexicon) for m in named)
        return next((entity for entity in found if entity is not None), None)
    return None


_OWN = "其"


def _together(name: str, form: str, lexicon: Lexicon) -> Entity | None:
    """The entity whose name is another name and what follows it."""
    entry = lexicon.entry(fold(name + form, lexicon.language).text)
    return entry.entities[0] if entry is not None and entry.kind == Kind.ENTITY else None
