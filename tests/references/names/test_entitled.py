"""Texts that only a noun and a title in quotation marks name, in six languages."""

import pytest


def named(extraction):
    return [(r.act, r.role, r.type, r.surface) for r in extraction.references]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Welcomes its outcome document, entitled “Sand for all”;", "“Sand for all”"),
        ("fr", "Salue la déclaration intitulée « Du sable pour tous » ;", "« Du sable pour tous »"),
        ("es", "Recuerda el documento titulado “Arena para todos”;", "“Arena para todos”"),
        ("ru", "приветствует документ, озаглавленный «Песок для всех»;", "«Песок для всех»"),
        ("ar", "ترحب بالوثيقة المعنونة ”رمال للجميع“؛", "”رمال للجميع“"),
        ("zh", "欢迎题为“人人有沙”的成果文件；", "“人人有沙”"),
    ],
)
def test_a_text_is_named_by_its_title(read, language, text, title) -> None:
    ((_, role, kind, words),) = named(read(language, op=[text]))
    assert (role, kind, words) == ("object", "instrument", title)


def test_a_report_without_symbol_is_a_publication(read) -> None:
    found = read("en", op=["Takes note of the report entitled “Sand and water”;"])
    assert named(found) == [("takesNoteOf", "object", "publication", "“Sand and water”")]


def test_a_report_whose_footnote_gives_a_symbol_is_a_document(read) -> None:
    sentence = "Takes note of the report entitled “Sand and water”;^1"
    found = read("en", op=[sentence], fn={"fn1": "A/76/122."})
    assert [r.target for r in found.references] == ["A/76/122"] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Takes note of the report of the Secretary-General entitled “Sand and water”;"),
        ("fr", "Prend note du rapport du Secrétaire général intitulé « Le sable et l’eau » ;"),
        ("ru", "принимает к сведению доклад Генерального секретаря, озаглавленный «Песок и вода»;"),
        ("ar", "تحيط علما بتقرير الأمين العام المعنون ”الرمال والمياه“؛"),
        ("zh", "注意到秘书长题为“沙与水的问题”的报告；"),
    ],
)
def test_a_report_of_the_secretary_general_has_a_symbol_somewhere(read, language, text) -> None:
    found = read(language, op=[text])
    assert [r.target for r in found.references] == ["body:secretary-general"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Recalls its resolution 76/1, entitled “Sand and water”;"),
        ("en", "Decides to include an item entitled “Sand and water”;"),
        ("en", "Welcomes the declaration and the meeting entitled “Sand and water”;"),
        ("ru", "постановляет включить пункт, озаглавленный «Песок и вода»;"),
        ("zh", "决定在题为“沙与水”的项目下审议报告；"),
    ],
)
def test_resolutions_items_and_meetings_are_no_texts_by_title(read, language, text) -> None:
    kinds = {r.type for r in read(language, op=[text]).references}
    assert kinds <= {"resolution"}


def test_a_title_that_the_vocabulary_knows_is_that_text(read) -> None:
    found = read("en", op=["Reaffirms the outcome document entitled “The future we want”;"])
    assert [r.target for r in found.references] == ["instrument:future-we-want"]


def test_typewritten_quotation_marks_are_the_same_on_both_sides(read) -> None:
    sentence = 'Having considered the report of UNICEF entitled "An Agenda for Dunes: sand",'
    found = {r.type: r.surface for r in read("en", pp=[sentence]).references}
    assert found["publication"] == '"An Agenda for Dunes: sand"'
