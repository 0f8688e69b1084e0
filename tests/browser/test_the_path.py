"""The whole path on the page, from joining to forgetting, and what the page must never do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.screen import Screen

pytestmark = pytest.mark.browser

MUM = "My mum is having an operation on Friday, I'm a bit nervous."
ODD = "<img src=x onerror=alert(1)> <!channel> *_~ &lt; שלום 👋"
NAMES = {"ada": "Ada Marsh", "bo": "Bo Lindqvist", "chidi": "Chidi Eze"}


def test_from_joining_to_forgetting(screen: Screen) -> None:
    """Ada is asked, shares, is asked after and forgets, and three people need only the page."""
    three_people_join(screen)
    the_round_brings_them_together(screen)
    ada_is_asked_and_tells(screen)
    friday = ada_keeps_it_and_names_bo(screen)
    bo_is_told_and_reads(screen, next_working_day(friday))
    ada_sees_who_read_it(screen)
    ada_forgets_it(screen)
    all_are_announced_a_working_day_before(screen)
    chidi_skips_it(screen)


def test_what_ada_types_is_shown_as_she_typed_it(screen: Screen) -> None:
    """Nothing in Ada's words becomes markup or a notification, on the page or in Slack."""
    screen.joins()
    screen.tells(ODD)
    expect(screen.messages.filter(has_text=ODD)).to_be_visible()
    screen.presses("Keep this")
    expect(screen.field("words")).to_have_value(ODD)
    expect(screen.modal).to_contain_text("Nobody will be told.")
    screen.submits()
    expect(screen.field("words")).to_be_hidden()
    screen.closes()
    screen.types("/coffee me")

    expect(screen.modal.locator("blockquote")).to_have_text(ODD)
    expect(screen.page.locator("img")).to_have_count(0)
    screen.closes()
    for other in ("bo", "chidi"):
        screen.becomes(other)
        expect(screen.messages).to_have_count(0)
    assert "<!channel>" not in screen.workspace.words_outside_views()


def test_people_reply_in_threads_change_messages_and_write_me(screen: Screen) -> None:
    """All ways of writing of Slack can be tried on the page, and a thread is answered in it."""
    screen.joins()
    screen.types("Hi")
    expect(screen.newest).to_contain_text("Hello. I'm Kith")
    screen.chooses_for("Hello. I'm Kith", "reply")
    expect(screen.page.locator("#composer-aim")).to_contain_text("Replying in a thread")
    # Slack takes no command in a thread, so this is a message.
    screen.tells("/coffee pause")
    expect(screen.newest).to_contain_text("Would you like a break?")
    expect(screen.newest).to_contain_text("In a thread")
    expect(screen.page.locator("#composer-aim")).to_be_hidden()
    screen.types("/me has a new cat")
    screen.workspace.wait_for_reply()
    expect(screen.newest).to_contain_text("I'll only keep this if you say so.")
    screen.chooses_for("has a new cat", "edit")
    expect(screen.page.locator("#composer-text")).to_have_value("has a new cat")
    screen.tells("thanks")

    expect(screen.messages.filter(has_text="thanks(edited)")).to_be_visible()
    expect(screen.newest).to_contain_text("You're welcome.")


def test_what_is_too_long_is_said_beside_the_field(screen: Screen) -> None:
    """An error stands in the form, and everything that was typed and chosen stays."""
    long = "It is a long story. " * 101
    screen.joins()
    screen.types("/coffee share")
    screen.field("words").fill(long)
    screen.field("listener_0").select_option(label=NAMES["bo"])
    expect(screen.modal).to_contain_text("@Bo Lindqvist hasn't joined")
    screen.submits()

    expect(screen.modal.locator('[data-errors-for="words"]')).to_contain_text("2020 characters")
    expect(screen.field("words")).to_have_value(long)
    expect(screen.field("words")).to_be_focused()
    expect(screen.field("listener_0").locator("option:checked")).to_have_text(NAMES["bo"])
    screen.field("words").fill("It is a long story.")
    screen.submits()
    expect(screen.field("words")).to_be_hidden()
    expect(screen.modal).to_contain_text("I won't tell them anything until they do.")


def test_the_clock_says_where_its_time_is(screen: Screen) -> None:
    """Everybody sees their own time, and the city that it belongs to."""
    clock = screen.page.locator("#clock-face")
    expect(clock).to_have_text("Monday 23 November 2026, 09:00 in London")
    screen.becomes("bo")
    expect(clock).to_have_text("Monday 23 November 2026, 10:00 in Stockholm")
    screen.becomes("dana")
    expect(clock).to_have_text("Monday 23 November 2026, 04:00 in New York")


def test_bo_goes_on_holiday_and_comes_back(screen: Screen) -> None:
    """Two buttons set and clear holiday and snooze in Slack; everybody can see it."""
    screen.becomes("bo")
    me = screen.page.locator(f'[data-person="{screen.workspace.bo.id}"]')
    for label, badge in (("On holiday", "Holiday"), ("Snooze for an hour", "Snoozed")):
        button = screen.page.get_by_role("button", name=label)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(me).to_contain_text(badge)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
        expect(me).not_to_contain_text(badge)


# The steps of the path.


def three_people_join(screen: Screen) -> None:
    """
    Ada reads what Kith does and keeps before she joins, and Bo and Chidi join too (P1).

    Joining counts them in for tomorrow's coffee, which each of them could skip.
    """
    screen.types("/coffee")
    expect(screen.newest).to_contain_text("I pair coworkers for coffee.")
    expect(screen.newest).to_contain_text("No human reads these messages")
    screen.presses("Join")
    expect(screen.newest).to_contain_text("How often would you like a coffee?")
    first = in_words(next_working_day(screen.today()))
    expect(screen.messages.filter(has_text=you_are_in(first))).to_have_count(1)
    expect(screen.button("Skip this one")).to_have_count(1)
    screen.presses("Every week")
    expect(screen.newest).to_contain_text("one person, or two at a time?")
    screen.presses("One person")
    expect(screen.newest).to_contain_text("Is there anyone you'd rather not be paired with?")
    for other in ("bo", "chidi"):
        screen.becomes(other)
        screen.joins()


def the_round_brings_them_together(screen: Screen) -> None:
    """The round is drawn, and each of them finds the group, with a question to start with."""
    screen.moves_clock("round")
    for person in NAMES:
        screen.becomes(person)
        screen.groups.click()
        expect(screen.page.locator(".beginning")).to_contain_text("this group conversation")
        for name in NAMES.values():
            expect(screen.newest.locator(".mention", has_text=name).first).to_be_visible()
        expect(screen.newest).to_contain_text("To get you started:")
        expect(screen.newest.locator("blockquote")).to_contain_text("?")
        expect(screen.newest).to_contain_text("I can't read this chat.")


def ada_is_asked_and_tells(screen: Screen) -> None:
    """Ada gets a question one morning, tells of something else, and is offered to keep it (P2)."""
    screen.becomes("ada")
    screen.waits_for(screen.button("Answer privately"))
    screen.tells(MUM)

    expect(screen.newest).to_contain_text("I can ask somebody you name")
    expect(screen.newest.locator(".message-body").get_by_role("button")).to_have_text(
        ["Keep this", "Don't keep it"]
    )


def ada_keeps_it_and_names_bo(screen: Screen) -> date:
    """Ada sees what will be kept, who will be told and when, before she confirms; the day."""
    friday = screen.today() + timedelta(days=(4 - screen.today().weekday()) % 7 or 7)
    screen.presses("Keep this")
    expect(screen.field("words")).to_have_value(MUM)
    kind = screen.field("kind").locator("option:checked")
    expect(kind).to_have_text("Illness in the family")
    expect(screen.field("date")).to_have_value(friday.isoformat())
    expect(screen.modal).to_contain_text(f"{in_words(friday)} {friday.year}")
    expect(screen.modal).to_contain_text("Nobody will be told.")
    screen.field("listener_0").select_option(label=NAMES["bo"])

    told = in_words(next_working_day(friday))
    expect(screen.modal).to_contain_text(f"On {told}, in @Bo Lindqvist's morning, I'll tell them")
    expect(screen.modal).to_contain_text("Nobody else will be told.")
    screen.submits()
    expect(screen.field("words")).to_be_hidden()
    expect(screen.modal).to_contain_text(f"On {told}")
    screen.closes()
    expect(screen.button("Keep this")).to_be_hidden()
    return friday


def bo_is_told_and_reads(screen: Screen, morning: date) -> None:
    """Bo is told that there is something, reads it in a modal only, and says he asked (P5)."""
    screen.sleeps_until(morning)
    screen.becomes("chidi")
    expect(screen.messages.filter(has_text="There is something")).to_have_count(0)
    screen.becomes("bo")
    told = screen.messages.filter(has_text="There is something @Ada Marsh would like you to know.")
    expect(told).to_have_count(1)
    expect(screen.page.locator("body")).not_to_contain_text("operation")
    screen.presses("Read it")

    expect(screen.modal.locator("blockquote")).to_have_text(MUM)
    expect(screen.modal.get_by_role("link", name="Message Ada")).to_have_attribute(
        "href", f"slack://user?team={screen.workspace.sandbox.team_id}&id={screen.workspace.ada.id}"
    )
    screen.presses_in_modal("I've been in touch")
    expect(screen.modal).to_contain_text("Thank you for thinking of them.")
    screen.closes()


def ada_sees_who_read_it(screen: Screen) -> None:
    """Ada's ledger shows her words, who may know, and who read them and when (P15)."""
    screen.becomes("ada")
    screen.types("/coffee me")

    expect(screen.modal.locator("blockquote")).to_have_text(MUM)
    expect(screen.modal).to_contain_text("@Bo Lindqvist may know.")
    when = f"{in_words(screen.today())} at {screen.now():%H:%M}"
    expect(screen.modal).to_contain_text(f"@Bo Lindqvist read it on {when}.")


def ada_forgets_it(screen: Screen) -> None:
    """Ada is asked whether she is sure; then it is gone, for Bo as well (P14)."""
    screen.presses_in_modal("Forget it")
    expect(screen.sure).to_contain_text("Forget this?")
    screen.confirms()
    expect(screen.modal.locator("blockquote")).to_have_count(0)
    screen.closes()
    screen.opens_home()
    expect(screen.home).to_contain_text("You haven't shared anything.")
    screen.moves_clock("hour")
    screen.becomes("bo")
    expect(screen.button("Read it")).to_have_count(0)


def all_are_announced_a_working_day_before(screen: Screen) -> None:
    """Everybody hears of the next round one working day before it, and can skip it (P1)."""
    screen.becomes("ada")
    screen.sleeps_until(monday_after(screen.today()))
    announced = in_words(next_working_day(screen.today()))
    for person in NAMES:
        screen.becomes(person)
        message = screen.messages.filter(has_text=you_are_in(announced))
        expect(message.get_by_role("button", name="Skip this one")).to_be_visible()


def chidi_skips_it(screen: Screen) -> None:
    """Chidi skips with one tap, and the message says so in place of the button (P1)."""
    announced = screen.messages.filter(
        has_text=you_are_in(in_words(next_working_day(screen.today())))
    )
    announced.get_by_role("button", name="Skip this one").click()
    expect(announced).to_have_count(0)
    expect(
        screen.messages.filter(has_text="That's all right. Your next round is on")
    ).to_have_count(1)


def you_are_in(day: str) -> str:
    """What Kith says to those who are in for the coffee on *day*."""
    return f"You're in for the coffee on {day}."


def monday_after(day: date) -> date:
    """The first Monday after *day*."""
    return day + timedelta(days=7 - day.weekday())


def next_working_day(day: date) -> date:
    """The first day from Monday to Friday after *day*."""
    day += timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def in_words(day: date) -> str:
    """A date as Kith says it, such as "Friday 27 November"."""
    return f"{day:%A} {day.day} {day:%B}"
