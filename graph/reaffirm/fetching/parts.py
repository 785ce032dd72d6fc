"""A document on its way: kept where the server can be asked for the rest of it later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from reaffirm.fetching.content import size_of
from reaffirm.fetching.failures import Failure
from reaffirm.files import write_atomically


class Part:
    """A document on its way, and beside it what is needed to ask for the rest of it later."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / f"{name}.part"
        self._note = folder / f"{name}.part.json"

    def size(self) -> int:
        """How much of it is there."""
        return size_of(self.path)

    def begun(self, headers: Mapping[str, str]) -> None:
        """Note by what the rest can be told, if the server gives parts; RFC 9110, section 14."""
        etag = headers.get("etag", "")
        validator = "" if etag.startswith("W/") else etag
        validator = validator or headers.get("last-modified", "")
        packed = headers.get("content-encoding", "identity") not in ("", "identity")
        gives = "bytes" in headers.get("accept-ranges", "") or "content-range" in headers
        if validator and gives and not packed:
            write_atomically(self._note, json.dumps({"validator": validator}))
        else:
            self._note.unlink(missing_ok=True)

    def forget(self, failure: Failure) -> None:
        """Remove what came, unless the server broke off and can be asked for the rest."""
        if failure.kind != "failed" or failure.whole or not self.headers():
            self.remove()

    def headers(self) -> dict[str, str]:
        """The headers that ask for the rest; none where all must be asked for."""
        size = self.size()
        if not size:
            return {}
        try:
            validator = json.loads(self._note.read_bytes())["validator"]
        except (OSError, ValueError, TypeError, KeyError):
            return {}
        if not isinstance(validator, str) or not validator.isprintable():
            return {}
        return {"Range": f"bytes={size}-", "If-Range": validator}

    def remove(self) -> None:
        """Remove it and its note."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)
