"""How names are built in the six languages: where they begin, go on and end, and how they vary.

The nouns that names are built around are data in ``ontology/``; here stand function words, endings
and the words of a sentence that end a name.

nouns          head nouns and lists of words, out of the vocabulary
forms, heads, head_first, english_heads, arabic_heads, chinese_heads: how a name is built around a head noun
arabic_words, arabic_places: the words of Arabic names, and places made visible in an Arabic text
bounds, bracketed: where a name ends
name_words, french_names, french_verbs, spanish_names, russian_names: the words that these two read
joints, russian_joints, russian_owners, spanish_joints, french_joints, english_names, english_owners: where it goes on
chinese_names, chinese_common: where a Chinese one begins, also around a common noun
spelling, nominative, arabic_titles, arabic_bodies: the same name, printed otherwise
shared_heads, yearly, meetings, numbered_meetings: names that share words, meetings by rank or number
ordinals       numbers of meetings
officers, missions, established, entitled, between, adopted_texts, numbered_texts: named by something else
abbreviations, small_letters: names that are nothing but letters, or have no capital
hints          which of these rules a text has words for
defining       short names in brackets
definite       what shows that one thing is meant
described      nouns that mean one thing only within a text
"""
