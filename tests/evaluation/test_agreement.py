"""Edges that not all versions carry, with the sentences side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reaffirm.evaluation.agreement import disagreements, store_versions, version_of
from reaffirm.model import Extraction, Paragraph, Reference
from reaffirm.rdf.opening import open_store

Version = Callable[..., Extraction]

ENGLISH = ("Recalling its resolutions 70/1 and 71/2,", "Reaffirming the Paris Agreement,")


def test_versions_that_agree_give_nothing(version: Version):
    pair = [version("en", *ENGLISH), version("fr", "Rappelant ses résolutions 70/1 et 71/2,")]
    assert list(disagreements(map(version_of, pair))) == []


def test_a_document_in_one_language_has_nothing_to_agree_with(version: Version):
    assert list(disagreements([version_of(version("en", *ENGLISH))])) == []


def test_another_act_is_two_edges_each_with_both_sentences(version: Version):
    pair = [version("en", "Recalling its resolution 70/1,"),
            version("fr", "Réaffirmant sa résolution 70/1,")]  # fmt: skip
    first, second = disagreements(map(version_of, pair))
    assert (first.act, first.carried, first.missing) == ("reaffirms", ("fr",), ("en",))
    assert (second.act, second.carried, second.missing) == ("recalls", ("en",), ("fr",))
    assert [(p.language, p.act, p.sentence) for p in first.passages] == [
        ("en", "recalls", "Recalling its resolution 70/1,"),
        ("fr", "reaffirms", "Réaffirmant sa résolution 70/1,"),
    ]


def test_where_a_version_lacks_the_target_its_paragraph_stands_beside(version: Version):
    pair = [version("en", *ENGLISH), version("fr", "Rappelant sa résolution 70/1,")]
    (one,) = disagreements(map(version_of, pair))
    assert (one.act, one.target, one.missing) == ("recalls", "A/RES/71/2", ("fr",))
    french = one.passages[1]
    assert (french.paragraph, french.act, french.sentence) == (
        "pp1",
        "",
        "Rappelant sa résolution 70/1,",
    )


def test_the_same_target_in_another_paragraph_stands_beside_if_no_paragraph_does(version: Version):
    english = version("en", "Recalling its resolution 70/1,")
    french = version("fr", op=("Rappelle le bilan ;", "Réaffirme sa résolution 70/1 ;"))
    edges = {d.act: d.passages for d in disagreements(map(version_of, [english, french]))}
    beside = {act: [(p.language, p.paragraph, p.act) for p in ps] for act, ps in edges.items()}
    assert beside == {
        "recalls": [("en", "pp1", "recalls"), ("fr", "op2", "reaffirms")],
        "reaffirms": [("en", "pp1", "recalls"), ("fr", "op2", "reaffirms")],
    }


def test_a_version_that_has_neither_has_no_passage(version: Version):
    pair = [version("en", "Recalling its resolution 70/1,"), version("fr", op=("Décide ;",))]
    (one,) = disagreements(map(version_of, pair))
    assert (one.missing, [p.language for p in one.passages]) == (("fr",), ["en"])


def test_of_a_target_named_twice_the_paragraph_of_the_others_stands_beside(version: Version):
    english = version("en", "Noting,", "Recalling its resolution 70/1,")
    french = version(
        "fr", "Réaffirmant sa résolution 70/1,", "Se félicitant de la résolution 70/1 ;"
    )
    (_, recalls, _) = disagreements(map(version_of, [english, french]))
    assert recalls.act == "recalls"
    assert [(p.language, p.paragraph) for p in recalls.passages] == [("en", "pp2"), ("fr", "pp2")]


def test_only_running_text_is_compared(version: Version):
    text = version("en", "Recalling its resolution 70/1,")
    note = Paragraph("fn1", "footnote", "See resolution 71/1.")
    document = replace(text.document, paragraphs=(*text.document.paragraphs, note))
    source = Reference("fn1", "-", "source", "resolution", "A/RES/71/1", "", "71/1", 15, 19)
    found = version_of(Extraction(document, (*text.references, source)))
    assert found.sentences == {"pp1": "Recalling its resolution 70/1,"}
    assert [(s.paragraph, s.target) for s in found.sayings] == [("pp1", "A/RES/70/1")]


def test_named_entities_are_compared_on_request(version: Version):
    pair = [version("en", "Reaffirming the Paris Agreement,"), version("fr", "Rappelant,")]
    assert list(disagreements(map(version_of, pair))) == []
    (one,) = disagreements(map(version_of, pair), ())
    assert one.target == "treaty:paris-agreement"


def test_a_store_gives_the_same_as_the_files(version: Version, tmp_path: Path):
    lamps = [f"Noting the lamps of {n} harbours," for n in range(8)]
    extractions = [
        version("en", *ENGLISH, *lamps, "Recalling its resolutions 70/1 and 45/2,"),
        version("fr", "Rappelant sa résolution 70/1,"),
        version("es", "Recordando su resolución 70/1,", symbol="A/RES/76/998"),
    ]
    with open_store(tmp_path / "store") as store:
        store.put(extractions)
        stored = list(store_versions(store))
    assert {v.symbol for v in stored} == {"A/RES/76/999"}
    assert [v.sayings for v in stored] == [version_of(e).sayings for e in extractions[:2]]
    found = list(disagreements(stored, ()))
    assert found == list(disagreements(map(version_of, extractions), ()))
    assert len(found) == 3
