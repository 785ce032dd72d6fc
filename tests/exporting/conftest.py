"""The invented resolutions of the store's tests."""

from ..rdf.conftest import empty_stores, library

__all__ = ["empty_stores", "library"]
