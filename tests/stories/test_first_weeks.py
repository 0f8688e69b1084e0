"""First weeks: who is new meets somebody every week, and first those who like to welcome people."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from storage import matches, people
from storage.records import Match
from tests.cast import Actor, labels
from tests.stories.test_preferences import changes, chosen, fields, kept
from tests.workspace import TestWorkspace

pytestmark = pytest.mark.starts_at(datetime(2026, 10, 16, 14, tzinfo=UTC))

# Eight weeks without a holiday of theirs follow.
TUESDAY = date(2026, 10, 20)
LAST = "It's the last one of your first six weeks."


def matches_of(workspace: TestWorkspace, person: Actor) -> list[Match]:
    """Somebody's matches, oldest first."""
    with workspace.database.read() as tx:
        own = people.get_or_add(tx, workspace.record.id, person.id).id
        found = matches.of_person(tx, workspace.record.id, own)
    return sorted(found, key=lambda one: one.made_at)


def with_whom(workspace: TestWorkspace, match: Match) -> set[str]:
    """The Slack ids of the people of a match."""
    with workspace.database.read() as tx:
        known = people.several(tx, workspace.record.id, match.people)
    return {one.slack_id for one in known.values()}


def passes(workspace: TestWorkspace, weeks: int) -> None:
    """Walk to the noon of this Tuesday: the first is that of the first round."""
    workspace.until(TUESDAY + timedelta(weeks=weeks - 1), time(12))


def test_after_joining_somebody_says_that_they_are_new(workspace: TestWorkspace) -> None:
    """One tap below the last question; the buttons give way to what was done, the offer stays."""
    ada = workspace.ada
    workspace.joins(ada, rhythm="Every 4 weeks")
    assert "Are you new here, or do you like to welcome people who are?" in ada.last()
    ada.presses("I'm new here")

    assert (
        "Lovely. I'll tell the people you meet that you're new. For six weeks there's a coffee "
        "every week, the first one usually with two of them. After that, it's every 4 weeks, as "
        "you chose."
    ) in ada.last()
    assert labels(ada.messages()[-1]) == ["Choose people"]
    assert kept(workspace, ada).first_weeks == ("new",)
    ada.types()
    assert (
        "You're new here, so there's a coffee every week until Friday 27 November. After that, "
        "it's every 4 weeks, as you chose."
    ) in ada.last()
    ada.types("me")
    assert "First weeks: I'm new here" in ada.reads_modal()


def test_after_joining_somebody_likes_to_welcome(workspace: TestWorkspace) -> None:
    """They read what it means for them: no coffee more than they asked for."""
    workspace.joins(workspace.bo, rhythm="Every 4 weeks")
    workspace.bo.presses("I like to welcome people")

    assert (
        "Thank you. You'll meet at most one person who's new in four weeks, and only in rounds "
        "that are yours anyway."
    ) in workspace.bo.last()
    assert kept(workspace, workspace.bo).first_weeks == ("welcome",)
    assert kept(workspace, workspace.bo).new_since is None


def test_it_can_be_changed(workspace: TestWorkspace) -> None:
    """The form shows it, and saying it again starts six weeks anew only after taking it back."""
    ada = workspace.ada
    workspace.joins(ada)
    changes(workspace, ada, first_weeks=["new"])
    ada.closes()
    since = kept(workspace, ada).new_since
    workspace.pass_time(hours=5)
    changes(workspace, ada, first_weeks=["new", "welcome"])
    ada.closes()
    assert since is not None
    assert kept(workspace, ada).new_since == since
    ada.types("change")
    assert chosen(fields(ada)["first_weeks"]) == ["new", "welcome"]
    ada.closes()
    changes(workspace, ada, first_weeks=["welcome"])
    ada.closes()
    assert kept(workspace, ada).new_since is None
    changes(workspace, ada, first_weeks=["new", "welcome"])

    assert kept(workspace, ada).new_since == since + timedelta(hours=5)


def test_the_six_weeks_of_somebody_new(workspace: TestWorkspace) -> None:
    """
    Dana's own rhythm is eight weeks. For six weeks she meets somebody every week, at first two
    people, one of whom likes to welcome people; the last announcement says that her own rhythm
    follows, and then it does.
    """
    dana, welcoming = workspace.dana, workspace.chidi
    workspace.joins(workspace.ada, workspace.bo, workspace.farid, welcoming)
    welcoming.presses("I like to welcome people")
    workspace.joins(dana, rhythm="Every 8 weeks")
    dana.presses("I'm new here")
    workspace.until(TUESDAY, time(15))
    [first] = matches_of(workspace, dana)
    assert len(first.people) == 3
    assert {dana.id, welcoming.id} < with_whom(workspace, first)
    [group] = dana.groups()
    [said] = [one["text"] for one in dana.messages(group)]
    assert "One of you is new here" in said
    weeks = []
    for nth in range(2, 10):
        for one in (workspace.ada, workspace.bo, workspace.farid, welcoming, dana):
            one.is_there()
        workspace.until(TUESDAY + timedelta(weeks=nth - 1), time(15))
        weeks.append(len(matches_of(workspace, dana)))

    assert weeks == [2, 3, 4, 5, 6, 6, 6, 6]
    last = [one for one in dana.told() if LAST in one]
    assert last == [
        "You're in for the coffee on Tuesday 24 November. I'll introduce you at about 09:00. "
        "It's the last one of your first six weeks. After it, there's a coffee every 8 weeks, as "
        "you chose."
    ]
    dana.types()
    assert "You'd like a coffee every 8 weeks." in dana.last()
    assert kept(workspace, dana).first_weeks == ()


def test_one_who_is_new_in_four_weeks(workspace: TestWorkspace) -> None:
    """Chidi welcomes Ada in the first week, and meets Bo, who comes after, in the fifth."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(chidi, workspace.farid, workspace.dana)
    chidi.presses("I like to welcome people")
    workspace.joins(ada)
    ada.presses("I'm new here")
    passes(workspace, 1)
    assert ada.id in with_whom(workspace, matches_of(workspace, chidi)[0])
    ada.leaves()
    workspace.joins(bo)
    bo.presses("I'm new here")
    met = []
    for week in range(2, 6):
        for one in (chidi, workspace.farid, workspace.dana, bo):
            one.is_there()
        passes(workspace, week)
        met.append(bo.id in with_whom(workspace, matches_of(workspace, chidi)[-1]))

    assert met[:3] == [False, False, False]
    assert met[3]


def test_who_welcomes_gets_no_coffee_more_than_they_asked_for(workspace: TestWorkspace) -> None:
    """Chidi's own rhythm is four weeks: new people come and he is drawn in his own rounds only."""
    chidi = workspace.chidi
    workspace.joins(chidi, rhythm="Every 4 weeks")
    chidi.presses("I like to welcome people")
    workspace.joins(workspace.ada, workspace.bo, workspace.farid)
    counts = []
    for week in range(1, 6):
        if week == 2:
            workspace.joins(workspace.dana)
            workspace.dana.presses("I'm new here")
        passes(workspace, week)
        counts.append(len(matches_of(workspace, chidi)))

    assert counts == [1, 1, 1, 1, 2]


def test_an_old_button_about_first_weeks(workspace: TestWorkspace) -> None:
    """Pressed by somebody who has left, it gets a sentence, and nothing is kept (P1)."""
    workspace.joins(workspace.ada)
    message = workspace.ada.messages()[-1]
    workspace.ada.leaves()
    workspace.ada.presses_in(message, "I'm new here", stale=True)

    assert "You haven't joined yet." in workspace.ada.last()
