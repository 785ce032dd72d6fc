"""The lexicon of a language: the vocabulary's printed forms, and where they stand in a text.

tokens         what a form stands for, and one found
forms          names and degrees, and the words of the grammar
act_phrases    the phrases of acts, as listed and as inflected
matching       the longest form at each place
interrupted    phrases with adverbs or adjectives between their words
complements    words that tell what a verb of several acts stands for
telling        generic names that name something wherever they stand
compiled       all of it for one language
"""

from reaffirm.references.lexicon.compiled import Lexicon, lexicon_of

__all__ = ["Lexicon", "lexicon_of"]
