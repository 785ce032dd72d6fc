"""Drafts as they are tabled, which have a symbol and no number yet."""

from __future__ import annotations

import pytest

from reaffirm.errors import ReadingError
from reaffirm.reading import read_bytes

DRAFT = """\
United Nations A/C.2/77/L.12
General Assembly
Distr.: Limited
1 November 2022

Seventy-seventh session
Second Committee
Agenda item 20 (c)

Pakistan: draft resolution

Safe harbours and the
people who work in them

The General Assembly,

Recalling its resolution 76/300 of 17 December 2021,

1. Decides to remain seized of the matter.
"""


def test_a_draft_of_a_committee():
    (document,) = read_bytes(DRAFT.encode(), "draft.txt")

    assert document.symbol == "A/C.2/77/L.12"
    assert document.title == "Safe harbours and the people who work in them"
    assert document.adopted is None  # the date is that of distribution
    assert (document.metadata.session, document.metadata.committee) == ("77", "Second Committee")
    assert [p.id for p in document.paragraphs] == ["title", "pp1", "op1"]


@pytest.mark.parametrize(
    ("symbol", "session"),
    [("A/77/L.5", "77"), ("A/C.3/77/L.23/Rev.1", "77"), ("A/ES-11/L.1", "ES-11"),
     ("S/2022/155", ""), ("A/HRC/49/L.4", ""), ("E/2022/L.3", "")],
)  # fmt: skip
def test_symbols_of_drafts(symbol, session):
    text = DRAFT.replace("A/C.2/77/L.12", symbol)
    (document,) = read_bytes(text.encode(), "draft.txt")

    assert (document.symbol, document.metadata.session) == (symbol, session)


@pytest.mark.parametrize(
    ("noun", "title", "opening", "recalling", "decision"),
    [
        ("Pakistan : projet de résolution", "Ports sûrs", "L’Assemblée générale,",
         "Rappelant sa résolution 76/300,", "1. Décide de rester saisie."),
        ("Pakistán: proyecto de resolución", "Puertos seguros", "La Asamblea General,",
         "Recordando su resolución 76/300,", "1. Decide seguir ocupándose."),
        ("Пакистан: проект резолюции", "Безопасные порты", "Генеральная Ассамблея,",
         "ссылаясь на свою резолюцию 76/300,", "1. постановляет продолжать рассмотрение."),
        ("باكستان: مشروع قرار", "موانئ آمنة", "إن الجمعية العامة،",
         "إذ تشير إلى قرارها 76/300،", "1 - تقرر إبقاء المسألة قيد نظرها."),
        ("巴基斯坦：决议草案", "安全港口", "大会，",
         "回顾其第76/300号决议，", "1. 决定继续处理此案。"),
    ],
)  # fmt: skip
def test_in_other_languages(noun, title, opening, recalling, decision):
    text = "\n\n".join(("A/C.2/77/L.12", noun, title, opening, recalling, decision)) + "\n"
    (document,) = read_bytes(text.encode(), "d.txt")

    assert (document.symbol, document.title) == ("A/C.2/77/L.12", title)


def test_without_the_noun_the_last_line_is_the_title():
    text = "A/77/L.5\n\nSafe harbours\n\nThe General Assembly,\n\n1. Decides to meet.\n"
    (document,) = read_bytes(text.encode(), "d.txt")

    assert (document.symbol, document.title) == ("A/77/L.5", "Safe harbours")


def test_a_number_of_a_resolution_comes_first():
    text = "76/300. Safe harbours\n\n[without reference to a Main Committee (A/76/L.5)]\n\n"
    text += "The General Assembly,\n\n1. Decides to meet.\n"
    (document,) = read_bytes(text.encode(), "d.txt")

    assert (document.symbol, document.title) == ("A/RES/76/300", "Safe harbours")


def test_the_symbol_in_a_files_name_comes_first():
    (document,) = read_bytes(DRAFT.encode(), "A_RES_77_164.txt")

    assert document.symbol == "A/RES/77/164"


def test_a_text_without_number_or_symbol_is_refused():
    with pytest.raises(ReadingError, match=r"or the symbol of a draft, such as A/C\.3/77/L\.23"):
        read_bytes(DRAFT.replace("A/C.2/77/L.12", "").encode(), "draft.txt")


def test_a_draft_does_not_cite_itself():
    from reaffirm.references import adopting_organ, extract

    (document,) = read_bytes(DRAFT.encode(), "draft.txt")
    targets = [reference.target for reference in extract(document).references]

    assert "A/RES/76/300" in targets
    assert "A/C.2/77/L.12" not in targets
    assert adopting_organ("S/2022/155")[0] == "S/RES/"
