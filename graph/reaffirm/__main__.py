"""``python -m reaffirm``: the command line, where the script is not on the path."""

from reaffirm.cli import main

if __name__ == "__main__":
    main()
