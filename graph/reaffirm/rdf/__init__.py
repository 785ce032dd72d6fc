"""Documents and references as RDF: quads, the store, named queries, validation, export."""
