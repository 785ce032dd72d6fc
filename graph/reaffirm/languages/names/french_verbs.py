"""Words of the sentence behind a French name: finite verbs, participles, adverbs.

French names have no capitals behind their first word, so that "l’Accord de paix contient plusieurs points"
looks like one long name. Most verbs show their endings; of those that end like a noun or an adjective
the usual ones stand here.
"""

from __future__ import annotations

from typing import Final

#: "contribuent", but "permanent", "incident".
_PLURAL = (
    r"(?!(?:perman|compét|urg|réc|pertin|prés|différ|effici|fréqu|transpar|viol|prud|évid|innoc|intellig|indig|"
    r"résid|cohér|conting|contin|ag|cli|pati|accid|incid|présid|adolesc|tal|excéd|équival|antécéd|v|arg|serp|"
    r"adhér|référ|excell|laten|converg|émerg)ent\b)[a-zà-ÿœ]{2,}(?<!m)ent\b"
    r"|(?:affir|confir|réaffir|esti|expri|procla|for)ment\b"
)
#: "jouait", but "retrait".
_PAST = r"(?!(?:souh|tr|f|l|retr|extr|parf|portr|attr|bienf)ait\b)[a-zà-ÿ]{2,}(?:ait|aient)\b"
#: "représentant plus de …", but "enfant", and what a treaty touches.
_PARTICIPLES = (
    r"(?!(?:enf|migr|enseign|combatt|habit|étudi|particip|command|diam|import|surviv|rest|suiv|descend|dirige|mont|"
    r"cour|const|suffis|ten|domin|milit|flott|vol|vac|exist|viv|naiss|croiss|dégrad|touch|vis|fabric|trafiqu|résult|"
    r"correspond|dépend|indépend|performan|consult|assist|protest|carbur|lubrifi|pollu|occup|répond|tren|inst|"
    r"représent|pend|dur|quar|cinqu|soix|soixante)ant\b)[a-zà-ÿœ]{2,}ant\b"
    r"|représentant\s+(?:plus|moins|un|une|la|le|les)\b"
    r"|(?:déploy|déposé|sign|concern|bas|intitul|présent|publi|consacr|dat|men|approuv|lanc|soulev|compos|"
    r"mentionn|accord|apport|demand|ratifi)ée?s?\b|(?:conclu|soumis)e?s?\b"
)
#: Those that end like a noun or an adjective.
_SINGULAR = (
    r"(?:joue|mène|participe|applique|célèbre|offre|contient|maintient|soutient|appartient|assume|"
    r"(?<!formation\s)(?<!éducation\s)continue|constitue|demeure|reste|apporte|contribue|veille|exerce|impose|présente|"
    r"fournit|fait|prend|comprend|entreprend|rend|met|permet|soumet|tient|vient|intervient|conduit|dresse|envoie|"
    r"concourt|vise|verse|interdit|désigne|nomme|prévoit|organise|proclame|requiert|engage|recommande|souhaite|"
    r"décide|appuie|poursuit|nécessite|favorise|facilite|sert|cherche|affirme|réaffirme|entame|porte|"
    r"(?<!en\s)œuvre|attend|invite|crée|exige|choisit|repose|marque|approuve|revêt|achève|souligne|opère|établit|"
    r"définit|garantit|réunit|formule|entretient|comporte|couvre|concerne|traduit|assure|adopte|reconnaît|connaît|"
    r"reçoit|agit|publie|tombe|dirige|propose|bénéficie|procède|respecte|convient|prie)\b"
)
_ADVERBS = (
    r"(?:pleinement|activement|également|régulièrement|immédiatement|entièrement|dûment|rapidement|"
    r"respectivement|directement|mieux|face|bien|si)\b"
)
#: What begins the rest of the sentence.
FRENCH_VERBS: Final = "|".join((_PLURAL, _PAST, _PARTICIPLES, _SINGULAR, _ADVERBS))
