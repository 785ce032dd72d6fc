"""What people look at: self-contained pages and pictures of a citation graph.

Which module draws what? Scripts, styles and templates are files in ``assets/``.

    pages
        pages          what all are made of
        page_data      values for their scripts
        lineage_view, overview_view, compare_view, report_view
        overview_data, compare_rows, report_data, report_facts
        evidence       sentences behind edges
    where things stand
        layout         time, lanes, labels
        islands        a map of subjects
        series_lanes
        selection      what is left out
    names
        names          of some things
        topics         of groups
    pictures
        picture, picture_parts, picture_png, picture_svg
    charts
        charts, chart_acts, chart_age, chart_cited, chart_series
    looks
        style          colours and shapes
        chart_style    fonts, captions
"""
