"""Spanish: numbers, clauses and roles.

Of its names, ``names/head_first`` has the form, ``names/bounds`` where one ends (the words of both are in ``names/spanish_names``), ``names/joints`` and
``names/spanish_joints`` where one goes on behind "y", a comma or a preposition, ``names/spelling`` the
capitals of before the 2010s.
"""

from __future__ import annotations

import re

from reaffirm.languages.grammar import Grammar, Refinement

GRAMMAR = Grammar(
    # == writing ==
    language="es",

    # == small words ==
    articles=frozenset({"la", "el", "los", "las", "del", "al", "La", "El", "dicha", "dicho", "esa", "ese"}),
    conjunctions=("y", "e", "o", "u", "pero"),
    connectives=(
        "a este respecto", "a ese respecto", "en este sentido", "en ese sentido", "en este contexto",
        "en ese contexto", "con este fin", "con ese fin", "a tal fin", "a tal efecto", "a este fin",
        "además", "también", "asimismo", "en particular", "por consiguiente", "por tanto", "por lo tanto",
        "al mismo tiempo", "igualmente", "de igual modo", "por último", "en consecuencia", "por ello",
        "entre otras cosas", "de nuevo", "una vez más", "sin embargo", "no obstante", "así como",
        "en relación con ello", "en este marco", "nuevamente", "por la presente", "a estos efectos",
        "en tal sentido", "en vista de ello", "al igual que", "lo mismo que", "al tiempo que", "a la vez que",
    ),

    # == acts: their phrases, and what is none ==
    participle=re.compile(
        r"(?i)^\S*(?:ando|iendo|yendo)\b|\b\w+(?:[aá]ndo|[iy][eé]ndo)(?:se|l[aeo]s?)?\b|^(?:consciente|convencida|"
        r"preocupada|profundamente|gravemente|alarmada|resuelta|habiendo|firmemente|decidida|"
        r"guiada|inspirada|deseosa|sumamente|seriamente|alentada|convencido|preocupado|resuelto|"
        r"decidido|alarmado|guiado|empeñada)\b"
    ),
    blockers=(
        "que reviste", "que revisten",
        "que existe entre", "que existen entre",
        "nota de la Secretaría", "nota del", "nota verbal", "notas",
        "Secretaría General", "Secretaría Ejecutiva", "Secretaría Internacional Permanente",
        "su Presidente-Relator", "Dirección Ejecutiva de ONU-Hábitat",
    ),
    # « Pide » calls upon States, but requests a part of the Organization.
    refinements=(
        Refinement(
            frozenset({"Pide", "pide"}),
            re.compile(
                r" (?:al (?:Secretario|"
                r"Consejo|Comité|Director|Alto|Relator|Presidente|Grupo|Representante|Administrador|Fondo|"
                r"Programa|Instituto|Organismo|Coordinador|Departamento|Centro)|a la (?:Comisión|Secretaría|"
                r"Subcomisión|Junta|Oficina|Conferencia|Directora|Alta|Asamblea|Organización|Relatora|Misión))"
            ),
            "requests",
        ),
    ),
    of_itself=re.compile(r"\bsus?\b"),
    verbal_topics=False,
    that_verb_and=re.compile(r" que \w+ [ye] "),
    chapter=re.compile(r"[Cc]apítulo"),

    # == numbers: the nouns of texts, lists ==
    resolution_words=("resolución", "resoluciones", "Resolución", "Resoluciones"),
    decision_words=("decisión", "decisiones", "Decisión", "Decisiones"),
    singular_nouns=frozenset({"resolución", "Resolución", "decisión", "Decisión"}),
    point_words=frozenset({"párrafo", "párrafos"}),
    own_words=("su", "sus", "Su", "Sus", "nuestra", "nuestras", "esta", "presente"),
    list_words=frozenset(
        {
            "titulada", "tituladas",
            "y", "e", "de", "del", "la", "las", "los", "sus", "su", "fecha", "el", "así", "como", "o",
            "resolución", "resoluciones", "decisión", "decisiones", "también", "a", "en", "además",
            "respectivamente", "aprobada", "aprobadas", "núm", "núms",
        }
    ),
    range_words=("a", "al", "-", "–"),

    # == numbers: whose they are ==
    organ_before_words=frozenset(
        "en su sus y la las de el los fecha aprobada aprobadas".split()
    ),
    organ_after_words=frozenset(
        "de la del las los el titulada tituladas aprobada aprobadas adoptada adoptadas por fecha en su".split()
    ),
    organ_after_needs_word=True,
    adopted_words=frozenset({"aprobada", "aprobadas", "adoptada", "adoptadas"}),
    adoption=re.compile(r"\b(?:aprobación|adopción) (?:el [\w ]{3,26} )?de (?:la |su )?$"),
    adopter_before=re.compile(r"\bpor (?:la |el )?$"),
    later_texts=re.compile(r"\by (?:todas )?(?:las |sus )?resoluciones (?:posteriores|ulteriores|subsiguientes)\b"),

    # == names ==
    protocol_phrases=(
        "sus Protocolos", "sus protocolos", "sus Protocolos Facultativos", "Protocolos de la Convención",
        "sus Protocolos facultativos", "sus Protocolos Adicionales", "sus Protocolos adicionales",
        "sus tres Protocolos", "Protocolos Facultativos de la Convención", "su Protocolo Facultativo",
        "su Protocolo facultativo", "sus protocolos facultativos", "los Protocolos de la Convención",
    ),
    longer_name=re.compile(
        # "la Oficina de Catastro", "el Programa Conectar 2030"
        r"[  ](?:del? (?!\d|conformidad|acuerdo|manera|forma|modo|que |est[aeo]|es[aeo] |nuevo)|"
        r"[A-ZÁÉ]\w|internacional|mundial|regional|intergubernamental)|"
        r"(?:"
        r"(?<=Acuerdo)|(?<=Convenio)|(?<=Convención)|(?<=Declaración)|(?<=Foro)|(?<=Fondo)|"
        r"(?<=Grupo)|(?<=Oficina)|(?<=Plan)|(?<=Programa)|(?<=Protocolo)|(?<=Estrategia)|"
        r"(?<=Tratado)"
        r")[  ](?:sobre|para|contra|relativ|encaminad)|"
        r"(?<=bjetivos)[  ](?:enunciados|establecidos|\w+(?:icos|les)\b)"
    ),
    generic_names=("las Naciones Unidas",),

    # == roles: cues, behind which things are background ==
    background_cues=(
        "de conformidad con", "con arreglo a", "en virtud de", "en cumplimiento de",
        "en aplicación de", "establecido en virtud de", "establecido en la", "establecida en la", "establecido por", "establecida por",
        "creado por", "creada por", "aprobado por", "aprobada por", "aprobados por", "aprobadas por",
        "aprobado en", "aprobada en", "aprobados en", "aprobadas en",
        "enunciados en", "consagrados en", "consagradas en", "consagrado en", "consagrada en", "proclamados en", "después de", "Estados miembros de", "Estados miembros del", "Estados Miembros del", "Estados partes en", "enunciadas en", "enunciado en", "enunciada en", "que figura en", "que figuran en", "contenidos en",
        "en el marco de", "en el marco del", "por", "para", "con", "según", "contra", "a fin de",
        "en apoyo de", "en violación de", "en contravención de", "en contra de", "que", "de acuerdo con", "en consonancia con", "en el contexto de",
        "solicitado en", "previsto en", "prevista en", "siempre que",
    ),
    prefixes=frozenset({"de conformidad con", "con arreglo a", "en virtud de", "en cumplimiento de"}),
    topic_cues=(
        "sobre", "titulada", "tituladas", "titulado", "relativa", "relativas", "relativo", "relativos",
        "en la que", "en las que", "en el que", "en los que", "por la que", "por las que",
        "en la cual", "en que", "en particular", "relacionada", "relacionadas", "acerca de", "referente",
    ),
    title_cues=frozenset({"titulado", "titulada", "titulados", "tituladas"}),
    agenda_words=frozenset("tema subtema".split()),
    inclusive_cues=frozenset({"en particular"}),
    relative_cues=frozenset(
        {"en la que", "en las que", "en el que", "en los que", "por la que", "por las que", "en la cual", "en que"}
    ),
    agent_cues=frozenset({"por"}),
    reason_cues=frozenset({"por"}),
    held_between=re.compile(
        r"[^;,]{0,60}[ ,]*(?:celebrad[oa]s?)\b[^;]{0,120}?[, ]+(?:y )?(?:(?:en|de) )?(?:l[ao]s? |el )?"
    ),
    passing_on=re.compile(
        r"\s+(?:(?:se )?transmit\w+|(?:satisfacción|aprecio|preocupación|reconocimiento|interés|pesar|consenso|unanimidad)\b|"
        r"(?<=para )(?:(?:el|los) (?:período|año|ejercicio|bienio)|\d{4})\b|"
        r"(?:la|esta|esa) (?:materia|cuestión)\b(?! de)|(?:el|este|ese) (?:tema|asunto)\b(?! de))"
    ),
    taken=re.compile(
        r"\bdisposiciones (?:[\w ]{0,30} )?que figuran? en$|"
        r"\b(?:contribuciones|fondo fiduciario|financiación) para$|\bimportancia que$|"
        r"(?<!\ben )(?<!\bestrecha )\b(?:cooperación|colaboración|interacción) (?:\w+ )?con$"
    ),
    governed=frozenset({"sobre", "con", "por"}),

    # == roles: what else makes a thing background, or not ==
    background_before=re.compile(r"\bcuyo anexo (?:contiene|figura) (?:el texto (?:de la |del )|el |la )$"),
    behind_comma=re.compile(r" como se\b"),
    # « la decisión que adoptó en su resolución 1/2 de »: where it stands, no more
    stated_in=re.compile(
        r"\ben (?:(?:el |la |los |las )(?:párrafos?|sección|anexo|parte)\b[^,;]{0,50}? de )?"
        r"(?:(?:su|sus|la|las|diversas) )*(?:resoluci(?:ón|ones)|decisi(?:ón|ones)) $"
    ),
    own_decision=re.compile(
        r"(?: (?:también|además|asimismo|la|las|lo|su|sus))* (?:decisi(?:ón|ones)|aprobación|adopción|dispuesto|disposiciones)\b"
    ),

    # == roles: a body, or its texts and deeds ==
    text_before_body=re.compile(
        r"dirigid[ao]s? (?:por [^,;]{3,40} )?(?:al|a la) $|"
        r"\b(?:resoluciones|decisiones)(?: pertinentes)?(?: (?:aprobadas|adoptadas)(?: [^,;]{1,40})? por| del?)"
        r"(?: la| el)? (?:[^,;]{3,70}, (?:del? |por )?(?:la |el )?){0,5}"
        r"(?:[^,;]{0,80} y (?:del? |por )?(?:la |el )?)?$|"
        r"\b(?:resolución|(?:resolución|decisión) [A-Z0-9]\S*) (?:aprobada por|del?) (?:la |el )?$"
    ),
    own_deed=re.compile(
        r"\b(?:que )?(?:figuran?|contenid[ao]s|formulad[ao]s|formulan|expuest[ao]s|incluid[ao]s) en "
        r"(?:el|los|su|sus) informes? (?:especial(?:es)? )?(?:del |de la |de los |de las )$"
    ),
    next_report=re.compile(
        r"\by (?:el|los|del|de los) informes? (?:conexos?|correspondientes?|pertinentes?) "
        r"(?:del |de la |de los |de las )$|"
        r"\b(?:el|los|del) (?:informes?|notas?) (?:del|de la|de los|de las) [^;]{1,300} y (?:de )?(?:el|los|la|del) (?:informes?|nota) "
        r"(?:del |de la |de los |de las )$"
    ),
    adopted_text=re.compile(
        r"\b(?:aprobación|adopción|firma|ratificación),? (?:[^,;]{0,40},? )?por [^;]{3,120}? (?:del|de la|de los|de las) $"
    ),

    # == roles: items of lists ==
    apposition=re.compile(
        r"\b(?:en particular|incluidas?|entre ellas|especialmente)\W+(?:\w+ ){0,2}(?:resoluci(?:ón|ones)|decisi(?:ón|ones)) *$|"
        r"\b(?:más recientes?|últimas?)\b,? ?(?:\w+ ){0,6}(?:resoluci(?:ón|ones)|decisi(?:ón|ones)) *$"
    ),
    adoption_of=re.compile(
        r"\b(?:aprobación|adopción),? (?:el [\w ]{3,26},? )?por (?:(?!resoluci|decisi)[^;]){3,120}?"
        r" de (?:la|las|su|sus) (?:resoluci\w+|decisi\w+) *$"
    ),
    repeated=frozenset({"su", "sus", "por", "de", "a", "con"}),

    # == roles: what is said, and its subject ==
    clause_openers=frozenset({"que"}),
    about_nouns=frozenset({"que"}),
    fact=re.compile(
        r"(?:[ ,]|también|además|asimismo|igualmente|a este respecto|a ese respecto|en este contexto|con \w+|"
        r"(?:su |la )?(?:exigencia|petición|solicitud|decisión|preocupación|opinión|convicción|recomendación|esperanza) de|"
        r"(?:el|del|al|en el|por el) hecho de|el|de)*"
    ),
    before_subject=re.compile(
        r",? ?(?:(?:en|el|desde|durante|a|al|con|tras|por|de conformidad con|según|para|de)\b[^,;]{1,90},)? ?"
        r"(?:(?:el \d+ de \w+ de \d{4}|en (?:\w+ de )?\d{4}|el|la|los|las|sus?|en|\d+[ºª°a-z]*|primer\w*|segund\w|tercer\w*) ?)*"
        r"(?:(?:aplicación|aprobación|ejecución|entrada en vigor|labor|función|informes?|actividades|mandato|disposiciones|"
        r"esfuerzos|propósitos|principios|objetivos|contribución|recomendaciones|universalidad|ratificación|implementación|cumplimiento)"
        r"(?: (?:plena|efectiva|íntegra|oportuna))* (?:del?|de la|de los|de las))? ?"
        # « la necesidad de que se aplique el »: the subject stands behind its verb
        r"(?:(?:haya|hayan|exista|existan|mejore|mejoren|aumente|prosiga|prosigan|continúe|continúen)(?: \w+do)?(?: una?| la| las| los)?(?: \w+)?"
        r" (?:cooperación|coordinación|colaboración|interacción|seguimiento|diálogo)(?: \w+)? (?:entre|con|del?)|"
        r"se (?:haya |hayan |siga |sigan |esté |están )?\w+(?: \w+ndo)?(?: \w+mente)?|entr\w+ en vigor|haya entrado en vigor|"
        r"(?:haya |hayan |hubiera |ha |han )?(?:aprob|adopt|proclam|convoc|firm)(?:ó|aron|ado|ara|aran)(?: ?,[^,;]{1,70},)?)?"
        r"(?: ?(?:el|la|los|las|sus?|\d+[ºª°a-z]*|primer\w*|segund\w|tercer\w*))* ?|"
        r"[^;]{0,160}\b(?:aprob|adopt|convoc|estableci|cre)(?:ó|aron|ara|aran|era|eran)(?: (?:el|la|los|las|sus?|un|una|\d+[ºª°a-z]*))*"
    ),
    inverted=frozenset({"que"}),
    where_words=frozenset({"en"}),
    auxiliaries=frozenset("a cabo llevando venido está están sigue siguen viene vienen ha han continúa continúan".split()),

    # == addressees ==
    addressee_gap=re.compile(
        r"(?:\s|,|sistema|las Naciones Unidas|entre ell[ao]s|especial|actual|entidades|comunidad internacional|incluidas|especialmente|(?:Director (?:General|Ejecutivo)|Directora (?:General|Ejecutiva)|Administrador|"
        r"Secretario Ejecutivo|Presidente) (?:del|de la)|el|la|los|las|a|al|de|del|todos|todas|encarecidamente|también|además|asimismo|"
        r"Estados|Miembros|demás|otros|otras|y|e|organismos|especializad[oa]s|instituciones|financieras|multilaterales|partes|competentes|pertinentes|en|"
        r"particular|su|sus|Gobiernos|organizaciones|internacionales|interesadas|que|incluidos|"
        r"incluida|nuevamente|este|ese|tal|respecto|sentido|fin|efecto|contexto|una|vez|más|con|nuevo|"
        r"igualmente|Organización|Naciones|Unidas|incluido|programas|"
        r"fondos|órganos|principales|interesados|como|tales|asociados|humanitarias)*"
    ),
    addressee_list=re.compile(
        r"(?:\s|,|el|la|los|las|a|al|y|e|de|del|demás|otros|otras|así|como|todos|todas|su|sus|en|"
        r"particular|incluid[oa]s?|especialmente|tales|Naciones|Unidas)*"
    ),

    # == footnotes ==
    ibid=re.compile(r"^\s*(?:Véase\s+)?(?:ibid|Ibid|ibíd|Ibíd)\b"),
    treaty_series=re.compile(
        r"(?:Treaty Series|Recueil des Traités|[Ii]b[ií]d)\W+vols?\.\s*(?P<volumes>[\d\s]+(?:y\s+\d+)?)\W+"
        r"n[úu]m\.\s*(?P<number>[A-Z]?-?\d+)"
    ),
    report_words=(
        "informe", "informes", "nota", "notas", "carta", "cartas", "resumen", "declaración de la Presidencia",
        "declaraciones de la Presidencia", "declaración de su Presidencia", "declaraciones de su Presidencia",
    ),
)  # fmt: skip
