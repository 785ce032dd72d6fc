"""Chinese names that no authority file knows, recognised by their form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reaffirm.languages.names.chinese_common import common_names, shortest_name
from reaffirm.languages.names.chinese_names import begins, joined
from reaffirm.languages.names.forms import NameForms, Place
from reaffirm.languages.names.nouns import nouns_of
from reaffirm.model import TargetType

#: So many characters a name has before its head noun at most.
_LONGEST = 26
_GROUP = "组"


def chinese_names(
    masked: str, heads: Sequence[Place], forms: NameForms, owners: Mapping[int, int] | None = None
) -> Iterator[tuple[int, int, str, TargetType]]:
    """Start, end, head noun and type of Chinese names, around telling nouns and around common ones,
    which may be part of those.

    Parameters
    ----------
    masked:
        The text, with other signs in place of what is known.
    heads:
        Where head nouns stand.
    owners:
        Where known names of bodies end, and where each begins.

    >>> from reaffirm.languages.names.heads import name_forms
    >>> text = "欢迎沙丘问题特别报告员和沙丘问题部长级会议"
    >>> forms = name_forms("zh")
    >>> [text[start:end] for start, end, *_ in chinese_names(text, forms.head_places(text), forms)]
    ['沙丘问题特别报告员', '沙丘问题部长级会议']
    """
    found: list[tuple[int, int, str]] = []
    last = 0
    telling = nouns_of("zh").telling
    for first, end in sorted({place for place in heads if masked[slice(*place)] in telling}):
        if masked.startswith(_GROUP, end):
            continue  # 独立专家[组]
        match = forms.pattern.search(masked, max(last, first - _LONGEST), end)
        if match is None:
            start = shortest_name(masked, first, end)
            if start >= last:
                found.append((start, end, masked[first:end]))
            continue
        last = match.end()
        head = match["head"] or match["officer"]
        begin = begins(match["name"], head)
        if begin >= 0 and not forms.no_names.match(match["name"], begin):
            start = match.start() + begin
            if begin == 0:
                start = joined(masked, start, last)
            found.append((start, last, head))
    for name in common_names(masked, heads, owners):
        start, end, _ = name
        if not any(s < end and start < e for s, e, _ in found):
            found.append(name)
    for start, end, head in sorted(found):
        yield start, end, head, forms.types[head]
