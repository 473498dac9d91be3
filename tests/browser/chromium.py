"""Where the browser is: an installed one, Playwright's own, or Debian's package."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

DEBIANS = ("chromium-headless-shell", "chromium")
"""Debian's packages, and the programs in them. The first is the same browser without windows: it
opens a page in a quarter of the time."""

NAMES = (*DEBIANS, "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class NoBrowserError(RuntimeError):
    """There is no browser to test with; the message says how to get one."""


def find_chromium() -> str:
    """The path of a Chromium or Chrome; installs Debian's where there is none and we may."""
    found = _installed() or _playwrights_own() or _debians()
    if not found:
        raise NoBrowserError(
            "The browser tests need Chromium: install it (Debian: apt-get install "
            f"{DEBIANS[0]}), or name one in the environment variable CHROME."
        )
    return found


def _installed() -> str | None:
    named = os.environ.get("CHROME")
    if named and not shutil.which(named):
        raise NoBrowserError(f"CHROME names {named!r}, which is not a program.")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _debians() -> str | None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    _apt_get("update")
    for package in DEBIANS:
        _apt_get("install", "--yes", "--no-install-recommends", package)
        if found := shutil.which(package):
            return found
    return None


def _apt_get(*arguments: str) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "--quiet", *arguments], env=environment, check=False)  # noqa: S607


def main() -> None:
    """Find the browser before the tests begin, so that two of them do not install it at once."""
    try:
        sys.stdout.write(f"Browser: {find_chromium()}\n")
    except NoBrowserError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
