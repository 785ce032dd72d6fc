"""Footnotes: sources, treaty entries, "ibid." chains, and the numbers a noun leaves to them."""


def sources(extraction):
    return [(r.paragraph, r.type, r.target) for r in extraction.references if r.role == "source"]


def test_a_treaty_entry_names_the_marked_treaty(read) -> None:
    found = read(
        "zh",
        pp=["重申《联合国反腐败公约》，^1"],
        fn={"fn1": "联合国，《条约汇编》，第 2349 卷，第 42146 号。"},
    )
    assert sources(found) == [("fn1", "treaty", "treaty:uncac")]


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
