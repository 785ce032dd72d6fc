"""Proposed entries as Turtle: what a reader checks, and a program can use as it is."""

from reaffirm.analysis.proposals import Proposal
from reaffirm.exporting.proposed import proposed_turtle
from reaffirm.turtle import subjects_in


def written(*proposals: Proposal, path) -> dict[str, dict[str, list[str]]]:
    file = path / "own.ttl"
    file.write_text(proposed_turtle(proposals), encoding="utf-8")
    return subjects_in(file)


def test_the_file_has_the_identifiers_of_the_graph_whatever_letters_they_have(tmp_path):
    panel = Proposal("body:группа-по-пескам", {"ru": "Группа по пескам"}, {}, ("A/RES/76/1",))
    (subject,) = written(panel, path=tmp_path)
    assert subject.startswith("https://w3id.org/reaffirm/id/body/%D0%B3")


def test_names_with_quotation_marks_and_backslashes_are_escaped(tmp_path):
    odd = Proposal("body:odd", {"en": 'Panel "Sand" \\ Dunes'}, {}, ("A/RES/76/1",))
    ((_, properties),) = written(odd, path=tmp_path).items()
    assert [value for values in properties.values() for value in values if "Panel" in str(value)]
    assert '"Panel \\"Sand\\" \\\\ Dunes"@en' in proposed_turtle([odd])


def test_of_many_documents_three_are_named():
    many = Proposal("body:x", {"en": "X"}, {}, tuple(f"A/RES/76/{n}" for n in range(1, 6)))
    assert "# in A/RES/76/1, A/RES/76/2, A/RES/76/3 and 2 more\n" in proposed_turtle([many])


def test_without_proposals_the_file_says_what_it_would_hold(tmp_path):
    assert written(path=tmp_path) == {}
    assert proposed_turtle([]).startswith("# Names that the documents have and no file knows")
