"""The version of Reaffirm, in one place: the build, the graph's provenance and ``--version``."""

__version__ = "0.1.0"

#: How our pages name what made them, so that they are not taken for documents.
GENERATOR = "Reaffirm"
