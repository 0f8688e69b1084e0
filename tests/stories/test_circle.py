"""The card of a colleague: the last coffee, what they share with the reader, and reminders."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from bot.slack.request import SlackRequest
from storage import details, people, reminders
from storage.records import Detail, new_id
from tests.cast import Actor, button, labels
from tests.stories.test_a_round import NEXT_MONDAY, everybody_is_in
from tests.workspace import TestWorkspace

TUESDAY, FRIDAY, SATURDAY = date(2026, 11, 24), date(2026, 11, 27), date(2026, 11, 28)
QUINCES = "I love quinces, and anything that is made of them."
REMIND, READ, FORGET = (
    "Remind me to check in with them",
    "Read what they shared",
    "Forget the reminder",
)


def shares_a_taste(owner: Actor, *listeners: Actor) -> None:
    """Somebody shares what they like with these people."""
    owner.types("share")
    owner.chooses("kind", "taste")
    for position, listener in enumerate(listeners):
        owner.chooses(f"listener_{position}", listener.id)
    owner.submits(words=QUINCES)
    owner.closes()


def looks_up(workspace: TestWorkspace, who: Actor, about: str) -> dict[str, Any]:
    """The card that a person gets about a colleague, without the colleague's name."""
    who.types(f"@{about}")
    card = who.messages()[-1]
    slack_id = workspace.sandbox.users[about].id
    return {
        "text": card["text"].replace(slack_id, "THEM"),
        "blocks": [_unmarked(block, slack_id) for block in card["blocks"]],
    }


def _unmarked(block: dict[str, Any], slack_id: str) -> str:
    # Slack numbers the blocks of each message anew.
    bare = {key: value for key, value in block.items() if key != "block_id"}
    return str(bare).replace(slack_id, "THEM")


def wants_a_reminder(who: Actor, about: Actor, day: date | None = None) -> None:
    """Sets a reminder about a colleague, on a day or on the suggested one."""
    who.types(f"@{about.handle}")
    who.presses(REMIND)
    if day is not None:
        who.chooses("day", day.isoformat())
    who.submits()


def by(workspace: TestWorkspace, who: Actor) -> SlackRequest:
    """An action by a person."""
    return SlackRequest(workspace.record.id, who.id, new_id())


def allows(workspace: TestWorkspace, who: Actor, *, allowed: bool) -> None:
    """Presses *Allow none* or *Allow them again*."""
    workspace.application.services.circle.reminders.allow_reminders(
        by(workspace, who), allowed=allowed
    )


def keeps_apart(workspace: TestWorkspace, who: Actor, about: Actor) -> None:
    """Puts a colleague on the quiet list."""
    workspace.application.services.membership.keep_apart(by(workspace, who), [about.id])


def kept(workspace: TestWorkspace) -> int:
    """How many reminders there are in all."""
    with workspace.database.read() as tx:
        known = [
            people.find(tx, workspace.record.id, one.id) for one in (workspace.ada, workspace.bo)
        ]
        return sum(len(reminders.of_owner(tx, one.workspace_id, one.id)) for one in known if one)


def reminded(who: Actor) -> list[str]:
    """The reminders that this person got."""
    return [one for one in who.told() if one.startswith("You wanted to check in")]


def test_an_empty_card_gives_no_reason(workspace: TestWorkspace) -> None:
    """
    The card is the same for a non-member, a guest, somebody who left, and somebody who keeps apart
    from Ada (P4, P13).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.emi)
    shares_a_taste(workspace.chidi, workspace.bo)
    shares_a_taste(workspace.emi, workspace.ada)
    keeps_apart(workspace, workspace.emi, workspace.ada)
    nothing = looks_up(workspace, workspace.ada, "bo")

    assert nothing["text"] == "I have nothing to show you about <@THEM>. Only you see this."
    for other in ("chidi", "emi", "dana", "gus", "hanna"):
        assert looks_up(workspace, workspace.ada, other) == nothing


def test_the_card_does_not_show_a_quiet_list(workspace: TestWorkspace) -> None:
    """Ada reads the same card before and after Bo puts her on his quiet list (P13)."""
    workspace.joins(workspace.ada, workspace.bo)
    before = looks_up(workspace, workspace.ada, "bo")
    keeps_apart(workspace, workspace.bo, workspace.ada)

    assert looks_up(workspace, workspace.ada, "bo") == before


def test_looking_somebody_up_stores_nothing(workspace: TestWorkspace) -> None:
    """Ada looks Dana up and closes the reminder form: nothing is stored about Dana (P1)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("@dana")
    workspace.ada.presses(REMIND)
    workspace.ada.closes()

    with workspace.database.read() as tx:
        assert people.find(tx, workspace.record.id, workspace.dana.id) is None


def test_only_a_mention_leads_to_a_card(workspace: TestWorkspace) -> None:
    """A name that Slack does not know, and the reader's own name, get a friendly answer."""
    workspace.joins(workspace.ada)
    workspace.application.services.people_sync.load(workspace.record.id)
    workspace.ada.types("@kith")
    assert "That's a bot" in workspace.ada.last()
    assert labels(workspace.ada.messages()[-1]) == []
    workspace.ada.types("@nobody")
    assert workspace.ada.last().startswith("I can't tell who you mean. Type @")
    workspace.ada.types("@ada")
    assert workspace.ada.last() == "That's you. Type /coffee me to see what I know about you."
    workspace.bo.types("@ada")
    assert "You haven't joined yet." in workspace.bo.last()


def test_the_card_shows_the_last_coffee_when_both_confirmed_it(workspace: TestWorkspace) -> None:
    """
    Until both said they met, the card says only that they were paired: one answer alone is never
    told (P10).
    """
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    workspace.until(NEXT_MONDAY, time(17))
    paired = looks_up(workspace, workspace.ada, "bo")
    assert paired["text"] == (
        "I paired you with <@THEM> in the round of Tuesday 24 November. Only you see this."
    )
    workspace.bo.presses("We met")
    assert (
        looks_up(workspace, workspace.ada, "bo")
        == looks_up(workspace, workspace.bo, "ada")
        == paired
    )
    workspace.ada.presses("We met")

    for one, other in ((workspace.ada, "bo"), (workspace.bo, "ada")):
        assert looks_up(workspace, one, other)["text"] == (
            "You last had coffee with <@THEM> in the round of Tuesday 24 November. Only you see "
            "this."
        )


def test_a_reading_on_the_card_is_in_the_ledger(workspace: TestWorkspace) -> None:
    """Bo, who is named, reads it in a modal, and Ada sees in her ledger that he did (P4, P15)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares_a_taste(workspace.ada, workspace.bo)
    workspace.bo.types("@ada")
    assert workspace.bo.last().startswith(
        f"{workspace.ada.mention} has shared something you can read."
    )
    workspace.bo.presses(READ)

    assert QUINCES in workspace.bo.reads_modal()
    assert "quinces" not in workspace.words_outside_views()
    workspace.chidi.types("@ada")
    assert READ not in labels(workspace.chidi.messages()[-1])
    workspace.ada.types("me")
    assert f"{workspace.bo.mention} read it on" in workspace.ada.reads_modal()


def test_a_taste_for_everybody_she_has_met(workspace: TestWorkspace) -> None:
    """People Ada met may read it once both said they met. Nobody else may (P4)."""
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    workspace.joins(workspace.chidi)
    shares_a_taste(workspace.ada)
    with workspace.database.write() as tx:
        owner = people.find(tx, workspace.record.id, workspace.ada.id)
        assert owner is not None
        (detail,) = details.of_owner(tx, workspace.record.id, owner.id)
        details.change(tx, workspace.record.id, detail.id, to_met=True)
    workspace.until(NEXT_MONDAY, time(17))
    nothing = looks_up(workspace, workspace.bo, "ada")
    workspace.bo.presses("We met")
    assert looks_up(workspace, workspace.bo, "ada") == nothing
    workspace.ada.presses("We met")
    workspace.bo.types("@ada")
    workspace.bo.presses(READ)

    assert QUINCES in workspace.bo.reads_modal()
    workspace.chidi.types("@ada")
    assert READ not in labels(workspace.chidi.messages()[-1])
    keeps_apart(workspace, workspace.ada, workspace.bo)
    workspace.bo.closes()
    assert "has shared something" not in looks_up(workspace, workspace.bo, "ada")["text"]


def test_a_forgotten_detail_cannot_be_read(workspace: TestWorkspace) -> None:
    """The button is old, the gate decides at the press, and no reading is recorded (P4, P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares_a_taste(workspace.ada, workspace.bo)
    workspace.bo.types("@ada")
    card = workspace.bo.messages()[-1]
    keeps_apart(workspace, workspace.ada, workspace.bo)
    workspace.bo.presses_in(card, READ, stale=True)

    assert "That's no longer there." in workspace.bo.reads_modal()
    assert QUINCES not in workspace.bo.reads_modal()
    workspace.ada.types("me")
    assert "read it on" not in workspace.ada.reads_modal()


def test_nothing_serious_is_ever_on_a_card(workspace: TestWorkspace) -> None:
    """Health, loss and family are told in a check-in first, also to named listeners (P7)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "illness_family")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits(words="My mother is ill")
    workspace.bo.types("@ada")

    assert READ not in labels(workspace.bo.messages()[-1])


def ill_mother(workspace: TestWorkspace) -> None:
    """Ada shares on Monday that her mother is ill, and Bo is told on Tuesday."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "illness_family")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits(words="My mother is ill")
    workspace.until(TUESDAY, time(9))


def opens_the_card(workspace: TestWorkspace) -> list[str]:
    """Bo looks Ada up; returns the buttons of her card."""
    workspace.bo.types("@ada")
    return labels(workspace.bo.messages()[-1])


def the_mother(workspace: TestWorkspace) -> Detail:
    """What Ada shared of her mother."""
    with workspace.database.read() as tx:
        owner = people.find(tx, workspace.record.id, workspace.ada.id)
        assert owner is not None
        (detail,) = details.of_owner(tx, owner.workspace_id, owner.id)
        return detail


def test_what_was_read_in_a_check_in_can_be_read_again(workspace: TestWorkspace) -> None:
    """
    Who has read something serious reads it again on the card, and its owner sees each reading
    (P15). Who was told and hasn't opened it reads it in their check-in first (P7).
    """
    ill_mother(workspace)
    assert READ not in opens_the_card(workspace)
    workspace.bo.presses("Read it")
    workspace.bo.closes()
    assert READ in opens_the_card(workspace)
    assert workspace.bo.last().startswith(
        f"You can read again what {workspace.ada.mention} shared with you."
    )
    workspace.until(TUESDAY, time(12))
    workspace.bo.presses(READ)

    assert "My mother is ill" in workspace.bo.reads_modal()
    assert "Their wish: A hello is welcome." in workspace.bo.reads_modal()
    assert {"This isn't all right", "Worried about them?"} <= set(labels(workspace.bo.modal()))
    assert "mother" not in workspace.words_outside_views()
    workspace.chidi.types("@ada")
    assert READ not in labels(workspace.chidi.messages()[-1])
    workspace.ada.types("me")
    assert (
        f"{workspace.bo.mention} first read it on Tuesday 24 November at 09:00, and last on "
        "Tuesday 24 November at 12:00."
    ) in workspace.ada.reads_modal()


@pytest.mark.parametrize("how", ["forgotten", "nobody ask", "not a listener", "quiet list"])
def test_what_was_withdrawn_cannot_be_read_again(workspace: TestWorkspace, how: str) -> None:
    """However it was withdrawn, the card and its old button show nothing of it (P4, P8)."""
    ill_mother(workspace)
    workspace.bo.presses("Read it")
    workspace.bo.closes()
    assert READ in opens_the_card(workspace)
    card, services = workspace.bo.messages()[-1], workspace.application.services
    detail, ada = the_mother(workspace), by(workspace, workspace.ada)
    if how == "forgotten":
        services.ledger.forget(ada, detail.id)
    elif how == "nobody ask":
        services.brakes.nobody_ask(ada, detail.id, False)
    elif how == "not a listener":
        with workspace.database.read() as tx:
            (bo,) = details.listeners_of(tx, detail.workspace_id, detail.id)
        services.ledger.take_off(ada, detail.id, bo.person_id)
    else:
        keeps_apart(workspace, workspace.ada, workspace.bo)

    assert READ not in opens_the_card(workspace)
    workspace.bo.presses_in(card, READ, stale=True)
    assert "That's no longer there." in workspace.bo.reads_modal()
    assert "mother" not in workspace.bo.reads_modal()


def test_what_is_planned_anew_is_not_read_before_its_day(workspace: TestWorkspace) -> None:
    """
    Ada moves it to a day that is ahead: Bo reads the new words once he's told then (P6).
    """
    ill_mother(workspace)
    workspace.bo.presses("Read it")
    workspace.bo.closes()
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("date", FRIDAY.isoformat())
    workspace.ada.submits(words="My mother has an operation")
    workspace.ada.closes()
    assert READ not in opens_the_card(workspace)

    workspace.until(date(2026, 11, 30), time(9))
    assert READ not in opens_the_card(workspace)
    workspace.bo.presses("Read it")
    assert "operation" in workspace.bo.reads_modal()
    workspace.bo.closes()
    assert READ in opens_the_card(workspace)


def test_a_reminder_comes_on_its_day_and_is_deleted(workspace: TestWorkspace) -> None:
    """It comes on the morning of its day, holds only the name, and is then deleted (P5)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("@bo")
    workspace.ada.presses(REMIND)
    assert "2026-11-24" in workspace.ada.reads_modal()
    workspace.ada.chooses("day", FRIDAY.isoformat())
    workspace.ada.submits()
    assert f"On Friday 27 November, I'll remind you to check in with {workspace.bo.mention}." in (
        workspace.ada.reads_modal()
    )
    workspace.until(FRIDAY, time(8, 55))
    assert reminded(workspace.ada) == []
    workspace.until(FRIDAY, time(9, 5))

    assert reminded(workspace.ada) == [f"You wanted to check in with {workspace.bo.mention} today."]
    found = button(workspace.ada.messages()[-1]["blocks"], "Message them")
    assert found is not None
    assert (
        found[1]["url"]
        == f"slack://user?team={workspace.record.slack_team_id}&id={workspace.bo.id}"
    )
    assert kept(workspace) == 0
    assert workspace.bo.told() == [one for one in workspace.bo.told() if "Ada" not in one]
    workspace.until(date(2026, 12, 4))
    assert len(reminded(workspace.ada)) == 1


def test_a_reminder_on_a_day_off_comes_on_the_next_working_morning(
    workspace: TestWorkspace,
) -> None:
    """A reminder for a Saturday comes on Monday, and the form says so (P6)."""
    workspace.joins(workspace.ada)
    wants_a_reminder(workspace.ada, workspace.bo, SATURDAY)
    assert "On Monday 30 November, I'll remind you" in workspace.ada.reads_modal()
    workspace.until(NEXT_MONDAY, time(8, 30))
    assert reminded(workspace.ada) == []
    workspace.until(NEXT_MONDAY, time(9, 5))

    assert reminded(workspace.ada) == [f"You wanted to check in with {workspace.bo.mention}."]


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-20", "2027-11-24"])
def test_an_impossible_day_is_refused_in_the_form(workspace: TestWorkspace, day: str) -> None:
    """Today, the past and more than a year away: one sentence under the field."""
    workspace.joins(workspace.ada)
    workspace.ada.types("@bo")
    workspace.ada.presses(REMIND)
    workspace.ada.chooses("day", day)
    result = workspace.ada.submits()

    assert result.errors == {"day": "Please pick a day from tomorrow on, within a year."}
    assert kept(workspace) == 0


def test_there_is_one_reminder_for_each_person_and_day(workspace: TestWorkspace) -> None:
    """A second reminder for the same person and day is the first one, with the same answer."""
    workspace.joins(workspace.ada)
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    first = workspace.ada.reads_modal()
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    assert "On Friday 27 November" in first
    assert workspace.ada.reads_modal() == first
    workspace.ada.closes()
    wants_a_reminder(workspace.ada, workspace.bo, TUESDAY)

    assert kept(workspace) == 2


def test_a_reminder_is_on_the_card_and_can_be_forgotten_there(workspace: TestWorkspace) -> None:
    """One press deletes it, and nothing comes."""
    workspace.joins(workspace.ada, workspace.bo)
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    workspace.ada.closes()
    workspace.ada.types("@bo")
    assert "I'll remind you to check in with them on Friday 27 November." in workspace.ada.last()
    card = workspace.ada.messages()[-1]
    workspace.ada.presses(FORGET)
    assert workspace.ada.last() == "That reminder is forgotten."
    workspace.ada.presses_in(card, FORGET, stale=True)
    workspace.until(FRIDAY, time(12))

    assert kept(workspace) == 0
    assert reminded(workspace.ada) == []


def test_only_its_owner_deletes_a_reminder(workspace: TestWorkspace) -> None:
    """Only its owner can delete a reminder, whatever id somebody else sends (P4)."""
    workspace.joins(workspace.ada, workspace.bo)
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    with workspace.database.read() as tx:
        me = people.find(tx, workspace.record.id, workspace.ada.id)
        assert me is not None
        (hers,) = reminders.of_owner(tx, workspace.record.id, me.id)
    workspace.application.services.circle.reminders.forget(by(workspace, workspace.bo), hers.id)

    assert kept(workspace) == 1


@pytest.mark.parametrize("until", ["", " 2026-12-02"])
def test_a_reminder_waits_for_the_end_of_an_absence(workspace: TestWorkspace, until: str) -> None:
    """An absence never drops a reminder: it comes on the first morning back."""
    workspace.joins(workspace.ada)
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    workspace.ada.closes()
    workspace.ada.types(f"pause{until}")
    workspace.until(date(2026, 12, 1), time(22))
    assert reminded(workspace.ada) == []
    if not until:
        workspace.ada.types("resume")
    workspace.until(date(2026, 12, 2), time(9, 5))

    assert reminded(workspace.ada) == [f"You wanted to check in with {workspace.bo.mention}."]


def test_reminders_are_outside_the_budget(workspace: TestWorkspace) -> None:
    """Somebody who set four reminders for one week gets four (P9)."""
    workspace.joins(workspace.ada)
    for day in (24, 25, 26, 27):
        wants_a_reminder(workspace.ada, workspace.bo, date(2026, 11, day))
        workspace.ada.closes()
    workspace.until(FRIDAY, time(12))

    assert len(reminded(workspace.ada)) == 4


@pytest.mark.parametrize("who", ["hanna", "kith"])
def test_there_is_no_reminder_about_bots_and_people_who_left_slack(
    workspace: TestWorkspace, who: str
) -> None:
    """The form says why for bots and people who left: Slack shows everybody that."""
    workspace.joins(workspace.ada)
    workspace.ada.types(f"@{who}")
    workspace.ada.presses(REMIND)
    refused = workspace.ada.submits()

    assert "there's nobody to check in with" in str(refused.errors)
    assert kept(workspace) == 0


@pytest.mark.parametrize("joined", [True, False])
def test_allow_none_deletes_reminders_and_declines_new_ones(
    workspace: TestWorkspace, *, joined: bool
) -> None:
    """It works for members and for people who never joined. Nobody is told (P1, P3)."""
    workspace.joins(workspace.ada, *([workspace.bo] if joined else []))
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    workspace.ada.closes()
    told = len(workspace.ada.told())
    allows(workspace, workspace.bo, allowed=False)
    assert kept(workspace) == 0
    assert len(workspace.ada.told()) == told
    workspace.ada.types("@bo")
    workspace.ada.presses(REMIND)

    assert workspace.ada.last() == (
        f"{workspace.bo.mention} would rather not have reminders kept about them, so I keep none. "
        "You can write to them now, while you're thinking of them."
    )
    workspace.until(FRIDAY, time(12))
    assert reminded(workspace.ada) == []


def test_allow_none_between_the_form_and_its_day(workspace: TestWorkspace) -> None:
    """A form that was open before is declined when it is submitted, and nothing is stored."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("@bo")
    workspace.ada.presses(REMIND)
    allows(workspace, workspace.bo, allowed=False)
    refused = workspace.ada.submits()

    assert "would rather not have reminders" in str(refused.errors)
    assert kept(workspace) == 0


def test_reminders_can_be_allowed_again(workspace: TestWorkspace) -> None:
    """The setting can be undone. Reminders that were deleted stay deleted."""
    workspace.joins(workspace.ada, workspace.bo)
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    workspace.ada.closes()
    for allowed in (False, True):
        allows(workspace, workspace.bo, allowed=allowed)
    assert kept(workspace) == 0
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    workspace.until(FRIDAY, time(12))

    assert len(reminded(workspace.ada)) == 1


def test_a_quiet_list_ends_a_reminder_and_nobody_can_tell(workspace: TestWorkspace) -> None:
    """Ada sees the same as before, also when she sets a new one. Nothing comes on the day (P13)."""
    workspace.joins(workspace.ada, workspace.bo)
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    before = looks_up(workspace, workspace.ada, "bo")
    keeps_apart(workspace, workspace.bo, workspace.ada)
    assert looks_up(workspace, workspace.ada, "bo")["text"] == before["text"]
    workspace.ada.closes()
    wants_a_reminder(workspace.ada, workspace.bo, TUESDAY)
    assert "On Tuesday 24 November, I'll remind you" in workspace.ada.reads_modal()
    workspace.until(FRIDAY, time(12))

    assert reminded(workspace.ada) == []
    assert kept(workspace) == 0


def test_the_card_names_the_readers_own_quiet_list(workspace: TestWorkspace) -> None:
    """Ada has Bo on her own list, so she is told that no reminder will come."""
    workspace.joins(workspace.ada, workspace.bo)
    keeps_apart(workspace, workspace.ada, workspace.bo)
    workspace.ada.types("@bo")
    workspace.ada.presses(REMIND)

    assert "is on your quiet list" in workspace.ada.last()


@pytest.mark.parametrize("who", ["ada", "bo"])
def test_leaving_deletes_reminders(workspace: TestWorkspace, who: str) -> None:
    """Their own reminders are deleted, and those about them (P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    workspace.ada.closes()
    (workspace.ada if who == "ada" else workspace.bo).leaves()

    assert kept(workspace) == 0
    workspace.until(FRIDAY, time(12))
    assert reminded(workspace.ada) == []


@pytest.mark.parametrize("joined", [True, False])
def test_no_reminder_comes_about_a_deactivated_person(
    workspace: TestWorkspace, *, joined: bool
) -> None:
    """No reminder comes about somebody deactivated, whether they had joined or not."""
    workspace.joins(workspace.ada, *([workspace.bo] if joined else []))
    wants_a_reminder(workspace.ada, workspace.bo, FRIDAY)
    workspace.sandbox.set_user("bo", deleted=True)
    workspace.until(FRIDAY, time(12))

    assert reminded(workspace.ada) == []
    assert kept(workspace) == 0


def test_the_ledger_says_only_that_reminders_exist(workspace: TestWorkspace) -> None:
    """The ledger says the same for one and for three: no name, no day, no number (P15)."""
    workspace.joins(workspace.ada, workspace.chidi)
    services = workspace.application.services
    seen = []
    for keeper, day in (
        (None, None),
        (workspace.ada, 24),
        (workspace.ada, 27),
        (workspace.chidi, 27),
    ):
        if keeper and day:
            wants_a_reminder(keeper, workspace.bo, date(2026, 11, day))
            keeper.closes()
        with workspace.database.read() as tx:
            seen.append(services.circle.reminders.known_to(tx, by(workspace, workspace.bo)))

    assert [one.some_about_me for one in seen] == [False, True, True, True]
    assert seen[1] == seen[2] == seen[3]
    assert seen[1].own == ()
