"""What people call things: names in six languages lead to identifiers."""

from __future__ import annotations

import pytest

from reaffirm.errors import ReaffirmError
from reaffirm.naming import known_target, likely_targets, targets_named


@pytest.mark.parametrize(
    "name",
    [
        "United Nations Convention against Corruption",
        "the united nations convention against corruption",
        "the UN Convention against Corruption",
        "Convention des Nations Unies contre la corruption",
        "la Convention des Nations Unies contre la corruption",
        "Convencion de las Naciones Unidas contra la Corrupcion",
        "Конвенция Организации Объединенных Наций против коррупции",
        "اتفاقية الأمم المتحدة لمكافحة الفساد",
        "《联合国反腐败公约》",
        "UNCAC",
        "treaty:uncac",
    ],
)
def test_a_treaty_by_any_of_its_names(name: str) -> None:
    assert known_target(name) == "treaty:uncac"


@pytest.mark.parametrize(
    ("typed", "symbol"), [("76/187", "A/RES/76/187"), ("1373 (2001)", "S/RES/1373(2001)")]
)
def test_symbols_are_symbols(typed: str, symbol: str) -> None:
    assert known_target(typed) == symbol


def test_a_short_name_of_many_is_not_guessed() -> None:
    with pytest.raises(ReaffirmError, match=r"is a name of \d+ things; give one of .*treaty:"):
        known_target("the Convention")


def test_a_slip_is_answered_by_the_nearest_name() -> None:
    with pytest.raises(ReaffirmError, match=r"did you mean treaty:uncac \(United Nations Conv"):
        known_target("United Nations Convention agianst Coruption")


def test_words_that_are_no_name() -> None:
    with pytest.raises(ReaffirmError, match="not a document symbol, nor a name"):
        known_target("qqqq zzzz")
    assert targets_named("?!") == ()


def test_a_file_is_to_be_built_first(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my draft.docx").touch()
    with pytest.raises(ReaffirmError, match=r"is a file.*reaffirm build 'my draft.docx'"):
        known_target("my draft.docx")


def test_one_letter_is_no_part_of_a_name() -> None:
    with pytest.raises(ReaffirmError, match="try: reaffirm find WORDS"):
        known_target("?x")
    assert "body:un-women" in likely_targets("UN women")
