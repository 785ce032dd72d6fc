"""Reading: from files to documents. No step after this one knows what a file was."""

from reaffirm.reading.documents import read, read_bytes
from reaffirm.reading.extracts import ExtractRecord, find_extracts, read_extracts, with_extract
from reaffirm.reading.inputs import Input, find_inputs
from reaffirm.reading.sniffing import MAX_BYTES, kind_of

__all__ = [
    "MAX_BYTES",
    "ExtractRecord",
    "Input",
    "find_extracts",
    "find_inputs",
    "kind_of",
    "read",
    "read_bytes",
    "read_extracts",
    "with_extract",
]
