"""A trial of own files: how often what they add stands in documents, and what it changes.

Each document is extracted twice, with the own files and without. A name is counted where it is
taken for what the own files say: not inside a longer name, which would be found instead of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reaffirm.analysis.tables import Cell, Table
from reaffirm.languages import fold
from reaffirm.languages.names.spelling import spellings
from reaffirm.model import Document, Extraction, Language, Reference
from reaffirm.namespaces import unscoped
from reaffirm.ontology import load_ontology
from reaffirm.own.files import NO_OWN
from reaffirm.own.force import in_force, per_vocabulary
from reaffirm.own.naming import OwnName
from reaffirm.references import extract
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.forms import folded_form
from reaffirm.references.lexicon.tokens import Kind

#: Of a text's forms, the names that have each.
_Forms: TypeAlias = dict[str, OwnName]


@dataclass(frozen=True, slots=True)
class Seen:
    """What own files found in one document."""

    printed: dict[OwnName, int]  #: how often each name or phrase stands there
    gained: int = 0  #: references that are not found without the own files
    lost: int = 0  #: references that are found without them alone: mostly the same words

    def __bool__(self) -> bool:
        return bool(self.printed or self.gained or self.lost)


@dataclass(frozen=True, slots=True)
class Trial:
    """The sums over all documents; ``documents`` are those that have a name, by name."""

    printed: Counter[OwnName]
    documents: Counter[OwnName]
    gained: int
    lost: int
    changed: int  #: documents of which a reference differs
    read: int  #: documents that were read


def seen(extraction: Extraction) -> Seen:
    """What the own files in force found in a document.

    Parameters
    ----------
    extraction:
        Made with the own files that are in force.
    """
    document = extraction.document
    names = [one for one in load_ontology().own_names if one.language == document.language]
    if not names:
        return Seen({})
    printed = _printed(document) + _generic(extraction, names)
    with in_force(NO_OWN):
        before = extract(document)
    found, known = _edges(extraction), _edges(before)
    return Seen(dict(printed), len(found - known), len(known - found))


def trial(documents: Iterable[Seen]) -> Trial:
    """The sums of what was seen in documents."""
    printed: Counter[OwnName] = Counter()
    having: Counter[OwnName] = Counter()
    gained = lost = changed = read = 0
    for one in documents:
        printed.update(one.printed)
        having.update(one.printed.keys())
        gained, lost = gained + one.gained, lost + one.lost
        changed += bool(one.gained or one.lost)
        read += 1
    return Trial(printed, having, gained, lost, changed, read)


def _edges(extraction: Extraction) -> set[tuple[str, str, str, str, int]]:
    return {(r.paragraph, r.act, r.role, r.target, r.start) for r in extraction.references}


def _printed(document: Document) -> Counter[OwnName]:
    """How often each name and phrase is met, as the extractor scans the text."""
    lexicon, forms = lexicon_of(document.language), _forms(document.language)
    found: Counter[OwnName] = Counter()
    for paragraph in document.paragraphs:
        for token in lexicon.scan(fold(paragraph.text, document.language).text):
            name = forms.get(token.entry.form)
            if name and (token.kind in (Kind.ACT, Kind.DEGREE)) == ("phrase" in name.what):
                found[name] += 1
    return found


@per_vocabulary
def _forms(language: Language) -> _Forms:
    """The folded forms in which each own name of a language is met; not of generic names."""
    articles = lexicon_of(language).grammar.articles
    forms: _Forms = {}
    for name in load_ontology().own_names:
        if name.language != language or name.is_generic:
            continue
        for text in (name.text, *_spellings(name)):
            form = folded_form(text, language)
            forms.setdefault(form, name)
            forms.setdefault(fold(text, language).text.strip(), name)
            article, _, rest = form.partition(" ")
            if name.what == "short form" and article in articles and rest:
                forms.setdefault(rest, name)
    return forms


def _spellings(name: OwnName) -> Iterable[str]:
    if name.what != "name":
        return ()
    return spellings(name.text, name.language, body=name.entry.startswith("body:"))


def _generic(extraction: Extraction, names: Sequence[OwnName]) -> Counter[OwnName]:
    """How often each generic name is a reference's name."""
    language = extraction.document.language
    generic = {folded_form(one.text, language): one for one in names if one.is_generic}
    found: Counter[OwnName] = Counter()
    for reference in extraction.references if generic else ():
        form = folded_form(reference.surface, language)
        for text, name in generic.items():
            if _is_one(reference, name) and text.casefold() in form.casefold():
                found[name] += 1
                break
    return found


def _is_one(reference: Reference, name: OwnName) -> bool:
    """Whether a reference is to a thing of a generic name, numbered or not."""
    target = unscoped(reference.target)
    return target == name.entry or target.startswith(name.entry + "-")


def listed(names: Sequence[OwnName], found: Trial | None = None) -> Table:
    """What own files add, one name a row; of a trial, how often each was found."""
    columns: tuple[str, ...] = ("entry", "is", "language", "as", "name")
    rows: list[tuple[Cell, ...]] = [
        (one.entry, "new" if one.is_new else "known", one.language, one.what, one.text)
        for one in names
    ]
    if found is not None:
        columns += ("found", "documents")
        counts = ((found.printed[one], found.documents[one]) for one in names)
        rows = [(*row, *count) for row, count in zip(rows, counts, strict=True)]
    return Table(columns, tuple(rows))
