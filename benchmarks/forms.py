"""The same references from every form: F1 against the references from the XML.

    python benchmarks/forms.py FOLDER... [--count 30] [--columns 1] [--cache DIR] [--show]

Each FOLDER holds AKN4UN files of one language. Every file is printed as HTML, Word and PDF (where
LibreOffice is installed) by ``rendering.py``, read again and extracted; a reference counts as
found if paragraph, act, role and target agree.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from rendering import libreoffice, to_docx, to_html, to_pdfs

from reaffirm.errors import ReaffirmError
from reaffirm.model import Document
from reaffirm.reading import read_bytes
from reaffirm.references import extract

Key = tuple[str, str, str, str]


def keys(document: Document) -> Counter[Key]:
    """What must agree of each reference."""
    return Counter(
        (r.paragraph, r.act, r.role, r.target)
        for r in extract(document).references
        if r.target != document.symbol
    )


def choose(folder: Path, count: int) -> list[Document]:
    """Documents spread over a folder: one resolution a file, no tables."""
    files = sorted(folder.rglob("*.xml"))
    chosen: list[Document] = []
    step = max(1, len(files) // (count * 2))
    for path in files[::step]:
        try:
            documents = read_bytes(path.read_bytes(), str(path))
        except ReaffirmError:
            continue
        if len(documents) != 1 or not _is_plain(documents[0]):
            continue
        chosen.append(documents[0])
        if len(chosen) == count:
            break
    return chosen


def _is_plain(document: Document) -> bool:
    cells = any(p.id.rpartition(":")[2].startswith("t") for p in document.paragraphs[1:])
    numbered = any(p.id == "op1" for p in document.paragraphs)
    return not cells and numbered and "/RES/" in document.symbol


def score(document: Document, data: bytes, name: str, show: bool) -> tuple[int, int, int]:
    """True positives, found and wanted references of one rendered document."""
    wanted = keys(document)
    try:
        read = read_bytes(data, name)
        found = sum((keys(one) for one in read), Counter())
    except ReaffirmError as error:
        print(f"  {error}")
        found = Counter()
    if show and found != wanted:
        for key in sorted(wanted - found):
            print(f"  {name} missing {key}")
        for key in sorted(found - wanted):
            print(f"  {name} extra   {key}")
    return sum((wanted & found).values()), sum(found.values()), sum(wanted.values())


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--columns", type=int, default=1)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--forms", default="html,docx,pdf")
    options = parser.parse_args()
    worst = 1.0
    for folder in options.folders:
        documents = choose(folder, options.count)
        forms = {form: {} for form in options.forms.split(",")}
        words = {f"d{n}": to_docx(d, options.columns) for n, d in enumerate(documents)}
        if "html" in forms:
            forms["html"] = {f"d{n}": to_html(d) for n, d in enumerate(documents)}
        if "docx" in forms:
            forms["docx"] = words
        if "pdf" in forms and libreoffice():
            forms["pdf"] = pdfs(words, options.cache, f"{folder.name}{options.columns}")
        for form, files in forms.items():
            hit = found = wanted = 0
            for n, document in enumerate(documents):
                if f"d{n}" not in files:
                    continue
                scores = score(document, files[f"d{n}"], f"{document.symbol}.{form}", options.show)
                hit, found, wanted = hit + scores[0], found + scores[1], wanted + scores[2]
            f1 = 2 * hit / (found + wanted) if found + wanted else 1.0
            worst = min(worst, f1)
            print(
                f"{folder.name:10} {form:5} {len(files):3} documents {wanted:5} references "
                f"F1 {f1:.4f}",
                flush=True,
            )
    sys.exit(0 if worst >= 0.97 else 1)


def pdfs(words: dict[str, bytes], cache: Path | None, name: str) -> dict[str, bytes]:
    """The PDFs, made once if a cache is given."""
    folder = cache / name if cache else None
    if folder and folder.is_dir():
        return {path.stem: path.read_bytes() for path in folder.glob("*.pdf")}
    made = to_pdfs(words)
    if folder:
        folder.mkdir(parents=True)
        for stem, data in made.items():
            (folder / f"{stem}.pdf").write_bytes(data)
    return made


if __name__ == "__main__":
    main()
