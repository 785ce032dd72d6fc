"""The six languages: one module each for what is grammar; what is common stands once.

Begin with the module of a language. It says what every language says, in the order in which
``grammar`` explains it, and its docstring leads to what stands in ``names`` for that language alone.
Tables of one short pattern for each language stand together in ``names``; dates are in
``reaffirm.dates``.

ar, en, es, fr, ru, zh: numbers, lists, clauses, roles
grammar        what each of them contributes, section by section
folding        printed variants of a word made one
scanning       patterns that are quickly looked for
figures        Chinese figures
letters        parts A and B
verbs          other forms of the phrases of acts
names          how names are built
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from reaffirm.languages.folding import Folded, fold
from reaffirm.languages.grammar import Grammar
from reaffirm.model import Language

__all__ = ["Folded", "Grammar", "fold", "grammar_of"]


@cache
def grammar_of(language: Language) -> Grammar:
    """The grammar of a language, imported when first asked for.

    >>> grammar_of("zh").noun_after_number
    True
    """
    grammar: Grammar = import_module(f"reaffirm.languages.{language}").GRAMMAR
    return grammar
