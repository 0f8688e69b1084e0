"""The owner chooses when the people they named hear of it (P6)."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.sharing import timing_fields
from storage.records import Timing
from tests.cast import Actor, element_of, labels
from tests.stories.test_following_up import goes_to
from tests.stories.test_sharing import jumps
from tests.workspace import TestWorkspace

THERE_IS = "There is something"
STOCKHOLM, LAGOS = "Europe/Stockholm", "Africa/Lagos"
MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
SATURDAY, SUNDAY, NEXT_MONDAY = date(2026, 11, 28), date(2026, 11, 29), date(2026, 11, 30)
MORNING_AFTER, ON_THE_DAY = "when.morning_after", "on_the_day"


def fills_in(workspace: TestWorkspace, *named: Actor, **chosen: str) -> None:
    """Ada fills in the form about an exam, names these people, and leaves it open."""
    workspace.ada.types("share")
    for block_id, value in {"kind": "exam", **chosen}.items():
        workspace.ada.chooses(block_id, value)
    for position, one in enumerate(named):
        workspace.ada.chooses(f"listener_{position}", one.id)


def keeps(workspace: TestWorkspace, words: str = "I have an exam.") -> None:
    """Ada submits the form."""
    workspace.ada.submits(words=words)
    assert workspace.ada.modal()["title"]["text"] == "Kept"
    workspace.ada.closes()


def hears(person: Actor) -> int:
    """How many check-ins somebody got."""
    return sum(THERE_IS in text for text in person.told())


def choices(workspace: TestWorkspace, block_id: str = MORNING_AFTER) -> list[str]:
    """The choices of a question in the form."""
    element = element_of(workspace.ada.modal(), block_id)
    return [one["text"]["text"] for one in element["options"]]


def chosen(workspace: TestWorkspace, block_id: str) -> str:
    """What is chosen beforehand in a question of the form."""
    return str(element_of(workspace.ada.modal(), block_id)["initial_option"]["value"])


def blocks(workspace: TestWorkspace) -> list[str]:
    """The ids of the blocks of Ada's form."""
    return [block.get("block_id", "") for block in workspace.ada.modal()["blocks"]]


def test_bo_thinks_of_ada_on_the_morning_of_her_exam(workspace: TestWorkspace) -> None:
    """He hears on the day, reads that it is today, and is not asked to ask how it was (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    assert choices(workspace) == [
        "As soon as they're at work",
        "On the morning of the day",
        "The morning after",
        "On a day I choose",
    ]
    assert "On Friday 27 November, in" in workspace.ada.reads_modal()
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    assert (
        f"On Thursday 26 November, in {workspace.bo.mention}'s morning, I'll tell them there's "
        "something you'd like them to know. If I can't reach them that day, I won't bring it up "
        "later."
    ) in workspace.ada.reads_modal()
    keeps(workspace)
    workspace.ada.types("me")
    assert (
        "A check-in is planned for Thursday 26 November, on the morning of the day."
        in workspace.ada.reads_modal()
    )
    workspace.until(THURSDAY, time(8, 55), STOCKHOLM)
    assert hears(workspace.bo) == 0
    workspace.until(THURSDAY, time(9, 5), STOCKHOLM)
    workspace.bo.presses("Read it")

    assert "It's today, Thursday 26 November." in workspace.bo.reads_modal()
    assert "that you're thinking of them" in workspace.bo.reads_modal()
    assert "how it was for them" not in workspace.bo.reads_modal()


@pytest.mark.parametrize("chidi_passes", [True, False])
def test_a_late_reader_asks_to_be_reminded(workspace: TestWorkspace, chidi_passes: bool) -> None:
    """
    Bo says nothing for two hours, so Chidi is told; then Bo reads it, and would like a reminder.

    Once Chidi has passed, the turn is Bo's again. Else he reads what he can still do, and nothing
    about Chidi (P7, P13).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    fills_in(workspace, workspace.bo, workspace.chidi, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    workspace.until(THURSDAY, time(9, 5), STOCKHOLM)
    workspace.until(THURSDAY, time(11, 5), STOCKHOLM)
    assert hears(workspace.chidi) == 1
    workspace.bo.presses("Read it")
    if chidi_passes:
        workspace.chidi.presses("Not today")
    workspace.bo.presses("Remind me this afternoon")
    shown = workspace.bo.reads_modal()
    workspace.bo.closes()
    workspace.until(THURSDAY, time(14, 5), STOCKHOLM)

    reminded = any("You wanted a reminder" in text for text in workspace.bo.told())
    assert reminded is chidi_passes
    if chidi_passes:
        assert "I'll remind you once, on Thursday 26 November at 14:00." in shown
    else:
        assert "It's too late for a reminder about this. You can still be in touch" in shown
        assert workspace.chidi.mention not in shown


def test_as_soon_as_bo_is_at_work(workspace: TestWorkspace) -> None:
    """It is ten in Stockholm: he hears at once, and the form said so (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(MONDAY, time(10), STOCKHOLM)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, "as_soon")
    assert "On Monday 23 November, as soon as" in workspace.ada.reads_modal()
    keeps(workspace)
    workspace.pass_time(minutes=1)

    assert hears(workspace.bo) == 1


def test_as_soon_as_bo_is_at_work_is_not_at_night(workspace: TestWorkspace) -> None:
    """At eleven in the evening it waits for his morning (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(MONDAY, time(23), STOCKHOLM)
    fills_in(workspace, workspace.bo)
    workspace.ada.chooses(MORNING_AFTER, "as_soon")
    assert "On Tuesday 24 November, as soon as" in workspace.ada.reads_modal()
    keeps(workspace)
    workspace.until(TUESDAY, time(8, 55), STOCKHOLM)
    assert hears(workspace.bo) == 0
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)

    assert hears(workspace.bo) == 1


def test_a_day_that_ada_chose(workspace: TestWorkspace) -> None:
    """It is kept for a month after that day, and told in Bo's morning (P6, P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, "chosen_day")
    refused = workspace.ada.submits(words="I have an exam.")
    assert refused.errors == {"told_on": timing_fields.NO_DAY_CHOSEN}
    workspace.ada.chooses("told_on", "2026-11-20")
    refused = workspace.ada.submits(words="I have an exam.")
    assert refused.errors == {"told_on": timing_fields.CHOSEN_DAY_OVER}
    workspace.ada.chooses("told_on", "2028-11-20")
    refused = workspace.ada.submits(words="I have an exam.")
    assert refused.errors == {"told_on": timing_fields.CHOSEN_DAY_TOO_FAR}
    workspace.ada.chooses("told_on", "2026-12-09")
    assert "On Wednesday 9 December, in" in workspace.ada.reads_modal()
    assert "I'll forget it after Friday 8 January 2027." in workspace.ada.reads_modal()
    keeps(workspace)
    goes_to(workspace, date(2026, 12, 9), time(8, 55), STOCKHOLM)
    assert hears(workspace.bo) == 0
    workspace.until(date(2026, 12, 9), time(9, 5), STOCKHOLM)

    assert hears(workspace.bo) == 1


@pytest.mark.parametrize(("off_day", "day"), [("before", FRIDAY), ("after", NEXT_MONDAY)])
def test_where_the_day_is_no_working_day_the_form_asks(
    workspace: TestWorkspace, off_day: str, day: date
) -> None:
    """For a Sunday it asks: the working day before, or after; and that is what holds (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    assert "off_day.before" not in blocks(workspace)
    workspace.ada.chooses("date", SUNDAY.isoformat())
    assert choices(workspace, "off_day.before") == [
        "On the working day before",
        "On the working day after",
    ]
    assert chosen(workspace, "off_day.before") == "before"
    workspace.ada.chooses("off_day.before", off_day)
    assert f"On {day:%A} {day.day} November, in" in workspace.ada.reads_modal()
    keeps(workspace)
    goes_to(workspace, day, time(8, 55), STOCKHOLM)
    assert hears(workspace.bo) == 0
    workspace.until(day, time(9, 5), STOCKHOLM)

    assert hears(workspace.bo) == 1


def test_the_question_about_off_days_tells_nothing(workspace: TestWorkspace) -> None:
    """Bo told Kith that he doesn't work on Thursdays: the form doesn't ask about it (P4, P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    before = workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.bo.types("change")
    workspace.bo.chooses("work_days", ["0", "1", "2", "4"])
    workspace.bo.submits()
    workspace.bo.closes()
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    assert workspace.ada.reads_modal() == before
    keeps(workspace)
    # Rather before it than too late.
    workspace.until(WEDNESDAY, time(9, 5), STOCKHOLM)

    assert hears(workspace.bo) == 1


def test_once_it_is_missed_the_next_listener_is_told(workspace: TestWorkspace) -> None:
    """Bo says nothing for two hours: Chidi hears on the same day, and nobody after it (P6, P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.dana)
    fills_in(workspace, workspace.bo, workspace.chidi, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    workspace.until(THURSDAY, time(10, 55), STOCKHOLM)
    assert (hears(workspace.bo), hears(workspace.chidi)) == (1, 0)
    workspace.until(THURSDAY, time(11, 5), STOCKHOLM)

    assert (hears(workspace.bo), hears(workspace.chidi)) == (1, 1)


def test_a_pass_is_handed_on_no_sooner_than_silence(workspace: TestWorkspace) -> None:
    """Also on the day itself nobody can tell a pass from silence (P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    fills_in(workspace, workspace.bo, workspace.chidi, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    workspace.until(THURSDAY, time(9, 5), STOCKHOLM)
    workspace.bo.presses("Not today")
    workspace.until(THURSDAY, time(10, 55), STOCKHOLM)
    assert hears(workspace.chidi) == 0
    workspace.until(THURSDAY, time(11, 5), STOCKHOLM)

    assert hears(workspace.chidi) == 1


@pytest.mark.parametrize("away", ["a pause", "do-not-disturb", "a status"])
def test_nobody_is_wished_luck_afterwards(workspace: TestWorkspace, away: str) -> None:
    """Bo can't hear on that day, and nobody else is named: nothing is said later (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    workspace.until(WEDNESDAY, time(18), STOCKHOLM)
    if away == "a pause":
        workspace.bo.types("pause until Friday")
    elif away == "do-not-disturb":
        snooze = workspace.clock.now().timestamp() + 26 * 3600
        workspace.sandbox.set_user("bo", snooze_until=int(snooze))
    else:
        workspace.sandbox.set_user("bo", status_text="Vacationing")
    workspace.until(THURSDAY, time(18), STOCKHOLM)
    workspace.sandbox.set_user("bo", status_text="")
    for day in (FRIDAY, NEXT_MONDAY):
        jumps(workspace, day)
        workspace.until(day, time(12), STOCKHOLM)

    assert hears(workspace.bo) == 0


def test_an_outage_over_the_day(workspace: TestWorkspace) -> None:
    """Kith was down on Thursday: nobody hears on Friday what was for Thursday (P6)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    fills_in(workspace, workspace.bo, workspace.chidi, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    jumps(workspace, FRIDAY)
    workspace.until(FRIDAY, time(12))

    assert hears(workspace.bo) == hears(workspace.chidi) == 0


def test_it_may_be_too_late_for_the_first(workspace: TestWorkspace) -> None:
    """At six in the evening Bo's day is over; in New York it isn't, and the form says so (P6)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.sandbox.set_user("chidi", zone="America/New_York")
    workspace.wait()
    workspace.until(MONDAY, time(18), STOCKHOLM)
    fills_in(workspace, workspace.bo, date=MONDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    assert (
        f"It's too late to tell {workspace.bo.mention} in time, so I won't tell anyone. Pick "
        "another time if you'd like them to hear."
    ) in workspace.ada.reads_modal()
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    read = workspace.ada.reads_modal()
    assert f"in {workspace.chidi.mention}'s morning, I'll tell them" in read
    assert f"By then it's too late to tell {workspace.bo.mention}." in read
    assert "Nobody else will be told." in read
    keeps(workspace)
    workspace.pass_time(minutes=1)

    assert (hears(workspace.bo), hears(workspace.chidi)) == (0, 1)


def test_without_a_day_there_is_no_morning_of_it(workspace: TestWorkspace) -> None:
    """The form offers only what can be, and asks nothing where nobody would hear (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace)
    assert not any(one.startswith("when") for one in blocks(workspace))
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert choices(workspace) == [
        "As soon as they're at work",
        "On their next working morning",
        "On a day I choose",
    ]
    workspace.ada.chooses("date", "2026-11-20")
    assert "On the morning of the day" not in choices(workspace)
    for kind in ("taste", "gladly_help", "new_arrival"):
        workspace.ada.chooses("kind", kind)
        assert not any(one.startswith("when") for one in blocks(workspace))


def test_a_day_that_is_taken_away_again(workspace: TestWorkspace) -> None:
    """Without its day there is no morning of it, and the form says what to do (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    workspace.ada.chooses("date", "")
    refused = workspace.ada.submits(words="I have an exam.")
    assert refused.errors == {MORNING_AFTER: timing_fields.NO_DAY}
    workspace.ada.chooses("date", "2026-11-20")
    refused = workspace.ada.submits(words="I have an exam.")

    assert refused.errors == {MORNING_AFTER: timing_fields.DAY_OVER}


def test_what_was_chosen_outlasts_another_kind(workspace: TestWorkspace) -> None:
    """What the kind suggests follows the kind; what Ada chose herself stays (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    assert chosen(workspace, MORNING_AFTER) == "morning_after"
    workspace.ada.chooses("kind", "celebration")
    assert chosen(workspace, "when.on_the_day") == ON_THE_DAY
    workspace.ada.chooses("kind", "loss")
    assert chosen(workspace, "when.as_soon") == "as_soon"
    workspace.ada.chooses("when.as_soon", "morning_after")
    workspace.ada.chooses("kind", "celebration")

    assert chosen(workspace, "when.on_the_day") == "morning_after"


def test_my_father_died_last_night(workspace: TestWorkspace) -> None:
    """Ada tells it two days before Christmas: Bo hears on the next morning, not a week later."""
    workspace.joins(workspace.ada, workspace.bo)
    goes_to(workspace, date(2026, 12, 22), time(10))
    workspace.ada.says("My father died last night.")
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert "On Wednesday 23 December, in" in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.until(date(2026, 12, 23), time(9, 5), STOCKHOLM)

    assert hears(workspace.bo) == 1


def test_four_weeks_later_one_person_remembers(workspace: TestWorkspace) -> None:
    """By Ada's wish: in words of its own, to one person, who was told before (P5, P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    fills_in(workspace, workspace.bo, workspace.chidi, kind="loss")
    (option,) = element_of(workspace.ada.modal(), "four_weeks")["options"]
    assert option["text"]["text"] == "Let one person remember it then."
    assert "When was it?" in workspace.ada.reads_modal()
    assert "ask one person to remember" not in workspace.ada.reads_modal()
    workspace.ada.chooses("four_weeks", ["yes"])
    remembers = "On Tuesday 22 December 2026 I'll ask one person to remember."
    assert remembers in workspace.ada.reads_modal()
    keeps(workspace, "My father has died.")
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)
    workspace.bo.presses("Read it")
    workspace.bo.presses("I've been in touch")
    workspace.bo.closes()
    workspace.ada.types("me")
    assert (
        "A check-in is planned for Tuesday 22 December, four weeks later."
        in workspace.ada.reads_modal()
    )
    goes_to(workspace, date(2026, 12, 22), time(8, 55), STOCKHOLM)
    words = (
        f"{workspace.ada.mention} told you something a while ago. They'd be glad if you remembered."
    )
    assert words not in workspace.bo.told()
    workspace.until(date(2026, 12, 22), time(9, 5), STOCKHOLM)
    (message,) = [one for one in workspace.bo.messages() if one["text"] == words]
    assert labels(message)[0] == "Read it"
    workspace.bo.presses("Read it")
    assert "My father has died." in workspace.bo.reads_modal()
    workspace.bo.presses("I've been in touch")
    for day in (23, 28, 29):
        goes_to(workspace, date(2026, 12, day), time(12))

    assert words not in workspace.chidi.told()
    assert hears(workspace.chidi) == 0


@pytest.mark.parametrize("bo", ["Not today", "Read it"])
def test_who_was_in_touch_remembers(workspace: TestWorkspace, bo: str) -> None:
    """Bo was named first, but Chidi was in touch: he is asked to remember, whatever Bo did (P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    fills_in(workspace, workspace.bo, workspace.chidi, kind="loss")
    workspace.ada.chooses("four_weeks", ["yes"])
    keeps(workspace, "My father has died.")
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)
    if bo == "Not today":
        workspace.bo.presses(bo)
    workspace.until(WEDNESDAY, time(9, 5), STOCKHOLM)
    if bo == "Read it":
        workspace.bo.presses(bo)
        workspace.bo.closes()
    workspace.chidi.presses("Read it")
    workspace.chidi.presses("I've been in touch")
    workspace.chidi.closes()
    goes_to(workspace, date(2026, 12, 22), time(9, 5), STOCKHOLM)

    remembered = [
        any("They'd be glad if you remembered" in text for text in person.told())
        for person in (workspace.bo, workspace.chidi)
    ]
    assert remembered == [False, True]


@pytest.mark.parametrize("later", ["at once", "in an edit"])
def test_who_remembers_in_four_weeks_extends_the_end(workspace: TestWorkspace, later: str) -> None:
    """Ada had chosen an earlier end: the form says the new one, and it is kept (P6, P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, kind="loss")
    workspace.ada.presses("Change")
    workspace.ada.chooses("end", FRIDAY.isoformat())
    if later == "in an edit":
        keeps(workspace, "My father has died.")
        workspace.until(TUESDAY, time(9, 5), STOCKHOLM)
        workspace.ada.types("me")
        workspace.ada.presses("Change")
    workspace.ada.chooses("four_weeks", ["yes"])
    read = workspace.ada.reads_modal()
    assert "On Tuesday 22 December 2026 I'll ask one person to remember." in read
    assert "I'll forget it after Monday 4 January 2027." in read
    keeps(workspace, "My father has died.")
    goes_to(workspace, date(2026, 12, 22), time(9, 5), STOCKHOLM)
    workspace.bo.presses("Read it")

    assert "My father has died." in workspace.bo.reads_modal()


def test_whoever_was_never_told_is_not_asked_to_remember(workspace: TestWorkspace) -> None:
    """Bo is gone by then; Chidi hears in the usual words that there is something (P5)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    fills_in(workspace, workspace.bo, workspace.chidi, kind="loss")
    workspace.ada.chooses("four_weeks", ["yes"])
    keeps(workspace, "My father has died.")
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)
    workspace.bo.presses("Read it")
    workspace.bo.closes()
    workspace.bo.leaves()
    goes_to(workspace, date(2026, 12, 22), time(9, 5), LAGOS)

    assert hears(workspace.chidi) == 1
    assert not any("a while ago" in text for text in workspace.chidi.told())


def test_what_is_planned_moves_with_the_choice(workspace: TestWorkspace) -> None:
    """Ada changes her mind: the ledger and Bo's morning follow (P6, P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    keeps(workspace)
    workspace.ada.types("me")
    after = "A check-in is planned for Friday 27 November, the morning after."
    assert after in workspace.ada.reads_modal()
    workspace.ada.closes()
    at_work = f"Tuesday 24 November, as soon as {workspace.bo.mention} is at work"
    for block_id, value, day in (
        (MORNING_AFTER, ON_THE_DAY, "Thursday 26 November, on the morning of the day"),
        (MORNING_AFTER, "chosen_day", None),
        ("told_on", "2026-12-03", "Thursday 3 December, the day you chose"),
        (MORNING_AFTER, "as_soon", at_work),
    ):
        if not workspace.ada.sees_modal():
            workspace.until(MONDAY, time(18), STOCKHOLM)
            workspace.ada.types("me")
            workspace.ada.presses("Change")
        workspace.ada.chooses(block_id, value)
        if day is None:
            continue
        workspace.ada.submits()
        assert workspace.ada.modal()["title"]["text"] == "Kept"
        workspace.ada.closes()
        workspace.ada.types("me")
        assert f"A check-in is planned for {day}." in workspace.ada.reads_modal()
        workspace.ada.closes()
    workspace.until(TUESDAY, time(9, 5), STOCKHOLM)

    assert hears(workspace.bo) == 1


def test_the_form_opens_with_what_was_chosen(workspace: TestWorkspace) -> None:
    """*Change* shows the choice, the day and the wish as they are kept."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, kind="loss")
    workspace.ada.chooses(MORNING_AFTER, "chosen_day")
    workspace.ada.chooses("told_on", "2026-12-03")
    workspace.ada.chooses("four_weeks", ["yes"])
    keeps(workspace, "My father has died.")
    workspace.ada.types("me")
    workspace.ada.presses("Change")

    assert chosen(workspace, MORNING_AFTER) == Timing.CHOSEN_DAY
    assert element_of(workspace.ada.modal(), "told_on")["initial_date"] == "2026-12-03"
    assert element_of(workspace.ada.modal(), "four_weeks")["initial_options"]


def test_a_listener_who_moves_hears_on_the_same_day(workspace: TestWorkspace) -> None:
    """Bo flies to New York: he hears in his morning there, which is still Thursday (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    fills_in(workspace, workspace.bo, date=THURSDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    workspace.until(WEDNESDAY, time(12))
    workspace.sandbox.set_user("bo", zone="America/New_York")
    workspace.wait()
    workspace.until(THURSDAY, time(8, 55), "America/New_York")
    assert hears(workspace.bo) == 0
    workspace.until(THURSDAY, time(9, 5), "America/New_York")

    assert hears(workspace.bo) == 1


def test_a_choice_that_comes_too_late_tells_nobody(workspace: TestWorkspace) -> None:
    """
    Chidi waits for Monday; on Saturday Ada chooses the morning of Sunday, or the day before (P6).

    Friday is over by then, and nobody is wished luck afterwards.
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(FRIDAY, time(9, 30), STOCKHOLM)
    fills_in(workspace, workspace.bo, workspace.chidi, date=SUNDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, "as_soon")
    keeps(workspace)
    workspace.until(SATURDAY, time(9), STOCKHOLM)
    assert hears(workspace.bo) == 1
    workspace.bo.leaves()
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    workspace.ada.submits()
    assert "Its day has already come." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(NEXT_MONDAY, time(15), STOCKHOLM)

    assert hears(workspace.chidi) == 0


def test_whose_day_is_over_where_they_are_now_gives_way(workspace: TestWorkspace) -> None:
    """Dana has flown to Tokyo, where Wednesday is over: Chidi hears, while it's Wednesday (P6)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.dana)
    fills_in(workspace, workspace.bo, workspace.dana, workspace.chidi, date=WEDNESDAY.isoformat())
    workspace.ada.chooses(MORNING_AFTER, ON_THE_DAY)
    keeps(workspace)
    workspace.until(WEDNESDAY, time(12), STOCKHOLM)
    assert (hears(workspace.bo), hears(workspace.chidi)) == (1, 0)
    workspace.sandbox.set_user("dana", zone="Asia/Tokyo")
    workspace.wait()
    workspace.until(WEDNESDAY, time(13), STOCKHOLM)
    assert hears(workspace.chidi) == 1
    workspace.until(FRIDAY, time(15), STOCKHOLM)

    assert hears(workspace.dana) == 0
