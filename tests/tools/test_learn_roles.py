"""Words around mentions, learned from references whose role the other versions agree on."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pyoxigraph as ox
import pytest

import learn_roles
from learn_complements import HALVES
from learn_roles import (
    Found,
    Key,
    Seen,
    check,
    learned,
    of_half,
    read_roles,
    role_of_others,
    seen_roles,
    told,
    write_turtle,
)
from reaffirm.model import Role

SAMPLE = Path(__file__).parents[1] / "data" / "accuracy"


def seen(
    number: int,
    words: str = "x dont …",
    others: Role = "mention",
    role: Role = "object",
    agreeing: int = 5,
    session: int = 75,
) -> Seen:
    return Seen(f"A/RES/{session}/{number}", "fr", Found(role, words), others, agreeing)


def test_words_tell_another_role_than_the_rules():
    rules = learned([seen(1), seen(2, "selon …", "object")])
    assert rules == {("fr", "x dont …"): "mention"}
    assert told(seen(9), rules) == "mention"
    assert told(seen(9, "selon …"), rules) == "object"


def test_words_that_go_with_two_roles_tell_nothing():
    assert learned([seen(1), seen(2), seen(3, others="object")]) == {}


def test_an_object_is_learned_only_if_all_other_versions_have_it():
    four = [seen(1, others="object", role="mention", agreeing=4)]
    assert learned(four) == {}
    five = [seen(1, others="object", role="mention", agreeing=5)]
    assert set(learned(five).values()) == {"object"}
    assert set(learned([seen(1, agreeing=4)]).values()) == {"mention"}


def test_in_chinese_only_mentions_are_learned_that_all_other_versions_have():
    def learned_in_chinese(row: Seen) -> bool:
        return bool(learned([row._replace(language="zh")]))

    assert learned_in_chinese(seen(1, agreeing=5))
    assert not learned_in_chinese(seen(1, agreeing=4))
    assert not learned_in_chinese(seen(1, others="object", role="mention", agreeing=5))


def test_references_too_few_agree_on_still_speak_against_words():
    assert learned([seen(1), seen(8, others="object", agreeing=4)]) == {}


def test_a_check_counts_what_the_other_half_mends():
    rows = [seen(n, session=s) for s in (75, 76) for n in range(3)]
    rows += [Seen(r.symbol, code, r.found, r.others) for r in rows for code in ("ar", "en")]
    rows += [Seen(r.symbol, code, r.found, r.others) for r in rows for code in ("es", "ru", "zh")]
    lines = [line for line in check(rows) if line.startswith("  fr:")]
    assert lines == ["  fr: 3 of 3 references in another role (100.0%), then 0 (0.0%); "
                     "3 mended, 0 spoilt"] * 2  # fmt: skip
    assert len(of_half(rows, HALVES[0])) * 2 == len(rows)


def test_rules_are_written_as_the_vocabulary_has_them():
    out = io.StringIO()
    write_turtle({("fr", 'dit "x" \\ … y'): "mention"}, out)
    (quad,) = ox.parse(out.getvalue(), format=ox.RdfFormat.TURTLE)
    assert quad.subject.value.endswith("/role/mention")
    assert quad.predicate.value.endswith("#around")
    assert (quad.object.value, quad.object.language) == ('dit "x" \\ … y', "fr")


def test_the_roles_of_others_leave_out_ones_own():
    key = Key("op1", "body:undp", "welcomes")
    group = {code: {key: Found("mention", "")} for code in ("ar", "en", "es", "ru")}
    assert role_of_others(key, "en", {**group, "fr": {key: Found("object", "")}}) == ("mention", 3)
    assert role_of_others(key, "zh", {}) == ("mention", 0)


def test_references_are_read_off_the_versions_of_a_resolution():
    files = sorted(SAMPLE.glob("*.txt"))
    rows = list(seen_roles(files))
    assert {row.language for row in rows} == {"ar", "en", "es", "fr", "ru", "zh"}
    assert all(" … " in row.found.around for row in rows)
    assert list(seen_roles(files, closed=lambda symbol: True)) == []


def test_a_file_that_cannot_be_read_has_no_references(tmp_path: Path):
    (tmp_path / "x.xml").write_text("<not closed")
    assert read_roles(tmp_path / "x.xml") == []


def test_the_program_explains_itself(capsys: pytest.CaptureFixture[str], monkeypatch):
    monkeypatch.setattr("sys.argv", ["learn_roles.py", "--help"])
    with pytest.raises(SystemExit):
        learn_roles.main()
    assert re.search(r"--check", capsys.readouterr().out)
