"""Several programs in one workspace: admins add them, and members join those that they want."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

import pytest

from bot.slack.users import Directory
from storage import people, programs
from tests.cast import Actor, element_of, labels
from tests.picking import offered, ticks
from tests.workspace import IN_JANUARY, TestWorkspace

pytestmark = pytest.mark.starts_at(IN_JANUARY)


def adds_program(workspace: TestWorkspace, name: str, **chosen: str) -> None:
    """Ada, an admin, adds a program; *chosen* by the block of the form."""
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("Add a program")
    for block, value in chosen.items():
        workspace.ada.chooses(block, value)
    first = next(iter(chosen.items()), ("day", "1"))
    workspace.ada.chooses(*first, name=name)
    workspace.ada.submits()
    for _ in range(3):
        workspace.ada.closes()


def turns_rounds(workspace: TestWorkspace, switch: str) -> None:
    """Ada, an admin, turns all rounds of the workspace off, or on again."""
    workspace.ada.types("setup")
    workspace.ada.chooses("rounds", switch)
    workspace.ada.submits()
    workspace.ada.closes()


def joins_program(person: Actor) -> None:
    """Somebody opens their programs and joins one that they aren't in."""
    person.presses_at_home("Programs")
    person.presses("Join")
    person.closes()


def pairs(*people: Actor) -> list[int]:
    """In how many introductions each of them is."""
    return [len(one.groups()) for one in people]


def introduced(workspace: TestWorkspace, *people: Actor) -> list[int]:
    """How often each of them was introduced; two may be so again in the same chat."""
    return [sum(one.mention in said for said in introductions(workspace)) for one in people]


def introductions(workspace: TestWorkspace) -> list[str]:
    """The texts of all introductions."""
    return [
        str(body["text"])
        for method, body in workspace.said_by_bot()
        if method == "chat.postMessage" and "you're having coffee together" in str(body["text"])
    ]


@pytest.mark.parametrize("together", [True, False])
def test_a_form_that_comes_twice_adds_one_program(workspace: TestWorkspace, together: bool) -> None:
    """Slack delivers again what was not acknowledged in time, at once or a moment later."""
    workspace.joins(workspace.ada)
    workspace.sandbox.deliver_twice(everything=True, together=together)
    adds_program(workspace, "Lunch club", day="3")
    workspace.sandbox.deliver_once()
    with workspace.database.read() as tx:
        names = [one.name for one in programs.of_workspace(tx, workspace.record.id)]

    assert sorted(names) == ["", "Lunch club"]


@pytest.mark.parametrize("again", ["Lunch club", "lunch  CLUB", "Lunch\u200b club"])
def test_two_programs_have_two_names(workspace: TestWorkspace, again: str) -> None:
    """Whoever joins can't tell two of one name apart: the form says so, and keeps what is typed."""
    workspace.joins(workspace.ada)
    adds_program(workspace, "Lunch club", day="3")
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("Add a program")
    workspace.ada.chooses("day", "2", name=again)
    workspace.ada.submits()
    assert errors_of(workspace) == {
        "name": "There's a program of that name already. Please choose another name."
    }
    workspace.ada.chooses("day", "2", name="Tea club")
    workspace.ada.submits()

    assert names_of(workspace) == ["", "Lunch club", "Tea club"]


@pytest.mark.parametrize(
    "name", [" ", "   ", "\u00a0", "\u200b\u200b", "\u2060 \u200d", "\u2800", "\u3164"]
)
def test_a_name_that_nobody_sees(workspace: TestWorkspace, name: str) -> None:
    """Only spaces, or signs that nobody sees: the form says so, and adds no program."""
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("Add a program")
    workspace.ada.chooses("day", "2", name=name)
    workspace.ada.submits()

    said = "There's nothing to see in that name. Please type one that people can read."
    assert errors_of(workspace) == {"name": said}
    assert names_of(workspace) == [""]


def test_a_program_keeps_its_name_when_it_is_edited(workspace: TestWorkspace) -> None:
    """Its own name in another spelling isn't taken."""
    workspace.joins(workspace.ada)
    adds_program(workspace, "Lunch club", day="3")
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("End")
    workspace.ada.presses("Edit")
    workspace.ada.submits(name="Lunch Club")

    assert names_of(workspace) == ["Lunch Club"]


def test_the_coffee_for_everybody_can_be_added_again(workspace: TestWorkspace) -> None:
    """
    Ada ends it, and adds one without a name; while it's there, every other one needs a name.
    """
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("Add a program")
    assert "Without a name, it's the coffee for everybody." not in workspace.ada.reads_modal()
    assert not name_is_optional(workspace)
    workspace.ada.closes()
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("End")
    workspace.ada.presses("Add a program")
    assert "Without a name, it's the coffee for everybody." in workspace.ada.reads_modal()
    workspace.ada.submits()
    for _ in range(3):
        workspace.ada.closes()
    assert names_of(workspace) == [""]
    workspace.joins(workspace.bo)

    assert any("You're in for the coffee on" in one["text"] for one in workspace.bo.messages())


def test_two_forms_without_a_name_add_one_program(workspace: TestWorkspace) -> None:
    """Both were open when there was none for everybody; the second asks for a name."""
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("End")
    workspace.ada.presses("Add a program")
    workspace.joins(workspace.bo)
    workspace.ada.submits()

    assert errors_of(workspace) == {
        "name": "There's a coffee for everybody already. Please give this program a name."
    }
    assert names_of(workspace) == [""]


def test_signs_in_the_name_of_a_program_are_no_markup(workspace: TestWorkspace) -> None:
    """Whatever it's called, it's bold where it stands in bold, and nothing else is."""
    workspace.joins(workspace.ada, workspace.bo)
    adds_program(workspace, "*Tea* & _cake_ ~2~ `x` a_b", day="3")
    shown = "*\u2217Tea\u2217 &amp; \u02cdcake\u02cd \u223c2\u223c \u02cbx\u02cb a_b*: Every week"
    workspace.bo.presses_at_home("Programs")
    assert shown in workspace.bo.reads_modal()
    workspace.bo.closes()
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    assert shown in workspace.ada.reads_modal()
    workspace.ada.presses("End")
    workspace.ada.presses("Edit")

    assert workspace.ada.modal()["title"]["text"] == "*Tea* & _cake_ ~2~ `x` a"


def names_of(workspace: TestWorkspace) -> list[str]:
    """The names of all programs that haven't ended."""
    with workspace.database.read() as tx:
        return sorted(one.name for one in programs.not_ended(tx, workspace.record.id))


def errors_of(workspace: TestWorkspace) -> dict[str, str]:
    """What the newest refusal of a form says, by the block that it's about."""
    refused = [body for _method, body in workspace.said_by_bot() if "errors" in body]
    found: dict[str, str] = refused[-1]["errors"]
    return found


def name_is_optional(workspace: TestWorkspace) -> bool:
    """Whether Ada's open form can be sent without a name."""
    [block] = [one for one in workspace.ada.modal()["blocks"] if one.get("block_id") == "name"]
    return bool(block.get("optional"))


def test_two_programs_introduce_nobody_twice_in_a_week(workspace: TestWorkspace) -> None:
    """
    Ada and Bo are in both programs, whose draws are on Tuesday and Thursday: Tuesday's introduces
    them, and Thursday's finds other people for each (P11).
    """
    ada, bo, chidi, farid = workspace.ada, workspace.bo, workspace.chidi, workspace.farid
    workspace.joins(ada, bo)
    adds_program(workspace, "Lunch club", day="3")
    workspace.joins(chidi, farid)
    for person in (ada, bo, chidi, farid):
        joins_program(person)
    for person in (chidi, farid):
        person.presses_at_home("Skip this one")
        person.closes()
    workspace.until(date(2027, 1, 12), time(11))
    first = introductions(workspace)
    assert len(first) == 1
    assert ada.mention in first[0]
    assert bo.mention in first[0]
    assert "*Lunch club:* You're in for the coffee on Thursday 14 January." in ada.reads_home()
    workspace.until(date(2027, 1, 14), time(12))

    second = introductions(workspace)[1:]
    assert len(second) == 2
    assert not [one for one in second if ada.mention in one and bo.mention in one]


def test_two_coffees_that_are_open_at_once(workspace: TestWorkspace) -> None:
    """
    Ada has one with Bo, of Tuesday's program, and one with Chidi, of Thursday's: the command and
    the Home tab show both, the next first, each with its button; one that is called off goes.
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo)
    adds_program(workspace, "Lunch club", day="3")
    joins_program(ada)
    workspace.until(date(2027, 1, 12), time(11))
    workspace.joins(chidi)
    joins_program(chidi)
    workspace.until(date(2027, 1, 14), time(12))
    with_bo, with_chidi = bo.groups()[0], chidi.groups()[0]
    ada.types()
    newest = ada.messages()[-1]
    assert newest["text"].startswith(f"Your coffee is with {chidi.mention}. Your next round is")
    assert f"You also have a coffee with {bo.mention}." in newest["text"]
    assert ways(newest) == ["Pick times", "Pick times"]
    late = offered(ada, with_bo)[-1]
    ticks(ada, with_bo, late)
    ticks(bo, with_bo, late)
    for shown in (ada.reads_home(), where(ada)):
        first, second = "Your next coffee is on", f"You also have a coffee with {chidi.mention}."
        assert shown.index(first) < shown.index(bo.mention) < shown.index(second)
    assert ways(workspace.sandbox.home(ada.id) or {}) == ["Move it or call it off", "Pick times"]
    early = offered(ada, with_chidi)[0]
    ticks(ada, with_chidi, early)
    ticks(chidi, with_chidi, early)
    shown = where(ada)
    assert shown.index(chidi.mention) < shown.index("Another one is on") < shown.index(bo.mention)
    ada.says("Can I reschedule?")
    assert ways(ada.messages()[-1]) == ["Move it or call it off"] * 2
    chidi.presses("Call it off", in_group=with_chidi)
    shown = where(ada)

    assert "Your next coffee is on" in shown
    assert bo.mention in shown
    assert "Another one is on" not in shown


def ways(shown: dict[str, Any]) -> list[str]:
    """The buttons of coffees, in a row or beside a sentence."""
    beside = [one["accessory"] for one in shown["blocks"] if "accessory" in one]
    rows = [each for one in shown["blocks"] for each in one.get("elements", [])]
    found = [one["text"]["text"] for one in [*beside, *rows] if one["type"] == "button"]
    return sorted(one for one in found if one in ("Move it or call it off", "Pick times"))


def where(person: Actor) -> str:
    """What the command alone answers."""
    person.closes()
    person.types()
    return person.last()


def test_two_alone_in_two_programs_meet_once_a_week(workspace: TestWorkspace) -> None:
    """Where there is nobody else, the second program leaves both over, and says so kindly."""
    workspace.joins(workspace.ada, workspace.bo)
    adds_program(workspace, "Lunch club", day="3")
    for person in (workspace.ada, workspace.bo):
        joins_program(person)
    workspace.until(date(2027, 1, 15), time(12))

    assert len(introductions(workspace)) == 1
    assert any("You come first in the next one." in one for one in workspace.bo.told())


def test_members_join_and_leave_the_programs_they_want(workspace: TestWorkspace) -> None:
    """A new program is offered on the Home tab, and nobody is in it until they say so (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    adds_program(workspace, "Lunch <club>", day="3", rhythm="2", size="3", length="60")
    heard = len(workspace.bo.told())
    workspace.pass_time(hours=1)
    assert workspace.bo.told()[heard:] == []
    workspace.bo.presses_at_home("Programs")
    shown = workspace.bo.reads_modal()
    assert (
        "*Lunch &lt;club&gt;*: Every 2 weeks on Thursday at 10:00 in London, 3 people, 60 minutes."
        in shown
    )
    workspace.bo.presses("Join")
    assert "You're in for Thursday 14 January." in workspace.bo.reads_modal()
    workspace.bo.presses("Leave")
    workspace.bo.closes()
    workspace.until(date(2027, 1, 14), time(12))

    assert not any("Thursday" in one for one in workspace.bo.told())


def test_an_admin_edits_and_ends_a_program(workspace: TestWorkspace) -> None:
    """What is edited counts from the next round; an ended program announces nothing more."""
    workspace.joins(workspace.ada, workspace.bo)
    adds_program(workspace, "Lunch club", day="3")
    joins_program(workspace.bo)
    workspace.ada.types("setup")
    assert "Which day do I introduce people?" not in workspace.ada.reads_modal()
    workspace.ada.presses("Programs")
    assert "*Lunch club*: Every week on Thursday" in workspace.ada.reads_modal()
    workspace.ada.presses("End")
    assert "Lunch club" in workspace.ada.reads_modal()
    assert "Coffee for everybody" not in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.ada.closes()
    workspace.until(date(2027, 1, 20), time(12))

    assert workspace.bo.groups() == []
    assert any(
        "*Lunch club:* You're in for the coffee on Thursday" in x for x in workspace.bo.told()
    )


def zones_offered(workspace: TestWorkspace) -> dict[str, Any]:
    """Ada opens the form of a new program; returns its field for the time zone."""
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("Add a program")
    field = element_of(workspace.ada.modal(), "zone")
    workspace.ada.closes()
    return field


def test_a_new_program_is_where_there_is_one_already(workspace: TestWorkspace) -> None:
    """
    Its form suggests London, although Lagos comes first in the alphabet.

    It offers everybody's time zones, so it's the same whoever has joined (P4).
    """
    workspace.joins(workspace.ada)
    before = zones_offered(workspace)
    workspace.joins(workspace.chidi, workspace.emi)
    after = zones_offered(workspace)

    offered = [one["value"] for one in after["options"]]
    assert before == after
    assert offered[:2] == ["Europe/London", "Africa/Lagos"]
    assert {"America/New_York", "Asia/Tokyo", "Europe/Paris"} <= set(offered)
    assert after["initial_option"]["value"] == "Europe/London"


def test_before_everybody_is_read_no_zone_names_a_member(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Just after a start mostly members are in memory: only Ada's own zone is offered (P4)."""
    workspace.joins(workspace.ada, workspace.chidi)
    monkeypatch.setattr(Directory, "is_whole", lambda *_: False)

    assert [one["value"] for one in zones_offered(workspace)["options"]] == ["Europe/London"]


def test_rounds_off_and_on_again(workspace: TestWorkspace) -> None:
    """
    Beside another coffee bot Kith pairs nobody, announces nothing, and says so; what people share
    is remembered. Switched on again, the rounds go on by their rhythm; Chidi, who joined meanwhile
    and read that nobody is paired, is in only once he says so (P1).
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(date(2027, 1, 11), time(12))
    turns_rounds(workspace, "off")
    workspace.chidi.types()
    assert "I pair nobody for coffee here." in workspace.chidi.last()
    workspace.chidi.presses("Join")
    assert "How often" not in workspace.chidi.last()
    workspace.bo.types()
    assert "There are no rounds of coffee here." in workspace.bo.last()
    assert "every week" not in workspace.bo.reads_home()
    workspace.until(date(2027, 1, 20), time(12))
    assert pairs(workspace.ada, workspace.bo, workspace.chidi) == [0, 0, 0]
    workspace.ada.shares("My cat is called Mog, and he's ill.", workspace.bo)
    workspace.until(date(2027, 1, 21), time(12))
    assert any("There is something" in one for one in workspace.bo.told())
    turns_rounds(workspace, "on")
    workspace.until(date(2027, 1, 26), time(12))
    assert pairs(workspace.ada, workspace.bo, workspace.chidi) == [1, 1, 0]
    joins_program(workspace.chidi)
    workspace.until(date(2027, 2, 10), time(12))

    assert pairs(workspace.chidi) == [1]


def test_rounds_that_were_never_on(workspace: TestWorkspace) -> None:
    """
    Kith was there to remember. Switched on, it pairs all who have joined: each is told once, and
    can skip it; nobody has to join again, and no admin has to add a program (P1).
    """
    workspace.ada.types("setup")
    workspace.ada.chooses("rounds", "off")
    workspace.ada.submits()
    workspace.ada.closes()
    for person in (workspace.bo, workspace.chidi, workspace.farid):
        person.types("join")
        person.presses("Join")
    workspace.until(date(2027, 1, 13), time(12))
    turns_rounds(workspace, "on")
    bo = workspace.bo.reads_home()
    assert "Your next round is on Tuesday 19 January." in bo
    workspace.until(date(2027, 1, 18), time(17))
    told = [[one for one in who.told() if "You're in for" in one] for who in everybody(workspace)]
    assert told == [
        [
            "I now introduce people here for coffee. You're in for the coffee on Tuesday 19 "
            f"January. I'll introduce you at about {hour}."
        ]
        for hour in ("10:00", "10:00", "10:00")
    ]
    workspace.chidi.presses("Skip this one")
    workspace.until(date(2027, 1, 19), time(12))
    assert pairs(*everybody(workspace)) == [1, 0, 1]
    workspace.until(date(2027, 1, 25), time(17))

    last = [one for one in workspace.chidi.told() if "You're in for" in one][-1]
    assert last.startswith("You're in for the coffee on Tuesday 26 January.")


def everybody(workspace: TestWorkspace) -> tuple[Actor, Actor, Actor]:
    """Who has joined where rounds were never on."""
    return workspace.bo, workspace.chidi, workspace.farid


def test_after_the_last_program_ended_whoever_joins_starts_one(workspace: TestWorkspace) -> None:
    """As the setup says; it starts none for those who were in the one that ended (P1)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("End")
    assert "The first member who joins starts one." in workspace.ada.reads_modal()
    for _ in range(2):
        workspace.ada.closes()
    workspace.joins(workspace.bo)
    with workspace.database.read() as tx:
        active = [one for one in programs.of_workspace(tx, workspace.record.id) if one.active]

    assert len(active) == 1
    assert any("You're in for the coffee on" in one["text"] for one in workspace.bo.messages())


def test_a_round_ends_with_its_program(workspace: TestWorkspace) -> None:
    """Whoever was told of a round reads that it has ended, and not that Kith was down."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(date(2027, 1, 18), time(12))
    assert any("You're in for the coffee on Tuesday 19 January" in x for x in workspace.bo.told())
    turns_rounds(workspace, "off")
    workspace.pass_time(minutes=5)

    ended = "There's no coffee on Tuesday 19 January: these rounds have ended."
    assert ended in workspace.bo.told()
    assert not any("running" in one for one in workspace.bo.told())


def test_whoever_leaves_a_program_waits_for_nobody_in_it(workspace: TestWorkspace) -> None:
    """Bo was left over in the lunch club and leaves it: nobody is introduced to him there."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    adds_program(workspace, "Lunch club", day="3")
    joins_program(workspace.bo)
    workspace.until(date(2027, 1, 14), time(12))
    said = workspace.bo.last()
    # There are several programs, so it says in which.
    assert said.startswith(
        "*Lunch club:* I'm sorry: there was nobody I could introduce you to this round."
    )
    assert said.endswith("You come first in the next one.")
    workspace.bo.presses_at_home("Programs")
    for _ in ("everybody's", "the lunch club"):
        workspace.bo.presses("Leave")
    workspace.bo.closes()
    heard = len(introductions(workspace))
    joins_program(workspace.chidi)
    workspace.pass_time(hours=1)

    assert not any("is still waiting for a partner" in one for one in workspace.chidi.told())
    assert len(introductions(workspace)) == heard


def test_a_round_whose_day_was_changed(workspace: TestWorkspace) -> None:
    """Bo joined for Tuesday, and an admin has moved it: the list of programs says so, too."""
    workspace.joins(workspace.ada, workspace.bo)
    adds_program(workspace, "Lunch club", day="3")
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("Edit")
    workspace.ada.chooses("day", "2")
    workspace.ada.submits()
    for _ in range(3):
        workspace.ada.closes()
    workspace.bo.presses_at_home("Programs")

    assert "You're in for Wednesday 13 January." in workspace.bo.reads_modal()


def test_the_list_shows_what_was_saved(workspace: TestWorkspace) -> None:
    """Below the form, once it and its answer are closed: a new name, and a new program."""
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    workspace.ada.presses("Add a program")
    workspace.ada.chooses("day", "3", name="Lunch club")
    workspace.ada.submits()
    workspace.sandbox.close(workspace.ada.id, workspace.ada.modal()["id"])
    assert "*Lunch club*: Every week on Thursday" in workspace.ada.reads_modal()
    workspace.ada.presses("Edit")
    workspace.ada.submits(name="Tea club")
    workspace.sandbox.close(workspace.ada.id, workspace.ada.modal()["id"])

    assert "*Tea club*: Every week on " in workspace.ada.reads_modal()


ANNOUNCED = "You're in for the coffee on Tuesday 19 January."


def to_skip(person: Actor) -> dict[str, Any]:
    """The newest message with which somebody can skip a round."""
    return [one for one in person.messages() if "Skip this one" in labels(one)][-1]


@pytest.mark.parametrize("away_for", [timedelta(0), timedelta(minutes=5), timedelta(hours=3)])
def test_rounds_off_and_on_again_before_the_draw(
    workspace: TestWorkspace, away_for: timedelta
) -> None:
    """
    The round that was announced is held after all, and its people hear it once more. Whoever had
    skipped it still does, and the next one is a week later.
    """
    ada, bo, chidi, farid = workspace.ada, workspace.bo, workspace.chidi, workspace.farid
    workspace.joins(ada, bo, chidi, farid)
    workspace.until(date(2027, 1, 18), time(12))
    farid.presses("Skip this one")
    old, before = to_skip(chidi), introduced(workspace, ada, bo, chidi, farid)
    turns_rounds(workspace, "off")
    workspace.pass_time(seconds=away_for.total_seconds())
    turns_rounds(workspace, "on")
    workspace.pass_time(minutes=5)
    told = [one.last().startswith(ANNOUNCED) for one in (ada, bo, chidi, farid)]
    assert told == [True, True, True, False]
    chidi.presses_in(old, "Skip this one", stale=True)
    assert any(one.startswith("That's all right.") for one in chidi.told())
    workspace.until(date(2027, 1, 19), time(12))
    held = introduced(workspace, ada, bo, chidi, farid)
    assert [now - then for now, then in zip(held, before, strict=True)] == [1, 1, 0, 0]
    workspace.until(date(2027, 1, 26), time(12))
    following = introduced(workspace, ada, bo, chidi, farid)

    assert [now - then for now, then in zip(following, held, strict=True)] == [1, 1, 1, 1]


@pytest.mark.parametrize(("switch", "more"), [("off", False), ("on", True)])
def test_an_old_skip_of_a_round_that_is_not_held(
    workspace: TestWorkspace, switch: str, more: bool
) -> None:
    """Its message hasn't changed yet: the answer doesn't say that coffees are set."""
    bo = workspace.bo
    workspace.joins(workspace.ada, bo)
    workspace.until(date(2027, 1, 18), time(12))
    old = to_skip(bo)
    turns_rounds(workspace, "off")
    if switch == "on":
        # Its day has passed meanwhile.
        workspace.until(date(2027, 1, 20), time(12))
        turns_rounds(workspace, "on")
    bo.presses_in(old, "Skip this one", stale=True)
    said = "I'll write to you before your next one." if more else "there are no more rounds here."

    assert "This coffee won't take place" in bo.last()
    assert said in bo.last()


def test_an_old_skip_of_somebody_whose_only_program_is_over(workspace: TestWorkspace) -> None:
    """Others have rounds here, and Bo has none coming up: no next one is promised to him."""
    bo = workspace.bo
    workspace.joins(workspace.ada, bo)
    workspace.until(date(2027, 1, 18), time(12))
    old = to_skip(bo)
    workspace.until(date(2027, 2, 16), time(12))
    with workspace.database.write() as tx:
        here = workspace.record.id
        own_id = people.get_or_add(tx, here, bo.id).id
        for program in programs.of_person(tx, here, own_id):
            programs.leave(tx, here, program.id, own_id)
    bo.presses_in(old, "Skip this one", stale=True)

    assert bo.last() == "This round's coffees are already set."
