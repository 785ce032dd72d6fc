"""The values that travel through Reaffirm: documents, paragraphs and references.

Nothing here reads, computes or writes; every step of the pipeline takes and gives these.
The terms are those of the annotation guide: see ``benchmarks/README.md``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Language = Literal["ar", "en", "es", "fr", "ru", "zh"]
LANGUAGES: tuple[Language, ...] = ("ar", "en", "es", "fr", "ru", "zh")

Role = Literal["object", "addressee", "mention", "source"]
#: Strongest first: of two references to one target under one act the stronger role stays.
ROLES: tuple[Role, ...] = ("object", "addressee", "mention", "source")

TargetType = Literal[
    "resolution",
    "decision",
    "document",
    "treaty",
    "instrument",
    "publication",
    "conference",
    "body",
]
NUMBERED_TYPES: frozenset[TargetType] = frozenset({"resolution", "decision", "document"})
#: Named texts, which have titles.
TEXT_TYPES: frozenset[TargetType] = frozenset({"treaty", "instrument", "publication"})

ParagraphKind = Literal["title", "preambular", "operative", "heading", "annex", "footnote"]
#: What the organ itself says.
RUNNING_TEXT: frozenset[ParagraphKind] = frozenset({"preambular", "operative"})

#: The act of a reference that no act governs (title, footnotes, annexes).
NO_ACT = "-"
#: The act of a reference whose paragraph opens with words that no file knows ("Pursuant to …").
UNKNOWN_ACT = "other"


@dataclass(frozen=True, slots=True)
class Marker:
    """A footnote marker, taken out of the paragraph's text.

    ``offset`` is the place in :attr:`Paragraph.text` where the marker stood; ``note`` is the
    identifier of the footnote's paragraph (``fn7``).
    """

    offset: int
    note: str


@dataclass(frozen=True, slots=True)
class Link:
    """An editors' link in the source: characters ``start`` to ``end`` of the paragraph's text
    point to ``target`` (a normalized symbol, ``A/RES/70/1``). A second opinion, never the source
    of a reference."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document, with the text as printed less footnote markers.

    ``id`` is ``title``, ``pp3``, ``op12``, ``op12(a)``, ``op12(a)(i)``, ``fn7`` or, in an annex,
    ``annex1:12``. ``parent`` is the paragraph whose sentence this one continues (``op12`` for
    ``op12(a)``), empty otherwise. A paragraph that a page break or a footnote block cuts in two
    is one paragraph.
    """

    id: str
    kind: ParagraphKind
    text: str
    markers: tuple[Marker, ...] = ()
    links: tuple[Link, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """The recorded vote of an adoption, as numbers of Member States."""

    in_favour: int
    against: int
    abstaining: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says about itself. Unknown values are empty, never guessed."""

    session: str = ""  #: as in symbols: "76", "ES-11", "S-32"
    meeting: str = ""  #: the meeting of adoption, as printed or as a symbol ("A/76/PV.53")
    agenda_items: tuple[str, ...] = ()
    agenda_title: str = ""
    committee: str = ""  #: as printed: "第三委员会"
    report: str = ""  #: symbol of the committee's report: "A/76/463"
    report_paragraph: str = ""
    draft: str = ""  #: symbol of the draft: "A/76/L.2"
    sponsors: tuple[str, ...] = ()
    vote: Vote | None = None
    subjects: tuple[str, ...] = ()  #: IRIs at metadata.un.org
    sdgs: tuple[int, ...] = ()  #: numbers of the Sustainable Development Goals
    akn_work: str = ""  #: IRI path of the Akoma Ntoso work


@dataclass(frozen=True, slots=True)
class Document:
    """One language version of one document, paragraphs in reading order, footnotes last.

    >>> Document("A/RES/80/1", "en", "Peace", None, ())
    <Document A/RES/80/1 en: 0 paragraphs>
    """

    symbol: str
    language: Language
    title: str
    adopted: date | None
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata = field(default_factory=Metadata)
    source: str = ""  #: path of the file it was read from
    warnings: tuple[str, ...] = ()  #: what the reader had to mend, for people

    def __repr__(self) -> str:
        # At a prompt the whole text would be printed.
        return f"<Document {self.symbol} {self.language}: {len(self.paragraphs)} paragraphs>"

    def paragraph(self, paragraph_id: str) -> Paragraph:
        """The paragraph with this identifier.

        Raises
        ------
        KeyError
            If there is none.
        """
        for paragraph in self.paragraphs:
            if paragraph.id == paragraph_id:
                return paragraph
        raise KeyError(paragraph_id)


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention of a citable entity: who is cited, under which act, in which role and words.

    ``start`` and ``end`` are offsets of ``surface`` in the paragraph's text:
    ``paragraph.text[start:end] == surface`` always holds.
    """

    paragraph: str
    act: str
    role: Role
    type: TargetType
    target: str
    label: str
    surface: str
    start: int
    end: int
    degrees: tuple[str, ...] = ()  #: adverbs of the act: "also", "deeply"
    cited_date: date | None = None  #: the date printed beside a number
    note: str = ""  #: identifier of the footnote that identified the target


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words that look like a reference but could not be decided, with the reason."""

    paragraph: str
    surface: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that was found in one document."""

    document: Document
    references: tuple[Reference, ...]
    refusals: tuple[Refusal, ...] = ()

    def __repr__(self) -> str:
        found = f"{len(self.references)} references, {len(self.refusals)} refused"
        return f"<Extraction {self.document.symbol} {self.document.language}: {found}>"
