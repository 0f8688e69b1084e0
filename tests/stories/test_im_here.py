"""*I'm here*: whose status or name says that they're away, and isn't so."""

from __future__ import annotations

import json
import logging
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from storage import people, programs, rounds
from storage.records import PartState
from storage.tables import members, participations
from tests.cast import Actor, labels
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
NO_STATUS: dict[str, Any] = {"status_emoji": "", "status_text": ""}
PALM_TREE: dict[str, Any] = {"status_emoji": ":palm_tree:", "status_text": "Vacationing"}
SICK: dict[str, Any] = {"status_emoji": ":face_with_thermometer:", "status_text": "Out sick"}
OUT = "away, so I'd leave you out of the coffee on Tuesday 24 November."


def seconds(day: date, at: time) -> int:
    """A moment in Stockholm as a Unix time stamp, as Slack writes it."""
    return int(datetime.combine(day, at, ZoneInfo("Europe/Stockholm")).timestamp())


@pytest.fixture
def workspace(workspace: TestWorkspace) -> TestWorkspace:
    """On the Friday before a round is announced, Ada, Bo, Chidi and Dana are in."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.dana)
    return workspace


def card(person: Actor) -> dict[str, Any]:
    """What ``/coffee`` answers to somebody now."""
    person.types()
    return person.messages()[-1]


def says_here(person: Actor) -> str:
    """Somebody presses *I'm here* on their card; the answer."""
    person.presses_in(card(person), "I'm here")
    return person.last()


def is_away_at_the_next_announcement(workspace: TestWorkspace) -> None:
    """After the first round Bo goes away. It is the Monday on which the next is announced."""
    workspace.until(TUESDAY, time(12))
    workspace.sandbox.set_user("bo", **PALM_TREE)
    workspace.until(NEXT_MONDAY, time(15))


def is_in_the_last_round(workspace: TestWorkspace, person: Actor) -> bool:
    """Whether somebody was brought together with others in the round that was drawn last."""
    with workspace.database.read() as tx:
        own_id = people.get_or_add(tx, workspace.record.id, person.id).id
        (program,) = programs.of_workspace(tx, workspace.record.id)
        last = rounds.last_of(tx, workspace.record.id, program.id)
        assert last is not None
        assert last.drawn_at is not None
        part = rounds.part(tx, workspace.record.id, last.id, own_id)
    return part is not None and part.state is PartState.MATCHED


@pytest.mark.parametrize(
    ("away", "sentence"),
    [
        (PALM_TREE, f"Your status says you're {OUT}"),
        ({"name": "Bo Lind (OOO till 4 Dec)"}, f"Your name says you're {OUT}"),
        ({**PALM_TREE, "name": "Bo (OOO)"}, f"Your name and your status say you're {OUT}"),
        (
            {**PALM_TREE, "status_expiration": seconds(NEXT_TUESDAY, time(18))},
            f"Your status says you're {OUT}",
        ),
    ],
)
def test_somebody_who_is_here_says_so_and_is_drawn(
    workspace: TestWorkspace, away: dict[str, Any], sentence: str
) -> None:
    """The card says what says away; one press, and Bo is announced the round and introduced."""
    workspace.sandbox.set_user("bo", **away)
    assert sentence in card(workspace.bo)["text"]
    answer = says_here(workspace.bo)
    assert answer == "Good, you're here. You're in for the coffee on Tuesday 24 November."
    assert "Skip this one" in labels(workspace.bo.messages()[-1])
    workspace.until(TUESDAY, time(12))

    assert is_in_the_last_round(workspace, workspace.bo)
    assert any("I'll introduce you at about" in one for one in workspace.bo.told())


def test_do_not_disturb_for_days_is_said_and_contradicted(workspace: TestWorkspace) -> None:
    """Quiet for two weeks, Bo isn't announced the round; he says that he's here, and is in it."""
    quiet = {"dnd_start": seconds(MONDAY, time(0)), "dnd_end": seconds(NEXT_TUESDAY, time(18))}
    workspace.sandbox.set_user("bo", **quiet)
    workspace.until(MONDAY, time(15))
    assert "You've set do-not-disturb for days, so I'd leave" in card(workspace.bo)["text"]
    says_here(workspace.bo)
    workspace.until(TUESDAY, time(12))

    assert is_in_the_last_round(workspace, workspace.bo)


def test_a_round_that_was_announced_without_them(workspace: TestWorkspace) -> None:
    """Away on Monday, Bo is told of no round. He says in the afternoon that he's here: he's in."""
    is_away_at_the_next_announcement(workspace)
    assert not any("coffee on Tuesday 1 December" in one for one in workspace.bo.told())
    assert says_here(workspace.bo).endswith("You're in for the coffee on Tuesday 1 December.")
    workspace.until(NEXT_TUESDAY, time(12))

    assert is_in_the_last_round(workspace, workspace.bo)


def test_whoever_is_asked_each_time_is_asked(workspace: TestWorkspace) -> None:
    """*I'm here* is no *I'm in* for somebody who wants to be asked before each round (P1)."""
    workspace.wants_to_be_asked(workspace.bo)
    is_away_at_the_next_announcement(workspace)
    says_here(workspace.bo)
    assert {"I'm in", "Not this time"} <= set(labels(workspace.bo.messages()[-1]))
    workspace.until(NEXT_TUESDAY, time(12))

    assert not is_in_the_last_round(workspace, workspace.bo)
    assert any("you sat this one out" in one for one in workspace.bo.told())


def test_pressed_after_the_draw(workspace: TestWorkspace) -> None:
    """The coffees are set without Bo: the answer says so, and he's in for the next round."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    workspace.until(MONDAY, time(15))
    old = card(workspace.bo)
    workspace.until(TUESDAY, time(12))
    workspace.bo.presses_in(old, "I'm here")

    assert workspace.bo.last() == (
        "Good, you're here. Tuesday's coffees are set, and you sat this one out. Your next round "
        "is on Tuesday 1 December. I'll write to you before then."
    )
    workspace.until(NEXT_TUESDAY, time(12))
    assert is_in_the_last_round(workspace, workspace.bo)


def test_a_second_press_is_answered_like_the_first(workspace: TestWorkspace) -> None:
    """Pressed twice, nothing is different."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    old = card(workspace.bo)
    workspace.bo.presses_in(old, "I'm here")
    first = workspace.bo.last()
    workspace.bo.presses_in(old, "I'm here", stale=True)

    assert workspace.bo.last() == first
    assert "I'm here" not in labels(card(workspace.bo))


def test_the_home_tab_says_the_same(workspace: TestWorkspace) -> None:
    """The sentence and the button stand on the Home tab, and are gone after the press."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    assert f"Your status says you're {OUT}" in workspace.bo.reads_home()
    workspace.bo.presses_at_home("I'm here")

    assert "Good, you're here." in workspace.bo.reads_modal()
    workspace.bo.closes()
    assert "You're in for the coffee" in workspace.bo.reads_open_home()
    assert "I'm here" not in workspace.bo.reads_open_home()


@pytest.mark.parametrize(
    "later",
    [
        [SICK],
        [{**PALM_TREE, "status_expiration": seconds(NEXT_TUESDAY, time(18))}],
        # The same words mean it when they come back.
        [NO_STATUS, PALM_TREE],
        [{"name": "Bo Lind (OOO)"}],
    ],
)
def test_whatever_is_new_counts_again(
    workspace: TestWorkspace, later: list[dict[str, Any]]
) -> None:
    """Only the very sign that he contradicted doesn't count."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    says_here(workspace.bo)
    for change in later:
        workspace.sandbox.set_user("bo", **change)
    workspace.until(TUESDAY, time(12))

    assert not is_in_the_last_round(workspace, workspace.bo)


def test_it_holds_for_check_ins_and_after_a_restart(workspace: TestWorkspace) -> None:
    """Who says that he's here is here: Ada's news reaches Bo, and not somebody else (P6, P7)."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    says_here(workspace.bo)
    workspace.ada.shares("My mother is ill.", workspace.bo, workspace.chidi)
    workspace.restart()
    workspace.until(MONDAY, time(15))
    assert any("There is something" in one for one in workspace.bo.told())
    assert not any("There is something" in one for one in workspace.chidi.told())
    workspace.until(TUESDAY, time(12))

    assert is_in_the_last_round(workspace, workspace.bo)


def test_nobody_else_sees_a_difference(workspace: TestWorkspace) -> None:
    """What Ada is shown about Bo is the same before he presses it and after (P13)."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    seen: list[tuple[str, ...]] = []
    while len(seen) < 2:
        workspace.ada.types("share My mother is ill.")
        workspace.ada.chooses("listener_0", workspace.bo.id)
        form = workspace.ada.reads_modal()
        workspace.ada.closes()
        workspace.ada.types(f"<@{workspace.bo.id}>")
        seen.append((form, workspace.ada.last(), workspace.ada.reads_home()))
        if len(seen) == 1:
            says_here(workspace.bo)

    assert seen[0] == seen[1]


def test_no_word_of_it_is_stored_or_logged(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """What is stored is a keyed hash, another one for each person (P4)."""
    caplog.set_level(logging.DEBUG)
    for handle in ("bo", "chidi"):
        workspace.sandbox.set_user(handle, **SICK)
    says_here(workspace.bo)
    says_here(workspace.chidi)

    with workspace.database.read() as tx:
        signs = [row.here_signs for row in tx.execute(members.select()) if row.here_signs]
    assert len(signs) == len(set(signs)) == 2
    assert all("sick" not in one and len(one) > 64 for each in signs for one in each)
    assert "Out sick" not in caplog.text


def test_leaving_forgets_it(workspace: TestWorkspace) -> None:
    """It goes with all else that is kept of a member (P14), and counts no more when they rejoin."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    says_here(workspace.bo)
    workspace.bo.leaves()
    workspace.joins(workspace.bo)

    assert f"Your status says you're {OUT}" in card(workspace.bo)["text"]


def test_what_is_held_about_me_says_it(workspace: TestWorkspace) -> None:
    """``/coffee me`` and the export name it, without the hash (P15)."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    says_here(workspace.bo)
    workspace.bo.types("me")
    assert "You told me that you're here" in workspace.bo.reads_modal()
    workspace.bo.presses("Export")
    (file,) = workspace.bo.messages()[-1]["files"]
    export = json.loads(workspace.sandbox.file(workspace.bo.id, file["id"]))

    assert export["preferences"]["here_signs"] == ["status"]


def test_the_skip_costs_nothing(workspace: TestWorkspace) -> None:
    """Left out and silent, Bo is in nobody's round, and nobody was told why (P11, P13)."""
    workspace.sandbox.set_user("bo", **PALM_TREE)
    workspace.until(TUESDAY, time(12))

    with workspace.database.read() as tx:
        assert len(tx.execute(participations.select()).all()) == 4
    assert not any(workspace.bo.id in one for one in workspace.ada.told())


def test_whoever_joins_while_away_is_told(workspace: TestWorkspace) -> None:
    """Not that they're in: that they would be left out, and the way in (P1)."""
    workspace.sandbox.set_user("emi", **PALM_TREE)
    workspace.joins(workspace.emi)
    begins = "Your status says you're away, so I'd leave you out of the coffee on"
    told = next(one for one in workspace.emi.messages() if one["text"].startswith(begins))
    assert not any("You're in for the coffee" in one["text"] for one in workspace.emi.messages())
    workspace.emi.presses_in(told, "I'm here")

    assert any("Good, you're here." in one["text"] for one in workspace.emi.messages())
