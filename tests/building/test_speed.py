"""The benchmark of speed works, on the small documents of the tests; no figure counts here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_it_measures_everything_and_gives_json():
    command = [sys.executable, str(ROOT / "benchmarks" / "speed.py"), "--repeat", "1", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    figures = json.loads(done.stdout)
    assert set(figures) == {"extraction", "build", "queries", "rdflib", "scaling"}
    assert {"ar", "en", "es", "fr", "ru", "zh"} <= set(figures["extraction"])
    assert figures["build"]["references"] > 0
    assert figures["build"]["peak MB of each process"]
    assert figures["queries"]["network nodes"] > 0
    assert set(figures["scaling"]) == {"2 x", "4 x"}
