"""The terms of the ontology: explained, used by the program, and none that it uses is missing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

import reaffirm
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import PREFIXES, REA
from reaffirm.ontology_files import ontology_directory, ontology_files

LABEL, COMMENT = PREFIXES["rdfs"] + "label", PREFIXES["rdfs"] + "comment"
PACKAGE = Path(reaffirm.__file__).parent


def triples(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))


@pytest.fixture(scope="module")
def declared() -> dict[str, list[tuple[str, ox.Literal]]]:
    """By name of the term: its labels and comments."""
    told: dict[str, list[tuple[str, ox.Literal]]] = {}
    for name in ("reaffirm.ttl", "analysis.ttl"):
        for one in triples(ontology_directory() / name):
            subject = str(one.subject.value)
            if subject.startswith(REA) and one.predicate.value in (LABEL, COMMENT):
                told.setdefault(subject.removeprefix(REA), []).append(
                    (one.predicate.value, one.object)
                )
    assert {"Document", "recalls", "SeriesLink", "score"} <= told.keys()
    return told


def test_every_term_has_one_label_in_each_language_and_an_english_comment(declared) -> None:
    wrong = {
        name: sorted((kind.rpartition("#")[2], text.language) for kind, text in said)
        for name, said in declared.items()
        if Counter((kind, text.language) for kind, text in said)
        != Counter([(COMMENT, "en"), *((LABEL, language) for language in LANGUAGES)])
    }
    assert wrong == {}


def used_in_vocabulary() -> set[str]:
    """The terms in entries of the vocabulary: their properties and classes, the edges of acts."""
    own = {"reaffirm.ttl", "analysis.ttl", "shapes.ttl"}
    entries = [one for path in ontology_files() if path.name not in own for one in triples(path)]
    terms = {one.predicate.value for one in entries}
    terms |= {one.object.value for one in entries if isinstance(one.object, ox.NamedNode)}
    return {term.removeprefix(REA) for term in terms if term.startswith(REA)}


def test_what_the_vocabulary_the_shapes_and_the_queries_use_is_declared(declared) -> None:
    texts = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.rq")]
    texts.append((ontology_directory() / "shapes.ttl").read_text(encoding="utf-8"))
    named = {name for text in texts for name in re.findall(r"\brea:(\w+)", text)}
    assert (used_in_vocabulary() | named) - declared.keys() == set()


def test_every_term_is_named_by_the_program_or_an_entry_of_the_vocabulary(declared) -> None:
    program = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    words = set(re.findall(r"\w+", program))
    assert declared.keys() - words - used_in_vocabulary() == set()
