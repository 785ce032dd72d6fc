"""What makes words the name of a body, a conference or a text: a head noun and its surroundings.

The authority files know the names that recur. For the long tail a name is recognised by its form:
a head noun with a capital (or, in Chinese, as last part) and what belongs to it. The nouns are data
in ``ontology/nouns.ttl``; how a language builds a name around one stands in :mod:`english_heads`,
:mod:`head_first`, :mod:`arabic_heads` and :mod:`chinese_heads` beside this module.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reaffirm.languages.names.arabic_heads import arabic_form, is_beginning
from reaffirm.languages.names.chinese_heads import chinese_form
from reaffirm.languages.names.english_heads import JOINTS, english_form
from reaffirm.languages.names.forms import NameForms
from reaffirm.languages.names.head_first import head_first_form
from reaffirm.languages.names.nouns import nouns_of, words_of
from reaffirm.model import Language


@cache
def name_forms(language: Language) -> NameForms:
    """The form of names in a language.

    >>> forms = name_forms("en")
    >>> forms.pattern.search("at the Berlin Conference on Libya, held")["name"]
    'Berlin Conference on Libya'
    >>> forms.head_places("the Committee"), name_forms("ru").head_places("и о мерах")
    ([(4, 13)], [])
    """
    no_names = _no_names(language)
    match language:
        case "zh":
            return chinese_form(no_names)
        case "ar":
            return arabic_form(no_names)
        case "en":
            return english_form(no_names)
        case _:
            return head_first_form(language, no_names)


def _no_names(language: Language) -> str:
    """What the vocabulary has of names that only look like those of bodies: States, the United
    Nations as a whole, kinds of which there are many."""
    beginnings = [re.escape(word) for word in words_of("no-names", language)]
    wholes = [f"{re.escape(word)}$" for word in words_of("kinds", language)]
    return "|".join(beginnings + wholes) or "(?!)"


#: An adjective that precedes its noun.
_ADJECTIVE = re.compile(
    r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ыми?|ими?|ых|их|ом|ем)$|^(?:Haut|Alt)"
)
#: Where the nouns end of which the last is the head; first "the Declaration and …", then "the Review
#: and Extension Conference of …".
_GROUP_ENDS = (rf"\s+(?:{JOINTS})\s+", r"\s+(?:of|on|for|to|against)\s+")


def is_incomplete(name: str, language: Language) -> bool:
    """Whether words are only the beginning of a name, which an earlier one must tell.

    >>> is_incomplete("بعثة الأمم المتحدة", "ar"), is_incomplete("United Nations Mission", "en")
    (True, False)
    """
    return language == "ar" and is_beginning(name)


@lru_cache(maxsize=4096)
def head_of(name: str, language: Language) -> str:
    """The head noun of a name, empty if the vocabulary has none that it could be.

    >>> head_of("United Nations High Commissioner for Refugees", "en")
    ''
    >>> head_of("1995 Review and Extension Conference of the Parties", "en")
    'Conference'
    >>> head_of("Panel of Experts on the Sudan", "en"), head_of("Comité des droits de l’enfant", "fr")
    ('Panel', 'Comité')
    """
    if language == "zh":
        return next((head for head in nouns_of("zh").definite if name.endswith(head)), "")
    forms = name_forms(language)
    if forms.head_first:
        first, _, rest = name.partition(" ")
        second = rest.partition(" ")[0]
        if first in forms.types:
            return first if forms.plain(first) else ""
        return second if _ADJECTIVE.search(first) and second in forms.types else ""
    groups = (re.split(end, name, maxsplit=1)[0].split() for end in _GROUP_ENDS)
    heads = (group[-1] for group in groups if group and group[-1] in forms.types)
    return next((head for head in heads if head not in forms.weak), "")
