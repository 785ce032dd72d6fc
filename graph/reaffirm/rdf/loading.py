"""Writing graphs into the database: one transaction a document, many new ones at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox

from reaffirm.errors import StoreError
from reaffirm.namespaces import PREFIXES, REA

_FIRST_LINE = re.compile(rf'<([^>]+)> <{re.escape(REA)}contentHash> "([0-9a-f]+)"')
_HASH = ox.NamedNode(REA + "contentHash")
_TARGET = ox.NamedNode(REA + "target")
_PARAGRAPH = ox.NamedNode(REA + "paragraph")
_IN_VERSION = ox.NamedNode(REA + "inVersion")
_NOWHERE = ox.DefaultGraph()

#: Quads that one bulk load takes. Oxigraph makes a bulk load visible in steps of a million quads;
#: well below that each load is one step, and memory stays small.
BULK = 300_000
#: Fewer quads than this are quicker to load in an ordinary transaction.
FEW = 20_000

_REMOVE = """DELETE {{ ?node ?property ?value }} WHERE {{
  {{ ?node <{rea}inVersion> <{version}> }}
  UNION {{ ?paragraph <{rea}inVersion> <{version}> . ?node <{rea}paragraph> ?paragraph }}
  ?node ?property ?value
}} ;
DROP SILENT GRAPH <{version}>"""
_FORGET = "DELETE WHERE {{ <{target}> ?property ?value }}"
_INSERT = "INSERT DATA {{ GRAPH <{version}> {{ {named} }} {unnamed} }}"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """How many graphs a build added, replaced and found unchanged."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """All graphs that the build looked at."""
        return self.new + self.replaced + self.unchanged


class Loader:
    """Takes the graphs of versions one by one and writes them as soon as that pays.

    ``take`` any number of graphs, then ``finish``; what was taken before an interruption is
    either written whole or not at all.
    """

    def __init__(self, database: ox.Store) -> None:
        self._database = database
        self._waiting: dict[str, str] = {}
        self._lines = 0
        self._bulk = False
        self._new = self._replaced = self._unchanged = 0

    def take(self, text: str) -> None:
        """Write one version's graph, or keep it to be written with others.

        Raises
        ------
        StoreError
            If the text does not begin with the hash of its content.
        """
        match = _FIRST_LINE.match(text)
        if match is None:
            raise StoreError("not the graph of a language version", where=text[:60])
        version, content_hash = match.groups()
        if version in self._waiting:  # two files hold the same version: the later one counts
            self._flush()
        present = self._hash(version)
        if present == content_hash:
            self._unchanged += 1
        elif present:
            self._replace(version, text)
            self._replaced += 1
        else:
            self._waiting[version] = text
            self._lines += text.count("\n")
            self._new += 1
            if self._lines >= BULK:
                self._flush()

    def finish(self) -> BuildReport:
        """Write what is still waiting and say what was done."""
        self._flush()
        if self._bulk:
            self._database.optimize()
        return BuildReport(self._new, self._replaced, self._unchanged)

    def remove(self, version: str) -> bool:
        """Remove the graph of a version; whether it was there."""
        if not self._hash(version):
            return False
        targets = self._targets(version)
        forgotten = "".join(
            f" ;\n{_FORGET.format(target=one)}" for one in self._orphans(targets, version)
        )
        self._database.update(_REMOVE.format(rea=REA, version=version) + forgotten)
        return True

    def _hash(self, version: str) -> str:
        name = ox.NamedNode(version)
        for quad in self._database.quads_for_pattern(name, _HASH, None, name):
            return quad.object.value if isinstance(quad.object, ox.Literal) else ""
        return ""

    def _flush(self) -> None:
        if not self._waiting:
            return
        data = "".join(stored(version, text) for version, text in self._waiting.items())
        if self._lines < FEW:
            self._database.load(data.encode(), ox.RdfFormat.N_QUADS)
        else:
            self._database.bulk_load(data.encode(), ox.RdfFormat.N_QUADS, lenient=True)
            self._bulk = True
        self._waiting.clear()
        self._lines = 0

    def _replace(self, version: str, text: str) -> None:
        """Old out and new in, as one update, which is one transaction."""
        forgotten = self._orphans(self._targets(version), version)
        named, unnamed = _split(version, text)
        self._database.update(
            " ;\n".join(
                [
                    _REMOVE.format(rea=REA, version=version),
                    *(_FORGET.format(target=one) for one in forgotten),
                    _INSERT.format(version=version, named=named, unnamed=unnamed),
                ]
            )
        )

    def _targets(self, version: str) -> set[str]:
        """What the references of a version refer to."""
        database, targets = self._database, set()
        part_of = database.quads_for_pattern(None, _IN_VERSION, ox.NamedNode(version), _NOWHERE)
        for paragraph in part_of:
            held = database.quads_for_pattern(None, _PARAGRAPH, paragraph.subject, _NOWHERE)
            for node in held:
                found = database.quads_for_pattern(node.subject, _TARGET, None, _NOWHERE)
                targets.update(quad.object.value for quad in found)
        return targets

    def _orphans(self, targets: set[str], version: str) -> list[str]:
        """The targets that no other version refers to."""
        return sorted(target for target in targets if not self._elsewhere(target, version + "#"))

    def _elsewhere(self, target: str, here: str) -> bool:
        found = self._database.quads_for_pattern(None, _TARGET, ox.NamedNode(target), _NOWHERE)
        return any(not quad.subject.value.startswith(here) for quad in found)


def stored(version: str, text: str) -> str:
    """A version's graph as the store keeps it: the nodes within the version without graph name.

    The line's end is unmistakable, because a line break inside a literal is escaped.
    """
    begin = _evidence(version, text)
    return text[:begin] + text[begin:].replace(f" <{version}> .\n", " .\n")


def _split(version: str, text: str) -> tuple[str, str]:
    """The triples of the named graph, and those of the unnamed one."""
    begin, end = _evidence(version, text), f" <{version}> .\n"
    return text[:begin].replace(end, " .\n"), text[begin:].replace(end, " .\n")


def _evidence(version: str, text: str) -> int:
    """Where the lines about paragraphs and references begin."""
    begin = text.find(f"\n<{version}#")
    return begin + 1 if begin >= 0 else len(text)
