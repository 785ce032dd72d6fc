"""What own entries do: names and phrases are found, and everything asks the same vocabulary."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import reaffirm
from reaffirm.evaluation.trial import seen
from reaffirm.model import Document, Paragraph
from reaffirm.ontology import load_ontology, own_findings
from reaffirm.own.files import read_own
from reaffirm.own.force import own_vocabulary
from reaffirm.own.naming import described
from reaffirm.own.starting import starter_text

ROOT = Path(__file__).parents[2]
WATCH = "body:world-dune-watch"

#: The body is invited, in each language.
INVITED = {
    "en": "Invites the World Dune Watch to support lighthouses;",
    "fr": "Invite l’Observatoire mondial des dunes à soutenir les phares ;",
    "es": "Invita al Observatorio Mundial de las Dunas a que apoye los faros;",
    "ru": "предлагает Всемирной обсерватории дюн поддерживать маяки;",
    "ar": "تدعو المرصد العالمي للكثبان إلى دعم المنارات؛",
    "zh": "邀请世界沙丘观察站支助灯塔；",
}


def text(language: str, *paragraphs: str) -> Document:
    listed = tuple(
        Paragraph(f"op{number}", "operative", words) for number, words in enumerate(paragraphs, 1)
    )
    return Document("A/RES/76/321", language, "Dunes", None, listed)


def edges(document: Document, own: Path | None) -> list[tuple[str, str, str, str]]:
    found = reaffirm.extract(document, vocabulary=own or []).references
    return [(r.paragraph, r.act, r.role, r.target) for r in found]


@pytest.mark.parametrize("language", INVITED)
def test_a_new_body_is_found_in_each_language(own, language):
    document = text(language, INVITED[language])
    assert edges(document, own()) == [("op1", "invites", "addressee", WATCH)]
    assert WATCH not in {target for *_, target in edges(document, None)}


def test_a_body_of_one_language_is_shown_by_its_name_there(own):
    document = text("es", "Acoge con beneplácito la labor de la Mesa de los Médanos;")
    (found,) = reaffirm.extract(document, vocabulary=own()).references
    assert (found.target, found.label) == ("body:mesa-de-los-medanos", "Mesa de los Médanos")
    with own_vocabulary(own()):
        known = {entity.target: entity for entity in load_ontology().entities}
    assert known[found.target].label("zh") == "Mesa de los Médanos"


def test_a_known_treaty_goes_by_its_further_name_and_by_the_others(own):
    document = text(
        "en", "Reaffirms the Cairo Sand Treaty;", "Recalls the Convention on the Law of the Sea;"
    )
    assert edges(document, own()) == [
        ("op1", "reaffirms", "object", "treaty:unclos"),
        ("op2", "recalls", "object", "treaty:unclos"),
    ]


def test_a_further_phrase_is_its_act(own):
    document = text("en", "Harking back to the Charter of the United Nations, stresses peace;")
    assert edges(document, own())[0][1:] == ("recalls", "object", "treaty:un-charter")
    assert ("recalls", "object") not in {edge[1:3] for edge in edges(document, None)}


def test_a_short_form_needs_its_name_before(own):
    document = text("en", INVITED["en"], "Requests the Watch to report;")
    assert edges(document, own())[-1] == ("op2", "requests", "addressee", WATCH)
    assert edges(text("en", "Requests the Watch to report;"), own()) == []


def test_a_generic_name_is_one_thing_within_its_text(own):
    document = text("en", "Requests the Dune Council to report;")
    assert edges(document, own())[0][3] == "body:dune-council--a-res-76-321"


def test_the_same_content_gives_the_same_references_from_any_file(own, tmp_path):
    document = text("en", INVITED["en"], "Reaffirms the Cairo Sand Treaty;")
    whole = own()
    head, *entries = whole.read_text(encoding="utf-8").split("\n\n")
    parts = [own(f"\n{entry}", f"z{9 - number}.ttl", head=head)
             for number, entry in enumerate(entries)]  # fmt: skip
    one = reaffirm.extract(document, vocabulary=whole)
    assert one == reaffirm.extract(document, vocabulary=parts)
    assert one == reaffirm.extract(document, vocabulary=parts[::-1])


def test_names_are_looked_up_and_found(own):
    assert reaffirm.parse_target("observatoire mondial des dunes", vocabulary=own()) == WATCH
    (found, *_) = reaffirm.find("dune watch", vocabulary=own())
    assert (found.target, found.known) == (WATCH, True)
    assert WATCH not in {found.target for found in reaffirm.find("dune watch")}


def test_a_trial_counts_each_name_and_what_it_changes(own):
    with own_vocabulary(own()):
        document = text(
            "en",
            INVITED["en"],
            "Harking back to the Cairo Sand Treaty, requests the Dune Council to report;",
        )
        found = seen(reaffirm.extract(document))
    assert {(one.entry, one.text): n for one, n in found.printed.items()} == {
        (WATCH, "World Dune Watch"): 1,
        ("act:recalls", "Harking back to"): 1,
        ("treaty:unclos", "Cairo Sand Treaty"): 1,
        ("body:dune-council", "Dune Council"): 1,
    }
    assert found.gained >= 3


def test_a_trial_of_a_text_without_the_names_sees_nothing(own):
    with own_vocabulary(own()):
        assert not seen(
            reaffirm.extract(text("en", "Reaffirms the Charter of the United Nations;"))
        )


def test_the_starter_file_is_right_and_shows_every_sort_of_entry(own):
    path = own(starter_text(), head="")
    assert [str(f) for f in own_findings(read_own([path]))] == []
    with own_vocabulary(path):
        names = load_ontology().own_names
    assert described(names) == "3 new entries with 17 names, 1 further name, 2 further phrases"
    assert {one.what for one in names} == {"name", "short form", "phrase"}


def test_the_example_of_the_readme_is_right(own):
    readme = (ROOT / "ontology" / "README.md").read_text(encoding="utf-8")
    example = readme.partition("## Files of your own")[2]
    (turtle,) = re.findall(r"```turtle\n(.*?)```", example, re.DOTALL)
    assert own_findings(read_own([own(turtle, head="")])) == ()
