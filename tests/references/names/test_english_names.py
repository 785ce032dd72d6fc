"""English names that no authority file knows: with what they go on, and what is another thing."""

import pytest

from reaffirm.references.names.unknown import unknown_names


def names(text):
    return [text[start:end] for start, end, _, _ in unknown_names(text, "en", [])]


@pytest.mark.parametrize(
    "name",
    [
        "Special Envoy on Dunes, Beaches and Deserts",
        "Convention on Sand, Their Grains and All Parts That Can Be Used for Their Repair",
        "Strategy for Areas Affected by Storms in the Desert Region",
        "Agreement on Cessation of Storms, Protection of Dunes, and Access",
        "Convention on Sand, Search and Seizure of the Proceeds and on the Financing of Storms",
        "Joint Working Group on Illegal, Unreported and Unregulated Digging and Related Matters",
        "Partnership for Persons with Disabilities",
        "Agreement on Sand in the Central Arctic Ocean",
        "Forum on Dunes in the Mediterranean and the Black Sea",
        "Group of Experts on Developments in the Field of Sand in the Context of Peace",
        "International Conference in Support of the Economy of Sand",
        "Declaration on Peace through Tourism",
        "Conference on Facilitating the Entry into Force",
        "Centre for Studies in Africa",
        "Centre for Studies in International Law",
        "Plan of Action on Storms in Africa, Asia and Europe",
        # What a name has before its head noun may be several things, too.
        "Sand, Dune and Beach Programme on Storms",
    ],
)
def test_a_name_goes_on_with_its_subject(name) -> None:
    assert names(f"and the {name}, and also the dunes") == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Where and when something is held, and where a body has its seat.
        ("the Conference on Sand in Windhoek, Namibia", ["Conference on Sand"]),
        ("the Conference on Sand in Windhoek on 3 May", ["Conference on Sand"]),
        ("the Agreement on Sand in June 2021", ["Agreement on Sand"]),
        ("the Institute on Ageing in Windhoek", ["Institute on Ageing"]),
        ("the Council of Elders in the Northern Desert", ["Council of Elders"]),
        # A name without a subject has none that goes on; an officer's is no other officer.
        ("the Sand Mechanism, Dunes and Beaches", ["Sand Mechanism"]),
        ("the Dune Conference in Windhoek", ["Dune Conference"]),
        (
            "the Special Representative of the Minister in Windhoek",
            ["Special Representative of the Minister"],
        ),
        # With whom something is done, and what is named beside it.
        ("the Plan of Action on Sand with Member States", ["Plan of Action on Sand"]),
        (
            "the Code on Sand, the Treaty on Dunes and the Beach Plan",
            ["Code on Sand", "Treaty on Dunes", "Beach Plan"],
        ),
        (
            "the Network of Centres in Peru and the Ministry of Sand",
            ["Network of Centres in Peru"],
        ),
        (
            "the Plan on Sand, Dune Commission and Beach",
            ["Plan on Sand", "Dune Commission"],
        ),
        (
            "the Treaty on Sand, Dune and Beach Committee",
            ["Treaty on Sand", "Dune and Beach Committee"],
        ),
        ("the Sand Commission, Dune and Beach Group", ["Sand Commission", "Dune and Beach Group"]),
    ],
)
def test_what_is_another_thing_is_no_part_of_the_name(text, found) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A common noun makes a name only behind other words of it.
        ("in the World Dune Report and elsewhere", ["World Dune Report"]),
        ("the Report of the Dune Committee", ["Dune Committee"]),
        ("the Annual Report of the Ministry", []),
        ("during the Dune Process, a Process of Peace", ["Dune Process"]),
        ("Women in Sand: A Commitment to Action", []),
        ("both the West Bank and the Dunes", []),
        # What leads to the subject of a text, and of a text alone.
        ("the Treaty relating to the Law of Dunes", ["Treaty relating to the Law of Dunes"]),
        ("the Agreement concerning Sand, and", ["Agreement concerning Sand"]),
        ("the Dune Committee concerning Sand", ["Dune Committee"]),
        ("the Treaty on a Sand-Free Zone in Asia", ["Treaty on a Sand-Free Zone in Asia"]),
        # The country of a mission, and what stands before the brackets with its abbreviation.
        ("the Dune Mission in South Sand to report", ["Dune Mission in South Sand"]),
        ("the Dune Mission in Sand and the Dune Office", ["Dune Mission in Sand", "Dune Office"]),
        ("the Dune Mission in Windhoek on 3 May", ["Dune Mission"]),
        ("the Dune Committee in South Sand", ["Dune Committee"]),
        ("the Dune Committee in South Sand (DCOSS)", ["Dune Committee in South Sand"]),
        ("the Dune Committee and the police in Peru (PNP)", ["Dune Committee"]),
        # Members counted, owners of something, others behind "and the".
        ("leaders of the Group of 20 and others", ["Group of 20"]),
        ("a Group of 15 experts of the Dune Group", ["Dune Group"]),
        ("the Dune Commission’s Programme", ["Dune Commission"]),
        ("the Dune Commission and the Government of Sand", ["Dune Commission"]),
        ("the members of the Lake Sand Commission and Benin", ["Lake Sand Commission"]),
    ],
)
def test_common_nouns_leads_and_owners(text, found) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        ("the Assembly of the Dune Union", "Dune Union", ["Assembly of the Dune Union"]),
        ("the Executive Board of the Dune Union", "Dune Union", ["Executive Board"]),
        ("the Committee of the General Assembly", "General Assembly", []),
    ],
)
def test_a_noun_by_itself_needs_its_owner(text, known, found) -> None:
    place = text.index(known), text.index(known) + len(known)
    names = [text[start:end] for start, end, _, _ in unknown_names(text, "en", [place])]
    assert names == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Special Rapporteur on dunes and requests him to", "Special Rapporteur on dunes"),
        (
            "the Special Rapporteur on the right to sand to submit",
            "Special Rapporteur on the right to sand",
        ),
        (
            "the Special Rapporteur on sandy, wet or arbitrary dunes, who",
            "Special Rapporteur on sandy, wet or arbitrary dunes",
        ),
        ("the Independent Expert on dunes in his report", "Independent Expert on dunes"),
        (
            "the Special Rapporteur on the situation of dunes in South Sand to report",
            "Special Rapporteur on the situation of dunes in South Sand",
        ),
        ("the Special Rapporteur to continue", "Special Rapporteur"),
        ("the report of the Dune Committee on sand", "Dune Committee"),
    ],
)
def test_an_officer_has_a_charge_in_small_letters(text, name) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A head noun may be two words.
        ("the Final Act of the Dune Conference, signed", ["Final Act of the Dune Conference"]),
        ("the Round Table on Dunes, held in", ["Round Table on Dunes"]),
        ("the Sand Act and the Dune Table", []),
        # What happens may stand before it, without an article.
        ("the Cessation of Tides Agreement", ["Cessation of Tides Agreement"]),
        ("the Status of Dunes Agreement", ["Status of Dunes Agreement"]),
        ("the Law of the Dunes Conference", ["Law of the Dunes Conference"]),
        ("the Heads of State on the Dune Summit", ["Dune Summit"]),
    ],
)
def test_heads_of_two_words_and_compounds(text, found) -> None:
    assert names(text) == found


@pytest.mark.parametrize("whose", ["National", "Inter-Dunian", "Pan-Dunian", "Arab"])
def test_a_known_name_behind_the_name_of_whom_is_another(read, whose: str) -> None:
    text = f"Recalling the report of the {whose} Commission on Human Rights,"
    assert [r.surface for r in read("en", pp=[text]).references] == [
        f"{whose} Commission on Human Rights"
    ]


def test_a_verb_before_a_known_name_is_no_part_of_it(read) -> None:
    text = "Recalling Security Council resolution 242 (1967) and Commission on Human Rights,"
    targets = {r.target for r in read("en", pp=[text]).references}
    assert "body:commission-on-human-rights" in targets
