"""What a check of own files finds: in one line each, where, what and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reaffirm.errors import VocabularyError
from reaffirm.own.statements import Statement, printed


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with an own entry; what is ``fatal`` must be mended before the file is used.

    >>> print(Finding("own.ttl, line 3", "<id/body/x>", "has no name", "give it one"))
    own.ttl, line 3: <id/body/x> has no name; give it one
    """

    where: str
    subject: str
    what: str
    advice: str
    fatal: bool = True

    def __str__(self) -> str:
        return str(self.error())

    def error(self) -> VocabularyError:
        """The finding as an error."""
        return VocabularyError(f"{self.subject} {self.what}", where=self.where, advice=self.advice)


def found(at: Statement, what: str, advice: str, *, fatal: bool = True) -> Finding:
    """A finding about what a statement says."""
    return Finding(at.where, printed(at.subject), what, advice, fatal)


def did_you_mean(name: str, known: Iterable[str], form: str = "{}") -> str:
    """A question that suggests the known name nearest to one, in a form; empty if none is near.

    >>> did_you_mean("altLable", ["altLabel", "prefLabel"], "skos:{}")
    'did you mean skos:altLabel? '
    """
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1, cutoff=0.7)
    return f"did you mean {form.format(near[0])}? " if near else ""
