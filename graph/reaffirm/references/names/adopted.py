"""Texts that a document names by who adopted them, where nothing else names them."""

from __future__ import annotations

from collections.abc import Iterator

from reaffirm.languages.names.adopted_texts import adopted_texts
from reaffirm.model import Language
from reaffirm.namespaces import scoped
from reaffirm.references.names.discourse import Discourse
from reaffirm.references.names.generic import generic_target
from reaffirm.references.names.titles import slug


def named_by_adopter(
    text: str, language: Language, discourse: Discourse
) -> Iterator[tuple[int, int, str, None]]:
    """Start, end and identifier of each such text; no entity, for the vocabulary has none.

    "The Declaration adopted by the Conference on Sand" is no Declaration that was named earlier, if
    no paragraph before this one has that conference. A generic name ("the Programme of Action")
    has one identifier within a document, in all languages.

    >>> text = "the Declaration adopted by the International Conference on Sand,"
    >>> [target for _, _, target, _ in named_by_adopter(text, "en", Discourse())]
    ['instrument:declaration-international-conference-on-sand']
    >>> known = Discourse(texts=("the International Conference on Sand and Dunes,", text))
    >>> list(named_by_adopter(text, "en", known))
    []
    """
    for one in adopted_texts(text, language):
        if not any(one.adopter in paragraph for paragraph in discourse.before(text)):
            noun = text[one.start : one.end]
            generic = generic_target(noun, language)
            own = f"instrument:{slug(f'{noun} {one.adopter}')}"
            yield one.start, one.end, scoped(generic, discourse.scope) if generic else own, None
