"""Reading: from files to documents. No step after this one knows what a file was.

Which module reads what? ``documents`` chooses the reader by what ``sniffing`` sees:

    files
        inputs         files, folders, archives
        archives       hostile archives
        limits         how large a document may be
        extracts       data_extract/*.json
    Akoma Ntoso XML
        akn, akn_body, akn_links, akn_meta, akn_text
    PDF
        pdf            the whole way
        pdf_glyphs     what stands where
        pdf_lines, pdf_bidi: printed lines; right to left
        pdf_page, pdf_pages, pdf_columns, pdf_paragraphs
        ocr, hocr, ocr_page, ocr_rules: pictures of pages, through Tesseract
        misread, ocr_marks: what recognition misreads: numbers; markers of footnotes
    Word
        docx, docx_looks, docx_numbers
        converting     old .doc files
    web pages
        html, html_notes
    plain text
        copies         raw copies of PDFs (no blank lines, plain markers), else ``text``
        copy_bidi      their lines of Arabic
        copy_pages     heads and feet
        copy_notes     footnotes at the foot of a page
        copy_markers   which figures mark them
        copy_words     hyphens and spaces that copying has lost or set
        copy_paragraphs, copy_widths: where paragraphs begin, told by how full lines are
        text           the whole way where blank lines part paragraphs
        excerpt        what is pasted, without the resolution around it
        encoding       from bytes to characters
        lines          lines and breaks
        characters     what copies put in
    all but XML
        flow           from paragraphs to a document
        units          several in one file
        titleblock     symbol, title, date
        tabled         those of drafts
        closing        meeting, date, vote
        body, drafts, settling: what the lines of a body are
        numbering, runs, labels, fresh, identifiers: which paragraph is which
        footnotes      notes and their markers
        furniture      what pages add
        language       which language
        formulas, openings: how texts begin
"""

from reaffirm.reading.documents import read, read_bytes
from reaffirm.reading.excerpt import Pasted, read_excerpt
from reaffirm.reading.extracts import ExtractRecord, find_extracts, read_extracts, with_extract
from reaffirm.reading.inputs import Input, find_inputs
from reaffirm.reading.sniffing import MAX_BYTES, kind_of

__all__ = [
    "MAX_BYTES",
    "ExtractRecord",
    "Input",
    "Pasted",
    "find_extracts",
    "find_inputs",
    "kind_of",
    "read",
    "read_bytes",
    "read_excerpt",
    "read_extracts",
    "with_extract",
]
