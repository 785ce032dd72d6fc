"""Names taken out of the vocabulary: what is left out, and what counts as found."""

from __future__ import annotations

from pathlib import Path

from unknown_names import Name, compared, copy_without, fold_of, names_in, rarer

TEXT = """Resolution 70/999

The General Assembly,

Recalling the Minamata Convention on Mercury,

1. Welcomes the work of the World Meteorological Organization and of UNITAR.
"""


def name(number: int, language: str, target: str, start: int = 0, end: int = 5) -> Name:
    kind = target.partition(":")[0]
    return Name(f"A/RES/70/{number}", language, "pp1", start, end, kind, target)


def test_the_names_of_running_text_are_taken(tmp_path: Path):
    (tmp_path / "A_RES_70_999.txt").write_text(TEXT, encoding="utf-8")
    found = list(names_in(tmp_path, 1))
    assert [(one.paragraph, one.target) for one in found] == [
        ("pp1", "treaty:minamata-convention"),
        ("op1", "body:wmo"),
        ("op1", "body:unitar"),
    ]
    assert {one.symbol for one in found} == {"A/RES/70/999"}


def test_a_copy_of_the_vocabulary_lacks_what_was_taken_out_and_nothing_else(tmp_path: Path):
    copy_without(set(), tmp_path / "whole")
    copy_without({"treaty:minamata-convention", "body:wmo"}, tmp_path / "fewer")

    def entities(folder: str) -> set[str]:
        files = (tmp_path / folder / "reaffirm" / "ontology" / "authority").glob("*.ttl")
        lines = (line for file in files for line in file.read_text("utf-8").splitlines())
        return {line.partition(" ")[0] for line in lines if line.startswith("<id/")}

    out = entities("whole") - entities("fewer")
    assert out == {"<id/treaty/minamata-convention>", "<id/body/wmo>"}
    assert entities("fewer") < entities("whole")


def test_an_entity_is_common_if_many_documents_name_it_in_one_language():
    names = [name(n, code, f"body:b{n}") for n in range(40) for code in ("en", "fr")]
    common = [name(n, "fr", "body:common") for n in range(3)]
    twice = [name(n, "en", "body:twice") for n in range(2)]
    assert rarer([*names, *common, *twice]) == {*(n.target for n in names), "body:twice"}


def test_a_name_counts_as_found_by_half_of_its_words():
    whole = [name(1, "en", "body:dunes", 0, 20)]
    half, less = name(1, "en", "body:x", 10, 30), name(1, "en", "body:x", 11, 40)
    assert compared(whole, [half], {"body:dunes"})["en"].as_dict()["found"] == 1.0
    assert compared(whole, [less], {"body:dunes"})["en"].as_dict()["found"] == 0.0
    elsewhere = half._replace(paragraph="pp2")
    told = compared(whole, [elsewhere], {"body:dunes"})["en"].as_dict()
    assert (told["found"], told["more"]) == (0.0, 1)


def test_folds_share_the_entities_among_them():
    folds = [fold_of(f"body:b{number}") for number in range(500)]
    assert set(folds) == {0, 1, 2, 3, 4}
    assert max(map(folds.count, range(5))) < 150
