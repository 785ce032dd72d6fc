"""Entities by words of their names, in the vocabulary and in a graph."""

from __future__ import annotations

from reaffirm.analysis.finding import find
from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph


def graph():
    said = [
        Mention(f"A/RES/76/{i}", "en", "pp1", target, "recalls", "object")
        for target, times in (("treaty:cat", 2), ("treaty:opcat", 3), ("treaty:harbour-pact", 1))
        for i in range(times)
    ]
    new = NodeFacts({"fr": "Pacte des ports contre la torture"})
    return build_graph(said, {"treaty:harbour-pact": new})


def test_an_exact_name_comes_first_and_names_are_found_in_any_language():
    found = find("Convención contra la Tortura")

    assert (found[0].target, found[0].documents, found[0].known) == ("treaty:cat", None, True)
    assert found[0].name.startswith("Convention against Torture")


def test_of_a_graph_what_most_documents_refer_to_and_its_new_entities():
    found = find("torture", graph(), type="treaty")

    assert [(one.target, one.documents) for one in found[:3]] == [
        ("treaty:opcat", 3),
        ("treaty:cat", 2),
        ("treaty:harbour-pact", 1),
    ]
    assert (found[2].matched, found[2].known) == ("Pacte des ports contre la torture", False)


def test_all_words_must_stand_in_one_name_and_the_type_must_fit():
    assert find("torture children's harbour") == ()
    assert {one.target.partition(":")[0] for one in find("corruption", type="body")} == {"body"}
    assert len(find("corruption", limit=2)) == 2


def test_near_spellings_are_found():
    assert find("Convention agianst Torure")[0].target == "treaty:cat"


def test_what_is_like_no_name_finds_nothing():
    assert find("zzzz qqqq") == ()
    assert find("?!") == ()
