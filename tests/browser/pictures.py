"""Takes the pictures for the README from the sandbox: ``python -m tests.browser.pictures``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import FloatRect, Locator, ViewportSize, expect

from tests.browser.chromium import find_chromium, new_page, opened
from tests.browser.screen import Screen
from tests.workspace import TestWorkspace

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PEOPLE = ("ada", "bo")
MUM = "My mum is having an operation on Thursday, I'm a bit nervous."

WIDE: ViewportSize = {"width": 1120, "height": 660}
TALL: ViewportSize = {"width": 1120, "height": 1700}
NARROW: ViewportSize = {"width": 1000, "height": 760}
MARGIN = 28

# The same font on every machine that has it, a plain background for modals, space around messages.
DRESS = """
body { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
dialog::backdrop { background: #e9e5da; }
.modal { max-height: none; }
@media (max-width: 1000px) { .message { padding-block: 14px; } }
"""


def main() -> None:
    """Take all pictures."""
    with _screen() as screen:
        for person in PEOPLE:
            screen.becomes(person)
            screen.joins()
        _sharing(screen)
        _the_round(screen)
        _at_home(screen)
        _checking_in(screen)
        _looking_back(screen)


@contextmanager
def _screen() -> Iterator[Screen]:
    path = find_chromium()
    if path is None:
        raise SystemExit("No Chromium is installed.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        workspace = TestWorkspace(Path(folder), f"sqlite:///{folder}/kith.db")
        try:
            with (
                opened(path) as browser,
                new_page(browser, WIDE, may_be_dressed=True) as page,
            ):
                screen = Screen(page, workspace)
                screen.opens()
                page.add_style_tag(content=DRESS)
                yield screen
        finally:
            workspace.close()


def _sharing(screen: Screen) -> None:
    screen.becomes("ada")
    screen.tells(MUM)
    expect(screen.button("Keep this")).to_be_visible()
    screen.dismisses("You're in for the coffee")
    screen.dismisses("Is there anyone you'd rather not be paired with?")
    # Dismissing it has scrolled up.
    screen.newest.scroll_into_view_if_needed()
    _take(screen, "page")
    screen.presses("Keep this")
    screen.field("listener_0").select_option(label="Bo Lindqvist")
    expect(screen.modal).to_contain_text("Nobody else will be told.")
    with _window(screen, TALL):
        _take(screen, "sharing-form", screen.modal, margin=MARGIN)
    screen.submits()
    expect(screen.field("words")).to_be_hidden()
    screen.closes()


def _checking_in(screen: Screen) -> None:
    screen.becomes("bo")
    screen.waits_for(screen.button("Read it"))
    with _window(screen, NARROW):
        _take(screen, "check-in", screen.newest)
    screen.presses("Read it")
    expect(screen.modal).to_contain_text("Message Ada")
    _take(screen, "reading", screen.modal, margin=MARGIN)
    screen.closes()


def _looking_back(screen: Screen) -> None:
    screen.becomes("ada")
    screen.types("/coffee me")
    expect(screen.modal).to_contain_text("read it on")
    with _window(screen, TALL):
        _take(screen, "ledger", screen.modal, margin=MARGIN)
    screen.closes()


def _the_round(screen: Screen) -> None:
    screen.becomes("ada")
    screen.waits_for(screen.groups)
    screen.groups.last.click()
    expect(screen.newest).to_contain_text("I can't read this chat.")
    with _window(screen, NARROW):
        _take(screen, "introduction", screen.newest)
    screen.presses("Pick times")
    expect(screen.modal).to_contain_text("Only you see what you tick.")
    with _window(screen, TALL):
        _take(screen, "picking", screen.modal, margin=MARGIN)
    screen.closes()


def _at_home(screen: Screen) -> None:
    screen.becomes("ada")
    screen.opens_home()
    # The bot publishes the tab anew whenever it is opened, and the page then redraws it.
    screen.workspace.wait()
    expect(screen.home).to_contain_text("Your coffee is with")
    _take(screen, "home", screen.home.locator(".home-body"))


@contextmanager
def _window(screen: Screen, size: ViewportSize) -> Iterator[None]:
    """A window of another size for a while."""
    screen.page.set_viewport_size(size)
    yield
    screen.page.set_viewport_size(WIDE)


def _take(screen: Screen, name: str, part: Locator | None = None, margin: int = 0) -> None:
    """A picture of a part of the page, or of all of it, without pointer and focus."""
    page = screen.page
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    if part:
        part.scroll_into_view_if_needed()
    clip = _around(part, margin) if part else None
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path, clip=clip, animations="disabled", scale="css")


def _around(part: Locator, margin: int) -> FloatRect:
    # The Home tab is redrawn meanwhile.
    while (box := part.bounding_box()) is None:
        expect(part).to_be_visible()
    return {
        "x": box["x"] - margin,
        "y": box["y"] - margin,
        "width": box["width"] + 2 * margin,
        "height": box["height"] + 2 * margin,
    }


if __name__ == "__main__":
    main()
