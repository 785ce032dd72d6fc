"""Names without a capital of what the United Nations have: "le programme des Nations Unies pour le sable".

In French and Spanish the head noun of a programme, a fund or a strategy may be printed in small letters;
whose it is, and the subject behind that, tell that one thing is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reaffirm.languages.names.nouns import nouns_of
from reaffirm.model import Language, TargetType

_HEADS: dict[Language, str] = {
    "fr": (
        "plan-cadre|programme|stratégie|fonds|plan|initiative|conférence|comité|groupe|mission|bureau|"
        "congrès|forum|mécanisme|réseau|commission|équipe|déclaration|convention"
    ),
    "es": (
        "programa|estrategia|fondo|plan|iniciativa|conferencia|comité|grupo|misión|oficina|"
        "congreso|foro|mecanismo|red|comisión|equipo|declaración|convención|convenio"
    ),
}
_OWNED: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "fr": (
        re.compile(
            r"des\s+Nations\s+Unies(?=\s+(?:pour|sur|contre|chargée?|relati(?:f|ve)|en\s+(?:faveur|matière))\s+(?!que\b))"
        ),
        re.compile(
            rf"(?:\b(?:le|la|du|au)\s|\b[lL][’'])(?P<name>(?P<head>{_HEADS['fr']})(?:\s(?!système|organismes)[a-zà-ÿ’\-]+){{0,5}}\s)$"
        ),
    ),
    "es": (
        re.compile(
            r"de\s+las\s+Naciones\s+Unidas(?=\s+(?:para|sobre|contra|encargad[oa]|relativ[oa]|en\s+(?:favor|materia))\s+(?!que\b))"
        ),
        re.compile(
            rf"\b(?:el|la|del|al)\s(?P<name>(?P<head>{_HEADS['es']})(?:\s(?!sistema|organismos)[a-zà-ÿ\-]+){{0,5}}\s)$"
        ),
    ),
}
#: So many characters before the owner are searched for the head noun.
_BEFORE: Final = 90


def names_of_united_nations(
    text: str, language: Language
) -> Iterator[tuple[int, int, str, TargetType]]:
    """Where such names begin, where they are told up to, their head nouns and types.

    >>> text = "appuyer le fonds spécial des Nations Unies pour le sable"
    >>> [(text[s:e], head, kind) for s, e, head, kind in names_of_united_nations(text, "fr")]
    [('fonds spécial des Nations Unies', 'fonds', 'body')]
    """
    forms = _OWNED.get(language)
    if forms is None:
        return
    owner, before = forms
    for found in owner.finditer(text):
        begin = before.search(text, max(0, found.start() - _BEFORE), found.start())
        if begin is not None:
            head = begin["head"]
            kind = nouns_of(language).types[head.capitalize()]
            yield begin.start("name"), found.end(), head, kind
