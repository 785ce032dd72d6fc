"""Damaged documents in every form: read or refused, never a crash; ``benchmarks/mutations.py`` has
thousands of them."""

from __future__ import annotations

import damage
import mutations
import pytest

FORMS = ("xml", "text", "html", "docx", "pdf", "zip")


@pytest.mark.parametrize("form", FORMS)
def test_the_documents_are_sound_before_they_are_damaged(form):
    assert len(damage.whole(form)) >= 4
    assert {mutations.read_one(form, data) for data in damage.whole(form)} == {"read"}


def test_the_same_seed_gives_the_same_damage():
    made = [damage.mutated("html", 7, number) for number in range(20)]
    assert made == [damage.mutated("html", 7, number) for number in range(20)]
    assert len(set(made)) > 15


def test_damaged_documents_are_read_or_refused():
    results = list(mutations.run(FORMS, count=30, seed=2026))

    assert [result.form for result in results] == list(FORMS)
    for result in results:
        assert result.failures == []
        assert result.counts["read"] >= 6
        assert result.counts["refused"] >= 3
        assert result.counts.total() == 30


def test_a_crash_and_a_hang_are_seen(monkeypatch, tmp_path):
    """The harness itself: a worker that dies at its second document and hangs at its fourth."""
    worker = tmp_path / "mutations.py"
    worker.write_text(
        "import os, sys, time\n"
        "count, seed, first = map(int, sys.argv[3:])\n"
        "print('\"ready\"', flush=True)\n"
        "for number in range(first, 2 * count):\n"
        "    if number == 1: os._exit(3)\n"
        "    if number == 3: time.sleep(60)\n"
        "    print('\"read\"', flush=True)\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(mutations, "HERE", tmp_path)

    xml, text = mutations.run(["xml", "text"], count=3, seconds=1.0)

    assert (xml.failures, xml.counts["read"]) == ([(1, "crash (3)")], 2)
    assert (text.failures, text.counts["read"]) == ([(0, "hang")], 2)
