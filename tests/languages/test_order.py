"""Whoever knows the module of one language finds his way in the others."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest

import reaffirm
from reaffirm.languages.grammar import Grammar
from reaffirm.model import LANGUAGES, Language

FIELDS = [field.name for field in dataclasses.fields(Grammar)]


def called_with(language: Language) -> list[str]:
    tree = ast.parse(inspect.getsource(import_module(f"reaffirm.languages.{language}")))
    [call] = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Grammar"
    ]
    return [keyword.arg or "" for keyword in call.keywords]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_things_in_the_order_of_the_grammar(language: Language) -> None:
    said = called_with(language)
    assert said == sorted(said, key=FIELDS.index)


def test_every_field_is_of_use_to_a_language() -> None:
    used = {name for language in LANGUAGES for name in called_with(language)}
    assert used == set(FIELDS)


def test_every_field_is_asked_for_by_the_program() -> None:
    package = Path(reaffirm.__file__).parent
    program = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    assert [name for name in FIELDS if not re.search(rf"\w\.{name}\b", program)] == []
