"""What one paragraph names, read from its first word to its last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reaffirm.languages.names.defining import defined_after
from reaffirm.languages.names.established import founded_as
from reaffirm.languages.names.heads import head_of, is_incomplete
from reaffirm.languages.names.missions import is_short_for_a_mission
from reaffirm.languages.names.officers import is_officer
from reaffirm.model import Refusal, TargetType
from reaffirm.namespaces import is_scoped, kind_of, scoped
from reaffirm.ontology import Entity
from reaffirm.references.citations.numbers import begins_symbol
from reaffirm.references.citations.scene import OrganMention
from reaffirm.references.lexicon.forms import folded_form
from reaffirm.references.lexicon.tokens import Entry, Kind, Token
from reaffirm.references.names.abbreviated import abbreviated
from reaffirm.references.names.chiefs import chief_of_another
from reaffirm.references.names.chinese_titles import belonging, closing, names_within, renamed
from reaffirm.references.names.chinese_words import is_other_assembly
from reaffirm.references.names.discourse import Discourse, Mention
from reaffirm.references.names.generic import NOMINATIVES, generic_name, is_numbered
from reaffirm.references.names.missions import placed_body
from reaffirm.references.names.nesting import is_part
from reaffirm.references.names.shortforms import is_of_another, stands_alone
from reaffirm.references.names.titles import UnknownName, slug, title_head, with_brackets
from reaffirm.references.passage import Passage

_NESTED = frozenset({"body", "conference", "instrument"})
#: A bracket and an article before a name.
_OPENED = re.compile(r"[(（](?:[^\W\d]{1,3}[ ’'])?$")
_QUOTES = '“”«»„" \xa0'


@dataclass(slots=True)
class MentionFinder:
    """What is found in one paragraph so far; each name is read by the method for its kind."""

    passage: Passage
    discourse: Discourse
    mentions: list[Mention] = field(default_factory=list)
    organs: list[OrganMention] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    #: Where chiefs of other organizations are named, each with its organization.
    offices: list[tuple[int, int]] = field(default_factory=list)

    def read_token(self, token: Token) -> None:
        """A name that the vocabulary knows, or a short form."""
        if token.kind == Kind.ENTITY:
            printed = self.passage.printed(token)
            if begins_symbol(self.passage.text, *printed) or is_other_assembly(token, self.passage):
                return
            office = chief_of_another(token, self.passage)
            if office is None:
                self._add(token, token.entry.entities[0])
            else:
                self.offices.append(office[:2])
                self.read_founded(*office, None)
        elif token.kind == Kind.PROTOCOLS:
            self._add_protocols(token)
        elif stands_alone(token, self.passage):
            found = self._told_by_place(token) or self.discourse.resolve(token)
            if isinstance(found, Entity):
                if not is_of_another(found, token, self.passage, self.mentions):
                    self._add(token, found, short=True)
            elif isinstance(found, Mention):
                start, end = self.passage.printed(token)
                start, end = with_brackets(self.passage.text, start, end)
                self._again(found, start, end, token)
            elif found is None:
                self._read_unexplained(token)

    def _read_unexplained(self, token: Token) -> None:
        """A short form in title brackets that nothing explains: 《政治宣言》 names some text.

        《宣言》 alone names none, unless a text has been named that ends so.
        """
        text = self.passage.text
        inner = self.passage.printed(token)
        start, end = with_brackets(text, *inner)
        head = title_head(text[slice(*inner)], self.passage.grammar)
        if start == inner[0] or head is None:
            return
        own = belonging(text[slice(*inner)], inner[0], text, self.mentions, self.passage.lexicon)
        if own is not None:
            self._name(own, start, end)
            return
        if head[0] != text[slice(*inner)]:
            self.read_title(start, end, *head)
        elif self._named_so(head[0]) is not None:
            self._read_head(start, end, head[0])

    def _told_by_place(self, token: Token) -> Entity | None:
        """A mission that nothing named before, where the document is about its country."""
        entities, form = token.entry.entities, token.entry.form
        if len(entities) < 2 or not is_short_for_a_mission(form, self.passage.grammar.language):
            return None
        if self.discourse.last_of(e.target for e in entities):
            return None
        return placed_body(token, self.passage.lexicon, self.discourse.texts)

    def read_title(
        self, start: int, end: int, head: str, kind: TargetType, *, formed: bool = False
    ) -> None:
        """A name that no authority file knows, or in brackets the head noun of a known one."""
        text = self.passage.text
        if text[start + 1 : end - 1].strip() == head:
            self._read_head(start, end, head)
            return
        name = text[start:end].strip("《》 ")
        entry = self.passage.lexicon.entry(folded_form(name, self.passage.lexicon.language))
        if entry is not None and entry.kind == Kind.ENTITY:
            # The name is part of an act's phrase: 根据《联合国宪章》第七章采取行动.
            self._name(entry.entities[0], start, end)
            return
        meant = abbreviated(start, end, kind, self.passage)
        if meant is not None:
            self._name(meant, start, end)
            return
        plain = NOMINATIVES.get(self.passage.lexicon.language, str)(name)
        label = name if self.passage.lexicon.language == "ru" else plain
        mention = self._identified(Mention(start, end, kind, "", label), plain)
        incomplete = formed and is_incomplete(plain, self.passage.lexicon.language)
        if incomplete and self.discourse.earlier_name(mention) is None:
            return
        if is_officer(name) or is_numbered(mention.target) or mention.short:
            pass  # there are many of the Secretary-General, and several meetings of one name
        elif is_scoped(mention.target):
            mention = self.discourse.earlier_name(mention) or mention
        else:
            mention = self.discourse.same_name(mention, owned=self._is_owned(mention))
        self.discourse.name(mention)
        remember = self.discourse.name_guess if formed else self.discourse.name_title
        remember(head, mention)
        if is_scoped(mention.target) and not self.passage.grammar.spaced:
            self.discourse.name_generic(head_of(plain, self.passage.lexicon.language), mention)
        self.mentions.append(mention)
        self._define(mention)

    def _is_owned(self, mention: Mention) -> bool:
        """Whether a Russian name ends with that of its owner: "Совет *Пустынного союза*"."""
        if self.passage.lexicon.language != "ru":
            return False
        places = (self.passage.printed(t) for t in self.passage.names if t.kind == Kind.ENTITY)
        return any(mention.start < start and end == mention.end for start, end in places)

    def _identified(self, mention: Mention, plain: str) -> Mention:
        """The mention of a name that no authority file knows, with its identifier."""
        text, span = self.passage.text, (mention.start, mention.end)
        generic = generic_name(text, *span, plain, self.passage.lexicon.language)
        if generic is None:
            return mention._replace(target=f"{mention.type}:{slug(plain)}")
        target = scoped(generic.target, self.discourse.scope)
        label = (
            text[generic.start : mention.end] if generic.start < mention.start else mention.label
        )
        found = mention._replace(type=kind_of(target), target=target, label=label)
        explained = self._in_brackets(found, generic.start)
        if explained is not None:
            self.discourse.explained[target] = explained
        known = self.discourse.explained.get(target)
        if known is None:
            return found
        return known._replace(start=mention.start, end=mention.end, short=True, nested=False)

    def _in_brackets(self, mention: Mention, begin: int) -> Mention | None:
        """The name behind which a generic name stands in brackets: "… (the third Review
        Conference)" says how it is called from there on."""
        text = self.passage.text
        opened = _OPENED.search(text, max(0, begin - 6), begin)
        if opened is None or text[mention.end : mention.end + 1] not in (")", "）"):
            return None
        stop = len(text[: opened.start()].rstrip())
        before = [m for m in self.mentions if m.end == stop and m.type == mention.type]
        return min(before, key=lambda m: m.start, default=None)

    def read_bracketed(self, name: UnknownName) -> None:
        """A title that no authority file knows."""
        text, discourse = self.passage.text, self.discourse
        if self.passage.grammar.spaced:  # what stands within it is read by itself
            self.read_title(*name)
            return
        label = text[name[0] : name[1]].strip("《》 ")
        if label in discourse.aliases:
            return  # read as such
        own = belonging(label, name[0] + 1, text, self.mentions, self.passage.lexicon)
        own = own or closing(name, self.passage)
        # 其《任择议定书》: the protocols of the treaty just named, unless that has but one.
        around = [m for m in self.mentions if m.start < name[0] and name[1] - 1 <= m.end]
        if own is not None:
            self.mentions = [m for m in self.mentions if m not in around]
            self._name(own, *name[:2])
            return
        if around:
            return
        known = renamed(text, name, self.mentions)
        if known is not None:
            discourse.aliases[label] = known
            return
        self.read_title(*name)
        within = names_within(name, self.passage)
        self.mentions += (m for m in within if m.target not in discourse.own_targets)

    def read_entitled(self, name: UnknownName, noun: int) -> None:
        """A text known by the title that stands in quotation marks behind its noun."""
        start, end, head, kind = name
        label = self.passage.text[start:end].strip(_QUOTES)
        mention = Mention(start, end, kind, f"{kind}:{slug(label)}", label)
        mention = self.discourse.same_name(mention)._replace(noun=noun)
        self.discourse.name(mention)
        if kind == "instrument":
            self.discourse.name_guess(head, mention)
        self.mentions.append(mention)

    def read_formed(self, name: UnknownName, token: Token | None) -> None:
        """A name recognised by its form, or the short form ``token`` if that has a meaning."""
        text = self.passage.text
        if text[name[0] : name[1]] in self.discourse.aliases:
            return  # read as such: "the Committee established … (the Sand Committee)"
        if (
            token is not None
            and stands_alone(token, self.passage)
            and self.discourse.resolve(token) is not None
        ):
            self.read_token(token)
        else:
            self.read_title(*name, formed=True)

    def read_founded(self, start: int, end: int, target: str, entity: Entity | None) -> None:
        """A body named by the resolution that set it up, a text named by who adopted it."""
        name = self.passage.text[start:end]
        label = self.passage.lexicon.labels[target] if entity else name
        kind = entity.type if entity else kind_of(target)
        mention = Mention(start, end, kind, target, label)
        self.discourse.name(mention)
        if entity is not None and entity.parent:
            self.discourse.name_part(entity.parent)
        language = self.passage.lexicon.language
        head = head_of(founded_as(name, language), language)
        if entity is None and head:
            self.discourse.name_title(head, mention)
        self.mentions.append(mention)
        self._define(mention)

    def read_defined(self, start: int, end: int, alias: str) -> None:
        """A short name that the document defined before."""
        self._again(self.discourse.aliases[alias], start, end)

    def _again(self, found: Mention, start: int, end: int, token: Token | None = None) -> None:
        mention = found._replace(start=start, end=end, token=token, short=True, nested=False)
        if found.target not in self.discourse.own_targets:
            self.mentions.append(mention)
        self.discourse.name(mention)
        entity = self.passage.lexicon.entities.get(found.target)
        if entity is not None and entity.symbol_stem and token is not None:
            self.organs.append(OrganMention(token, entity.symbol_stem, entity.decision_stem))

    def _read_head(self, start: int, end: int, head: str) -> None:
        found = self._named_so(head)
        title = self.discourse.last_title(head)
        if found is not None:
            label = self.passage.lexicon.labels[found.target]
            self.mentions.append(Mention(start, end, found.type, found.target, label, short=True))
        elif title is not None:
            self.mentions.append(title._replace(start=start, end=end, short=True))
        else:
            reason = "a short form of which nothing before it is the full name"
            surface = self.passage.text[start:end]
            self.refusals.append(Refusal(self.passage.paragraph.id, surface, start, end, reason))

    def _named_so(self, head: str) -> Entity | None:
        """The entity named last whose name has this head noun: what 《规则》 alone stands for."""
        lexicon = self.passage.lexicon
        return lexicon.entities.get(self.discourse.last_of(lexicon.ending_in(head)))

    def _add(self, token: Token, entity: Entity, *, short: bool = False) -> None:
        start, end = self.passage.printed(token)
        start, end = with_brackets(self.passage.text, start, end)
        self._name(entity, start, end, token, short=short)

    def _name(
        self,
        entity: Entity,
        start: int,
        end: int,
        token: Token | None = None,
        *,
        short: bool = False,
    ) -> None:
        text, lexicon, discourse = self.passage.text, self.passage.lexicon, self.discourse
        label = lexicon.labels[entity.target]
        mention = Mention(start, end, entity.type, entity.target, label, token, short)
        if not short and token is not None and (within := lexicon.nested(token)):
            if entity.type in ("conference", "instrument"):
                self._add_nested(token, within)
            elif entity.type == "body":
                self._name_organ_within(within)
            for inner in within:
                discourse.name_within(inner.entry.entities[0].target)
        # The committee that reports stands in the title block, but is not the subject of the text.
        subject = self.passage.paragraph.kind != "title" or entity.type != "body"
        if subject:
            discourse.name(mention)
            if entity.parent:
                discourse.name_part(entity.parent)
        organ = entity
        if entity.series and not entity.symbol_stem:
            organ = lexicon.entities.get(entity.series, entity)
            discourse.name(Mention(start, end, organ.type, organ.target, "", token))
        if organ.symbol_stem and token is not None:
            self.organs.append(OrganMention(token, organ.symbol_stem, organ.decision_stem))
        if entity.target not in discourse.own_targets:
            self.mentions.append(mention)
        if not short and subject:
            discourse.name_head(head_of(text[start:end], lexicon.language), mention)
            discourse.register(text[start:end].strip("《》 "), mention)
            self._define(mention)

    def _define(self, mention: Mention) -> None:
        """Remember the short name that stands in brackets behind a name."""
        language = self.passage.lexicon.language
        found = defined_after(self.passage.text, mention.end, language)
        if found is None:
            return
        alias = found[0]
        entry = self.passage.lexicon.entry(folded_form(alias, language))
        if entry is None:
            self.discourse.aliases[alias] = mention
        elif entry.kind == Kind.SHORT:
            self._bind(entry, mention)

    def _bind(self, entry: Entry, mention: Mention) -> None:
        # The name before the bracket may be the end of a longer one: of the candidates that the
        # vocabulary knows for a short form one is meant, if any has been named.
        candidates = {entity.target for entity in entry.entities}
        if candidates and mention.target not in candidates and mention.token is not None:
            named = self.passage.lexicon.entities.get(self.discourse.last_of(candidates))
            if named is None:
                return
            label = self.passage.lexicon.labels[named.target]
            mention = mention._replace(type=named.type, target=named.target, label=label)
        self.discourse.bind(entry.form, mention)

    def _add_nested(self, token: Token, within: Iterable[Token]) -> None:
        """The body whose session a conference is, the conference whose outcome an instrument is:
        of the names ``within`` that of a token."""
        # "special session" is no other conference than the "thirtieth special session".
        ignored = {*self.discourse.own_targets, token.entry.entities[0].series}
        for inner in within:
            entity = inner.entry.entities[0]
            outer = token.entry.entities[0].type
            if entity.type == "conference" == outer:
                continue  # an earlier conference, whose name was the beginning of this one's
            if entity.type == "instrument" == outer and self._is_second_half(inner, token):
                continue  # "the Sand Declaration and *Programme of Action*"
            if (
                entity.type in _NESTED
                and entity.target not in ignored
                and is_part(entity, token.entry.entities[0])
            ):
                start, end = self.passage.printed(inner)
                label = self.passage.lexicon.labels[entity.target]
                self.mentions.append(
                    Mention(start, end, entity.type, entity.target, label, nested=True)
                )

    def _is_second_half(self, inner: Token, outer: Token) -> bool:
        """Whether "and" joins the end of a name to its beginning; or a Chinese name, in which the
        head noun comes last, is longer only in front: 发展筹资问题[多哈宣言]."""
        grammar = self.passage.grammar
        if not grammar.spaced:
            behind = self.passage.folded.text[inner.end : inner.end + 1]
            return inner.start > outer.start and (inner.end == outer.end or behind == "：")
        before = self.passage.folded.text[outer.start : inner.start].split()
        while before and before[-1] in grammar.articles:
            before.pop()
        return inner.end == outer.end and before[-1:] != [] and before[-1] in grammar.conjunctions

    def _name_organ_within(self, within: Iterable[Token]) -> None:
        """Remember the organ in a body's name: behind "the Special Rapporteur of the Human Rights
        Council on …", "the Council" is that one."""
        for inner in within:
            entity = inner.entry.entities[0]
            if entity.symbol_stem and entity.target not in self.discourse.own_targets:
                start, end = self.passage.printed(inner)
                label = self.passage.lexicon.labels[entity.target]
                self.discourse.name(Mention(start, end, entity.type, entity.target, label))

    def _add_protocols(self, token: Token) -> None:
        lexicon = self.passage.lexicon
        treaty = self.discourse.last_of(lexicon.with_protocols)
        group = lexicon.entities.get(lexicon.entities[treaty].protocols) if treaty else None
        if group is not None:
            start, end = self.passage.printed(token)
            label = lexicon.labels[group.target]
            self.mentions.append(Mention(start, end, group.type, group.target, label, token))
