"""Errors that a user of Reaffirm can meet: each says what, where and what to do."""

from __future__ import annotations


class ReaffirmError(Exception):
    """Base of every error that Reaffirm raises on purpose.

    Parameters
    ----------
    what:
        What is wrong, in a few words ("the file is empty").
    where:
        The file, document or paragraph concerned; may be empty.
    advice:
        What the user can do about it; may be empty.

    >>> print(ReaffirmError("the file is empty", where="a.txt", advice="download it again"))
    a.txt: the file is empty; download it again
    """

    def __init__(self, what: str, *, where: str = "", advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.advice = advice

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        text = f"{text}; {self.advice}" if self.advice else text
        return " ".join(text.splitlines())  # libraries' reasons have several lines at times

    def __reduce__(self) -> tuple[object, ...]:
        # The default reduction calls cls(message) and would lose where and advice
        # when an error crosses a process boundary.
        return (_rebuild, (type(self), self.what, self.where, self.advice))


def _rebuild(kind: type[ReaffirmError], what: str, where: str, advice: str) -> ReaffirmError:
    return kind(what, where=where, advice=advice)


class ReadingError(ReaffirmError):
    """A document cannot be read: wrong kind of file, encoding, or no resolution at all."""


class OntologyError(ReaffirmError):
    """The vocabulary files in ``ontology/`` contradict themselves or cannot be parsed."""


class VocabularyError(ReaffirmError):
    """Own vocabulary files cannot be used: which file and line, which entry, what to do."""


class StoreError(ReaffirmError):
    """The store cannot be opened, read or written."""


class QueryError(ReaffirmError):
    """A SPARQL query is malformed, unknown, or asks for what the store does not hold."""


class FetchError(ReaffirmError):
    """Documents cannot be fetched at all: wrong settings, no folder to put them, another run."""
