"""The configuration of fetching: built in, then a TOML file, then the environment, then options."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit

from reaffirm._version import __version__
from reaffirm.errors import FetchError
from reaffirm.reading.sniffing import file_bytes

#: Environment: a TOML file, the endpoint alone, the contact alone.
CONFIG: Final = "REAFFIRM_FETCH_CONFIG"
ENDPOINT: Final = "REAFFIRM_FETCH_ENDPOINT"
CONTACT: Final = "REAFFIRM_CONTACT"

_DEFAULTS: Final = Path(__file__).with_name("defaults.toml")
_PLACES: Final = ("{symbol}", "{language}", "{form}")


@dataclass(frozen=True, slots=True)
class PublishedSet:
    """An archive of documents that the United Nations publish as XML."""

    name: str
    url: str
    hosts: tuple[str, ...]
    sessions: str  #: a regular expression: which sessions or years belong to it


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to ask, how politely, and within which limits; ``defaults.toml`` explains each."""

    endpoint: str
    hosts: tuple[str, ...]
    forms: tuple[str, ...]
    user_agent: str
    contact: str
    series: tuple[str, ...]
    pause: float
    backoff: float
    longest_wait: float
    attempts: int
    doubtful_attempts: int
    give_up: int
    connect_seconds: float
    idle_seconds: float
    answer_seconds: float
    answer_bytes: int
    run_seconds: float
    run_bytes: int
    absent_days: float
    doubtful_days: float
    archive_seconds: float
    archive_bytes: int
    unpacked_bytes: int
    unpacked_files: int
    published: tuple[PublishedSet, ...] = ()

    @property
    def identification(self) -> str:
        """The User-Agent: program, version and, where one is given, a contact."""
        contact = re.sub(r"[^\x21-\x7e]", "", self.contact).translate(_NO_BRACKETS)
        return f"{self.user_agent}/{__version__}" + (f" ({contact})" if contact else "")

    def url(self, symbol: str, language: str, form: str) -> str:
        """The address of a document.

        >>> default_settings().url("A/RES/76/187", "zh", "pdf")
        'https://documents.un.org/api/symbol/access?s=A%2FRES%2F76%2F187&l=zh&t=pdf'
        """
        address = self.endpoint
        for place, value in zip(_PLACES, (symbol, language, form), strict=True):
            address = address.replace(place, quote(value, safe=""))
        return address


_NO_BRACKETS: Final = str.maketrans("", "", "()")


def load_settings(
    path: str | Path | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    **options: Any,
) -> Settings:
    """The settings in force.

    Parameters
    ----------
    path:
        A TOML file with any of the keys of ``defaults.toml``; None looks into the environment.
    environment:
        By default the process's.
    options:
        Values that go before all others; None is no value.

    Raises
    ------
    FetchError
        If the file cannot be used, a key is unknown or a value is of the wrong kind.

    >>> load_settings(environment={}, pause=5).pause
    5.0
    """
    known = os.environ if environment is None else environment
    settings = default_settings()
    file = path or known.get(CONFIG)
    if file:
        settings = _with(settings, _toml(Path(file)), str(file))
    given = {"endpoint": known.get(ENDPOINT), "contact": known.get(CONTACT)} | {
        key: value for key, value in options.items() if value is not None
    }
    return _with(settings, {k: v for k, v in given.items() if v not in (None, "")}, "")


def explained() -> str:
    """The file of the built-in settings, with its explanations."""
    return _DEFAULTS.read_text(encoding="utf-8")


@cache
def default_settings() -> Settings:
    """The built-in settings."""
    table = _toml(_DEFAULTS)
    blank = {f.name: _blank(str(f.type)) for f in fields(Settings) if f.default is MISSING}
    return _with(Settings(**blank), table, "defaults.toml")


def _blank(kind: str) -> Any:
    return {"str": "", "int": 0, "float": 0.0}.get(kind, ())


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file_bytes(path).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FetchError(
            f"is not TOML ({error})", where=str(path), advice="compare it with the README's example"
        ) from error


def _with(settings: Settings, table: Mapping[str, Any], where: str) -> Settings:
    kinds = {field.name: str(field.type) for field in fields(Settings)}
    if unknown := sorted(set(table) - set(kinds)):
        raise FetchError(
            f"unknown setting {', '.join(unknown)}",
            where=where,
            advice="known: " + ", ".join(kinds),
        )
    values: dict[str, Any] = {
        key: _published(value, where) if key == "published" else _value(key, value, kinds[key])
        for key, value in table.items()
    }
    changed = replace(settings, **values)
    _check_address(changed.endpoint, where)
    if missing := [place for place in _PLACES if place not in changed.endpoint]:
        raise FetchError(f"the endpoint has no place for {', '.join(missing)}", where=where)
    return changed


def _value(key: str, value: Any, kind: str) -> Any:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if kind == "float" and number and value >= 0:
        return float(value)
    if kind == "int" and isinstance(value, int) and number and value >= 1:
        return value
    if kind == "str" and isinstance(value, str):
        return value
    several = kind.startswith("tuple") and isinstance(value, list | tuple) and bool(value)
    if several and all(isinstance(one, str) for one in value):
        return tuple(value)
    raise FetchError(
        f"the setting {key} cannot be {value!r}",
        advice="compare it with the one in force: reaffirm fetch --settings",
    )


def _published(table: Any, where: str) -> tuple[PublishedSet, ...]:
    if not isinstance(table, dict):
        raise FetchError("published holds tables, one for each set", where=where)
    sets = []
    for name, entry in table.items():
        if not re.fullmatch(r"\w[\w-]*", name) or not isinstance(entry, dict):
            raise FetchError(f"{name!r} is no name of a published set", where=where)
        url, pattern = str(entry.get("url", "")), str(entry.get("sessions", ".+"))
        _check_address(url, where)
        try:
            re.compile(pattern)
        except re.error as error:
            raise FetchError(f"{pattern!r} is no regular expression", where=where) from error
        sets.append(PublishedSet(name, url, tuple(map(str, entry.get("hosts", ()))), pattern))
    return tuple(sets)


def _check_address(url: str, where: str) -> None:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good:
        raise FetchError(
            f"{url!r} is no address", where=where, advice="it begins with https:// and a host"
        )
