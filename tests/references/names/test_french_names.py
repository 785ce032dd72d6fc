"""French names that no authority file knows: with what they begin and go on, where they end."""

import pytest

from reaffirm.languages.names.bracketed import to_brackets
from reaffirm.references.names.unknown import unknown_names


def names(text):
    return [text[start:end] for start, end, _, _ in unknown_names(text, "fr", [])]


@pytest.mark.parametrize(
    "name",
    [
        # Behind an elided article, too.
        "Accord de Dune",
        "Organisation mondiale des plages",
        "Assemblée des Nations Unies pour le sable",
        "Tribunal mixte pour le sable",
        "Institut islandais de droit du sable",
        "Plan-cadre de coopération sur le sable",
        "Experte indépendante sur les dunes",
        "Rapport mondial sur le sable",
        "Commission économique et sociale pour les dunes",
        "Conférence au sommet des chefs d’État des dunes",
        "Initiative en faveur des pays pauvres",
        "Commission dunaire et sociale",
        # Parts of the world.
        "Conseil du sable pour l’Asie et le Pacifique",
        "Forum des dunes de l’Asie et du Pacifique",
        "Conférence sur le sable en Amérique latine et dans les Caraïbes",
        "Centre du sable pour le Proche et le Moyen-Orient",
        # Where somebody is sent.
        "Mission d’appui aux dunes en Utopie",
        "Bureau du sable au Désert",
        "Envoyée spéciale pour Utopie",
        "Groupe d’amis des Nations Unies en Utopie",
        # What somebody is to do, and for whom.
        "Force des Dunes chargée d’observer le sable",
        "Groupe de travail chargé de suivre les dunes",
        "Comité spécial sur l’élaboration d’une convention contre le sable",
    ],
)
def test_a_name_that_begins_with_any_letter_is_found(name) -> None:
    article = "l’" if name[0] in "AEIOU" else "du "
    assert names(f"conformément aux travaux de {article}{name}, et à d’autres") == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The United Nations as a whole, and a part of a word that has no space before it.
        ("les activités de l’Organisation des Nations Unies pour le sable", []),
        ("l’Organisation des Nations Unies joue un rôle", []),
        ("le rapport de M. O’Accord de Dune", []),
        # Verbs, participles and adverbs of the sentence.
        ("l’Accord de paix contient plusieurs points", ["Accord de paix"]),
        ("les Comités et l’Agence du sable participent aux travaux", ["Agence du sable"]),
        ("l’Agence du sable jouait un rôle", ["Agence du sable"]),
        ("l’Agence du sable représentant plus d’un tiers", ["Agence du sable"]),
        ("appliquer l’Accord de paix de bonne foi", ["Accord de paix"]),
        ("l’adoption par l’Autorité mondiale du plan de travail", ["Autorité mondiale"]),
        ("d’aider l’Office de tous les moyens", []),
        (
            "le rapport de la Commission du sable sur les travaux de sa session",
            ["Commission du sable"],
        ),
        (
            "Remercie la Commission du sable marin de l’aide qu’elle apporte",
            ["Commission du sable marin"],
        ),
        ("Remercie la Banque de l’aide marine", ["Banque de l’aide marine"]),
        # Beside a name behind "de" another thing would have "de", too.
        (
            "l’avis de la Commission pour le vol du sable et la dune",
            ["Commission pour le vol du sable et la dune"],
        ),
        (
            "Rappelant la Commission pour le vol du sable et la note",
            ["Commission pour le vol du sable"],
        ),
        ("la Conférence sur les dunes en Asie et l’Europe", ["Conférence sur les dunes en Asie"]),
        # Nouns and adjectives that end like them.
        (
            "l’Agence de l’eau et du continent africain",
            ["Agence de l’eau et du continent africain"],
        ),
        (
            "la Commission de suivi permanent du retrait",
            ["Commission de suivi permanent du retrait"],
        ),
    ],
)
def test_where_a_name_ends(text, found) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "name",
    [
        "Convention relative à l’aide alimentaire et à l’assistance technique",
        "Protocole additionnel relatif au transport du sable",
        "Accord relatif à la mise en valeur des dunes de sable",
        "Principes relatifs aux dunes",
        "Traité visant l’interdiction des dunes",
        "Protocole concernant la prohibition du sable",
        "Déclaration faisant de la dune",
        "Accord portant création de la Banque du sable",
        "Appel de Lima en faveur des dunes",
        "Protocole visant à prévenir, réprimer et punir la traite, "
        "en particulier des femmes et des enfants",
        "Traité visant l’interdiction des dunes en Afrique",
    ],
)
def test_the_subject_of_a_text_follows_words_that_lead_to_it(name) -> None:
    assert names(f"Rappelant le texte « {name} »") == [name]


@pytest.mark.parametrize(
    "text",
    [
        # Other words of the sentence agree with what leads there.
        "les dispositions de la Convention relatives au sable",
        "un projet de protocole à la Convention relatif au sable",
        "les activités du Comité concernant le sable",
        # Kinds, titles of items, and what is no body.
        "conformément au Règlement intérieur de la Commission",
        "la question intitulée « Règlement pacifique des différends »",
        "gérer la Base de données sur le sable",
    ],
)
def test_what_is_no_name(text) -> None:
    assert names(text) == []


def test_a_name_goes_on_to_the_brackets_in_which_its_abbreviation_stands(read) -> None:
    found = read(
        "fr",
        pp=[
            "Saluant le Comité de l’Union africaine à composition variable dans les Dunes (COVAD),",
            "Rappelant les travaux du COVAD,",
        ],
    )
    name = "Comité de l’Union africaine à composition variable dans les Dunes"
    named = [r for r in found.references if r.target != "body:african-union"]
    assert [(r.paragraph, r.surface) for r in named] == [("pp1", name), ("pp2", "COVAD")]
    assert len({r.target for r in named}) == 1


@pytest.mark.parametrize(
    ("text", "end"),
    [
        # The letters are those of another thing, or the sentence goes on.
        ("Comité des dunes et la police locale (PNC)", 16),
        ("Comité des dunes à qui est confié le sable (CDCS)", 16),
        ("Comité des dunes en Utopie (2019)", 16),
        ("Comité des dunes, en Utopie (CDU)", 16),
        ("Comité des dunes en Utopie (CDU)", 26),
        ("Comité des dunes en Utopie (« CDU »)", 26),
    ],
)
def test_what_stands_before_brackets_is_part_of_a_name_if_its_letters_are_there(text, end) -> None:
    assert to_brackets(text, 0, 16, "fr") == end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Rappelant la Banque du sable de l’Union africaine et la Charte de la Ligue "
            "des États arabes",
            ["Banque du sable de l’Union africaine", "Charte de la Ligue des États arabes"],
        ),
        (
            "Rappelant la Réunion ministérielle des Parties au Protocole de Montréal",
            ["Réunion ministérielle des Parties au Protocole de Montréal"],
        ),
        # The sentence says what the Commission is told; a report's title is not told by its body.
        ("Prie les États d’informer le Comité de la Ligue des États arabes", []),
        ("la question intitulée « Rapport de la Ligue des États arabes »", []),
    ],
)
def test_a_known_name_may_be_the_last_part_of_one(read, text, names) -> None:
    known = {"body:african-union", "body:league-of-arab-states", "treaty:montreal-protocol"}
    found = [r for r in read("fr", pp=[f"{text},"]).references if r.target not in known]
    assert [r.surface for r in found] == names


def test_what_belongs_to_a_body_is_not_the_body(read) -> None:
    text = "Rappelant l’Union africaine et la Banque du sable de l’Union africaine,"
    targets = [r.target for r in read("fr", pp=[text]).references]
    assert targets == ["body:african-union", "body:banque-du-sable-de-l-union-africaine"]
