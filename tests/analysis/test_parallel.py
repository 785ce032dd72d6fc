"""New entities that parallel texts name in several languages are one."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from reaffirm.analysis.mentions import Mention, NodeFacts
from reaffirm.analysis.network import build_graph, citation_graph, node_of
from reaffirm.analysis.parallel import same_things
from reaffirm.model import Document, Extraction, Paragraph, Reference
from reaffirm.rdf.opening import open_store
from reaffirm.views.evidence import fetch_evidence

PANEL, GROUPE, GRUPO = "body:water-panel", "body:groupe-de-l-eau", "body:grupo-del-agua"
KNOWN = frozenset({"body:unep"})


def said(
    language: str,
    target: str,
    *,
    source: str = "A/RES/76/1",
    act: str = "requests",
    role: str = "addressee",
    paragraph: str = "op2",
) -> Mention:
    return Mention(source, language, paragraph, target, act, role)


def test_all_names_follow_the_english_one() -> None:
    found = same_things([said("en", PANEL), said("fr", GROUPE), said("es", GRUPO)], KNOWN)

    assert found == {GROUPE: PANEL, GRUPO: PANEL}


def test_without_an_english_name_they_follow_the_french_one() -> None:
    assert same_things([said("es", GRUPO), said("fr", GROUPE)], KNOWN) == {GRUPO: GROUPE}


def test_a_name_that_never_met_the_english_one_comes_to_it_by_another() -> None:
    found = same_things(
        [
            said("en", PANEL),
            said("fr", GROUPE),
            said("fr", GROUPE, source="A/RES/76/2"),
            said("es", GRUPO, source="A/RES/76/2"),
        ],
        KNOWN,
    )

    assert found == {GROUPE: PANEL, GRUPO: PANEL}


def test_cases_of_one_name_follow_it_alike() -> None:
    names = ("body:группа-по-воде", "body:группе-по-воде")
    found = same_things(
        [
            mention
            for number, name in enumerate(names)
            for mention in (
                said("en", PANEL, source=f"A/RES/76/{number}"),
                said("ru", name, source=f"A/RES/76/{number}"),
            )
        ],
        KNOWN,
    )

    assert found == dict.fromkeys(names, PANEL)


def test_another_act_another_role_another_kind_is_no_counterpart() -> None:
    assert same_things([said("en", PANEL), said("fr", GROUPE, act="invites")], KNOWN) == {}
    assert same_things([said("en", PANEL), said("fr", GROUPE, role="object")], KNOWN) == {}
    assert same_things([said("en", PANEL), said("fr", "treaty:de-l-eau")], KNOWN) == {}


def test_passages_that_do_not_name_the_same_known_entities_say_nothing() -> None:
    # The English version knows a body that the French one may name in new words.
    assert (
        same_things([said("en", PANEL), said("en", "body:unep"), said("fr", GROUPE)], KNOWN) == {}
    )
    both = [said(language, "body:unep") for language in ("en", "fr")]
    assert same_things([said("en", PANEL), said("fr", GROUPE), *both], KNOWN) == {GROUPE: PANEL}


def test_of_two_in_a_passage_only_those_told_apart_by_their_acts_are_matched() -> None:
    second = {"en": "body:salt-panel", "fr": "body:groupe-du-sel"}
    first = [said("en", PANEL), said("fr", GROUPE)]
    alike = [said(language, target) for language, target in second.items()]
    apart = [said(language, target, act="urges") for language, target in second.items()]

    assert same_things([*first, *alike], KNOWN) == {}
    assert same_things([*first, *apart], KNOWN) == {
        GROUPE: PANEL,
        second["fr"]: second["en"],
    }


def test_most_passages_decide_and_a_tie_does_not() -> None:
    other = "body:salt-panel"
    passages = [(PANEL, 1), (PANEL, 2), (other, 3)]
    mentions = [
        mention
        for target, number in passages
        for mention in (
            said("en", target, source=f"A/RES/76/{number}"),
            said("fr", GROUPE, source=f"A/RES/76/{number}"),
        )
    ]

    assert same_things(mentions, KNOWN) == {GROUPE: PANEL}
    assert same_things(mentions[2:], KNOWN) == {}


def test_one_name_in_two_languages_is_no_circle() -> None:
    mentions = [said("en", PANEL), said("fr", PANEL), said("es", GRUPO), said("en", GROUPE)]
    mentions[-1] = said("en", GROUPE, source="A/RES/76/2")
    mentions.append(said("fr", PANEL, source="A/RES/76/2"))

    assert same_things(mentions, KNOWN) == {GRUPO: PANEL}


def test_the_order_of_the_mentions_does_not_matter() -> None:
    mentions = [said("en", PANEL), said("fr", GROUPE), said("es", GRUPO)]

    assert len({str(same_things(order, KNOWN)) for order in permutations(mentions)}) == 1


def test_the_graph_has_one_node_with_the_names_of_all() -> None:
    facts = {
        PANEL: NodeFacts({"en": "Water Panel"}),
        GROUPE: NodeFacts({"fr": "Groupe de l’eau"}),
    }
    graph = build_graph([said("en", PANEL), said("fr", GROUPE)], facts, same={GROUPE: PANEL})

    assert set(graph) == {"A/RES/76/1", PANEL}
    assert graph.nodes[PANEL]["labels"] == {"en": "Water Panel", "fr": "Groupe de l’eau"}
    edge = graph.edges["A/RES/76/1", PANEL, "requests"]
    assert (edge["versions"], edge["count"], edge["evidence"]) == (("en", "fr"), 1, 2)
    assert node_of(graph, GROUPE) == PANEL


def test_the_words_of_every_language_stand_behind_the_one_edge(tmp_path: Path) -> None:
    words = {"en": ("Requests the Water Panel,", PANEL), "fr": ("Prie le Groupe de l’eau,", GROUPE)}
    with open_store(tmp_path / "store") as store:
        store.put(version(language, *what) for language, what in words.items())
        graph = citation_graph(store)
        evidence = list(fetch_evidence(store, graph, languages=("en", "fr")))

    assert set(graph) == {"A/RES/76/1", PANEL}
    assert [(one.language, one.target, one.text[one.start : one.end]) for one in evidence] == [
        ("en", PANEL, "Water Panel"),
        ("fr", PANEL, "Groupe de l’eau"),
    ]


def version(language: str, text: str, target: str) -> Extraction:
    paragraph = Paragraph("op2", "operative", text)
    document = Document("A/RES/76/1", language, "Water", None, (paragraph,))  # type: ignore[arg-type]
    start = text.index("Water") if language == "en" else text.index("Groupe")
    name = text[start:-1]
    return Extraction(
        document,
        (
            Reference(
                "op2", "requests", "addressee", "body", target, name, name, start, len(text) - 1
            ),
        ),
    )
