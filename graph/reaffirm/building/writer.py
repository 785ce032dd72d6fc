"""From parts into the store: graphs, then the entries of the manifest."""

from __future__ import annotations

from collections.abc import Iterable

from reaffirm.building.manifest import Entry, Manifest, VersionName
from reaffirm.building.work import Outcome, Part
from reaffirm.rdf.loading import BuildReport, GraphLoader
from reaffirm.rdf.store import Store


class Writer:
    """Puts parts into a store, in order.

    Where two inputs hold the same version, the later one counts, also if only the earlier one
    has to be read anew.
    """

    def __init__(
        self,
        store: Store,
        loader: GraphLoader,
        manifest: Manifest,
        unchanged: Iterable[tuple[int, Entry]],
    ) -> None:
        self._store = store
        self._loader = loader
        self._manifest = manifest
        self._written: list[Entry] = []
        self._present: set[str] = set()  # keys of this build's inputs
        self._places: dict[VersionName, int] = {}
        self.repeated = 0  #: graphs read of versions that another input gives, too
        for place, entry in unchanged:
            self._present.add(entry.key)
            for version in entry.versions:
                self._places[version] = max(place, self._places.get(version, 0))

    def take(self, part: Part) -> None:
        """Put the graphs of a part into the store, and delete its file."""
        self._forget(part.outcomes)
        with part.path.open("rb") as stream:
            for outcome in part.outcomes:
                for graph in outcome.graphs:
                    content = stream.read(graph.size)
                    version = (graph.row.symbol, graph.row.language)
                    other = self._places.get(version, outcome.place)
                    self.repeated += other != outcome.place
                    if other <= outcome.place:
                        self._places[version] = outcome.place
                        self._loader.take(content)
                if outcome.entry:
                    self._written.append(outcome.entry)
        part.path.unlink(missing_ok=True)
        if self._loader.full:
            self._settle()

    def finish(self) -> BuildReport:
        """Write what still waits."""
        self._settle()
        return self._loader.finish()

    def left(self) -> int:
        """How many versions the store keeps from inputs that this build was not given."""
        others = (entry for entry in self._manifest if entry.key not in self._present)
        return len({version for entry in others for version in entry.versions} - set(self._places))

    def prune(self, failed: set[str]) -> int:
        """Remove what no input gives any more; how many versions that were.

        A file that cannot be read now keeps the graphs that it had under its name.
        """
        lost = [entry for entry in self._manifest if entry.key not in self._present]
        kept = {v for entry in lost if entry.name in failed for v in entry.versions}
        self._manifest.drop(entry for entry in lost if entry.name not in failed)
        wanted = kept | self._places.keys()
        held = ((version.symbol, version.language) for version in self._store.versions())
        return self._store.remove_all([name for name in held if name not in wanted])

    def _forget(self, outcomes: Iterable[Outcome]) -> None:
        """Take the entries out that the graphs to come make untrue."""
        stale: dict[str, Entry] = {}
        for outcome in outcomes:
            if outcome.entry:
                self._present.add(outcome.entry.key)
                for version in outcome.entry.versions:
                    stale |= {e.key: e for e in self._manifest.holding(*version)}
        self._manifest.drop(e for key, e in stale.items() if key not in self._present)

    def _settle(self) -> None:
        self._loader.flush()
        self._manifest.add(self._written)
        self._written.clear()
