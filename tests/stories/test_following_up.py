"""A worry over time: it goes on, it is over, it went badly, there is news, a year passes."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.runtime.working_hours import last_day
from storage import details, members, people
from tests.cast import Actor, labels
from tests.stories.test_sharing import jumps, shares
from tests.workspace import TestWorkspace

ILL = "My mother is ill."
SHARED_ON = date(2026, 11, 23)
TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
# The first working morning in London from eight days after Ada shared it.
SECOND_WEEK = date(2026, 12, 2)
EMPTIED = "This message was withdrawn. There's nothing you need to do."
QUESTION, ONCE_MORE = "Is it still going on?", "Would you like someone to ask once more?"
BADLY = (
    "I'm sorry. I won't prompt anyone to ask, and nobody is told why. If you'd welcome a hello "
    "again one day, I'll ask them to be gentle. If someone has read it, you can let them know that "
    "it's better not to ask: press *When may they ask?*"
)


def told_in_first_week(workspace: TestWorkspace, bo: str | None = "I've been in touch") -> None:
    """Ada shares it with Bo and Chidi. Bo is told on Tuesday, and does *bo*."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares(
        workspace,
        ILL,
        kind="illness_family",
        listener_0=workspace.bo.id,
        listener_1=workspace.chidi.id,
    )
    workspace.until(TUESDAY, zone="Europe/Stockholm")
    if bo == "I've been in touch":
        workspace.bo.presses("Read it")
        workspace.bo.presses("I've been in touch")
        workspace.bo.closes()
    elif bo is not None:
        workspace.bo.presses(bo)


def takes_any_number(workspace: TestWorkspace) -> None:
    """Ada's budget is no limit: the clock jumps, and what came in between comes at once."""
    with workspace.database.write() as tx:
        ada = people.find(tx, workspace.record.id, workspace.ada.id)
        assert ada is not None
        members.change(tx, workspace.record.id, ada.id, weekly_budget=9)


def goes_to(
    workspace: TestWorkspace, day: date, at: time = time(9, 5), zone: str = "Europe/London"
) -> None:
    """Jump to the early morning of a day, and walk the clock from there."""
    jumps(workspace, day)
    workspace.until(day, at, zone)


def asked_in(person: Actor) -> list[str]:
    """The second-week questions that this person got."""
    return [text for text in person.told() if QUESTION in text]


def test_the_owner_is_asked_once_in_the_second_week(workspace: TestWorkspace) -> None:
    """
    The question says when it was shared, not what. Nobody else is asked, and she is not asked again
    (P8).
    """
    told_in_first_week(workspace)
    goes_to(workspace, SECOND_WEEK)
    assert asked_in(workspace.ada) == [workspace.ada.last()]
    assert workspace.ada.last() == (
        "You shared something with me on Monday 23 November. Is it still going on? You don't "
        "have to answer. Nobody hears of it again unless you say yes."
    )
    assert labels(workspace.ada.messages()[-1]) == [
        "It's still going on",
        "It went badly, be gentle",
        "No longer needed",
        "Let nobody ask",
        "What was it?",
    ]
    for day in (3, 9, 16):
        goes_to(workspace, date(2026, 12, day))

    assert len(asked_in(workspace.ada)) == 1
    assert asked_in(workspace.bo) == asked_in(workspace.chidi) == []
    assert ILL not in workspace.words_outside_views()


@pytest.mark.parametrize("bo", ["I've been in touch", "Not today", None])
def test_the_question_does_not_show_what_bo_did(workspace: TestWorkspace, bo: str | None) -> None:
    """The question comes at the same time, in the same words, whatever a listener did (P13)."""
    told_in_first_week(workspace, bo)
    goes_to(workspace, SECOND_WEEK, time(8, 55))
    assert asked_in(workspace.ada) == []
    workspace.until(SECOND_WEEK, time(9, 5))

    assert len(asked_in(workspace.ada)) == 1


def test_if_it_goes_on_one_more_listener_is_told(workspace: TestWorkspace) -> None:
    """
    One more check-in goes to one listener at a time from the next morning on, and then none (P7).
    """
    told_in_first_week(workspace)
    goes_to(workspace, SECOND_WEEK)
    workspace.ada.presses("It's still going on")
    assert workspace.ada.last() == (
        "Thank you for telling me. On Thursday 3 December, or as soon after as I can, I'll tell "
        "one of the people you named once more that there's something."
    )
    workspace.until(date(2026, 12, 3), zone="Europe/Stockholm")
    assert labels(workspace.bo.messages()[-1])[0] == "Read it"
    workspace.bo.presses("Read it")
    assert ILL in workspace.bo.reads_modal()
    assert (
        "Written on Monday 23 November. They said on Wednesday 2 December that it's still going on."
    ) in workspace.bo.reads_modal()
    workspace.bo.presses("I've been in touch")
    workspace.ada.types("me")
    own = "You said on Wednesday 2 December that it's still going on."
    assert own in workspace.ada.reads_modal()
    workspace.ada.closes()
    for day in (4, 10, 17):
        goes_to(workspace, date(2026, 12, day))

    assert not any("There is something" in text for text in workspace.chidi.told())
    assert asked_in(workspace.ada) == []


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("It went badly, be gentle", BADLY),
        ("No longer needed", "Thank you for telling me. I won't bring it up with anyone again."),
        ("Let nobody ask", "I won't prompt anyone to ask any more, and nobody is told why."),
    ],
)
def test_after_the_answer_nothing_more_comes(
    workspace: TestWorkspace, answer: str, reply: str
) -> None:
    """Each answer is replaced by one sentence, and Bo's message is emptied (P8)."""
    told_in_first_week(workspace, bo=None)
    goes_to(workspace, SECOND_WEEK)
    workspace.ada.presses(answer)
    assert workspace.ada.last() == reply
    badly = answer == "It went badly, be gentle"
    assert labels(workspace.ada.messages()[-1]) == (["When may they ask?"] if badly else [])
    workspace.pass_time(minutes=5)
    assert EMPTIED in workspace.bo.told()
    assert not any("There is something" in text for text in workspace.bo.told())
    workspace.ada.types("me")

    assert ILL in workspace.ada.reads_modal()
    workspace.ada.presses("When may they ask?")
    (choice,) = (one for one in workspace.ada.modal()["blocks"] if one["block_id"] == "brake")
    assert (choice["element"]["initial_option"]["value"] == "gentle") is badly


@pytest.mark.parametrize("before", ["braked", "forgotten", "nobody named", "another kind"])
def test_the_owner_of_a_settled_detail_is_not_asked(workspace: TestWorkspace, before: str) -> None:
    """The owner of a settled detail is not asked (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    kind = "pet" if before == "another kind" else "illness_own"
    named = {} if before == "nobody named" else {"listener_0": workspace.bo.id}
    shares(workspace, ILL, kind=kind, **named)
    if before == "braked":
        workspace.ada.types("me")
        workspace.ada.presses("Let nobody ask")
    if before == "forgotten":
        workspace.ada.types("me")
        workspace.ada.presses("Forget it")
    for day in (2, 3, 8):
        goes_to(workspace, date(2026, 12, day))

    assert asked_in(workspace.ada) == []


def test_an_operation_does_not_go_on(workspace: TestWorkspace) -> None:
    """About what had a day Ada is asked whether somebody is to ask once more; Bo is named (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, ILL, kind="illness_family", date="2026-11-24", listener_0=workspace.bo.id)
    goes_to(workspace, date(2026, 12, 3))
    assert asked_in(workspace.ada) == []
    assert ONCE_MORE in workspace.ada.last()
    workspace.ada.presses("Yes, once more")

    assert workspace.ada.last() == (
        f"Thank you for telling me. On Friday 4 December, or as soon after as I can, I'll "
        f"tell {workspace.bo.mention} once more that there's something."
    )
    workspace.until(date(2026, 12, 4), zone="Europe/Stockholm")
    workspace.bo.presses("Read it")
    read = workspace.bo.reads_modal()
    assert "It was on Tuesday 24 November. They said on Thursday 3 December that you may" in read
    assert "still going on" not in read


def test_the_day_of_once_more_is_that_of_the_listener(workspace: TestWorkspace) -> None:
    """For Bo, in Auckland, it is Thursday by then: the answer and the ledger name one day (P15)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.sandbox.set_user("bo", zone="Pacific/Auckland")
    workspace.wait()
    shares(workspace, ILL, kind="illness_family", listener_0=workspace.bo.id)
    goes_to(workspace, SECOND_WEEK)
    workspace.ada.presses("It's still going on")
    assert "On Thursday 3 December," in workspace.ada.last()
    workspace.ada.types("me")

    assert "A check-in is planned for Thursday 3 December" in workspace.ada.reads_modal()


@pytest.mark.parametrize("answer", ["It's still going on", "No longer needed"])
def test_of_one_mother_ada_is_asked_once(workspace: TestWorkspace, answer: str) -> None:
    """
    Her illness and her operation, for Bo and Chidi: one question, and the answer holds for both.

    It comes when the first is due, and the second brings no other (P8, P9).
    """
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    takes_any_number(workspace)
    bo, chidi = workspace.bo.id, workspace.chidi.id
    shares(workspace, ILL, kind="illness_family", listener_0=bo, listener_1=chidi)
    operated = {"kind": "illness_family", "date": "2026-11-26"}
    shares(workspace, "Her operation.", **operated, listener_0=chidi, listener_1=bo)
    goes_to(workspace, SECOND_WEEK)
    asked = "You shared some things with me on Monday 23 November. Is any of it still going on?"
    assert asked in workspace.ada.last()
    workspace.ada.presses(answer)
    for day in (3, 4, 7, 9, 14):
        goes_to(workspace, date(2026, 12, day))
    workspace.ada.types("me")
    stopped = workspace.ada.reads_modal().count("I won't prompt anyone to ask, as you wished.")
    assert stopped == (2 if answer == "No longer needed" else 0)

    questions = [text for text in workspace.ada.told() if "going on?" in text or ONCE_MORE in text]
    assert questions == []
    heard = [text for text in workspace.bo.told() if "There is something" in text]
    assert bool(heard) is (answer == "It's still going on")


@pytest.mark.parametrize("answer", [None, "It went badly, be gentle"])
def test_what_was_it_shows_each_of_two(workspace: TestWorkspace, answer: str | None) -> None:
    """
    A question about two things leads to both, and to *When may they ask?* of either (P8, P15).
    """
    workspace.joins(workspace.ada, workspace.bo)
    takes_any_number(workspace)
    for words in ("One.", "Two."):
        shares(workspace, words, kind="illness_family", listener_0=workspace.bo.id)
    goes_to(workspace, SECOND_WEEK)
    if answer is not None:
        workspace.ada.presses(answer)
    workspace.ada.presses("What was it?")

    assert "One." in workspace.ada.reads_modal()
    assert "Two." in workspace.ada.reads_modal()
    assert labels(workspace.ada.modal()).count("When may they ask?") == (0 if answer is None else 2)


def test_for_other_people_it_is_another_question(workspace: TestWorkspace) -> None:
    """What only Chidi may know is asked about alone (P4)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    takes_any_number(workspace)
    shares(workspace, ILL, kind="illness_family", listener_0=workspace.bo.id)
    shares(workspace, "I am ill, too.", kind="illness_own", listener_0=workspace.chidi.id)
    goes_to(workspace, SECOND_WEEK)
    goes_to(workspace, date(2026, 12, 3))

    assert len(asked_in(workspace.ada)) == 2


def test_one_of_two_is_forgotten_before_the_answer(workspace: TestWorkspace) -> None:
    """The answer holds for what is still there; the message is not outdated (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    takes_any_number(workspace)
    for words in ("One.", "Two."):
        shares(workspace, words, kind="illness_family", listener_0=workspace.bo.id)
        workspace.pass_time(minutes=1)
    goes_to(workspace, SECOND_WEEK)
    workspace.ada.types("me")
    # The newest stands first; the question is about the oldest.
    workspace.ada.presses("Forget it")
    workspace.ada.closes()
    workspace.ada.presses("It's still going on")

    assert workspace.ada.last().startswith("Thank you for telling me.")


def test_a_new_date_moves_the_question(workspace: TestWorkspace) -> None:
    """The operation is a week later, and so are the check-in and the second-week question (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, ILL, kind="illness_family", date="2026-11-26", listener_0=workspace.bo.id)
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("date", "2026-12-03")
    workspace.ada.submits()
    goes_to(workspace, date(2026, 11, 27), zone="Europe/Stockholm")
    assert not any("There is something" in text for text in workspace.bo.told())
    goes_to(workspace, date(2026, 12, 4), zone="Europe/Stockholm")
    assert any("There is something" in text for text in workspace.bo.told())
    goes_to(workspace, date(2026, 12, 7))
    assert not any(ONCE_MORE in text for text in workspace.ada.told())
    goes_to(workspace, date(2026, 12, 14))

    assert sum(ONCE_MORE in text for text in workspace.ada.told()) == 1


def test_an_expected_child_is_asked_about_only_when_there_is_news(workspace: TestWorkspace) -> None:
    """Only Ada's own word that there is news starts check-ins. A date does not (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    for block_id, value in {
        "kind": "new_arrival",
        "date": "2026-12-10",
        "listener_0": workspace.bo.id,
    }.items():
        workspace.ada.chooses(block_id, value)
    assert (
        "I won't tell anyone until you press *There's news to share*" in workspace.ada.reads_modal()
    )
    workspace.ada.submits(words="We are expecting our first child.")
    workspace.ada.closes()
    for day in (11, 14, 16):
        goes_to(workspace, date(2026, 12, day), time(10))
    assert not any("There is something" in text for text in workspace.bo.told())
    workspace.ada.types("me")
    assert "I won't tell anyone until you say that there's news." in workspace.ada.reads_modal()
    workspace.ada.presses("There's news to share")
    assert "There's news to share" not in labels(workspace.ada.modal())
    planned = f"for Thursday 17 December, in {workspace.bo.mention}'s morning."
    assert planned in workspace.ada.reads_modal()
    workspace.until(date(2026, 12, 17), zone="Europe/Stockholm")
    workspace.bo.presses("Read it")

    assert "glad for them" in workspace.bo.reads_modal()


def test_after_it_went_badly_bo_is_told_to_be_there(workspace: TestWorkspace) -> None:
    """When Ada lets them ask again, Bo is told to be there and not to ask, with no reason (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, "I have an exam.", kind="exam", listener_0=workspace.bo.id)
    for choice in ("gentle", "none"):
        workspace.ada.types("me")
        workspace.ada.presses("Hold off for now" if choice == "gentle" else "When may they ask?")
        workspace.ada.chooses("brake", choice)
        workspace.ada.submits()
        workspace.ada.closes()
    workspace.until(TUESDAY, zone="Europe/Stockholm")
    workspace.bo.presses("Read it")

    assert "Tell them you're there, and don't ask anything." in workspace.bo.reads_modal()
    assert "how it was for them" not in workspace.bo.reads_modal()
    assert "badly" not in workspace.bo.reads_modal()


def test_the_form_says_what_comes_in_a_year(workspace: TestWorkspace) -> None:
    """
    A loss may come up once more with one person. It is kept until then, and the form says so (P2).
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    for block_id, value in {
        "kind": "loss",
        "date": "2026-11-20",
        "listener_0": workspace.bo.id,
    }.items():
        workspace.ada.chooses(block_id, value)
    workspace.ada.chooses("yearly", ["yes"])

    assert "I'll bring it up once more on Monday 22 November 2027." in workspace.ada.reads_modal()
    assert "I'll forget it after Monday 20 December 2027." in workspace.ada.reads_modal()
    workspace.ada.submits(words="My grandmother died.")
    assert workspace.ada.modal()["title"]["text"] == "Kept"


@pytest.mark.parametrize(
    ("kind", "box"), [("celebration", "yearly"), ("loss", "yearly"), ("loss", "four_weeks")]
)
def test_the_end_that_is_shown_is_the_end_that_is_kept(
    workspace: TestWorkspace, kind: str, box: str
) -> None:
    """
    The day under *Forget it after* moves with a box that is ticked, and back, and is the one that
    is kept. A day that its owner has chosen stays theirs (P14).
    """
    workspace.joins(workspace.ada, workspace.bo)
    opens_the_end(workspace, kind)
    before = shown_end(workspace)
    workspace.ada.chooses(box, ["yes"])
    after = shown_end(workspace)
    workspace.ada.chooses(box, [])
    assert before == shown_end(workspace) == "2026-12-24"
    workspace.ada.chooses(box, ["yes"])
    assert shown_end(workspace) == after > before
    workspace.ada.submits(words="My grandmother.")
    workspace.ada.closes()
    with workspace.database.read() as tx:
        ada = people.by_slack_id(tx, workspace.record.id, [workspace.ada.id])[workspace.ada.id]
        [kept] = details.of_owner(tx, workspace.record.id, ada.id)
    assert last_day(kept.ends_at, "Europe/London").isoformat() == after
    opens_the_end(workspace, kind)
    workspace.ada.chooses("end", "2027-02-01")
    workspace.ada.chooses(box, ["yes"])

    assert shown_end(workspace) == "2027-02-01"


def opens_the_end(workspace: TestWorkspace, kind: str) -> None:
    """Ada fills in the sharing form, and opens its last part, with the day of its end."""
    workspace.ada.types("share")
    workspace.ada.chooses("kind", kind)
    workspace.ada.chooses("date", "2026-11-24")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.presses("Change")


def shown_end(workspace: TestWorkspace) -> str:
    """The day under *Forget it after* in Ada's open form, as Slack shows it."""
    state = workspace.ada.modal()["state"]["values"]
    [picked] = [fields for block, fields in state.items() if block.partition(".")[0] == "end"]
    [value] = picked.values()
    return str(value["selected_date"])


def test_the_form_promises_nothing_after_the_end_date(workspace: TestWorkspace) -> None:
    """If the end date is before the anniversary, the form says so and promises nothing (P2)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.presses("Change")
    chosen = {
        "kind": "loss",
        "date": "2026-11-20",
        "end": "2026-12-20",
        "listener_0": workspace.bo.id,
        "when.morning_after": "chosen_day",
        "told_on": "2026-11-30",
    }
    for block_id, value in chosen.items():
        workspace.ada.chooses(block_id, value)
    assert "On Monday 30 November, in" in workspace.ada.reads_modal()
    workspace.ada.chooses("yearly", ["yes"])

    assert "I'd forget it before its day comes round" in workspace.ada.reads_modal()
    assert "I'll bring it up once more" not in workspace.ada.reads_modal()
    workspace.ada.chooses("end", "2026-11-27")
    assert "I'd forget it before" in workspace.ada.reads_modal()
    assert "On Monday 30 November, in" not in workspace.ada.reads_modal()
    workspace.ada.submits(words="My grandmother died.")
    workspace.ada.closes()
    workspace.ada.types("me")
    assert (
        "Nothing is planned: I'll forget it before anyone would be told."
        in workspace.ada.reads_modal()
    )

    workspace.ada.presses("Change")
    workspace.ada.chooses("end", "2027-12-20")
    assert "I'll bring it up once more on Monday 22 November 2027." in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(date(2026, 12, 1))
    workspace.ada.types("me")
    assert (
        "A check-in is planned for Monday 22 November 2027, a year later."
        in workspace.ada.reads_modal()
    )


def test_no_birthday_check_in_is_promised_during_grief(workspace: TestWorkspace) -> None:
    """
    The form tells Ada that nobody will be told in those weeks, and nothing is planned (P2, P15).
    """
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, "My mother has died.", kind="loss", listener_0=workspace.bo.id)
    workspace.ada.types("share")
    chosen = {"kind": "celebration", "date": "2026-12-03", "listener_0": workspace.bo.id}
    for block_id, value in chosen.items():
        workspace.ada.chooses(block_id, value)

    assert (
        "For some weeks after a loss I don't bring up celebrations" in workspace.ada.reads_modal()
    )
    assert "On Thursday 3 December, in" not in workspace.ada.reads_modal()
    workspace.ada.chooses("yearly", ["yes"])
    assert "I will in a year, on Friday 3 December 2027." in workspace.ada.reads_modal()
    workspace.ada.submits(words="It is my birthday.")
    workspace.ada.closes()
    workspace.ada.types("me")
    assert (
        "A check-in is planned for Friday 3 December 2027, a year later."
        in workspace.ada.reads_modal()
    )
    workspace.ada.closes()
    workspace.ada.types("share")
    for block_id, value in {**chosen, "date": "2027-01-14"}.items():
        workspace.ada.chooses(block_id, value)
    assert "On Thursday 14 January, in" in workspace.ada.reads_modal()


def test_the_form_says_who_could_be_asked_sooner(workspace: TestWorkspace) -> None:
    """In Auckland Friday's morning is over, and in Lagos it comes: Ada may put Chidi first (P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.sandbox.set_user("bo", zone="Pacific/Auckland")
    workspace.wait()
    workspace.until(date(2026, 11, 26), time(22))
    workspace.ada.types("share")
    for block_id, value in {
        "kind": "illness_family",
        "listener_0": workspace.bo.id,
        "listener_1": workspace.chidi.id,
    }.items():
        workspace.ada.chooses(block_id, value)

    assert (
        f"{workspace.bo.mention} isn't at work before Monday 30 November. "
        f"{workspace.chidi.mention} could hear of it on Friday 27 November: put them first if "
        "you'd rather not wait."
    ) in workspace.ada.reads_modal()


def test_remind_me_this_afternoon_comes_once(workspace: TestWorkspace) -> None:
    """Once, at two. The button says so, and Chidi is not told before that (P5, P7)."""
    told_in_first_week(workspace, bo="Read it")
    workspace.bo.presses("Remind me this afternoon")
    assert "I'll remind you once, on Tuesday 24 November at 14:00" in workspace.bo.reads_modal()
    workspace.bo.closes()
    workspace.until(TUESDAY, time(14, 1), zone="Europe/Stockholm")
    assert workspace.bo.last() == (
        f"You wanted a reminder: you've read what {workspace.ada.mention} would like you to know."
    )
    workspace.bo.presses("I've been in touch")
    assert workspace.bo.last() == (
        f"You've been in touch with {workspace.ada.mention}. Thank you for thinking of them."
    )
    workspace.until(WEDNESDAY, time(12))

    assert not any("There is something" in text for text in workspace.chidi.told())
