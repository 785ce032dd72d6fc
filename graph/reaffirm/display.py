"""How documents and their references look in a notebook: short HTML, everything escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from reaffirm.model import Document, Extraction

if TYPE_CHECKING:
    from IPython.display import HTML

#: A notebook shows the beginning of a document; the whole is in ``document.paragraphs``.
_SHOWN = 8


def document_html(document: Document, shown: int = _SHOWN) -> str:
    """A heading, the metadata and the first paragraphs of a document.

    >>> print(document_html(Document("A/RES/80/1", "en", "<b>Peace</b>", None, ())))
    <h4>A/RES/80/1 · &lt;b&gt;Peace&lt;/b&gt;</h4><p>en</p>
    """
    kinds = Counter(paragraph.kind for paragraph in document.paragraphs)
    facts = [
        document.language,
        f"adopted {document.adopted}" if document.adopted else "",
        *(f"{count} {kind}" for kind, count in kinds.items()),
    ]
    head = (
        f"<h4>{escape(document.symbol)} · {escape(document.title)}</h4>"
        f"<p>{escape(' · '.join(fact for fact in facts if fact))}</p>"
    )
    if not document.paragraphs:
        return head
    left = len(document.paragraphs) - shown
    rows = ((paragraph.id, paragraph.text) for paragraph in document.paragraphs[:shown])
    more = f"<p>… and {left} more paragraphs</p>" if left > 0 else ""
    return head + _table(("paragraph", "text"), rows) + more


def extraction_html(extraction: Extraction) -> str:
    """The references of a document, counted by act and type, and what was refused."""
    document = extraction.document
    counts = Counter((r.act, r.type) for r in extraction.references)
    refused = f", {len(extraction.refusals)} refused" if extraction.refusals else ""
    head = (
        f"<h4>{escape(document.symbol)} ({escape(document.language)}): "
        f"{len(extraction.references)} references{refused}</h4>"
    )
    rows = ((act, kind, str(count)) for (act, kind), count in counts.most_common())
    return head + _table(("act", "type", "references"), rows)


def inline_view(page: Path | str, height: int = 640) -> HTML:
    """A page of :func:`reaffirm.write_view` inside a notebook, in a frame of its own.

    The page becomes part of the notebook's output, so that it is still there when the notebook
    is opened elsewhere.
    """
    from IPython.display import HTML

    content = escape(Path(page).read_text(encoding="utf-8"), quote=True)
    style = f"width:100%;height:{height}px;border:1px solid #ccc"
    frame = f'<iframe sandbox="allow-scripts" style="{style}" srcdoc="{content}"></iframe>'
    frame = f"<div>{frame}</div>"  # IPython advises against a bare frame
    return HTML(frame)  # type: ignore[no-untyped-call]


def register() -> None:
    """Teach the running IPython to show documents and extractions; nothing where none runs."""
    from IPython.core.getipython import get_ipython

    shell = get_ipython()
    if shell is None or shell.display_formatter is None:
        return
    html = shell.display_formatter.formatters["text/html"]
    html.for_type(Document, document_html)
    html.for_type(Extraction, extraction_html)


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    def line(cells: Iterable[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    return (
        f"<table><thead>{line(header, 'th')}</thead>"
        f"<tbody>{''.join(line(row, 'td') for row in rows)}</tbody></table>"
    )
