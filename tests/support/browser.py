"""The system's Chromium, driven from tests; nothing is downloaded."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def program() -> str:
    """Return the path of Chromium, or nothing."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, names)), "")


def missing() -> str:
    """Return why no page can be looked at on this machine, or nothing."""
    return "" if program() else "Chromium is not installed (Debian: chromium)"


@contextmanager
def browser() -> Iterator[Browser]:
    """Run a browser without a window."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=program(), headless=True, args=_ARGUMENTS
        )
        try:
            yield running
        finally:
            running.close()
