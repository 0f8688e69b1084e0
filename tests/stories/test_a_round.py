"""A round: announced, drawn, introduced, and asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.coffee.draw_inputs import ProposedDraw
from bot.slack.request import SlackRequest
from storage import people, rounds
from storage.records import PartState, Round
from tests.cast import Actor, labels
from tests.workspace import Town

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


@pytest.fixture
def town(sqlite_url: str, tmp_path: Path) -> Iterator[Town]:
    """The town on the Friday before a round is announced."""
    made = Town(tmp_path, sqlite_url, start=datetime(2026, 11, 20, 14, tzinfo=UTC))
    yield made
    made.close()


def everybody_is_in(town: Town, *people: Actor, rhythm: str = "Every week") -> None:
    """They join, which counts them in, and the round is announced."""
    town.joins(*people, rhythm=rhythm)
    town.until(MONDAY, time(16))


def partners_of(town: Town, person: Actor) -> str:
    """The newest introduction that somebody sees."""
    return str(town.sandbox.messages(person.id, person.groups()[-1])[-1]["text"])


IN_FOR_TUESDAY = (
    "You're in for the coffee on Tuesday 24 November. I'll introduce you at about 10:00."
)


def test_joining_counts_one_in_and_says_so(town: Town) -> None:
    """The day, the hour and *Skip this one* stand in the answer to *Join* (P1)."""
    town.joins(town.ada, town.bo)

    assert IN_FOR_TUESDAY in town.ada.told()
    town.until(MONDAY, time(16))
    assert sum("the coffee on Tuesday" in one for one in town.ada.told()) == 1
    town.until(TUESDAY, time(11))
    assert town.ada.groups() == town.bo.groups() != []


def test_whoever_skips_right_after_joining_is_not_drawn(town: Town) -> None:
    """One tap in the same message, before anybody has heard of the round (P1)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.chidi.presses("Skip this one")
    town.until(TUESDAY, time(12))

    assert town.ada.groups() == town.bo.groups() != []
    assert town.chidi.groups() == []
    assert not any("coffee on Tuesday" in one for one in town.chidi.told())


def test_an_hour_before_the_draw_joining_still_counts(town: Town) -> None:
    """Nobody who reads that they are in is left out for having come late (P1)."""
    town.joins(town.ada, town.bo)
    town.until(TUESDAY, time(9))
    town.joins(town.chidi)
    town.until(TUESDAY, time(11))

    assert town.ada.groups() == town.bo.groups() == town.chidi.groups() != []


def test_a_day_that_an_admin_changes_is_told_again(town: Town) -> None:
    """Ada and Bo joined for Tuesday; now it is Thursday, and they read so in time (P1)."""
    town.joins(town.ada, town.bo)
    town.ada.types("setup")
    town.ada.chooses("day", "3")
    town.ada.submits()
    town.ada.closes()
    town.until(WEDNESDAY, time(16))

    assert town.ada.groups() == []
    assert any("You're in for the coffee on Thursday 26 November." in one for one in town.bo.told())
    town.until(date(2026, 11, 26), time(11))
    assert town.ada.groups() == town.bo.groups() != []


def test_whoever_joins_after_an_outage_is_in_with_those_who_joined_before(town: Town) -> None:
    """Kith slept through announcement and draw; both are told of the new day, and meet (P1)."""
    town.joins(town.ada)
    town.clock.advance(timedelta(days=4))
    town.joins(town.bo)
    town.tick()

    assert any("You're in for the coffee on Wednesday 25 November." in x for x in town.ada.told())
    town.until(WEDNESDAY, time(16))
    assert town.ada.groups() == town.bo.groups() != []


def test_leaving_and_joining_again_counts_one_in_again(town: Town) -> None:
    """A skip is forgotten with the rest: joining means the next round (P1)."""
    town.joins(town.ada, town.bo)
    town.ada.presses("Skip this one")
    town.ada.types("leave")
    town.joins(town.ada)
    town.until(TUESDAY, time(11))

    assert town.ada.groups() == town.bo.groups() != []


def test_those_who_want_it_are_asked_one_working_day_before(town: Town) -> None:
    """Nobody is drawn who wants to be asked and did not answer (P1)."""
    town.joins(town.ada, town.bo)
    town.wants_to_be_asked(town.ada, town.bo)
    town.until(MONDAY, time(8, 30))
    assert not any("Would you like to be in?" in one for one in town.ada.told())
    town.until(MONDAY, time(12))

    assert town.ada.last() == (
        "The next round of coffees is on Tuesday 24 November. I'd introduce you at about 10:00. "
        "Would you like to be in?"
    )
    assert labels(town.ada.messages()[-1]) == ["I'm in", "Not this time"]
    town.until(WEDNESDAY, time(12))
    assert town.ada.groups() == []
    assert (
        "Tuesday's coffees are set, and you sat this one out. Next time you'll hear from me on "
        "Monday 30 November."
    ) in town.ada.told()


def test_two_are_introduced_with_an_opener(town: Town) -> None:
    """Each match gets a group message with names, an opener, times, and nothing of business."""
    everybody_is_in(town, town.ada, town.bo)
    town.until(TUESDAY, time(11))
    introduction = partners_of(town, town.ada)

    assert town.ada.groups() == town.bo.groups()
    assert {town.ada.mention, town.bo.mention} == set(introduction.split(",")[0].split(" and "))
    assert "It has nothing to do with business." in introduction
    assert "To get you started:" in introduction
    assert "in London" in introduction
    assert "in Stockholm" in introduction
    assert "I can't read this chat. It's all yours." in introduction


@pytest.mark.parametrize("who", ["ada", "dana"])
def test_two_who_came_to_be_kept_apart_are_not_introduced(town: Town, who: str) -> None:
    """They were drawn while Dana slept; before both are at work one wants nothing more (P4)."""
    everybody_is_in(town, town.ada, town.dana)
    town.until(TUESDAY, time(10, 5))
    assert town.ada.groups() == []
    one, other = (town.ada, town.dana) if who == "ada" else (town.dana, town.ada)
    by = SlackRequest(town.workspace.id, one.id, "keeps apart")
    town.application.services.membership.keep_apart(by, [other.id])
    town.until(WEDNESDAY, time(18))
    assert town.ada.groups() == town.dana.groups() == []
    town.until(WEDNESDAY + timedelta(weeks=3))

    assert not any(
        "Have you had your coffee" in one for one in [*town.ada.told(), *town.dana.told()]
    )


def test_a_skip_costs_one_tap_and_no_explanation(town: Town) -> None:
    """Whoever skips is not drawn, and is asked nothing about it (P1)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.wants_to_be_asked(town.chidi)
    town.until(MONDAY, time(16))
    town.chidi.presses("Not this time")
    assert town.chidi.last() == "That's all right. See you another time."
    assert labels(town.chidi.messages()[-1]) == []
    town.until(TUESDAY, time(12))

    assert len(town.ada.groups()) == 1
    assert town.chidi.groups() == []


def test_everybody_is_told_one_working_day_before_the_second_round(town: Town) -> None:
    """They are in unless they skip, which costs one tap (P1)."""
    everybody_is_in(town, town.ada, town.bo)
    town.until(NEXT_MONDAY, time(12))

    assert any("You're in for the coffee on Tuesday 1 December." in x for x in town.ada.told())
    town.ada.presses("Skip this one")
    town.until(NEXT_TUESDAY, time(12))
    assert len(town.ada.groups()) == 1


def test_three_become_a_trio(town: Town) -> None:
    """The odd one is not left over (P11)."""
    everybody_is_in(town, town.ada, town.bo, town.chidi)
    town.until(TUESDAY, time(11))

    assert town.ada.groups() == town.bo.groups() == town.chidi.groups()
    assert len(town.ada.groups()) == 1


def test_whoever_shares_no_working_hour_is_told_kindly_and_comes_first(town: Town) -> None:
    """Nobody is left over in silence (P11)."""
    town.joins(town.dana, town.emi)
    town.until(WEDNESDAY, time(20))

    assert any("You come first in the next one." in one for one in town.dana.told())
    assert town.dana.groups() == []


def test_people_who_are_kept_apart_never_meet(town: Town) -> None:
    """The quiet list holds in both directions, and nobody learns of it."""
    town.joins(town.ada, town.bo)
    town.bo.presses("Choose people")
    view = town.bo.modal()
    element = view["blocks"][0]["element"]
    town.sandbox.submit(
        town.bo.id,
        view["id"],
        {
            "people": {
                element["action_id"]: {
                    "type": "multi_users_select",
                    "selected_users": [town.ada.id],
                }
            }
        },
    )
    town.until(WEDNESDAY, time(12))

    assert town.ada.groups() == []


def test_each_is_asked_privately_whether_they_met(town: Town) -> None:
    """After the coffee comes one private question, and one more after "we met" (P10)."""
    everybody_is_in(town, town.ada, town.bo)
    town.until(NEXT_MONDAY, time(17))
    question = next(one for one in town.ada.told() if "Have you had your coffee" in one)

    assert question == (
        f"Have you had your coffee with {town.bo.mention}? Your answer stays between you and me."
    )
    town.ada.presses("We met")
    assert town.ada.last() == (
        "Glad you met! Would you like to meet again? I'll only bring it up if you both would."
    )
    town.ada.presses("I'd like that")
    assert "Thank you. I'll keep that to myself." in town.ada.told()
    assert not any("again" in one for one in town.bo.told())


def test_not_yet_is_asked_about_once_more_and_no_more(town: Town) -> None:
    """There is no hurry, and nobody is asked a third time."""
    everybody_is_in(town, town.ada, town.bo, rhythm="Every 8 weeks")
    town.until(NEXT_MONDAY, time(17))
    town.ada.presses("Not yet")
    assert town.ada.last() == "No hurry. I'll ask once more in a few days, and then no more."
    town.until(date(2026, 12, 4), time(17))
    town.ada.presses("Not yet")
    assert town.ada.last() == "No hurry. I won't ask again."
    town.until(date(2026, 12, 14), time(17))
    asked = [
        body
        for name, body in town.said_by_bot()
        if name == "chat.postMessage"
        and f"Have you had your coffee with {town.bo.mention}" in body["text"]
    ]

    assert len(asked) == 2


def test_a_line_is_brought_to_the_next_coffee(town: Town) -> None:
    """What Ada brings is read by her partner in a modal, at their coffee and not before."""
    town.joins(town.ada, town.bo)
    town.ada.says("I have started to bake bread.")
    town.ada.presses("Bring it to my next coffee")
    assert "The person you meet next can open this before your coffee" in town.ada.reads_modal()
    town.ada.submits()
    town.ada.closes()
    town.until(TUESDAY, time(14))
    town.bo.presses("Read it")

    assert "I have started to bake bread." in town.bo.reads_modal()
    assert "bread" not in town.words_outside_views()


def test_a_round_missed_in_sleep_is_drawn_a_day_later(town: Town) -> None:
    """A machine that slept through the announcement still gives everybody a day to say no."""
    town.joins(town.ada, town.bo)
    town.clock.advance(timedelta(days=3, hours=22))
    town.tick()

    assert any("the coffee on Wednesday 25 November" in one for one in town.ada.told())
    town.until(WEDNESDAY, time(11))
    assert len(town.ada.groups()) == 1


def test_they_hear_why_they_meet(town: Town) -> None:
    """The introduction gives reasons, and none of them is what somebody wished for (P10)."""
    town.joins(town.ada, town.bo)
    for person in (town.ada, town.bo):
        person.types("change")
        person.chooses("company", "new")
        person.chooses("formats", ["walk"])
        person.submits()
    town.until(TUESDAY, time(11))
    introduction = partners_of(town, town.ada)

    assert (
        "You haven't had coffee together yet, you work about the same hours and you both like "
        "walking."
    ) in introduction
    assert "new" not in introduction.replace("New_York", "")


def test_a_slow_coffee_needs_no_hour(town: Town) -> None:
    """Who share no hour meet in writing, if both like that, and are told how it goes (P11)."""
    town.joins(town.dana, town.emi)
    for person in (town.dana, town.emi):
        person.types("change")
        person.chooses("formats", ["written"])
        person.submits()
    town.until(WEDNESDAY, time(20))

    assert town.dana.groups() == town.emi.groups() != []
    introduction = partners_of(town, town.dana)
    assert "This is a slow coffee: there's no time to find." in introduction
    assert "would you suggest a time?" not in introduction


def test_whoever_comes_late_meets_whoever_waits(town: Town) -> None:
    """One is left over; who joins then is asked, says yes, and they are introduced (P11)."""
    everybody_is_in(town, town.ada)
    town.until(TUESDAY, time(12))
    assert town.ada.last().endswith("You come first in the next one.")
    town.joins(town.bo)
    town.tick()
    assert town.bo.last() == (
        "A round of coffees is under way, and somebody is still waiting for a partner. Would you "
        "like to meet them?"
    )
    town.bo.presses("I'm in")
    assert "Lovely. I'm introducing you now." in town.bo.told()
    town.tick()

    assert town.ada.groups() == town.bo.groups() != []


def test_whoever_comes_late_is_not_asked_when_nobody_waits(town: Town) -> None:
    """A round that is drawn is over for whoever joins, unless somebody waits."""
    everybody_is_in(town, town.ada, town.bo)
    town.until(TUESDAY, time(12))
    town.joins(town.chidi)
    town.tick()

    assert not any("under way" in one for one in town.chidi.told())


def test_whoever_says_yes_after_the_draw_waits_for_company(town: Town) -> None:
    """A yes that comes too late is still a yes: they wait, and come first next time (P11)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.wants_to_be_asked(town.chidi)
    town.until(MONDAY, time(16))
    question = town.chidi.messages()[-1]
    town.until(TUESDAY, time(12))
    town.chidi.presses_in(question, "I'm in", stale=True)

    assert any(
        "I'll introduce you as soon as somebody else is free." in one for one in town.chidi.told()
    )


def test_somebody_who_skips_while_it_is_drawn_is_not_drawn(town: Town) -> None:
    """A skip costs one tap until the very end: the draw is made again without them (P1)."""
    everybody_is_in(town, town.ada, town.bo, town.chidi)
    rounds_ = town.application.services.rounds
    draw = rounds_._propose
    tries: list[ProposedDraw] = []

    def slow(round_: Round, now: datetime) -> ProposedDraw:
        made = draw(round_, now)
        if not tries:
            _skips(town)
        tries.append(made)
        return made

    rounds_._propose = slow  # type: ignore[method-assign]
    town.until(TUESDAY, time(11))

    assert len(tries) == 2
    assert town.ada.groups() == town.bo.groups() != []
    assert town.chidi.groups() == []


def _skips(town: Town) -> None:
    """Chidi changes his mind, on the message that he answered."""
    with town.database.write() as tx:
        person = people.find(tx, town.workspace.id, town.chidi.id)
        assert person is not None
        round_ = rounds.waiting(tx, town.workspace.id, person.id)
        assert round_ is not None
        rounds.set_part(tx, town.workspace.id, round_.id, person.id, PartState.SKIPPED)
