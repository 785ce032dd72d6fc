"""Requests to a server: accounts, retries, limits, and failures told in one line.

A request is tried again where the server or the line failed (no connection, a broken answer, 429,
500, 502, 503, 504), with a growing pause: everything that is sent can be sent twice without harm,
because a graph is replaced as a whole and a query changes nothing.
"""

from __future__ import annotations

import html
import random
import re
import tempfile
import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import IO
from urllib.parse import urljoin

import httpx

from reaffirm._version import __version__
from reaffirm.errors import StoreError
from reaffirm.rdf.remote.settings import PASSWORD, TIMEOUT, TOKEN, USER, Settings, without_account

#: An answer below this stays in memory, a larger one goes to a temporary file.
_IN_MEMORY = 32_000_000
#: As much of a failure's text is read as can say what is wrong.
_REASON = 20_000
_CONNECT = 15.0
_LONGEST_PAUSE = 30.0
#: Answers may come slowly, but not for ever: so many times the time-out in all.
_PATIENCE = 10
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
#: What Virtuoso says is wrong with a request stays so; a deadlock (40001) and the like do not.
_FINAL = re.compile(r"Virtuoso (?!40001|08|S1T)\w{5} Error")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer: its body from the beginning, and its headers."""

    body: IO[bytes]
    headers: Mapping[str, str]


class RefusedError(StoreError):
    """The server answered that it will not do this; ``status`` is the HTTP status."""

    status: int = 0


class Transport:
    """A connection to one server; ``close`` it in the end."""

    def __init__(
        self,
        settings: Settings,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._settings = settings
        self._sleep = sleep
        self._clock = clock
        headers = {"User-Agent": f"reaffirm/{__version__}"}
        if settings.token:
            headers["Authorization"] = f"Bearer {settings.token}"
        self._client = httpx.Client(
            auth=_Account(settings.user, settings.password) if settings.user else None,
            headers=headers,
            timeout=httpx.Timeout(settings.timeout, connect=min(_CONNECT, settings.timeout)),
            follow_redirects=False,  # an account is for the server that was named
        )

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def post(
        self,
        url: str,
        *,
        form: Mapping[str, str] | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        attempts: int = 0,
    ) -> Answer:
        """Send a request and return the whole answer; the caller closes its body.

        Raises
        ------
        RefusedError
            If the server refuses: account, address, or what was asked.
        StoreError
            If no whole answer came after so many attempts, or a larger one than is allowed.
        """
        most = attempts or self._settings.attempts
        for attempt in range(1, most + 1):
            try:
                return self._once(url, form, body, headers or {})
            except _Passing as passing:
                if attempt == most:
                    raise passing.error from passing.__cause__
                self._sleep(passing.pause or self._pause(attempt))
        raise AssertionError("not reached")

    def _pause(self, attempt: int) -> float:
        longest: float = min(_LONGEST_PAUSE, self._settings.pause * 2 ** (attempt - 1))
        return longest * random.uniform(0.5, 1.0)  # not all clients at the same moment

    def _once(
        self,
        url: str,
        form: Mapping[str, str] | None,
        body: bytes | None,
        headers: Mapping[str, str],
    ) -> Answer:
        try:
            with self._client.stream(
                "POST",
                url,
                data=dict(form) if form is not None else None,
                content=body,
                headers=dict(headers),
            ) as response:
                if not response.is_success:
                    raise self._refusal(url, response)
                return Answer(self._received(url, response), response.headers)
        except (httpx.ReadTimeout, httpx.WriteTimeout) as error:
            # Not again: the server may still be at work on it.
            raise StoreError(
                f"no answer within {self._settings.timeout:g} seconds",
                where=url,
                advice=f"ask for less, or set {TIMEOUT} to more seconds",
            ) from error
        except httpx.RequestError as error:  # the line, or a packed answer that is damaged
            raise _broken(url, error) from error
        except httpx.InvalidURL as error:
            raise StoreError("is no address", where=url, advice="correct it") from error

    def _received(self, url: str, response: httpx.Response) -> IO[bytes]:
        # Whole before anything of it is used: a broken answer can then be asked for again.
        body = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        end = self._clock() + self._settings.timeout * _PATIENCE
        received = 0
        try:
            for piece in response.iter_bytes():
                received += len(piece)
                if received > self._settings.largest:
                    raise StoreError(
                        f"the answer is larger than {self._settings.largest / 1e6:,.0f} MB",
                        where=url,
                        advice="ask for less, or set REAFFIRM_STORE_MAX_ANSWER to more megabytes",
                    )
                if self._clock() > end:
                    raise StoreError(
                        "the answer does not end", where=url, advice="ask for less, or ask later"
                    )
                body.write(piece)
        except BaseException:
            body.close()
            raise
        body.seek(0)
        return body

    def _refusal(self, url: str, response: httpx.Response) -> Exception:
        status, reason = response.status_code, _reason(response)
        if status in _AGAIN and not _FINAL.search(reason):
            error = _refused(status, f"the server fails ({status}{reason})", url, "try again later")
            return _Passing(error, _retry_after(response))
        if status == 401:
            known = self._settings.user or self._settings.token
            what = "does not accept the account" if known else "asks for an account"
            return _refused(
                status,
                f"the server {what}",
                url,
                f"set {USER} and {PASSWORD}, or {TOKEN}",
            )
        if status == 403:
            return _refused(
                status,
                f"the server does not allow this{reason}",
                url,
                "use an account that may",
            )
        if 300 <= status < 400:
            place = _pointed_to(url, response.headers.get("location", ""))
            return _refused(status, f"the server points to {place}", url, "give that address")
        return _refused(
            status,
            f"the server refuses ({status}{reason})",
            url,
            "check what is asked and the account",
        )


class _Passing(Exception):  # noqa: N818 - no error yet
    """A failure that may be gone at the next attempt, and when to try."""

    def __init__(self, error: StoreError, pause: float = 0.0) -> None:
        super().__init__(str(error))
        self.error = error
        self.pause = pause


def _broken(url: str, error: httpx.RequestError) -> Exception:
    text = str(error) or type(error).__name__
    if isinstance(error, httpx.UnsupportedProtocol | httpx.ProxyError) or "CERTIFICATE" in text:
        return StoreError(f"no connection ({text})", where=url, advice="check the address")
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        what, advice = "no server answers", "start it, or check the address"
    else:
        what, advice = "the connection broke off", "try again later"
    return _Passing(StoreError(f"{what} ({text})", where=url, advice=advice))


def _refused(status: int, what: str, url: str, advice: str) -> RefusedError:
    error = RefusedError(what, where=url, advice=advice)
    error.status = status
    return error


def _pointed_to(url: str, location: str) -> str:
    """Where a redirect leads, without an account.

    >>> _pointed_to("http://host/sparql", "/other/"), _pointed_to("http://host", "ftp://x")
    ('http://host/other', 'another place')
    """
    try:
        return without_account(urljoin(url, location))[0]
    except (StoreError, ValueError):
        return "another place"


def _reason(response: httpx.Response) -> str:
    """What the server says of a failure, in one line, without markup and our own query."""
    said = b""
    for piece in response.iter_bytes():
        said += piece
        if len(said) > _REASON:
            break
    text = said.decode("utf-8", "replace")
    if "html" in response.headers.get("content-type", "") or text.lstrip().startswith("<"):
        text = html.unescape(_TAG.sub(" ", text))
    text = text.partition("SPARQL query:")[0]
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    line = "".join(c if c.isprintable() else " " for c in line)
    return f": {line[:200]}" if line else ""


def _retry_after(response: httpx.Response) -> float:
    text = response.headers.get("retry-after", "")
    return min(float(text), _LONGEST_PAUSE) if text.isdecimal() else 0.0


class _Account(httpx.Auth):
    """User and password, by the scheme that the server asks for: digest or basic."""

    def __init__(self, user: str, password: str) -> None:
        self._digest = httpx.DigestAuth(user, password)
        self._basic = httpx.BasicAuth(user, password)
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if self._chosen is None:
            response = yield request
            if response.status_code != 401:
                return
            schemes = " ".join(response.headers.get_list("www-authenticate")).lower()
            self._chosen = self._digest if "digest" in schemes else self._basic
        yield from self._chosen.auth_flow(request)
