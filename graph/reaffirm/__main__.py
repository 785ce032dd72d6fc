"""The program itself: the script ``reaffirm``, and ``python -m reaffirm`` where it is not at hand.

It imports nothing before Ctrl-C is listened to: whoever stops it at once sees no traceback either.
"""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point of the script."""
    try:
        from reaffirm.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("stopped by Ctrl-C\n")
        sys.exit(130)  # as a shell does it


if __name__ == "__main__":
    main()
