"""``query``: any SPARQL, typed, named or from a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reaffirm.cli.common import (
    DEFAULT_STORE,
    OutOption,
    StoreOption,
    console,
    form_of,
    output,
    progress,
    say,
    table,
    write_workbook,
)
from reaffirm.errors import QueryError

if TYPE_CHECKING:
    from reaffirm.rdf.store import Store

#: The forms in which an answer is given.
AnswerFormat = Literal["table", "csv", "json", "xlsx", "turtle"]
_BY_ENDING: Mapping[str, AnswerFormat] = MappingProxyType(
    {".csv": "csv", ".json": "json", ".xlsx": "xlsx", ".ttl": "turtle", ".txt": "table"}
)


def query(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="SPARQL|NAME|FILE.rq",
            help="A SPARQL 1.1 query, the name of one that ships with Reaffirm, or a file.",
        ),
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME=VALUE", help="Parameters of a named query or a file."),
    ] = None,
    form: Annotated[
        AnswerFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="xlsx is for Excel, turtle for CONSTRUCT and DESCRIBE; without it what the end of "
            "FILE says, else table.",
        ),
    ] = None,
    out: OutOption = None,
    listed: Annotated[
        bool, typer.Option("--list", help="Explain the named queries and exit.")
    ] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Ask the graph in SPARQL, or by the name of a query.

    The usual prefixes (rea, act, doc, id, cito, oa, skos, dcterms, rdfs, xsd ...) are declared. For
    example: reaffirm query who-cites target=treaty:uncac
    """
    if listed:
        _print_list()
        return
    if not question:
        raise QueryError("no query is given", advice="reaffirm query --list shows some by name")
    from reaffirm.rdf.opening import open_store
    from reaffirm.rdf.unanswered import looks_for_nodes_in_graphs

    sparql = _sparql(question, values or [])
    with progress("Asking"), open_store(store, read_only=True) as opened:
        answer = opened.query(sparql)
        apart = getattr(opened, "compact", False)
        absent = () if answer or answer.kind == "truth" else _absent(opened, question, values or [])
    taken = form or form_of(out, _BY_ENDING, "table")
    with output(out) as stream:
        if taken == "table" and (answer.kind == "truth" or len(answer)):
            console(stream).print(answer.table())
        elif taken == "table":
            say(f"no answers{_hint(question, absent)}")
            if apart and looks_for_nodes_in_graphs(sparql):
                say(_NODES_APART)
        elif taken == "xlsx":
            write_workbook(answer, stream)
        else:
            stream.write(answer.text(taken))


#: What is surprising in a compact store; see :mod:`reaffirm.rdf.embedded`.
_NODES_APART = (
    "in this store, paragraphs and references stand outside the named graphs: ask for them "
    "without GRAPH; their addresses begin with their version's"
)


def _sparql(question: str, values: list[str]) -> str:
    """The text of a query that is given by name, as a file, or itself."""
    from reaffirm.rdf.queries import named_queries, named_query, parse

    given = _assignments(values)
    if question in named_queries():
        return named_query(question).text(**given)
    if question.endswith(".rq"):
        try:
            text = Path(question).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not UTF-8"
            raise QueryError(
                f"the query cannot be read ({reason})", where=question, advice="check the path"
            ) from error
        # A file with the head of a named query is one; any other is plain SPARQL.
        return parse(question, text).text(**given) if given else text
    if not any(sign in question for sign in "{} \n"):
        return named_query(question).text()  # raises, and says which names there are
    if given:
        raise QueryError("only named queries and files take values", advice="leave them out")
    return question


def _absent(store: Store, question: str, values: list[str]) -> tuple[str, ...]:
    from reaffirm.rdf.queries import named_queries
    from reaffirm.rdf.unanswered import unknown_things

    named = named_queries().get(question)
    return unknown_things(store, named, _assignments(values)) if named else ()


def _hint(question: str, absent: tuple[str, ...]) -> str:
    """What to do, where the store does not know what is asked about, or where a named query asks
    for what another command computes."""
    from reaffirm.rdf.queries import named_queries

    if absent:
        return f": {' and '.join(absent)} is not in the graph; look it up: reaffirm find WORDS"
    named = named_queries().get(question)
    return f"; first run: {named.after}" if named and named.after else ""


def _assignments(values: list[str]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    if wrong := [name for name, sign, _ in pairs if not sign]:
        raise QueryError(
            f"{wrong[0]!r} is not a value for a parameter", advice="write it as target=treaty:uncac"
        )
    return {name.strip(): value for name, _, value in pairs}


def _print_list() -> None:
    from reaffirm.rdf.queries import named_queries

    rows = (
        (one.name, one.explanation, _example(one.parameters)) for one in named_queries().values()
    )
    console().print(table(("name", "answers", "parameters and defaults"), rows))


def _example(parameters: Mapping[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in parameters.items())
