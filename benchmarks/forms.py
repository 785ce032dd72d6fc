"""The same references from every form: F1 against the references from the XML.

    python benchmarks/forms.py FOLDER... [--count 30] [--forms html,docx,…] [--cache DIR] [--show]

Each FOLDER holds AKN4UN files of one language. Every file is printed in other forms, read again and
extracted; a reference counts as found if paragraph, act, role and target agree.

    html      a web page
    docx      a Word file with real footnotes
    print     a PDF that LibreOffice makes from HTML laid out like a resolution
    pdf       a PDF that LibreOffice makes from the Word file
    columns   the same in two columns
    text      the plain text that pdftotext copies from "pdf"
    layout    the same with the option -layout
    scan      pictures of the pages of "print", askew and dirty, which Tesseract has to read
    archive   the same with what Tesseract read as text behind the pictures

The last two take minutes for each document: give --count.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from printing import libreoffice, to_pdfs, to_print_html, to_text
from rendering import to_docx, to_html
from scanning import to_archive, to_scan

from reaffirm.errors import ReaffirmError
from reaffirm.model import Document
from reaffirm.reading import read_bytes
from reaffirm.references import extract

Key = tuple[str, str, str, str]
COPIES = ("text", "layout")
LOSS = 0.05  # what copies may lose beside the other forms
FORMS = ("html", "docx", "print", "pdf", "columns", *COPIES)
SLOW_FORMS = ("scan", "archive")
MODELS = {"ar": "ara", "zh": "chi_sim", "en": "eng", "fr": "fra", "ru": "rus", "es": "spa"}


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


class Printer:
    """Prints the documents of a folder; PDFs are kept if a cache is given."""

    def __init__(self, documents: list[Document], cache: Path | None) -> None:
        self.documents = {f"d{n}": document for n, document in enumerate(documents)}
        self.cache = cache
        self._pdfs: dict[str, dict[str, bytes]] = {}

    def form(self, name: str) -> Mapping[str, bytes]:
        """The documents in a form, by their names."""
        if name == "html":
            return {key: to_html(document) for key, document in self.documents.items()}
        if name == "docx":
            return {key: to_docx(document) for key, document in self.documents.items()}
        if libreoffice() is None:
            return {}
        if name in COPIES:
            laid_out = name == "layout"
            texts = {key: to_text(pdf, laid_out) for key, pdf in self._pdf("pdf").items()}
            return {key: text for key, text in texts.items() if text is not None}
        if name == "scan":
            return {key: to_scan(pdf) for key, pdf in self._pdf("print").items()}
        if name == "archive":
            return {
                key: to_archive(pdf, MODELS[self.documents[key].language])
                for key, pdf in self._pdf("print").items()
            }
        return self._pdf(name)

    def _pdf(self, name: str) -> dict[str, bytes]:
        if name not in self._pdfs:
            self._pdfs[name] = self._cached(name)
        return self._pdfs[name]

    def _cached(self, name: str) -> dict[str, bytes]:
        folder = self.cache / name if self.cache else None
        if folder and folder.is_dir():
            return {path.stem: path.read_bytes() for path in folder.glob("*.pdf")}
        made = self._made(name)
        if folder:
            folder.mkdir(parents=True)
            for stem, data in made.items():
                (folder / f"{stem}.pdf").write_bytes(data)
        return made

    def _made(self, name: str) -> dict[str, bytes]:
        if name == "print":
            pages = {key: to_print_html(document) for key, document in self.documents.items()}
            return to_pdfs({key: page for key, page in pages.items() if page}, "html")
        columns = 2 if name == "columns" else 1
        words = {key: to_docx(document, columns) for key, document in self.documents.items()}
        return to_pdfs(words, "docx")


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


def measure(printer: Printer, form: str, show: bool) -> tuple[int, int, float]:
    """How many documents and references, and F1, of a form."""
    files = printer.form(form)
    hit = found = wanted = 0
    for key, data in sorted(files.items()):
        document = printer.documents[key]
        scores = score(document, data, f"{document.symbol}.{form}", show)
        hit, found, wanted = hit + scores[0], found + scores[1], wanted + scores[2]
    f1 = 2 * hit / (found + wanted) if found + wanted else 1.0
    return len(files), wanted, f1


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--forms", default=",".join(FORMS), help=f"also {' and '.join(SLOW_FORMS)}")
    options = parser.parse_args()
    worst = 1.0
    for folder in options.folders:
        cache = options.cache / "-".join(folder.parts[-2:]) if options.cache else None
        printer = Printer(choose(folder, options.count), cache)
        for form in options.forms.split(","):
            documents, references, f1 = measure(printer, form, options.show)
            worst = min(worst, f1 + (LOSS if form in COPIES else 0.0))
            print(
                f"{folder.name:10} {form:8} {documents:3} documents {references:5} references "
                f"F1 {f1:.4f}",
                flush=True,
            )
    sys.exit(0 if worst >= 0.97 else 1)


if __name__ == "__main__":
    main()
