"""Documents and references as RDF: the graph of a version, the store, named queries, validation.

what is written
    quads        an extraction as the named graph of its version
    vocabulary   the terms of the graph, and the way back from IRIs
    authority    the graph of the vocabulary, which every store carries
the store
    store        what every store offers
    opening      which one it is
    embedded     the one in a folder: disk opens it, loading writes graphs
    remote       the one on a server
questions
    queries      named ones, which ship as ``queries/*.rq``
    results      what they give; answers: from the database's values to ours
    unanswered   why there is none
checks
    validate     by the shapes, or by checks: the same shapes as SPARQL
"""
