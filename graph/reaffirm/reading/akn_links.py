"""The symbols that editors' links point to: from ``https://undocs.org/en/A/RES/70/1`` to
``A/RES/70/1``, and neighbouring pieces of one link joined again."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from reaffirm.model import Link
from reaffirm.symbols import normal_symbol

_HOST = re.compile(r"^\s*(?:https?:)?(?://)?(?:www\.)?(?:undocs|docs\.un)\.org/+", re.IGNORECASE)
_DACCESS = re.compile(r"//daccess[\w.-]*un\.org/.*[?&]DS=([^&]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"^(?:en|ar|zh|ch|fr|ru|es|sp)/+", re.IGNORECASE)
_SUPPLEMENT = re.compile(r"\(supp?\.?\)$", re.IGNORECASE)


@lru_cache(maxsize=16384)
def link_target(href: str) -> str:
    """The normalized symbol an editors' link points to; empty for any other address.

    >>> link_target("https://undocs.org/ch/A/RES/1514%28xv%29")
    'A/RES/1514(XV)'
    >>> link_target("https://undocs.org/en/A/62/54(supp)")
    'A/62/54'
    >>> link_target("https://www.un.org/en/")
    ''
    """
    archive = _DACCESS.search(href)
    if archive:
        path = archive.group(1)
    else:
        path, found = _HOST.subn("", href)
        if not found:
            return ""
    path = unquote(path).partition("?")[0].partition("#")[0].strip()
    symbol = normal_symbol(_LANGUAGE.sub("", path)).strip("/.,;")
    symbol = _SUPPLEMENT.sub("", symbol)
    return symbol if "/" in symbol else ""


def joined(text: str, links: list[Link]) -> tuple[Link, ...]:
    """The links in reading order, pieces of one target that only spaces part made one.

    Editors' files cut one link into several, ``[1514][ (XV)]`` or ``[72/][266]``, all pointing to
    the same document.

    >>> joined("1514 (XV)", [Link(0, 4, "A/RES/1514(XV)"), Link(5, 9, "A/RES/1514(XV)")])
    (Link(start=0, end=9, target='A/RES/1514(XV)'),)
    """
    whole: list[Link] = []
    for link in links:
        if link.end <= link.start:
            continue
        last = whole[-1] if whole else None
        if last and last.target == link.target and not text[last.end : link.start].strip():
            whole[-1] = Link(last.start, link.end, link.target)
        else:
            whole.append(link)
    return tuple(whole)
