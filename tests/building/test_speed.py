"""The benchmark of speed works, on the small documents of the tests; no figure counts here."""

from __future__ import annotations

import json

import pytest
import speed


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_it_measures_everything_and_gives_json(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["speed.py", "--repeat", "1", "--json"])

    assert speed.main() == 0

    figures = json.loads(capsys.readouterr().out)
    assert set(figures) == {"extraction", "build", "queries", "rdflib", "scaling"}
    assert {"ar", "en", "es", "fr", "ru", "zh"} <= set(figures["extraction"])
    assert figures["build"]["references"] > 0
    assert figures["build"]["peak MB of each process"]
    assert figures["queries"]["network nodes"] > 0
    assert set(figures["scaling"]) == {"2 x", "4 x"}
