"""Own files as values: only what they hold counts."""

from __future__ import annotations

import pickle

import pytest

from reaffirm.errors import VocabularyError
from reaffirm.own.files import NO_OWN, read_own


def test_without_files_there_is_nothing():
    assert read_own([]) == NO_OWN


def test_names_places_and_order_do_not_count(tmp_path, own):
    one, two = own("# one", "one.ttl"), own("# two", "two.ttl")
    moved = own("# one", "folder/deep/another name.ttl")

    assert read_own([one, two]).digest == read_own([two, one]).digest
    assert read_own([two, moved]).digest == read_own([one, two]).digest
    assert read_own([one]).digest != read_own([two]).digest
    assert read_own([one, two]).files == read_own([two, one]).files


def test_a_file_counts_once(tmp_path, own):
    path = own("# one", "folder/one.ttl")
    assert read_own([path, path.parent, path]) == read_own([path])


def test_a_folder_gives_its_turtle_files_alone(own):
    path = own("# one", "folder/deep/one.ttl")
    own("not Turtle", "folder/notes.txt")
    assert [file.name for file in read_own([path.parents[1]]).files] == [str(path)]


def test_a_file_that_is_named_may_have_any_ending(own):
    assert len(read_own([own("# one", "own.txt")]).files) == 1


def test_the_contents_travel(own):
    read = read_own([own()])
    assert pickle.loads(pickle.dumps(read)) == read


def test_what_is_not_there_is_told(tmp_path):
    with pytest.raises(VocabularyError, match=r"none\.ttl: cannot be read .*--starter"):
        read_own([tmp_path / "none.ttl"])
    with pytest.raises(VocabularyError, match=r"the folder holds no \.ttl file"):
        read_own([tmp_path])
