"""What somebody pastes or pipes in: often a paragraph or some, without the resolution around."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reaffirm.errors import ReadingError
from reaffirm.model import Document
from reaffirm.reading.body import read_body
from reaffirm.reading.characters import plain_characters
from reaffirm.reading.documents import read_bytes
from reaffirm.reading.encoding import decode
from reaffirm.reading.language import detect_language
from reaffirm.reading.limits import within_limits
from reaffirm.reading.lines import split_lines
from reaffirm.reading.sniffing import MAX_BYTES, kind_of
from reaffirm.reading.text import paragraphs_of

#: How an operative paragraph begins.
_NUMBER = re.compile(r"\s*(\d{1,3})[.．、]\s*\D")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Bytes that come from no file, beside the inputs that do."""

    data: bytes
    source: str = "standard input"

    def read(self) -> tuple[Document, ...]:
        """The documents in them, as :func:`read_excerpt` finds them."""
        return read_excerpt(self.data, self.source)


def read_excerpt(text: str | bytes, source: str = "pasted text") -> tuple[Document, ...]:
    """Whole documents of any kind if there are any, else the paragraphs of a plain text as those of
    a document without a symbol.

    Parameters
    ----------
    text:
        Text, or the bytes of a file of any kind.
    source:
        Where it comes from, for messages and :attr:`Document.source`.

    Raises
    ------
    ReadingError
        If there is no text, or it is of a kind that holds whole documents only and is none.

    >>> document, = read_excerpt("12. Reaffirms its resolution 70/1; ")
    >>> document.symbol, [(paragraph.id, paragraph.text) for paragraph in document.paragraphs]
    ('', [('op12', 'Reaffirms its resolution 70/1;')])
    """
    data = text.encode("utf-8", "replace") if isinstance(text, str) else text
    try:
        return read_bytes(data, source)
    except ReadingError:
        if len(data) > MAX_BYTES or kind_of(data, source) != "text":
            raise
        return within_limits((_excerpt(data, source),))


def _excerpt(data: bytes, source: str) -> Document:
    text = plain_characters(decode(data, source))
    language = detect_language(text)
    lines = split_lines(text)
    numbers = (_NUMBER.match(line.text) for line in lines)
    first = next((int(number[1]) for number in numbers if number), 1)
    body = read_body(lines, language, after=first - 1)
    warnings = list(body.warnings)
    paragraphs = paragraphs_of(body.paragraphs, body, language, warnings)
    if not paragraphs:
        raise ReadingError("there is no paragraph", where=source, advice="paste its whole text")
    return Document(
        "", language, "", None, tuple(paragraphs), source=source, warnings=tuple(warnings)
    )
