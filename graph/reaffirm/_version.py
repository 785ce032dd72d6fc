"""The version of Reaffirm, in one place: the build, the graph's provenance and ``--version``."""

__version__ = "0.1.0"
