"""One reference for each act and target of a paragraph."""

import pytest

from reaffirm.model import Reference, Role
from reaffirm.references.merging import Found, merged, without_sessions


def found(
    start: int, role: Role, *, full: bool = True, act: str = "urges", target: str = "body:unodc"
) -> Found:
    kind = "conference" if target.startswith("conference:") else "body"
    words = f"words at {start}"
    reference = Reference("op1", act, role, kind, target, "X", words, start, start + 2)
    return reference, full


ROLES = ("object", "addressee", "mention")


@pytest.mark.parametrize("first", ROLES)
@pytest.mark.parametrize("second", ROLES)
def test_the_strongest_role_remains(first: Role, second: Role) -> None:
    (one,) = merged([found(1, first), found(9, second)])
    assert one.role == min(first, second, key=ROLES.index)


@pytest.mark.parametrize(
    ("full", "start"),
    [
        ((True, True), 1),
        ((True, False), 1),
        ((False, True), 5),
        ((False, False), 1),
        ((False, True, True), 5),
        ((True, False, True), 1),
    ],
)
def test_the_words_are_those_of_the_first_full_mention(full: tuple[bool, ...], start: int) -> None:
    (one,) = merged(found(1 + 4 * i, "mention", full=f) for i, f in enumerate(full))
    assert (one.start, one.surface) == (start, f"words at {start}")


def test_other_acts_and_other_targets_are_references_of_their_own_in_order() -> None:
    several = merged(
        [
            found(30, "mention"),
            found(20, "object", act="recalls"),
            found(1, "addressee", target="body:ccpcj"),
        ]
    )
    assert [(r.start, r.act, r.role) for r in several] == [
        (1, "urges", "addressee"),
        (20, "recalls", "object"),
        (30, "urges", "mention"),
    ]


def test_of_a_body_addressed_with_its_session_the_body_remains() -> None:
    session = found(1, "addressee", target="conference:ccpcj-35")
    elsewhere = found(9, "mention", target="conference:ccpcj-35")
    body = found(1, "addressee")

    assert without_sessions([body, session, elsewhere]) == [body, elsewhere]


def test_a_session_beside_what_is_not_addressed_remains() -> None:
    both = [found(1, "object"), found(1, "object", target="conference:ccpcj-35")]
    assert without_sessions(both) == both
