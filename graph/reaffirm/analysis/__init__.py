"""From the store to NetworkX: citation graph, lineage, ranks and counts."""
