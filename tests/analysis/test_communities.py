"""Communities: by hand, against NetworkX, against igraph's own Leiden."""

from __future__ import annotations

import random

import networkx as nx
import pytest

from reaffirm.analysis.communities import communities, members_table, modularity, undirected
from reaffirm.errors import QueryError


def test_modularity_by_hand() -> None:
    # Two triangles joined by one of seven edges: 3/7 - (7/14)^2, twice.
    plain = nx.Graph([*("ab", "bc", "ca"), *("de", "ef", "fd"), "cd"])
    assert modularity(plain, ["abc", "def"]) == pytest.approx(2 * (3 / 7 - 0.25))
    assert modularity(plain, ["abcdef"]) == 0
    assert modularity(nx.Graph(), []) == 0


def test_modularity_agrees_with_networkx(islands: nx.MultiDiGraph[str]) -> None:
    plain = undirected(islands)
    dice = random.Random(3)
    division: dict[int, set[str]] = {}
    for node in plain:
        division.setdefault(dice.randrange(5), set()).add(node)
    groups = list(division.values())
    assert modularity(plain, groups) == pytest.approx(nx.community.modularity(plain, groups))


def test_leiden_finds_the_groups_that_are_there(islands: nx.MultiDiGraph[str]) -> None:
    pytest.importorskip("leidenalg")
    found = communities(islands)
    assert (found.algorithm, found.note) == ("leiden", "")
    assert [len(one.members) for one in found.communities] == [40, 40, 40, 40]
    assert all(
        len({int(symbol.rpartition("/")[2]) // 40 for symbol in one.members}) == 1
        for one in found.communities
    )
    assert set(found.of()) == set(undirected(islands))


def test_the_modularity_is_that_of_other_libraries(islands: nx.MultiDiGraph[str]) -> None:
    pytest.importorskip("leidenalg")
    igraph = pytest.importorskip("igraph")
    found = communities(islands)
    plain = undirected(islands)
    index = {name: i for i, name in enumerate(plain)}
    copy = igraph.Graph(n=len(index), edges=[(index[a], index[b]) for a, b in plain.edges])
    random.seed(5)
    igraph.set_random_number_generator(random)
    theirs = copy.community_leiden(objective_function="modularity", n_iterations=-1).modularity
    louvain = communities(islands, algorithm="louvain").modularity
    assert found.modularity == pytest.approx(theirs, abs=0.005)
    assert found.modularity == pytest.approx(louvain, abs=0.005)


def test_the_same_seed_gives_the_same_communities(islands: nx.MultiDiGraph[str]) -> None:
    assert communities(islands, seed=2) == communities(islands, seed=2)


def test_entities_and_acts_can_be_left_out(network) -> None:
    graph = network(
        "A/RES/76/1 > A/RES/75/1 recalls",
        "A/RES/76/1 > treaty:uncac reaffirms",
        "A/RES/76/2 > treaty:uncac urges",
    )
    documents = communities(graph, documents_only=True, algorithm="louvain")
    assert [one.members for one in documents.communities] == [("A/RES/75/1", "A/RES/76/1")]
    urging = communities(graph, acts=["urges"], algorithm="louvain")
    assert [one.members for one in urging.communities] == [("A/RES/76/2", "treaty:uncac")]


def test_an_empty_network_has_none() -> None:
    found = communities(nx.MultiDiGraph(), algorithm="louvain")
    assert (found.communities, found.modularity) == ((), 0.0)


def test_without_leiden_louvain_takes_its_place(network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reaffirm.analysis.communities._fast_at_hand", lambda: False)
    graph = network("A/RES/76/1 > A/RES/75/1")
    assert communities(graph).algorithm == "louvain"
    assert "Louvain" in communities(graph).note
    with pytest.raises(QueryError, match="reaffirm\\[fast\\]"):
        communities(graph, algorithm="leiden")


def test_the_table_has_a_row_for_each_group_or_member(network) -> None:
    found = communities(network("A/RES/76/1 > A/RES/75/1"), algorithm="louvain")
    assert found.table().rows == ((1, 2, "A/RES/75/1, A/RES/76/1"),)
    assert members_table(found).rows == ((1, "A/RES/75/1"), (1, "A/RES/76/1"))


@pytest.mark.parametrize("seed", [-1, 2**31, 10**30])
@pytest.mark.parametrize("algorithm", ["leiden", "louvain"])
def test_a_seed_that_no_generator_takes_is_refused(seed, algorithm) -> None:
    with pytest.raises(QueryError, match=f"{seed} is no seed"):
        communities(nx.MultiDiGraph([("a", "b", "recalls")]), seed=seed, algorithm=algorithm)
