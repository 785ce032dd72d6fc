"""Spanish names that no authority file knows: with what they begin and go on, where they end."""

import pytest

from reaffirm.references.names.unknown import unknown_names


def names(text):
    return [text[start:end] for start, end, _, _ in unknown_names(text, "es", [])]


@pytest.mark.parametrize(
    "name",
    [
        "Convención relativa a los Humedales de Arena",
        "Protocolo Facultativo relativo al Comercio de Dunas",
        "Directrices relativas a la Arena",
        "Programa relativo a las Dunas",
        "Proceso de Lima sobre la Arena",
        "Consorcio Internacional contra las Tormentas",
        "Reunión de Altos Representantes sobre la Arena",
        "Informe Mundial sobre las Dunas",
        # Where somebody is sent.
        "Misión de la Arena en el Desierto",
        "Enviada Especial en Utopía",
        "Grupo de Amigos de las Naciones Unidas en Utopía",
        # What somebody is to do.
        "Comisión Consultiva en Asuntos Arenosos y de Dunas",
        "Tratado sobre la no proliferación de las dunas",
        "Comité encargado de examinar la arena",
        "Conferencia de las Partes encargada del examen y la prórroga del Tratado",
    ],
)
def test_a_name_goes_on_with_its_subject(name) -> None:
    assert names(f"Recordando los resultados del {name}, y observando") == [name]


@pytest.mark.parametrize(
    "text",
    [
        # Other words of the sentence agree with what leads there.
        "las disposiciones de la Convención relativas a la arena",
        "un protocolo de la Convención relativo a la arena",
        # A verb, a part of another name, what a body acts as, the United Nations as a whole.
        "Informe del número de dunas",
        "el Sistema de Planificación y Evaluación del Desempeño",
        "las Partes, que actúa como Reunión de las Partes en el Protocolo",
        "la Organización de las Naciones Unidas para las Dunas",
    ],
)
def test_what_is_no_name(text) -> None:
    assert names(text) == []


def test_a_known_name_may_be_the_last_part_of_one(read) -> None:
    text = "la Red de Dunas de la Unión Africana para la Arena y el Consejo de Lima 2001/52,"
    found = read("es", pp=[f"Recordando {text}"]).references
    assert [r.surface for r in found if r.target != "body:african-union"] == [
        "Red de Dunas de la Unión Africana para la Arena",
        "Consejo de Lima",
    ]


def test_an_officer_of_a_known_body_has_a_subject(read) -> None:
    name = "Relatora Especial de la Unión Africana sobre los derechos de las dunas"
    found = read("es", pp=[f"Recordando el informe de la {name},"]).references
    assert [r.surface for r in found if r.target != "body:african-union"] == [name]
