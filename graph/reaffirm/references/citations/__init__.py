"""Numbered documents: numbers as printed, whose they are, and the symbols they then have.

numbers        their printed forms
yearless       the Security Council's without their year
addenda        "... and Add.1 and 2"
lists          several under one noun
scene          what is known around a number
organs         the organs named near it
reports        organs that only the symbol of their report tells
targets        the symbol of a number in an organ's series
nouns          the noun of a number
cited_dates    the date printed with it
promised       the noun that a footnote numbers
resolving      organ and date agree, or a refusal
"""

from reaffirm.references.citations.resolving import (
    Citation,
    evident,
    find_citations,
    symbol_citation,
)

__all__ = ["Citation", "evident", "find_citations", "symbol_citation"]
