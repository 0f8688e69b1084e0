"""A browser on a running workspace. Without Chromium, these tests are skipped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page

from tests.browser.chromium import NAMES, find_chromium, new_page, opened
from tests.browser.screen import Screen
from tests.workspace import TestWorkspace


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that is installed."""
    path = find_chromium()
    if path is None:
        pytest.skip(f"No Chromium is installed (looked for {', '.join(NAMES)}).")
    with opened(path) as started:
        yield started


@pytest.fixture
def screen(browser: Browser, workspace: TestWorkspace) -> Iterator[Screen]:
    """
    The page of a workspace; afterwards nothing may have gone wrong in it, and nothing popped up.
    """
    amiss: list[str] = []
    with new_page(browser, {"width": 1200, "height": 900}) as page:
        _listen(page, amiss)
        shown = Screen(page, workspace)
        shown.opens()
        yield shown
    assert amiss == []


def _listen(page: Page, amiss: list[str]) -> None:
    def complained(line: ConsoleMessage) -> None:
        if line.type in ("error", "warning"):
            amiss.append(line.text)

    def popped_up(dialog: Dialog) -> None:
        amiss.append(dialog.message)
        dialog.dismiss()

    def failed(error: Error) -> None:
        amiss.append(str(error))

    page.on("console", complained)
    page.on("dialog", popped_up)
    page.on("pageerror", failed)
