from __future__ import annotations

import re
from dataclasses import replace

import pyoxigraph as ox
import pytest

from reaffirm.model import Extraction, Link, Metadata, Vote
from reaffirm.namespaces import PREFIXES, REA, scoped, target_iri, version_iri
from reaffirm.ontology_files import ontology_directory
from reaffirm.rdf.quads import edges, quads
from reaffirm.rdf.vocabulary import PARAGRAPH_CLASSES, act_of, act_term, document_class, place_of

GRAPH = version_iri("A/RES/80/1", "en")


def parsed(extraction: Extraction) -> set[ox.Quad]:
    return set(ox.parse(quads(extraction), format=ox.RdfFormat.N_QUADS))


def values(found: set[ox.Quad], subject: str, predicate: str) -> set[str]:
    return {
        getattr(quad.object, "value", "")
        for quad in found
        if quad.subject == ox.NamedNode(subject) and quad.predicate == ox.NamedNode(predicate)
    }


def test_every_line_is_a_different_valid_quad(build):
    text = quads(build())
    assert len(parsed(build())) == text.count("\n") == len(set(text.splitlines()))


def test_the_same_extraction_gives_the_same_text(build):
    assert quads(build()) == quads(build())


def test_the_folder_of_the_source_does_not_matter(build):
    one = build()
    elsewhere = replace(one, document=replace(one.document, source="elsewhere/1.en.xml"))
    assert quads(one) == quads(elsewhere)


def test_all_but_the_facts_of_symbols_stands_in_the_graph_of_the_version(build):
    outside = {q for q in parsed(build()) if q.graph_name != ox.NamedNode(GRAPH)}
    assert {q.predicate.value for q in outside} == {REA + "symbol", PREFIXES["rdf"] + "type"}
    assert {q.graph_name for q in outside} == {ox.DefaultGraph()}


WORK = target_iri("A/RES/80/1")
EVERYTHING = Metadata(
    session="80",
    meeting="A/80/PV.66",
    agenda_items=("107", "107", "12"),
    agenda_title="Quiet",
    committee="Third Committee",
    report="A/80/463",
    report_paragraph="33",
    draft="A/80/L.2",
    sponsors=("Ruritania", "Ruritania"),
    vote=Vote(120, 3, 40),
    subjects=("http://metadata.un.org/thesaurus/1",),
    sdgs=(16, 16),
    akn_work="/akn/un/statement/80-1",
)
SAID = {
    "rdf:type": {"https://w3id.org/reaffirm/ontology#Resolution"},
    "rea:symbol": {"A/RES/80/1"},
    "foaf:page": {"https://undocs.org/A/RES/80/1"},
    "rea:organ": {target_iri("body:general-assembly")},
    "dcterms:title": {'Peace "and" \\quiet'},
    "dcterms:date": {"2025-12-17"},
    "rea:session": {"80"},
    "rea:meeting": {"A/80/PV.66"},
    "rea:agendaItem": {"107", "12"},
    "rea:agendaTitle": {"Quiet"},
    "rea:committee": {"Third Committee"},
    "rea:report": {target_iri("A/80/463")},
    "rea:reportParagraph": {"33"},
    "rea:draft": {target_iri("A/80/L.2")},
    "rea:sponsor": {"Ruritania"},
    "rea:inFavour": {"120"},
    "rea:against": {"3"},
    "rea:abstaining": {"40"},
    "dcterms:subject": {"http://metadata.un.org/thesaurus/1"},
    "rea:sdg": {"http://metadata.un.org/sdg/16"},
    "dcterms:identifier": {"/akn/un/statement/80-1"},
}


def said_of(found: set[ox.Quad], subject: str) -> dict[str, set[str]]:
    """What a graph says about a thing, by short names of properties."""
    short = {iri: f"{prefix}:" for prefix, iri in PREFIXES.items()}
    said: dict[str, set[str]] = {}
    for quad in found:
        if quad.subject == ox.NamedNode(subject):
            stem, mark, name = re.split(r"([#/])(?=[^#/]*$)", quad.predicate.value)
            said.setdefault(short[stem + mark] + name, set()).add(quad.object.value)
    return said


def test_the_work_has_what_the_document_says_about_itself(build):
    document = replace(build().document, metadata=EVERYTHING)
    found = said_of(parsed(Extraction(document, ())), WORK)
    assert found == SAID


def test_every_term_that_is_written_is_declared(build):
    known = {
        str(quad.subject.value).removeprefix(REA)
        for quad in ox.parse(
            path=str(ontology_directory() / "reaffirm.ttl"), format=ox.RdfFormat.TURTLE
        )
        if isinstance(quad.subject, ox.NamedNode)
    }
    document = replace(build().document, metadata=EVERYTHING, warnings=("mended",))
    written = set(
        re.findall(rf"<{re.escape(REA)}(\w+)>", quads(replace(build(), document=document)))
    )
    assert {"Resolution", "recalls", "inFavour", "warning", "linksTo", "reason"} <= written
    assert written - known == set()


def test_what_a_document_does_not_say_is_not_there(build):
    bare = replace(build().document, metadata=Metadata(), title="", adopted=None, source="")
    found = parsed(Extraction(bare, ()))
    assert said_of(found, WORK).keys() == {"rdf:type", "rea:symbol", "foaf:page", "rea:organ"}
    assert said_of(found, GRAPH).keys() == {
        "rdf:type", "rea:versionOf", "dcterms:language", "rea:contentHash",
    }  # fmt: skip


def test_the_version_has_language_source_warnings_and_a_hash(build):
    document = replace(build().document, warnings=("mended", "mended"))
    found = said_of(parsed(Extraction(document, ())), GRAPH)
    assert len(found.pop("rea:contentHash").pop()) == 32
    assert found == {
        "rdf:type": {REA + "LanguageVersion"},
        "rea:versionOf": {WORK},
        "dcterms:language": {"en"},
        "dcterms:source": {"1.en.xml"},
        "rea:warning": {"mended"},
    }


def test_the_hash_of_the_content_changes_with_what_was_found(build):
    one = build()
    assert quads(one).split("\n")[0] == quads(build()).split("\n")[0]
    shorter = Extraction(one.document, one.references[1:])
    assert quads(shorter).split("\n")[0] != quads(one).split("\n")[0]


def test_paragraphs_have_kind_order_text_and_what_they_continue(build):
    found = parsed(build())
    assert [
        (
            values(found, f"{GRAPH}#{p.id}", PREFIXES["rdf"] + "type"),
            values(found, f"{GRAPH}#{p.id}", REA + "order"),
            values(found, f"{GRAPH}#{p.id}", REA + "text"),
            values(found, f"{GRAPH}#{p.id}", REA + "continues"),
        )
        for p in build().document.paragraphs
    ] == [
        (
            {PARAGRAPH_CLASSES[p.kind]},
            {str(number)},
            {p.text},
            {f"{GRAPH}#op1"} if p.parent else set(),
        )
        for number, p in enumerate(build().document.paragraphs, 1)
    ]


def test_only_some_references_have_a_footnote_degrees_and_dates(build):
    found, usual = parsed(build()), {
        "rdf:type", "rea:act", "rea:role", "rea:target", "rea:paragraph", "oa:exact", "oa:start",
        "oa:end",
    }  # fmt: skip
    dated = {"rea:degree", "rea:citedDate", "rea:linksTo"}
    assert {
        node: said_of(found, f"{GRAPH}#{node}").keys() - usual
        for node in ("pp1-1", "pp2-1", "op1-1", "fn1-1")
    } == {"pp1-1": dated, "pp2-1": {"rea:identifiedBy"}, "op1-1": set(), "fn1-1": set()}
    assert values(found, f"{GRAPH}#pp2-1", REA + "identifiedBy") == {f"{GRAPH}#fn1"}


def test_a_refusal_has_its_words_place_and_reason(build):
    assert said_of(parsed(build()), f"{GRAPH}#op1-refused1") == {
        "rdf:type": {REA + "Refusal"},
        "rea:reason": {"no document is named"},
        "oa:exact": {"to listen"},
        "rea:paragraph": {f"{GRAPH}#op1"},
        "oa:start": {"31"},
        "oa:end": {"40"},
    }


def test_a_reference_carries_act_role_target_and_words(build):
    found, node = parsed(build()), f"{GRAPH}#pp1-1"
    oa = PREFIXES["oa"]
    assert values(found, node, REA + "act") == {"https://w3id.org/reaffirm/act/recalls"}
    assert values(found, node, REA + "role") == {"object"}
    assert values(found, node, REA + "target") == {target_iri("A/RES/79/2")}
    assert values(found, node, REA + "paragraph") == {f"{GRAPH}#pp1"}
    assert values(found, node, oa + "exact") == {"resolution 79/2"}
    assert values(found, node, oa + "start") == {"19"}
    assert values(found, node, oa + "end") == {"34"}
    assert values(found, node, REA + "degree") == {"also"}
    assert values(found, node, REA + "citedDate") == {"2024-12-18"}


def test_a_link_to_what_the_words_refer_to_is_a_statement_of_the_reference(build):
    found = parsed(build())
    assert values(found, f"{GRAPH}#pp1-1", REA + "linksTo") == {target_iri("A/RES/79/2")}
    assert not any("-link" in quad.subject.value for quad in found)


def test_a_link_that_leads_elsewhere_is_a_node_with_its_place(build):
    one = build()
    title, pp1, *rest = one.document.paragraphs
    links = (*pp1.links, Link(20, 30, "A/RES/78/2"), *pp1.links)
    document = replace(one.document, paragraphs=(title, replace(pp1, links=links), *rest))
    text = quads(replace(one, document=document))
    found, node = parsed(replace(one, document=document)), f"{GRAPH}#pp1-link2"
    assert len(found) == text.count("\n")  # two links to one document are said once
    assert values(found, node, PREFIXES["rdf"] + "type") == {REA + "EditorsLink"}
    assert values(found, node, REA + "linksTo") == {target_iri("A/RES/78/2")}
    assert values(found, node, REA + "paragraph") == {f"{GRAPH}#pp1"}
    assert values(found, node, PREFIXES["oa"] + "start") == {"20"}
    assert values(found, node, PREFIXES["oa"] + "end") == {"30"}
    assert values(found, f"{GRAPH}#pp1-1", REA + "linksTo") == {target_iri("A/RES/79/2")}


def test_direct_edges_say_what_the_document_does(build):
    found, work = parsed(build()), target_iri("A/RES/80/1")
    assert values(found, work, REA + "recalls") == {target_iri("A/RES/79/2")}
    assert values(found, work, REA + "reaffirms") == {target_iri("treaty:quiet-nights")}
    assert values(found, work, REA + "requests") == {target_iri("body:secretary-general")}
    assert values(found, work, REA + "mentions") == {target_iri("body:night-office")}
    assert values(found, work, REA + "sources") == {target_iri("A/RES/58/4")}
    cited = values(found, work, PREFIXES["cito"] + "cites")
    assert cited == {target_iri("A/RES/79/2"), target_iri("A/RES/58/4")}


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({}, "recalls"),
        ({"role": "addressee"}, "recalls"),
        ({"role": "mention"}, "mentions"),
        ({"act": "-"}, "mentions"),
        ({"paragraph": "annex1:3"}, "mentions"),
        ({"role": "source", "act": "-"}, "sources"),
    ],
)
def test_act_role_and_place_make_the_edge(build, change, name):
    one, target = replace(build().references[0], **change), target_iri("A/RES/79/2")
    assert edges(one) == ((REA + name, target), (PREFIXES["cito"] + "cites", target))
    assert edges(replace(one, type="treaty")) == ((REA + name, target),)


def test_text_is_escaped_and_comes_back(build):
    text = 'a "quote", a \\u0041 backslash\nand\ra break\t\N{LINE SEPARATOR}'
    one = build()
    changed = replace(one.document.paragraphs[0], text=text)
    document = replace(one.document, paragraphs=(changed, *one.document.paragraphs[1:]))
    found = parsed(replace(one, document=document))
    assert values(found, f"{GRAPH}#title", REA + "text") == {text}


def test_a_lone_surrogate_does_not_break_the_text(build):
    one = build()
    changed = replace(one.document.paragraphs[0], text="broken \ud800 text")
    document = replace(one.document, paragraphs=(changed, *one.document.paragraphs[1:]))
    found = parsed(replace(one, document=document))
    assert values(found, f"{GRAPH}#title", REA + "text") == {
        "broken \N{REPLACEMENT CHARACTER} text"
    }


def test_a_subject_that_is_no_iri_is_left_out(build):
    one = build()
    subjects = ("http://metadata.un.org/thesaurus/1", "http://x> <y", "words")
    data = replace(one.document.metadata, subjects=subjects)
    found = parsed(replace(one, document=replace(one.document, metadata=data)))
    work = target_iri("A/RES/80/1")
    assert values(found, work, PREFIXES["dcterms"] + "subject") == {subjects[0]}


def test_unknown_entities_are_named_and_known_ones_are_not(build):
    found, label = parsed(build()), PREFIXES["rdfs"] + "label"
    assert values(found, target_iri("treaty:quiet-nights"), label) == {"Convention on Quiet Nights"}
    assert values(found, target_iri("body:secretary-general"), label) == set()


def test_an_impossible_date_is_marked(build):
    one = build()
    wrong = replace(one.references[0], cited_date=one.document.adopted.replace(year=1999))
    found = parsed(replace(one, references=(wrong,)))
    assert values(found, f"{GRAPH}#pp1-1", REA + "dateAgrees") == {"false"}


@pytest.mark.parametrize("act", ["recalls", "-", "other"])
def test_acts_and_their_iris(act):
    assert act_of(act_term(act)) == act


def test_symbols_tell_classes_and_addresses_tell_places():
    assert document_class("E/DEC/2016/220") == REA + "Decision"
    assert document_class("A/76/122") == REA + "Document"
    assert place_of(f"{GRAPH}#op1(a)-1") == ("A/RES/80/1", "en", "op1(a)-1")


def test_what_only_a_generic_name_tells_belongs_to_its_document(build):
    one = build()
    target = scoped("body:trust-fund", "A/RES/80/1")
    fund = replace(one.references[0], type="body", target=target, label="Trust Fund")
    found = parsed(replace(one, references=(fund,)))
    assert values(found, target_iri(target), REA + "onlyIn") == {target_iri("A/RES/80/1")}
    assert values(found, target_iri(target), REA + "genericName") == {
        "https://w3id.org/reaffirm/generic/body/trust-fund"
    }


def test_what_belongs_to_an_owner_is_one_thing_everywhere(build):
    one = build()
    council = replace(one.references[0], type="body", target="body:executive-council--sand-union")
    found = parsed(replace(one, references=(council,)))
    assert values(found, target_iri(council.target), REA + "onlyIn") == set()
    assert values(found, target_iri(council.target), REA + "genericName")
