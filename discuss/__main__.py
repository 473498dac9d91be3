"""``python -m discuss`` is the command ``discuss``."""

from discuss.cli import main

main()
