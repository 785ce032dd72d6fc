"""One request over the network: bounded in time and size, streamed to a file, no redirects.

The client works in an event loop on a thread of its own, so that a time limit holds for the
whole answer, a header that comes byte by byte included, and so that notebooks, which have a
loop running, can fetch too.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from reaffirm.errors import FetchError
from reaffirm.fetching.failures import Failure
from reaffirm.fetching.settings import Settings

if TYPE_CHECKING:
    import httpx

_ENCODINGS: Final = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": 15}


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask, and how much of an answer to take.

    ``look`` sees the first bytes of a body and may refuse it; ``begun`` is told the headers of
    an answer before its body is written to ``sink``.
    """

    url: str
    sink: Path
    max_bytes: int
    seconds: float
    headers: Mapping[str, str] = field(default_factory=dict)
    offset: int = 0  #: so much of the document is in ``sink`` already
    look: Callable[[bytes], None] | None = None
    begun: Callable[[Mapping[str, str]], None] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A status with its headers (names in lower case); a body that is taken is in the sink."""

    url: str
    status: int
    headers: Mapping[str, str]
    received: int = 0


class Transport:
    """A client for the length of a run; use it in a ``with`` statement.

    Raises
    ------
    FetchError
        If httpx is not installed.
    """

    def __init__(self, settings: Settings) -> None:
        try:
            import httpx
            from anyio.from_thread import start_blocking_portal
        except ImportError as error:
            raise FetchError(
                "fetching needs httpx", advice="install it: pip install 'reaffirm[fetch]'"
            ) from error
        self._httpx = httpx
        self._settings = settings
        self._client: httpx.AsyncClient | None = None
        self._stack = ExitStack()
        self._start = start_blocking_portal
        self.answered = False  #: whether any server has answered anything

    def __enter__(self) -> Self:
        self._portal = self._stack.enter_context(self._start("asyncio"))
        self._portal.call(self._open)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._client is not None:
            self._portal.call(self._client.aclose)
        self._stack.__exit__(kind, error, trace)

    async def _open(self) -> None:
        settings, httpx = self._settings, self._httpx
        self._client = httpx.AsyncClient(
            headers={"User-Agent": settings.identification, "Accept-Encoding": "identity"},
            timeout=httpx.Timeout(settings.idle_seconds, connect=settings.connect_seconds),
            limits=httpx.Limits(max_connections=4, max_keepalive_connections=2),
            follow_redirects=False,
        )

    def get(self, request: Request) -> Answer:
        """Ask once. Bodies of 200 and 206 go to the request's sink; of others nothing is read.

        Raises
        ------
        Failure
            If no whole answer came within the limits.
        """
        future = self._portal.start_task_soon(self._bounded, request)
        try:
            return future.result()
        except BaseException:
            future.cancel()  # Ctrl-C: the request must not go on in the loop
            raise

    async def _bounded(self, request: Request) -> Answer:
        httpx = self._httpx
        try:
            async with asyncio.timeout(request.seconds):
                return await self._get(request)
        except TimeoutError as error:
            raise Failure("failed", f"no end after {request.seconds:.0f} seconds") from error
        except httpx.TimeoutException as error:
            raise Failure("failed", "no answer in time") from error
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise Failure("failed", f"the connection failed ({_told(error)})") from error

    async def _get(self, request: Request) -> Answer:
        assert self._client is not None
        async with self._client.stream("GET", request.url, headers=request.headers) as response:
            self.answered = True
            headers = {key.lower(): value for key, value in response.headers.items()}
            answer = Answer(request.url, response.status_code, headers)
            if answer.status not in (200, 206):
                return answer
            received = await self._take(response, request, answer)
            return Answer(request.url, answer.status, headers, received)

    async def _take(self, response: httpx.Response, request: Request, answer: Answer) -> int:
        offset = _offset(request, answer)
        promised = answer.headers.get("content-length", "")
        if promised.isdigit() and int(promised) + offset > request.max_bytes:
            raise _too_large(request)
        if request.begun is not None:
            request.begun(answer.headers)
        unpack = _unpacker(answer.headers.get("content-encoding", ""))
        size, seen = offset, b""
        request.sink.parent.mkdir(parents=True, exist_ok=True)
        # Unbuffered: what has come counts, even if this process is killed.
        with request.sink.open("r+b" if offset else "wb", buffering=0) as file:
            file.seek(offset)
            file.truncate()
            async for chunk in response.aiter_raw():  # as it comes: a size would make it wait
                data = unpack(chunk, request.max_bytes + 1 - size)
                size += len(data)
                if size > request.max_bytes:
                    raise _too_large(request)
                _write(file, data)
                if request.look is not None and not offset and len(seen) < 512:
                    seen += data
                    if len(seen) >= 512:
                        request.look(seen)
        return size - offset


def _offset(request: Request, answer: Answer) -> int:
    """Where the body belongs in the sink: asked for the rest, a server may still send all."""
    if answer.status != 206:
        return 0
    span = answer.headers.get("content-range", "")
    if not request.offset or not span.startswith(f"bytes {request.offset}-"):
        raise Failure("failed", "another part of the document came than was asked for")
    return request.offset


def _unpacker(encoding: str) -> Callable[[bytes, int], bytes]:
    """Undoes a packing that was not asked for, giving no more bytes than there is room."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return lambda data, room: data
    if name not in _ENCODINGS:
        raise Failure("doubtful", "the answer is packed in an unknown way")
    machine = zlib.decompressobj(_ENCODINGS[name])

    def unpack(data: bytes, room: int) -> bytes:
        try:
            return machine.decompress(data, max(room, 1))
        except zlib.error as error:
            raise Failure("failed", "the packed answer is damaged") from error

    return unpack


def _write(file: FileIO, data: bytes) -> None:
    try:
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]
    except OSError as error:
        raise FetchError(
            f"the document cannot be written ({error.strerror or error})",
            where=str(file.name),
            advice="free the disk or choose another folder with --to",
        ) from error


def _too_large(request: Request) -> Failure:
    return Failure("doubtful", f"larger than {request.max_bytes / 1024 / 1024:.0f} MB")


def _told(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text[:120] or type(error).__name__
