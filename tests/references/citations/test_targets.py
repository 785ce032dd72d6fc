"""The symbol that a number has in an organ's series, or none: the organ cannot have given it."""

import pytest

from reaffirm.model import Paragraph
from reaffirm.references.citations.numbers import Form, Number
from reaffirm.references.citations.organs import Organ
from reaffirm.references.citations.scene import OrganMention, Scene
from reaffirm.references.citations.targets import target_in_series
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.tokens import Entry, Kind, token_of
from reaffirm.references.passage import passage_of

#: An organ that numbers "session/number", one by "session.number", and what neither fits.
TOKEN = token_of(Entry(Kind.ENTITY, "organ"), 0, 5)
STEMS = {
    "Assembly": ("A/RES/", "A/DEC/"),
    "Council": ("S/RES/", ""),
    "ECOSOC": ("E/RES/", "E/DEC/"),
    "Human Rights Council": ("A/HRC/RES/", "A/HRC/DEC/"),
    "Commission": ("E/CN.4/RES/", "E/CN.4/DEC/"),
    "Health Assembly": ("WHA/RES/", "WHA/DEC/"),
    "Narcotics": ("CND/RES/", ""),
    "FAO": ("FAO-CONF/RES/", ""),
}


def target(
    named: str,
    form: Form,
    session: str,
    number: int,
    decision: bool = False,
    weight: int = 3,
    letter: str = "",
    default: str = "A/RES/",
    before: str = "Council",
) -> str:
    mention = OrganMention(TOKEN, *STEMS[named]) if named else None
    organs = [OrganMention(TOKEN, *STEMS[before])] if before else []
    passage = passage_of(Paragraph("op1", "operative", ""), lexicon_of("en"))
    scene = Scene(passage, organs, [], [], default, 2021)
    organ = Organ(mention, weight)
    return target_in_series(Number(0, 1, form, session, number, letter), decision, organ, scene)


@pytest.mark.parametrize(
    ("arguments", "symbol"),
    [
        # 76/187: of an organ's session, if it has had it; decisions of the Assembly have high
        # numbers; beside the Council or ECOSOC such a number is nobody's, by default the Assembly's
        (("", "session", "76", 187), "A/RES/76/187"),
        (("Assembly", "session", "76", 187, True), "A/DEC/76/187"),
        (("Assembly", "session", "76", 401), "A/DEC/76/401"),
        (("Assembly", "session", "76", 400), "A/RES/76/400"),
        (("Human Rights Council", "session", "40", 500), "A/HRC/RES/40/500"),
        (("Assembly", "session", "30", 1), ""),
        (("Assembly", "session", "95", 1), ""),
        (("Council", "session", "76", 187), ""),
        (("ECOSOC", "session", "76", 187), ""),
        (("", "session", "76", 187, False, 0, "B", "S/RES/"), "A/RES/76/187B"),
        (("", "session", "76", 187, True, 0, "", "E/RES/"), "A/DEC/76/187"),
        (("Commission", "session", "40", 1), ""),
        (("Narcotics", "session", "62", 1), "CND/RES/62/1"),
        (("Narcotics", "session", "62", 1, True), ""),
        (("FAO", "session", "6", 2019), "FAO-CONF/RES/6/2019"),
        (("FAO", "session", "6", 12), ""),
        (("Health Assembly", "session", "69", 2), "WHA/RES/69.2"),
        (("Health Assembly", "session", "69", 2, True), ""),
        # 69.2
        (("Health Assembly", "dotted", "69", 2), "WHA/RES/69.2"),
        (("Assembly", "dotted", "69", 2), ""),
        # 2017/19: of ECOSOC and of what numbers by years; its decisions begin at 200
        (("ECOSOC", "year", "2017", 19), "E/RES/2017/19"),
        (("ECOSOC", "year", "2017", 199), "E/RES/2017/199"),
        (("ECOSOC", "year", "2017", 200), "E/DEC/2017/200"),
        (("ECOSOC", "year", "2017", 19, True), "E/DEC/2017/19"),
        (("Commission", "year", "2004", 200), "E/CN.4/RES/2004/200"),
        (("Assembly", "year", "2017", 19, True), "E/DEC/2017/19"),
        (("Council", "year", "2017", 19), "E/RES/2017/19"),
        (("Human Rights Council", "year", "2017", 19), "E/RES/2017/19"),
        (("", "year", "2017", 19, False, 0), "E/RES/2017/19"),
        # … but "its resolution 2017/19" is that of another organ named before
        (("", "year", "2017", 19, False, 2), ""),
        (("", "year", "2017", 19, False, 2, "", "E/RES/"), "E/RES/2017/19"),
        (("", "year", "2017", 19, False, 2, "", "A/RES/", ""), "E/RES/2017/19"),
        # 1514 (XV): late sessions were those of ECOSOC
        (("", "roman", "XV", 1514), "A/RES/1514(XV)"),
        (("Assembly", "roman", "III", 217, False, 3, "A"), "A/RES/217(III)A"),
        (("", "roman", "XXX", 3379), "A/RES/3379(XXX)"),
        (("", "roman", "XXXI", 1159), "E/RES/1159(XXXI)"),
        (("", "roman", "S-XXXI", 3201), "A/RES/3201(S-XXXI)"),
        (("ECOSOC", "roman", "XV", 1514), "E/RES/1514(XV)"),
        (("ECOSOC", "roman", "XV", 1514, False, 2), "E/RES/1514(XV)"),
        (("ECOSOC", "roman", "XV", 1514, False, 1), "A/RES/1514(XV)"),
        (("Commission", "roman", "XXXIII", 8), "E/CN.4/RES/8(XXXIII)"),
        (("Commission", "roman", "XXXIII", 8, False, 1), ""),
        (("Health Assembly", "roman", "XV", 8), ""),
        (("", "roman", "XV", 8, False, 3, "", "E/CN.4/RES/"), "A/RES/8(XV)"),
        # S-32/1, ES-11/1: the Human Rights Council has special sessions, but no emergencies
        (("Assembly", "special", "S-32", 1), "A/RES/S-32/1"),
        (("Assembly", "special", "S-32", 501, True), "A/DEC/S-32/501"),
        (("Assembly", "special", "ES-11", 1), "A/RES/ES-11/1"),
        (("Human Rights Council", "special", "S-30", 1), "A/HRC/RES/S-30/1"),
        (("Human Rights Council", "special", "ES-11", 1), ""),
        (("ECOSOC", "special", "S-32", 1), ""),
        # 1373 (2001): the Council's beside any organ, if it can have had that number that year
        (("Council", "council", "2001", 9999), "S/RES/9999(2001)"),
        (("Assembly", "council", "2001", 1373), "S/RES/1373(2001)"),
        (("Assembly", "council", "2001", 242), ""),
        # 1373 alone
        (("Council", "yearless", "2001", 1373), "S/RES/1373(2001)"),
        (("Assembly", "yearless", "2001", 1373), ""),
        (("", "yearless", "2001", 1373, False, 0, "", "S/RES/"), "S/RES/1373(2001)"),
    ],
    ids=str,
)
def test_a_number_in_the_series_of_an_organ(arguments: tuple[object, ...], symbol: str) -> None:
    assert target(*arguments) == symbol  # type: ignore[arg-type]
