"""French: numbers, clauses and roles. Apostrophes are folded to spaces: "l'Assemblée" is "l Assemblée".

Of its names, ``names/head_first`` has the form (the head noun, and small words behind it),
``names/bounds`` where one ends (the words of both are in ``names/french_names``), ``names/joints`` and ``names/french_joints`` where one goes on behind
"et", a comma or a preposition.
"""

from __future__ import annotations

import re

from reaffirm.languages.grammar import Grammar, Refinement

GRAMMAR = Grammar(
    # == writing ==
    language="fr",

    # == small words ==
    articles=frozenset({"la", "le", "l", "les", "du", "des", "au", "aux", "cette", "ce", "La", "Le", "L", "Les"}),
    conjunctions=("et", "ou", "mais"),
    alternating={"sa": "son", "la": "le", "l": "le", "une": "un"},
    connectives=(
        "à cet égard", "à ce sujet", "à ce propos", "dans ce contexte", "dans cette optique",
        "à cette fin", "à cet effet", "en outre", "de plus", "par ailleurs", "notamment", "ainsi que", "ainsi qu",
        "en conséquence", "par conséquent", "aussi", "également", "de même", "dans ce cadre",
        "dans le même temps", "en même temps", "enfin", "toutefois", "néanmoins", "donc", "ainsi",
        "sur ce point", "de même que", "en particulier", "entre autres", "à nouveau", "de nouveau", "cependant",
        "tout en", "en",
        "dans cette perspective", "en l espèce", "dans cet esprit", "pour ce faire",
    ),

    # == acts: their phrases, and what is none ==
    participle=re.compile(
        r"(?i)^\S*ant\b|\b\w+ant\b|^(?:consciente?|convaincue?|préoccupée?|profondément|vivement|"
        r"gravement|alarmée?|résolue?|ayant|soucieuse|sachant|attachée?|guidée?|inquiète|"
        r"persuadée?|désireuse|frappée?|fermement|encouragée?|déterminée?|saluant|bien)\b"
    ),
    blockers=(
        # "it matters to" says no more than "the importance of"
        "qu il importe de", "qu il importe d", "qu il faut", "qu il convient de", "qu il convient d",
        "qu il est important de", "qu il est important d", "qu il est essentiel de", "qu il est essentiel d",
        "qu il est nécessaire de", "qu il est nécessaire d", "qu il est indispensable de", "qu il est indispensable d",
        "qui existe entre", "que revêt", "que revêtent", "que présente", "que présentent", "qui s est établie entre", "qu il existe", "qui est au cœur même du", "qui est au cœur de", "qui existent entre", "qui se poursuit entre", "qui revient à", "qui lui revient",
        "demande de", "demandes", "note verbale", "note du", "note de", "recommande de ne",
        "Secrétariat général", "Secrétariat exécutif", "Secrétariat international permanent",
        "secrétariat exécutif",
    ),
    refinements=(
        Refinement(
            frozenset({"Sachant", "sachant"}), re.compile(r" ?, à cet égard\b"), "bearsInMind"
        ),
        Refinement(
            frozenset({"Salue", "salue", "Saluant", "saluant"}),
            re.compile(
                r" (?:le rôle|les travaux menés|"
                r"les activités|la contribution majeure|les efforts (?:faits|que))\b"
            ),
            "recognizes",
        ),
        Refinement(
            frozenset({"Demande", "demande"}),
            re.compile(r" (?:que toutes les|à l Organisation des Nations Unies pour l éducation)\b"),
            "requests",
        ),
        # « Demande » calls upon States and their groups, but requests a part of the Organization.
        Refinement(
            frozenset({"Demande", "demande"}),
            re.compile(
                r" (?:au (?:[Ss]ecrétariat|Département|Groupe d|"
                r"Comité|Programme|Mécanisme|Haut[- ]Commissa)|à l Administration|à tous les organes|"
                r"à l Équipe d|à (?:la |l |son )?(?:MINU|MONU|MANU|FINU|FNUOD|FISNUA|Mission d|Représentant))"
            ),
            "requests",
        ),
    ),
    of_itself=re.compile(r"\b(?:son|sa|ses)\b"),
    subordinate_forms=frozenset({"sachant"}),
    by_doing=re.compile(r"(?<! tout) en $"),
    verbal_topics=False,
    that_verb_and=re.compile(r" qu elle \w+ et | qu il \w+ et "),
    chapter=re.compile(r"[Cc]hapitre"),

    # == numbers: the nouns of texts, lists ==
    resolution_words=("résolution", "résolutions", "Résolution", "Résolutions"),
    decision_words=("décision", "décisions", "Décision", "Décisions"),
    singular_nouns=frozenset({"résolution", "Résolution", "décision", "Décision"}),
    point_words=frozenset({"paragraphe", "paragraphes", "alinéa"}),
    own_words=("sa", "ses", "Sa", "Ses", "notre", "nos", "cette", "présente"),
    list_words=frozenset(
        {
            "intitulée", "intitulées",
            "et", "de", "du", "des", "la", "le", "les", "ses", "sa", "en", "date", "que", "ainsi",
            "résolution", "résolutions", "décision", "décisions", "ou", "à", "aux", "respectivement",
            "également", "datée", "datées", "adoptée", "adoptées", "a", "b", "er", "nos", "no", "mais",
            "l", "d", "son", "leur", "leurs",
        }
    ),
    range_words=("à", "-", "–"),

    # == numbers: whose they are ==
    organ_before_words=frozenset(
        "dans sa ses et en la les le des de l d que a adopté adoptée adoptées".split()
    ),
    organ_after_words=frozenset(
        "de la du des l d le les en date adoptée adoptées prise prises par intitulée intitulées que a datée datées".split()
    ),
    organ_after_needs_word=True,
    adopted_words=frozenset({"adoptée", "adoptées", "prise", "prises"}),
    adoption=re.compile(r"\badoption (?:le [\w ]{3,20} )?de (?:la |l |sa )?$"),
    adopter_before=re.compile(r"\bpar (?:la |le |l )?$"),
    later_texts=re.compile(r"\bet (?:toutes )?(?:les |ses )?résolutions (?:ultérieures|postérieures|suivantes)\b"),

    # == names ==
    protocol_phrases=(
        "Protocoles s y rapportant", "ses Protocoles", "Protocoles y relatifs",
        "Protocoles facultatifs s y rapportant", "ses Protocoles facultatifs",
        "protocoles s y rapportant", "Protocole facultatif s y rapportant",
        "Protocoles facultatifs y relatifs", "ses protocoles", "Protocoles y afférents",
        "Protocoles facultatifs y afférents", "protocoles additionnels y relatifs",
        "Protocoles additionnels y relatifs", "Protocoles additionnels s y rapportant",
        "ses Protocoles additionnels", "Protocoles facultatifs se rapportant à la Convention",
    ),
    longer_name=re.compile(
        # "le Bureau du cadastre", "le Programme Connect 2030"; but "prie le Comité de tenir".
        r"[  ](?:du (?!\d)|des (?!\d)|de la |(?:de l|d)[’'](?!\w+(?:er|ir|re)\b)|"
        r"de (?!\d|\w+(?:er|ir|re|oir)\b|ne |se |s[’']|lui |leur |le |les |façon|manière|sorte|même)|"
        r"[A-ZÉÎ]\w|à composition|(?:inter)?(?:national|régional|gouvernemental)|mondial|spécia|"
        r"consultati|scientifique|économique|africain|européen|permanent|préparatoire|électoral|"
        r"indépendant|exécuti|conjoint|militaire|détaillé|intégré|politique)|"
        r"(?:"
        r"(?<=Accord)|(?<=Convention)|(?<=Déclaration)|(?<=Forum)|(?<=Fonds)|(?<=Groupe)|"
        r"(?<=Bureau)|(?<=Plan)|(?<=Programme)|(?<=Protocole)|(?<=Stratégie)|(?<=Traité)"
        # not "les dispositions du Traité relatives aux lacs", which agrees with another noun
        r")[ \xa0](?:sur|pour|contre|relatif\b|relative\b|concernant|visant)|"
        r"(?<=objectifs)[  ](?:énoncés|fixés|communs|\w+(?:ques|aux)\b)"
    ),
    generic_names=("l Organisation des Nations Unies",),

    # == roles: cues, behind which things are background ==
    background_cues=(
        "sous l égide de", "sous l égide du", "sous les auspices de", "sous les auspices du", "à l occasion de", "à l occasion du",
        "en conformité avec", "conformément à", "conformément aux", "conformément au", "en application de", "États membres de", "États membres du", "États parties à", "États parties au",
        "en application du", "en vertu de", "en vertu du", "en vertu des", "au titre de", "au titre du",
        "créé par", "créée par", "créés par", "créées par", "établi par", "établie par", "adopté par",
        "adoptée par", "adoptés par", "adoptées par", "adopté à", "adoptée à", "adoptés à", "adoptées à",
        "adopté au", "adoptée au", "adopté lors de", "adoptée lors de", "visé dans", "visée dans", "énoncés dans",
        "énoncées dans", "énoncé dans", "énoncée dans", "énoncé au", "énoncée au", "énoncés au", "énoncées au",
        "énoncés aux", "énoncées aux", "énoncé à", "énoncée à", "figurant dans", "dans le cadre de", "dans le cadre du",
        "comme prévu dans", "prévu dans", "prévue dans", "par", "pour", "avec", "selon", "contre", "qu",
        "afin de", "afin d", "en vue de", "en vue d", "contrairement à", "contrairement aux", "en violation de", "en violation du", "en violation des",
        "découlant du", "découlant de", "en exécution de", "au sein de", "au sein du", "que", "en faveur de", "pour que",
        "à l appui de", "dans le contexte de", "dans le contexte du", "dans le contexte des", "comme suite à", "comme suite aux", "demandé dans", "sous réserve",
    ),
    prefixes=frozenset({"en conformité avec", "conformément à", "conformément aux", "conformément au", "en application de", "en vertu de", "comme suite à"}),
    topic_cues=(
        "sur", "intitulée", "intitulées", "intitulé", "relative", "relatives", "relatif", "relatifs",
        "concernant", "portant", "dans laquelle", "dans lesquelles", "par laquelle", "par lesquelles",
        "dans lequel", "notamment", "aux termes de laquelle", "qui", "où",
    ),
    title_cues=frozenset({"intitulé", "intitulée", "intitulés", "intitulées"}),
    agenda_words=frozenset("question subsidiaire point".split()),
    inclusive_cues=frozenset({"notamment"}),
    relative_cues=frozenset(
        {"dans laquelle", "dans lesquelles", "dans lequel", "par laquelle", "par lesquelles", "aux termes de laquelle"}
    ),
    agent_cues=frozenset({"par"}),
    reason_cues=frozenset({"pour"}),
    held_between=re.compile(
        r"[^;,]{0,60}[ ,]*(?:tenue?s?|organisée?s?)\b[^;]{0,120}?[, ]+(?:et )?(?:(?:à|de|lors de) )?(?:l[ae] |l )?"
    ),
    passing_on=re.compile(
        r" (?:(?:satisfaction|inquiétude|préoccupation|intérêt|regret|reconnaissance|consensus)\b|"
        r"(?<=pour )(?:l année|l exercice|la période|les années|\d{4})\b|"
        r"(?:la|cette) question\b(?! d)|(?:le|ce) sujet\b(?! d))"
    ),
    taken=re.compile(
        r"\b(?:contributions|fonds d affectation spéciale) pour$|"
        r"(?<!\ben )(?<!\bétroite )\b(?:coopération|collaboration|interaction) (?:\w+ )?avec$"
    ),
    governed=frozenset({"sur", "pour"}),

    # == roles: what else makes a thing background, or not ==
    background_before=re.compile(
        # « l’engagement pris dans la Charte »
        r"\b(?!\w*que\b)\w{2,}(?:ée?s?|ise?s?|ite?s?|ue?s?) dans (?:la|le|l|les) $|"
        r"\b(?:à|pour|vers) la réalisation (?:intégrale )?(?:des|du|de la|de l) $|"
        r"\bdont l annexe contient (?:le texte (?:du |de la |de l )|l[ae]s? |l )$"
    ),
    # « la décision qu’elle a prise dans sa résolution 1/2 de » : where it stands, no more
    stated_in=re.compile(
        r"\b(?:dans|aux termes d[eu]) (?:(?:la |le |les |l )(?:paragraphes?|section|annexe|partie)\b[^,;]{0,50}? d[eu]s? )?"
        r"(?:(?:sa|ses|la|les|leurs?|diverses) )*(?:résolutions?|décisions?) $"
    ),
    own_decision=re.compile(
        r"(?: (?:également|en outre|aussi|de|d|l|la|les|sa|ses))* (?:décisions?|adoption|dispositions)\b"
    ),

    # == roles: a body, or its texts and deeds ==
    text_before_body=re.compile(
        r"adressée?s? (?:par [^,;]{3,40} )?(?:au|à la|à l) $|"
        r"\b(?:résolutions|décisions)(?: \w+){0,2} que (?:la |le |l )$|"
        r"\b(?:résolutions|décisions) et (?:à )?celles (?:du |de la |de l )$|"
        r"\b(?:résolutions|décisions)(?: pertinentes)?(?: (?:adoptées|prises)(?: [^,;]{1,40})? par| d[eu])"
        r"(?: la| le| l)? (?:[^,;]{3,70}, (?:d[eu] |par )?(?:la |le |l )?){0,5}"
        r"(?:[^,;]{0,80} et (?:d[eu] |par )?(?:la |le |l )?)?$|"
        r"\b(?:résolution|(?:résolution|décision) [A-Z0-9]\S*) (?:adoptée par|d[eu]) ?(?:la |le |l )?$"
    ),
    own_deed=re.compile(
        r"\b(?:rapports?|notes?|documents? de travail|études?|plans?|listes?|tableaux? de bord|projets?|évaluations?|"
        r"directives|principes|critères)(?: [^,;]{1,60})? établie?s? par (?:le |la |l )$|"
        r"\b(?:qui figurent|qui figure|figurant|contenue?s|formulée?s) dans (?:le|les|son|ses) rapports? (?:du |des |de la |de l )$"
    ),
    next_report=re.compile(
        r"\bet (?:le|les|du|des) rapports? (?:correspondants?|connexes?|y relatifs?) "
        r"(?:du |des |de la |de l )$|"
        r"\b(?:le|les|du|des|au|aux) (?:rapports?|notes?) (?:du|des|de la|de l) [^;]{1,300} et (?:le|les|la|du|des|au|aux|à la) (?:rapports?|note) "
        r"(?:du |des |de la |de l )$"
    ),
    adopted_text=re.compile(
        r"\b(?:adoption|approbation|signature|ratification),? (?:[^,;]{0,40},? )?par [^;]{3,120}? "
        r"(?:du|de la|de l|des) $"
    ),

    # == roles: items of lists ==
    apposition=re.compile(
        r"\b(?:en particulier|notamment|y compris|dont)\W+(?:\w+ ){0,2}(?:résolutions?|décisions?) *$|"
        r"\b(?:plus récentes?|dernières?)\b,? ?(?:\w+ ){0,6}(?:résolutions?|décisions?) *$"
    ),
    adoption_of=re.compile(
        r"\badoption,? *(?:le [\w ]{3,26},? *)?par (?:(?!résolution|décision)[^;]){3,160}?"
        r" d(?:e la|e sa|es|e ses) (?:résolutions?|décisions?) *$"
    ),
    repeated=frozenset({"son", "sa", "ses", "leur", "leurs", "par", "de", "d", "à", "avec"}),

    # == roles: what is said, and its subject ==
    clause_openers=frozenset({"que", "qu"}),
    about_nouns=frozenset({"que", "qu"}),
    fact=re.compile(
        r"(?:[ ,]|également|aussi|en outre|par ailleurs|de plus|à cet égard|à ce sujet|dans ce contexte|avec \w+|"
        r"(?:le|du|au|par le|sur le) fait|de ce)*"
    ),
    before_subject=re.compile(
        r",? ?(?:(?:les? Gouvernements?(?: de(?: la| l)?| d| du| des)?(?: [A-ZÉ]\w+(?: d)?)*(?: \w+(?:ien|ais|ois|éen))?|"
        r"les États(?: Membres)?|la communauté internationale) )?"
        r"(?:(?:dans|en|à|au|aux|lors de|depuis|le|pendant|pour|selon|conformément)\b[^,;]{1,90},)? ?"
        # « qu’il importe que le Comité »: the need for the Committee to
        r"(?:il (?:importe|faut|convient|est \w+|appartient|revient|incombe)(?: également| donc)?(?: qu[e]?)?)? ?"
        r"(?:de (?:continuer de |continuer d )?\w+(?:er|ir|re)(?: \w+ment)?)? ?"
        r"(?:(?:le \d+(?:er)? \w+ \d{4}|en (?:\w+ )?\d{4}|l|la|le|les|de|d|à|au|du|des|ces|ses|sa|dans) ?)*"
        r"(?:(?:application|adoption|exécution|entrée en vigueur|travaux|rôle|rapports?|action|activités|mandat|dispositions|"
        r"efforts|buts|principes|objectifs|contribution|recommandations|universalité|ratification|mise en œuvre)"
        r"(?: (?:intégrale|effective|rapide))* d(?:u|es?|e la|e l)?)? ?"
        r"(?:elle (?:approuve|souscrit|soutient|appuie)(?: \w+ment)? ?(?:(?:le|la|les|l|au|aux|à la|à l) )?)?"
        r"(?:(?:(?:elle |il )?(?:a|ont|ait|aient|avait|avaient)) (?:adopté|approuvé|proclamé|convoqué|signé|tenu|accueilli|organisé|lancé)(?: ?,[^,;]{1,60},)?|entre en vigueur|soi(?:t|ent) appliquée?s?)?"
        r"(?: ?(?:l|la|le|les|sa|son|ses|\w+ième|premi\w+))* ?|"
        r"[^;]{0,160}\b(?:a|ont|ait|aient) (?:adopté|approuvé|créé|convoqué|institué)(?: (?:l|la|le|les|sa|son|ses|un|une|\w+ième))*"
    ),
    inverted=frozenset({"que", "qu"}),
    where_words=frozenset({"dans"}),
    auxiliaries=frozenset("actuellement conjointement régulièrement a ont continue continuent de d ne cesse cessent".split()),

    # == addressees ==
    addressee_gap=re.compile(
        r"(?:\s|,|système|donc|des Nations Unies|entités|communauté internationale|ONU|l Organisation des Nations Unies|(?:[Dd]irecteur (?:général|exécutif)|[Dd]irectrice (?:générale|exécutive)|Administrateur|"
        r"[Ss]ecrétaire exécutif|[Pp]résidente?) (?:du|de l|de la)|le|la|les|l|à|au|aux|du|de|des|d|tous|toutes|instamment|également|de nouveau|États|"
        r"Membres|autres|et|organismes|parties|compétents|compétentes|concernées|concernés|intéressés|en|particulier|"
        r"notamment|son|sa|ses|gouvernements|organisations|internationales|institutions|spécialisées|financières|multilatérales|fonds|programmes|prenantes|y|compris|outre|plus|"
        r"ce|cet|cette|propos|égard|fin|effet|sujet|même|ailleurs|par|conséquent|conséquence|"
        r"expressément|vivement|une|fois|encore|aussi|ces|contexte|dans|Organisation|Nations|Unies|"
        r"tels|telles|que|principaux|principales|dont|organes|humanitaires|acteurs|partenaires)*"
    ),
    addressee_list=re.compile(
        r"(?:\s|,|le|la|les|l|à|au|aux|et|du|de|des|d|autres|ainsi|que|tous|toutes|son|sa|ses|en|"
        r"particulier|notamment|y|compris|dont|tels|telles)*"
    ),

    # == footnotes ==
    ibid=re.compile(r"^\s*(?:Voir\s+)?(?:ibid|Ibid)\b"),
    treaty_series=re.compile(
        r"(?:Recueil des Traités|[Ii]bid)\W+vol\.\s*(?P<volumes>[\d\s]+(?:et\s+\d+)?)\W+"
        r"n\s*(?:o|os|°|ᵒ)s?\s*(?P<number>[A-Z]?-?\d+)"
    ),
    report_words=(
        "rapport", "rapports", "note", "notes", "lettre", "lettres", "résumé", "déclaration de sa présidence",
        "déclarations de sa présidence", "déclaration de son Président", "déclarations de son Président",
    ),
)  # fmt: skip
