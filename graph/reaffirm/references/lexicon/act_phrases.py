"""The phrases of acts in one language, as the vocabulary prints and as grammar inflects them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reaffirm.languages import Grammar, fold
from reaffirm.languages.verbs import other_forms, verb_of
from reaffirm.model import Language
from reaffirm.ontology import Act
from reaffirm.references.lexicon.complements import complement
from reaffirm.references.lexicon.forms import at_openings, folded_form
from reaffirm.references.lexicon.tokens import Entry, Kind


class ActPhrases:
    """What the phrases of acts stand for in one language."""

    def __init__(self, acts: Sequence[Act], grammar: Grammar) -> None:
        self._grammar = grammar
        language = grammar.language
        self._listed = tuple(
            (act, act.names[language].full) for act in acts if language in act.names
        )
        space = " " if grammar.spaced else ""
        self._directives = tuple(
            space + form for act, forms in self._listed if act.directive for form in forms
        )
        self._before, self._formerly = _before(acts, language), _formerly(acts, language)

    def printed(self) -> Iterator[Entry]:
        """The forms that the vocabulary lists."""
        for act, forms in self._listed:
            for phrase in at_openings(forms):
                yield self._entry(act, phrase)

    def inflected(self) -> Iterator[Entry]:
        """The forms that the vocabulary may lack, but grammar gives."""
        listed = {phrase: act.id for act, forms in self._listed for phrase in forms}
        for act, forms in self._listed:
            for phrase, form in other_forms(forms, self._grammar.language):
                alone = {listed[verb] for p in (phrase, form) if (verb := verb_of(p)) in listed}
                if len(alone) > 1:
                    continue  # «إذ يقرر» determines, «يقرر» decides: their meanings differ
                if act.id == "other" and " " not in form:
                    continue  # Arabic verbs of any meaning are nouns of the other gender: تقدم
                for printed in at_openings([form]):
                    yield self._entry(act, printed, like=phrase)

    def _entry(self, act: Act, phrase: str, like: str = "") -> Entry:
        """What a phrase stands for; words behind it tell what they do behind ``like``."""
        grammar = self._grammar
        form = folded_form(phrase, grammar.language)
        known = folded_form(like, grammar.language).lower() if like else form.lower()
        return Entry(
            Kind.ACT,
            form,
            act=act,
            # "再次邀请" reiterates, but is as directive as 邀请.
            directive=act.directive or phrase.endswith(self._directives),
            participle=grammar.participle is None or bool(grammar.participle.search(phrase)),
            noun=_noun(phrase, grammar),
            before=self._before.get(known, {}),
            formerly=self._formerly.get(known),
        )


def _noun(phrase: str, grammar: Grammar) -> Kind | None:
    """What an act's phrase is besides: 决定 is a decision, too."""
    if phrase in grammar.resolution_words:
        return Kind.RESOLUTION
    return Kind.DECISION if phrase in grammar.decision_words else None


def _before(acts: Iterable[Act], language: Language) -> dict[str, dict[str, str]]:
    """For each phrase of several acts, the act that it stands for before certain words."""
    found: dict[str, dict[str, str]] = {}
    for act in acts:
        for phrase, words in act.before.get(language, ()):
            folded = fold(words, language).text
            found.setdefault(folded_form(phrase, language).lower(), {})[
                complement(folded, 0)[-1]
            ] = act.id
    return found


def _formerly(acts: Iterable[Act], language: Language) -> dict[str, Act]:
    """For each phrase that stood for another act in the texts of earlier years, that act."""
    return {
        folded_form(phrase, language).lower(): act
        for act in acts
        for phrase in act.formerly.get(language, ())
    }
