"""Finds the installed Chromium, and opens it for the sandbox's page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")

# Chromium fetches nothing but the page. Its own sandbox doesn't work as root.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
)

# Milliseconds. Nothing takes so long unless it fails.
LONG = 60_000
expect.set_options(timeout=LONG)


def find_chromium() -> str | None:
    """The path of Chromium, or None if it is not installed."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def opened(path: str) -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=_ARGUMENTS,
        )
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def new_page(
    browser: Browser, window: ViewportSize, *, may_be_dressed: bool = False
) -> Iterator[Page]:
    """
    An empty page in light colours, in a window of this size, without cookies or storage.

    *may_be_dressed*: a test may add styles to it, which the page's own policy forbids.
    """
    context = browser.new_context(
        viewport=window,
        color_scheme="light",
        locale="en-GB",
        timezone_id="Europe/London",
        bypass_csp=may_be_dressed,
    )
    context.set_default_timeout(LONG)
    try:
        yield context.new_page()
    finally:
        context.close()
