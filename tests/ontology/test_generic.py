"""The list of generic names: each printed form stands for one, in six languages."""

from collections import Counter

from reaffirm.languages import fold
from reaffirm.model import LANGUAGES
from reaffirm.namespaces import NAMED_KINDS
from reaffirm.ontology import load_ontology


def test_each_has_an_english_name_and_a_kind() -> None:
    for generic in load_ontology().generic:
        assert generic.target.partition(":")[0] in NAMED_KINDS
        assert generic.names["en"].preferred, generic.target


def test_nearly_all_have_names_in_six_languages() -> None:
    generics = load_ontology().generic
    complete = [g for g in generics if all(language in g.names for language in LANGUAGES)]
    assert len(complete) >= 0.9 * len(generics)


def test_no_form_stands_for_two() -> None:
    for language in LANGUAGES:
        forms = Counter(
            fold(name, language).text.casefold()
            for generic in load_ontology().generic
            if language in generic.names
            for name in generic.names[language].full
        )
        assert [form for form, count in forms.items() if count > 1] == []


def test_none_is_an_entity_of_the_authority_files() -> None:
    known = {entity.target for entity in load_ontology().entities}
    assert not known & {generic.target for generic in load_ontology().generic}
