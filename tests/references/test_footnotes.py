"""Footnotes: sources, treaty entries, "ibid." chains, and the numbers a noun leaves to them."""

import pytest


def sources(extraction):
    return [(r.paragraph, r.type, r.target) for r in extraction.references if r.role == "source"]


def test_a_treaty_entry_names_the_marked_treaty(read) -> None:
    found = read(
        "zh",
        pp=["重申《联合国反腐败公约》，^1"],
        fn={"fn1": "联合国，《条约汇编》，第 2349 卷，第 42146 号。"},
    )
    assert sources(found) == [("fn1", "treaty", "treaty:uncac")]


ENTRIES = {
    "ar": ("ar", "United Nations, Treaty Series, vol. {}, No. {}."),
    "en": ("en", "United Nations, Treaty Series, vol. {}, No. {}."),
    "es": ("es", "Naciones Unidas, Treaty Series, vol. {}, núm. {}."),
    "fr": ("fr", "Nations Unies, Recueil des Traités, vol. {}, no {}."),
    "ru": ("ru", "United Nations, Treaty Series, vol. {}, No. {}."),
    "zh": ("zh", "联合国，《条约汇编》，第{}卷，第{}号。"),
    "English in Chinese": ("zh", "United Nations, Treaty Series, vol. {}, No. {}."),
    "English in Spanish": ("es", "United Nations, Treaty Series, vol. {}, No. {}."),
    "two volumes": ("fr", "United Nations, Treaty Series, vols. {} and 9999, Nos. {}."),
}
CRIME, PROTOCOL = "treaty:untoc", "treaty:trafficking-in-persons-protocol"


@pytest.mark.parametrize(("language", "entry"), ENTRIES.values(), ids=ENTRIES)
@pytest.mark.parametrize(
    ("volume", "number", "targets"),
    [
        ("2349", "42146", ["treaty:uncac"]),
        # Several treaties share this number: the volume tells, and the first is the convention.
        ("2225", "39574", [CRIME]),
        ("2237", "39574", [PROTOCOL]),
        ("1", "39574", [CRIME]),
        ("1", "14531", ["treaty:icescr"]),
        ("1", "99999", []),
    ],
)
def test_a_treaty_entry_tells_its_treaty_by_number_and_volume(
    read, language, entry, volume, number, targets
) -> None:
    found = read(language, fn={"fn1": entry.format(volume, number)})
    assert [t for _, _, t in sources(found)] == targets


@pytest.mark.parametrize(
    ("named", "volume", "number", "targets"),
    [
        ("the United Nations Convention against Transnational Organized Crime", "2237", "39574",
         [CRIME]),
        # Of an unknown entry the last treaty named is the one.
        ("the Convention on the Rights of the Child", "1", "99999", ["treaty:crc"]),
        ("the United Nations Convention against Corruption and the Convention on the Rights of the "
         "Child", "1", "99999", ["treaty:crc"]),
        ("the Security Council", "1", "99999", []),
    ],
)  # fmt: skip
def test_the_treaty_that_the_sentence_marks_decides(read, named, volume, number, targets) -> None:
    note = ENTRIES["en"][1].format(volume, number)
    found = read("en", pp=[f"Recalling {named},^1"], fn={"fn1": note})
    assert [t for _, _, t in sources(found)] == targets


def test_a_treaty_that_no_file_knows_keeps_its_printed_name(read) -> None:
    note = ENTRIES["en"][1].format("1", "99999")
    found = read(
        "en", pp=["Recalling the Convention on the Lamps of Harbours,^1"], fn={"fn1": note}
    )
    (source,) = [r for r in found.references if r.role == "source"]
    assert source.target == "treaty:convention-on-the-lamps-of-harbours"
    assert source.label == "Convention on the Lamps of Harbours"


def test_ibid_behind_a_treaty_entry_leads_to_no_earlier_document(read) -> None:
    entry = ENTRIES["en"][1].format("2349", "42146")
    notes = {"fn1": "See E/2017/30.", "fn2": entry, "fn3": "Ibid.", "fn4": f"{entry} See A/76/1."}
    found = read("en", fn={**notes, "fn5": "Ibid., annex."})
    assert [(note, target) for note, _, target in sources(found)] == [
        ("fn1", "E/2017/30"),
        ("fn2", "treaty:uncac"),
        ("fn4", "treaty:uncac"),
        ("fn4", "A/76/1"),
        ("fn5", "A/76/1"),
    ]


def test_a_document_given_twice_in_a_footnote_is_one_source(read) -> None:
    notes = {"fn1": "See E/2017/30, A/76/1 and E/2017/30, annex.", "fn2": "Ibid."}
    assert sources(read("en", fn=notes)) == [
        ("fn1", "document", "E/2017/30"),
        ("fn1", "document", "A/76/1"),
        ("fn2", "document", "E/2017/30"),
    ]


def test_ibid_leads_back_through_the_chain(read) -> None:
    found = read(
        "zh",
        pp=["欢迎决议，^1 又欢迎决议，^2 还欢迎决议，^3"],
        fn={"fn1": "见 CAC/COSP/2019/17，第一.C 节。", "fn2": "同上，第一.B 节。", "fn3": "同上。"},
    )
    assert sources(found) == [
        ("fn1", "document", "CAC/COSP/2019/17"),
        ("fn2", "document", "CAC/COSP/2019/17"),
        ("fn3", "document", "CAC/COSP/2019/17"),
    ]


def test_ibid_with_a_symbol_of_its_own_gives_that_symbol(read) -> None:
    found = read(
        "en",
        pp=["Welcoming the reports,^1 and the other reports,^2"],
        fn={"fn1": "See E/2017/30.", "fn2": "Ibid., Supplement No. 7 (E/2013/27), chap. I."},
    )
    assert [t for _, _, t in sources(found)] == ["E/2017/30", "E/2013/27"]


def test_ibid_without_anything_before_gives_nothing(read) -> None:
    assert sources(read("en", pp=["Welcoming it,^1"], fn={"fn1": "Ibid."})) == []


def test_resolutions_without_a_number_get_those_of_the_footnote(read) -> None:
    found = read("zh", pp=["回顾大会相关决议，^1"], fn={"fn1": "第 68/191 号和第 70/176 号决议。"})
    given = [(r.act, r.role, r.target, r.note) for r in found.references if r.paragraph == "pp1"]
    assert given == [
        ("recalls", "object", "A/RES/68/191", "fn1"),
        ("recalls", "object", "A/RES/70/176", "fn1"),
    ]
    assert found.references[0].surface == "决议"


def test_the_footnote_of_a_report_gives_its_symbol(read) -> None:
    found = read(
        "en", op=["Takes note of the report of the Secretary-General;^1"], fn={"fn1": "A/76/122."}
    )
    given = [(r.act, r.role, r.target) for r in found.references if r.type == "document"]
    assert ("takesNoteOf", "object", "A/76/122") in given


def given(extraction, paragraph="op1"):
    return [(r.act, r.target) for r in extraction.references if r.paragraph == paragraph and r.note]


@pytest.mark.parametrize(
    ("language", "sentence", "note"),
    [
        (
            "en",
            "Recalls its resolutions on the work of the website,^1 and goes on;",
            "Resolutions 52/214, sect. C, para. 3; 55/222, sect. III; and 56/64 B, paras. 2–5.",
        ),
        (
            "ar",
            "تشير إلى قراراتها المتعلقة بالموقع^1؛",
            "القرارات 52/214، الجزء جيم، الفقرة 3؛ و 55/222، الجزء الثالث؛ و 56/64 باء، الفقرة 2.",
        ),
        (
            "zh",
            "回顾大会决议申明网站十分重要，^1",
            "第52/214号决议，C节，第3段；第55/222号决议，第三节；第56/64 B号决议，第2段。",
        ),
    ],
)
def test_numbers_between_places_share_the_noun_of_the_footnote(
    read, language, sentence, note
) -> None:
    found = read(language, op=[sentence], fn={"fn1": note})
    numbers = ["A/RES/52/214", "A/RES/55/222", "A/RES/56/64B"]
    assert [t for _, _, t in sources(found)] == numbers
    assert given(found) == [("recalls", number) for number in numbers]


def test_numbers_of_other_series_do_not_share_the_noun(read) -> None:
    found = read(
        "en",
        op=["Recalls its resolutions on waste,^1"],
        fn={"fn1": "Resolution 52/214, sect. C; International Maritime Board, LC 60/16, annex 6."},
    )
    assert [t for _, _, t in sources(found)] == ["A/RES/52/214"]


def test_a_footnote_of_several_numbers_reaches_back_to_a_plural_noun_only(read) -> None:
    between = "affirming that " + "the websites should be good and " * 8 + "useful"
    note = {"fn1": "Resolutions 52/214 and 55/222."}

    far = read("en", op=[f"Recalls its resolutions {between},^1"], fn=note)
    singular = read("en", op=[f"Recalls its work on conflict resolution {between},^1"], fn=note)

    assert [t for _, t in given(far)] == ["A/RES/52/214", "A/RES/55/222"]
    assert given(singular) == []


def test_a_noun_that_has_got_a_list_of_numbers_waits_for_no_other_footnote(read) -> None:
    sentence = "Recalls its resolutions on documents,^1 in particular on their length,^2 and stops;"
    several = read(
        "en",
        op=[sentence],
        fn={"fn1": "Resolutions 52/214 and 57/283 B.", "fn2": "See resolutions 59/39 and 65/21."},
    )
    single = read(
        "en",
        op=[sentence],
        fn={"fn1": "Resolution 52/214.", "fn2": "Resolutions 59/39 and 65/21."},
    )
    assert [t for _, t in given(several)] == ["A/RES/52/214", "A/RES/57/283B"]
    assert [t for _, t in given(single)] == ["A/RES/52/214", "A/RES/59/39", "A/RES/65/21"]


def test_a_chinese_noun_is_nearer_by_characters(read) -> None:
    note = {"fn1": "第64/1号决议。"}
    near = read("zh", op=["回顾大会相关决议，^1"], fn=note)
    far = read(
        "zh", op=["回顾大会各项决议，" + "包括关于疫情的声明和各国采取的措施，" * 3 + "^1"], fn=note
    )
    assert (given(near), given(far)) == ([("recalls", "A/RES/64/1")], [])


@pytest.mark.parametrize(
    ("note", "target"),
    [
        (
            "See Official Records of the General Assembly, Supplement No. 53A (A/74/53/Add.1), "
            "chap. III, resolution 42/12.",
            "A/HRC/RES/42/12",
        ),
        (
            "Official Records of the Economic and Social Council, 2020, Supplement No. 7 "
            "(E/2020/27), chap. I, sect. C, resolution 64/1, annex.",
            "CSW/RES/64/1",
        ),
        ("See A/74/54 and resolution 74/12.", "A/RES/74/12"),
    ],
)
def test_the_symbol_of_a_report_tells_the_organ(read, note, target) -> None:
    found = read("en", op=["Notes the report;^1"], fn={"fn1": note}).references
    assert [r.target for r in found if r.type == "resolution"] == [target]


def test_a_footnote_without_numbers_keeps_no_other_from_giving_them(read) -> None:
    found = read(
        "en",
        op=["Recalls its relevant resolutions^1 and its resolutions on lakes,^2 and rivers;"],
        fn={"fn1": "See lakes.", "fn2": "Resolutions 75/1 and 75/2."},
    )
    assert [(r.paragraph, r.role, r.target, r.note) for r in found.references] == [
        ("op1", "object", "A/RES/75/1", "fn2"),
        ("op1", "object", "A/RES/75/2", "fn2"),
        ("fn2", "source", "A/RES/75/1", ""),
        ("fn2", "source", "A/RES/75/2", ""),
    ]


def test_a_footnote_gives_its_numbers_also_where_no_act_is_known(read) -> None:
    found = read(
        "en", pp=["All its relevant resolutions,^1"], fn={"fn1": "Resolutions 75/1 and 75/2."}
    )
    assert [(r.act, r.role, r.target) for r in found.references if r.paragraph == "pp1"] == [
        ("other", "mention", "A/RES/75/1"),
        ("other", "mention", "A/RES/75/2"),
    ]
