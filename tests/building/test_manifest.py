"""Which inputs a store was built from: entries come, give way and go with their lines."""

from __future__ import annotations

from reaffirm.building.manifest import Entry, Manifest

ONE = Entry("k1", "1.txt", (("A/RES/80/1", "en"), ("A/RES/80/1 A", "fr")), "r1")
TWO = Entry("k2", "two words.txt", (("A/RES/80/1", "en"),))


def test_what_is_written_is_read_again(notes) -> None:
    Manifest(notes).add([ONE, TWO])
    again = Manifest(notes)
    assert list(again) == [ONE, TWO]
    assert (len(again), again.get("k1"), again.get("k3")) == (2, ONE, None)


def test_the_inputs_that_hold_a_version_by_their_keys(notes) -> None:
    made = Manifest(notes)
    made.add([TWO, ONE])
    assert made.holding("A/RES/80/1", "en") == [ONE, TWO]
    assert made.holding("A/RES/80/1 A", "fr") == [ONE]
    assert made.holding("A/RES/80/1", "fr") == []


def test_an_entry_gives_way_to_one_with_its_key(notes) -> None:
    made = Manifest(notes)
    made.add([ONE])
    newer = Entry("k1", "1.txt", (("A/RES/80/9", "en"),), "r2")
    made.add([newer])
    assert list(made) == list(Manifest(notes)) == [newer]
    assert made.holding("A/RES/80/1", "en") == []
    assert made.holding("A/RES/80/9", "en") == [newer]


def test_what_is_there_already_is_not_written_again(notes) -> None:
    made = Manifest(notes)
    made.add([ONE, TWO])
    changes = notes.changes
    made.add([TWO, ONE])
    made.add([])
    made.drop([])
    assert notes.changes == changes


def test_what_is_dropped_is_gone(notes) -> None:
    made = Manifest(notes)
    made.add([ONE, TWO])
    made.drop([ONE])
    assert list(made) == list(Manifest(notes)) == [TWO]
    assert made.holding("A/RES/80/1", "en") == [TWO]
    assert made.holding("A/RES/80/1 A", "fr") == []


def test_the_own_vocabulary_is_noted_beside_the_inputs_until_it_is_gone(notes) -> None:
    made = Manifest(notes)
    made.add([ONE])
    made.note_own("d1")
    made.note_own("d2")
    again = Manifest(notes)
    assert (made.own, again.own, list(again)) == ("d2", "d2", [ONE])
    changes = notes.changes
    made.note_own("d2")
    assert notes.changes == changes
    made.note_own("")
    assert (made.own, Manifest(notes).own, len(notes.lines)) == ("", "", 1)
