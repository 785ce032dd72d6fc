"""Own vocabulary files, written for the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = """\
@base <https://w3id.org/reaffirm/> .
@prefix rea: <ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""

#: A body in six languages, one in Spanish alone, a further name, a phrase and a generic name.
DUNES = """\
<id/body/world-dune-watch> a rea:Body ;
    skos:prefLabel "World Dune Watch"@en , "Observatoire mondial des dunes"@fr ,
        "Observatorio Mundial de las Dunas"@es , "Всемирная обсерватория дюн"@ru ,
        "المرصد العالمي للكثبان"@ar , "世界沙丘观察站"@zh ;
    skos:hiddenLabel "Всемирной обсерватории дюн"@ru ;
    rea:shortForm "the Watch"@en .

<id/body/mesa-de-los-medanos> a rea:Body ; skos:prefLabel "Mesa de los Médanos"@es .
<id/treaty/unclos> skos:altLabel "Cairo Sand Treaty"@en .
<act/recalls> skos:altLabel "Harking back to"@en .
<generic/body/dune-council> a rea:GenericName ; skos:prefLabel "Dune Council"@en .
"""


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes an own file with the usual head, and gives its path."""

    def write(body: str = DUNES, name: str = "own.ttl", *, head: str = HEAD) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + body, encoding="utf-8")
        return path

    return write
