"""References: who is cited, under which act, in which role, in which exact words.

Where is what decided? ``extract`` carries a paragraph through the steps; each step is some modules:

    what is looked for
        lexicon        all printed forms of a language
        forms, tokens: one form, and one found
        matching       where they stand in a text
    which act governs
        clauses        acts and their stretches
        openings       where a clause opens
        complements    a verb of several acts
        powers         "acting under Chapter VII"
        said           "notes that …": content, no act
    numbers as printed
        numbers        their forms
        lists          several under one noun
        yearless       the Security Council's alone
        addenda        "… and Add.1 and 2"
    whose number it is
        citations      organ and date, or a refusal
        scene          what is known around it
        organs         the organs named near it
        targets        the symbol it then has
        reports        the organ of a report's symbol
        quoted_titles  what says nothing of it
    names that are known
        entities       full and short names
        finder         one paragraph, word by word
        discourse      what a short form stands for
        shortforms     whether it stands for itself
        defined        short names that a text defines
        nesting        names within names
        generic        names that are a noun alone
        missions       named by their country
        established    bodies by their resolution
        cue_nouns      cues that open a name
        coordinates    names that share a noun
    names that are new
        names          by their form
        titles         in brackets, quotation marks
        stretches      where they stand
        chinese_titles what belongs to a title
    footnotes
        footnotes      sources, "ibid."
        promised       the noun that a note numbers
    which role
        roles          object, addressee, background
        items          items of a list of texts
    the references
        making         what is cited and named, each with its act and role
        merging        one for each act and target
"""

from reaffirm.references.extract import adopting_organ, extract

__all__ = ["adopting_organ", "extract"]
