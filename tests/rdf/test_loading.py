"""Texts as one stream of bytes, for a database that reads it piece by piece."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from reaffirm.rdf.loading import Pieces


@given(st.lists(st.binary(max_size=40), max_size=12), st.integers(1, 50))
def test_whatever_the_size_asked_for_every_byte_comes_once_in_order(pieces, size):
    kept = [piece for piece in pieces if piece]  # an empty piece would be the end
    stream = Pieces(iter(kept))
    found = b""
    while read := stream.read(size):
        assert len(read) <= size
        found += read

    assert found == b"".join(kept)


def test_all_that_is_left_at_once():
    stream = Pieces(iter([b"abc", b"de", b"f"]))
    assert stream.read(2) == b"ab"
    assert stream.read() == b"cdef"
    assert stream.read() == b""
    assert io.BufferedReader(Pieces(iter([b"a", b"b"]))).read() == b"ab"  # type: ignore[arg-type]
