"""Bodies that a text names by the resolution which set them up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reaffirm.languages.names.established import ESTABLISHED, HINTS, founding_number, kind_of
from reaffirm.languages.scanning import holds_any
from reaffirm.model import Language
from reaffirm.numbering import council_year
from reaffirm.ontology import Entity, load_ontology
from reaffirm.own.force import per_vocabulary

#: Words of an entity's identifier or English name that show its kind.
_WORDS = {
    "Group": ("Panel of Experts", "Group of Experts"),
    "Monitoring": ("Monitoring",),
    "Working Group": ("Working Group",),
    "Mission": ("Mission",),
    "Commission": ("Commission",),
    "Committee": ("Committee",),
}


def established_bodies(
    text: str, language: Language
) -> Iterator[tuple[int, int, str, Entity | None]]:
    """Start, end, identifier, and the entity if the vocabulary knows it.

    >>> text = "the Committee established pursuant to paragraph 24 of resolution 1970 (2011)"
    >>> [(start, target) for start, _, target, _ in established_bodies(text, "en")]
    [(4, 'body:sanctions-committee-libya')]
    >>> text = "第1022(2099)号决议所设委员会"
    >>> [target for _, _, target, _ in established_bodies(text, "zh")]
    ['body:committee-1022-2099']
    >>> text = "第1022号决议所设委员会"
    >>> [target for _, _, target, _ in established_bodies(text, "zh")]
    ['body:committee-1022-1995']
    """
    if not holds_any(text, HINTS[language]):
        return
    for match in ESTABLISHED[language].finditer(text):
        kind, (number, year) = kind_of(match["head"]), founding_number(match)
        if not number:
            continue
        symbol_year = year or council_year(int(number))
        if symbol_year is None:
            continue
        entity = _by_founding().get((f"S/RES/{number}({symbol_year})", kind))
        name = kind.lower().replace(" ", "-")
        target = entity.target if entity else f"body:{name}-{number}-{symbol_year}"
        yield match.start(), match.end(), target, entity


@per_vocabulary
def _by_founding() -> dict[tuple[str, str], Entity]:
    """The bodies of the vocabulary by founding resolution and kind, where only one is."""
    found: dict[tuple[str, str], list[Entity]] = {}
    for entity in load_ontology().entities:
        if entity.type != "body":
            continue
        for symbol in _foundings(entity):
            for kind, words in _WORDS.items():
                if any(word in entity.label("en") for word in words):
                    found.setdefault((symbol, kind), []).append(entity)
                    break
    return {key: entities[0] for key, entities in found.items() if len(entities) == 1}


def _foundings(entity: Entity) -> Iterable[str]:
    """The symbols of the resolutions that set a body up: given, or part of its English names."""
    symbols = {entity.established_by} if entity.established_by else set()
    names = entity.names.get("en")
    for name in names.full if names else ():
        match = ESTABLISHED["en"].search(name)
        if match and match["year"]:
            symbols.add(f"S/RES/{match['number']}({match['year']})")
    return symbols
