"""PDFs as scanners make them: pictures of pages, askew, blurred and dirty.

With the words that Tesseract reads on them under the pictures, they are what archives offer.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import numpy as np

DOTS = 200  # per inch
SKEW = 0.3  # degrees at most, to either side
BLUR = 0.6  # pixels
DIRT = 18.0  # of 255 shades: how much each pixel is off, as a standard deviation


def to_scan(pdf: bytes, seed: int = 1) -> bytes:
    """The pages of a PDF as pictures; the same seed gives the same dirt."""
    pictures = list(_pictures(pdf, seed))
    made = io.BytesIO()
    pictures[0].save(made, "PDF", resolution=DOTS, save_all=True, append_images=pictures[1:])
    return made.getvalue()


def to_archive(pdf: bytes, model: str, seed: int = 1) -> bytes:
    """The same with what Tesseract reads with a model ("eng") as text behind the pictures."""
    import pypdfium2
    import pytesseract

    whole = pypdfium2.PdfDocument.new()
    for picture in _pictures(pdf, seed):
        page = pytesseract.image_to_pdf_or_hocr(
            picture, lang=model, extension="pdf", config=f"--dpi {DOTS}"
        )
        whole.import_pages(pypdfium2.PdfDocument(page))
    made = io.BytesIO()
    whole.save(made)
    return made.getvalue()


def _pictures(pdf: bytes, seed: int) -> Iterator[Any]:
    import pypdfium2
    from PIL import Image, ImageFilter

    chance = np.random.default_rng(seed)
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        clean = page.render(scale=DOTS / 72).to_pil().convert("L")
        angle = chance.uniform(-SKEW, SKEW)
        askew = clean.rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC)
        blurred = np.asarray(askew.filter(ImageFilter.GaussianBlur(BLUR))).astype(float)
        dirty = blurred + chance.normal(0, DIRT, blurred.shape)
        yield Image.fromarray(np.clip(dirty, 0, 255).astype("uint8"))
