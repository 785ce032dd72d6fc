"""How far names that no authority file knows go on: over conjunctions, over the subject behind a
head noun, up to a known name that is their last part."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reaffirm.languages.names.bounds import ends_elided, link_to_known, name_end, whole_words
from reaffirm.languages.names.bracketed import to_brackets
from reaffirm.languages.names.forms import NameForms
from reaffirm.languages.names.heads import name_forms
from reaffirm.languages.names.joints import goes_on
from reaffirm.languages.names.russian_owners import place_end
from reaffirm.model import Language, TargetType
from reaffirm.references.names.generic import generic_target


def last_part(
    text: str,
    start: int,
    head_end: int,
    end: int,
    language: Language,
    known: Mapping[int, int],
) -> int:
    """Where the known name begins that is the last part of one that would end at ``end``, in front
    of it; -1 if none is."""
    if end in known and text[end].isupper() and ends_elided(text[start:end]):
        return end
    name = whole_words(text[start:end])
    begin = link_to_known(text, start + len(name), language)
    if begin not in known or not text[begin].isupper():
        return -1
    further = language in _FURTHER and _FURTHER[language].match(text, known[begin])
    if generic_target(name, language) and not further:
        return -1  # a generic name has an owner: "le Conseil exécutif de la Ligue"
    return begin if name_end(text, start, head_end, known[begin], language) > begin else -1


_FURTHER: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"(?=\s+(?:pour|sur|contre)\s+(?:la|le|les|l[’'])\s?[a-zà-ÿ])"),
    "es": re.compile(
        r"(?=\s+(?:(?:para|sobre|contra)\s+(?:(?:el|la|los|las)\s+)?[A-ZÀ-Ý]|"
        r"sobre\s+(?:el|la|los|las)\s+[a-zà-ÿ]))"
    ),
}


def behind(text: str, end: int, forms: NameForms, language: Language) -> int:
    """Where a name ends that goes on behind a known one: "Centre de l’Union pour la paix"."""
    further = _FURTHER.get(language)
    if forms.more is None or further is None or not further.match(text, end):
        return end
    more = forms.more.match(text, end)
    return name_end(text, end, end, more.end(), language) if more else end


#: So many times a name may go on behind a conjunction.
_JOINTS = 3


def longer_name(
    masked: str,
    name: tuple[int, int, str, TargetType],
    language: Language,
) -> tuple[int, int, str, TargetType]:
    """The name with what is joined to it: "Junta de Comercio *y Desarrollo*"."""
    start, end, head, kind = name
    if language == "ru" or masked[end - 1] != ";":  # a known name that is the last part is whole
        end = with_joints(masked, start, end, language, head)
    if language == "ru" and kind == "body":
        end = place_end(masked, start, end)
    return start, to_brackets(masked, start, end, language), head, kind


def with_joints(text: str, start: int, end: int, language: Language, head: str = "") -> int:
    """Where a name ends with all that is joined to its last part.

    >>> text = "la réunion sur la dune et la plage, tenue à Paris"
    >>> text[3 : with_joints(text, 3, 22, "fr")]
    'réunion sur la dune et la plage'
    """
    forms = name_forms(language)
    if forms.more is None:
        return end
    head_end = text.find(head, start, end) + len(head)
    for _ in range(_JOINTS):
        joint = goes_on(text, head_end, end, language)
        if joint is None or joint.word in forms.types:
            break
        more = forms.more.match(text, joint.end)
        reach = more.end() if more else joint.end
        longer = name_end(text, start, joint.start - 1, reach, language)
        if longer < joint.end:
            break
        end = start + len(whole_words(text[start:longer]))
    return end


def with_subject(text: str, start: int, end: int, language: Language) -> int:
    """Where a name ends that is told up to ``end``, with the subject behind that.

    >>> text = "le fonds des Nations Unies pour le sable et la plage, qui"
    >>> text[3 : with_subject(text, 3, 26, "fr")]
    'fonds des Nations Unies pour le sable et la plage'
    """
    forms = name_forms(language)
    more = forms.more.match(text, end) if forms.more else None
    if more is None:
        return end
    longer = name_end(text, start, end, more.end(), language)
    longer = start + len(whole_words(text[start:longer]))
    return with_joints(text, start, longer, language) if longer > end else end


def with_complements(text: str, start: int, end: int, language: Language) -> int:
    """Where a name ends of which the last noun goes on in small letters, as French ones do.

    >>> text = "l’Accord entre l’Union et le Mouvement populaire du désert, qui"
    >>> text[2 : with_complements(text, 2, 38, "fr")]
    'Accord entre l’Union et le Mouvement populaire du désert'
    """
    forms = name_forms(language)
    if language != "fr" or forms.more is None:
        return end
    more = forms.more.match(text, end)
    longer = name_end(text, start, end, more.end(), language) if more else end
    return start + len(whole_words(text[start:longer]))
