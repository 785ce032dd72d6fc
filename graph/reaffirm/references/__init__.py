"""References: who is cited, under which act, in which role, in which exact words."""

from reaffirm.references.extract import adopting_organ, extract

__all__ = ["adopting_organ", "extract"]
