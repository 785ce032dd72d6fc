"""What all pages are made of: templates, scripts, styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from reaffirm._version import GENERATOR
from reaffirm.views.page_data import as_json

if TYPE_CHECKING:
    from jinja2 import Environment

#: Scripts of others, with their licences; ``assets/vendor/README.md`` says how to renew them.
_VENDORED = {
    "graphology": ("graphology-0.26.0.min.js", "graphology.LICENSE.txt"),
    "sigma": ("sigma-3.0.3.min.js", "sigma.LICENSE.txt"),
}


def asset(name: str) -> str:
    """A file of the folder ``assets`` as text."""
    return (files("reaffirm.views") / "assets" / name).read_text(encoding="utf-8")


def vendored(name: str) -> str:
    """A script of others behind its licence, safe inside a script element.

    >>> vendored("sigma").startswith("/*! Copyright (C)")
    True
    """
    script, licence = _VENDORED[name]
    text = f"/*! {asset(f'vendor/{licence}').strip()} */\n{asset(f'vendor/{script}')}"
    return text.replace("</script", "<\\/script")


def environment() -> Environment:
    """Templates of ``assets``, filled in: every value is escaped, a missing one is an error."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(asset),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def render(
    template: str,
    *,
    style: Sequence[str] = (),
    scripts: Sequence[str] = (),
    libraries: Sequence[str] = (),
    data: object = None,
    **values: object,
) -> str:
    """A page from a template of ``assets``; every value is escaped.

    Parameters
    ----------
    style, scripts:
        Names of style sheets and scripts in ``assets``, in order.
    libraries:
        Names of vendored scripts, which run before the page's own.
    data:
        What the page's script reads, as JSON in an inert script element.
    """
    from markupsafe import Markup

    fixed: Mapping[str, object] = {
        "generator": GENERATOR,
        "style": Markup("\n".join(map(asset, style))),
        "libraries": [Markup(vendored(name)) for name in libraries],
        "script": Markup("\n".join(map(asset, scripts))),
        "data": Markup(as_json(data)),
    }
    return environment().get_template(template).render(**fixed, **values)
