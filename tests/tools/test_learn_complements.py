"""Words behind phrases, learned from clauses whose act the other versions agree on."""

from __future__ import annotations

import io
import re
from itertools import accumulate
from pathlib import Path

import pyoxigraph as ox
import pytest

import learn_complements
from learn_complements import (
    HALVES,
    Key,
    agreement,
    learnable,
    learned,
    of_half,
    printed_words,
    told,
    worthwhile,
    write_turtle,
)
from parallel_clauses import Clause, Seen, act_of_others, aligned
from reaffirm.model import LANGUAGES, Language

SAMPLE = Path(__file__).parents[1] / "data" / "accuracy"


def clause(act: str, words: str = "", form: str = "призывает", *targets: str) -> Clause:
    said = tuple(accumulate(words.split(), "{} {}".format))
    return Clause(form, act, said, tuple(s.upper() for s in said), frozenset(targets))


def seen(number: int, words: str, others: str, act: str = "callsUpon", session: int = 75) -> Seen:
    return Seen(f"A/RES/{session}/{number}", "ru", clause(act, words), others)


# --- what is learned


def test_words_seen_in_several_resolutions_tell_another_act():
    rows = [seen(n, f"все страны дело{n}", "encourages") for n in range(3)]
    rules = learned(rows)
    assert rules == {Key("ru", "призывает", "все"): "encourages"}
    assert told(seen(9, "все другие", ""), rules) == "encourages"
    assert told(seen(9, "страны", ""), rules) == "callsUpon"


def test_few_words_of_one_resolution_teach_nothing_but_many_do():
    usual = [seen(7, "", "encourages")]
    assert learned([seen(1, "все страны мира", "encourages")] * 5 + usual) == {}
    rules = learned([seen(1, "все страны мира делать это", "encourages"), *usual])
    assert rules == {Key("ru", "призывает", "все страны мира делать"): "encourages"}


def test_an_act_that_a_phrase_has_in_one_resolution_only_is_not_learned():
    rows = [seen(1, "все страны мира делать это", "recognizes")] * 5
    assert learned(rows) == {}
    again = seen(2, "другие страны мира делать это", "recognizes")
    assert set(learned([*rows, again]).values()) == {"recognizes"}


def test_words_that_go_with_two_acts_wait_for_the_next_word():
    rows = [seen(n, "все страны мира", "encourages") for n in range(4)]
    rows += [seen(n + 9, "все стороны спора", "callsUpon") for n in range(4)]
    assert learned(rows) == {Key("ru", "призывает", "все страны"): "encourages"}


def test_more_words_make_an_exception_from_fewer():
    rows = [seen(n, "все страны", "encourages") for n in range(3)]
    exception = seen(8, "все", "callsUpon")
    assert learned([*rows, exception])[Key("ru", "призывает", "все страны")] == "encourages"
    assert told(exception, learned([*rows, exception])) == "callsUpon"


def test_a_phrase_of_another_language_is_another_phrase():
    rules = learned([seen(n, "a b c", "encourages") for n in range(3)])
    other = Seen("A/RES/75/1", "fr", clause("callsUpon", "a b c"), "encourages")
    assert told(other, rules) == "callsUpon"


def test_what_the_guide_explains_is_not_learned():
    again = Seen("A/RES/75/1", "fr", clause("reaffirms"), "reiterates")
    english = Seen("A/RES/75/1", "en", clause("requests"), "invites")
    chinese = Seen("A/RES/75/1", "zh", clause("requests"), "invites")
    french = Seen("A/RES/75/1", "fr", clause("requests"), "invites")
    assert learnable([again, english, chinese, french]) == [french]


def test_a_phrase_is_kept_if_its_words_tell_the_acts_of_the_next_session():
    stable = [
        seen(n, "все страны мира", "encourages", session=s) for s in (75, 76) for n in range(3)
    ]
    assert worthwhile(stable) == {("ru", "призывает")}
    fickle = [seen(n, "все страны мира", "encourages", session=75) for n in range(3)]
    fickle += [seen(n, "все страны мира", "callsUpon", session=76) for n in range(3)]
    assert worthwhile(fickle) == set()


def test_the_halves_share_no_resolution():
    symbols = ["A/RES/75/1", "A/RES/76/1", "S/RES/2510(2020)", "S/RES/2582(2021)", "A/RES/77/1"]
    rows = [Seen(symbol, "ru", clause("other"), "other") for symbol in symbols]
    first, second = ([r.symbol for r in of_half(rows, half)] for half in HALVES)
    assert first == ["A/RES/75/1", "S/RES/2510(2020)"]
    assert second == ["A/RES/76/1", "S/RES/2582(2021)"]


def test_rules_are_written_as_the_vocabulary_has_them():
    rows = [seen(n, 'все "страны" мира\\', "encourages") for n in range(3)]
    out = io.StringIO()
    write_turtle(learned(rows), printed_words(rows), out)
    (quad,) = ox.parse(out.getvalue(), format=ox.RdfFormat.TURTLE)
    assert quad.subject.value.endswith("/act/encourages")
    assert quad.predicate.value.endswith("#before")
    assert (quad.object.value, quad.object.language) == ("призывает | ВСЕ", "ru")


def test_agreement_is_measured_with_a_vocabulary_of_the_rules_alone():
    """The sample agrees in six languages, until a rule gives one of them another act."""
    key = Key("ru", "ссылаясь", "на свои резолюции")
    printed = {(key.language, key.words): key.words}
    assert agreement(SAMPLE, {key: "takesNoteOf"}, printed) == (0, 1)


# --- which clauses are the same


def rows_of(**acts: list[Clause]) -> dict[Language, list[Clause]]:
    return {language: acts.get(language, acts["rest"]) for language in LANGUAGES}


def test_clauses_are_aligned_by_order_where_there_are_as_many():
    rows = rows_of(
        rest=[clause("recalls"), clause("encourages")],
        ru=[clause("recalls"), clause("callsUpon")],
    )
    assert act_of_others(1, "ru", rows) == "encourages"


def test_clauses_in_the_same_place_that_cite_different_texts_are_not_the_same():
    swapped = [clause("encourages", "", "x", "A/RES/1/1"), clause("recalls", "", "x", "A/RES/2/2")]
    rows = rows_of(rest=swapped, ru=swapped[::-1])
    assert act_of_others(0, "ru", rows) == ""


def test_clauses_that_cite_the_same_are_aligned_although_there_are_not_as_many():
    cites = clause("encourages", "", "x", "A/RES/1/1")
    rows = rows_of(rest=[clause("recalls"), cites], ru=[clause("callsUpon", "", "x", "A/RES/1/1")])
    assert act_of_others(0, "ru", rows) == "encourages"


def test_too_few_versions_that_agree_say_nothing():
    rows = rows_of(
        rest=[clause("urges")], ru=[clause("callsUpon")],
        en=[clause("encourages")], fr=[clause("invites")], es=[clause("invites")],
    )  # fmt: skip
    assert act_of_others(0, "ru", rows) == ""


def test_documents_are_aligned_from_files():
    found = list(aligned(sorted(SAMPLE.glob("*.txt"))))
    assert {row.language for row in found} == set(LANGUAGES)
    english = {r.clause.form: r for r in found if r.language == "en"}
    assert english["recalling"].others == "recalls"
    assert english["recalling"].clause.folded[0] == english["recalling"].clause.printed[0].lower()


def test_the_program_explains_itself(capsys: pytest.CaptureFixture[str], monkeypatch):
    monkeypatch.setattr("sys.argv", ["learn_complements.py", "--help"])
    with pytest.raises(SystemExit):
        learn_complements.main()
    assert re.search(r"--check", capsys.readouterr().out)
