"""Head nouns of names: what makes capitalised words the name of a body, a conference or a text.

The authority files know the names that recur. For the long tail a name is recognised by its form:
a head noun with a capital (or, in Chinese, as last part) and what belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from reaffirm.languages.names.arabic_heads import ARABIC_NO_NAMES, INCOMPLETE, arabic_names
from reaffirm.languages.names.arabic_titles import nominative
from reaffirm.languages.scanning import tried_at
from reaffirm.model import Language, TargetType

_HEADS: dict[Language, dict[TargetType, str]] = {
    "en": {
        "treaty": "Convention Covenant Protocol Protocols Treaty Charter Statute",
        "instrument": (
            "Declaration Declarations Statement Programme Plan Platform Agenda Guidelines Principles Rules Strategy "
            "Framework Compact Code Roadmap Accord Accords Agreement Communiqué Consensus Outcome "
            "Understanding Initiative Pact Arrangement"
        ),
        "publication": "Manual Handbook Guide Toolkit Outlook",
        "conference": "Conference Congress Summit Forum Symposium Olympiad Dialogue",
        "body": (
            "Committee Commission Council Office Agency Organization Organisation Union League "
            "Group Mission Mechanism Panel Force Fund Bank Court Tribunal Secretariat Centre "
            "Institute University Rapporteur Envoy Representative Adviser Coordinator Board Unit "
            "Authority Association Alliance Network Partnership Federation Assembly Commonwealth "
            "Community Department Division Branch Directorate Service Team Ombudsperson Ombudsman Committees Foundation"
        ),
    },
    "fr": {
        "treaty": "Convention Pacte Protocole Traité Charte Statut",
        "instrument": (
            "Déclaration Programme Plan Principes Stratégie Cadre Règles Accord Accords Communiqué "
            "Consensus Initiative Feuille Agenda Directives Lignes Accord-cadre"
        ),
        "publication": "Manuel Guide",
        "conference": "Conférence Congrès Sommet Forum Colloque Dialogue",
        "body": (
            "Comité Commission Conseil Bureau Agence Organisation Union Ligue Groupe Mission "
            "Mécanisme Force Fonds Banque Cour Tribunal Secrétariat Centre Institut Université "
            "Rapporteur Rapporteuse Envoyé Envoyée Représentant Représentante Conseiller "
            "Conseillère Coordonnateur Coordonnatrice Autorité Association Alliance Réseau "
            "Partenariat Fédération Assemblée Communauté Département Division Direction Service Équipe Médiateur "
            "Haut-Commissariat Commissariat"
        ),
    },
    "es": {
        "treaty": "Convención Convenio Pacto Protocolo Tratado Carta Estatuto",
        "instrument": (
            "Declaración Programa Plan Principios Estrategia Marco Reglas Acuerdo Acuerdos "
            "Comunicado Consenso Iniciativa Agenda Directrices"
        ),
        "publication": "Manual Guía",
        "conference": "Conferencia Congreso Cumbre Foro Simposio Diálogo",
        "body": (
            "Comité Comisión Consejo Oficina Agencia Organización Organismo Unión Liga Grupo "
            "Misión Mecanismo Fuerza Fondo Banco Corte Tribunal Secretaría Centro Instituto "
            "Universidad Relator Relatora Enviado Enviada Representante Asesor Asesora "
            "Coordinador Coordinadora Autoridad Asociación Alianza Red Federación Asamblea "
            "Comunidad Departamento División Dirección Subdivisión Servicio Equipo Ombudsman Junta Dependencia"
        ),
    },
    "ru": {
        "treaty": (
            "Конвенция Конвенции Конвенцию Конвенцией Пакт Пакта Протокол Протокола Протоколу "
            "Протоколом Договор Договора Договору Договором Устав Устава Статут Статута"
        ),
        "instrument": (
            "Декларация Декларации Декларацию Декларацией Программа Программы Программу "
            "Программе План Плана Плану Принципы Принципов Стратегия Стратегии Стратегию Правила "
            "Соглашение Соглашения Соглашению Соглашением Инициатива Инициативы Инициативу "
            "Повестка Кодекс Кодекса Коммюнике"
        ),
        "publication": "Руководство Руководства Справочник",
        "conference": (
            "Конференция Конференции Конференцию Конференцией Конгресс Конгресса Саммит Саммита "
            "Форум Форума Форуме Симпозиум"
        ),
        "body": (
            "Комитет Комитета Комитету Комитетом Комитете Комиссия Комиссии Комиссию Комиссией "
            "Совет Совета Совету Советом Совете Управление Управления Управлению Управлением "
            "Агентство Агентства Агентству Организация Организации Организацию Организацией Союз "
            "Союза Союзу Союзом Лига Лиги Лиге Группа Группы Группу Группе Группой Миссия Миссии "
            "Миссию Миссией Механизм Механизма Механизму Механизмом Силы Сил Фонд Фонда Фонду "
            "Фондом Банк Банка Суд Суда Суду Трибунал Трибунала Секретариат Секретариата Центр "
            "Центра Центру Центром Институт Института Университет Университета Докладчик "
            "Докладчика Докладчику Посланник Посланника Посланнику Представитель Представителя "
            "Представителю Советник Советника Координатор Координатора Ассоциация Ассоциации "
            "Альянс Альянса Сеть Сети Партнерство Партнерства Федерация Ассамблея Ассамблеи "
            "Сообщество Сообщества Департамент Департамента Служба Службы Сектор Сектора Сектору "
            "Отдел Отдела Отделу Отделом Палата Палаты Палату"
        ),
    },
}

#: Names that only look like those of bodies: States, and the United Nations as a whole.
NO_NAMES = re.compile(
    r"(?:the )?Russian Federation|Fédération de Russie|Federación de Rusia|Российск\w+ Федераци|"
    r"United Nations(?: system)?$|Organisation des Nations Unies$|Organización de las Naciones Unidas$|"
    # "усилия Организации по профилактике": the United Nations again; known bodies are no guesses.
    r"Организаци\w+ (?:[а-яё]|Объединенных)|(?:the )?Union of Soviet Socialist Republics|"
    r"Union des Républiques socialistes soviétiques|Unión de Repúblicas Socialistas Soviéticas|"
    r"Союз\w* Советских Социалистических Республик|苏维埃社会主义共和国联盟|Member States|États Membres|Estados Miembros|"
    rf"{ARABIC_NO_NAMES}|"
    r"Presidential Statement|Statement of Unit|Permanent Representative|Représentante? permanente?|Representante Permanente|"
    r"Постоянн\w+ представител|Permanent Mission|Mission permanente|Misión Permanente|"
    # Kinds of which there are many: staff, committees, officers in every country; decades.
    r"(?:General|Field) Service$|Servicio (?:Móvil|General)$|Main Committees?$|Comisi(?:ón|ones) Principal(?:es)?$|"
    r"Главн\w+ комитет\w*$|Resident Coordinators?$|Coordinador(?:a|es)? Residentes?$|Десятилети\w+ |"
    r".*(?:(?:和|及|或).{0,12}(?:组织|机构)$|(?:政府|政府间|区域|国际|援助|科学|经济|商品|发展|科学)组织$|"
    r"(?:人权|监测|司法|合作|管制|补救|执法|扩散|区域)机制$|房地|召开|举行|总部|国际(?:技术|金融|法|协调|创新)中心|"
    r"执行|减少|改进|应使|设立|成立|加强|继续|进一步|派遣|撤出|给予|一个|此而)"
)

_ENGLISH_JOINTS = "of|on|for|the|and|to|against"
#: Prepositions inside names, and the articles that may follow them there.
_PREPOSITIONS: dict[Language, tuple[str, str]] = {
    "fr": (r"de|du|des|sur|pour|contre|entre|chargée?s? de|chargée?s? des", r"la|le|les"),
    "es": (r"de|del|sobre|para|contra|entre|encargad[oa]s? de", r"la|el|los|las"),
    "ru": (r"по|о|об|для", r"(?!)"),
}
#: What the word behind the head noun must look like: a capital, a preposition or an adjective.
_AFTER_HEAD: dict[Language, str] = {
    "fr": (
        r"[A-ZÀ-Ý]|\d|(?:de|du|des|sur|pour|contre|chargée?s?)\b|d[’']|"
        r"\w+(?:ale?s?|aux|elle?s?|aires?|iques?|aine?s?|ives?|ifs?|mixtes?|spéciale?s?)\b|"
        r"(?:permanente?s?|indépendante?s?|suprêmes?|conjointe?s?|restreinte?s?|élargie?s?)\b"
    ),
    "es": (
        r"[A-ZÀ-Ý]|\d|(?:de|del|sobre|para|contra|encargad[oa]s?)\b|"
        r"\w+(?:al|ales|iv[oa]s?|ic[oa]s?|ari[oa]s?|[aeo]n[oa]s?|mixt[oa]s?|especial(?:es)?)\b"
    ),
    "ru": r"[A-ZА-Я]|(?:по|о|об|для)\b|\w+(?:ов|ев|ий|ей|ия|ии|ого|его|ых|их|ой)\b",
}
_STOPS: dict[Language, str] = {
    "fr": (
        "qui|que|qu|et|ou|où|dont|à|au|aux|dans|par|est|sont|a|ont|afin|ainsi|se|s|y|ne|n|avec|selon|"
        "tels?|telles?|est|visant|définie?s?|énoncée?s?|visée?s?|prévue?s?|prorogée?s?|tenue?s?|adoptée?s?|créée?s?|pour que|lors|doit|doivent|peut|peuvent|en"
    ),
    "es": (
        "que|y|e|o|u|a|al|en|por|es|son|ha|han|con|según|se|no|como|para que|celebrad\\w+|aprobad\\w+|"
        "establecid\\w+|creado|creada|debe|deben|puede|pueden|así"
    ),
    "ru": (
        "и|или|а|в|во|который|которая|которые|которого|которой|что|на|с|со|от|за|не|также|состоявш\\w+|"
        "принят\\w+|учрежденн\\w+|созданн\\w+|к|является|для того"
    ),
}

#: What goes on although it has a word at which names stop else; the last word's start.
_FIXED: dict[Language, str] = {"fr": r"mise\s+en\s+(?=(?:œ|oe)uvre)", "ru": r"борьбе\s+со?\s+"}

#: Russian head nouns that without a capital are common nouns.
_RUSSIAN_COMMON = frozenset(
    "Силы Сил Сеть Сети Устав Устава Повестка Правила План Плана Плану".split()
)

#: Infinitives behind a preposition end a name: "la Commission de continuer …".
_INFINITIVES: dict[Language, str] = {
    "fr": r"(?:de|d[’'])\s?\w+(?:er|ir|re)\b|d[’']\w+(?:er|ir|re)\b",
    "es": r"(?:de|a)\s\w+(?:ar|er|ir)\b",
    "ru": r"\w+(?:ть|ться|тись|чь)\b",
}
#: In Chinese the head noun comes last, and only some nouns make names by themselves.
_CHINESE_HEADS: dict[str, TargetType] = {
    "首脑会议": "conference",
    "委员会": "body", "特派团": "body", "稳定团": "body", "观察团": "body", "支助团": "body",
    "工作组": "body", "专家组": "body", "专家小组": "body", "工作队": "body", "信托基金": "body", "特使": "body",
    "特别代表": "body", "特别报告员": "body", "特别顾问": "body", "协调员": "body",
}  # fmt: skip
#: Head nouns that stand for a body named before when 该 is before them; longest first.
CHINESE_DEFINITE = (
    "工作委员会", "专家小组", "研究中心", "支助团", "稳定团", "特派团", "观察团", "委员会", "理事会",
    "办公室", "办事处", "专家组", "工作组", "监测组", "工作队", "研究所", "秘书处", "机构", "机制",
    "基金", "中心", "组织", "联盟", "部队", "行动", "方案", "网络", "法院", "法庭", "学院", "大学",
    "会议", "论坛", "大会", "首脑会议", "集团", "小组", "团",
)  # fmt: skip
#: Characters that are hardly part of a name but stand between names.
_CHINESE_STOPS = "的和与及、由在向对同以将请为从并该各所其本这等于到是有或"

#: Head nouns that make a name only behind one of these openings.
_CHINESE_WEAK_HEADS: dict[str, TargetType] = {
    "办公室": "body", "办事处": "body", "机制": "body", "中心": "body", "基金": "body",
    "联盟": "body", "法院": "body", "法庭": "body", "银行": "body",
    "研究所": "body", "共同体": "body", "联合会": "body", "协会": "body", "大学": "body",
    "理事会": "body", "论坛": "conference", "大会": "conference", "会议": "conference",
}  # fmt: skip
_CHINESE_OPENINGS = (
    "联合国|国际|全球|世界|非洲|欧洲|亚洲|亚太|阿拉伯|美洲|拉丁美洲|伊斯兰|东南亚|太平洋|加勒比|中部非洲|西非|东非|"
    "南部非洲|泛非|独立国家|上海|政府间"
)
_CHINESE_OFFICERS: dict[str, TargetType] = {
    "助理秘书长": "body", "副秘书长": "body", "特别代表": "body", "特别报告员": "body",
    "独立专家": "body", "个人特使": "body", "特使": "body", "特别顾问": "body",
}  # fmt: skip
#: Words that show that bodies in general are meant: 联合国各有关机构.
_CHINESE_GENERIC = "各有其他多此某些每该本两个次项系统相关主要重要金融会员国"


def _chinese_forms() -> NameForms:
    strong = "|".join(sorted(_CHINESE_HEADS, key=len, reverse=True))
    weak = "|".join(sorted(_CHINESE_WEAK_HEADS, key=len, reverse=True))
    officers = "|".join(sorted(_CHINESE_OFFICERS, key=len, reverse=True))
    word = rf"[^\W\d_a-zA-Z{_CHINESE_STOPS}]"
    inner = rf"[^\W\d_a-zA-Z的在对向将由以并请{_CHINESE_GENERIC}]"
    pattern = (
        rf"(?P<name>(?:主管|负责)[^\W\d_]{{2,24}}?(?P<officer>{officers})"
        rf"|(?:{_CHINESE_OPENINGS}){inner}{{1,16}}?(?P<weak>{weak})(?!{inner}{{0,2}}(?:{weak}))"
        rf"|(?!设立|任命|实现|召开|举行|[年次月日]){word}{{3,24}}?(?P<head>{strong}))"
    )
    types = _CHINESE_HEADS | _CHINESE_WEAK_HEADS | _CHINESE_OFFICERS
    return _forms(pattern, types)


def _arabic_forms() -> NameForms:
    pattern, types = arabic_names()
    forms = _forms(pattern, types)
    anchors = AhoCorasick(list(types), implementation=Implementation.DFA)
    return replace(forms, anchors=anchors, plain=nominative)


#: More head nouns than this are looked for by an automaton: the 300 forms of the Russian ones take
#: it a tenth of the time.
_MANY = 100
_CAPITAL = re.compile(r"[A-ZÀ-ÝА-ЯЁ](?<![\w’'\-].)")
#: So many letters of particles stand before an Arabic head noun at most.
_PARTICLES = 2


@dataclass(frozen=True, slots=True)
class NameForms:
    """The pattern of names in one language, and the type that each head noun gives."""

    pattern: re.Pattern[str]
    types: dict[str, TargetType]
    head_first: bool  #: the head noun opens the name (French), else it precedes "of" (English)
    any_head: re.Pattern[str]  #: any of the head nouns: a text without one has no name
    #: The same where they are so many that an expression tries too much at each character.
    many_heads: AhoCorasick | None = None
    #: Where head nouns are common words inside others, what finds all of them at once.
    anchors: AhoCorasick | None = None
    #: The words with which a name goes on behind a conjunction; none where it never does.
    more: re.Pattern[str] | None = None
    #: Whether names begin with a capital that begins a word.
    capital: bool = False
    #: A head noun as it is by itself.
    plain: Callable[[str], str] = str

    def has_head(self, text: str) -> bool:
        """Whether any head noun stands in a text, as a word or within one.

        >>> name_forms("en").has_head("the Committee"), name_forms("ru").has_head("и о мерах")
        (True, False)
        """
        if self.many_heads is not None:
            return bool(self.many_heads.find_matches_as_indexes(text))
        return self.any_head.search(text) is not None

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """All matches of the pattern; none overlaps another.

        With anchors the pattern, which is costly to try at every character, is tried only where a
        head noun, or the particles written before it, begins a word.

        >>> text = "إلى لجنة القانون الدولي وبعثة الأمم المتحدة"
        >>> forms = name_forms("ar")
        >>> [m.span() for m in forms.matches(text)] == [m.span() for m in forms.pattern.finditer(text)]
        True
        """
        if self.anchors is not None:
            yield from self._anchored(text, self.anchors)
        elif self.capital:
            places = (found.start() for found in _CAPITAL.finditer(text))
            yield from tried_at(self.pattern, text, places)
        else:
            yield from self.pattern.finditer(text)

    def _anchored(self, text: str, anchors: AhoCorasick) -> Iterator[re.Match[str]]:
        heads = anchors.find_matches_as_indexes(text, overlapping=True)
        # A head noun in front of nothing but the rest of its word makes no name.
        begins = {start for _, start, end in heads if text[end : end + 1].isspace()}
        last = 0
        for begin in sorted({max(0, b - n) for b in begins for n in range(_PARTICLES + 1)}):
            if begin < last or (begin and text[begin - 1].isalnum()):
                continue
            match = self.pattern.match(text, begin)
            if match is not None:
                yield match
                last = match.end()


def _forms(pattern: str, types: dict[str, TargetType], *, head_first: bool = True) -> NameForms:
    heads = "|".join(re.escape(head) for head in types)
    many = (
        AhoCorasick(list(types), implementation=Implementation.DFA) if len(types) > _MANY else None
    )
    return NameForms(re.compile(pattern), types, head_first, re.compile(heads), many)


@cache
def name_forms(language: Language) -> NameForms | None:
    """The forms of names in a language whose names have capitals; None for the others.

    >>> forms = name_forms("en")
    >>> forms.pattern.search("at the Berlin Conference on Libya, held")["name"]
    'Berlin Conference on Libya'
    """
    if language == "zh":
        return _chinese_forms()
    if language == "ar":
        return _arabic_forms()
    if language not in _HEADS:
        return None
    types = {
        word: kind for kind, words in _HEADS[language].items() for word in words.split()
    }  # fmt: skip
    if language == "en":
        word = r"[A-Z][\w’'\-]*"
        pattern = rf"(?P<name>{word}(?:(?:\s+(?:{_ENGLISH_JOINTS})){{0,2}}\s+{word})*)"
        return _forms(pattern, types, head_first=False)
    if language == "ru":
        # "Межучрежденческая специальная группа": only the adjective has a capital.
        types |= {head.lower(): kind for head, kind in types.items() if head not in _RUSSIAN_COMMON}
    heads = "|".join(sorted(types, key=len, reverse=True))
    preposition, article = _PREPOSITIONS[language]
    stop = rf"(?!(?:{_STOPS[language]}|{article}|{preposition})\b|{_INFINITIVES[language]})"
    plain = r"[^\s,;:.()«»“”]+"
    fixed = _FIXED.get(language, "(?!)")
    word = rf"(?:(?:{preposition})\s+(?:(?:{article})\s+)?)?(?:{fixed}|{stop}){plain}"
    # In Russian a noun before the head noun is a place: "в Сингапуре Центра по обмену …".
    first = r"(?:[A-ZÀ-Ý][\w\-]*\s+)??" if language != "ru" else ""
    name = (
        rf"{first}(?P<head>{heads})(?![\w\-])"
        rf"(?=\s+(?:{_AFTER_HEAD[language]}))(?:\s+{word}){{1,12}}"
    )
    if language == "ru":
        endings = "ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ым|им|ых|их|ом|ем"
        name = (
            rf"[А-ЯЁ][\w\-]*(?:{endings})(?:\s+[а-яё\-]+(?:{endings})){{0,2}}\s+(?:{heads})(?![\w\-])"
            rf"(?:\s+{word}){{0,10}}|(?=[А-ЯЁ]){name}"
        )
    # A name begins with a capital: few characters do, and the rest is not tried at the others.
    forms = _forms(rf"(?P<name>{name})", types)
    return replace(forms, more=re.compile(rf"(?:\s+{word}){{1,8}}"), capital=True)


#: An adjective that precedes its noun.
_ADJECTIVE = re.compile(
    r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ую|юю|ым|им|ых|их|ом|ем)$|^(?:Haut|Alt)"
)
#: Where the nouns end of which the last is the head; first "the Declaration and …", then "the Review
#: and Extension Conference of …".
_GROUP_ENDS = (rf"\s+(?:{_ENGLISH_JOINTS})\s+", r"\s+(?:of|on|for|to|against)\s+")


def is_incomplete(name: str, language: Language) -> bool:
    """Whether words are only the beginning of a name, which an earlier one must tell.

    >>> is_incomplete("بعثة الأمم المتحدة", "ar"), is_incomplete("United Nations Mission", "en")
    (True, False)
    """
    return language == "ar" and INCOMPLETE.fullmatch(name) is not None


@lru_cache(maxsize=4096)
def head_of(name: str, language: Language) -> str:
    """The head noun of a name, empty if it has none of those listed here.

    >>> head_of("United Nations High Commissioner for Refugees", "en")
    ''
    >>> head_of("1995 Review and Extension Conference of the Parties", "en")
    'Conference'
    >>> head_of("Panel of Experts on the Sudan", "en"), head_of("Comité des droits de l’enfant", "fr")
    ('Panel', 'Comité')
    """
    forms = name_forms(language)
    if forms is None:
        return ""
    if language == "zh":
        return next((head for head in CHINESE_DEFINITE if name.endswith(head)), "")
    if forms.head_first:
        first, _, rest = name.partition(" ")
        second = rest.partition(" ")[0]
        if first in forms.types:
            return first
        return second if _ADJECTIVE.search(first) and second in forms.types else ""
    groups = (re.split(end, name, maxsplit=1)[0].split() for end in _GROUP_ENDS)
    return next((group[-1] for group in groups if group and group[-1] in forms.types), "")
