"""How a request can fail, and what follows from it."""

from __future__ import annotations

from typing import Literal

#: ``absent``: the server says that there is no such document. ``doubtful``: it gave something
#: else than a document. ``failed``: no answer, or half of one; worth asking again. ``forbidden``:
#: robots.txt asks to leave it alone.
Kind = Literal["absent", "doubtful", "failed", "forbidden"]


class Failure(Exception):  # noqa: N818 - an outcome that is dealt with here
    """One request was in vain.

    ``wait`` is how many seconds the server asked to wait, None if it did not say. ``whole``: the
    server said that this was all, so that the rest cannot be asked for.
    """

    def __init__(
        self, kind: Kind, reason: str, wait: float | None = None, *, whole: bool = False
    ) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason
        self.wait = wait
        self.whole = whole


class Stop(Exception):  # noqa: N818 - no error: the run ends here and can go on later
    """The whole run ends here; what was had stays, and the next run goes on."""
