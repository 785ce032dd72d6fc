"""Own entries of a user: Turtle files that are read in addition to the vocabulary that ships.

    files        the files as values: their contents travel to processes and machines
    force        which of them are in force, and caches that follow them
    statements   what own files say, with the place of each statement
    naming       the names and phrases that own files add
    checks       what is wrong with own files, alone and beside the shipped vocabulary
    clashes      names and phrases that would stand for two things
    findings     what a check finds: one line each
    starting     the file that people copy to begin with

An own file has the form of ``ontology/authority/*.ttl``; ``starter.ttl`` is one to copy. What it
says is united with what ships: a further name of a known treaty is a statement about its IRI.
"""

from __future__ import annotations
