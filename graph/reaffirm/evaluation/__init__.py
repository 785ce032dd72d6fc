"""Accuracy: measures against hand annotation, against editors' links, and between languages.

gold            against hand annotation; rows: its files
links           against the editors' links, and whether the six languages agree
intervals       how far a measured share may be off by chance
agreement       the edges that not all versions carry
discrepancies   where words and links disagree
trial           what own vocabulary files change
places          where something stands, with its sentence
corpus          many files, in several processes
"""
