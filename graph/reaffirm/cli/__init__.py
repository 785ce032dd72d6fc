"""The command line: strings the parts of Reaffirm together and holds no logic of its own.

app             the program; examples: at the end of each command's help
common, batch   what commands share; many inputs
the commands
    demonstration   demo
    fetching        fetch
    building        build, extract
    vocabulary      vocabulary
    querying        query
    quoting         find, quote
    tracing         path, series, compare, origin
    analysing       lineage, rank, stats
    measuring       cited, related, communities, main-path, ageing, missing, analyse
    accuracy        evaluate
    differences     agreement, discrepancies
    giving          view, export, validate
    showing         overview, report, picture
"""

from __future__ import annotations

from reaffirm.cli.app import app, main

__all__ = ["app", "main"]
