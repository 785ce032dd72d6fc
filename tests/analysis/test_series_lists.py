"""The yearly list of recalls, and who carries it on."""

from __future__ import annotations

from reaffirm.analysis.series_lists import continues_list


def recalling(*symbols: str) -> str:
    return f"Recalling {', '.join(f'[{s}|{s}|recalls]' for s in symbols)},"


def yearly(*sessions: int) -> list[str]:
    return [f"A/RES/{session}/7" for session in sessions]


EARLIER, FOUR = "A/RES/75/7", yearly(71, 72, 73, 74)
CASES = {
    "the same list and the earlier text": (FOUR, [*FOUR, EARLIER], True),
    "without the earlier text": (FOUR, FOUR, False),
    "one more in five": (FOUR, [*FOUR, *yearly(70), EARLIER], True),
    "two more in six": (FOUR, [*FOUR, *yearly(69, 70), EARLIER], False),
    "one left out": ([*FOUR, *yearly(70)], [*FOUR, EARLIER], True),
    "too few": (FOUR[1:], [*FOUR[1:], EARLIER], False),
    "texts of another organ do not count": (
        FOUR, [*FOUR, "S/RES/1373(2001)", "S/RES/1540(2004)", EARLIER], True,
    ),
    "documents do not count": (FOUR, [*FOUR, "A/75/1", "A/75/2", EARLIER], True),
    "entities do not count": (["treaty:a", "treaty:b", "treaty:c", "treaty:d"],
                              ["treaty:a", "treaty:b", "treaty:c", "treaty:d", EARLIER], False),
}  # fmt: skip


def test_which_lists_are_carried_on(library, invent) -> None:
    texts = []
    for number, (theirs, ours, _) in enumerate(CASES.values(), 100):
        earlier = f"A/RES/75/{number}"
        ours = [earlier if symbol == EARLIER else symbol for symbol in ours]  # noqa: PLW2901
        first = "pp1 Noting [x|treaty:x|takesNoteOf],"
        texts.append(invent(earlier, first, f"pp2 {recalling(*theirs)}"))
        first = f"pp1 {recalling(*yearly(60))}"
        texts.append(invent(f"A/RES/76/{number}", first, f"pp2 {recalling(*ours)}"))
    with library(*texts) as store:
        carried = {
            name: continues_list(store, f"A/RES/76/{number}", f"A/RES/75/{number}")
            for number, name in enumerate(CASES, 100)
        }
    assert carried == {name: expected for name, (_, _, expected) in CASES.items()}


def test_the_earlier_text_stands_in_the_list_itself(library, invent) -> None:
    before = invent(EARLIER, f"pp1 {recalling(*FOUR)}")
    apart = invent("A/RES/76/8", f"pp1 {recalling(*FOUR)}", f"pp2 {recalling(EARLIER)}")
    with library(before, apart) as store:
        assert not continues_list(store, "A/RES/76/8", EARLIER)


def test_lists_are_compared_in_a_language_that_both_have(library, invent) -> None:
    before = invent(EARLIER, f"pp1 {recalling(*FOUR)}", language="fr")
    english = invent("A/RES/76/8", f"pp1 {recalling(*FOUR, EARLIER)}")
    french = invent("A/RES/76/8", f"pp1 {recalling(*FOUR, EARLIER)}", language="fr")
    with library(before, english) as store:
        assert not continues_list(store, "A/RES/76/8", EARLIER)
        store.put(french)
        assert continues_list(store, "A/RES/76/8", EARLIER)
