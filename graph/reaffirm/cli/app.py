"""The ``reaffirm`` program: its commands, and how errors end it."""

from __future__ import annotations

import copy
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperArgument, TyperGroup
from typer.exceptions import TyperException

from reaffirm._version import __version__
from reaffirm.cli import (
    accuracy,
    analysing,
    building,
    demonstration,
    differences,
    fetching,
    giving,
    measuring,
    querying,
    quoting,
    showing,
    tracing,
    vocabulary,
)
from reaffirm.cli.common import FAILURE, INTERRUPTED, complain, say
from reaffirm.cli.examples import epilog
from reaffirm.errors import ReaffirmError


def _refuse_empty(args: Sequence[str]) -> None:
    """Raise for an argument without a letter: mostly a variable of the shell that is not set.

    An empty path would stand for the folder where one is, and an empty filter for everything.
    """
    for before, word in pairwise(["", *args]):
        if not word.strip() or (word.startswith("--") and word.endswith("=")):
            place = word.strip() or before
            raise ReaffirmError(
                f"an empty value is given{f' behind {place}' if place else ''}",
                advice="write the value, or leave it out",
            )


def _nothing(ctx: object) -> str:
    return ""


class Commands(TyperGroup):
    """The group of all commands: every expected error becomes one line on stderr."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for command in self.commands.values():
            for argument in (one for one in command.params if isinstance(one, TyperArgument)):
                # Help says "INPUT", not "INPUT <list[Path]>".
                argument.display_type_rich = _nothing  # type: ignore[method-assign]
        for option in (one for one in self.params if one.name == "own"):
            # People write options behind the command, too.
            behind = copy.copy(option)
            behind.hidden = True  # type: ignore[attr-defined]
            for command in self.commands.values():
                command.params.append(behind)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command line; :func:`reaffirm.cli.common.complain` tells the exit codes."""
        try:
            _refuse_empty(sys.argv[1:] if args is None else args)
            code = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
        except (ReaffirmError, TyperException, OSError) as error:
            code = complain(error)
        except typer.Abort:
            code = FAILURE
        if standalone_mode:
            sys.exit(code)
        return code

    def invoke(self, ctx: Any) -> Any:
        """Run the chosen command; Ctrl-C ends it with one line."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            say("stopped by Ctrl-C")
            raise typer.Exit(INTERRUPTED) from error


app = typer.Typer(
    name="reaffirm",
    cls=Commands,
    help=(
        "What United Nations resolutions reaffirm, recall and welcome: a graph with evidence.\n\n"
        "Start with 'reaffirm demo', or with 'reaffirm build FILE...' on your own documents; then "
        "query, lineage, series, compare, rank, view and the others work on what was built. "
        "'reaffirm COMMAND --help' explains each."
    ),
    invoke_without_command=True,
    rich_markup_mode=None,  # rich help takes twice the time to start
    pretty_exceptions_enable=False,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reaffirm {__version__}")
        raise typer.Exit


def _use_own(context: typer.Context, paths: list[Path] | None) -> None:
    """Put own files in force until the command ends."""
    if paths:
        from reaffirm.own.force import own_vocabulary

        context.with_resource(own_vocabulary(*paths))


@app.callback()
def _options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
    own: Annotated[
        list[Path] | None,
        typer.Option(
            "--vocabulary",
            metavar="FILE|DIR",
            callback=_use_own,
            expose_value=False,
            help="Own treaties, bodies, other names and phrases, as Turtle, beside those that are "
            "known; instead of what REAFFIRM_VOCABULARY names. May be given several times.",
        ),
    ] = None,
) -> None:
    # Its docstring would take the place of the help above.
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), nl=False)


for _command in (
    demonstration.demo,
    fetching.fetch,
    building.build,
    building.extract,
    vocabulary.vocabulary,
    querying.query,
    quoting.find,
    quoting.quote,
    analysing.lineage,
    tracing.path,
    tracing.series,
    tracing.compare,
    tracing.origin,
    analysing.rank,
    measuring.cited,
    measuring.related,
    measuring.communities,
    measuring.main_path,
    measuring.ageing,
    measuring.missing,
    measuring.analyse,
    analysing.stats,
    accuracy.evaluate,
    differences.agreement,
    differences.discrepancies,
    giving.view,
    showing.overview,
    showing.report,
    showing.picture,
    giving.export,
    giving.validate,
):
    _name = _command.__name__.replace("_", "-")
    app.command(_name, epilog=epilog(_name))(_command)


def main() -> None:
    """The entry point of the ``reaffirm`` script."""
    if sys.stdout is None:  # closed by whoever started the program, who wants none of it
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - until the end
    for stream in (sys.stdout, sys.stderr):
        # Six scripts are printed; a terminal that cannot show one must not end the program.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app(prog_name="reaffirm")
