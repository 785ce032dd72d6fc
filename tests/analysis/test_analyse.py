"""Results that are kept in the store: what stands there, when they are made anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reaffirm import __version__
from reaffirm.analysis.analyse import analyse
from reaffirm.analysis.communities import communities
from reaffirm.analysis.computed import results_graph
from reaffirm.analysis.network import citation_graph
from reaffirm.analysis.rank import rank
from reaffirm.analysis.series import series_links
from reaffirm.analysis.series_store import links_of, read_links
from reaffirm.errors import StoreError
from reaffirm.rdf.opening import open_store
from reaffirm.rdf.queries import named_query
from reaffirm.rdf.results import short
from reaffirm.rdf.store import Store


@pytest.fixture
def store(library, invent) -> Iterator[Store]:
    recalling = "pp1 Recalling [75/9|A/RES/75/9|recalls] and [lamps|treaty:lamps|reaffirms],"
    with library(
        invent("A/RES/74/3", "pp1 x", title="Lamps"),
        invent("A/RES/75/9", "pp1 Noting [74/3|A/RES/74/3|takesNoteOf|mention],", title="Lamps"),
        invent("A/RES/76/4", recalling, title="Lamps"),
        invent("A/RES/76/5", "pp1 See [lamps|treaty:lamps|recalls],", title="Bells"),
    ) as opened:
        yield opened


def asked(store: Store, name: str, **values: object) -> list[tuple[str, ...]]:
    rows = store.query(named_query(name).text(**values)).values()
    return [tuple(short(value) for value in row) for row in rows]


def test_the_second_time_nothing_changes(store: Store) -> None:
    first = analyse(store)
    before = sorted(map(str, store.quads()))
    second = analyse(store)
    assert [one.unchanged for one in first.kept] == [False] * 5
    assert [one.unchanged for one in second.kept] == [True] * 5
    assert sorted(map(str, store.quads())) == before
    assert second.table().rows[0][:2] == ("series", "unchanged")


def test_links_come_back_as_they_were(store: Store) -> None:
    computed = series_links(store)
    analyse(store)
    assert read_links(store) == computed
    assert links_of(store) == computed


def test_a_series_by_sparql_with_its_evidence(store: Store) -> None:
    analyse(store)
    pairs = store.query("SELECT ?a ?b WHERE { ?a rea:previousInSeries ?b }").values()
    assert {(short(a), short(b)) for a, b in pairs} == {
        ("A/RES/76/4", "A/RES/75/9"),
        ("A/RES/75/9", "A/RES/74/3"),
    }
    one, two = asked(store, "series", symbol="75/9")
    assert one[:2] == ("A/RES/75/9", "A/RES/74/3")
    assert two[:2] == ("A/RES/76/4", "A/RES/75/9")
    assert set(two[2].split(", ")) >= {"title", "committee", "recall"}
    assert two[4] == "Recalling 75/9 and lamps,"


def test_ranks_by_sparql(store: Store) -> None:
    analyse(store)
    found = asked(store, "ranking", limit=50)
    best = rank(citation_graph(store), "pagerank", top=None)
    assert [row[0] for row in found] == [one.symbol for one in best]
    assert float(found[0][1]) == best[0].score
    lamps = next(row for row in found if row[0] == "treaty:lamps")
    assert lamps[2] == "2"


def test_communities_by_sparql(store: Store) -> None:
    analyse(store)
    found = communities(citation_graph(store))
    rows = asked(store, "communities")
    assert [int(row[1]) for row in rows] == [len(one.members) for one in found.communities]
    assert "A/RES/76/4" in rows[0][2]


def test_the_main_path_stands_in_the_store(store: Store) -> None:
    analyse(store)
    rows = store.query("SELECT ?a ?b WHERE { ?a rea:nextOnMainPath ?b }").values()
    assert sorted((short(a), short(b)) for a, b in rows) == [
        ("A/RES/74/3", "A/RES/75/9"),
        ("A/RES/75/9", "A/RES/76/4"),
    ]


def test_each_graph_says_how_it_came_about(store: Store) -> None:
    analyse(store, seed=7)
    found = asked(store, "analyses")
    assert [row[0].rpartition("/")[2] for row in found] == [
        "communities",
        "main-path",
        "names",
        "ranks",
        "series",
    ]
    assert {row[1] for row in found} == {__version__}
    assert found[0][2] == "acts=all; seed=7"
    assert len({row[3] for row in found}) == 1


def test_a_new_document_or_parameter_makes_them_anew(store: Store, invent) -> None:
    analyse(store)
    again = {one.kind: one.unchanged for one in analyse(store, seed=7).kept}
    assert again == {
        "series": True, "names": True, "ranks": True, "communities": False, "main-path": True,
    }  # fmt: skip
    store.put(invent("A/RES/77/1", "pp1 x", title="Lamps"))
    # What is kept is out of date: nobody is given it.
    assert ("A/RES/77/1", "A/RES/76/4") in {(k.later, k.earlier) for k in links_of(store)}
    assert not any(one.unchanged for one in analyse(store, seed=7).kept)
    graph = results_graph("series")
    count = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{graph}> {{ ?a rea:previousInSeries ?b }} }}"
    assert store.query(count).values() == [("3",)]


def test_names_of_one_thing_by_sparql(store: Store, invent) -> None:
    marked = "op1 Asks [{}|body:{}|requests|addressee]"
    store.put(
        [
            invent("A/RES/76/9", marked.format("the Panel", "panel"), title="Bells"),
            invent(
                "A/RES/76/9", marked.format("le Groupe", "groupe"), title="Cloches", language="fr"
            ),
        ]
    )
    analyse(store)
    pairs = store.query("SELECT ?a ?b WHERE { ?a skos:exactMatch ?b }").values()
    assert ("body:groupe", "body:panel") in {(short(a), short(b)) for a, b in pairs}


def test_a_store_for_reading_only_is_left_alone(store: Store) -> None:
    store.close()
    with (
        open_store(store.where, read_only=True) as reading,
        pytest.raises(StoreError, match="reading only"),
    ):
        analyse(reading)


def test_an_empty_store_has_empty_results(library) -> None:
    with library() as empty:
        kept = {one.kind: (one.triples, one.unchanged) for one in analyse(empty).kept}
        assert kept.keys() == {"series", "names", "ranks", "communities", "main-path"}
        assert {unchanged for _, unchanged in kept.values()} == {False}
        assert max(triples for triples, _ in kept.values()) <= 12  # how it came about
        assert read_links(empty) == ()
