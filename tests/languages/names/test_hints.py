"""One reading of a text tells which rules for names have words in it."""

import pytest

from reaffirm.languages.names.heads import name_forms
from reaffirm.languages.names.hints import hints_of
from reaffirm.model import LANGUAGES

SAID = {
    "adopted": ("en", "the Declaration adopted by the Lake Council"),
    "agreement": ("fr", "l’Accord entre l’Union du lac et la Dune"),
    "entitled": ("ru", "доклад, озаглавленный «Дюны»"),
    "established": ("zh", "第1022(2099)号决议所设委员会"),
    "meeting": ("ar", "الاجتماع الرفيع المستوى بشأن البحيرات"),
    "numbered": ("es", "las conclusiones convenidas 1997/1"),
    "shared head": ("en", "the treaties of Dune, Lake and Sand"),
    "yearly": ("fr", "les Conférences des Parties de 2000 et 2010"),
}


@pytest.mark.parametrize(("language", "text"), SAID.values(), ids=SAID)
def test_a_rule_may_find_something_where_one_of_its_words_stands(request, language, text) -> None:
    rules, _ = hints_of(language).found(text)
    assert request.node.callspec.id in rules


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_may_find_something_in_a_text_without_words(language) -> None:
    assert hints_of(language).found("1, 2; 3") == (set(), [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the Committee and the Working Group on Dunes, established in 2000"),
        ("ru", "Комитет высокого уровня, учрежденный в Лиме"),
        ("ar", "واللجنة الدولية المعنية بالكثبان ومجلس التعاون"),
    ],
)
def test_head_nouns_stand_where_the_forms_of_names_see_them(language, text) -> None:
    _, heads = hints_of(language).found(text)
    assert heads
    assert sorted(heads) == sorted(name_forms(language).head_places(text))


def test_a_common_chinese_noun_counts_behind_what_tells_which_is_meant() -> None:
    found = hints_of("zh").found
    assert found("东亚沙丘网络")[1] == [(4, 6)]
    assert found("沙丘问题网络")[1] == [(4, 6)]
    assert found("沙丘网络")[1] == []
    assert found("东亚" + "沙" * 44 + "网络")[1] == []
