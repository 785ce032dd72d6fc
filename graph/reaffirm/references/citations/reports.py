"""Organs that only the symbol of their report tells: "Supplement No. 53 (A/74/53), chap. III,
resolution 42/12" is a resolution of the Human Rights Council, whose reports have such symbols."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reaffirm.languages import Folded
from reaffirm.ontology import Entity, load_ontology
from reaffirm.own.force import per_vocabulary
from reaffirm.references.citations.numbers import Number
from reaffirm.references.citations.scene import OrganMention
from reaffirm.references.lexicon.tokens import Entry, Kind, token_of


@per_vocabulary
def _reports() -> tuple[tuple[re.Pattern[str], Entity], ...]:
    """The symbols of the reports of organs: "A/*/53" with its addenda."""
    return tuple(
        (
            re.compile(re.escape(entity.report_symbol).replace(r"\*", r"\d+") + r"(?:/Add\..*)?"),
            entity,
        )
        for entity in load_ontology().entities
        if entity.report_symbol
    )


def organs_of_reports(numbers: Iterable[Number], folded: Folded) -> list[OrganMention]:
    """The organs whose reports a footnote names by symbol, each at the place of the symbol."""
    return [
        OrganMention(
            token_of(
                Entry(Kind.ENTITY, number.session, entities=(entity,)),
                folded.folded(number.start),
                folded.folded(number.end),
            ),
            entity.symbol_stem,
            entity.decision_stem,
        )
        for number in numbers
        if number.form == "symbol"
        for pattern, entity in _reports()
        if pattern.fullmatch(number.session)
    ]
