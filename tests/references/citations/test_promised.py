"""Which noun of a sentence gets its numbers from the footnote of a marker, written "^"."""

import pytest

from reaffirm.references.citations import Citation
from reaffirm.references.citations.numbers import find_numbers
from reaffirm.references.citations.promised import promised_noun

CASES = {
    "directly before": ("en", "its resolutions^", "resolutions"),
    "decisions": ("en", "its decisions^ and resolutions", "decisions"),
    "at once behind the marker": ("en", "its ^resolutions", ""),
    "no noun": ("en", "its work^", ""),
    "the nearest": ("en", "its decisions and resolutions^", "resolutions"),
    "as far as this": ("en", f"resolutions {'x ' * 44}x^", "resolutions"),
    "too far": ("en", f"resolutions {'x ' * 45}^x", ""),
    "with its number": ("en", "resolution 70/1^", ""),
    "with its number farther behind": ("en", f"resolution {'x ' * 24}70/1^", ""),
    "with a number that is not its own": ("en", f"resolution {'x ' * 25}70/1^", "resolution"),
    "with a number before": ("en", "70/1 and resolutions^", "resolutions"),
    "with a number behind the marker": ("en", "resolutions^ and 70/1", "resolutions"),
    "a report": ("en", "the report on lamps^", "report"),
    "a report too far": ("en", f"resolutions on the report {'x ' * 31}^", ""),
    "behind a treaty": ("en", "resolutions on the Charter of the United Nations^", ""),
    "behind an organ": ("en", "resolutions of the Security Council^", "resolutions"),
    "Chinese": ("zh", "大会相关决议^", "决议"),
    "Chinese, with its number": ("zh", "第70/1号决议^", ""),
    "Chinese, with its number and a space": ("zh", "第70/1号  决议^", ""),
    "Chinese, with a number farther away": ("zh", "第70/1号和各项决议^", "决议"),
    "Chinese, with a number behind": ("zh", "决议以及70/1^", "决议"),
    "Chinese, as far as this": ("zh", f"决议{'灯' * 45}^", "决议"),
    "Chinese, too far": ("zh", f"决议{'灯' * 46}^", ""),
    "Chinese, to decide": ("zh", "大会决定各国努力工作^", ""),
    "Chinese, to decide on a resolution": ("zh", "决议和大会决定各国努力工作^", "决议"),
    "Chinese, decisions recalled": ("zh", "大会回顾决定各国努力工作^", "决定"),
    "Chinese, all decisions": ("zh", "大会各项决定各国努力工作^", "决定"),
    "Chinese, decisions at the marker": ("zh", "大会决定各国灯^", "决定"),
}
SEVERAL = {
    "as far as this": (f"resolutions {'x ' * 159}x^", "resolutions"),
    "too far": (f"resolutions {'x ' * 160}^x", ""),
    "one resolution too far": (f"resolutions and conflict resolution {'x ' * 110}^", "resolutions"),
    "one resolution not too far": (f"resolutions and resolution {'x ' * 109}^", "resolution"),
    "a report too far": (f"resolutions on the report {'x ' * 31}^", "resolutions"),
    "a report": (f"resolutions on the report {'x ' * 29}^", "report"),
}


def promised(scene, language: str, written: str, several: bool) -> str:
    offset, text = written.index("^"), written.replace("^", "")
    passage = scene(language, text).passage
    cited = [
        Citation(n.start, n.end, "resolution", "A/RES/70/1") for n in find_numbers(text, language)
    ]
    noun = promised_noun(offset, several, cited, passage)
    return text[slice(*passage.printed(noun))] if noun else ""


@pytest.mark.parametrize(("language", "written", "noun"), CASES.values(), ids=CASES)
def test_the_noun_of_a_footnote_that_gives_one_number(scene, language, written, noun) -> None:
    assert promised(scene, language, written, several=False) == noun


@pytest.mark.parametrize(("written", "noun"), SEVERAL.values(), ids=SEVERAL)
def test_the_noun_of_a_footnote_that_gives_several(scene, written, noun) -> None:
    assert promised(scene, "en", written, several=True) == noun
