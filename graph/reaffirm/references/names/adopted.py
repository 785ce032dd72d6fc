"""Texts that a document names by who adopted them, where nothing else names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reaffirm.languages.names.adopted_texts import adopted_texts
from reaffirm.model import Language
from reaffirm.namespaces import scoped
from reaffirm.references.names.generic import generic_target
from reaffirm.references.names.titles import slug


def named_by_adopter(
    text: str, language: Language, before: Iterable[str], scope: str
) -> Iterator[tuple[int, int, str, None]]:
    """Start, end and identifier of each such text; no entity, for the vocabulary has none.

    "The Declaration adopted by the Conference on Sand" is no Declaration that was named earlier, if
    the paragraphs ``before`` do not have that conference. A generic name ("the Programme of
    Action") has one identifier within a document, its ``scope``, in all languages.

    >>> text = "the Declaration adopted by the International Conference on Sand,"
    >>> [target for _, _, target, _ in named_by_adopter(text, "en", [], "")]
    ['instrument:declaration-international-conference-on-sand']
    >>> list(named_by_adopter(text, "en", ["the International Conference on Sand and Dunes,"], ""))
    []
    """
    earlier = tuple(before)
    for one in adopted_texts(text, language):
        if not any(one.adopter in paragraph for paragraph in earlier):
            noun = text[one.start : one.end]
            generic = generic_target(noun, language)
            own = f"instrument:{slug(f'{noun} {one.adopter}')}"
            yield one.start, one.end, scoped(generic, scope) if generic else own, None
