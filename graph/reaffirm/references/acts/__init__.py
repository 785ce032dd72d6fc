"""Acts and roles: which act governs a clause, and what it is directed at.

clauses        acts and the stretches that they govern
heads          which verbs are acts of the organ
meant          whose acts phrases are, and what they mean: by words behind them, and by their time
openings       where a clause opens
powers         "acting under Chapter VII"
said           "notes that ...": content, no act
roles          object, addressee, background
items          items of a list of texts
bracketed      "the report of X on Y (S/2021/470)": the report and its symbol have one role
quoted_titles  what stands in a title tells no role
"""
