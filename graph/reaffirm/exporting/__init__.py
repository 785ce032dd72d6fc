"""The graph for other tools, in one file.

export    in the format that the file's name says; RDF for triple stores
network   GraphML and GEXF, for Gephi
table     CSV, for pandas
proposed  entries for the vocabulary, for a file of one's own
"""

from reaffirm.exporting.export import FORMATS, Format, export, format_of, write

__all__ = ["FORMATS", "Format", "export", "format_of", "write"]
