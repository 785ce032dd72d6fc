"""How many cores work may use."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from reaffirm.cores import available_cores, free_cores


def test_a_process_of_a_build_leaves_the_other_cores_to_the_others():
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(free_cores).result() == 1
    assert free_cores() == available_cores() >= 1
