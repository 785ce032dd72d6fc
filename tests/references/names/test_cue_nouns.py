"""Cues whose last word opens a name: "في إطار سنداي" is "in the Sendai Framework"."""

SAID = "وإذ تشير إلى الأولويات المبينة في إطار {}،"


def test_the_name_that_begins_in_a_cue_is_background_and_its_act_is_heard(read) -> None:
    [found] = read("ar", pp=[SAID.format("سنداي للحد من مخاطر الكوارث")]).references
    assert (found.act, found.role, found.target) == (
        "recalls",
        "mention",
        "instrument:sendai-framework",
    )


def test_where_no_name_follows_the_cue_is_a_cue(read) -> None:
    assert not read("ar", pp=[SAID.format("البحيرات")]).references
    [found] = read("ar", pp=[SAID.format("البحيرات في إطار الميثاق")]).references
    assert (found.role, found.target) == ("mention", "treaty:un-charter")
