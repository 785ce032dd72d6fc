"""The form of English names: capitalised words, joined by prepositions, around a head noun.

A head noun closes a group of words ("Dune *Commission* for the Sea"). One that is a common word
makes a name only behind others: "World Dune *Report*", not "Report of the Commission".
"""

from __future__ import annotations

import re
from dataclasses import replace

from reaffirm.languages.names.forms import NameForms, forms
from reaffirm.languages.names.nouns import longest_first, nouns_of

#: "under the Charter *against* Dunia", "resolutions of the Council *on* Dunia": an organ and its
#: charter have no such subject.
JOINTS = (
    r"of|(?<!Assembly\s)(?<!Commonwealth\s)(?<!\bthe\sCouncil\s)on|for|the|and|to|"
    r"(?<!Charter\s)(?<!Council\s)(?<!Assembly\s)(?<!Organization\s)against"
)
#: What leads to the subject behind the head noun of a text alone: "Convention *relating to* …".
_LEADS = r"relating\s+to|concerning|regarding|governing|prohibiting|regulating|establishing"
_TEXTS = ("treaty", "instrument")
#: A group has so many members: "Group of 20".
_MEMBERS = r"(?<=Group of )\d{2,3}\b(?!\s+(?:experts|persons|States|countries))"


def english_form(no_names: str) -> NameForms:
    """The form of English names.

    >>> form = english_form("(?!)")
    >>> form.pattern.search("the Convention relating to Dunes, 1951")["name"]
    'Convention relating to Dunes'
    >>> form.marked("the Dune Council’s Charter")
    'the Dune Council;; Charter'
    """
    nouns = nouns_of("en")
    types = nouns.types | nouns.weak
    texts = longest_first(noun for noun, kind in types.items() if kind in _TEXTS)
    led = "|".join(rf"(?<={noun})" for noun in texts)
    word = r"[A-Z][\w’'\-]*"
    lead = rf"(?=\s+(?:{_LEADS})\s)(?:{led})\s+(?:{_LEADS})(?:\s+the)?"
    pattern = (
        rf"(?P<name>{word}(?:(?:(?:\s+(?:{JOINTS})){{0,2}}|\s+(?:on|for)\s+an?|{lead})"
        rf"\s+(?:{word}|{_MEMBERS}))*)"
    )
    owned = re.compile(rf"[’'](?:{'|'.join(f'(?<={noun}.)' for noun in types)})s\b")

    def marked(text: str) -> str:
        """A text in which head nouns end where somebody owns something."""
        return owned.sub(";;", text) if "’s" in text or "'s" in text else text

    made = forms(pattern, types, no_names)
    return replace(made, head_first=False, weak=frozenset(nouns.weak), marked=marked)
