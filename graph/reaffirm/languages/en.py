"""English: numbers, clauses and roles.

Of its names, ``names/heads`` has the form (capitals, a head noun before "of") and
``names/english_names`` where one goes on behind "in", "with" and commas.
"""

from __future__ import annotations

import re

from reaffirm.languages.grammar import Grammar

GRAMMAR = Grammar(
    # == writing ==
    language="en",

    # == small words ==
    articles=frozenset({"the", "The", "this", "said"}),
    bare_before=frozenset({"resolution", "resolutions", "decision", "decisions"}),
    conjunctions=("and", "or", "but", "while"),
    alternating={"an": "a"},
    connectives=(
        "in this regard", "in this respect", "in that regard", "in this context", "also", "further",
        "in this connection", "in that connection", "in this connexion", "in that context",
        "therefore", "hereby", "thus", "accordingly", "moreover", "in addition", "furthermore",
        "to this end", "to that end", "inter alia", "nevertheless", "at the same time", "as well as",
        "likewise", "similarly", "in that respect", "in this light", "again", "once again",
        "in particular", "once more", "still", "consequently", "then", "finally",
    ),

    # == acts: their phrases, and what is none ==
    participle=re.compile(
        r"^(?:\w+ing|\w+ing \w+)\b|^(?:Also |Further |also |further |deeply |Deeply |gravely |Gravely )?"
        r"\w+ing\b|(?i:aware|mindful|convinced|concerned|alarmed|cognizant|conscious|guided|"
        r"disturbed|determined|distressed|appalled|dismayed|encouraged|desirous|inspired|"
        r"persuaded|resolved|grateful|satisfied|shocked|saddened|outraged|perturbed|moved|"
        r"confident|committed|anxious|regretful)\b"
    ),
    blockers=(
        "requests for", "requests from", "requests of", "requests by", "requests made",
        "demands for", "demands of", "notes by the", "notes verbales", "hopes and", "hopes of",
        "concerned with", "concerned parties", "concerned States", "concerned Member States",
        "concerned stakeholders", "concerned and", "supports for",
        # Those of other organizations.
        "General Secretariat", "Executive Secretariat", "Permanent International Secretariat",
    ),
    nouns_like_acts=frozenset(
        {"requests", "notes", "calls", "demands", "hopes", "supports", "appeals", "regrets"}
    ),
    of_itself=re.compile(r"\bits\b"),
    that_verb_and=re.compile(r" that it \w+ and "),
    chapter=re.compile(r"[Cc]hapter"),

    # == the content of a cited text, whose verbs are no acts ==
    content_openers=(
        "in which", "by which", "whereby", "wherein", "in whose", "at which", "which", "who", "whose",
    ),

    # == numbers: the nouns of texts, lists ==
    resolution_words=("resolution", "resolutions", "Resolution", "Resolutions", "RESOLUTION"),
    decision_words=("decision", "decisions", "Decision", "Decisions"),
    singular_nouns=frozenset({"resolution", "Resolution", "decision", "Decision"}),
    point_words=frozenset({"paragraph", "paragraphs"}),
    own_words=("its", "Its", "our", "this"),
    list_words=frozenset(
        {
            "entitled",
            "and", "of", "its", "as", "well", "both", "in", "No", "Nos", "also", "to", "the",
            "resolution", "resolutions", "decision", "decisions", "adopted", "dated", "or", "on",
            "A", "B", "respectively", "relevant",
        }
    ),
    range_words=("to", "-", "–", "through"),

    # == numbers: whose they are ==
    organ_before_words=frozenset(
        "s its in adopted by and relevant previous the resolution".split()
    ),
    organ_after_words=frozenset(
        "of by the adopted at its entitled dated annex".split()
    ),
    organ_after_needs_word=True,
    adopted_words=frozenset({"adopted"}),
    adoption=re.compile(r"\badoption (?:on [\w ]{3,20} )?of (?:its )?$"),
    adopter_before=re.compile(r"\bby (?:the )?$"),
    later_texts=re.compile(r"\band (?:all )?(?:its |the )?(?:subsequent|later) (?:relevant )?resolutions\b"),

    # == names ==
    protocol_phrases=(
        "Protocols thereto", "Optional Protocols thereto", "its Protocols", "its Optional Protocols",
        "Optional Protocol thereto", "its three Protocols", "their Protocols", "its protocols",
        "Additional Protocols thereto", "its Additional Protocols", "supplementary Protocols thereto",
        "protocols thereto",
    ),
    generic_names=("the United Nations",),

    # == roles: cues, behind which things are background ==
    background_cues=(
        "pursuant to", "in pursuance of", "in accordance with", "in line with", "under", "contrary to", "in violation of", "in contravention of", "as set out in",
        "contained in", "set forth in", "set out in", "in conformity with", "in compliance with",
        "consistent with", "in response to", "Special Account for", "as requested in", "as called for in", "as required by", "as requested by", "in the context of",
        "within the framework of", "in support of", "as mandated", "mandated by", "established by",
        "established pursuant to", "adopted by", "adopted at", "adopted in", "that", "as amended by",
        "held at", "held by", "convened by", "submitted to", "as defined in", "as provided for in",
        "provided for in", "in coordination with", "in cooperation with", "in collaboration with",
        "together with", "as well as with", "on the basis of", "in the light of", "in the field of",
        "parties to", "Parties to", "State party to", "States members of", "members of", "annexed to",
        "the provisions contained in", "reaffirmed in", "expressed in", "enshrined in",
        "recognized in", "referred to in", "required by", "subject to", "agreed in", "expressed at", "expressed by", "approved for", "containing", "made by", "made at", "endorsed by", "endorsed in",
        "approved by", "as approved by", "as adopted by", "as endorsed by", "listed in", "as reflected in", "as contained in", "as indicated in", "as reported by", "as reported in", "as estimated by", "as noted in", "as noted by",
    ),
    prefixes=frozenset(
        {"pursuant to", "in accordance with", "in response to"}
    ),
    topic_cues=(
        "on", "entitled", "concerning", "regarding", "relating to", "related to", "in particular",
        "with respect to", "with regard to", "about",
    ),
    title_cues=frozenset({"entitled"}),
    agenda_words=frozenset("item items sub-item subitem".split()),
    inclusive_cues=frozenset({"in particular"}),
    agent_cues=frozenset({"held by", "convened by", "expressed by", "made by"}),
    held_between=re.compile(
        r"[^;,]{0,60}[ ,]*(?:held|convened)\b[^;]{0,120}?[, ]+(?:and )?(?:(?:at|by|in) )?(?:the )?"
    ),
    # "the adoption *on 7 July* of the Treaty", "*on the margins* of"
    passing_on=re.compile(r"(?<=\bon) (?:\d+ [A-Z]|the (?:(?:margins|sidelines)\b|(?:matter|subject|question)\b(?! of)))"),
    taken=re.compile(r"\bimportance (?:that|which)$"),

    # == roles: what else makes a thing background, or not ==
    background_before=re.compile(
        r"\b(?:at|during|within)\s+(?:the\s+|its\s+)?"
        r"(?:(?:first|second|third|annual|regular|\d+\w*|[\w-]+th)\s+)?$|"
        r"\bthrough (?:the |its )?$|"
        r"\b(?:for|towards|to|in) (?:the )?(?:full )?(?:achiev(?:ement of|ing)|realiz(?:ation of|ing)|attain(?:ment of|ing)) "
        r"(?:all )?(?:the )?$"
    ),
    background_span=re.compile(
        # Not directly behind the act: "decides to extend the mandate of", "to convene".
        r"\b(?:(?<=\S )(?<!need )to (?!the\b|its\b|all\b|a\b|an\b|be\b|implement\b|this\b|that\b)[a-z]+|in order to|"
        r"with a view to|so as to)\b"
        r"(?! the (?:implementation|work))"
    ),
    behind_comma=re.compile(
        r" (?:with|in close|to (?!the\b|its\b|all\b|a\b|an\b|be\b|this\b|that\b|his\b)[a-z]+)\b"
    ),
    # "its decision, in paragraph 7 of its resolution 1/2, to": where it stands, no more
    stated_in=re.compile(
        r"\b(?:in|by) (?:(?:the )?(?:section|part|annex|(?:operative |preambular )?paragraphs?)\b[^,;]{0,50}? (?:of|to) )?"
        r"(?:(?:its|their|the|relevant|various|previous|General|Security|Human|Rights|Economic|and|Social|Assembly|Council) )*"
        r"(?:resolutions?|decisions?) $"
    ),
    own_decision=re.compile(r"(?: (?:also|further|the|its|of))* (?:decisions?|adoption|provisions)\b"),
    decided=re.compile(r"(?: (?:also|further|therefore|hereby|accordingly))? to [a-z]+\b"),

    # == roles: a body, or its texts and deeds ==
    text_of_body=re.compile(r" ?(?:s )?(?:resolutions|decisions|Agenda|rules)\b"),
    text_before_body=re.compile(
        r"(?:resolutions|decisions)(?: and \w+)? (?:adopted (?:[^,;]{1,40} )?by|of|by) (?:the )?"
        # "of the Assembly, the Council, the Commission and the Board"
        r"(?:[^,;]{3,70}, (?:of |by )?(?:the )?){0,5}"
        r"(?:[^,;]{0,80} and (?:of |by )?(?:the )?)?$|addressed to the $|"
        r"\b(?:resolution|(?:resolution|decision) [A-Z0-9]\S*) (?:adopted by|of) (?:the )?$|"
        r"\bletters? (?:dated [^,;]{3,30} )?from [^,;]{3,90} to the $"
    ),
    own_deed=re.compile(
        r"\b(?:contained|set out|set forth|included|made) in (?:the |his |its |her )(?:\w+ )?reports? "
        r"(?:of|by) (?:the )?$|\bmade by (?:the )?$"
    ),
    next_report=re.compile(
        r"\band (?:the |a )?(?:related|relevant|corresponding) reports? (?:thereon )?(?:of|by) (?:the )?$|"
        # "the report of A on the work of its session and the report of B"
        r"\b(?:the|a) (?:reports?|notes?) (?:of|by) [^;]{1,300} and (?:on )?the (?:reports?|notes?) (?:of|by) (?:the )?$"
    ),
    others_addressed=re.compile(r"(?: ?s)? (?:member|Member|parties|Parties)"),

    # == roles: items of lists ==
    apposition=re.compile(
        r"\b(?:in particular|including|especially|notably)\W+(?:\w+ ){0,2}(?:resolutions?|decisions?) *$|"
        # "the most recent of which are Assembly resolutions"
        r"\b(?:most recent|latest|last)\b,? ?(?:\w+ ){0,6}(?:resolutions?|decisions?) *$"
    ),
    repeated=frozenset({"his", "her", "its", "their", "of", "by", "to", "with", "between", "from"}),

    # == roles: what is said, and its subject ==
    clause_openers=frozenset({"that"}),
    about_nouns=frozenset({"that"}),
    fact=re.compile(
        r"(?:[ ,]|also|further|again|once|with \w+|in (?:this|that) (?:regard|respect|context|connection)|the fact|"
        r"it (?:is )?\w+|(?:its |the )?(?:demand|request|call|decision|concern|view|conviction|position|belief|recommendation|"
        r"understanding|intention|determination|hope|need|importance)s?)*"
    ),
    before_subject=re.compile(
        r",? ?(?:(?:in|on|at|since|during|under|pursuant to|in accordance with|owing to|with regard to|by|for|as of|after|"
        r"following|despite|when)\b[^,;]{1,90},)? ?"
        r"(?:(?:the|its|this|said|both|all|full|effective|timely|continued|successful|in) )*"
        r"(?:(?:implementation|adoption|entry into force|work|role|report|reports|efforts|activities|mandate|provisions|"
        r"outcome|purposes|principles|objectives|contribution|recommendations|universality|ratification) (?:of|by)(?: the| all)*)?"
        r"(?: ?(?:the|its|\w+(?:st|nd|rd|th)|first|second|third))* ?|"
        r"[^,;]{0,160}\b(?:adopted|established|convened|endorsed)(?: (?:the|its|a|an|\w+th|first|second|third))*"
    ),
    where_words=frozenset({"in"}),

    # == addressees ==
    addressee_gap=re.compile(
        r"(?:\s|,|the|(?:Director-General|Executive (?:Director|Secretary)|Administrator|Director|Chairman|"
        r"Chairperson|Chair|Rector|Head|Secretary-General) of|all|relevant|upon|on|to|and|other|concerned|appropriate|its|also|further|again|"
        r"Member|States|in|particular|especially|including|as|well|Governments|international|"
        r"organizations|specialized|agencies|both|once|strongly|regional|each|those|parties|"
        r"Parties|partners|entities|United|Nations|system|of|bodies|respective|"
        r"funds|programmes|stakeholders|for|community|that|this|regard|respect|connection|context|"
        r"such|financial|institutions|major|multilateral|humanitarian)*"
    ),
    addressee_list=re.compile(
        r"(?:\s|,|the|and|as|well|other|relevant|its|including|in|particular|all|United|Nations|"
        r"especially|such|of)*"
    ),

    # == footnotes ==
    ibid=re.compile(r"^\s*(?:See\s+)?(?:ibid|Ibid)\b"),
    treaty_series=re.compile(
        r"(?:Treaty Series|[Ii]bid)\.?,?\s*vols?\.\s*(?P<volumes>[\d,\s]+(?:and\s+\d+)?),?\s*"
        r"Nos?\.\s*(?P<number>[A-Z]?-?\d+)"
    ),
    report_words=("report", "reports", "note", "notes", "letter", "letters", "summary", "statement", "statements"),
)  # fmt: skip
