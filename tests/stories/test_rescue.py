"""Rescue: whoever hears nothing from their partner is offered another, and nobody is blamed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from storage import bookings, introductions, matches, members, people, rounds
from storage.records import GroupSize, Match, MatchState, PartState, Rescue
from tests.cast import Actor, labels
from tests.picking import introduced, match_of, offered, said_in, ticks
from tests.tables import every_case
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

TUESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)
FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)
FOUND = "found each other?"
OFFER = "Would you like to meet somebody else this round?"
OVER = "This coffee is over. There's nothing you need to do."
WAITS = (
    "Lovely. I'll introduce you as soon as somebody else is free. If nobody is, you come first in "
    "the next round. If they answer before then, your coffee goes on."
)


def waits(person: Actor, group: str) -> None:
    """Somebody ticks every time that they are offered."""
    ticks(person, group, *offered(person, group))
    person.closes()


def gives_up(person: Actor) -> None:
    """Somebody who was asked hasn't found their partner, and would like to meet somebody else."""
    person.presses("Not yet")
    person.presses("Yes, please")


def asked(person: Actor) -> int:
    """How often somebody was asked whether they have found each other."""
    return sum(FOUND in one for one in person.told())


def own_id(workspace: TestWorkspace, person: Actor) -> str:
    """Kith's own id of somebody."""
    with workspace.database.read() as tx:
        found = people.find(tx, workspace.record.id, person.id)
    assert found is not None
    return found.id


def state_of(workspace: TestWorkspace, person: Actor, match: Match) -> PartState | None:
    """The state of somebody in the round of a match."""
    with workspace.database.read() as tx:
        part = rounds.part(tx, match.workspace_id, match.round_id, own_id(workspace, person))
    return part.state if part else None


def changes(workspace: TestWorkspace, person: Actor, **values: Any) -> None:
    """Somebody has chosen other preferences."""
    with workspace.database.write() as tx:
        members.change(tx, workspace.record.id, own_id(workspace, person), **values)


def keep_apart(workspace: TestWorkspace, one: Actor, other: Actor) -> None:
    """One of two wants nothing to do with the other any more."""
    apart = own_id(workspace, one), own_id(workspace, other)
    with workspace.database.write() as tx:
        people.add_to_quiet_list(tx, workspace.record.id, *apart, workspace.clock.now())


def pairs_of(workspace: TestWorkspace, *who: Actor) -> list[tuple[Actor, Actor, str]]:
    """The two pairs into which four people were drawn, each with its chat."""
    workspace.joins(*who, rhythm="Every 8 weeks")
    workspace.until(TUESDAY, time(17))
    by_id = {own_id(workspace, one): one for one in who}
    with workspace.database.read() as tx:
        round_id = match_of(workspace, who[0]).round_id
        made = introductions.of_round(tx, workspace.record.id, round_id)
    return [
        (by_id[one.people[0]], by_id[one.people[1]], by_id[one.people[0]].groups()[0])
        for one in sorted(made, key=lambda one: one.people != match_of(workspace, who[0]).people)
    ]


def asks_to_be_three(workspace: TestWorkspace) -> tuple[list[Actor], str]:
    """One waits for their partner, asks for another coffee, and a pair would welcome a third."""
    who = (workspace.ada, workspace.bo, workspace.chidi, workspace.farid)
    (one, _silent, group), (two, three, pair) = pairs_of(workspace, *who)
    for each in (two, three):
        changes(workspace, each, group_size=GroupSize.TRIO)
    waits(one, group)
    workspace.until(FRIDAY, time(13))
    one.presses("Not yet")
    return [one, two, three], pair


@pytest.mark.parametrize("is_offered", [False, True])
def test_a_partner_answers_before_they_are_given_up(
    workspace: TestWorkspace, is_offered: bool
) -> None:
    """
    Bo picks other times after Ada was asked, so there are new ones. She hears so, and their coffee
    goes on, whichever button she presses then.
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    times = offered(ada, group)
    ticks(ada, group, *times[::2])
    workspace.until(THURSDAY, time(12))
    if is_offered:
        ada.presses("Not yet")
    ticks(bo, group, *times[1::2])
    bo.closes()
    workspace.pass_time(minutes=1)
    ada.presses("Yes, please" if is_offered else "Not yet")

    assert ada.last() == "There are new times to pick from in your chat."
    new = offered(ada, group)
    assert len(new) > 5
    ticks(ada, group, new[-1])
    ticks(bo, group, new[-1])
    workspace.pass_time(minutes=1)
    assert "Your coffee is on" in said_in(bo, group)[-1]


def test_a_partner_is_silent(workspace: TestWorkspace) -> None:
    """
    After two of Bo's working days Ada is asked, and told what becomes of it. Bo is told nothing
    (P11), and their chat hears nothing. Their coffee stays open while nobody else is free.
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(THURSDAY, time(10, 50))
    assert asked(ada) == 0
    workspace.until(THURSDAY, time(12))
    assert asked(ada) == 1
    said, told = said_in(bo, group), bo.told()
    ada.presses("Not yet")
    assert ada.last().endswith(OFFER)
    match = match_of(workspace, ada)
    ada.presses("Yes, please")
    assert ada.last() == WAITS
    assert state_of(workspace, ada, match) is PartState.LEFT_OVER
    workspace.until(MONDAY, time(9))

    assert said_in(bo, group) == said
    assert bo.told() == told
    assert offered(bo, group)


@pytest.mark.parametrize("fits", [True, False])
def test_a_partner_answers_after_they_were_given_up(
    workspace: TestWorkspace, *, fits: bool
) -> None:
    """
    Nobody else was free when Bo answers after all: his and Ada's coffee goes on, with the time that
    suits both or new ones, and she waits for nobody else any more.
    """
    who = (workspace.ada, workspace.bo, workspace.chidi, workspace.farid)
    (one, late, group), (other, _silent, another) = pairs_of(workspace, *who)
    times = offered(one, group)
    ticks(one, group, *(times if fits else times[::2]))
    waits(other, another)
    workspace.until(FRIDAY, time(10))
    gives_up(one)
    match = match_of(workspace, one)
    assert state_of(workspace, one, match) is PartState.LEFT_OVER
    ticks(late, group, *(times if fits else times[1::2]))
    workspace.pass_time(minutes=1)

    assert ("Your coffee is on" if fits else "There are new times") in said_in(one, group)[-1]
    assert state_of(workspace, one, match) is PartState.MATCHED
    workspace.until(FRIDAY, time(13))
    gives_up(other)
    assert other.last() == WAITS
    assert not set(one.groups()) & set(other.groups())


def test_a_pause_after_being_given_up(workspace: TestWorkspace) -> None:
    """Bo paused, and picks all the same: Ada waits for somebody else as after a silence (P13)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(THURSDAY, time(12))
    gives_up(ada)
    bo.types("pause")
    ticks(bo, group, *offered(bo, group))

    assert state_of(workspace, ada, match_of(workspace, ada)) is PartState.LEFT_OVER


def test_they_have_found_each_other(workspace: TestWorkspace) -> None:
    """Then the time is theirs: nothing more is asked about it until it may have been."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(THURSDAY, time(12))
    ada.presses("Yes, we have")

    assert ada.last() == "Glad to hear it. I'll leave the time to you."
    assert match_of(workspace, ada).state is MatchState.OWN_TIME


def test_they_have_found_a_time_meanwhile(workspace: TestWorkspace) -> None:
    """The answer says when it is, and leaves no time to them that is booked."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(THURSDAY, time(12))
    ticks(bo, group, offered(bo, group)[-1])
    ada.presses("Yes, we have")

    assert any(one.startswith("Glad to hear it. Your coffee is on ") for one in ada.told())
    assert match_of(workspace, ada).state is MatchState.BOOKED


@pytest.mark.parametrize("button", ["We'll find our own time", "nothing", "Another question"])
def test_what_is_no_silence(workspace: TestWorkspace, button: str) -> None:
    """
    Nobody waits where they find their own time, where neither has said when they could, or where
    the other has pressed anything else of it meanwhile.
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    if button != "nothing":
        waits(ada, group)
        workspace.until(date(2026, 11, 25), time(15))
        bo.presses(button, in_group=group)
    workspace.until(THURSDAY, time(17))

    assert asked(ada) == asked(bo) == 0


def test_silence_goes_on_after_a_press(workspace: TestWorkspace) -> None:
    """Two working days after Bo's last press he is silent again."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(date(2026, 11, 25), time(15))
    bo.presses("Another question", in_group=group)
    workspace.until(FRIDAY, time(14, 30))
    assert asked(ada) == 0
    workspace.until(FRIDAY, time(16))

    assert (asked(ada), asked(bo)) == (1, 0)


def _is_silent(workspace: TestWorkspace) -> None:
    pass


def _pauses(workspace: TestWorkspace) -> None:
    workspace.bo.types("pause")


def _is_away(workspace: TestWorkspace) -> None:
    workspace.sandbox.set_user("bo", status_text="On vacation", status_emoji=":palm_tree:")


def _keeps_apart(workspace: TestWorkspace) -> None:
    keep_apart(workspace, workspace.bo, workspace.ada)


@every_case("what", [_pauses, _is_away, _keeps_apart], ids=lambda what: what.__name__)
def test_a_no_looks_like_silence(
    what: Callable[[TestWorkspace], None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Ada reads the same words at the same moment, whatever keeps Bo (P13)."""
    seen = []
    for does in (_is_silent, what):
        folder = tmp_path_factory.mktemp("kith")
        place = TestWorkspace(folder, f"sqlite:///{folder}/kith.db", start=BEFORE_A_ROUND)
        group = introduced(place, place.ada, place.bo)
        waits(place.ada, group)
        does(place)
        place.until(THURSDAY, time(12))
        assert asked(place.ada) == 1
        place.ada.presses("Not yet")
        place.ada.presses("Yes, please")
        place.until(date(2026, 12, 4))
        seen.append([(one["ts"], one["text"]) for one in place.ada.messages()])
        place.close()

    assert seen[0] == seen[1]


def test_two_who_were_let_down_meet(workspace: TestWorkspace) -> None:
    """The second who says yes is introduced to the first at once, as in any round."""
    who = (workspace.ada, workspace.bo, workspace.chidi, workspace.farid)
    pairs = pairs_of(workspace, *who)
    for one, _silent, group in pairs:
        waits(one, group)
    workspace.until(FRIDAY, time(13))
    (first, gone, old), (second, silent, group) = pairs
    for one in (first, second):
        gives_up(one)
    assert first.last() == WAITS
    assert second.last() == "Lovely. I'm introducing you now."
    workspace.pass_time(hours=1)
    [new] = set(first.groups()) & set(second.groups())
    assert labels(first.messages(new)[-1])[0] == "Pick times"

    # The buttons of the old chat lead to the current coffee.
    second.presses("Pick times", in_group=group)
    assert f"This is about your coffee with {first.mention}" in second.reads_modal()
    for one, chat in ((silent, group), (gone, old)):
        one.presses("Pick times", in_group=chat)
        assert OVER in one.reads_modal()


def test_a_pair_that_likes_to_be_three(workspace: TestWorkspace) -> None:
    """Two who would both rather meet two welcome a third, in a chat of the three."""
    (one, two, three), _pair = asks_to_be_three(workspace)
    one.presses("Yes, please")
    assert one.last() == "Lovely. I'm introducing you now."
    workspace.pass_time(hours=1)
    [new] = set(one.groups()) & set(two.groups()) & set(three.groups())
    [said] = said_in(two, new)
    assert "this round the three of you are having coffee together" in said
    # The button of the old chat leads to it, too, and so does the Home tab.
    [old] = {*one.groups()} - {new}
    one.presses("Pick times", in_group=old)
    assert "This is about your coffee with" in one.reads_modal()
    one.closes()
    assert "Your coffee is with" in one.reads_home()
    slot = next(
        value
        for value in offered(one, new)
        if value in {*offered(two, new)} & {*offered(three, new)}
    )
    for each in (one, two, three):
        ticks(each, new, slot)
    workspace.pass_time(minutes=1)

    assert said_in(one, new)[-1].startswith("Your coffee is on ")


def test_a_pair_that_likes_to_be_two(workspace: TestWorkspace) -> None:
    """One of two who would rather meet one is enough: no third joins them."""
    who = (workspace.ada, workspace.bo, workspace.chidi, workspace.farid)
    (one, _silent, group), (two, _three, _) = pairs_of(workspace, *who)
    changes(workspace, two, group_size=GroupSize.TRIO)
    waits(one, group)
    workspace.until(FRIDAY, time(13))
    one.presses("Not yet")
    one.presses("Yes, please")

    assert one.last() == WAITS


def test_a_coffee_is_called_off(workspace: TestWorkspace) -> None:
    """Whoever didn't call it off is offered another, and whoever did isn't."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    bo.presses("More", in_group=group)
    bo.presses("Call it off")
    workspace.pass_time(minutes=1)
    assert ada.last() == (
        f"Your coffee with {bo.mention} won't take place, and nobody's to blame. {OFFER}"
    )
    assert not any(OFFER in one for one in bo.told())
    ada.presses("No, thanks")

    assert ada.last() == "All right. I'll leave it as it is."


def test_an_old_offer_speaks_of_no_round_that_is_over(workspace: TestWorkspace) -> None:
    """Pressed weeks later it says that it's too late, and not that the round is nearly over."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    bo.presses("More", in_group=group)
    bo.presses("Call it off")
    workspace.until(date(2026, 12, 17), time(12))
    ada.presses("Yes, please")

    assert "It's too late for this round, so you come first in the next one." in ada.told()


def test_a_budget_of_zero(workspace: TestWorkspace) -> None:
    """Nothing comes unasked, but whoever looks finds the offer (P9)."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    changes(workspace, ada, weekly_budget=0)
    waits(ada, group)
    workspace.until(FRIDAY, time(12))
    assert asked(ada) == 0
    ada.types()
    assert FOUND in ada.last()
    ada.presses("Not yet")
    ada.presses("Yes, please")

    assert ada.last() == WAITS


def test_kith_was_down(workspace: TestWorkspace) -> None:
    """
    Nobody could press anything from Thursday to Tuesday: the other gets another working day, and
    then Ada is asked.
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(date(2026, 11, 25), time(18))
    workspace.clock.set(datetime(2026, 12, 1, 9, 30, tzinfo=UTC))
    workspace.tick()
    workspace.until(date(2026, 12, 1), time(17))
    assert asked(ada) == 0
    workspace.until(date(2026, 12, 2), time(12))

    assert (asked(ada), asked(bo)) == (1, 0)


def test_a_time_was_found_meanwhile(workspace: TestWorkspace) -> None:
    """Bo wakes up while the question waits: it leads to the coffee that they have now."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(THURSDAY, time(12))
    ada.presses("Not yet")
    ticks(bo, group, offered(bo, group)[-1])
    ada.presses("Yes, please")

    assert ada.last().startswith("Your coffee is on ")
    with workspace.database.read() as tx:
        assert bookings.get(tx, workspace.record.id, match_of(workspace, ada).id) is not None


def test_leaving_before_the_introduction(workspace: TestWorkspace) -> None:
    """Ada never heard of Bo: she reads that nobody was free, and nothing of a coffee."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo, rhythm="Every 8 weeks")
    changes(workspace, ada, work_start=time(13), work_end=time(21))
    workspace.until(TUESDAY, time(10, 5))
    match = match_of(workspace, ada)
    assert ada.groups() == []
    bo.leaves()
    workspace.until(THURSDAY)

    assert not any("won't take place" in one for one in ada.told())
    assert ada.last().startswith("I'm sorry: there was nobody I could introduce you to this round.")
    assert state_of(workspace, ada, match) is PartState.LEFT_OVER


def test_whoever_was_let_down_comes_first(workspace: TestWorkspace) -> None:
    """Nobody else is free: the draw of the next round knows that Ada waited, and Bo didn't."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(THURSDAY, time(12))
    match = match_of(workspace, ada)
    with workspace.database.read() as tx:
        [encounter] = matches.encounters(tx, workspace.record.id)
        part = matches.part(tx, match.workspace_id, match.id, own_id(workspace, ada))
    assert part is not None
    assert part.rescue is Rescue.ASKED
    is_first = encounter.one_id == own_id(workspace, ada)
    assert encounter.let_down == (is_first, not is_first)


def test_the_day_is_not_over_sooner(workspace: TestWorkspace) -> None:
    """A weekend is no working day of Bo's."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    workspace.until(FRIDAY, time(11))
    waits(ada, group)
    workspace.walk(workspace.clock.now() + timedelta(days=3, hours=6))
    assert asked(ada) == 0
    workspace.until(date(2026, 12, 1), time(12))

    assert asked(ada) == 1


def test_no_third_joins_two_who_are_apart(workspace: TestWorkspace) -> None:
    """One of the pair keeps the other apart: nobody is told of a coffee of three."""
    (one, two, three), _pair = asks_to_be_three(workspace)
    keep_apart(workspace, two, three)
    one.presses("Yes, please")

    assert one.last() == WAITS


def test_a_third_leaves_before_the_introduction(workspace: TestWorkspace) -> None:
    """The pair never heard of a third, so it doesn't hear that one of them can't come."""
    (one, two, _three), pair = asks_to_be_three(workspace)
    said = said_in(two, pair)
    one.presses("Yes, please")
    one.leaves()
    workspace.pass_time(hours=2)

    assert said_in(two, pair) == said


def test_a_third_who_was_not_introduced_leaves_later(workspace: TestWorkspace) -> None:
    """Two were kept apart before the third was introduced: they aren't told that one is missing."""
    (one, two, three), pair = asks_to_be_three(workspace)
    one.presses("Yes, please")
    keep_apart(workspace, two, three)
    workspace.pass_time(hours=1)
    said = said_in(two, pair)
    one.leaves()
    workspace.pass_time(hours=1)

    assert said_in(two, pair) == said


def test_one_of_a_pair_leaves_before_the_third_is_introduced(workspace: TestWorkspace) -> None:
    """The other and the third are introduced to each other, as two."""
    (one, two, three), _pair = asks_to_be_three(workspace)
    one.presses("Yes, please")
    two.leaves()
    workspace.pass_time(hours=2)

    [new] = set(one.groups()) & set(three.groups())
    [said] = said_in(three, new)
    assert "this round you're having coffee together. Press *Pick times*" in said


def test_the_offer_after_the_coffee(workspace: TestWorkspace) -> None:
    """They met meanwhile: an old button says that it is over, and nobody comes first for it."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    waits(ada, group)
    workspace.until(THURSDAY, time(12))
    ada.presses("Not yet")
    ticks(bo, group, offered(bo, group)[-1])
    match = match_of(workspace, ada)
    workspace.until(date(2026, 12, 10))
    ada.presses("Yes, please")

    assert OVER in ada.told()
    assert state_of(workspace, ada, match) is PartState.MATCHED
