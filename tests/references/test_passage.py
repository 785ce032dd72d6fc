"""A paragraph as all steps read it."""

from reaffirm.model import Paragraph
from reaffirm.references.lexicon import lexicon_of
from reaffirm.references.lexicon.tokens import Kind
from reaffirm.references.passage import passage_of


def test_a_token_leads_back_to_what_is_printed_although_folding_drops_characters() -> None:
    passage = passage_of(Paragraph("op1", "operative", "回顾 《联合国 宪章》"), lexicon_of("zh"))
    (charter,) = [token for token in passage.tokens if token.kind == Kind.ENTITY]
    assert (charter.start, charter.end) == (2, 7)
    assert passage.printed(charter) == (4, 10)
    assert passage.text[4:10] == "联合国 宪章"


def test_who_hears_fewer_tokens_hears_them_in_the_same_text() -> None:
    passage = passage_of(Paragraph("op1", "operative", "Recalls its decision"), lexicon_of("en"))
    fewer = passage.hearing(passage.tokens[:1])
    assert [token.kind for token in fewer.tokens] == [Kind.ACT]
    assert (fewer.text, fewer.folded, fewer.grammar) == (
        passage.text, passage.folded, passage.grammar
    )  # fmt: skip
    assert [token.kind for token in passage.tokens] == [Kind.ACT, Kind.OWN, Kind.DECISION]
