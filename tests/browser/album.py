"""Pictures of a workspace as one person sees it, without changing anything there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.chromium import find_chromium, new_page, opened
from tests.browser.screen import Screen
from tests.cast import Actor
from tests.workspace import MONDAY, TestWorkspace

# So tall that nothing has to be scrolled.
WINDOW: ViewportSize = {"width": 1120, "height": 4200}

_DRESS = """
body { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; }
dialog::backdrop { background: #e9e5da; }
.modal { max-height: none; }
"""


class Album:
    """Takes pictures into a folder, numbered in the order in which they are taken."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        self._names: list[str] = []

    @contextmanager
    def of_a_workspace(self, start: datetime = MONDAY) -> Iterator[tuple[TestWorkspace, Camera]]:
        """A new workspace whose clock shows *start*, and a camera in it."""
        with TemporaryDirectory() as folder:
            workspace = TestWorkspace(Path(folder), f"sqlite:///{folder}/kith.db", start)
            try:
                with new_page(self._browser, WINDOW, may_be_dressed=True) as page:
                    yield workspace, Camera(page, workspace, self)
            finally:
                workspace.close()

    def keep(self, part: Locator, name: str) -> None:
        """A picture of a part of the page."""
        path = self._folder / f"{len(self._names) + 1:03d}-{name}.png"
        self._names.append(path.name)
        # The Home tab is redrawn meanwhile, so its place is asked for until it stays.
        taken = None
        while (place := part.bounding_box()) is None or place != taken:
            expect(part).to_be_visible()
            taken = place
            if place is not None:
                part.page.screenshot(path=path, clip=place, animations="disabled")

    def lay_out(self) -> None:
        """Write a page with all pictures and their names, to look at them one after the other."""
        figures = "\n".join(
            f'<figure><figcaption>{name}</figcaption><img src="{name}" alt=""></figure>'
            for name in self._names
        )
        page = f'<!doctype html><meta charset="utf-8"><title>Album</title>\n{figures}\n'
        (self._folder / "index.html").write_text(page, encoding="utf-8")


class Camera:
    """Takes pictures as one person after the other."""

    def __init__(self, page: Page, workspace: TestWorkspace, album: Album) -> None:
        self.screen = Screen(page, workspace)
        self._page = page
        self._workspace = workspace
        self._album = album

    def looks_at(self, who: Actor) -> None:
        """Open the page again as this person, whose actions so far were made without it."""
        self._page.goto("about:blank")
        self._page.goto(f"{self._workspace.sandbox.page_url}#as={who.id}")
        self._page.add_style_tag(content=_DRESS)
        expect(self._page.locator(f'[data-person="{who.id}"]')).to_have_attribute(
            "aria-pressed", "true"
        )

    def modal(self, who: Actor, name: str) -> None:
        """Somebody's open modal."""
        self.looks_at(who)
        self.keep_modal(name)

    def message(self, who: Actor, name: str, *, chat: str = "", ts: str = "") -> None:
        """A message in somebody's conversation with Kith or in a *chat*; the newest without *ts*.

        *chat* is a conversation's id.
        """
        self.looks_at(who)
        if chat:
            self.screen.opens_chat(chat)
        found = self._page.locator(f'#messages [data-message-ts="{ts}"]')
        self._album.keep(found if ts else self.screen.newest, name)

    def home(self, who: Actor, name: str) -> None:
        """Somebody's Home tab."""
        self.looks_at(who)
        self.screen.opens_home()
        self._workspace.wait()
        self._album.keep(self.screen.home.locator(".home-body"), name)

    def question(self, who: Actor, label: str, name: str) -> None:
        """The confirmation behind a button, of the modal or else of the newest message."""
        self.looks_at(who)
        place = self.screen.modal if who.sees_modal() else self.screen.newest
        place.get_by_role("button", name=label, exact=True).first.click()
        self._album.keep(self.screen.sure, name)
        self.screen.sure.locator('[data-confirm="no"]').click()

    def keep_modal(self, name: str) -> None:
        """The modal as the page shows it now."""
        expect(self.screen.modal).to_be_visible()
        self._album.keep(self.screen.modal, name)


@contextmanager
def album(folder: Path) -> Iterator[Album]:
    """An album of an installed browser's pictures."""
    path = find_chromium()
    if path is None:
        raise SystemExit("No Chromium is installed.")
    folder.mkdir(parents=True, exist_ok=True)
    with opened(path) as browser:
        pictures = Album(browser, folder)
        yield pictures
        pictures.lay_out()
