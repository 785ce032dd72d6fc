"""What the analysis takes from a store: who refers to what, and what is known of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

#: The order in which a language is chosen where several would do: first those that most readers
#: of the program read.
PREFERRED = ("en", "fr", "es", "ru", "ar", "zh")


class Mention(NamedTuple):
    """One reference as a row: which version says it, where, and of whom."""

    source: str
    language: str
    paragraph: str
    target: str
    act: str
    role: str


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What is recorded about a document or an entity beside its references.

    A document that is held is a node even if nothing refers to it.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    date: str = ""
    in_store: bool = False
