"""Kith's replies to what people type: one for lines that come together, whatever fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import time, timedelta
from itertools import permutations, product
from typing import Any

import pytest
from sqlalchemy import select

from bot.sharing import TypedLine
from bot.slack.request import SlackRequest, message_key
from storage import outbox
from storage.database import Database, DatabaseBusy
from storage.tables import metadata, offers
from tests.cast import Actor, labels
from tests.workspace import MONDAY, TestWorkspace

OFFER = "I'll only keep this if you say so."
THEIRS = "that's theirs to tell"
HELP = "this needs a person"
GREETING = "No human reads these messages"
CAT, DOG = "My cat is called Mog.", "My dog is called Rex."
BEYOND = "I don't want to live any more."
MINUTES = 60.0
POST = "chat.postMessage"


def replies(person: Actor, words: str) -> int:
    """How many of Kith's messages to somebody contain these words."""
    return sum(words in one for one in person.told())


def time_passes(workspace: TestWorkspace, seconds: float, step: float = 20.0) -> None:
    """Let time pass in small steps, in which Slack and Kith try again what is due."""
    end = workspace.clock.now() + timedelta(seconds=seconds)
    while workspace.clock.now() < end:
        workspace.clock.advance(timedelta(seconds=step))
        workspace.sandbox.redeliver_due()
        workspace.application.scheduler.run_often()
        workspace.tick()


def slack_is_impatient(workspace: TestWorkspace) -> None:
    """
    Let Slack give up soon on what is not acknowledged.

    It may give up what would have been acknowledged, too, and deliver it again: that does no harm.
    """
    workspace.sandbox.ack_timeout = 0.4


@pytest.mark.parametrize("words", ["My cat is called Mog.", "My mum is not well."])
def test_what_was_written_before_joining_is_not_offered(
    workspace: TestWorkspace, words: str
) -> None:
    """Slack delivers it again once Dana is in: nothing is offered to be kept (P1, P2)."""
    workspace.joins(workspace.ada)
    slack_is_impatient(workspace)
    workspace.sandbox.keep_failing(POST, "500")
    workspace.dana.goes_on(words)
    workspace.wait()
    workspace.sandbox.mend(POST)
    workspace.clock.advance(timedelta(minutes=2, seconds=10))
    workspace.joins(workspace.dana)
    time_passes(workspace, 10 * 60)

    assert replies(workspace.dana, OFFER) == 0
    workspace.dana.goes_on(DOG)
    time_passes(workspace, 60)
    assert replies(workspace.dana, OFFER) == 1


@pytest.mark.parametrize("seconds", [1, 3, 30, 90, 120])
def test_a_clock_ahead_of_slacks_silences_nobody_who_has_just_joined(
    workspace: TestWorkspace, seconds: int
) -> None:
    """Lines are stamped by Slack's clock, which may be behind by as much as the doctor lets be."""
    workspace.joins(workspace.ada)
    workspace.joins(workspace.dana)
    workspace.clock.advance(timedelta(seconds=-seconds))
    workspace.dana.goes_on(CAT)
    time_passes(workspace, 3 * 60)

    assert replies(workspace.dana, OFFER) == 1


def rows(workspace: TestWorkspace) -> int:
    """How many rows there are in all tables."""
    with workspace.database.read() as tx:
        return sum(len(tx.execute(select(table)).all()) for table in metadata.sorted_tables)


BIRD = "My bird is called Kit."


@pytest.mark.parametrize("order", [*permutations((CAT, DOG, BIRD))])
@pytest.mark.parametrize("pauses", [*product([True, False], repeat=2)])
def test_each_line_is_in_one_offer_whenever_it_comes(
    workspace: TestWorkspace, order: tuple[str, ...], pauses: tuple[bool, ...]
) -> None:
    """Slack may deliver lines late and in any order, before or after the reply to the others."""
    ada, sandbox = workspace.ada, workspace.sandbox
    workspace.joins(ada)
    sandbox.lose_events()
    channel, stamps = sandbox.direct(ada.id), {one: ada.goes_on(one) for one in (CAT, DOG, BIRD)}
    sandbox.lose_events(False)
    for line, is_told in zip(order, (*pauses, True), strict=True):
        key = message_key(channel, stamps[line])
        workspace.application.services.conversation.receiving.typed(
            SlackRequest(workspace.record.id, ada.id, key, secret="s"),
            channel,
            [TypedLine(key, line, stamps[line])],
        )
        if is_told:
            time_passes(workspace, MINUTES)
    kept = []
    for message in [one for one in ada.messages() if "Keep this" in labels(one)]:
        ada.presses_in(message, "Keep this")
        words = ada.modal()["state"]["values"]["words"]["sharing.share_words"]["value"]
        kept += words.split("\n")
        ada.closes()

    assert replies(ada, OFFER) == 1 + sum(pauses)
    assert sorted(kept) == sorted(order)


def test_lines_that_come_together_are_one_reply(workspace: TestWorkspace) -> None:
    """Three lines in three seconds get one offer, and what is kept are all of them."""
    workspace.joins(workspace.ada)
    for line in (CAT, DOG):
        workspace.ada.goes_on(line)
        workspace.clock.advance(timedelta(seconds=1))
        workspace.application.scheduler.run_often()
    workspace.ada.says("Both are old.")
    workspace.pass_time(minutes=5)

    assert replies(workspace.ada, OFFER) == 1
    workspace.ada.presses("Keep this")
    words = workspace.ada.modal()["blocks"][0]["element"]["initial_value"]
    assert words == f"{CAT}\n{DOG}\nBoth are old."


def test_a_line_that_was_sent_again_is_kept_once(workspace: TestWorkspace) -> None:
    """Somebody who wasn't sure that it arrived, and sent it again, meant it once."""
    workspace.joins(workspace.ada)
    for line in (CAT, DOG, CAT):
        workspace.ada.goes_on(line)
        workspace.clock.advance(timedelta(seconds=1))
    workspace.pass_time(minutes=5)
    workspace.ada.presses("Keep this")

    words = workspace.ada.modal()["blocks"][0]["element"]["initial_value"]
    assert words == f"{CAT}\n{DOG}"


def test_lines_of_somebody_who_has_not_joined_are_one_greeting(workspace: TestWorkspace) -> None:
    """Nothing is stored of them, and yet three quick lines get one greeting, and later ones too."""
    for line in (CAT, DOG, "Both are old."):
        workspace.ada.goes_on(line)
    assert replies(workspace.ada, GREETING) == 1
    workspace.pass_time(minutes=1)
    workspace.ada.goes_on(CAT)

    assert replies(workspace.ada, GREETING) == 2


def test_what_is_kept_is_what_stands_there(workspace: TestWorkspace) -> None:
    """A line that was deleted is not read, nor is what Kith or somebody typed later."""
    workspace.joins(workspace.ada)
    ts = workspace.ada.goes_on(CAT)
    workspace.ada.says(DOG)
    offer = workspace.ada.messages()[-1]
    workspace.pass_time(minutes=1)
    workspace.ada.says("Something else.")
    workspace.ada.deletes(ts)
    workspace.ada.presses_in(offer, "Keep this")

    assert replies(workspace.ada, OFFER) == 2
    assert workspace.ada.modal()["blocks"][0]["element"]["initial_value"] == DOG


@pytest.mark.parametrize("order", [0, 1])
def test_the_most_careful_reply_counts(workspace: TestWorkspace, order: int) -> None:
    """Where one of the lines is about a colleague, nothing is offered to be kept (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    lines = [CAT, "@bo has one, too."]
    workspace.ada.goes_on(lines[order])
    workspace.ada.says(lines[1 - order])

    assert replies(workspace.ada, THEIRS) == 1
    assert replies(workspace.ada, OFFER) == 0


def test_nobody_who_types_on_and_on_waits_longer_than_ten_seconds(
    workspace: TestWorkspace,
) -> None:
    """After ten seconds there is a reply, and the lines after it get another."""
    workspace.joins(workspace.ada)
    for _ in range(11):
        workspace.ada.goes_on("and then")
        workspace.clock.advance(timedelta(seconds=1))
        workspace.application.scheduler.run_often()
    assert replies(workspace.ada, OFFER) == 1
    workspace.pass_time(minutes=1)

    assert replies(workspace.ada, OFFER) == 2


def test_a_reply_comes_at_night_in_a_pause_and_beyond_the_budget(
    workspace: TestWorkspace,
) -> None:
    """Somebody who has just written is answered at once."""
    workspace.joins(workspace.ada)
    workspace.ada.types("pause")
    workspace.until(MONDAY.date(), time(23, 30))
    workspace.ada.says(CAT)

    assert workspace.ada.last() == OFFER


def test_a_reply_is_no_unprompted_message(workspace: TestWorkspace) -> None:
    """An icebreaker waits for three days after somebody wrote; the reply doesn't hold it longer."""
    workspace.joins(workspace.ada)
    workspace.until((MONDAY + timedelta(days=2)).date(), time(9, 1))
    workspace.ada.says(CAT)
    workspace.until((MONDAY + timedelta(days=2)).date(), time(12))
    assert ["Answer privately"] not in map(labels, workspace.ada.messages())
    workspace.until((MONDAY + timedelta(days=11)).date(), time(12))

    assert ["Answer privately"] in map(labels, workspace.ada.messages())


def test_nothing_is_offered_beside_help(workspace: TestWorkspace) -> None:
    """The line just before words of despair is not offered to be kept, either (P18)."""
    workspace.joins(workspace.ada)
    workspace.ada.goes_on(CAT)
    workspace.ada.says(BEYOND)
    workspace.pass_time(minutes=5)

    assert replies(workspace.ada, HELP) == 1
    assert replies(workspace.ada, OFFER) == 0
    assert all(labels(one) != ["Keep this"] for one in workspace.ada.messages())


@pytest.mark.parametrize("who", ["ada", "dana"])
def test_nothing_is_written_down_about_despair(workspace: TestWorkspace, who: str) -> None:
    """No row of any table is made, for a member and for somebody who never joined (P18)."""
    workspace.joins(workspace.ada)
    workspace.tick()
    before = rows(workspace)
    getattr(workspace, who).says(BEYOND)

    assert replies(getattr(workspace, who), HELP) == 1
    assert rows(workspace) == before


def test_nothing_is_written_down_about_strangers(workspace: TestWorkspace) -> None:
    """Whoever never joined is greeted, and no row of any table is made (P1)."""
    workspace.tick()
    before = rows(workspace)
    workspace.dana.says("Hello?")
    workspace.tick()

    assert replies(workspace.dana, GREETING) == 1
    assert rows(workspace) == before


def test_only_ids_are_written_down(workspace: TestWorkspace) -> None:
    """Before it is acknowledged, a line is recorded by its key and its place alone (P2)."""
    workspace.joins(workspace.ada)
    workspace.ada.goes_on(CAT)

    with workspace.database.read() as tx:
        found = [
            str(row) for table in metadata.sorted_tables for row in tx.execute(select(table)).all()
        ]
        assert len(tx.execute(select(offers)).all()) == 1
    assert not any("Mog" in row or "cat" in row.split() for row in found)


def test_nobody_who_has_joined_is_greeted_late(workspace: TestWorkspace) -> None:
    """What a stranger types during an outage is answered as a member's where they have joined."""
    workspace.sandbox.keep_failing(POST, "500")
    slack_is_impatient(workspace)
    workspace.bo.goes_on(CAT)
    workspace.sandbox.mend(POST)
    workspace.joins(workspace.bo)
    time_passes(workspace, 6 * MINUTES)

    assert replies(workspace.bo, GREETING) == 0
    assert replies(workspace.bo, OFFER) == 1


@contextmanager
def database_away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A database that cannot be reached."""

    def busy(*_: Any, **__: Any) -> Any:
        raise DatabaseBusy("away")

    with monkeypatch.context() as patch:
        patch.setattr(Database, "_transaction", busy)
        yield


def test_help_does_not_need_the_database(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The contact comes from memory, help is said once, and the rest is done later (P18)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.has_contact(workspace.chidi)
    workspace.bo.goes_on("My mother died.")
    slack_is_impatient(workspace)
    with database_away(monkeypatch):
        workspace.bo.goes_on(BEYOND)
        assert replies(workspace.bo, HELP) == 1
        assert workspace.chidi.mention in workspace.bo.last()
    time_passes(workspace, 5 * MINUTES + 5)

    assert replies(workspace.bo, HELP) == 1
    assert replies(workspace.bo, OFFER) == 1


@pytest.mark.parametrize("back", [timedelta(seconds=1), timedelta(hours=1), timedelta(days=400)])
def test_a_clock_that_is_put_back_holds_up_no_answer(
    workspace: TestWorkspace, back: timedelta
) -> None:
    """Help, and an answer to a press, are tried again at once, not when the time comes again."""
    workspace.joins(workspace.ada)
    workspace.ada.says(CAT)
    workspace.sandbox.fail("response_url", "hang_up")
    workspace.ada.presses("Don't keep it")
    workspace.sandbox.fail(POST, "500")
    slack_is_impatient(workspace)
    workspace.sandbox.retry_events(retried=False)
    workspace.ada.goes_on(BEYOND)
    workspace.clock.set(workspace.clock.now() - back)
    time_passes(workspace, 10, step=5)

    assert replies(workspace.ada, OFFER) == 0
    assert replies(workspace.ada, HELP) == 1


@pytest.mark.parametrize("fault", ["429", "500", "lost_answer"])
@pytest.mark.parametrize("searching", ["429", "500"])
def test_help_does_not_need_the_history(
    workspace: TestWorkspace, fault: str, searching: str
) -> None:
    """What cannot be searched for is said again, since twice is better than never (P18)."""
    workspace.joins(workspace.ada)
    workspace.sandbox.keep_failing("conversations.history", searching, retry_after=3600)
    workspace.sandbox.fail(POST, fault, retry_after=5)
    slack_is_impatient(workspace)
    workspace.ada.goes_on(BEYOND)
    time_passes(workspace, MINUTES, step=5)

    assert replies(workspace.ada, HELP) == (2 if fault == "lost_answer" else 1)
    assert workspace.sandbox.rate_limit_violations == []


@pytest.mark.parametrize(("words", "answer"), [(CAT, OFFER), (BEYOND, HELP)])
def test_words_beside_a_picture_are_words(
    workspace: TestWorkspace, words: str, answer: str
) -> None:
    """They are answered and kept like any others, also where they are found in the history."""
    workspace.joins(workspace.ada)
    for is_lost in (False, True):
        workspace.sandbox.lose_events(is_lost)
        direct = workspace.sandbox.direct(workspace.ada.id)
        workspace.sandbox.share_file(workspace.ada.id, direct, "mog.png", b"mog", words)
        workspace.wait()
        workspace.wait_for_reply()
        workspace.pass_time(days=1, hours=1)
    assert replies(workspace.ada, answer) == 2
    if answer == OFFER:
        workspace.ada.presses("Keep this")
        assert workspace.ada.modal()["blocks"][0]["element"]["initial_value"] == CAT


def icebreaker_form(workspace: TestWorkspace) -> None:
    """Ada opens the form for a private answer."""
    # On Wednesday she hears of her coffee, and a question comes on a day of its own.
    workspace.until((MONDAY + timedelta(days=3)).date(), time(12))
    workspace.ada.presses("Answer privately")


def coffee_note_form(workspace: TestWorkspace) -> None:
    """Ada opens the form for a coffee note."""
    workspace.ada.says(CAT)
    workspace.ada.presses("Bring it to my next coffee")


def sharing_form(workspace: TestWorkspace) -> None:
    """Ada opens the sharing form."""
    workspace.ada.types("share")


def sharing_form_with_herself(workspace: TestWorkspace) -> None:
    """Ada opens the sharing form, and picks herself as a listener, which is refused."""
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.ada.id)


FORMS = {
    one.__name__: one
    for one in (icebreaker_form, coffee_note_form, sharing_form, sharing_form_with_herself)
}


@pytest.mark.parametrize("words", [f"Bo, {BEYOND}", f"{BEYOND} " * 80])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("is_away", [False, True])
def test_help_comes_before_all_else_in_a_form(
    workspace: TestWorkspace,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    words: str,
    is_away: bool,
) -> None:
    """Neither a name nor another field is asked about first, and no database is needed (P18)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.has_contact(workspace.chidi)
    FORMS[form](workspace)
    with database_away(monkeypatch) if is_away else nullcontext():
        workspace.ada.submits(words=words)

    assert HELP in workspace.ada.reads_modal()
    assert workspace.chidi.mention in workspace.ada.reads_modal()


# What is typed, by whom, and the one message that answers it.
Typed = tuple[str, tuple[str, ...], str]
TYPED: dict[str, Typed] = {
    "a member": ("ada", (CAT,), OFFER),
    "three lines": ("ada", (CAT, DOG, "Both are old."), OFFER),
    "about a colleague": ("ada", (f"{DOG} @bo knows him.",), THEIRS),
    "a stranger": ("dana", ("Hello?",), GREETING),
    "despair": ("ada", (BEYOND,), HELP),
    "despair of a stranger": ("dana", (BEYOND,), HELP),
    "despair after a line": ("ada", (CAT, BEYOND), HELP),
    "three lines of despair": ("ada", (BEYOND, "I want to die.", BEYOND), HELP),
}
FAULTS: dict[str, Callable[[TestWorkspace], None]] = {
    "none": lambda workspace: None,
    "429": lambda workspace: workspace.sandbox.fail(POST, "429", retry_after=30),
    "429 twice": lambda workspace: workspace.sandbox.fail(POST, "429", times=2, retry_after=30),
    "500": lambda workspace: workspace.sandbox.fail(POST, "500"),
    "500 after": lambda workspace: workspace.sandbox.fail(POST, "500_after"),
    "cut": lambda workspace: workspace.sandbox.fail(POST, "hang_up"),
    "cut after": lambda workspace: workspace.sandbox.fail(POST, "lost_answer"),
    "three faults": lambda workspace: workspace.sandbox.fail(POST, "hang_up", times=3),
    "doubled": lambda workspace: workspace.sandbox.deliver_twice(),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("typed", TYPED)
def test_what_was_typed_is_answered_once(workspace: TestWorkspace, typed: str, fault: str) -> None:
    """
    Whatever fails: one answer, no second offer, nothing that went wrong, no call too early.
    """
    workspace.joins(workspace.ada, workspace.bo)
    who, lines, answer = TYPED[typed]
    person: Actor = getattr(workspace, who)
    before = len(person.told())
    slack_is_impatient(workspace)
    FAULTS[fault](workspace)
    for line in lines:
        person.goes_on(line)
    time_passes(workspace, 6 * MINUTES)

    assert [answer in one for one in person.told()[before:]] == [True]
    assert workspace.sandbox.rate_limit_violations == []
    with workspace.database.read() as tx:
        assert not outbox.workspaces_with_due(tx, workspace.clock.now())


@pytest.mark.parametrize("typed", TYPED)
def test_a_slow_answer_of_slacks_is_waited_for(workspace: TestWorkspace, typed: str) -> None:
    """Slack takes four seconds to answer, longer than it waits itself: said once all the same."""
    workspace.joins(workspace.ada, workspace.bo)
    who, lines, answer = TYPED[typed]
    person: Actor = getattr(workspace, who)
    before = len(person.told())
    workspace.sandbox.fail(POST, "slow", seconds=4)
    for line in lines:
        person.goes_on(line)
    time_passes(workspace, 6 * MINUTES)

    assert [answer in one for one in person.told()[before:]] == [True]


def test_a_database_that_was_away_costs_a_line_nothing(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack delivers the line again, and it is answered once."""
    workspace.joins(workspace.ada)
    slack_is_impatient(workspace)
    with database_away(monkeypatch):
        workspace.ada.goes_on(CAT)
    assert workspace.ada.last() != OFFER
    time_passes(workspace, 2 * MINUTES)

    assert replies(workspace.ada, OFFER) == 1
    assert not any("went wrong" in one for one in workspace.ada.told())
