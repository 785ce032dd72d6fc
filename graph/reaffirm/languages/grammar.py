"""What the grammar of one language contributes: the shape of citations and of clauses.

Names and act phrases are data in ``ontology/``; here stand only function words and patterns. A
grammar holds printed forms, which the lexicon compiles, and regular expressions over folded text
(see :mod:`reaffirm.languages.folding`). The modules of the languages keep to the order of the fields
here; what a language lacks is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reaffirm.model import Language

#: What is nowhere. It begins with a character that no text has, so that this is seen at once.
_NOTHING = re.compile("\0(?!)")


@dataclass(frozen=True, slots=True)
class Refinement:
    """An act phrase that stands for another act before certain words.

    One verb of a language may render two acts of the others; the words behind it then tell which:
    Russian "призывает" *encourages* before "… частный сектор", else it *calls upon*.
    """

    forms: frozenset[str]  #: the phrases, as folded
    following: re.Pattern[str]  #: matches the folded text directly behind the phrase
    act: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The grammar of citations in one language."""

    # == writing ==
    language: Language
    #: Words are divided by spaces; False for Chinese.
    spaced: bool = True
    #: Letters that may be written onto the front of a word (Arabic و ب ل …).
    proclitics: tuple[str, ...] = ()
    #: Openings of words that a preposition written onto them changes: ل and ال make لل.
    contractions: tuple[tuple[str, str], ...] = ()
    #: Proclitics that join clauses: an act behind one opens a clause.
    joining_proclitics: frozenset[str] = frozenset()

    # == small words ==
    #: Articles, contracted ones among them: a short form like "the Convention" needs one.
    articles: frozenset[str] = frozenset()
    #: Nouns before which a short form stands without its article: "Council resolution 44/5".
    bare_before: frozenset[str] = frozenset()
    #: Words that open a clause by themselves: "and".
    conjunctions: tuple[str, ...] = ()
    #: Words that end a joint as a conjunction does: "а *также*".
    joining_words: frozenset[str] = frozenset()
    #: Words of act phrases that change with the word behind them, and the one form they are
    #: compared in: "an" and "a", « sa » and « son ».
    alternating: Mapping[str, str] = field(default_factory=dict)
    #: Words that may stand between the opening of a clause and its act: "in this regard".
    connectives: tuple[str, ...] = ()

    # == acts: their phrases, and what is none ==
    #: Matches act phrases that are participles: the acts of a preamble. None where the language
    #: makes no difference.
    participle: re.Pattern[str] | None = None
    #: Phrases that contain an act's form but are none: "requests for".
    blockers: tuple[str, ...] = ()
    #: Act phrases that are nouns too: "requests".
    nouns_like_acts: frozenset[str] = frozenset()
    #: Act phrases whose act the words behind them decide; the first that matches counts.
    refinements: tuple[Refinement, ...] = ()
    #: Act phrases whose subject can only be the organ: "expresses its intention".
    of_itself: re.Pattern[str] = _NOTHING
    #: By the stem of the organ's symbols: matches act phrases of which the organ cannot be the
    #: subject. Arabic verbs tell the Assembly (تؤكد) from the Council (يؤكد).
    foreign_acts: dict[str, re.Pattern[str]] = field(default_factory=dict)
    #: Acts whose finite verb may go on with the participles of a preamble: "…، وتشير إلى".
    continued_acts: frozenset[str] = frozenset()
    #: Participles that only say why or how in an operative paragraph: "sachant".
    subordinate_forms: frozenset[str] = frozenset()
    #: What directly before a participle shows by what else somebody does what he is asked to:
    #: « *en* mettant l’accent sur »; but « tout en soulignant », the organ does.
    by_doing: re.Pattern[str] = _NOTHING
    #: A verb in the subject of a cited text ("on promoting and encouraging …") can look like an
    #: act. Not so where that subject has verbal nouns and the acts are finite verbs.
    verbal_topics: bool = True
    #: Between an act and a verb that shares the subject of its content: "that it accepts and".
    that_verb_and: re.Pattern[str] = _NOTHING
    #: How act phrases open that may have their object before them, and the words from the clause's
    #: beginning to the act: 对…结论表示关切. Group ``object``.
    said_of: tuple[str, ...] = ()
    object_before: re.Pattern[str] = _NOTHING
    #: What alone parts two acts that are directed at the same: 欢迎并敦促.
    joined_acts: frozenset[str] = frozenset()
    #: Characters of which one joins an act to the act before: 并, 又.
    joining_signs: str = ""
    #: Behind "acting under": a chapter of the Charter, under which only the organ acts.
    chapter: re.Pattern[str] = _NOTHING
    #: A paragraph that adopts the text that follows, where the verb is too common to be an act.
    adopting: re.Pattern[str] = _NOTHING

    # == the content of a cited text, whose verbs are no acts ==
    #: Words after which verbs belong to a cited text: 其中.
    content_openers: tuple[str, ...] = ()
    #: Behind such a word, who speaks in the cited text: all verbs up to an outer act are its own.
    content_subject: re.Pattern[str] | None = None
    #: What a content clause may begin with before the comma: 除其他外.
    among_others: str = ""
    #: Connectives that end such a content clause: 在这方面.
    resumptives: frozenset[str] = frozenset()
    #: Acts that no content clause has, so that they end it.
    outer_acts: frozenset[str] = frozenset()

    # == numbers: the nouns of texts, lists ==
    #: Nouns of numbered texts.
    resolution_words: tuple[str, ...] = ()
    decision_words: tuple[str, ...] = ()
    #: Those of them that name one text only: "conflict resolution" promises no list of numbers.
    singular_nouns: frozenset[str] = frozenset()
    #: Nouns of parts of such a text, between the numbers of a list: "paragraph".
    point_words: frozenset[str] = frozenset()
    #: "its": the resolution is the adopting organ's own.
    own_words: tuple[str, ...] = ()
    #: The noun follows its numbers (第 1/2 号决议) instead of preceding them.
    noun_after_number: bool = False
    #: The signs before and behind such a number: 第, 号.
    number_signs: tuple[str, str] = ("", "")
    #: Behind such a number, what it numbers instead of a text of the organ: 第…号法律.
    other_noun: re.Pattern[str] = _NOTHING
    #: Between a date and the number behind it: 2006年3月15日关于…的第60/251号.
    dated_before: re.Pattern[str] = _NOTHING
    #: Characters before "decision" that show the noun, not the verb: 其, 该.
    noun_marks: frozenset[str] = frozenset()
    #: Words that may stand between the numbers of one list, dates aside.
    list_words: frozenset[str] = frozenset()
    #: Words between the ends of a range: "to".
    range_words: tuple[str, ...] = ("-", "–")
    #: Names of the letters of parts in this language, to Latin letters.
    part_letters: dict[str, str] = field(default_factory=dict)
    #: Marks of special and emergency special sessions: "S", "ES".
    special_marks: dict[str, str] = field(default_factory=lambda: {"S": "S", "ES": "ES"})
    #: Symbols printed in the letters of the language, to the Latin ones: those of organs, and
    #: those of their resolutions and decisions (م ع-18/ق-3 is GC.18/Res.3).
    symbol_organs: dict[str, str] = field(default_factory=dict)
    symbol_texts: dict[str, str] = field(default_factory=dict)
    #: Decisions of conferences of parties in the letters of the language: the pattern (groups
    #: ``number`` and ``session``), a word of paragraphs that are about the treaty, the Latin letters.
    parties: tuple[tuple[re.Pattern[str], str, str], ...] = ()

    # == numbers: whose they are ==
    #: Names of the Security Council that may stand between the noun and a number without year.
    organs_before_number: tuple[str, ...] = ()
    #: Words that may stand between an organ and the noun or number behind it: "in its".
    organ_before_words: frozenset[str] = frozenset()
    #: The same as a pattern, where there are no words.
    organ_before: re.Pattern[str] = _NOTHING
    #: Words that may stand between a number (with date and title) and the organ behind it:
    #: "of the".
    organ_after_words: frozenset[str] = frozenset()
    #: Without such a word the organ behind the number is not the number's.
    organ_after_needs_word: bool = False
    #: "adopted": the organ behind it numbered the text cited before.
    adopted_words: frozenset[str] = frozenset()
    #: "adoption": of a text whose adopter is named behind "by the".
    adoption: re.Pattern[str] = _NOTHING
    #: "by the", directly before that adopter.
    adopter_before: re.Pattern[str] = _NOTHING
    #: Further texts of the organ behind, named with a number: "and subsequent resolutions".
    later_texts: re.Pattern[str] = _NOTHING

    # == names ==
    #: "the Protocols thereto": the protocols of the treaty just named.
    protocol_phrases: tuple[str, ...] = ()
    #: Quotation marks or brackets around the title of a text that no authority file may know.
    title_brackets: tuple[str, str] | None = None
    #: What printed behind a short form shows that a longer name begins: "the Committee on Trade".
    longer_name: re.Pattern[str] = _NOTHING
    #: Names of the whole Organization, beside which that subject may stand.
    generic_names: tuple[str, ...] = ()

    # == roles: cues, behind which things are background ==
    #: Words that make what follows background: "pursuant to".
    background_cues: tuple[str, ...] = ()
    #: Those of them that may open a clause before its verb ("Pursuant to …, requests").
    prefixes: frozenset[str] = frozenset()
    #: Background cues that are the deed itself between an act and a name: 欢迎通过《…》.
    deed_cues: frozenset[str] = frozenset()
    #: What before such a deed tells when or where it was done, or who did it: 大会于…通过《…》.
    deed_done: re.Pattern[str] = _NOTHING
    #: Verbs of a clause that may stand before its noun, where what is background ends: 推动…的公约.
    closing_cues: frozenset[str] = frozenset()
    #: Where the phrase of a background cue ends before the nouns that follow their numbers: 关于…的.
    cue_end: re.Pattern[str] = _NOTHING
    #: Matches what joins a number to such a phrase although it ended: 根据…的报告和第1号决议.
    cue_joined: re.Pattern[str] = _NOTHING
    #: Words that open the subject matter of a cited text: "on", "entitled".
    topic_cues: tuple[str, ...] = ()
    #: Those of them directly behind which the title of the text itself stands: "entitled".
    title_cues: frozenset[str] = frozenset()
    #: A topic cue as an adjective, with the word that shows it: 有关 (relevant) 建议.
    topic_as_adjective: re.Pattern[str] = _NOTHING
    #: What such a title stands behind without naming a text: the item of an agenda.
    agenda_words: frozenset[str] = frozenset()
    #: What ends the subject of a text, the noun of that text, and the joint behind it.
    next_text: re.Pattern[str] = _NOTHING
    #: Behind the verb of a clause before its noun: examples of what that noun names.
    examples: re.Pattern[str] = _NOTHING
    #: How the subject of a text begins that stands before its number: 关于…的第…号决议.
    subject_before: re.Pattern[str] = _NOTHING
    #: Cues that only pick one thing out of several: "in particular".
    inclusive_cues: frozenset[str] = frozenset()
    #: Cues that open the content of a cited text, to the end of the clause: "in which".
    relative_cues: frozenset[str] = frozenset()
    #: Cues that name the body whose deed something is: "réalisé par".
    agent_cues: frozenset[str] = frozenset()
    #: Cues that tell for what somebody is thanked or blamed: that is what the act is directed at.
    reason_cues: frozenset[str] = frozenset()
    #: What may stand between two conferences of one list: "held in Baku on 1 May 2019, and the".
    held_between: re.Pattern[str] = _NOTHING
    #: What behind such a cue passes on the text that it names: "nota por la que *se transmite*".
    passing_on: re.Pattern[str] = _NOTHING
    #: Words with a cue that open no background: what a noun takes ("contribuciones *para*"), manner
    #: ("*con* satisfacción"); searched up to the end of the cue.
    taken: re.Pattern[str] = _NOTHING
    #: Those that acts govern, before each item of what they are directed at: "ссылаясь на".
    governed: frozenset[str] = frozenset()

    # == roles: what else makes a thing background, or not ==
    #: What directly before a mention makes it background: 与, 向.
    background_before: re.Pattern[str] = _NOTHING
    #: What behind a body or document shows that it is background: 所设.
    background_after: re.Pattern[str] = _NOTHING
    #: What between act (or last comma) and mention makes it background: an infinitive.
    background_span: re.Pattern[str] = _NOTHING
    #: What directly behind the last comma before a mention makes it background: ", with".
    behind_comma: re.Pattern[str] = _NOTHING
    #: The same before texts alone: ", принятый на".
    text_behind_comma: re.Pattern[str] = _NOTHING
    #: The same before the numbers of texts: 经第…号决议延长.
    cited_by: re.Pattern[str] = _NOTHING
    #: "in paragraph 7 of its resolution" before a number: where something stands, no more …
    stated_in: re.Pattern[str] = _NOTHING
    #: … unless it is the organ's own decision, or the adoption of a text, directly behind the act.
    own_decision: re.Pattern[str] = _NOTHING
    #: The infinitive that tells what is decided, no background: "Decides, …, to extend".
    decided: re.Pattern[str] = _NOTHING
    #: The same behind the grounds of a decision where no comma ends them: "на основе … продлить".
    decided_after: re.Pattern[str] = _NOTHING
    #: What ends the words before the noun that they describe: 的.
    attributive: re.Pattern[str] = _NOTHING

    # == roles: a body, or its texts and deeds ==
    #: What behind a body shows that its texts are meant, not the body: …的决议.
    text_of_body: re.Pattern[str] = _NOTHING
    #: The same before the body: "the resolutions of the".
    text_before_body: re.Pattern[str] = _NOTHING
    #: Before a body: its report or deed is meant, "contained in the report of the", "made by the".
    own_deed: re.Pattern[str] = _NOTHING
    #: Before a body: its report is the next of a list, "and the related report of the".
    next_report: re.Pattern[str] = _NOTHING
    #: From an act to a text of which provisions are meant: "recalls the commitment contained in".
    provisions: re.Pattern[str] = _NOTHING
    #: Matches from its noun to the name of a text whose adopter stands between: "aprobación por la
    #: Asamblea General del".
    adopted_text: re.Pattern[str] = _NOTHING
    #: What behind a body shows that others are addressed: its members.
    others_addressed: re.Pattern[str] = _NOTHING
    #: What behind a body takes back ``background_before``: "cooperation *with* X".
    common_deed: re.Pattern[str] = _NOTHING

    # == roles: items of lists ==
    #: Matches at the end of a text that goes on with some of the things just named: "in particular
    #: resolutions".
    apposition: re.Pattern[str] = _NOTHING
    #: Matches at the end of the adoption of a text whose adopter stands between: "adoption par le
    #: Conseil de sa résolution".
    adoption_of: re.Pattern[str] = _NOTHING
    #: Matches what goes on, behind the content of a text, with the next text of a list.
    listed_on: re.Pattern[str] = _NOTHING
    #: What may stand between two items of a list, where there are no spaces.
    item_joint: re.Pattern[str] = _NOTHING
    #: Words that may be repeated before each item of a list: "par l'un, par son autre".
    repeated: frozenset[str] = frozenset()

    # == roles: what is said, and its subject ==
    #: Words of which the directly following name is the subject: "that".
    clause_openers: frozenset[str] = frozenset()
    #: Those of them that may open a clause about a noun, too: "les efforts *que* déploie".
    about_nouns: frozenset[str] = frozenset()
    #: What may stand between an act and that of them that opens what is said: "le fait que".
    fact: re.Pattern[str] = _NOTHING
    #: What may stand between such a word and that subject, names apart: when or where ("that, in
    #: 2014, the"), what stands for the thing itself ("that the implementation of the"), a verb
    #: that comes before its subject (« que se aplique la »), or the verb of its adoption.
    before_subject: re.Pattern[str] = _NOTHING
    #: Those of them behind which a verb may precede that subject: "l’action que mène la Commission".
    inverted: frozenset[str] = frozenset()
    #: Behind such a word, the verbs that stand before their subject: "ضرورة أن تكفل اللجنة".
    verbs_first: re.Pattern[str] = _NOTHING
    #: What may stand before a text there: "recalling that *in* the Charter the rights are".
    where_words: frozenset[str] = frozenset()
    #: Words that a verb may have beside it there: "que *continue de* mener la Commission".
    auxiliaries: frozenset[str] = frozenset()

    # == addressees ==
    #: What may stand between a directive act and the body it is addressed to.
    addressee_gap: re.Pattern[str] = _NOTHING
    #: What may stand between two coordinated addressees.
    addressee_list: re.Pattern[str] = _NOTHING

    # == footnotes ==
    #: "ibid."
    ibid: re.Pattern[str] = _NOTHING
    #: An entry of a treaty series: groups ``volumes`` and ``number``.
    treaty_series: re.Pattern[str] = _NOTHING
    #: Nouns of reports, whose symbol a footnote gives.
    report_words: tuple[str, ...] = ()
