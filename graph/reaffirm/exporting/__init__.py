"""The graph for other tools: RDF for triple stores, networks for Gephi, a table for pandas."""

from reaffirm.exporting.export import FORMATS, Format, export, format_of, write

__all__ = ["FORMATS", "Format", "export", "format_of", "write"]
