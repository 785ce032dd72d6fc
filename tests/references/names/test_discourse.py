"""What short forms stand for, by what the document has named so far."""

from __future__ import annotations

import pytest

from reaffirm.languages.names.definite import POSSESSIVE
from reaffirm.model import TargetType
from reaffirm.ontology import Entity
from reaffirm.references.lexicon.tokens import Entry, Kind, Token, token_of
from reaffirm.references.names.discourse import Discourse, Mention


def entity(name: str, kind: TargetType = "body", **more: object) -> Entity:
    return Entity(f"{kind}:{name}", kind, {}, **more)  # type: ignore[arg-type]


def mention(name: str, kind: TargetType = "body") -> Mention:
    return Mention(0, 1, kind, f"{kind}:{name}", name)


def short(form: str, *candidates: Entity) -> Token:
    return token_of(Entry(Kind.SHORT, form, entities=candidates), 0, len(form))


LAKES, PORTS, ROADS = entity("lakes"), entity("ports"), entity("roads")
COMMISSION = short("the Commission", LAKES, PORTS, ROADS)


def name(discourse: Discourse, *several: Entity) -> None:
    for one in several:
        discourse.name(Mention(0, 1, one.type, one.target, one.target))


def meant(discourse: Discourse, token: Token = COMMISSION) -> str:
    found = discourse.resolve(token)
    return found.target if found else ""


@pytest.mark.parametrize(
    ("before", "here", "expected"),
    [
        ([], [], ""),
        ([LAKES], [], "body:lakes"),
        ([LAKES, PORTS], [], "body:ports"),  # once each: the last
        ([LAKES, LAKES, PORTS], [], "body:lakes"),  # more often
        ([LAKES, LAKES], [PORTS], "body:ports"),  # in this paragraph
        ([], [LAKES, LAKES, PORTS], "body:ports"),  # in this paragraph the last
        ([PORTS, ROADS], [LAKES], "body:lakes"),
    ],
)
def test_of_several_candidates_what_has_been_named(before, here, expected) -> None:
    discourse = Discourse()
    name(discourse, *before)
    discourse.begin_paragraph()
    name(discourse, *here)
    assert meant(discourse) == expected


def test_a_short_form_names_nothing_anew() -> None:
    discourse = Discourse()
    name(discourse, LAKES)
    discourse.begin_paragraph()
    name(discourse, PORTS)
    discourse.name(Mention(0, 1, "body", LAKES.target, "", short=True))
    assert meant(discourse) == "body:ports"


def test_what_the_document_defines_is_meant_before_all_else() -> None:
    discourse = Discourse()
    discourse.bind("the Commission", mention("defined"))
    name(discourse, LAKES)
    assert meant(discourse) == "body:defined"


def test_of_a_title_and_a_known_name_the_one_named_last() -> None:
    discourse = Discourse()
    discourse.name_title("Commission", mention("titled"))
    discourse.name_title("Agency", mention("other"))
    assert meant(discourse) == "body:titled"
    name(discourse, LAKES)
    assert meant(discourse) == "body:lakes"
    discourse.name_title("Commission", mention("again"))
    assert meant(discourse) == "body:again"


@pytest.mark.parametrize(
    ("form", "before", "here", "expected"),
    [
        ("Commission", [], [], "body:guessed"),
        ("Commission", [LAKES], [], "body:lakes"),  # names that the files know come first
        ("Commission", [LAKES], ["guessed"], "body:guessed"),  # but for one in this paragraph
        ("Commission", [LAKES], ["guessed", LAKES], "body:lakes"),
        ("комиссия", [LAKES], ["guessed"], "body:lakes"),  # no capitals there tell a name
    ],
)
def test_a_name_told_by_its_form_alone(form, before, here, expected) -> None:
    discourse = Discourse()
    discourse.name_guess(form, mention("earlier"))
    discourse.name_guess(form, mention("guessed"))
    discourse.name_guess("Agency", mention("other"))
    name(discourse, *before)
    discourse.begin_paragraph()
    for one in here:
        discourse.name(mention(one)) if isinstance(one, str) else name(discourse, one)
    assert meant(discourse, short(form, LAKES, PORTS)) == expected


def test_of_guesses_with_one_head_the_last() -> None:
    discourse = Discourse()
    discourse.name_guess("Commission", mention("first"))
    discourse.name_guess("Commissions", mention("second"))
    discourse.name_guess("Commission", mention("third"))
    assert meant(discourse, short("the Commissions")) == "body:third"


@pytest.mark.parametrize(
    ("form", "target", "expected"),
    [
        ("Группы", "team--s-res-1-2020", "body:team--s-res-1-2020"),
        ("Группы", "lake-team", ""),  # a name of its own begins otherwise
        ("Группы экспертов", "team--s-res-1-2020", ""),
    ],
)
def test_the_second_word_of_a_described_body_has_a_capital_alone(form, target, expected) -> None:
    discourse = Discourse()
    discourse.name_guess("группа", mention(target))  # "Следственная группа"
    found = discourse.resolve(short(form))
    assert (found.target if found else "") == expected


TREATY, OTHER_TREATY = entity("lakes", "treaty"), entity("ports", "treaty")
OF_LAKES = entity("cop-lakes", treaty="treaty:lakes")
OF_PORTS = entity("cop-ports", treaty="treaty:ports")


@pytest.mark.parametrize(
    ("form", "named", "expected"),
    [
        ("Conference of the Parties", [], ""),
        ("Conference of the Parties", [TREATY], "body:cop-lakes"),
        ("Conference of the Parties", [TREATY, OTHER_TREATY], "body:cop-ports"),
        ("Conference of the Parties", [OF_LAKES, OTHER_TREATY], "body:cop-lakes"),
        ("Conf. of Parties", [TREATY], "body:cop-lakes"),  # sixteen letters tell
        ("Conf of Parties", [TREATY], ""),
        ("公约的缔约方会议", [TREATY], "body:cop-lakes"),
        ("缔约方大会议", [TREATY], ""),
        ("公约缔约方会议", [TREATY], "body:cop-lakes"),
    ],
)
def test_the_parties_are_those_to_a_treaty_named_before(form, named, expected) -> None:
    discourse = Discourse()
    name(discourse, *named)
    not_a_body = entity("meeting", "conference", treaty="treaty:lakes")
    assert meant(discourse, short(form, not_a_body, OF_LAKES, OF_PORTS)) == expected


@pytest.mark.parametrize(
    ("form", "one", "named"),
    [
        ("Lakes Convention", entity("lakes", "treaty"), True),  # sixteen letters
        ("Lake Convention", entity("lakes", "treaty"), False),
        ("the lakes convention", entity("lakes", "treaty"), True),
        ("Lakes Commission of All", LAKES, False),  # others have such names, too
        ("Plan of Action for Lakes", entity("lakes", "instrument"), False),
        ("Atlas of the Great Lakes", entity("lakes", "publication"), False),
        ("Summit of the Great Lakes", entity("lakes", "conference"), True),
        ("twenty-sixth session", entity("lakes", "conference"), False),
        ("twenty-sixth special session", entity("26", "conference", series="s"), True),
        ("湖泊管理委员会", LAKES, True),  # seven characters
        ("湖泊管委员会", LAKES, False),
        ("该湖泊管理委员会", LAKES, False),  # a pronoun wants a name before
        ("Lakes", entity("lakes", short_by_default=True), True),
    ],
)
def test_a_telling_short_form_of_one_thing_needs_no_name_before(form, one, named) -> None:
    assert meant(Discourse(), short(form, one)) == (one.target if named else "")


def test_what_needs_no_name_before_is_only_one_of_the_candidates() -> None:
    default = entity("charter", "treaty", short_by_default=True)
    assert meant(Discourse(), short("the Charter", LAKES, default)) == default.target
    two = (default, entity("other", "treaty", short_by_default=True))
    assert meant(Discourse(), short("the Charter", *two)) == ""
    several = short("the Convention on the Great Lakes", TREATY, OTHER_TREATY)
    assert meant(Discourse(), several) == ""


OFFICE = entity("office", parent="body:lakes")


@pytest.mark.parametrize(
    ("form", "candidates", "named", "expected"),
    [
        (f"{POSSESSIVE}执行局", [OFFICE], [LAKES], "body:office"),
        ("湖泊执行局", [OFFICE], [LAKES], "body:office"),  # five characters
        ("湖执行局", [OFFICE], [LAKES], ""),
        ("Office", [OFFICE], [LAKES], ""),
        ("湖泊执行局", [OFFICE], [PORTS], ""),
        ("湖泊执行局", [OFFICE, PORTS], [LAKES], ""),
        ("湖泊执行局", [entity("o", parent="body:own")], [entity("own")], ""),
    ],
)
def test_a_part_of_what_has_been_named(form, candidates, named, expected) -> None:
    discourse = Discourse(own_targets=frozenset({"body:own"}))
    name(discourse, *named)
    assert meant(discourse, short(form, *candidates)) == expected


def test_its_president_is_that_of_the_adopting_organ() -> None:
    own = entity("pga", parent="body:ga")
    other = entity("council-president", parent="body:council")
    discourse = Discourse(own_targets=frozenset({"body:ga"}))
    assert meant(discourse, short("President", own, other)) == "body:pga"
    assert meant(discourse, short("President", own)) == ""
    secretary = entity("secretary", parent="body:ga")
    assert meant(discourse, short("President", secretary, other)) == ""


def test_what_longer_names_contained_is_meant_if_nothing_else_is() -> None:
    discourse = Discourse()
    discourse.name_within("body:lakes")
    discourse.name_within("body:ports")
    assert meant(discourse) == "body:ports"
    name(discourse, LAKES)
    assert meant(discourse) == "body:lakes"


def test_a_known_name_with_this_head_that_stands_in_this_paragraph() -> None:
    discourse = Discourse()
    name(discourse, LAKES)
    near = mention("committee-of-roads")
    discourse.name_head("the Commission", near)
    discourse.name_head("", mention("none"))
    assert meant(discourse) == "body:lakes"
    discourse.begin_paragraph()
    discourse.name(near)
    assert meant(discourse) == near.target
    name(discourse, LAKES)
    assert meant(discourse) == "body:lakes"
    assert meant(Discourse(), COMMISSION) == ""
    headed = Discourse()
    headed.name_head("the Commission", near)
    assert meant(headed) == near.target


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        ("Berlin Conference on Libya", "Berlin Conference", True),
        ("Berlin Conference", "Berlin Conference on Libya", True),
        ("Berlin Conference", "BERLIN CONFERENCE", True),
        ("High Commission for Lakes", "Commission for Lakes", True),
        ("Berlin Conference on Libya", "Conference", False),
        ("Berlin Conferences on Libya", "Berlin Conference", False),
        ("Uberlin Conference", "Berlin Conference", False),
        ("First Berlin Conference on Libya", "Berlin Conference", False),
        ("湖泊与沙丘合作协定", "合作协定", True),
        ("湖泊与沙丘合作协定", "合作协", False),
        ("湖泊与沙丘合作协定", "作协定", False),
        ("湖泊与沙丘合作协定", "湖泊与沙丘", False),
    ],
)
def test_a_part_of_an_unknown_name_is_the_same(earlier, later, same) -> None:
    discourse = Discourse()
    first, second = mention(earlier), mention(later)
    assert discourse.same_name(first) is first
    assert (discourse.same_name(second).target == first.target) is (same or earlier == later)
    other = discourse.same_name(mention(later, "conference"))
    assert other.target == f"conference:{later}"


def test_the_printed_name_of_a_known_entity_may_be_cut_short() -> None:
    discourse = Discourse()
    discourse.register("Great Lakes Commission", mention("known"))
    found = discourse.same_name(mention("Great Lakes"))
    assert (found.target, found.label) == ("body:known", "Great Lakes Commission")


@pytest.mark.parametrize(
    ("head", "form", "same"),
    [
        ("организация", "эту организации", True),  # another case
        ("комиссия", "комитет", False),
        ("суд", "суда", True),
        ("судья", "судно", False),
        ("委员会", "该委员会", True),
    ],
)
def test_a_head_noun_is_the_same_in_another_case(head, form, same) -> None:
    discourse = Discourse()
    discourse.name_title(head, mention("titled"))
    assert meant(discourse, short(form)) == ("body:titled" if same else "")


def test_titles_and_guesses_are_found_by_their_head() -> None:
    discourse = Discourse()
    assert discourse.last_title("Commission") is None
    discourse.name_guess("Commission", mention("guessed"))
    assert discourse.last_title("Commission") == mention("guessed")
    discourse.name_title("Commission", mention("titled"))
    assert discourse.last_title("Commission") == mention("titled")


def test_the_last_named_of_some_targets() -> None:
    discourse = Discourse()
    name(discourse, LAKES, PORTS)
    assert discourse.last_of(["body:lakes", "body:ports", "body:roads"]) == "body:ports"
    assert discourse.last_of(["body:lakes"]) == "body:lakes"
    assert discourse.last_of(["body:roads"]) == ""
