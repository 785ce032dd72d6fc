"""Which own files are in force: the block, else the environment, else none."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

import reaffirm
from reaffirm.errors import VocabularyError
from reaffirm.own.files import NO_OWN, read_own
from reaffirm.own.force import VARIABLE, own_in_force, own_vocabulary, per_vocabulary, used


def test_nothing_is_in_force_by_itself():
    assert own_in_force() == NO_OWN


def test_a_block_puts_files_in_force_and_ends_it(own):
    path = own()
    with own_vocabulary(path) as read:
        assert own_in_force() == read == read_own([path])
        with own_vocabulary():
            assert own_in_force() == NO_OWN
        assert own_in_force() == read
    assert own_in_force() == NO_OWN


def test_the_environment_names_files_as_path_does(own, monkeypatch):
    one, folder = own("# one", "one.ttl"), own("# two", "folder/two.ttl").parent
    monkeypatch.setenv(VARIABLE, f"{one}{os.pathsep}{folder}")
    assert own_in_force() == read_own([one, folder])
    with own_vocabulary():
        assert own_in_force() == NO_OWN


def test_an_environment_that_is_wrong_names_the_variable(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none.ttl"))
    with pytest.raises(VocabularyError, match=f"correct the variable {VARIABLE}, or unset it"):
        own_in_force()


def test_an_argument_may_be_one_file_several_or_what_was_read(own):
    path = own()
    for given in (path, str(path), [path], read_own([path])):
        with used(given):
            assert own_in_force() == read_own([path])
    with own_vocabulary(path), used(None):
        assert own_in_force() == read_own([path])


def test_an_error_in_the_block_ends_it_too(own):
    with pytest.raises(ZeroDivisionError), own_vocabulary(own()):
        raise ZeroDivisionError
    assert own_in_force() == NO_OWN


def test_another_thread_is_not_concerned(own):
    with own_vocabulary(own()), ThreadPoolExecutor(1) as threads:
        assert threads.submit(own_in_force).result() == NO_OWN


def test_results_are_kept_for_each_vocabulary_apart(own):
    asked = []

    @per_vocabulary
    def digest(mark: str, *, loud: bool = False) -> str:
        asked.append(mark)
        return own_in_force().digest + mark

    path = own()
    for _ in range(3):
        assert digest("a") == "a"
        with own_vocabulary(path) as read:
            assert digest("a") == read.digest + "a"
    assert asked == ["a", "a"]
    digest("a", loud=True)
    assert len(asked) == 3


def test_what_ships_is_kept_however_many_own_vocabularies_are_tried(own):
    asked = []

    @per_vocabulary
    def digest() -> str:
        asked.append(own_in_force().digest)
        return asked[-1]

    paths = [own(f"# {number}", f"{number}.ttl") for number in range(4)]
    assert digest() == ""
    for path in (*paths, paths[-1], paths[0]):
        with own_vocabulary(path) as read:
            assert digest() == read.digest
    assert digest() == ""
    assert asked.count("") == 1
    assert len(asked) == 1 + 4 + 1, "of the own ones the latest alone"


def test_a_changed_file_is_read_again(own):
    path = own("<id/body/acme> a <ontology#Body> ; skos:prefLabel 'Acme Dune Desk'@en .")
    assert reaffirm.parse_target("acme dune desk", vocabulary=path) == "body:acme"
    own("<id/body/other> a <ontology#Body> ; skos:prefLabel 'Acme Dune Desk'@en .")
    assert reaffirm.parse_target("acme dune desk", vocabulary=path) == "body:other"
    with pytest.raises(reaffirm.ReaffirmError, match="nor a name in the vocabulary"):
        reaffirm.parse_target("acme dune desk")
