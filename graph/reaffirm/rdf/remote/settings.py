"""What must be known of a server: its addresses, the account, how patient to be."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit, urlunsplit

from reaffirm.errors import StoreError

#: Variables of the environment; no secret is ever taken from the command line, where others on the
#: machine could read it.
QUERY, UPDATE = "REAFFIRM_STORE_QUERY", "REAFFIRM_STORE_UPDATE"
USER, PASSWORD, TOKEN = (
    "REAFFIRM_STORE_USER",
    "REAFFIRM_STORE_PASSWORD",
    "REAFFIRM_STORE_TOKEN",
)
TIMEOUT, LARGEST = "REAFFIRM_STORE_TIMEOUT", "REAFFIRM_STORE_MAX_ANSWER"

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """A server and how to use it; the account is never shown.

    ``query`` and ``update`` are the addresses of the SPARQL protocol where they cannot be found
    from ``url``; ``timeout`` the seconds to wait for a sign of life; ``attempts`` how often to try
    what a busy server or a broken line made fail; ``largest`` the bytes of an answer.
    """

    url: str
    query: str = ""
    update: str = ""
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    timeout: float = 300.0
    attempts: int = 5
    pause: float = 0.5
    largest: int = 2_000 * _MB


def settings_for(url: str, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a store's address, from itself and the environment.

    An account may stand in the address (``https://user:password@host/…``); the environment has
    precedence.

    Raises
    ------
    StoreError
        If the address or a value cannot be understood.

    >>> found = settings_for("http://me:secret@localhost:7878/", {TIMEOUT: "20"})
    >>> found.url, found.user, found.timeout, "secret" in repr(found)
    ('http://localhost:7878', 'me', 20.0, False)
    """
    clean, user, password = without_account(url)
    return Settings(
        clean,
        query=without_account(environment.get(QUERY, ""))[0],
        update=without_account(environment.get(UPDATE, ""))[0],
        user=environment.get(USER, user),
        password=environment.get(PASSWORD, password),
        token=_token(environment),
        timeout=_number(environment, TIMEOUT, 300.0),
        largest=int(_number(environment, LARGEST, 2_000.0) * _MB),
    )


def without_account(url: str) -> tuple[str, str, str]:
    """An address without user and password, and these.

    Raises
    ------
    StoreError
        If it is no address.

    >>> without_account("http://u:p%40@host:80/sparql/")
    ('http://host:80/sparql', 'u', 'p@')
    """
    if not url:
        return "", "", ""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise StoreError(
            "the address of the store cannot be understood",
            advice="write it like http://localhost:7878",
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    place = f"{host}:{port}" if port else host
    clean = urlunsplit((parts.scheme.lower(), place, parts.path.rstrip("/"), parts.query, ""))
    return clean, unquote(parts.username or ""), unquote(parts.password or "")


def _token(environment: Mapping[str, str]) -> str:
    """The bearer token; a message about it never shows it."""
    token = environment.get(TOKEN, "").strip()  # files of secrets end with a line break
    if not (token.isascii() and token.isprintable()):
        raise StoreError(f"{TOKEN} is no bearer token", advice="copy it again, as ASCII text")
    return token


def _number(environment: Mapping[str, str], name: str, default: float) -> float:
    text = environment.get(name, "")
    try:
        value = float(text) if text else default
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise StoreError(f"{name} is no number above 0", advice=f"leave it out for {default:g}")
    return value
