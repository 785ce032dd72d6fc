"""Quickly made values are frozen dataclasses in every respect."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, replace

import pytest

from reaffirm.model import Paragraph, Reference
from reaffirm.values import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Quick:
    first: int
    second: str = "b"
    third: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plain:
    first: int
    second: str = "b"
    third: tuple[int, ...] = ()


def test_fields_come_by_place_by_name_and_by_default() -> None:
    assert asdict(Quick(1)) == {"first": 1, "second": "b", "third": ()}
    assert asdict(Quick(third=(2,), first=1)) == {"first": 1, "second": "b", "third": (2,)}
    assert repr(Quick(1, "c")) == "Quick(first=1, second='c', third=())"


def test_the_signature_is_that_of_the_dataclass() -> None:
    assert inspect.signature(Quick) == inspect.signature(Plain)
    with pytest.raises(TypeError, match=r"Quick\.__init__\(\) missing 1 required .* 'first'"):
        Quick()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'fourth'"):
        Quick(1, fourth=2)  # type: ignore[call-arg]


def test_equal_values_are_equal_and_have_one_hash() -> None:
    assert Quick(1) == Quick(1) != Quick(2)
    assert len({Quick(1), Quick(1), Quick(2)}) == 2
    assert type(Quick(1)) is Quick


def test_no_field_can_be_set_or_deleted() -> None:
    value = Quick(1)
    with pytest.raises(FrozenInstanceError):
        value.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del value.second
    assert value == Quick(1)


def test_values_are_copied_pickled_and_changed_as_others() -> None:
    value = Quick(1, "c", (3,))
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value
    assert replace(value, second="d") == Quick(1, "d", (3,))


def test_the_model_keeps_what_its_values_promise() -> None:
    paragraph = Paragraph("pp1", "preambular", "Recalling")
    assert pickle.loads(pickle.dumps(paragraph)) == paragraph
    with pytest.raises(FrozenInstanceError):
        paragraph.text = ""  # type: ignore[misc]
    assert len(inspect.signature(Reference).parameters) == 12


def test_a_class_that_fills_itself_otherwise_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listed:
        found: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="Listed"):
        quickly_made(Listed)
