"""French names that no authority file knows: with what they begin and go on, where they end."""

import pytest

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
