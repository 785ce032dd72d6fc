"""``vocabulary``: own files of names and phrases, checked and tried before they are used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reaffirm.cli.batch import Batch
from reaffirm.cli.common import (
    BAD_INPUT,
    DEFAULT_STORE,
    Form,
    FormOption,
    JobsOption,
    OutOption,
    StoreOption,
    counted,
    output,
    say,
    show,
)
from reaffirm.errors import VocabularyError

if TYPE_CHECKING:
    from reaffirm.evaluation.trial import Trial
    from reaffirm.own.files import OwnVocabulary
    from reaffirm.own.naming import OwnName


def vocabulary(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE", help="Turtle files, or folders of them; by default those in force."
        ),
    ] = None,
    inputs: Annotated[
        list[Path] | None,
        typer.Option(
            "--in", metavar="INPUT", help="Count how often each is found in these documents."
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=0, metavar="N", help="List the first N names; 0 lists all.")
    ] = 100,
    form: FormOption = None,
    out: OutOption = None,
    jobs: JobsOption = 0,
    starter: Annotated[
        bool, typer.Option("--starter", help="Print a file to copy, with comments, and exit.")
    ] = False,
    propose: Annotated[
        bool,
        typer.Option(
            "--propose",
            help="Print entries for the names that the graph has and no file knows, and exit.",
        ),
    ] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Check own names and phrases, and try them on documents.

    Shows what the files add to the vocabulary that ships, what is wrong with them and, with --in,
    how often each name is found and what it changes. To use them: reaffirm --vocabulary FILE
    build INPUT, or name them in REAFFIRM_VOCABULARY. The exit code is 2 if they cannot be used.
    To begin: --starter, or --propose, which writes down what a graph has, to be checked by eye.
    """
    from reaffirm.own.files import read_own
    from reaffirm.own.force import in_force, own_in_force
    from reaffirm.own.starting import starter_text

    if starter:
        typer.echo(starter_text(), nl=False)
        return
    if propose:
        _propose(store, limit, out)
        return
    own = read_own(files) if files else own_in_force()
    if not own.files:
        raise VocabularyError(
            "no own file is given",
            advice="name one, or begin one with: reaffirm vocabulary --starter > own.ttl",
        )
    _tell(own)
    with in_force(own):
        from reaffirm.ontology import load_ontology

        names = load_ontology().own_names
        found = _tried(inputs, jobs or None) if inputs else None
    _list(names, found, limit, form, out)


def _propose(store: str, limit: int, out: Path | None) -> None:
    from reaffirm.analysis.proposals import proposals
    from reaffirm.exporting.proposed import proposed_turtle
    from reaffirm.rdf.opening import open_store

    with open_store(store, read_only=True) as opened:
        found = proposals(opened)
    chosen = found[: limit or None]
    with output(out) as stream:
        stream.write(proposed_turtle(chosen))
    if left := len(found) - len(chosen):
        say(f"… and {counted(left, 'more name')}; --limit 0 lists all")


def _tell(own: OwnVocabulary) -> None:
    """Say everything that is wrong; end the command if the files cannot be used."""
    from reaffirm.ontology import own_findings

    findings = own_findings(own)
    for finding in findings:
        say(f"{'error' if finding.fatal else 'warning'}: {finding}")
    if any(finding.fatal for finding in findings):
        raise typer.Exit(BAD_INPUT)


def _tried(inputs: Sequence[Path], jobs: int | None) -> Trial:
    from reaffirm.evaluation.trial import seen, trial

    batch = Batch(inputs)
    found = trial(batch.each(seen, jobs))
    if not batch.used:
        batch.finish()
    return found


def _list(
    names: Sequence[OwnName], found: Trial | None, limit: int, form: Form | None, out: Path | None
) -> None:
    from reaffirm.evaluation.trial import listed
    from reaffirm.own.naming import described

    table = listed(names[: limit or None], found)
    show(table, form, out, nothing="the files add nothing that is printed")
    if left := len(names) - len(table):
        say(f"… and {counted(left, 'more name')}; --limit 0 lists all")
    say(f"adds {described(names)}")
    if found:
        say(
            f"in {counted(found.read, 'document')}: {counted(found.gained, 'reference')} gained, "
            f"{found.lost:,} given up for them, in {counted(found.changed, 'document')}"
        )
