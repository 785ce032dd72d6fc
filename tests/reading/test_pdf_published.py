"""Four resolutions as the United Nations published them, checked against tables made by hand.

The tables were written while looking at the printed pages and hold no text: of each paragraph its
number, its first word, how many words and how many letters and digits it has, a checksum of these
letters, the footnotes that are marked in it, and the numbers of documents that are printed in it
(of the body: resolutions and decisions). That no letter of a page is lost or added was
checked once more against the output of another program, pdftotext.

The documents are no part of this repository: the tests are skipped where they are not at hand.
"""

from __future__ import annotations

import csv
import re
import zlib
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import printing
import pytest

from reaffirm.model import Document
from reaffirm.reading import read, read_bytes
from reaffirm.references import extract

from ..places import CORPUS, ROOT

TABLES = sorted((ROOT / "tests" / "data" / "pdf").glob("*.tsv"))


class Frame(NamedTuple):
    """What stands around the paragraphs."""

    adopted: date
    agenda: str
    draft: str
    meeting: str
    title_words: int
    preambular: int
    operative: int
    footnotes: int


FRAMES = {
    "A/RES/73/3": Frame(date(2018, 10, 10), "129", "A/73/L.4", "18th plenary", 15, 1, 54, 7),
    "A/RES/73/6": Frame(date(2018, 10, 26), "30", "A/73/L.6", "26th plenary", 24, 25, 14, 6),
    "A/RES/73/7": Frame(date(2018, 10, 29), "77", "A/73/L.8", "28th plenary", 6, 13, 28, 9),
    "A/RES/73/8": Frame(date(2018, 11, 1), "43", "A/73/L.3", "30th plenary", 18, 8, 5, 1),
}


def keys(document: Document) -> Counter[tuple[str, str, str, str]]:
    references = extract(document).references
    return Counter((r.paragraph, r.act, r.role, r.target) for r in references)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@cache
def document(path: Path) -> Document:
    source = CORPUS / "pdf" / f"{path.name.partition('.')[0]}-EN.pdf"
    if not source.exists():
        pytest.skip("the published documents are not here")
    (found,) = read(source)
    return found


def described(document: Document) -> list[dict[str, str]]:
    """A document in the columns of the tables."""
    references = [r for r in extract(document).references if not r.note]
    table = []
    for paragraph in document.paragraphs[1:]:
        letters = re.sub(r"[\W_]+", "", paragraph.text)
        kinds = {"resolution", "decision"}
        if paragraph.kind == "footnote":
            kinds.add("document")
        numbers = [r.target for r in references if r.paragraph == paragraph.id and r.type in kinds]
        words = paragraph.text.split()
        table.append(
            {
                "para": paragraph.id,
                "begins": words[0],
                "words": str(len(words)),
                "letters": str(len(letters)),
                "sum": f"{zlib.crc32(letters.encode()):08x}",
                "notes": " ".join(m.note[2:] for m in paragraph.markers) or "-",
                "numbers": " ".join(numbers) or "-",
            }
        )
    return table


@pytest.mark.corpus
@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
class TestAPublishedResolution:
    def test_every_paragraph_and_footnote_is_as_printed(self, path: Path):
        assert described(document(path)) == rows(path)

    def test_title_dates_and_meeting(self, path: Path):
        found = document(path)
        frame = FRAMES[found.symbol]
        kinds = [paragraph.kind for paragraph in found.paragraphs]
        assert found.adopted == frame.adopted
        assert found.metadata.agenda_items == (frame.agenda,)
        assert found.metadata.draft == frame.draft
        assert found.metadata.meeting == f"{frame.meeting} meeting"
        assert len(found.title.split()) == frame.title_words
        assert kinds.count("preambular") == frame.preambular
        assert kinds.count("operative") == frame.operative
        assert kinds.count("footnote") == frame.footnotes

    def test_nothing_had_to_be_mended(self, path: Path):
        assert document(path).warnings == ()

    @pytest.mark.parametrize("laid_out", [False, True])
    def test_a_raw_copy_has_the_same_references(self, path: Path, laid_out: bool):
        whole = document(path)
        text = printing.to_text(Path(whole.source).read_bytes(), laid_out)
        if text is None:
            pytest.skip("pdftotext is not installed")
        (copied,) = read_bytes(text, "copy.txt")
        assert (copied.symbol, copied.title) == (whole.symbol, whole.title)
        assert copied.metadata == whole.metadata
        assert keys(copied) == keys(whole)


def test_the_tables_hold_no_text():
    assert [path.name for path in TABLES] == [
        f"A_RES_73_{number}.en.tsv" for number in (3, 6, 7, 8)
    ]
    for path in TABLES:
        assert all(len(row["begins"].split()) == 1 for row in rows(path))
