"""Where a French name goes on behind a comma or a preposition that not every name has.

French names have no capitals behind the first word. Lists of things built alike go on ("sur la paix, la
stabilité et le développement"), and so do words that ask for a preposition ("droit au logement").
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reaffirm.languages.names.french_names import INFINITIVE as FRENCH_INFINITIVE
from reaffirm.languages.names.nouns import words_of

#: Who acts beside a body, deeds, and words of the sentence.
_OTHERS = (
    rf"(?!{FRENCH_INFINITIVE})(?!(?:autres|mesures|activités|efforts|organisations|organismes|institutions|membres|pays|"
    r"partenaires|parties|États?|membre|travaux|rapport|création|adoption|tenue|résultats|décision|résolution|"
    r"mise|également|notamment|ainsi|compte|comme|selon|dont|lors|afin|en|y|ce|cet|cette|ces|son|sa|ses|leurs?|tous|toutes|"
    r"tout|toute|qui|que|par|dans|sur|pour|à|au|aux|avec|sans|de|du|des|le|la|les|un|une|et|ou|se|ne|il|elle)\b)"
)
_NOUN = rf"{_OTHERS}[a-zà-ÿ][\w\-’]{{2,}}"
_WORDS = r"(?:\s+(?:d[eu]s?\s+|d[’'])?[a-zà-ÿ][\w\-]{2,}){0,3}?"
_ADJECTIVE = r"[a-zà-ÿ]+(?:ales?|aux|elles?|els?|aires?|iques?|aines?|ains?|ives?|ifs?|antes?|ants?|ial|entes?|ents|ières?|iers)\b"
#: Things of a list, built like the last thing of the name.
_LISTS: dict[str, re.Pattern[str]] = {
    "article": re.compile(
        rf"(?:,\s+(?:l[ae]s?\s+|l[’']){_NOUN}{_WORDS}){{1,4}}\s+et\s+(?:l[ae]s?\s+|l[’'])(?P<next>{_NOUN})"
    ),
    "of": re.compile(
        rf"(?:,\s+(?:des?\s+(?:la\s+)?|du\s+|d[’']|de\s+l[’']){_NOUN}{_WORDS}){{1,4}}\s+et\s+"
        rf"(?:des?\s+(?:la\s+)?|du\s+|d[’']|de\s+l[’'])(?P<next>{_NOUN})"
    ),
    "bare": re.compile(
        rf"(?:,\s+{_NOUN}){{1,4}}\s+et\s+(?P<next>{_NOUN})(?!\s+(?:à|par|que|qu)\b)"
    ),
    "adjectives": re.compile(
        rf"(?:,\s+(?:non\s+)?{_ADJECTIVE}){{1,4}}\s+et\s+(?:non\s+)?(?P<next>{_ADJECTIVE})"
    ),
}
_BUILT: Final = re.compile(
    r"\s(?:(?P<of>des\b|du\b|de\b|d[’'])|(?P<on>sur|pour|contre|entre)\b)\s?(?P<article>la\b|les?\b|l[’'])?"
)
_LAST: Final = re.compile(r"[\s’'](?P<word>[a-zà-ÿ][\w\-]*)$")
_SUBJECT: Final = re.compile(
    r"\s(?:sur|pour|contre|entre|chargée?s?|de\s+lutte|visant|concernant|interdisant)\s"
)
#: "pour la dune et le sable": what follows has the article, not the preposition, of the subject. Where the
#: name itself stands behind "de" or "à", another thing beside it would, too.
_ON: Final = re.compile(r"\s(?:sur|pour|contre|concernant)\s+l(?:[ae]s?\b|[’'])")
_LED_IN: Final = re.compile(r"(?:\b(?:de|à)\s+la\s|\b(?:du|des|aux?)\s|\b(?:de|à)\s+l[’'])$")
_AND: Final = re.compile(rf"\s+et\s+(?:l[ae]s?\s+|l[’'])(?P<next>{_NOUN})")
#: "visant à prévenir, réprimer et punir la traite".
_INFINITIVES: Final = re.compile(
    r"(?:,\s+[a-zà-ÿ]+(?:er|ir|re)){0,3}\s+et\s+(?:à\s+)?[a-zà-ÿ]+(?:er|ir|re)\s+(?:l[ae]s?\s+|l[’'])?(?P<next>[a-zà-ÿ]\w{2,})"
)
_TO_DO: Final = re.compile(r"visant\s+à\s+[a-zà-ÿ]+(?:er|ir|re)$")
_ABOVE_ALL: Final = re.compile(
    r",\s+en\s+particulier\s+(?:des|les)\s+femmes\s+et\s+(?:des|les)\s+(?P<next>enfants|filles)\b"
)
#: What certain words ask for, wherever they stand in the name.
_GOVERNED: Final = re.compile(
    r"(?:appui|aide|assistance|accès|appartenant|droit|résistance|adaptation|incitation|passage|atteinte|liées?|causés)\s+"
    r"(?:à\s+(?:la\s+|l[’'])?|aux?\s+)(?P<a>(?!regard\b|titre\b|moins\b)[a-zà-ÿ]\w{3,})"
    r"|(?:touchés|touchées|affectés)\s+par\s+(?:l[ae]s?\s+|l[’']|un\s+)(?P<b>\w{4,})"
    r"|(?:pays|États)\s+en\s+(?P<c>développement(?:\s+sans\s+littoral)?|transition)"
    r"|pays\s+les\s+moins\s+(?P<d>avancés)"
)
#: What a subject goes on with.
_PLACE: Final = re.compile(
    r"\s+dans\s+(?!(?:la\s+(?:mise|mesure|promotion|prévention|lutte|limite|présente)|le\s+(?:cadre|but|domaine\s+de\s+sa|"
    r"contexte\s+de\s+son)|les\s+(?:limites|meilleurs|domaines|délais|affaires|travaux)|l[’'](?:exécution|application|exercice))\b)"
    r"(?:l[ae]s?\s+|l[’'])(?P<a>[\w\-]{3,})"
    r"|\s+en\s+(?P<b>haute\s+mer|mer|développement|péril|Afrique|Asie|Europe|Amérique|situation)\b"
)
#: Those who are sent somewhere, and where they are.
_SENT: Final = re.compile(
    r"\b(?:Mission|Force|Opération|Bureau|Équipe|Office|Représentante?|Envoyée?|Coordonn\w+|Conseill\w+|Expert\w*)$"
)
_WHERE: Final = re.compile(
    r"\s+(?:en|aux?|à|pour\s+(?:la\s+|le\s+|l[’'])?)\s*"
    r"(?P<a>(?!(?:Siège|Secrétariat|Secrétaire|Conseil|Comité|Gouvernement|Assemblée|Président|New|États?|Ministre)\b)[A-ZÀ-Ý][\w\-]{2,})"
)
_OF_MATTER: Final = re.compile(r"\s+en\s+(?P<a>matière|faveur)(?=\s+d(?:es?\b|u\b|[’']))")
#: "Convention relative à l’aide et à l’assistance".
_LED: Final = re.compile(r"\srelati(?:f|ve)s?\s+(?:à|aux?)\s")
_LED_TO: Final = re.compile(rf"\s+et\s+(?:à\s+(?:la\s+|l[’'])?|aux?\s+)(?P<next>{_NOUN})")
#: No head noun is longer.
_LONGEST: Final = 20
_OPEN: Final = re.compile(r"\s+à\s+(?P<a>composition)\s+non\s+limitée")


@cache
def _regions() -> dict[str, re.Pattern[str]]:
    """What joins parts of the world to one that stands behind a preposition, by that: "pour l’Asie *et
    le Pacifique*", "en Amérique latine *et dans les Caraïbes*"."""
    regions = "|".join(words_of("regions", "fr"))
    joints = {
        "in": r"(?:dans\s+l[ae]s?\s+|en\s+)",
        "of": r"(?:du\s+|des\s+|de\s+la\s+|de\s+l[’'])",
        "for": r"(?:pour\s+)?(?:l[ae]s?\s+|l[’'])",
    }
    return {
        kind: re.compile(rf"\s+et\s+{joint}(?P<a>(?:{regions})\b)")
        for kind, joint in joints.items()
    }


@cache
def _in_a_region() -> re.Pattern[str]:
    regions = "|".join(words_of("regions", "fr"))
    return re.compile(
        r"\b(?:(?P<in>en\s|dans\sl[ae]s?\s)|(?P<of>du\s|des\s|de\sla\s|de\sl[’'])|"
        rf"(?P<for>pour\sl[ae]s?\s|pour\sl[’']))(?:{regions}|Proche)(?:\s[a-zà-ÿ\-]+)?$"
    )


def _joined_region(text: str, head_end: int, end: int) -> re.Match[str] | None:
    first = _in_a_region().search(text, head_end, end) if text.startswith(" et ", end) else None
    return _regions()[first.lastgroup].match(text, end) if first and first.lastgroup else None


def _is_sent(text: str, head_end: int, end: int) -> bool:
    """Whether a name may go on with where somebody is, as those of the United Nations do."""
    return bool(_SENT.search(text, max(0, head_end - _LONGEST), head_end)) or text.endswith(
        "Nations Unies", head_end, end
    )


def french_joint(text: str, head_end: int, end: int) -> re.Match[str] | None:
    """What a name that would end at ``end`` goes on with; the last group is its first word.

    >>> text = "Pacte sur la paix, la stabilité et le développement"
    >>> french_joint(text, 5, 17)["next"]
    'développement'
    >>> french_joint("Comité des dunes, la Commission et le Conseil", 6, 16) is None
    True
    """
    opened = _OPEN.match(text, end) or _OF_MATTER.match(text, end) or _ABOVE_ALL.match(text, end)
    if opened is None and _TO_DO.search(text, head_end - _LONGEST, end):
        opened = _INFINITIVES.match(text, end)
    if opened is None:
        opened = _joined_region(text, head_end, end)
    if opened is None and _is_sent(text, head_end, end):
        opened = _WHERE.match(text, end)
    if opened is None and _LED.search(text, head_end, end):
        opened = _LED_TO.match(text, end)
    if opened is not None:
        return opened
    last = _LAST.search(text, head_end, end)
    if last is None:
        return None
    governed = _GOVERNED.match(text, last.start("word"))
    if governed is not None:
        return governed
    listed = _listed(text, head_end, end, last["word"])
    if listed is None and _ON.search(text, head_end, end):
        listed = _beside(text, head_end, end)
    if listed is not None:
        return listed
    return _PLACE.match(text, end) if _SUBJECT.search(text, head_end, end) else None


def _listed(text: str, head_end: int, end: int, word: str) -> re.Match[str] | None:
    if not text.startswith(",", end):
        return None
    if re.fullmatch(_ADJECTIVE, word):
        adjectives = _LISTS["adjectives"].match(text, end)
        if adjectives is not None:
            return adjectives
    built = list(_BUILT.finditer(text, head_end, end))
    if not built:
        return None
    last = built[-1]
    if last["article"] and last["on"]:
        return _LISTS["article"].match(text, end)
    if last["of"] in ("des", "du") or (last["of"] and last["article"]):
        return _LISTS["of"].match(text, end)
    return _LISTS["of"].match(text, end) or _LISTS["bare"].match(text, end)


def _beside(text: str, head_end: int, end: int) -> re.Match[str] | None:
    """What is joined to the subject of a name that is governed by "de" or "à"."""
    found = _AND.match(text, end)
    begin = text.rfind(" ", 0, max(0, head_end - 1)) + 1
    begin = max(begin, text.rfind("’", 0, head_end) + 1, text.rfind("'", 0, head_end) + 1)
    return found if found and _LED_IN.search(text, max(0, begin - _LONGEST), begin) else None
