"""The sandbox's page as people use it: read, type, press, choose, and move the clock."""

from __future__ import annotations

from datetime import date, datetime
from itertools import cycle, islice
from typing import Literal
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page, Response, expect

from tests.workspace import TestWorkspace

Step = Literal["hour", "morning", "round"]
HOURS_AND_MORNINGS: tuple[Step, ...] = ("hour", "morning")

# Milliseconds; a round may be many hours away, and the bot's scheduler ticks at each of them.
_LONGEST_WALK = 120_000
_MOST_PRESSES = 20


class Screen:
    """The page, and the person who uses it."""

    def __init__(self, page: Page, workspace: TestWorkspace) -> None:
        self.page = page
        self.workspace = workspace
        self.modal = page.locator("dialog.modal")
        self.sure = page.locator("dialog.confirm")
        self.home = page.locator("#home")
        self.messages = page.locator("#messages [data-message-ts]")
        self.newest = self.messages.last
        self.groups = page.locator("#groups [data-conversation]")

    def opens(self) -> None:
        """Open the page, which starts as Ada."""
        self.page.goto(self.workspace.sandbox.page_url)
        expect(self.page.locator("#composer-text")).to_be_focused()

    # Who and where ----------------------------------------------------------------------------

    def becomes(self, handle: str) -> None:
        """Be somebody else, in their conversation with Kith."""
        person_id = self.workspace.sandbox.users[handle].id
        face = self.page.locator(f'[data-person="{person_id}"]')
        face.click()
        expect(face).to_have_attribute("aria-pressed", "true")
        self.opens_kith()

    def opens_kith(self) -> None:
        """Open the person's conversation with Kith."""
        self.page.locator("#apps [data-conversation]").click()
        expect(self.page.locator("#conversation-title")).to_have_text("Kith")

    def opens_chat(self, conversation_id: str) -> None:
        """Open a group chat or a channel."""
        entry = self.page.locator(f'#groups [data-conversation="{conversation_id}"]')
        entry.click()
        expect(entry).to_have_attribute("aria-current", "page")

    def opens_home(self) -> None:
        """Open the Home tab."""
        self.page.locator('[data-tab="home"]').click()
        expect(self.home).to_be_visible()

    # Doing ------------------------------------------------------------------------------------

    def types(self, text: str) -> None:
        """Type a message and send it; wait for the reply to a line, which comes after a pause."""
        self.page.locator("#composer-text").fill(text)
        # Answered when Kith has acknowledged it.
        with self.page.expect_response(_answers_what_was_typed):
            self.page.locator("#composer-send").click()
        if not text.startswith("/"):
            self.workspace.wait_for_reply()

    def tells(self, words: str) -> None:
        """Type a line to Kith, and wait for the reply to what came together."""
        with self.page.expect_response(_answers_what_was_typed):
            self.types(words)
        self.workspace.wait_for_reply()

    def presses(self, label: str) -> None:
        """Press the newest button with this label in the conversation."""
        self.button(label).last.click()

    def button(self, label: str) -> Locator:
        """The buttons with this label in the conversation."""
        return self.messages.get_by_role("button", name=label, exact=True)

    def presses_in_modal(self, label: str) -> None:
        """Press a button among the blocks of the open modal."""
        self.modal.locator(".modal-body").get_by_role("button", name=label, exact=True).click()

    def dismisses(self, words: str) -> None:
        """Dismiss an ephemeral message."""
        message = self.messages.filter(has_text=words)
        message.hover()
        message.locator('[data-menu="message"]').click()
        message.locator('[data-option="dismiss"]').click()
        expect(message).to_have_count(0)

    def chooses_for(self, words: str, option: str) -> None:
        """Choose in the menu of a message: to reply to it in a thread, or to edit it."""
        message = self.messages.filter(has_text=words).first
        message.hover()
        message.locator('[data-menu="message"]').click()
        message.locator(f'[data-option="{option}"]').click()

    def confirms(self) -> None:
        """Confirm in the dialog."""
        self.sure.locator('[data-confirm="yes"]').click()

    def submits(self) -> None:
        """Press the submit button of the open modal."""
        self.modal.locator("[data-submit]").click()

    def closes(self) -> None:
        """Close the open modal."""
        self.modal.locator("[data-close]").click()
        expect(self.modal).to_be_hidden()

    def field(self, block_id: str) -> Locator:
        """A field of the open modal."""
        exact, more = f'[data-block-id="{block_id}"]', f'[data-block-id^="{block_id}."]'
        return self.modal.locator(f"{exact}, {more}")

    def joins(self) -> None:
        """Join, and answer both questions with the first answer."""
        self.types("/coffee")
        self.presses("Join")
        self.presses("Every week")
        self.presses("One person")
        expect(self.newest).to_contain_text("Is there anyone you'd rather not be paired with?")

    # The clock --------------------------------------------------------------------------------

    def moves_clock(self, how: Step) -> None:
        """Press a button of the clock, and wait until the page shows the result."""
        self.page.locator(f'[data-clock="{how}"]').click()
        clock = self.page.locator(".clock")
        expect(clock).to_have_attribute("aria-busy", "false", timeout=_LONGEST_WALK)

    def waits_for(self, part: Locator) -> None:
        """Press *+1 hour* and *Tomorrow morning* in turn until *part* is on the page."""
        for how in islice(cycle(HOURS_AND_MORNINGS), _MOST_PRESSES):
            if part.count():
                break
            self.moves_clock(how)
        expect(part.last).to_be_visible()

    def sleeps_until(self, day: date) -> None:
        """Press *Tomorrow morning* until that day."""
        while self.today() < day:
            self.moves_clock("morning")

    def now(self) -> datetime:
        """The time on the page, in London."""
        shown = self.page.locator("#clock-face").get_attribute("datetime")
        assert shown is not None
        return datetime.fromisoformat(shown).astimezone(ZoneInfo("Europe/London"))

    def today(self) -> date:
        """The day on the page, in London."""
        return self.now().date()


def _answers_what_was_typed(answer: Response) -> bool:
    # The page also posts by itself, as when it has shown what came: that says nothing about this.
    sent = answer.request.post_data or ""
    return any(f'"do":"{what}"' in sent for what in ("say", "command", "edit"))
