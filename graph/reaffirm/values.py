"""Frozen dataclasses that are made quickly, for the values of which there are millions."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

_T = TypeVar("_T")


def quickly_made(frozen: type[_T]) -> type[_T]:
    """Make a frozen dataclass with slots three to five times as quickly; nothing else changes.

    Assignment to a frozen value is forbidden, so that the ``__init__`` which :mod:`dataclasses`
    writes has to call ``object.__setattr__`` for each field. The one written here lets the value be
    of an open class with the same slots while it is filled, where an assignment is an assignment.

    Parameters
    ----------
    frozen:
        A dataclass with ``frozen=True, slots=True``, without base class, ``__post_init__`` and
        default factories.

    Raises
    ------
    TypeError
        If it has default factories or ``__post_init__``.

    >>> @quickly_made
    ... @dataclasses.dataclass(frozen=True, slots=True)
    ... class Place:
    ...     start: int
    ...     end: int = 0
    >>> Place(3) == Place(3, end=0), Place(3)
    (True, Place(start=3, end=0))
    >>> Place(3).start = 4
    Traceback (most recent call last):
    dataclasses.FrozenInstanceError: cannot assign to field 'start'
    """
    fields = dataclasses.fields(frozen)  # type: ignore[arg-type]
    if hasattr(frozen, "__post_init__") or any(
        field.default_factory is not dataclasses.MISSING for field in fields
    ):
        raise TypeError(f"{frozen.__name__} has what a quickly made class may not have")
    names = [field.name for field in fields]
    written: Any = frozen.__init__
    lines = [
        "def make(frozen, opened, set_attribute):",
        f" def __init__(self, {', '.join(names)}):",
        "  set_attribute(self, '__class__', opened)",
        *(f"  self.{name} = {name}" for name in names),
        "  self.__class__ = frozen",
        " return __init__",
    ]
    scope: dict[str, Any] = {}
    # Names of fields alone go into it; dataclasses writes its own __init__ in the same way.
    exec("\n".join(lines), scope)
    opened = type(frozen.__name__, (), {"__slots__": tuple(names)})
    made = scope["make"](frozen, opened, object.__setattr__)
    made.__defaults__, made.__annotations__ = written.__defaults__, written.__annotations__
    made.__qualname__, made.__module__ = written.__qualname__, frozen.__module__
    frozen.__init__ = made  # type: ignore[method-assign]
    return frozen
