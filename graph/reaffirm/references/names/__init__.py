"""Named entities: names that the vocabulary has, short forms, and names that nobody knows.

names that are known
entities       full and short names
finder         one paragraph, word by word
nesting        names within names
missions       named by their country
chiefs         of other organizations
established    bodies by their resolution
coordinates    names that share words
adopted        texts by who adopted them
cue_nouns      cues that open a name
short names
discourse      what a text has named so far, and what a short form therefore stands for
shortforms     whether it stands for something by itself
defined        those that a text defines in brackets
abbreviated    in other words, with a known abbreviation in brackets
generic        nouns alone, which mean one thing within a text
names that are new
unknown, chinese_unknown: by their form
going_on       how far these go on
titles         in brackets, quotation marks
chinese_titles what belongs to a title
chinese_words  which words of a paragraph may be in one
unexplained    abbreviations alone
stretches      where they stand
"""
