"""Generic names that name something wherever they stand alone: "the Panel" of languages without
capitals, and French names behind an apostrophe; elsewhere the form of a name tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, Implementation

from reaffirm.languages.names import arabic_titles
from reaffirm.languages.names.definite import POSSESSIVE, behind_date, stands_between_words
from reaffirm.languages.scanning import tried_at
from reaffirm.model import Language
from reaffirm.ontology import GenericName
from reaffirm.references.lexicon.forms import folded_form

#: Chinese words that make another name of what stands before them.
_ARTICLE = "ا"
_LONGER_NAME = "办公室|办事处|会议|小组|名单|们"


@dataclass(frozen=True, slots=True)
class Telling:
    """The telling names of one language, ready to look for."""

    language: Language
    targets: dict[str, str]  #: identifiers by folded names
    _pattern: re.Pattern[str]
    _automaton: AhoCorasick

    def names(self, folded: str) -> list[tuple[int, int, str]]:
        """The telling names of a folded text: start, end and identifier.

        >>> from reaffirm.references.lexicon import lexicon_of
        >>> [target for _, _, target in lexicon_of("ar").telling.names("لفريق الرصد")]
        ['body:monitoring-team']
        >>> lexicon_of("zh").telling.names("特别代表办公室")
        []
        """
        if not self.targets:
            return []
        begins = {start for _, start, _ in self._automaton.find_matches_as_indexes(folded, True)}
        if not begins:  # as in nearly all texts
            return []
        if self.language == "ar":  # behind a letter that is written onto the name
            begins |= {start - 1 for start in begins if start}
        found: list[tuple[int, int, str]] = []
        for match in tried_at(self._pattern, folded, sorted(begins)):
            start, end = match.span("name")
            if self.language != "zh" or _alone(folded, start, end):
                # Behind "to"; "the committee" begins with the letter of "to", too.
                joined = match["name"][1:] in self.targets and match["name"][0] != _ARTICLE
                found.append((start + joined, end, self.targets[match["name"]]))
        return found


def telling_names(generic: Iterable[GenericName], language: Language) -> Telling:
    """What finds the telling names of a language."""
    targets: dict[str, str] = {}
    for one in generic:
        for name in one.telling.get(language, ()):
            targets[folded_form(name, language)] = one.target
            if language == "ar":  # behind "to" the article is written otherwise
                targets[folded_form(arabic_titles.of(name), language)] = one.target
    either = "|".join(sorted(map(re.escape, targets), key=len, reverse=True)) or "(?!)"
    before = {"ar": r"(?<!\w)[وفبك]?", "zh": ""}.get(language, r"(?<!\w)")
    behind = f"(?!{_LONGER_NAME})" if language == "zh" else r"(?!\w)"
    return Telling(
        language,
        targets,
        re.compile(f"{before}(?P<name>{either}){behind}"),
        AhoCorasick(list(targets), implementation=Implementation.ContiguousNFA),
    )


def _alone(folded: str, start: int, end: int) -> bool:
    """Whether a Chinese name is no end of a longer one: 指示监测组, not 联合监测组."""
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if before == POSSESSIVE or behind_date(folded, start):
        return True
    return stands_between_words(folded[start:end], before, behind)
