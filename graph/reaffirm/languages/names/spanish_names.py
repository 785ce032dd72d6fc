"""Spanish names: the words they are made of behind the head noun, and those that end them."""

from __future__ import annotations

from reaffirm.languages.names.name_words import ADJECTIVE, EndWords, NameWords, either

WORDS = NameWords(
    prepositions=r"de|del|sobre|para|contra|entre|encargad[oa]s? de(?!\s+\w+[aei]r\b)",
    articles=r"la|el|los|las",
    after_head=either(
        r"[A-ZÀ-Ý]|\d",
        r"(?:de|del|para|encargad[oa]s?)\b",
        # "en virtud de la Carta contra Dunia", "resoluciones del Consejo sobre Dunia": an organ and
        # its charter have no such subject.
        r"(?<!Consejo\s)(?<!Asamblea\s)(?<!Organización\s)(?:sobre|(?<!Carta\s)contra)\b",
        # Adjectives.
        r"\w+(?:al|ales|iv[oa]s?|ic[oa]s?|(?:a|to|so)ri[oa]s?|[aeo]n[oa]s?|mixt[oa]s?|especial(?:es)?)\b",
    ),
    stops=either(
        r"que|y|e|o|u|a|al|en|por|es|son|ha|han|con|según|se",
        # "Tratado sobre la no proliferación"
        r"no(?!\s+(?:proliferación|alinead|discriminación|injerencia|intervención|violencia))",
        r"como|para que",
        r"celebrad\w+|aprobad\w+|establecid\w+|creado|creada|nombrad\w+|designad\w+",
        r"debe|deben|puede|pueden|así",
    ),
    infinitives=r"(?:de|a)\s\w+(?:ar|er|ir)\b",
    fixed=r"encargad[oa]s?\s+de\s+\w+[aei]r\s+(?:(?:el|la|los|las)\s+)?",
    # "relativo" agrees with the noun of the text, not with one before it.
    lead=(
        r"(?:(?:(?<![as])(?<!ón)(?:\s+[A-ZÀ-Ý]\w+)?\s+relativo|(?<=Programa)\s+relativo|"
        r"(?:(?<=a)|(?<=ón))(?<!Programa)(?:\s+[A-ZÀ-Ý]\w+)?"
        r"\s+relativa|(?<=s)(?:\s+[A-ZÀ-Ý]\w+)?\s+relativ[oa]s)\s+(?:al|a(?:\s+(?:el|las?|los))?)"
        r"|\s+por\s+(?:el|la)\s+que\s+se\s+[A-ZÀ-Ý]\w+(?:\s+(?:el|las?|los))?)"
    ),
    link=r"\s+(?:del|de\s+(?:la|las|los|el))\s+;",
)

_INFINITIVE = (
    r"(?!(?:mar|mujer|lugar|hogar|bienestar|poder|taller|par|azar|placer|carácter)\b)"
    r"[a-zà-ÿ]+(?:[aei]r)(?:l[aeo]s?|se)?\b"
)
_MONTHS = (
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
#: What, in lower case, continues a name behind a word with a capital. All else ends it.
_GOES_ON = (
    r"(?:de|del|sobre|para|contra|entre|encargad[oa]s?|la|el|los|las|bin|ibn|"
    r"al|von|van|da|do|di)\b|una?\s+[A-ZÀ-Ý]|"
    r"\w+(?:al|ales|iv[oa]s?|ic[oa]s?|ari[oa]s?|[aeo]n[oa]s?|mixt[oa]s?)\b"
)
#: A noun in small letters behind "de", which no title of a body has, but for these.
_SMALL_NOUN = r"(?!(?:composición|alto|gestión|asistencia|trabajo|expertos|estudio|pueblo|fondo|los?|las?|el|una?)\b)[a-zà-ÿ]"

ENDS = EndWords(
    ends=either(
        rf"(?<!encargado\s)(?<!encargada\s)(?:de|a|para|por|sin)\s+{_INFINITIVE}",
        r"de\s+(?:conformidad|manera|modo|acuerdo)\b",
        r"(?:(?:de|para|sobre)\s+)?(?:sus?|est[aeo]s?|es[ae]|dich[oa]s?)\b",
        r"(?:(?<=Misión\s)|(?<=Fuerza\s))de\s+las\s+tareas\b",
        r"de\s+buena\s+fe\b|sobre\s+la\s+(?:base\s+d|labor\b)",
        r"del?\s+\d{1,2}(?:\s+(?:al?|y)\b|$)",
        r"sobre\s+el\s+tema\b",
        rf"de\s+(?:fechas?\s+)?\d{{1,2}}º?\s+de\s+(?:{_MONTHS})\b",
        r"(?:puedan?|sean?|hayan?|tengan?|examinen?|celebren?|relativ[oa]s?|respecto|frente|"
        r"ubicad[oa]s?|(?<!de\s)(?<!ra\s)(?<!re\s)una?(?!\s+[A-ZÀ-Ý]))\b",
        # Finite verbs of the past and the future.
        r"[a-zà-ÿ]{2,}(?:ó|aron|ieron|rá|rán)\b",
    ),
    governed=(
        (
            r"(?:asesor|inform|consult|orient)\w*(?:\s+\w+)?\s+(?:al|a\s+la)",
            rf"{ADJECTIVE}sobre\b",
        ),
    ),
    capital=rf"(?<=\s)(?:[A-ZÀ-Ý][\w\-]*)(?P<cut>\s+(?!{_GOES_ON})[a-zà-ÿ]+)",
    # "directrices de la Comisión para los trabajos": for works, as the title of a body has capitals
    body=(
        r"\s(?:sobre|composición|gestión|asistencia|estudio)\s|(?<!encargado)(?<!encargada)(?P<cut>\s+(?:del|(?:de|para)"
        rf"(?:\s+(?:el|las?|los|una?|cada|tod[oa]s?|es[oa]s|varios))?)\s+{_SMALL_NOUN})"
    ),
    # "informen al Comité sobre la forma"
    bare=(
        r"\s+(?:del|(?:de|para|sobre)(?:\s+(?:el|las?|los|una?|cada|tod[oa]s?|es[oa]s|varios|cualesquiera))?)\s+"
        rf"{_SMALL_NOUN}"
    ),
    link=either(
        r"\s+(?:del|de\s+(?:la|las|los|el))\s+",
        r"(?:(?<=Partes)|(?<=Contratantes))\s+en\s+(?:la|las|los|el)\s+",
    ),
)
