"""References: who is cited, under which act, in which role, in which exact words.

extract        carries the paragraphs of a document through the steps
passage        a paragraph as all steps read it
lexicon        what is looked for: the printed forms of a language
citations      numbers as printed, and whose they are
names          named entities, known and new
acts           which act governs, and in which role a thing stands
footnotes      the sources they give, "ibid."
making         what is cited and named, each with its act and role
merging        one reference for each act and target
"""

from reaffirm.references.extract import adopting_organ, extract

__all__ = ["adopting_organ", "extract"]
