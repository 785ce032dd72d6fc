"""Which own vocabulary is in force, and caches that follow it.

This is the one place that decides it, and the one that reads the environment. In force is

1. what the innermost :func:`own_vocabulary` block says, which is what ``--vocabulary`` and every
   argument ``vocabulary`` open, and what processes and machines open with the contents sent to
   them;
2. else what ``$REAFFIRM_VOCABULARY`` names: files and folders, separated as in ``$PATH``, read
   once a process;
3. else nothing: the vocabulary that ships, alone.

Everything that is computed from the vocabulary is kept by :func:`per_vocabulary` for each own
vocabulary apart, so that two can be used in turn.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeAlias, TypeVar

from reaffirm.errors import VocabularyError
from reaffirm.own.files import OwnVocabulary, read_own

#: The variable of the environment that names own files.
VARIABLE = "REAFFIRM_VOCABULARY"

#: What an argument ``vocabulary`` may be: a file or folder, several, or what was read of them.
Given: TypeAlias = str | Path | Iterable[str | Path] | OwnVocabulary

_P = ParamSpec("_P")
_R = TypeVar("_R")

_IN_FORCE: ContextVar[OwnVocabulary | None] = ContextVar("reaffirm_vocabulary", default=None)
#: So many own vocabularies, used in turn, keep what was made of them: lexicons are large.
_KEPT = 2


def own_in_force() -> OwnVocabulary:
    """The own vocabulary in force here.

    Raises
    ------
    VocabularyError
        If the environment names a file that cannot be read.

    >>> with own_vocabulary():
    ...     own_in_force()
    OwnVocabulary(files=(), digest='')
    """
    given = _IN_FORCE.get()
    return _named(os.environ.get(VARIABLE, "")) if given is None else given


@cache
def _named(value: str) -> OwnVocabulary:
    paths = [path for path in value.split(os.pathsep) if path]
    try:
        return read_own(paths)
    except VocabularyError as error:
        raise VocabularyError(
            error.what, where=error.where, advice=f"correct the variable {VARIABLE}, or unset it"
        ) from error


@contextmanager
def in_force(own: OwnVocabulary) -> Iterator[None]:
    """Put an own vocabulary in force within a ``with`` block, whatever the environment says."""
    token = _IN_FORCE.set(own)
    try:
        yield
    finally:
        _IN_FORCE.reset(token)


@contextmanager
def own_vocabulary(*paths: str | Path) -> Iterator[OwnVocabulary]:
    """Use own vocabulary files within a ``with`` block, whatever the environment says.

    Parameters
    ----------
    paths:
        Turtle files and folders of them, read now; none for the vocabulary that ships, alone.

    Raises
    ------
    VocabularyError
        If a file cannot be read, and within the block, wherever the vocabulary is first used, if
        what it says cannot be used: with file, line, subject and what to do.

    >>> with own_vocabulary() as own:
    ...     own == own_in_force()
    True
    """
    own = read_own(paths)
    with in_force(own):
        yield own


@contextmanager
def used(given: Given | None) -> Iterator[None]:
    """The block for an argument ``vocabulary``; None leaves what is in force, and looks it up once
    for the whole block.

    Raises
    ------
    VocabularyError
        As :func:`own_vocabulary`.
    """
    if given is None:
        given = own_in_force()
    elif not isinstance(given, OwnVocabulary):
        given = read_own([given] if isinstance(given, str | Path) else given)
    with in_force(given):
        yield


def per_vocabulary(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """A cache of a function's results, apart for each own vocabulary in force.

    The results of a few own vocabularies are kept, the latest ones, and always those of what ships:
    whoever edits an own file and tries it again and again comes back to that each time.

    >>> @per_vocabulary
    ... def digest() -> str:
    ...     return own_in_force().digest
    >>> with own_vocabulary():
    ...     digest()
    ''
    """
    shipped: Callable[..., _R] = cache(function)

    @lru_cache(maxsize=_KEPT)
    def own(_digest: str) -> Callable[..., _R]:
        return cache(function)

    @wraps(function)
    def looked_up(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        digest = own_in_force().digest
        return (own(digest) if digest else shipped)(*args, **kwargs)

    return looked_up
