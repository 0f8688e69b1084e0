"""The card of a colleague: the last coffee, what they let somebody read, and reminders."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from bot.slack.request import SlackRequest
from storage import details, people, reminders
from storage.records import new_id
from tests.cast import Actor, button, labels
from tests.stories.test_a_round import NEXT_MONDAY, everybody_is_in
from tests.workspace import Town

TUESDAY, FRIDAY, SATURDAY = date(2026, 11, 24), date(2026, 11, 27), date(2026, 11, 28)
QUINCES = "I love quinces, and anything that is made of them."
REMIND, READ, FORGET = (
    "Remind me to check in with them",
    "Read what they shared",
    "Forget the reminder",
)


def shares_a_taste(owner: Actor, *listeners: Actor) -> None:
    """Somebody shares what they love with these people."""
    owner.types("share")
    owner.chooses("kind", "taste")
    for position, listener in enumerate(listeners):
        owner.chooses(f"listener_{position}", listener.id)
    owner.submits(words=QUINCES)
    owner.closes()


def looks_up(town: Town, who: Actor, about: str) -> dict[str, Any]:
    """The card that somebody gets for a colleague, with the colleague's name taken out."""
    who.types(f"@{about}")
    card = who.messages()[-1]
    slack_id = town.sandbox.users[about].id
    return {
        "text": card["text"].replace(slack_id, "THEM"),
        "blocks": [_unmarked(block, slack_id) for block in card["blocks"]],
    }


def _unmarked(block: dict[str, Any], slack_id: str) -> str:
    # Slack numbers the blocks of every message anew.
    bare = {key: value for key, value in block.items() if key != "block_id"}
    return str(bare).replace(slack_id, "THEM")


def wants_a_reminder(who: Actor, about: Actor, day: date | None = None) -> None:
    """Somebody asks to be reminded of a colleague, on a day or the suggested one."""
    who.types(f"@{about.handle}")
    who.presses(REMIND)
    if day is not None:
        who.chooses("day", day.isoformat())
    who.submits()


def by(town: Town, who: Actor) -> SlackRequest:
    """Something that somebody does."""
    return SlackRequest(town.workspace.id, who.id, new_id())


def allows(town: Town, who: Actor, *, allowed: bool) -> None:
    """*Allow none*, or *Allow them again*."""
    town.application.services.circle.reminders.allow_reminders(by(town, who), allowed=allowed)


def keeps_apart(town: Town, who: Actor, about: Actor) -> None:
    """Somebody puts a colleague on their quiet list."""
    town.application.services.membership.keep_apart(by(town, who), [about.id])


def kept(town: Town) -> int:
    """How many reminders there are in all."""
    with town.database.read() as tx:
        known = [people.find(tx, town.workspace.id, one.id) for one in (town.ada, town.bo)]
        return sum(len(reminders.of_owner(tx, one.workspace_id, one.id)) for one in known if one)


def reminded(who: Actor) -> list[str]:
    """The reminders that somebody got."""
    return [one for one in who.told() if one.startswith("You wanted to check in")]


def test_nothing_and_not_for_you_are_one_answer(town: Town) -> None:
    """No member, a guest, a bot, gone, or keeping Ada apart: the card is the same (P4, P13)."""
    town.joins(town.ada, town.bo, town.chidi, town.emi)
    shares_a_taste(town.chidi, town.bo)
    shares_a_taste(town.emi, town.ada)
    keeps_apart(town, town.emi, town.ada)
    nothing = looks_up(town, town.ada, "bo")

    assert nothing["text"] == "I have nothing to show you about <@THEM>. Only you see this."
    for other in ("chidi", "emi", "dana", "gus", "hanna", "kith"):
        assert looks_up(town, town.ada, other) == nothing


def test_the_card_tells_of_a_quiet_list_to_nobody(town: Town) -> None:
    """Ada reads the same card before and after Bo puts her on his list (P13)."""
    town.joins(town.ada, town.bo)
    before = looks_up(town, town.ada, "bo")
    keeps_apart(town, town.bo, town.ada)

    assert looks_up(town, town.ada, "bo") == before


def test_looking_somebody_up_remembers_nothing(town: Town) -> None:
    """Kith knows no more of Dana after Ada looked her up and thought better of a reminder (P1)."""
    town.joins(town.ada)
    town.ada.types("@dana")
    town.ada.presses(REMIND)
    town.ada.closes()

    with town.database.read() as tx:
        assert people.find(tx, town.workspace.id, town.dana.id) is None


def test_only_a_mention_leads_to_a_card(town: Town) -> None:
    """A name that Slack does not know, and one's own, are answered kindly."""
    town.joins(town.ada)
    town.ada.types("@nobody")
    assert town.ada.last().startswith("I can't tell who you mean. Type @")
    town.ada.types("@ada")
    assert town.ada.last() == "That's you. Type /coffee me to see what I know about you."
    town.bo.types("@ada")
    assert "You haven't joined yet." in town.bo.last()


def test_the_last_coffee_is_there_when_both_said_so(town: Town) -> None:
    """One answer alone is never told: the card says nothing until both said they met (P10)."""
    everybody_is_in(town, town.ada, town.bo)
    town.until(NEXT_MONDAY, time(17))
    nothing = looks_up(town, town.ada, "bo")
    town.bo.presses("We met")
    assert looks_up(town, town.ada, "bo") == looks_up(town, town.bo, "ada") == nothing
    town.ada.presses("We met")

    for one, other in ((town.ada, "bo"), (town.bo, "ada")):
        assert looks_up(town, one, other)["text"] == (
            "You last had coffee with <@THEM> in the round of Tuesday 24 November. Only you see "
            "this."
        )


def test_a_taste_is_read_and_the_reading_is_in_the_ledger(town: Town) -> None:
    """Bo reads what Ada named him for, in a modal alone, and she sees that he did (P4, P15)."""
    town.joins(town.ada, town.bo, town.chidi)
    shares_a_taste(town.ada, town.bo)
    town.bo.types("@ada")
    assert town.bo.last().startswith(f"{town.ada.mention} has shared something you can read.")
    town.bo.presses(READ)

    assert QUINCES in town.bo.reads_modal()
    assert "quinces" not in town.words_outside_views()
    town.chidi.types("@ada")
    assert READ not in labels(town.chidi.messages()[-1])
    town.ada.types("me")
    assert f"{town.bo.mention} read it on" in town.ada.reads_modal()


def test_a_taste_for_everybody_she_has_met(town: Town) -> None:
    """A person Ada met may read it once both said they met; nobody else may (P4)."""
    everybody_is_in(town, town.ada, town.bo)
    town.joins(town.chidi)
    shares_a_taste(town.ada)
    with town.database.write() as tx:
        owner = people.find(tx, town.workspace.id, town.ada.id)
        assert owner is not None
        (detail,) = details.of_owner(tx, town.workspace.id, owner.id)
        details.change(tx, town.workspace.id, detail.id, to_met=True)
    town.until(NEXT_MONDAY, time(17))
    nothing = looks_up(town, town.bo, "ada")
    town.bo.presses("We met")
    assert looks_up(town, town.bo, "ada") == nothing
    town.ada.presses("We met")
    town.bo.types("@ada")
    town.bo.presses(READ)

    assert QUINCES in town.bo.reads_modal()
    town.chidi.types("@ada")
    assert READ not in labels(town.chidi.messages()[-1])
    keeps_apart(town, town.ada, town.bo)
    town.bo.closes()
    assert "has shared something" not in looks_up(town, town.bo, "ada")["text"]


def test_what_is_forgotten_in_the_meantime_is_not_read(town: Town) -> None:
    """The button is old, the gate looks afresh, and no reading is noted (P4, P14)."""
    town.joins(town.ada, town.bo)
    shares_a_taste(town.ada, town.bo)
    town.bo.types("@ada")
    card = town.bo.messages()[-1]
    keeps_apart(town, town.ada, town.bo)
    town.bo.presses_in(card, READ, stale=True)

    assert "This is no longer there." in town.bo.reads_modal()
    assert QUINCES not in town.bo.reads_modal()
    town.ada.types("me")
    assert "read it on" not in town.ada.reads_modal()


def test_nothing_serious_is_ever_on_a_card(town: Town) -> None:
    """Health, loss and family wait for their check-in, even for named listeners (P7)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.chooses("kind", "illness_family")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.submits(words="My mother is ill")
    town.bo.types("@ada")

    assert READ not in labels(town.bo.messages()[-1])


def test_a_reminder_is_a_person_and_a_day(town: Town) -> None:
    """It comes on the morning of the day, names the person only, and is then forgotten (P5)."""
    town.joins(town.ada, town.bo)
    town.ada.types("@bo")
    town.ada.presses(REMIND)
    assert "2026-11-24" in town.ada.reads_modal()
    town.ada.chooses("day", FRIDAY.isoformat())
    town.ada.submits()
    assert f"On Friday 27 November, I'll remind you to check in with {town.bo.mention}." in (
        town.ada.reads_modal()
    )
    town.until(FRIDAY, time(8, 55))
    assert reminded(town.ada) == []
    town.until(FRIDAY, time(9, 5))

    assert reminded(town.ada) == [f"You wanted to check in with {town.bo.mention} today."]
    found = button(town.ada.messages()[-1]["blocks"], "Message them")
    assert found is not None
    assert found[1]["url"] == f"slack://user?team={town.workspace.slack_team_id}&id={town.bo.id}"
    assert kept(town) == 0
    assert town.bo.told() == [one for one in town.bo.told() if "Ada" not in one]
    town.until(date(2026, 12, 4))
    assert len(reminded(town.ada)) == 1


def test_a_reminder_on_a_day_off_comes_on_the_next_working_morning(town: Town) -> None:
    """What is wished for a Saturday comes on Monday, and the form says so (P6)."""
    town.joins(town.ada)
    wants_a_reminder(town.ada, town.bo, SATURDAY)
    assert "On Monday 30 November, I'll remind you" in town.ada.reads_modal()
    town.until(NEXT_MONDAY, time(8, 30))
    assert reminded(town.ada) == []
    town.until(NEXT_MONDAY, time(9, 5))

    assert reminded(town.ada) == [f"You wanted to check in with {town.bo.mention}."]


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-20", "2027-11-24"])
def test_a_day_that_cannot_be_is_answered_in_the_form(town: Town, day: str) -> None:
    """Today, the past and what is more than a year away: one sentence under the field."""
    town.joins(town.ada)
    town.ada.types("@bo")
    town.ada.presses(REMIND)
    town.ada.chooses("day", day)
    result = town.ada.submits()

    assert result.errors == {"day": "Please pick a day from tomorrow on, within a year."}
    assert kept(town) == 0


def test_there_is_one_for_each_person_and_day(town: Town) -> None:
    """A second is the same one, and the person is told so kindly."""
    town.joins(town.ada)
    for _ in range(2):
        wants_a_reminder(town.ada, town.bo, FRIDAY)
    assert "You already have that reminder. On Friday 27 November" in town.ada.reads_modal()
    town.ada.closes()
    wants_a_reminder(town.ada, town.bo, TUESDAY)

    assert kept(town) == 2


def test_a_reminder_is_on_the_card_and_can_be_forgotten_there(town: Town) -> None:
    """One press forgets it, and nothing comes."""
    town.joins(town.ada, town.bo)
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    town.ada.closes()
    town.ada.types("@bo")
    assert "I'll remind you to check in with them on Friday 27 November." in town.ada.last()
    card = town.ada.messages()[-1]
    town.ada.presses(FORGET)
    assert town.ada.last() == "That reminder is forgotten."
    town.ada.presses_in(card, FORGET, stale=True)
    town.until(FRIDAY, time(12))

    assert kept(town) == 0
    assert reminded(town.ada) == []


def test_nobody_forgets_the_reminder_of_another(town: Town) -> None:
    """A reminder is its keeper's alone, whatever id somebody else comes with (P4)."""
    town.joins(town.ada, town.bo)
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    with town.database.read() as tx:
        me = people.find(tx, town.workspace.id, town.ada.id)
        assert me is not None
        (hers,) = reminders.of_owner(tx, town.workspace.id, me.id)
    town.application.services.circle.reminders.forget(by(town, town.bo), hers.id)

    assert kept(town) == 1


@pytest.mark.parametrize("until", ["", " 2026-12-02"])
def test_a_reminder_waits_for_whoever_is_away(town: Town, until: str) -> None:
    """It is never dropped for an absence: it comes on the first morning back."""
    town.joins(town.ada)
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    town.ada.closes()
    town.ada.types(f"pause{until}")
    town.until(date(2026, 12, 1), time(22))
    assert reminded(town.ada) == []
    if not until:
        town.ada.types("resume")
    town.until(date(2026, 12, 2), time(9, 5))

    assert reminded(town.ada) == [f"You wanted to check in with {town.bo.mention}."]


def test_a_reminder_draws_on_no_budget(town: Town) -> None:
    """Somebody who asked for four in a week gets four (P9)."""
    town.joins(town.ada)
    for day in (24, 25, 26, 27):
        wants_a_reminder(town.ada, town.bo, date(2026, 11, day))
        town.ada.closes()
    town.until(FRIDAY, time(12))

    assert len(reminded(town.ada)) == 4


@pytest.mark.parametrize("who", ["hanna", "kith"])
def test_there_is_no_reminder_about_whoever_is_not_there(town: Town, who: str) -> None:
    """Slack shows everybody who is a bot and who has left, so this may be said."""
    town.joins(town.ada)
    town.ada.types(f"@{who}")
    town.ada.presses(REMIND)
    town.ada.submits()

    assert "there's nobody to check in with" in town.ada.reads_modal()
    assert kept(town) == 0


@pytest.mark.parametrize("joined", [True, False])
def test_allow_none_forgets_what_was_there_and_declines_the_next(
    town: Town, *, joined: bool
) -> None:
    """It holds for members and for people who never joined, and nobody is told of it (P1, P3)."""
    town.joins(town.ada, *([town.bo] if joined else []))
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    town.ada.closes()
    told = len(town.ada.told())
    allows(town, town.bo, allowed=False)
    assert kept(town) == 0
    assert len(town.ada.told()) == told
    town.ada.types("@bo")
    town.ada.presses(REMIND)

    assert town.ada.last() == (
        f"{town.bo.mention} would rather not have reminders kept about them, so I keep none. You "
        "can write to them now, while you think of it."
    )
    town.until(FRIDAY, time(12))
    assert reminded(town.ada) == []


def test_allow_none_between_the_form_and_its_day(town: Town) -> None:
    """A form that was open already is declined when submitted, and nothing is kept."""
    town.joins(town.ada, town.bo)
    town.ada.types("@bo")
    town.ada.presses(REMIND)
    allows(town, town.bo, allowed=False)
    town.ada.submits()

    assert "would rather not have reminders" in town.ada.reads_modal()
    assert kept(town) == 0


def test_reminders_can_be_allowed_again(town: Town) -> None:
    """A wish can be taken back; what was forgotten stays so."""
    town.joins(town.ada, town.bo)
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    town.ada.closes()
    for allowed in (False, True):
        allows(town, town.bo, allowed=allowed)
    assert kept(town) == 0
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    town.until(FRIDAY, time(12))

    assert len(reminded(town.ada)) == 1


def test_a_quiet_list_ends_a_reminder_and_nobody_can_tell(town: Town) -> None:
    """Ada sees the same as before, also when she asks anew; nothing comes on the day (P13)."""
    town.joins(town.ada, town.bo)
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    before = looks_up(town, town.ada, "bo")
    keeps_apart(town, town.bo, town.ada)
    assert looks_up(town, town.ada, "bo")["text"] == before["text"]
    town.ada.closes()
    wants_a_reminder(town.ada, town.bo, TUESDAY)
    assert "On Tuesday 24 November, I'll remind you" in town.ada.reads_modal()
    town.until(FRIDAY, time(12))

    assert reminded(town.ada) == []
    assert kept(town) == 0


def test_ones_own_quiet_list_is_said_to_oneself(town: Town) -> None:
    """Ada has Bo on her own list: she is told so, instead of waiting in vain."""
    town.joins(town.ada, town.bo)
    keeps_apart(town, town.ada, town.bo)
    town.ada.types("@bo")
    town.ada.presses(REMIND)

    assert "is on your quiet list" in town.ada.last()


@pytest.mark.parametrize("who", ["ada", "bo"])
def test_whoever_leaves_takes_reminders_along(town: Town, who: str) -> None:
    """Their own go, and those about them (P14)."""
    town.joins(town.ada, town.bo)
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    town.ada.closes()
    (town.ada if who == "ada" else town.bo).types("leave")

    assert kept(town) == 0
    town.until(FRIDAY, time(12))
    assert reminded(town.ada) == []


@pytest.mark.parametrize("joined", [True, False])
def test_no_reminder_comes_about_somebody_who_is_gone(town: Town, *, joined: bool) -> None:
    """Nothing comes about somebody deactivated, whether they had joined or not."""
    town.joins(town.ada, *([town.bo] if joined else []))
    wants_a_reminder(town.ada, town.bo, FRIDAY)
    town.sandbox.set_user("bo", deleted=True)
    town.until(FRIDAY, time(12))

    assert reminded(town.ada) == []
    assert kept(town) == 0


def test_the_ledger_learns_that_some_keep_one_and_no_more(town: Town) -> None:
    """Neither name, nor day, nor how many: the same for one and for three (P15)."""
    town.joins(town.ada, town.chidi)
    services = town.application.services
    seen = []
    for keeper, day in ((None, None), (town.ada, 24), (town.ada, 27), (town.chidi, 27)):
        if keeper and day:
            wants_a_reminder(keeper, town.bo, date(2026, 11, day))
            keeper.closes()
        with town.database.read() as tx:
            seen.append(services.circle.reminders.known_to(tx, by(town, town.bo)))

    assert [one.some_about_me for one in seen] == [False, True, True, True]
    assert seen[1] == seen[2] == seen[3]
    assert seen[1].own == ()
