"""Who can have adopted what is cited: the organs of a sentence, best first, by its words."""

import pytest

from reaffirm.references.citations.lists import find_lists
from reaffirm.references.citations.numbers import find_numbers
from reaffirm.references.citations.organs import candidate_organs, organs_behind, parted

FAR = "the lamps of all the harbours of the small islands and " * 8
CASES = {
    # 3 beside the number, 2 "its", 1 named before, 0 by default
    "before": ("en", "Security Council resolution 1/7", "S/RES/:3 own:0"),
    "before, with its date": (
        "en", "Security Council resolution of 27 June 2014 1/7", "S/RES/:3 own:0",
    ),
    "behind": ("en", "resolution 1/7 of the Security Council", "S/RES/:3 own:0"),
    "behind the date": (
        "en", "resolution 1/7 of 27 June 2014 of the Security Council", "S/RES/:3 own:0",
    ),
    "behind the title": (
        "en", "resolution 1/7, entitled “Work on 2 lamps”, of the Security Council",
        "S/RES/:3 own:0",
    ),
    "behind a semicolon": ("en", "resolution 1/7; of the Security Council", "own:0"),
    "before other words": (
        "en", "the Security Council took note of resolution 1/7", "S/RES/:1 own:0",
    ),
    "far before": (
        "en", f"the Security Council {'in its ' * 50}resolution 1/7", "own:2 S/RES/:1 own:0",
    ),
    "nearest first": (
        "en", "the Security Council told the Human Rights Council of resolution 1/7",
        "A/HRC/RES/:1 S/RES/:1 own:0",
    ),
    "behind other words": ("en", "resolution 1/7 on the Security Council", "own:0"),
    "of the next text": (
        "en", "resolutions 1/7 of 27 June 2014, Security Council resolution 1373 (2001)", "own:0",
    ),
    "adopted by": (
        "en", "resolution 1/7 on lamps, adopted by the Security Council", "S/RES/:1 own:0",
    ),
    "adopted by, far behind": (
        "en", f"resolution 1/7 on {FAR}, adopted by the Security Council", "own:0",
    ),
    "adopted, and another text": (
        "en", "resolution 1/7 on lamps and 3/4, adopted by the Security Council",
        "own:0",
    ),
    "the adoption by": (
        "en", "the adoption of resolution 1/7 on lamps, by the Security Council", "S/RES/:1 own:0",
    ),
    "adopted, but not by it": (
        "en", "resolution 1/7 adopted on lamps of the Security Council", "own:0",
    ),
    "the adoption and": (
        "en", "the adoption of resolution 1/7 on lamps and the Security Council", "own:0",
    ),
    "the adoption of something else": (
        "en", "resolution 1/7 on the adoption of a resolution by the Security Council", "own:0",
    ),
    "the lamps by": ("en", "the work of resolution 1/7 on lamps, by the Security Council", "own:0"),
    "the adoption, and a number far from its noun": (
        "en", "the adoption of the resolution on all lamps 1/7 on oil, by the Security Council",
        "own:0",
    ),
    "its": ("en", "its resolution 1/7", "own:2 own:0"),
    "its relevant": ("en", "its relevant resolutions 1/7", "own:2 own:0"),
    "its beside an organ": (
        "en", "the Security Council in its resolution 1/7", "S/RES/:3 own:2 own:0",
    ),
    "its session": ("en", "at its fifty-second session, resolution 1/7", "own:0"),
    "its session, with a figure": ("en", "at its 52nd session resolution 1/7", "own:0"),
    "its, many words before": (
        "en", "its very good and long and useful resolution 1/7", "own:0",
    ),
    "its, and long words before": (
        "en", f"its {'lamp' * 14} resolution 1/7", "own:0",
    ),
    "its, on an organ": (
        "en", "its resolution 1/7 on the Security Council", "own:2 own:0",
    ),
    "not its": ("en", "recalling resolution 1/7", "own:0"),
    "Chinese, before": ("zh", "安全理事会第1/7号决议", "S/RES/:3 own:0"),
    "Chinese, before its date": ("zh", "安全理事会2014年6月27日第1/7号决议", "S/RES/:3 own:0"),
    "Chinese, before other words": ("zh", "安全理事会所有成员欢迎第1/7号决议", "S/RES/:1 own:0"),
    "Chinese, in the subject": ("zh", "其关于安全理事会的第1/7号决议", "S/RES/:1 own:0"),
    "Chinese, no subject": ("zh", "关于安全理事会第1/7号决议", "S/RES/:3 own:0"),
    "Chinese, its": ("zh", "其第1/7号决议", "own:2 own:0"),
    "Chinese, its, with a date": ("zh", "其2006年3月15日第1/7号决议", "own:2 own:0"),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES.values(), ids=CASES)
def test_the_organs_of_a_number(scene, language, text, expected) -> None:
    seen = scene(language, text)
    first = find_lists(find_numbers(text, language), seen)[0]
    organs = candidate_organs(first, seen)
    assert (
        " ".join(f"{o.mention.stem if o.mention else 'own'}:{o.weight}" for o in organs) == expected
    )


PARTED = {
    "two organs": (
        "Security Council resolution 1/7 and resolution 3/4 of the Human Rights Council",
        [["1/7"], ["3/4"]],
    ),
    "its, and an organ": (
        "its resolutions 1/7 and 2/8 and resolution 3/4 of the Human Rights Council",
        [["1/7", "2/8"], ["3/4"]],
    ),
    "the last noun parts": (
        "its resolution 1/7 and resolutions 2/8 and 3/4 of the Human Rights Council",
        [["1/7"], ["2/8", "3/4"]],
    ),
    "of three nouns the last": (
        "its resolution 1/7, resolution 2/8 and resolution 3/4 of the Human Rights Council",
        [["1/7", "2/8"], ["3/4"]],
    ),
    "no organ opens": (
        "resolution 1/7 and resolution 3/4 of the Human Rights Council", [["1/7", "3/4"]],
    ),
    "no organ closes": ("its resolution 1/7 and resolution 3/4", [["1/7", "3/4"]]),
    "not beside": (
        "its resolution 1/7 and resolution 3/4 for the Human Rights Council", [["1/7", "3/4"]],
    ),
    "the same organ": (
        "Security Council resolution 1/7 and resolution 3/4 of the Security Council",
        [["1/7", "3/4"]],
    ),
    "one noun": ("its resolutions 1/7 and 3/4 of the Security Council", [["1/7", "3/4"]]),
    "one number": ("its resolution 1/7 of the Security Council", [["1/7"]]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PARTED.values(), ids=PARTED)
def test_a_list_is_parted_where_another_organ_closes_it(scene, text, expected) -> None:
    seen = scene("en", text)
    (chain,) = find_lists(find_numbers(text, "en"), seen)
    assert [[text[n.start : n.end] for n in one] for one in parted(chain, seen)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("resolution 1/7 on lamps for the Security Council", ["S/RES/"]),
        ("the Security Council and resolution 1/7", []),
        ("resolution 1/7 of the Security Council and the Human Rights Council",
         ["S/RES/", "A/HRC/RES/"]),
        ("resolution 1/7; the Security Council", []),
        ("resolution 1/7. The Security Council", []),
        (f"resolution 1/7 on {FAR}{FAR} the Security Council", []),
    ],
)  # fmt: skip
def test_the_organs_of_the_rest_of_the_sentence(scene, text, expected) -> None:
    (number,) = find_numbers(text, "en")
    organs = organs_behind(number, scene("en", text))
    assert [(o.mention.stem, o.weight) for o in organs] == [(stem, 0) for stem in expected]
