"""A coffee round: announced, drawn, introduced and asked about."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from bot.coffee.draw_inputs import ProposedDraw
from bot.sandbox.refusals import Gone
from bot.slack.request import SlackRequest
from storage import people, rounds
from storage.records import PartState, Round
from tests.cast import Actor, labels
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


def everybody_is_in(workspace: TestWorkspace, *people: Actor, rhythm: str = "Every week") -> None:
    """These people join, which counts them in, and the round is announced."""
    workspace.joins(*people, rhythm=rhythm)
    workspace.until(MONDAY, time(16))


def partners_of(workspace: TestWorkspace, person: Actor) -> str:
    """The people in the newest introduction that this person sees."""
    return str(workspace.sandbox.messages(person.id, person.groups()[-1])[-1]["text"])


IN_FOR_TUESDAY = (
    "You're in for the coffee on Tuesday 24 November. I'll introduce you at about 10:00."
)


def test_joining_means_the_next_round_and_says_so(workspace: TestWorkspace) -> None:
    """The answer to *Join* names the day and hour and has *Skip this one* (P1)."""
    workspace.joins(workspace.ada, workspace.bo)

    assert IN_FOR_TUESDAY in workspace.ada.told()
    workspace.until(MONDAY, time(16))
    assert sum("the coffee on Tuesday" in one for one in workspace.ada.told()) == 1
    workspace.until(TUESDAY, time(11))
    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_a_skip_right_after_joining_counts(workspace: TestWorkspace) -> None:
    """One press in the same message is enough, before anybody has heard of the round (P1)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.chidi.presses("Skip this one")
    workspace.until(TUESDAY, time(12))

    assert workspace.ada.groups() == workspace.bo.groups() != []
    assert workspace.chidi.groups() == []
    assert not any("coffee on Tuesday" in one for one in workspace.chidi.told())


def test_an_hour_before_the_draw_joining_still_counts(workspace: TestWorkspace) -> None:
    """Somebody who is told they are in is drawn, however late they joined (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(9))
    workspace.joins(workspace.chidi)
    workspace.until(TUESDAY, time(11))

    assert workspace.ada.groups() == workspace.bo.groups() == workspace.chidi.groups() != []


def test_members_are_told_when_an_admin_moves_the_round(workspace: TestWorkspace) -> None:
    """
    Ada and Bo joined for Tuesday. An admin moves the round to Thursday, and they are told in time
    (P1).
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("setup")
    workspace.ada.chooses("day", "3")
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(WEDNESDAY, time(16))

    assert workspace.ada.groups() == []
    assert any(
        "You're in for the coffee on Thursday 26 November." in one for one in workspace.bo.told()
    )
    workspace.until(date(2026, 11, 26), time(11))
    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_new_and_old_members_meet_after_an_outage(
    workspace: TestWorkspace,
) -> None:
    """
    Kith was down for the announcement and the draw. Both people are told of the new day, and meet
    (P1).
    """
    workspace.joins(workspace.ada)
    workspace.clock.advance(timedelta(days=4))
    workspace.joins(workspace.bo)
    workspace.tick()

    assert any(
        "You're in for the coffee on Wednesday 25 November." in x for x in workspace.ada.told()
    )
    workspace.until(WEDNESDAY, time(16))
    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_leaving_and_joining_again_forgets_a_skip(workspace: TestWorkspace) -> None:
    """Leaving also forgets a skip: joining again counts for the next round (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.presses("Skip this one")
    workspace.ada.leaves()
    workspace.joins(workspace.ada)
    workspace.until(TUESDAY, time(11))

    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_opted_in_members_are_asked_one_working_day_before(workspace: TestWorkspace) -> None:
    """Somebody who wants to be asked and does not answer is not drawn (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.ada, workspace.bo)
    workspace.until(MONDAY, time(8, 30))
    assert not any("Would you like to be in?" in one for one in workspace.ada.told())
    workspace.until(MONDAY, time(12))

    assert workspace.ada.last() == (
        "The next round of coffees is on Tuesday 24 November. I'd introduce you at about 10:00. "
        "Would you like to be in?"
    )
    assert labels(workspace.ada.messages()[-1]) == ["I'm in", "Not this time", "Not for a while"]
    workspace.until(WEDNESDAY, time(12))
    assert workspace.ada.groups() == []
    assert (
        "Tuesday's coffees are set, and you sat this one out. Next time you'll hear from me on "
        "Monday 30 November."
    ) in workspace.ada.told()


def test_two_are_introduced_with_an_opener(workspace: TestWorkspace) -> None:
    """Each match gets a group message with names, an opener and the way to a time."""
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(11))
    introduction = partners_of(workspace, workspace.ada)

    assert workspace.ada.groups() == workspace.bo.groups()
    assert {workspace.ada.mention, workspace.bo.mention} == set(
        introduction.split(",")[0].split(" and ")
    )
    assert "It has nothing to do with business." in introduction
    assert "To get you started:" in introduction
    assert "Press *Pick times* and tick every time that works for you." in introduction
    assert "I can't read this chat. It's all yours." in introduction


@pytest.mark.parametrize("who", ["ada", "dana"])
def test_a_pair_that_parts_after_the_draw_is_not_introduced(
    workspace: TestWorkspace, who: str
) -> None:
    """They were drawn while Dana slept. Before both are at work, one blocks the other (P4)."""
    everybody_is_in(workspace, workspace.ada, workspace.dana)
    workspace.until(TUESDAY, time(10, 5))
    assert workspace.ada.groups() == []
    one, other = (
        (workspace.ada, workspace.dana) if who == "ada" else (workspace.dana, workspace.ada)
    )
    by = SlackRequest(workspace.record.id, one.id, "keeps apart")
    workspace.application.services.membership.keep_apart(by, [other.id])
    workspace.until(WEDNESDAY, time(18))
    assert workspace.ada.groups() == workspace.dana.groups() == []
    workspace.until(WEDNESDAY + timedelta(weeks=3))

    assert not any(
        "Have you had your coffee" in one for one in [*workspace.ada.told(), *workspace.dana.told()]
    )


def test_a_skip_takes_one_press_and_no_reason(workspace: TestWorkspace) -> None:
    """Somebody who skips is not drawn, and is not asked why (P1)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.wants_to_be_asked(workspace.chidi)
    workspace.until(MONDAY, time(16))
    workspace.chidi.presses("Not this time")
    assert workspace.chidi.last().startswith(
        "That's all right. Your next round is on Tuesday 1 December."
    )
    assert labels(workspace.chidi.messages()[-1]) == []
    workspace.until(TUESDAY, time(12))

    assert len(workspace.ada.groups()) == 1
    assert workspace.chidi.groups() == []


def test_everybody_is_told_one_working_day_before_the_second_round(
    workspace: TestWorkspace,
) -> None:
    """Members are in unless they skip, which takes one press (P1)."""
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    workspace.until(NEXT_MONDAY, time(12))

    assert any("You're in for the coffee on Tuesday 1 December." in x for x in workspace.ada.told())
    workspace.ada.presses("Skip this one")
    workspace.until(NEXT_TUESDAY, time(12))
    assert len(workspace.ada.groups()) == 1


def test_three_become_a_trio(workspace: TestWorkspace) -> None:
    """With three people, nobody is left over (P11)."""
    everybody_is_in(workspace, workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(11))

    assert workspace.ada.groups() == workspace.bo.groups() == workspace.chidi.groups()
    assert len(workspace.ada.groups()) == 1


def test_somebody_who_is_left_over_is_told_and_comes_first(workspace: TestWorkspace) -> None:
    """Nobody else was in: Ada is told so (P11)."""
    workspace.joins(workspace.ada)
    workspace.until(WEDNESDAY, time(20))

    assert any("You come first in the next one." in one for one in workspace.ada.told())
    assert workspace.ada.groups() == []


def test_a_command_in_the_group_chat_is_answered_there(workspace: TestWorkspace) -> None:
    """Only the person who typed sees the answer, also after a press (P4)."""
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    workspace.until(WEDNESDAY, time(12))
    [group] = workspace.ada.groups()
    before = [len(one.messages(group)) for one in (workspace.ada, workspace.bo)]
    workspace.sandbox.type_command(workspace.ada.id, "/coffee", "pause", channel_id=group)

    assert "Everything is paused" in workspace.ada.messages(group)[-1]["text"]
    workspace.ada.presses("Come back", in_group=group)
    assert "Welcome back." in workspace.ada.messages(group)[-1]["text"]
    after = [len(one.messages(group)) for one in (workspace.ada, workspace.bo)]
    assert after == [before[0] + 1, before[1]]
    with pytest.raises(Gone):
        workspace.sandbox.type_command(workspace.chidi.id, "/coffee", channel_id=group)


def test_people_who_are_kept_apart_never_meet(workspace: TestWorkspace) -> None:
    """The quiet list works in both directions, and nobody is told."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.bo.presses("Choose people")
    view = workspace.bo.modal()
    element = view["blocks"][0]["element"]
    workspace.sandbox.submit(
        workspace.bo.id,
        view["id"],
        {
            "people": {
                element["action_id"]: {
                    "type": "multi_users_select",
                    "selected_users": [workspace.ada.id],
                }
            }
        },
    )
    workspace.until(WEDNESDAY, time(12))

    assert workspace.ada.groups() == []


def test_each_is_asked_privately_whether_they_met(workspace: TestWorkspace) -> None:
    """After the coffee there is one private question, and one more after "we met" (P10)."""
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    workspace.until(NEXT_MONDAY, time(17))
    question = next(one for one in workspace.ada.told() if "Have you had your coffee" in one)

    assert question == (
        f"Have you had your coffee with {workspace.bo.mention}? Your answer stays between you and "
        "me."
    )
    workspace.ada.presses("We met")
    assert workspace.ada.last() == (
        "Glad you met! Would you like to meet again? I'll only bring it up if you both would."
    )
    workspace.ada.presses("I'd like that")
    assert "Thank you. I'll keep that to myself." in workspace.ada.told()
    assert not any("again" in one for one in workspace.bo.told())


@pytest.mark.parametrize(
    ("answer", "is_ahead"), [("We met", False), ("It didn't work out", False), ("Not yet", True)]
)
def test_a_coffee_that_is_over_is_no_longer_ahead(
    workspace: TestWorkspace, answer: str, is_ahead: bool
) -> None:
    """Where Ada stands says nothing of a coffee once she said what became of it."""
    everybody_is_in(workspace, workspace.ada, workspace.bo, rhythm="Every 8 weeks")
    workspace.until(NEXT_MONDAY, time(17))
    workspace.ada.types()
    assert f"Your coffee is with {workspace.bo.mention}." in workspace.ada.last()
    workspace.ada.presses(answer)
    workspace.ada.types()

    assert ("Your coffee is with" in workspace.ada.last()) is is_ahead


def test_after_not_yet_there_is_one_more_question(workspace: TestWorkspace) -> None:
    """Nobody is asked a third time."""
    everybody_is_in(workspace, workspace.ada, workspace.bo, rhythm="Every 8 weeks")
    workspace.until(NEXT_MONDAY, time(17))
    workspace.ada.presses("Not yet")
    assert workspace.ada.last() == "No hurry. I'll ask once more in a few days, and then no more."
    workspace.until(date(2026, 12, 4), time(17))
    workspace.ada.presses("Not yet")
    assert workspace.ada.last() == "No hurry. I won't ask again."
    workspace.until(date(2026, 12, 14), time(17))
    asked = [
        body
        for name, body in workspace.said_by_bot()
        if name == "chat.postMessage"
        and f"Have you had your coffee with {workspace.bo.mention}" in body["text"]
    ]

    assert len(asked) == 2


def test_a_note_can_be_read_at_the_next_coffee(workspace: TestWorkspace) -> None:
    """Ada's partner reads her note in a modal at their coffee, and not before."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.says("I have started to bake bread.")
    workspace.ada.presses("Bring it to my next coffee")
    assert (
        "The person you meet next can open this before your coffee" in workspace.ada.reads_modal()
    )
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(TUESDAY, time(14))
    workspace.bo.presses("Read it")

    assert "I have started to bake bread." in workspace.bo.reads_modal()
    assert "bread" not in workspace.words_outside_views()


def test_a_round_missed_in_an_outage_is_drawn_a_day_later(workspace: TestWorkspace) -> None:
    """When Kith was down for the announcement, everybody still gets a day to say no."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.clock.advance(timedelta(days=3, hours=22))
    workspace.tick()

    assert any("the coffee on Wednesday 25 November" in one for one in workspace.ada.told())
    workspace.until(WEDNESDAY, time(11))
    assert len(workspace.ada.groups()) == 1


def test_they_hear_why_they_meet(workspace: TestWorkspace) -> None:
    """The introduction gives reasons. None of them is a private preference (P10)."""
    workspace.joins(workspace.ada, workspace.bo)
    for person in (workspace.ada, workspace.bo):
        person.types("change")
        person.chooses("company", "new")
        person.chooses("formats", ["walk"])
        person.submits(place="Leeds")
    workspace.until(TUESDAY, time(11))
    introduction = partners_of(workspace, workspace.ada)

    assert (
        "You haven't had coffee together yet, you work about the same hours and you both like "
        "walking. A place that suits you both: Leeds."
    ) in introduction
    assert "new" not in introduction.replace("New_York", "")


def test_a_written_coffee_needs_no_common_hour(workspace: TestWorkspace) -> None:
    """People with no common hour meet in writing if both like that, and are told how (P11)."""
    workspace.joins(workspace.dana, workspace.emi)
    for person in (workspace.dana, workspace.emi):
        person.types("change")
        person.chooses("formats", ["written"])
        person.submits()
    workspace.until(WEDNESDAY, time(20))

    assert workspace.dana.groups() == workspace.emi.groups() != []
    introduction = partners_of(workspace, workspace.dana)
    assert "this round you're having a slow coffee together: in writing" in introduction
    assert "would you suggest a time?" not in introduction


def test_a_late_member_meets_the_one_left_over(workspace: TestWorkspace) -> None:
    """
    One person is left over. Somebody who joins then is asked, says yes, and they are introduced
    (P11).
    """
    everybody_is_in(workspace, workspace.ada)
    workspace.until(TUESDAY, time(12))
    assert workspace.ada.last().endswith("You come first in the next one.")
    workspace.joins(workspace.bo)
    workspace.tick()
    assert workspace.bo.last() == (
        "A round of coffees is under way, and somebody is still waiting for a partner. Would you "
        "like to meet them?"
    )
    workspace.bo.presses("I'm in")
    assert "Lovely. I'm introducing you now." in workspace.bo.told()
    workspace.tick()

    assert workspace.ada.groups() == workspace.bo.groups() != []


def test_a_late_member_is_not_asked_if_nobody_is_left_over(workspace: TestWorkspace) -> None:
    """After the draw, a new member is asked only if somebody is left over."""
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(12))
    workspace.joins(workspace.chidi)
    workspace.tick()

    assert not any("under way" in one for one in workspace.chidi.told())


def test_a_yes_after_the_draw_comes_first_next_time(workspace: TestWorkspace) -> None:
    """A late yes counts: they wait, and come first next time (P11)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.wants_to_be_asked(workspace.chidi)
    workspace.until(MONDAY, time(16))
    question = workspace.chidi.messages()[-1]
    workspace.until(TUESDAY, time(12))
    workspace.chidi.presses_in(question, "I'm in", stale=True)

    assert any(
        "I'll introduce you as soon as somebody else is free." in one
        for one in workspace.chidi.told()
    )


def test_a_skip_during_the_draw_counts(workspace: TestWorkspace) -> None:
    """A skip works until the very end: the draw is repeated without them (P1)."""
    everybody_is_in(workspace, workspace.ada, workspace.bo, workspace.chidi)
    rounds_ = workspace.application.services.rounds
    draw = rounds_._propose
    tries: list[ProposedDraw] = []

    def slow(round_: Round, now: datetime) -> ProposedDraw:
        made = draw(round_, now)
        if not tries:
            _skips(workspace)
        tries.append(made)
        return made

    rounds_._propose = slow  # type: ignore[method-assign]
    workspace.until(TUESDAY, time(11))

    assert len(tries) == 2
    assert workspace.ada.groups() == workspace.bo.groups() != []
    assert workspace.chidi.groups() == []


def _skips(workspace: TestWorkspace) -> None:
    """Chidi skips, on the message that he answered before."""
    with workspace.database.write() as tx:
        person = people.find(tx, workspace.record.id, workspace.chidi.id)
        assert person is not None
        waiting = rounds.waiting(tx, workspace.record.id, person.id)
        assert waiting is not None
        rounds.set_part(tx, workspace.record.id, waiting[0].id, person.id, PartState.SKIPPED)
