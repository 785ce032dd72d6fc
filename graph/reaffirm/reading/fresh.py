"""Names that no other paragraph of a document has."""

from __future__ import annotations


class FreshNames:
    """Gives each name once: a name asked for again gets ``.2``, ``.3`` … after it.

    The cost of a name does not depend on how often it was asked for before.

    >>> names = FreshNames()
    >>> names.fresh("op1"), names.fresh("op1"), names.fresh("op1"), "op1.2" in names
    ('op1', 'op1.2', 'op1.3', True)
    """

    __slots__ = ("_counts", "_used")

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._counts: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._used

    def add(self, name: str) -> None:
        """Note a name as given."""
        self._used.add(name)

    def fresh(self, base: str) -> str:
        """The name, or with a number after it where it is given already."""
        name, count = base, self._counts.get(base, 1)
        while name in self._used:
            count += 1
            name = f"{base}.{count}"
        self._counts[base] = count
        self._used.add(name)
        return name
