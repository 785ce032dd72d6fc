"""How paragraphs of a resolution begin and end in each language.

Only the form stands here; acts and names are data in ``ontology/``.
"""

from __future__ import annotations

import re
from typing import Final

from reaffirm.model import Language

# -- ends ------------------------------------------------------------------------------------------

# The last three: ", 27", in Chinese ",2", in old prints ",3/" or ",(3)": markers in plain digits.
_CLOSED: Final = re.compile(
    r"(?:[,;.:!?،؛؟，；。：！？…]|[;；؛]\s*(?:and|or|et|ou|y|e|o|u|и|или|و|أو|和|及|或|以及)|, and)"
    r"(?:[\s\"'”’»」』)）(（\]\ue0f0-\ue0f9⁰¹²³⁴-⁹]*|[\"'”’)]?\s\d{1,3}/?)$"
    r"|[\u4e00-\u9fff》”)）][,;，；。]\d{1,3}$"
    r"|[^\W\d][\"'”’»》)）]?[,;،؛，；。](?:\d{1,3}/|[(（]\d{1,3}[)）])$"
)
_STOPPED: Final = re.compile(r"[;.:!?؛؟；。：！？…][\s\"'”’»」』)）(（\ue0f0-\ue0f9⁰¹²³⁴-⁹]*$")


def is_closed(text: str) -> bool:
    """Whether a paragraph can end here: punctuation, or "; and" in a list.

    >>> is_closed("Recalling its resolution 70/1,"), is_closed("of 25 September")
    (True, False)
    >>> is_closed("注意到报告,2"), is_closed("注意到报告,3/"), is_closed("a sum of 10,000")
    (True, True, False)
    >>> is_closed("注意到报告,(2)"), is_closed("按照第3条(2)")
    (True, False)
    """
    return bool(_CLOSED.search(text[-40:]))


def is_stopped(text: str) -> bool:
    """Whether a text ends with more than a comma.

    >>> is_stopped("See A/76/122."), is_stopped("recalling,")
    (True, False)
    """
    return bool(_STOPPED.search(text[-20:]))


#: The same signs of quotation and footnotes may stand behind a colon.
_ANNOUNCES: Final = re.compile(r"[:：][\s\"'”’»」』)）(（\ue0f0-\ue0f9⁰¹²³⁴-⁹]*$")


def announces(text: str) -> bool:
    """Whether a text ends with a colon: what it says follows.

    >>> announces("Adopts the following declaration:\ue0f1"), announces("Recalling:")
    (True, True)
    >>> announces("Recalling its resolution 79/2,")
    False
    """
    return bool(_ANNOUNCES.search(text[-20:]))


# -- beginnings ------------------------------------------------------------------------------------

_FIRST_WORD: Final = re.compile(r"[\"'“«„(\[]*([^\W\d_][\w’'‑-]*)")
_LOWER: Final = re.compile(r"[\"'“«„(\[]*[a-zà-öø-ÿ]")

_EN_OPENINGS: Final = frozenset(
    """
    Whereas Mindful Convinced Concerned Aware Conscious Guided Alarmed Determined Cognizant
    Desirous Committed Seized Disappointed Resolved Encouraged Disturbed Shocked Distressed
    Appalled Dismayed Outraged Grateful Anxious Confident Moved Inspired Dedicated Pursuant
    Persuaded Satisfied Gratified Disquieted Horrified Eager Also Further Again Once Still
    Deeply Gravely Strongly Seriously Firmly Fully Profoundly Particularly Keenly Especially
    Extremely Equally Increasingly Solemnly Highly Greatly Warmly Acutely Painfully
    Sincerely Vigorously Unreservedly Likewise Furthermore Moreover
    """.split()
)
_FR_OPENINGS: Final = frozenset(
    """
    Se Consciente Conscient Convaincue Convaincu Profondément Vivement Gravement Préoccupée
    Préoccupé Guidée Guidé Résolue Résolu Alarmée Alarmé Déterminée Déterminé Fermement
    Persuadée Persuadé Désireuse Désireux Satisfaite Satisfait Inquiète Inquiet Soucieuse
    Soucieux Vu Encouragée Encouragé Reconnaissante Également Émue Indignée Consternée
    Attentive Décidée Animée Pleinement Extrêmement Particulièrement Saisie Ayant
    """.split()
)
_ES_OPENINGS: Final = frozenset(
    """
    Consciente Profundamente Preocupada Preocupado Convencida Convencido Guiada Guiado
    Gravemente Conocedora Alarmada Alarmado Deseosa Deseoso Decidida Decidido Sumamente
    Seriamente Decepcionada Satisfecha Comprometida Alentada Determinada Resuelta Inspirada
    Plenamente Perturbada Consternada Vivamente Conmovida Persuadida Agradecida Hondamente
    Firmemente Enérgicamente Particularmente Vista Vistos Considerando
    """.split()
)
_RU_OPENINGS: Final = frozenset(
    """
    с c вновь будучи особо высоко решительно настоятельно положительно позитивно должным
    надлежащим торжественно глубоко серьезно также далее еще крайне всецело полностью
    """.split()
)
_RU_GERUND: Final = re.compile(r"[а-яё]+(?:[аяуюе]я|[аиыуе]в|ясь|ась|вшись|ши)")
_AR_OPENING: Final = re.compile(
    r"(?:و\s?)?(?:إذ|قد|بعد|اقتناع|إدراك|تصميم|اعتراف|رغبة|تقدير|وعي|التزام|حرص|استرشاد|يقين)"
)
_ZH_JOINING: Final = re.compile(
    r"(?:并且?|以及|及其?|和|与|而且?|但|或者?|其中|包括|从而|因此|因而|乃至)"
)


_ZH_ACT: Final = re.compile(
    r"(?:又|还(?:重申|回顾|注意|欢迎|强调|认识|铭记|考虑|表示|确认|深)|再次|再度|期待|着眼|认可|体认|审查|深感"
    r"|谨记|怀着|有感|认为|警觉|震惊|深为|深信|深切|严重|表示|赞赏|满意|欣见|关切|遗憾|重申|申明|确认"
    r"|认识|意识|铭记|回顾|忆及|注意|欢迎|强调|着重|特别指出|重点指出|考虑|审议|念及|牢记|遵循|决心"
    r"|希望|相信|坚信|感到|赞扬|谴责|承认|按照|依照|根据《|听取|收到|鉴于|并?欣慰|感谢|鼓励|敦促|呼吁"
    r"|促请|邀请|决定|表彰|肯定|严正|痛惜|惊悉|极为)"
)


def can_open(text: str, language: Language) -> bool:
    """Whether a text begins as preambular paragraphs of the language do.

    >>> can_open("Recalling its resolution", "en"), can_open("Member States and", "en")
    (True, False)
    """
    match = _FIRST_WORD.match(text)
    if not match:
        return False
    word = match[1]
    if language == "en":
        return word[0].isupper() and (word.endswith("ing") or word in _EN_OPENINGS)
    if language == "fr":
        return word[0].isupper() and (word.endswith("ant") or word in _FR_OPENINGS)
    if language == "es":
        return word[0].isupper() and (word.endswith(("ndo", "ndose")) or word in _ES_OPENINGS)
    if language == "ru":
        lower = word.lower()
        return lower in _RU_OPENINGS or bool(_RU_GERUND.fullmatch(lower))
    if language == "ar":
        return bool(_AR_OPENING.match(text))
    return not _ZH_JOINING.match(text)


_RU_ACT: Final = re.compile(
    r"(?:(?:вновь|также|особо|высоко|глубоко|серьезно|всецело|полностью|торжественно|решительно"
    r"|положительно|настоятельно) )*(?:"
    r"(?:ссыла|напомина|подтвержда|счита|памяту|руководству|созна|осозна|будучи|рассмотрев|заслушав"
    r"|изучив|выслушав|получив|сожале|утвержда|отдава)\w*"
    r"|(?:призна|отмеча|приветству|подчеркива|учитыва|выража|принима|заявля|испытыва|стрем|жела"
    r"|повторя|поддержива|осужда|одобря|понима|констатиру|оценива|обраща|призыва|рекоменду"
    r"|предлага|вспомина|провозглаша|надея|убежда)\w*(?:я|ясь)\b"
    r"(?! (?:\w+ )?(?:в этой связи|при этом))"
    r"|убежденн\w+|с (?!тем\b)|(?:особо|вновь|высоко|глубоко|серьезно|настоятельно)\b)"
)


def opens_act(text: str, language: Language) -> bool:
    """Whether a text begins with the act of a preambular paragraph: a stricter question than
    :func:`can_open` where the language has no capitals to tell.

    >>> opens_act("又回顾其第70/1号决议", "zh"), opens_act("其中指出", "zh")
    (True, False)
    >>> opens_act("отмечая работу", "ru"), opens_act("включая Луну", "ru")
    (True, False)
    """
    if language == "zh":
        return _ZH_ACT.match(text) is not None
    if language == "ru":
        return _RU_ACT.match(text) is not None
    return can_open(text, language)


def opens_small(text: str, language: Language) -> bool:
    """Whether a text begins as preambular paragraphs do, but with a small letter, where the
    language prints a capital.

    >>> opens_small("rappelant sa résolution", "fr"), opens_small("ссылаясь на", "ru")
    (True, False)
    """
    if language not in ("en", "fr", "es") or not _LOWER.match(text):
        return False
    place = next(place for place, sign in enumerate(text) if sign.isalpha())
    return can_open(text[:place] + text[place].upper() + text[place + 1 :], language)


def joins_on(text: str, language: Language, interrupted: bool) -> bool:
    """Whether a text that follows a closed paragraph still belongs to it.

    Parameters
    ----------
    interrupted:
        Whether a page break or footnotes stand between; then a text that does not begin as a
        paragraph does is taken for the second half of one.

    >>> joins_on("并强调必须", "zh", interrupted=True), joins_on("又欢迎", "zh", interrupted=True)
    (True, False)
    """
    if not text:
        return False
    if language in ("en", "fr", "es") and _LOWER.match(text):
        return True
    if not interrupted:
        return False
    return not can_open(text, language)


# -- finite verbs: an operative paragraph without a number ---------------------------------------

_EN_FINITE: Final = re.compile(
    r"(?:(?:Also|Further|Strongly|Again|Once again|Solemnly|Vigorously|Hereby|Therefore|Accordingly"
    r"|Deeply|Firmly|Urgently|Unanimously|Equally|Fully|Formally|Likewise|Categorically|Earnestly"
    r"|Specifically|Gravely|Consequently|Nevertheless)\s+){0,2}"
    r"(?:[A-Z]?[a-z-]{2,}(?<!s)s(?<!ous)|Re-?[a-z]+s)\b"
)
_FR_FINITE: Final = re.compile(
    r"(?:Décide|Prie|Demande|Recommande|Prend|Fait|Se félicite|Réaffirme|Rappelle|Invite|Exhorte"
    r"|Condamne|Approuve|Adopte|Proclame|Déclare|Note|Constate|Souligne|Affirme|Encourage|Engage"
    r"|Exprime|Accueille|Sait|Salue|Remercie|Autorise|Confirme|Appelle|Exige|Déplore|Insiste)\b"
)
_ES_FINITE: Final = re.compile(
    r"(?:Decide|Pide|Solicita|Recomienda|Toma|Hace|Acoge|Reafirma|Recuerda|Invita|Exhorta|Insta"
    r"|Condena|Aprueba|Adopta|Proclama|Declara|Observa|Destaca|Afirma|Alienta|Expresa|Encomia"
    r"|Autoriza|Confirma|Exige|Deplora|Subraya|Reitera|Resuelve)\b"
)
_RU_FINITE: Final = re.compile(r"[А-Яа-яё]+(?:ет|ит|ует|ется|ится|яет|ают)\b")
_AR_FINITE: Final = re.compile(r"(?:و?(?:تقرر|يقرر|تطلب|يطلب|توصي|يوصي|ت|ي)[\u0621-\u064a]+)\s")


def is_finite(text: str, language: Language) -> bool:
    """Whether a paragraph opens with a finite verb, as operative paragraphs do.

    Chinese verbs do not tell; there an operative paragraph ends with more than a comma.

    >>> is_finite("Takes note of the report.", "en"), is_finite("Taking note of it,", "en")
    (True, False)
    >>> is_finite("Conscious of the report,", "en")
    False
    """
    if language == "en":
        return bool(_EN_FINITE.match(text)) and not text.startswith("Whereas")
    if language == "fr":
        return bool(_FR_FINITE.match(text))
    if language == "es":
        return bool(_ES_FINITE.match(text))
    if language == "ru":
        return bool(_RU_FINITE.match(text))
    if language == "ar":
        return bool(_AR_FINITE.match(text)) and not _AR_OPENING.match(text)
    return is_stopped(text)
