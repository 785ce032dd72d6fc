"""The invented resolutions of the store's tests."""

from ..rdf.conftest import library

__all__ = ["library"]
