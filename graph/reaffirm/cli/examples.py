"""What people type: examples at the end of each command's help."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

#: The examples of each command; the tests parse every one of them.
EXAMPLES: Final = MappingProxyType(
    {
        "demo": ("reaffirm demo --to /tmp/reaffirm-demo",),
        "fetch": (
            "reaffirm fetch 76/187 --lang zh,en",
            "reaffirm fetch 76/187 --lineage 2 --acts reaffirms",
            "reaffirm fetch --published --session 76,2021",
        ),
        "build": (
            "reaffirm build reaffirm-documents",
            "reaffirm build GAresolutions/76session more.zip 75_196.pdf --jobs 4",
            "reaffirm build GAresolutions --vocabulary own.ttl",
        ),
        "extract": (
            "reaffirm extract 75_196.pdf --format table",
            "reaffirm extract - --format table   # a paragraph, pasted",
            "reaffirm extract GAresolutions/76session --format csv --out references.csv",
        ),
        "vocabulary": (
            "reaffirm vocabulary --starter > own.ttl",
            "reaffirm vocabulary own.ttl --in GAresolutions/76session",
        ),
        "query": (
            "reaffirm query --list",
            "reaffirm query who-cites target=treaty:uncac --format csv",
            "reaffirm query 'SELECT ?text WHERE { ?text rea:reaffirms id:treaty\\/uncac }'",
        ),
        "find": (
            "reaffirm find convention against corruption",
            "reaffirm find tortura --type treaty",
        ),
        "quote": (
            "reaffirm quote 'Convention against Corruption' --acts reaffirms --since 2015",
            "reaffirm quote treaty:uncac --lang ar --out sentences.xlsx",
            "reaffirm quote 70/1 --since 2021-06-01 --format citations",
        ),
        "lineage": (
            "reaffirm lineage 76/187 --acts reaffirms,recalls",
            "reaffirm lineage treaty:uncac --direction forward --depth 1",
            "reaffirm lineage 76/187 --earliest 5",
        ),
        "path": ("reaffirm path 76/187 instrument:udhr",),
        "series": ("reaffirm series 76/187",),
        "compare": (
            "reaffirm compare 76/187",
            "reaffirm compare 75/196 76/187 --kind act,dropped --lang fr",
            "reaffirm compare 76/187 --out compare.html",
        ),
        "origin": ("reaffirm origin 76/187 12", "reaffirm origin 76/187 pp3 --lang fr"),
        "rank": (
            "reaffirm rank --type treaty --acts reaffirms --committee third",
            "reaffirm rank --by pagerank --session 76 --top 50",
        ),
        "cited": ("reaffirm cited treaty:uncac --committee third --year 2015-2021",),
        "related": (
            "reaffirm related treaty:uncac --type treaty",
            "reaffirm related 76/187 --by coupling",
        ),
        "communities": ("reaffirm communities --documents --top 10",),
        "main-path": ("reaffirm main-path --acts recalls,reaffirms --method basket",),
        "ageing": ("reaffirm ageing --type resolution --committee third",),
        "missing": ("reaffirm missing --type resolution --top 50",),
        "analyse": ("reaffirm analyse && reaffirm query ranking limit=10",),
        "stats": ("reaffirm stats --store reaffirm-demo/store",),
        "evaluate": (
            "reaffirm evaluate gold.tsv 75_196.pdf --verbose",
            "reaffirm evaluate --links GAresolutions/76session --format json",
        ),
        "agreement": (
            "reaffirm agreement --target 'Convention against Corruption' --out disagree.xlsx",
            "reaffirm agreement GAresolutions/76session",
        ),
        "discrepancies": ("reaffirm discrepancies GAresolutions/76session -f csv -o links.csv",),
        "view": (
            "reaffirm view 76/187 --depth 2 --acts reaffirms,recalls",
            "reaffirm view 76/187 --out lineage.svg --lang fr",
        ),
        "overview": ("reaffirm overview --acts reaffirms --out map.html",),
        "report": ("reaffirm report 76/187 --out report.html --lang es",),
        "picture": (
            "reaffirm picture cited --type treaty --out treaties.svg",
            "reaffirm picture series 76/187 --out series.png",
        ),
        "export": (
            "reaffirm export --out graph.graphml",
            "reaffirm export --format nquads | gzip > graph.nq.gz",
        ),
        "validate": ("reaffirm validate --store reaffirm-demo/store",),
    }
)


def epilog(command: str) -> str:
    """The examples of a command as the end of its help."""
    examples = EXAMPLES[command]
    title = "Example:" if len(examples) == 1 else "Examples:"
    # A backspace on a line of its own keeps the lines below it as they are.
    return "\b\n" + "\n".join((title, *(f"  {example}" for example in examples)))
