"""The program against a server: every command that takes a store, unchanged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from reaffirm.rdf.remote.settings import PASSWORD, USER, Settings

Run = Callable[..., str]

TEXT = """\
Resolution adopted by the General Assembly on 16 December {year}

{symbol}. Safe harbours

The General Assembly,

Reaffirming its resolution 70/1 of 25 September 2015,

Recalling the United Nations Convention against Corruption,

Recalling also its {recalled},

1. Requests the Secretary-General to listen to its resolution {session}/302;
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    write(folder / "a76.txt", "76/300", "2021", "resolution 75/301 of 16 December 2020")
    write(folder / "a75.txt", "75/301", "2020", "resolution 74/302 of 18 December 2019")
    return folder


def write(path: Path, symbol: str, year: str, recalled: str) -> None:
    session = symbol.partition("/")[0]
    text = TEXT.format(symbol=symbol, year=year, recalled=recalled, session=session)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def run(server: Settings, reaffirm: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command with the store and its account in the environment."""
    monkeypatch.setenv("REAFFIRM_STORE", server.url)
    if server.user:
        monkeypatch.setenv(USER, server.user)
        monkeypatch.setenv(PASSWORD, server.password)

    def call(*arguments: object) -> str:
        result = reaffirm(*arguments)
        assert result.exit_code == 0, result.output
        return result.stdout

    return call


def test_from_texts_to_answers_and_views(run, server, remote, texts, tmp_path):
    assert f"2 new graphs, 0 replaced, 0 unchanged, in {server.url}" in run("build", texts)
    assert "0 new graphs, 0 replaced, 2 unchanged" in run("build", texts)

    assert "A/RES/76/300" in run("query", "who-cites", "target=treaty:uncac")
    assert "true" in run("query", "ASK { ?x rea:recalls ?y }", "-f", "csv")
    assert "rea:recalls" in run(
        "query", "CONSTRUCT { ?x rea:recalls ?y } WHERE { ?x rea:recalls ?y }", "-f", "turtle"
    )
    tree = run("lineage", "76/300", "--acts", "recalls")
    assert tree.index("A/RES/75/301") < tree.index("A/RES/74/302")
    assert "A/RES/76/300" in run("lineage", "74/302", "--direction", "forward")
    back = run("query", "lineage-back", "symbol=76/300", "-f", "csv")
    assert back.count("doc/A/RES/") == 3  # 70/1, 75/301 and, through that, 74/302
    assert "treaty:uncac" in run("rank", "--by", "cited", "--type", "treaty")
    assert "of these in the store" in run("stats")
    assert "conforms" in run("validate")
    run("agreement")

    page, table = tmp_path / "view.html", tmp_path / "all.csv"
    assert "node" in run("view", "76/300", "--out", page)
    assert "Recalling the United Nations Convention against Corruption" in page.read_text()
    run("export", "-f", "csv", "--out", table)
    assert "75/301" in table.read_text()

    write(texts / "a76.txt", "76/300", "2021", "resolution 75/777 of 16 December 2020")
    assert "1 replaced, 1 unchanged" in run("build", texts)
    assert "75/777" in run("query", "references-of-document", "symbol=76/300")

    (texts / "a75.txt").unlink()
    assert "1 removed" in run("build", texts, "--prune")
    assert [version.symbol for version in remote.versions()] == ["A/RES/76/300"]


def test_an_account_in_the_address_is_used_and_not_shown(virtuoso, texts, reaffirm):
    url = virtuoso.url.replace("://", f"://{virtuoso.user}:{virtuoso.password}@")
    built = reaffirm("build", texts, "--store", url)
    assert built.exit_code == 0, built.output
    assert f"in {virtuoso.url}" in built.output
    wrong = virtuoso.url.replace("://", "://dba:wr0ng-and-secret@")
    refused = reaffirm("stats", "--store", wrong)
    assert refused.exit_code == 2
    assert "does not accept the account" in refused.output
    assert "secret" not in refused.output
    assert len(refused.stderr.splitlines()) == 1
