"""Entries proposed for the vocabulary: new entities, with their names in all versions."""

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph
from reaffirm.analysis.proposals import proposals, proposed


def mention(document: str, target: str) -> Mention:
    return Mention(document, "en", "pp1", target, "recalls", "object")


def test_those_that_most_documents_name_come_first_then_those_with_names_in_most_languages():
    facts = {
        "body:one": NodeFacts({"en": "Sand Panel", "fr": "Groupe des sables"}),
        "body:two": NodeFacts({"en": "Dune Panel"}),
        "body:three": NodeFacts({"en": "Surf Panel"}),
    }
    mentions = [
        *(mention(f"A/RES/76/{n}", "body:three") for n in (1, 2)),
        *(mention("A/RES/76/1", target) for target in ("body:two", "body:one")),
    ]
    found = proposed(build_graph(mentions, facts), facts, {})
    assert [one.target for one in found] == ["body:three", "body:one", "body:two"]
    assert found[0].documents == ("A/RES/76/1", "A/RES/76/2")
    assert found[1].names == {"en": "Sand Panel", "fr": "Groupe des sables"}


def test_what_has_no_name_is_not_proposed():
    graph = build_graph([mention("A/RES/76/1", "body:x")], {"body:x": NodeFacts()})
    assert proposed(graph, ["body:x"], {}) == []


def test_forms_are_those_of_the_whole_name_in_languages_with_cases():
    facts = {"body:x": NodeFacts({"en": "Sand Panel", "ru": "Группа по пескам"})}
    graph = build_graph([mention("A/RES/76/1", "body:x")], facts)
    printed = {
        ("body:x", "ru"): [
            "Группы по пескам", "Группой по пескам", "Группа по пескам", "Группа",
            "Группы по пескам и морям", "Комитет по дюнам",
        ],
        ("body:x", "en"): ["sand panel"],
    }  # fmt: skip
    (found,) = proposed(graph, ["body:x"], printed)
    assert found.forms == {"ru": ("Группой по пескам", "Группы по пескам")}


def test_a_store_gives_new_entities_with_the_names_of_parallel_texts(library, invent):
    english = invent("A/RES/76/1", "op1 Requests [Sand Panel|body:sand-panel|requests],")
    russian = invent(
        "A/RES/76/1",
        "op1 просит [Группу по пескам|body:группа-по-пескам|requests],",
        language="ru",
    )
    known = invent(
        "A/RES/76/2",
        "pp1 Recalling [UNEP|body:unep|recalls] and [Fund|body:fund--a-res-76-2|recalls],",
    )
    with library(english, russian, known) as store:
        (found,) = proposals(store)
    assert found.target == "body:sand-panel"
    assert found.names == {"en": "Sand Panel", "ru": "Группу по пескам"}
    assert found.documents == ("A/RES/76/1",)
