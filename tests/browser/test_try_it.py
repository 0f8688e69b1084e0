"""*Try it* of the README, word by word: a newcomer who does just that sees what it promises."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chromium import new_page
from tests.test_architecture import ROOT
from tests.test_consistency import readme

pytestmark = pytest.mark.browser

# Seconds in which the demo must end.
_LONG = 60
# Milliseconds; a week of hours, on a busy machine.
_LONGEST_WALK = 120_000
_MOST_PRESSES = 10


class Newcomer:
    """Somebody who reads the README, and finds things on the page by the names it gives them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.messages = page.locator("#messages")
        self.modal = page.locator("dialog.modal")
        self.groups = page.locator("#groups").get_by_role("button")

    def is_somebody(self, name: str) -> None:
        """Press a name under *You are*."""
        button = self.page.get_by_role("list", name="You are").get_by_role("button", name=name)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")

    def sends(self, text: str) -> None:
        """Type a message and press Enter."""
        field = self.page.get_by_role("textbox", name="Message Kith")
        field.fill(text)
        field.press("Enter")

    def presses(self, label: str) -> None:
        """Press the button with this label in the conversation."""
        self.messages.get_by_role("button", name=label, exact=True).click()

    def presses_in_modal(self, label: str) -> None:
        """Press the button with these words at the bottom of the open modal."""
        self.modal.get_by_role("contentinfo").get_by_role("button", name=label).click()

    def moves_clock(self, label: str) -> None:
        """Press a button of the clock, and wait until the clock stands still again."""
        self.page.get_by_role("button", name=label, exact=True).click()
        clock = self.page.get_by_role("group", name="The clock of this sandbox")
        expect(clock).to_have_attribute("aria-busy", "false", timeout=_LONGEST_WALK)

    def moves_clock_until(self, label: str, part: Locator) -> None:
        """Press a button of the clock until *part* is on the page."""
        for _ in range(_MOST_PRESSES):
            if part.count():
                break
            self.moves_clock(label)
        expect(part).to_be_visible()


def type_coffee(newcomer: Newcomer) -> None:
    """Ada is there from the beginning, and gets an answer."""
    expect(newcomer.page.get_by_role("button", name="Ada Marsh", pressed=True)).to_be_visible()
    newcomer.sends("/coffee")
    expect(newcomer.messages).to_contain_text("I pair coworkers for coffee.")


def join(newcomer: Newcomer) -> None:
    """Joining counts one in (P1)."""
    newcomer.presses("Join")
    expect(newcomer.messages).to_contain_text("You're in for the coffee on")
    expect(newcomer.messages).to_contain_text("How often would you like a coffee?")


def join_as_bo(newcomer: Newcomer) -> None:
    """Bo is in, too."""
    _joins(newcomer, "Bo Lindqvist")


def join_as_chidi(newcomer: Newcomer) -> None:
    """Chidi is in, too."""
    _joins(newcomer, "Chidi Eze")


def _joins(newcomer: Newcomer, name: str) -> None:
    newcomer.is_somebody(name)
    newcomer.sends("/coffee")
    join(newcomer)


def move_to_the_round(newcomer: Newcomer) -> None:
    """The round is drawn, and the chat of the three appears."""
    expect(newcomer.groups).to_have_count(0)
    newcomer.moves_clock("Next round")
    expect(newcomer.groups).to_have_count(1)


def read_the_introduction(newcomer: Newcomer) -> None:
    """All three are introduced, with a question."""
    newcomer.groups.click()
    for name in ("@Ada Marsh", "@Bo Lindqvist", "@Chidi Eze"):
        expect(newcomer.messages).to_contain_text(name)
    expect(newcomer.messages.locator("blockquote")).to_contain_text("?")


def tell_kith(newcomer: Newcomer) -> None:
    """Kith offers to keep it, without any cheer (P2)."""
    newcomer.is_somebody("Ada Marsh")
    newcomer.page.get_by_role("list", name="App").get_by_role("button", name="Kith").click()
    newcomer.sends("My mum is having an operation tomorrow.")
    expect(newcomer.messages).to_contain_text("I can ask somebody you name")


def see_what_is_kept(newcomer: Newcomer) -> None:
    """What will be kept is shown before it is (P2)."""
    newcomer.presses("Keep this")
    expect(newcomer.modal.get_by_label("In your own words")).to_have_value(
        "My mum is having an operation tomorrow."
    )


def name_bo_and_keep_it(newcomer: Newcomer) -> None:
    """Who will be told, and when, is said before it is kept (P4)."""
    newcomer.modal.get_by_label("Who may know?").select_option(label="Bo Lindqvist")
    expect(newcomer.modal).to_contain_text("What will happen")
    expect(newcomer.modal).to_contain_text("in @Bo Lindqvist's morning, I'll tell them")
    newcomer.presses_in_modal("Keep it")
    newcomer.presses_in_modal("Close")
    expect(newcomer.modal).to_be_hidden()


def wait_for_the_check_in(newcomer: Newcomer) -> None:
    """Bo is told that there is something, and not what (P5)."""
    newcomer.is_somebody("Bo Lindqvist")
    said = newcomer.messages.get_by_text("There is something @Ada Marsh would like you to know.")
    newcomer.moves_clock_until("Tomorrow morning", said)
    expect(newcomer.page.locator("body")).not_to_contain_text("operation")


def read_it(newcomer: Newcomer) -> None:
    """Bo reads it in a window of his own, and Chidi sees nothing of it (P4)."""
    newcomer.presses("Read it")
    words = "My mum is having an operation tomorrow."
    expect(newcomer.modal.locator("blockquote")).to_have_text(words)
    newcomer.presses_in_modal("Close")
    newcomer.is_somebody("Chidi Eze")
    expect(newcomer.page.locator("body")).not_to_contain_text("operation")


STEPS: Mapping[str, Callable[[Newcomer], None]] = {
    "You're Ada Marsh. Type `/coffee` and send it.": type_coffee,
    "Read what Kith does and keeps, then press **Join**. You're in for the next coffee; answer "
    "Kith's questions if you like.": join,
    "On the left, press **Bo Lindqvist**. Now you're Bo: send `/coffee` and press "
    "**Join**.": join_as_bo,
    "Be **Chidi Eze**, and do the same.": join_as_chidi,
    "At the top, press **Next round**. The clock moves to the next draw, and a chat appears under "
    "*Group messages*.": move_to_the_round,
    "Open that chat. Kith introduces the three of you, with a question to begin "
    "with.": read_the_introduction,
    "Be Ada again, open **Kith** under *App*, and send: `My mum is having an operation "
    "tomorrow.`": tell_kith,
    "Press **Keep this**. Kith shows what it will keep.": see_what_is_kept,
    "Under *Who may know?*, choose Bo. Read what will happen, press **Keep it**, then "
    "**Close**.": name_bo_and_keep_it,
    "Be Bo. Press **Tomorrow morning** until Kith writes that there is something Ada would like "
    "him to know.": wait_for_the_check_in,
    "Press **Read it**. What it is, only he sees.": read_it,
}


def test_the_steps_of_the_readme_are_those_that_are_played() -> None:
    """The README asks for nothing that the test below does not do, in this order."""
    section = readme().partition("\n## Try it\n")[2].partition("\n## ")[0]

    assert re.findall(r"^\d+\. (.+)$", section, re.MULTILINE) == list(STEPS)


def test_a_newcomer_sees_a_round_an_introduction_and_a_check_in(browser: Browser) -> None:
    """Whoever does what *Try it* says, and nothing else, sees all of it in the real demo."""
    with (
        running_demo() as address,
        new_page(browser, {"width": 1200, "height": 900}) as page,
    ):
        page.goto(address)
        newcomer = Newcomer(page)
        for play in STEPS.values():
            play(newcomer)


@contextmanager
def running_demo() -> Iterator[str]:
    """``make demo`` on a free port, without opening a browser; the address of its page."""
    command = [sys.executable, "-m", "bot.cli", "demo", "--port", "0", "--no-page"]
    with subprocess.Popen(  # noqa: S603 - nothing here comes from elsewhere
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as demo:
        try:
            assert demo.stdout is not None
            yield demo.stdout.readline().removeprefix("The sandbox is at ").split()[0]
            demo.send_signal(signal.SIGINT)
            assert (demo.wait(_LONG), demo.stderr and demo.stderr.read()) == (0, "")
        finally:
            demo.kill()
