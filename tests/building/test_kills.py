"""A killed build leaves whole graphs, and the next one completes it: a few of the hundred."""

from __future__ import annotations

import kills


def test_killed_builds_leave_whole_graphs_and_complete(tmp_path):
    result = kills.run(tmp_path, kills=3, documents=24, seed=5)

    assert result.during >= 1, "some are killed while they work"
    assert result.opened == result.whole == result.completed == 3


def test_half_a_graph_would_be_noticed():
    old, new = {"g": "1", "h": "1"}, {"g": "2", "h": "1"}

    assert kills.is_whole({"g": "2", "h": "1"}, old, new)
    assert not kills.is_whole({"g": "half", "h": "1"}, old, new)
    assert not kills.is_whole({"g": "2"}, old, new)
