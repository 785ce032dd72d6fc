"""The symbol that a number has in an organ's series, if the organ can have numbered it so."""

from __future__ import annotations

from reaffirm.numbering import (
    DOTTED_STEMS,
    FIRST_ASSEMBLY_DECISION,
    FIRST_COUNCIL_DECISION,
    assembly_number_plausible,
    council_number_plausible,
    number_plausible,
    numbers_alike,
    session_plausible,
)
from reaffirm.references.citations.numbers import Number
from reaffirm.references.citations.organs import BESIDE, Organ, is_own
from reaffirm.references.citations.scene import Scene

ASSEMBLY = "A/RES/"
ECOSOC = "E/RES/"
COUNCIL = "S/RES/"
COUNCIL_OF_HUMAN_RIGHTS = "A/HRC/RES/"
#: From this weight on the words themselves name an organ; with it the adopting one ("its").
_NAMED = 2
_ASSEMBLY_SESSIONS_IN_ROMAN = 30
#: The Commission on Human Rights and its Sub-Commission numbered by years and Roman sessions.
_NUMBERED_BY_YEAR = "E/CN.4/"


def target_in_series(number: Number, decision: bool, organ: Organ, scene: Scene) -> str:
    """The symbol if the number is this organ's; empty where its form or session forbids it.

    An organ whose numbers look like those of others must stand beside the number, unless the number
    is its own and cannot be the Assembly's.
    """
    if organ.mention and organ.weight < BESIDE and numbers_alike(organ.mention.stem):
        named = number.form == "year" and scene.default_stem == ASSEMBLY
        if not (named and is_own(number.start, scene)):
            return ""
    match number.form:
        case "council":
            return _council_target(number, organ, scene)
        case "yearless":
            stem, _ = _stems(organ, scene)
            return _council_target(number, organ, scene) if stem == COUNCIL else ""
        case "roman":
            return _roman_target(number, organ, scene)
        case "dotted":
            return _dotted_target(number, organ, scene)
        case "special":
            return _special_target(number, decision, organ, scene)
        case "year":
            return _year_target(number, decision, organ, scene)
        case _:
            return _session_target(number, decision, organ, scene)


def _stems(organ: Organ, scene: Scene) -> tuple[str, str]:
    if organ.mention is None:
        return scene.default_stem, scene.default_stem.replace("/RES/", "/DEC/")
    return organ.mention.stem, organ.mention.decision_stem


def _council_target(number: Number, organ: Organ, scene: Scene) -> str:
    stem, _ = _stems(organ, scene)
    if stem != COUNCIL and not council_number_plausible(number.number, int(number.session)):
        return ""
    return f"{COUNCIL}{number.number}({number.session})"


def _roman_target(number: Number, organ: Organ, scene: Scene) -> str:
    stem, _ = _stems(organ, scene)
    if organ.mention and stem.startswith(_NUMBERED_BY_YEAR) and organ.weight >= BESIDE:
        return f"{stem}{number.number}({number.session}){number.letter}"
    if organ.mention and stem not in (ECOSOC, ASSEMBLY):
        never = stem in DOTTED_STEMS or stem in (COUNCIL, COUNCIL_OF_HUMAN_RIGHTS)
        if never or organ.weight < BESIDE:
            return ""
        return f"{stem}{number.number}({number.session}){number.letter}"
    late = number.session_number > _ASSEMBLY_SESSIONS_IN_ROMAN and "-" not in number.session
    named = stem == ECOSOC and organ.weight >= _NAMED
    printed_stem = ECOSOC if named or late else ASSEMBLY
    if printed_stem == ASSEMBLY and organ.weight == 0 and not _of_assembly(number):
        return ""  # of whoever is named there: "resolution 2 (III) of the Preparatory Committee"
    return f"{printed_stem}{number.number}({number.session}){number.letter}"


def _of_assembly(number: Number) -> bool:
    """Whether the Assembly can have given a number with a Roman session; the numbers of special
    sessions tell nothing."""
    special = "-" in number.session
    return special or assembly_number_plausible(number.number, number.session_number)


def _dotted_target(number: Number, organ: Organ, scene: Scene) -> str:
    stem, _ = _stems(organ, scene)
    return f"{stem}{number.session}.{number.number}" if stem in DOTTED_STEMS else ""


def _special_target(number: Number, decision: bool, organ: Organ, scene: Scene) -> str:
    stem, decision_stem = _stems(organ, scene)
    allowed = (ASSEMBLY, COUNCIL_OF_HUMAN_RIGHTS) if number.session[0] == "S" else (ASSEMBLY,)
    if stem not in allowed:
        return ""
    return _slash(number, decision_stem if decision else stem)


def _year_target(number: Number, decision: bool, organ: Organ, scene: Scene) -> str:
    stem, decision_stem = _stems(organ, scene)
    if organ.weight == _NAMED and stem == ASSEMBLY and scene.organs:
        return ""  # "its" resolution is that of an organ named before: the Assembly has no such
    if stem in (ASSEMBLY, COUNCIL, COUNCIL_OF_HUMAN_RIGHTS):
        stem, decision_stem = ECOSOC, "E/DEC/"
    decision = decision or (stem == ECOSOC and number.number >= FIRST_COUNCIL_DECISION)
    return _slash(number, decision_stem if decision else stem)


def _session_target(number: Number, decision: bool, organ: Organ, scene: Scene) -> str:
    stem, decision_stem = _stems(organ, scene)
    if stem.startswith(_NUMBERED_BY_YEAR):
        return ""
    if stem in DOTTED_STEMS:
        return "" if decision else _dotted_target(number, organ, scene)
    if stem in (COUNCIL, ECOSOC):
        if organ.mention is not None:
            return ""
        stem, decision_stem = ASSEMBLY, "A/DEC/"
    if not session_plausible(stem, number.session_number, scene.year):
        return ""
    if not number_plausible(stem, number.number):
        return ""
    decision = decision or (stem == ASSEMBLY and number.number >= FIRST_ASSEMBLY_DECISION)
    return _slash(number, decision_stem if decision else stem)


def _slash(number: Number, stem: str) -> str:
    if not stem:  # an organ that is not known to number its decisions
        return ""
    return f"{stem}{number.session}/{number.number}{number.letter}"
