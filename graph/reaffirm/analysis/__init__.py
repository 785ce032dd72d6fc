"""From the store to NetworkX: citation graph, lineage, ranks and counts.

Which module answers what?

    the graph
        network        citation graph (its attributes)
        collapse       one edge for each pair
        columns, mentions, works, texts: what is read from the store
        parallel       one thing in six languages
        kept           what is kept in the cache
    a text's lines
        lineage, branches, lineage_display: what it stands on
        paths          shortest lines, oldest texts
    a text's years
        series         the texts of one subject
        series_links   which continues which
        series_signals, series_lists: what speaks for it
        series_store: as RDF
        compare, changes, compare_display: what changed since last year
        origin         where a paragraph's wording comes from
        alignment, likeness: which paragraph continues which
        wording        which words changed
    weight
        rank           PageRank, HITS, counts
        tally          by year and act
        ageing         how old what is cited is
        missing        what to get next
    groups
        communities    Leiden
        coupling       cited together
        mainpath       main paths and baskets
    names and sentences
        finding        a name's identifier
        quoting        who says so, in which words
        citing         as it is cited
        proposals      new names as entries
    the rest
        stats          counts
        tables         results as tables
        analyse, computed: results kept for SPARQL
"""
