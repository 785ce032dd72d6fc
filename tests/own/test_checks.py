"""What is wrong with own files: one line with file, line, subject and what to do."""

from __future__ import annotations

import pytest

import reaffirm
from reaffirm.errors import VocabularyError
from reaffirm.ontology import load_ontology, own_findings
from reaffirm.own.files import read_own
from reaffirm.own.force import own_vocabulary

#: What an own file says, and what the error must say: the subject, what is wrong, what to do.
ERRORS = {
    "another class than the known entity": (
        "<id/treaty/uncac> a rea:Body .",
        "line 5: <id/treaty/uncac> cannot be a rea:Body: it is already a rea:Treaty; choose",
    ),
    "another class than the identifier": (
        "<id/treaty/acme> a rea:Body .",
        "<id/treaty/acme> cannot be a rea:Body: it is by its identifier a rea:Treaty",
    ),
    "a misspelt identifier": (
        '<id/treaty/uncaac> skos:altLabel "Merida Treaty"@en .',
        "is not in the vocabulary; did you mean <id/treaty/uncac>? a new entry has a class: write "
        "'a rea:Treaty ;'",
    ),
    "an identifier of no kind": (
        "<id/person/acme> a rea:Body .",
        "<id/person/acme> is no identifier; write <id/KIND/small-letters-and-hyphens>, KIND one of "
        "treaty, instrument, publication, conference, body",
    ),
    "an identifier with the mark of a document": (
        "<id/body/acme--a-res-76-1> a rea:Body .",
        "is no identifier",
    ),
    "capitals": ("<id/body/Acme> a rea:Body .", "<id/body/Acme> is no identifier"),
    "an identifier of another base": (
        "<https://library.example.org/1> a rea:Body .",
        "is no entry of a vocabulary; own files hold entities <id/…>, generic names <generic/…>, "
        "phrases of <act/…>; lead to identifiers of your own with skos:exactMatch",
    ),
    "an edge": (
        "<doc/A/RES/76/187> rea:recalls <doc/A/RES/1/1> .",
        "<doc/A/RES/76/187> is no entry of a vocabulary",
    ),
    "a misspelt act": (
        '<act/recall> skos:altLabel "Harks back"@en .',
        "<act/recall> is not known, and own files cannot add one; did you mean <act/recalls>?",
    ),
    "a property that nobody reads": (
        '<id/treaty/uncac> skos:altLable "Merida Treaty"@en .',
        "has the property skos:altLable, which nobody reads; did you mean skos:altLabel?",
    ),
    "a property of something else": (
        "<act/recalls> rea:directive true .",
        "has the property rea:directive, which nobody reads; read are: rea:before",
    ),
    "a name without its language": (
        '<id/treaty/uncac> skos:altLabel "Merida Treaty" .',
        'has the name "Merida Treaty", which is in no language that is read; write "…"@ and one of '
        "ar, en, es, fr, ru, zh behind it",
    ),
    "a name in another language": (
        '<id/treaty/uncac> skos:altLabel "Meridavertrag"@de .',
        "which is in no language that is read",
    ),
    "a name that is a link": (
        "<id/treaty/uncac> skos:altLabel <x> .",
        "which is not in quotation marks",
    ),
    "a name of no letters": ('<id/treaty/uncac> skos:altLabel "..."@en .', "which has no letter"),
    "a second preferred name": (
        '<id/treaty/uncac> skos:prefLabel "Merida Treaty"@en .',
        'has the preferred name "United Nations Convention against Corruption"@en already; make '
        '"Merida Treaty" a skos:altLabel',
    ),
    "another notation": (
        '<id/body/acme> a rea:Body ; skos:notation "body:acne" .',
        'has the notation "body:acne"; write skos:notation "body:acme", or leave it out',
    ),
    "words behind a phrase without a bar": (
        '<act/encourages> rea:before "призывает Генерального"@ru .',
        'write "phrase | words behind it"',
    ),
    "the name of a known entity": (
        '<id/body/acme> a rea:Body ; skos:prefLabel "convention  against Corruption"@en ; '
        'skos:altLabel "Convention against Corruption"@en .',
        '<id/body/acme> has the name "Convention against Corruption"@en, which is that of '
        "treaty:uncac; say it of <id/treaty/uncac> if they are one thing",
    ),
    "one name for two own entities, however it is spaced": (
        '<id/body/one> a rea:Body ; skos:prefLabel "Acme Desk"@en .\n'
        '<id/body/two> a rea:Body ; skos:prefLabel "Acme  Desk"@en .',
        "which is that of body:one; say it of <id/body/one> if they are one thing",
    ),
    "a phrase of another act": (
        '<act/urges> skos:altLabel "calls upon"@en .',
        '<act/urges> has the phrase "calls upon"@en, which is one of act:callsUpon; a phrase has '
        "one meaning",
    ),
    "a noun that is another generic name": (
        '<generic/body/kitty> a rea:GenericName ; skos:prefLabel "Trust Fund"@en .',
        "which is that of body:trust-fund; a generic name has one identifier",
    ),
    "something without an identifier": (
        "<id/body/acme> a rea:Body ; skos:note [ a rea:Body ] .",
        "line 5: <id/body/acme> has something without an identifier",
    ),
    "Turtle that does not end": ("<id/body/acme> a rea:Body", "line 5: Unexpected end"),
    "Turtle without a dot": (
        "<id/body/one> a rea:Body\n<id/body/two> a rea:Body .",
        "line 6: A dot is expected at the end of statements; correct the Turtle there",
    ),
}


@pytest.mark.parametrize(("text", "message"), ERRORS.values(), ids=ERRORS)
def test_an_error_says_where_what_and_what_to_do(own, text, message):
    path = own(text)
    with own_vocabulary(path), pytest.raises(VocabularyError) as caught:
        load_ontology()
    assert str(caught.value).startswith(f"{path}, line ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


#: What works, and what is said of it.
WARNINGS = {
    "no name": ("<id/body/acme> a rea:Body .", "has no name; give it one"),
    "no preferred name": (
        '<id/body/acme> a rea:Body ; skos:altLabel "Acme Desk"@en .',
        "has no preferred name; make one a skos:prefLabel",
    ),
    "no English name": (
        '<id/body/acme> a rea:Body ; skos:prefLabel "Mesa de los Médanos"@es .',
        "has no English name: where a language has none, the one in es is shown",
    ),
    "a very short name": (
        '<id/treaty/uncac> skos:altLabel "CC"@en .',
        'has the name "CC", which is very short',
    ),
    "a noun that many things are called by": (
        '<id/body/acme> a rea:Body ; skos:prefLabel "Trust Fund"@en .',
        "which many things are called by; make it a rea:shortForm",
    ),
    "a short form of others": (
        '<id/body/acme> a rea:Body ; skos:prefLabel "Convention"@en .',
        'has the name "Convention"@en, a short form of others (treaty:',
    ),
    "a short form of others, with an article": (
        '<id/body/acme> a rea:Body ; skos:prefLabel "The Convention"@en .',
        'has the name "The Convention"@en, a short form of others (treaty:',
    ),
    "a link that leads nowhere": (
        '<id/body/acme> a rea:Body ; skos:prefLabel "Desk"@en ; rea:parentBody <id/body/unodk> .',
        "leads to <id/body/unodk>, which is not in the vocabulary; did you mean <id/body/unodc>?",
    ),
    "another value than the one that counts": (
        "<id/treaty/uncac> rea:containedIn <doc/A/RES/1/1> .",
        "has another containedIn in the vocabulary, which counts",
    ),
}


@pytest.mark.parametrize(("text", "message"), WARNINGS.values(), ids=WARNINGS)
def test_what_works_but_is_doubtful_is_a_warning(own, text, message):
    (found,) = own_findings(read_own([own(text)]))
    assert message in str(found)
    assert not found.fatal


@pytest.mark.parametrize(
    "text",
    [
        "",
        '<id/treaty/uncac> skos:altLabel "Convention against Corruption"@en .',
        '<id/treaty/uncac> a rea:Treaty ; skos:altLabel "Merida Treaty"@en .',
        '<id/body/one> a rea:Body ; skos:prefLabel "Acme Desk"@en ; rea:shortForm "the Desk"@en .\n'
        '<id/body/two> a rea:Body ; skos:prefLabel "Acme Table"@en ; rea:shortForm "the Desk"@en .',
        '<id/body/one> a rea:Body ; skos:prefLabel "Desk"@en ; rea:parentBody <id/body/two> .\n'
        '<id/body/two> a rea:Body ; skos:prefLabel "Acme Table"@en .',
        '<id/body/one> a rea:Body ; skos:prefLabel "Mesa"@es , "Acme Desk"@en ; '
        '<http://example.org/rank> "3" .',
        '<act/encourages> rea:before "призывает | ткачей дюн"@ru .',
    ],
)
def test_what_is_right_is_not_remarked_upon(own, text):
    assert own_findings(read_own([own(text)])) == ()


def test_the_line_is_that_of_the_name_in_question(own):
    path = own(
        '# first\n<id/treaty/uncac>\n    skos:altLabel "Merida Treaty"@en ,\n        "Mérida"@de .'
    )
    (found,) = own_findings(read_own([path]))
    assert found.where == f"{path}, line 8"


def test_two_files_may_clash(own):
    one = own('<id/body/one> a rea:Body ; skos:prefLabel "Acme Desk"@en .', "one.ttl")
    two = own('<id/body/two> a rea:Body ; skos:prefLabel "Acme Desk"@en .', "two.ttl")
    (found,) = own_findings(read_own([one, two]))
    assert found.fatal
    assert found == own_findings(read_own([two, one]))[0]


def test_a_file_without_its_prefixes_is_told_where_to_find_them(own):
    path = own("<id/body/acme> a rea:Body .", head="")
    with pytest.raises(
        VocabularyError, match=r"line 1: The prefix rea: .*@prefix of: reaffirm voc"
    ):
        own_findings(read_own([path]))


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_a_file_in_another_encoding_is_to_be_saved_as_utf_8(own, encoding):
    path = own()
    path.write_bytes('<id/body/acme> a <b> ;\n <c> "é" .'.encode(encoding))
    with pytest.raises(VocabularyError, match=r"own\.ttl, line [12]: is not UTF-8; save it as"):
        own_findings(read_own([path]))


def test_the_mark_and_line_ends_of_other_editors_do_no_harm(own):
    path = own('<id/body/acme> a rea:Body ; skos:prefLabel "Acme Desk"@en .')
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert reaffirm.parse_target("Acme Desk", vocabulary=path) == "body:acme"
