"""Footnotes of a copied text: which lines begin one, and which figures are their markers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reaffirm.model import Language, Marker
from reaffirm.reading.characters import plain_characters
from reaffirm.reading.footnotes import (
    NoteStart,
    glued_markers,
    note_start,
    plain_markers,
    raised_markers,
    set_off_markers,
    stroked_markers,
)

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "short": "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("17 Ibid., Fourth Year", NoteStart(17, "Ibid., Fourth Year", False)),
        ("¹⁷ Ibid.", NoteStart(17, "Ibid.", True)),
        ("(¹) Ibid.", NoteStart(1, "Ibid.", True)),
        ("1/ S/24476, annex.", NoteStart(1, "S/24476, annex.", False)),
        ("(3) See A/1", NoteStart(3, "See A/1", False)),
        ("3) «Lamps»", NoteStart(3, "«Lamps»", False)),
        ("5 lamps", NoteStart(5, "lamps", False)),
        ("17. Decides", None),
        ("1234 See", None),
        ("5 7 lamps", None),
        ("5", None),
        *((f"12 {words}", None) for words in (
            "de mayo", "года", "votes to", "vote", "abstentions", "per cent", "Member", "States",
            "days", "months", "years", "of the", "and", "to", "月1日", "段", "号",
        )),
    ],
)  # fmt: skip
def test_lines_that_begin_a_footnote(line: str, start: NoteStart | None) -> None:
    assert note_start(plain_characters(line)) == start


@pytest.mark.parametrize("language", MONTHS)
def test_a_date_begins_no_footnote(language: str) -> None:
    for month in MONTHS[language].split():
        assert note_start(f"12 {month} 1948") is None


def shown(texts: Sequence[str], markers: Sequence[Sequence[Marker]]) -> str:
    """The texts with a "^" and its number for each marker, and "|" between paragraphs."""
    for at, (text, several) in enumerate(zip(texts, markers, strict=True)):
        for one in reversed(several):
            text = f"{text[: one.offset]}^{one.note[2:]}{text[one.offset :]}"  # noqa: PLW2901
        texts = [*texts[:at], text, *texts[at + 1 :]]
    return "|".join(texts)


def marked(texts: str, notes: set[int], language: Language = "en") -> str:
    markers, cleaned = plain_markers(texts.split("|"), notes, language)
    return shown(cleaned, markers)


NINE = set(range(1, 10))


@pytest.mark.parametrize(
    ("texts", "notes", "expected"),
    [
        ("Armistice Agreement, 17 the Special", {17}, "Armistice Agreement,^17 the Special"),
        ("lamps4 burn", {4}, "lamps^4 burn"),
        ("lamps 4 , burn", {4}, "lamps^4, burn"),
        ("lamps 4", {4}, "lamps^4"),
        ("lamps, 4", {4}, "lamps,^4"),
        ("Palestine 18/ and", {18}, "Palestine^18 and"),
        ("the lamps 1/2 burn, 1/a", {1}, "the lamps 1/2 burn, 1/a"),
        ("a Convention 3 and the Rules 3 again", {3}, "a Convention^3 and the Rules^3 again"),
        ("A 1 b|C 2 d|E 3 f", {1, 2, 3}, "A^1 b|C^2 d|E^3 f"),
        ("A 1 b|C 9 d", {1, 9}, "A^1 b|C^9 d"),
        # behind what ends in figures itself
        ("12 June 1951, 16 and", {16}, "12 June 1951,^16 and"),
        ("See A/1/2 4 and", {4}, "See A/1/2^4 and"),
        ("Add.1 4 and", {4}, "Add.1^4 and"),
        ("of 20 127 and 23 July 128 1993", {127, 128}, "of 20^127 and 23 July^128 1993"),
        # not in the order of the footnotes
        ("A, 3 b, 2 c", {2, 3}, "A,^3 b, 2 c"),
        ("and lamps 5 burn", NINE, "and lamps 5 burn"),
        ("and lamps 3 burn", NINE, "and lamps^3 burn"),
        ("Lamps, 5/ burn", NINE, "Lamps,^5 burn"),
        # numbers of something, and not of a footnote
        ("of 20 27 and", {27}, "of 20 27 and"),
        ("resolution 17 of", {17}, "resolution 17 of"),
        ("a ratio of 4, 5", {5}, "a ratio of 4, 5"),
        ("number 1 4.", {4}, "number 1 4."),
        ("lamps 4burn", {4}, "lamps 4burn"),
        ("1.4 lamps 1,4 b", {4}, "1.4 lamps 1,4 b"),
        ("4 lamps", {4}, "4 lamps"),
        ("the lamps (4) burn", {4}, "the lamps (4) burn"),
        ("no note 5 has", set(), "no note 5 has"),
    ],
)
def test_figures_that_are_markers(texts: str, notes: set[int], expected: str) -> None:
    assert marked(texts, notes) == expected


def test_figures_between_chinese_words_leave_no_stroke_behind() -> None:
    (found,), (text,) = plain_markers(["注意到报告1/并欢迎报告,2/"], {1, 2}, "zh")
    assert (text, [m.note for m in found]) == ("注意到报告并欢迎报告,", ["fn1", "fn2"])


@pytest.mark.parametrize(
    "behind",
    [
        " days", " weeks", " month", " years", " per cent", " votes", " vote", " States",
        " Members", " members", " countries", " million", " billion", " abstentions",
        " of the Charter", " de mayo de 1990", " года", "年", "号", "%", "-7", "/2", ":3", ".5",
        ",000", " (2001)", " (XV)",
        *(f" {month}" for key in ("en", "fr", "ru") for month in MONTHS[key].split()),
    ],
)  # fmt: skip
def test_what_stands_behind_a_figure_may_be_what_it_counts(behind: str) -> None:
    assert marked(f"the lamps 4{behind} burn", {4}) == f"the lamps 4{behind} burn"


@pytest.mark.parametrize(
    "before",
    """resolution resolutions decision paragraph para. paras. article Articles No. Nos. chapter
    sections annex rule of by to and or in on at than the least with for from about over some
    between until after before since nearly only next first last Supplement volume vol. item Part
    part phase Group Rule session period page p. pp. Year Add. Rev. Corr. May June résolution
    paragraphe alinéas artículo articulo párrafo
    du de le les des el la los и в на от с по до № пункта статьи
    резолюции 第 - – / ( [ $ £ € 7. 7,""".split(),
)
def test_what_stands_before_a_figure_may_be_what_it_numbers(before: str) -> None:
    assert marked(f"lamps {before} 4 burn", {4}) == f"lamps {before} 4 burn"


def test_no_space_is_left_in_chinese() -> None:
    assert marked("委员会4 的工作", {4}, "zh") == "委员会^4的工作"


@pytest.mark.parametrize(
    ("text", "known", "expected", "unknown"),
    [
        ("the Convention,¹ and", {1}, "the Convention,^1 and", ()),
        ("the lamps ¹ and", {1}, "the lamps^1 and", ()),
        ("the lamps ¹, and", {1}, "the lamps^1, and", ()),
        ("lamps (¹) burn", {1}, "lamps^1 burn", ()),
        ("[ ¹ a]", {1}, "[^1a]", ()),
        ("a¹²b", {1, 2, 12}, "a^12b", ()),
        ("20 km² of", {1}, "20 km² of", ()),
        ("10⁶ lamps", {1}, "10⁶ lamps", ()),
        ("20 km² of", {2}, "20 km^2 of", ()),
        ("20 km (²) of", {1}, "20 km of", (2,)),
        ("lamps⁹ burn", {1}, "lamps burn", (9,)),
        ("no marker", {1}, "no marker", ()),
    ],
)
def test_raised_markers(
    text: str, known: set[int], expected: str, unknown: tuple[int, ...]
) -> None:
    found = raised_markers(plain_characters(text), frozenset(known), "en")
    assert shown([found.text], [found.markers]) == expected
    assert found.unknown == unknown


def test_strokes_without_their_footnotes_are_taken_out_as_long_as_they_count() -> None:
    texts = [
        "审议了报告、1/说明2/和意见,3/",
        "the report 3/ of the Board, 4/ and A/1/2",
        "at 9/ of 1/2",
    ]
    assert stroked_markers(texts) == (
        ["审议了报告、说明和意见,", "the report of the Board, and A/1/2", "at 9/ of 1/2"],
        [1, 2, 3, 3, 4],
    )


@pytest.mark.parametrize(
    ("text", "expected", "numbers"),
    [
        (
            "the Rivers Charter1 and the Lakes Plan,2 as",
            "the Rivers Charter and the Lakes Plan, as",
            [1, 2],
        ),
        ("derechos humanos(1), y el Pacto(2)", "derechos humanos, y el Pacto", [1, 2]),
        (
            "la « Charte des lacs »4 et le Plan d’action5,",
            "la « Charte des lacs » et le Plan d’action,",
            [4, 5],
        ),
        ("ميثاق الأنهار3 وخطة البحيرات", "ميثاق الأنهار وخطة البحيرات", [3]),
        ("the Lakes Summit 19961, and of 2005,", "the Lakes Summit 1996, and of 2005,", [1]),
        # Not in order; of a number, a symbol, a unit or a year; in an abbreviation.
        ("the Charter9 and the Plan2 of", "the Charter and the Plan2 of", [9]),
        ("resolution12 and article5 of A/C.3/L.4", "resolution12 and article5 of A/C.3/L.4", []),
        ("CO2, 10 km2 and part A,3 of 1998", "CO2, 10 km2 and part A,3 of 1998", []),
    ],
)
def test_figures_on_words_without_footnotes_are_markers(
    text: str, expected: str, numbers: list[int]
) -> None:
    assert glued_markers([text], "en") == ([expected], numbers)


@pytest.mark.parametrize(
    ("text", "expected", "numbers"),
    [
        (
            "les lacs 4, les dunes 5, et, en 1995 7, le sable",
            "les lacs, les dunes, et, en 1995, le sable",
            [4, 5, 7],
        ),
        (
            "le « Code » 1, le Plan 2, le Code 2, la Charte 3;",
            "le « Code », le Plan, le Code, la Charte;",
            [1, 2, 2, 3],
        ),
        # two are no row, nor are those that do not rise; a number of something is none
        ("the Charter 4, the Plan 5, and", "the Charter 4, the Plan 5, and", []),
        ("goals 16, 5, and targets 2, and", "goals 16, 5, and targets 2, and", []),
    ],
)
def test_figures_set_off_are_markers_where_at_least_three_follow_one_another(
    text: str, expected: str, numbers: list[int]
) -> None:
    assert set_off_markers([text]) == ([expected], numbers)


def test_figures_on_chinese_words_are_no_markers() -> None:
    assert glued_markers(["第二届会议3月"], "zh") == (["第二届会议3月"], [])


@pytest.mark.parametrize(
    ("text", "expected", "numbers"),
    [
        (
            "审议了关于湖泊的报告(1)和关于海洋的说明,(2)",
            "审议了关于湖泊的报告和关于海洋的说明,",
            [1, 2],
        ),
        ("回顾《湖泊宣言》(7)所载的目标,", "回顾《湖泊宣言》所载的目标,", [7]),
        (
            f"《{'1' * 50}》(1)",  # no letter before it
            f"《{'1' * 50}》",
            [1],
        ),
        (
            "按照第3条(2)和第4段(3)、包括:(1)养护湖泊;",
            "按照第3条(2)和第4段(3)、包括:(1)养护湖泊;",
            [],
        ),
    ],
)
def test_figures_in_brackets_on_chinese_words_are(text, expected, numbers) -> None:
    assert glued_markers([text], "zh") == ([expected], numbers)


def test_a_marker_between_them_does_not_part_a_comma_from_chinese_words() -> None:
    assert plain_characters("作出决定,3/以审查它,") == "作出决定，3/以审查它,"


@pytest.mark.parametrize(
    ("text", "expected", "numbers"),
    [
        ("回顾《湖泊宣言》1和《海洋计划》,2", "回顾《湖泊宣言》和《海洋计划》,", [1, 2]),
        ("注意到第2/3号决议,4并回顾其报告；5", "注意到第2/3号决议,并回顾其报告；", [4, 5]),
        ("《湖泊计划》5个项目,3名专家,2020年", "《湖泊计划》5个项目,3名专家,2020年", []),
        ("按照第3条,1又重申,", "按照第3条,又重申,", [1]),
        ("回顾《宣言》12和《计划》3,", "回顾《宣言》和《计划》3,", [12]),
    ],
)
def test_figures_behind_chinese_titles_and_before_the_next_clause_are(text, expected, numbers):
    assert glued_markers([text], "zh") == ([expected], numbers)
