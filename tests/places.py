"""Where things stand that several tests use."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: Real documents, which are no part of the repository.
CORPUS = Path(os.environ.get("REAFFIRM_CORPUS", ROOT.parent / "shared" / "corpus"))
