"""Own vocabulary files as values: what is read once can be sent to other processes and machines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reaffirm.errors import VocabularyError

_DIGEST_SIZE = 8
#: More bytes than this are no file that somebody wrote; the vocabulary that ships has 3 million.
_MOST = 16_000_000


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A Turtle file: its name, as messages show it, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class OwnVocabulary:
    """Own files with a digest of what they hold; empty without files.

    Names, places and order of the files do not count: the same contents have the same digest, and
    so the same graph.
    """

    files: tuple[OwnFile, ...] = ()
    digest: str = ""


#: No own files: the vocabulary that ships, alone.
NO_OWN = OwnVocabulary()


def read_own(paths: Iterable[str | Path]) -> OwnVocabulary:
    """The own files at some paths; of a folder, all ``.ttl`` files in it.

    A file that is given twice, or twice with the same content, counts once.

    Raises
    ------
    VocabularyError
        If there is no such file, or a folder has none; what is wrong inside is told when the
        vocabulary is used.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "own.ttl").write_text("# nothing yet")
    ...     own = read_own([folder, Path(folder, "own.ttl")])
    >>> len(own.files), len(own.digest)
    (1, 16)
    """
    found = {file.data: file for path in paths for file in _files(Path(path))}
    ordered = tuple(found[data] for data in sorted(found, key=_hashed))
    if not ordered:
        return NO_OWN
    joined = "".join(_hashed(file.data) for file in ordered)
    return OwnVocabulary(ordered, _hashed(joined.encode()))


def _hashed(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=_DIGEST_SIZE).hexdigest()


def _files(path: Path) -> Iterator[OwnFile]:
    if not path.is_dir():
        yield _file(path)
        return
    inner = sorted(one for one in path.rglob("*.ttl") if one.is_file())
    if not inner:
        raise _unusable(path, "the folder holds no .ttl file")
    yield from map(_file, inner)


def _file(path: Path) -> OwnFile:
    try:
        with path.open("rb") as stream:
            data = stream.read(_MOST + 1)
    except OSError as error:
        raise _unusable(path, f"cannot be read ({error.strerror or error})") from error
    if len(data) > _MOST:
        raise _unusable(path, f"is larger than {_MOST // 1_000_000} MB")
    return OwnFile(_printable(path), data)


def _unusable(path: Path, what: str) -> VocabularyError:
    advice = "own entries are Turtle files, or folders of them: reaffirm vocabulary --starter"
    return VocabularyError(what, where=_printable(path), advice=advice)


def _printable(path: Path) -> str:
    return str(path).encode("utf-8", "replace").decode("utf-8")
