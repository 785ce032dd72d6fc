"""French names: the words they are made of behind the head noun, and those that end them."""

from __future__ import annotations

from reaffirm.languages.names.french_verbs import FRENCH_VERBS
from reaffirm.languages.names.name_words import ADJECTIVE, EndWords, NameWords, either

WORDS = NameWords(
    prepositions=r"de|du|des|sur|pour|contre|entre|chargée?s? de(?!\s+\w+(?:er|ir|re)\b)|chargée?s? des",
    articles=r"la|le|les",
    after_head=either(
        r"[A-ZÀ-Ý]|\d",
        # "en vertu de la Charte contre la Dunie", "résolutions du Conseil sur la Dunie": an organ and
        # its charter have no such subject.
        r"(?<!Conseil\s)(?<!Assemblée\s)(?<!Organisation\s)(?:sur|(?<!Charte\s)contre)\b",
        r"(?:de|du|des|pour|chargée?s?|au\s+sommet|en\s+(?:faveur|matière)\s+d(?:es?|u)?)\b|d[’']",
        # Adjectives, by their endings and one by one.
        r"\w+(?:ale?s?|aux|elle?s?|aires?|iques?|aine?s?|ives?|ifs?|spéciale?s?)\b",
        r"(?:communs?|communes?|intégrée?s?|détaillée?s?|renforcée?s?|unifiée?s?|maritimes?|libres?|verte?s?|minima)\b",
        r"[a-zà-ÿ][a-zà-ÿ\-]+(?:ais|aise|aises|ois|oises?|éens?|éennes?|iens?|iennes?|riale?s?)\b",
        r"(?:mixtes?|permanente?s?|indépendante?s?|suprêmes?|conjointe?s?|restreinte?s?|élargie?s?)\b",
        r"(?:\w+(?:t|s)oires?|direct(?:eur|rice)s?|coord(?:in|onn)at(?:eur|rice)s?|supérieure?s?|financi(?:er|ère)s?)\b",
    ),
    stops=either(
        r"qui|que|qu|et|ou|où|dont|à|au|aux|dans|par|est|sont|a|ont|afin|ainsi|se|s|y|ne|n|avec|selon",
        r"tels?|telles?|est|visant",
        r"définie?s?|énoncée?s?|visée?s?|prévue?s?|prorogée?s?|tenue?s?|adoptée?s?|créée?s?|nommée?s?|désignée?s?",
        r"pour que|lors|doit|doivent|peut|peuvent|en|l[’'](?:a|ont|avait|avaient)",
    ),
    infinitives=r"(?:de|d[’'])\s?\w+(?:er|ir|re)\b|d[’']\w+(?:er|ir|re)\b",
    fixed=either(
        r"mise\s+en\s+(?=(?:œ|oe)uvre|valeur|place|commun)|au\s+(?=sommet\b)",
        r"en\s+(?=(?:faveur|matière)\s+d(?:es?|u)?\b)",
        r"(?:toutes?|tous)\s+(?=l[ae]s?\b)",
        r"chargée?s?\s+d(?:e\s+|[’'])\w+(?:er|ir|re)\s+(?:l[ae]s?\s+|des\s+|(?=l[’']))",
    ),
    lead="(?:"
    + either(
        # "relative" agrees with the noun of the text, not with one before it.
        r"(?:(?<![sx])(?<!ion)(?:\s+[a-zà-ÿ]+(?:el|if|al|aire|ique))?\s+relatif"
        r"|(?<=[en])(?:\s+[a-zà-ÿ]+(?:elle|ive|ale|aire|ique))?\s+relative"
        r"|(?<=[sx])(?:\s+[a-zà-ÿ]+(?:els|elles|ifs|ives|aux|ales|aires|iques|rices|eurs))?\s+relati(?:fs|ves))"
        r"\s+(?:à|aux?)(?:\s+(?:la|les?))?",
        r"(?:\s+[a-zà-ÿ]+(?:el|elle|if|ive|al|ale|aire|ique|aux|eurs)s?)?\s+(?:concernant|visant(?:\s+à)?|régissant|"
        r"interdisant|instituant|réglant|touchant)(?:\s+(?:la|les?))?",
        r"\s+portant(?=\s+(?:création|amendement|modification|statut|révision|application)\b)",
        r"\s+faisant\s+d(?:e(?:\s+la)?|u)(?=\s)",
    )
    + ")",
    link=r"\s+(?:de\s+la|du|des)\s+;",
)

#: An infinitive, not a noun that ends like one.
INFINITIVE = (
    r"(?!(?:mer|fer|hiver|danger|cancer|avenir|foyer|loyer|dossier|papier|calendrier|quartier|"
    r"métier|atelier|courrier|chantier|affaire|plaisir)\b)"
    r"[a-zà-ÿ]*(?:er|ir|[nr]dre|être|aître|ttre|faire|traire|plaire|[dlu]ire|crire|ivre|clure)\b"
)
#: What a body is for is part of its name: "Commission chargée d’examiner le sable".
_NO_CHARGE = r"(?<!chargé\s)(?<!chargée\s)(?<!chargés\s)"
_MONTHS = r"janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_GIVEN = (
    r"(?:avis|informations?|renseignements?|services?|ressources?|rapports?|données|moyens|"
    r"recommandations?|précisions|explications|observations|éléments|documents|orientations|"
    r"propositions|efforts?)\b"
)
_ARTICLE = r"(?:(?:au|du|le|la|à\s+la|de\s+la)\s|(?:(?:à|de)\s+)?l[’'])"

ENDS = EndWords(
    ends=either(
        r"(?:(?:de|pour|sur|contre|entre)\s+)?"
        r"(?:son|sa|ses|leurs?|celles?|celui|ceux|ce|cet|cette|ces)\b",
        r"pour\s+(?:examen|information|approbation|avis|décision)\b",
        # "doter la Mission des ressources", "exercés par la Mission des contrôles voulus"
        r"(?:(?<=Mission\s)|(?<=Force\s))des\s+[a-zà-ÿ]",
        r"sur\s+(?:la|cette)\s+question\b(?!\s+d)",
        r"(?:chargée?s?\s+)?d[’']examiner\s+(?:la|cette|les|ces)\s+questions?\b(?!\s+(?:d|re))",
        rf"{_NO_CHARGE}(?:de|pour)\s+(?:(?:lui|les?|la|leur|en|y|ne|se)\s+)?{INFINITIVE}",
        rf"{_NO_CHARGE}(?:d|de\s+l|(?:de|pour)\s+[slnm])[’'](?:en\s+|y\s+)?{INFINITIVE}",
        r"(?:soit|soient|ait|aient|était|étaient|fut|sera|seront|serait|puisse(?:nt)?|doive(?:nt)?|"
        r"veille(?:nt)?|fasse(?:nt)?|grâce|moyennant|malgré|comme|depuis|concernant|notamment|portant|effectivement|"
        rf"d(?:u|es)\s+\d{{1,2}}(?:er)?\s+(?:{_MONTHS})\b|"
        r"dispose(?:nt)?\b|chez\b|suffisamment\b|pour\s+(?:l[’']exercice|la\s+période)\b|de\s+(?:manière|façon)\b|jusqu[’']|"
        r"(?:commis|arrêté|parrainé|élaboré|convoqué|financé|administré|annexé|"
        r"(?<!criminalité\s)(?<!crime\s)(?<!transnationale\s)organisé)e?s?\b|"
        r"établie?s?\b|récemment\b|originaires\b|conjointement\b|d[’']ici\b|sur\s+le\s+thème\b|chaque\s+année\b|"
        r"actuellement|relati(?:fs?|ves?)|destinée?s?|survenue?s?|(?<!ur\s)(?<!de\s)(?<!re\s)(?:une?|toute?s?|tous)|"
        r"(?:main|ob|re|con|sou)?tienne(?:nt)?|(?:par|inter|con)?vienne(?:nt)?|"
        r"(?:com|ap)?prenne(?:nt)?|atteigne(?:nt)?|poursuive(?:nt)?)\b",
        r"de\s+bonne\s+foi\b",
        r"sur\s+les\s+travaux\b|sur\s+la\s+base\s+d",
        # "tiendra", "tiendraient", but "caméra"
        r"(?!(?:caméra|opéra|choléra|retrait|extrait|portrait|attrait)\b)[a-zà-ÿ]{2,}(?:ra|ront|rait|raient)\b",
        FRENCH_VERBS,
    ),
    governed=(
        (
            r"(?:obten|obtiens|sollicit|donn|fourni|demand|apport|présent|procur|offr|communiqu|adress|"
            rf"félicit|remerci)\w*(?:\s+[\w’']+){{0,3}}?\s+{_ARTICLE}",
            rf"{ADJECTIVE}(?:(?:des|du|de\s+la|les?|la)\s+|(?:d|l|de\s+l)[’']){_GIVEN}",
        ),
        (
            rf"(?:inform|conseill|consult)\w*(?:\s+\w+)?\s+{_ARTICLE}",
            rf"{ADJECTIVE}sur\b",
        ),
        (
            r"(?:inform|avis|notifi|saisi|dot|prévien|prévenir|avert)\w*(?:\s+\w+)?\s+(?:le|la|au)",
            r"(?P<cut>\s+)(?:d(?:es?|u)\s(?!Nations\b)|d[’'])",
        ),
        (
            # "Remercie la Commission des dunes de l’aide qu’elle apporte"
            rf"(?:félicit|remerci)\w*(?:\s+\w+)?\s+{_ARTICLE}",
            r"(?:\s+[^\s,;:.()]+){0,6}?(?P<cut>\s+)(?:de\s+la\s+|du\s+|des\s+|de\s+l[’'])"
            r"(?:aide|appui|concours|efforts?|soutien|rapports?|rôle|contribution)$",
        ),
        (
            rf"(?:adoption|création|publication|élaboration|établissement)\s+par\s+{_ARTICLE}",
            rf"{ADJECTIVE}(?:d(?:es?|u)\s+(?:la\s+)?|d[’']|de\s+l[’'])"
            r"(?:plan|programme|règlement|projet|décision|résolution|directive|stratégie|principe|document|texte|cadre|"
            r"rapport|indicateur|équipe|mandat|amendement)s?\b",
        ),
    ),
    # "informer le Comité de la vente", "doter la Commission du statut", "saisir la Cour de la situation"
    bare=(
        r"\s+(?:des\s+mesures|de\s+la\s+(?:vente|situation|manière)|de\s+l[’'](?:enquête|intention)|du\s+statut|"
        r"(?:de|pour)\s+tou[st]\w*|de\s+directives|d[’']une?|pour\s+le\s+bon)\b"
    ),
    link=either(
        r"\s+(?:de\s+la\s+|du\s+|des\s+|(?:de\s+l|d)[’'])",
        r"(?:(?<=[Pp]arties)|(?<=contractantes))\s+(?:à\s+la\s+|aux?\s+|à\s+l[’'])",
    ),
)
