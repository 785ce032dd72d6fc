"""The six languages: one module each for what is grammar; what is common stands once.

ar, en, es, fr, ru, zh: numbers, dates, lists, ordinals, cues of clauses
grammar        what each of them contributes
folding        printed variants of a word made one
scanning       patterns that are quickly looked for
figures        Chinese figures
letters        parts A and B
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
