"""Which of the names within a name is named by it."""

import pytest

from reaffirm.ontology import Entity, Names
from reaffirm.references.names.nesting import is_part


def entity(name: str, kind: str = "instrument", short: tuple[str, ...] = ()) -> Entity:
    return Entity(f"{kind}:x", kind, {"en": Names(name, (name,), short)})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("inner", "outer", "part"),
    [
        ("Lamp Agency", "General Conference of the Lamp Agency", True),
        ("lamp agency", "General Conference of the LAMP AGENCY", True),
        ("Bell Agency", "General Conference of the Lamp Agency", False),
        # An adjective before it makes another thing, whatever stands behind …
        ("Plan for Lamps", "Madrid Plan for Lamps", False),
        ("Plan for Lamps", "Madrid International Plan for Lamps", False),
        ("Plan for Lamps", "Madrid Plan for Lamps, 2002", False),
        ("Plan for Lamps", "Madrid Plan for Lamps 2002", False),
        ("Plan for Lamps", "Madrid Plan for Lamps (revised)", False),
        # … but not what it is of, and not what goes on.
        ("Plan for Lamps", "Madrid Plan for Lamps and Bells", True),
        ("Plan for Lamps", "Plan for Lamps (revised)", True),
        # The town of another name is another one.
        ("Delhi Plan for Lamps", "New Delhi Plan for Lamps and Bells", False),
        ("Delhi Plan for Lamps", "Second Delhi Plan for Lamps and Bells", True),
        # Nor is the beginning of a name that goes on to say what it is about.
        *(("Lamp Plan", f"Lamp Plan {word} Homes", False)
          for word in ("on", "for", "to", "against", "concerning", "regarding")),
        *(("Lamp Plan", f"Lamp Plan {word} Homes", True) for word in ("of", "and", "in")),
        *((f"Plan {word} Lamps", f"Office {word} the Plan {word} Lamps", True)
          for word in ("of", "on", "for", "to", "and", "in", "with", "by")),
    ],
)  # fmt: skip
def test_a_name_within_a_name_of_the_same_kind(inner, outer, part) -> None:
    assert is_part(entity(inner), entity(outer)) is part


def test_a_body_named_first_stays_named() -> None:
    assert is_part(entity("Lamp Union", "body"), entity("Lamp Union Centre for Bells", "body"))
    union, fund = entity("Lamp Union", "body"), entity("Lamp Union on Bells", "body")
    assert is_part(union, fund)


def test_of_another_kind_a_head_is_a_part() -> None:
    assert is_part(entity("Plan for Lamps", "treaty"), entity("Madrid Plan for Lamps"))


def test_the_shorter_name_may_be_a_short_form_the_longer_not() -> None:
    agency = entity("International Lamp Agency", short=("the Agency",))
    assert is_part(agency, entity("Statute of the Agency"))
    assert not is_part(entity("the Agency"), entity("Statute of Lamps", short=("of the Agency",)))


def test_what_has_no_english_name_is_a_part() -> None:
    nameless = Entity("instrument:y", "instrument", {})
    named = entity("Plan for Lamps")
    assert is_part(nameless, named)
    assert is_part(named, nameless)
