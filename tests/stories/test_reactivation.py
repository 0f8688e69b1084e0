"""Somebody deactivated is erased only when Slack, asked at that moment, says so outright (P14)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.delivery import AbsenceMemory
from bot.members import erasing, people_sync
from bot.members.accounts import AccountQuestions, AccountState
from bot.members.erasing import ErasureService
from bot.members.people_sync import PeopleSync
from bot.slack.client import slack_client
from bot.slack.users import Directory
from storage import members, people
from storage.records import Person
from tests.cast import Actor
from tests.storage.sample_data import mentions
from tests.stories.test_sick_mother import MUM, shared_with_bo
from tests.workspace import TestWorkspace


def person_of(workspace: TestWorkspace, actor: Actor) -> Person | None:
    """This person as Kith knows them."""
    with workspace.database.read() as tx:
        return people.find(tx, workspace.record.id, actor.id)


def deactivated_at(workspace: TestWorkspace, actor: Actor) -> datetime | None:
    """When Kith heard that this person, whom it knows, was deactivated."""
    person = person_of(workspace, actor)
    assert person is not None
    return person.deactivated_at


def is_member(workspace: TestWorkspace, actor: Actor) -> bool:
    """Whether this person has joined, and not left."""
    person = person_of(workspace, actor)
    with workspace.database.read() as tx:
        return person is not None and members.get(tx, person.workspace_id, person.id) is not None


def is_erased(workspace: TestWorkspace, actor: Actor) -> bool:
    """Whether nothing in the database mentions this person."""
    with workspace.database.read() as tx:
        return mentions(tx, actor.id) == set()


def asked(workspace: TestWorkspace, method: str) -> int:
    """How often the bot has called this method."""
    return sum(name == method for name, _ in workspace.said_by_bot())


def changes_unheard(workspace: TestWorkspace, actor: Actor, **changes: Any) -> None:
    """Something about this person's account changes at Slack, and no event says so."""
    workspace.sandbox._workspace.change_user(actor.id, **changes)


def erasing_of(workspace: TestWorkspace) -> ErasureService:
    """The erasing of another replica, with a client of its own."""
    services, clock = workspace.application.services, workspace.clock
    client = slack_client(workspace.config, clock)
    made = ErasureService(
        workspace.database, clock, workspace.vault, services.membership, timedelta(days=30)
    )
    questions = AccountQuestions(workspace.database, clock, lambda _: client)
    made.ask_first(questions.ask)
    return made


def looks_for_people(workspace: TestWorkspace, hours: int) -> None:
    """Time passes, in which the two jobs run that ask Slack about people."""
    services = workspace.application.services
    for _ in range(hours):
        workspace.clock.advance(timedelta(hours=1))
        services.people_sync.read_due()
        services.erasing.erase_deactivated()


def goes(workspace: TestWorkspace) -> None:
    """Ada, who shared something, is deactivated, and Kith hears of it."""
    shared_with_bo(workspace)
    workspace.sandbox.set_user("ada", deleted=True)
    workspace.wait()
    assert deactivated_at(workspace, workspace.ada) is not None


def test_somebody_back_within_two_weeks_finds_what_they_shared(workspace: TestWorkspace) -> None:
    """Nothing is erased later. They join again themselves (P1), and find what they shared."""
    goes(workspace)
    workspace.pass_time(days=3)
    workspace.sandbox.set_user("ada", deleted=False)
    workspace.wait()
    workspace.pass_time(days=20)
    assert not is_erased(workspace, workspace.ada)
    assert not is_member(workspace, workspace.ada)
    workspace.joins(workspace.ada)
    workspace.ada.types("me")

    assert MUM in workspace.ada.reads_modal()


def test_a_return_without_an_event_is_noticed(workspace: TestWorkspace) -> None:
    """No event says that Ada is back, so all people are compared with Slack once an hour."""
    goes(workspace)
    changes_unheard(workspace, workspace.ada, deleted=False)
    workspace.pass_time(hours=2)

    assert deactivated_at(workspace, workspace.ada) is None


def test_a_departure_without_an_event_is_noticed(workspace: TestWorkspace) -> None:
    """Ada is deactivated while Kith is away: at its start it stops what she shared."""
    shared_with_bo(workspace)
    changes_unheard(workspace, workspace.ada, deleted=True)
    workspace.restart()
    workspace.tick()

    assert deactivated_at(workspace, workspace.ada) is not None
    assert not is_member(workspace, workspace.ada)


def test_a_move_without_an_event_is_noticed(workspace: TestWorkspace) -> None:
    """Bo moved to New York while Kith was away: his working hours are there from its start (P6)."""
    workspace.joins(workspace.bo)
    changes_unheard(workspace, workspace.bo, zone="America/New_York")
    workspace.restart()
    workspace.tick()

    person = person_of(workspace, workspace.bo)
    assert person is not None
    with workspace.database.read() as tx:
        bo = members.get(tx, person.workspace_id, person.id)
    assert bo is not None
    assert bo.zone == "America/New_York"


def test_slack_is_asked_before_an_erasure(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither an event nor a list said that Ada is back; asked about her, Slack says so."""
    goes(workspace)
    sync = workspace.application.services.people_sync
    monkeypatch.setattr(sync, "_read_page", lambda _: False)
    changes_unheard(workspace, workspace.ada, deleted=False)
    workspace.pass_time(days=15)

    assert not is_erased(workspace, workspace.ada)
    assert deactivated_at(workspace, workspace.ada) is None


def test_an_old_event_deactivates_nobody(workspace: TestWorkspace) -> None:
    """Slack delivers an event again that it could not deliver; meanwhile Ada came back."""
    workspace.joins(workspace.ada)
    ada = workspace.sandbox.users["ada"]
    earlier = int(workspace.clock.now().timestamp())
    workspace.pass_time(minutes=5)
    workspace.sandbox.set_user("ada", deleted=False)
    workspace.wait()
    old = {"id": ada.id, "team_id": ada.team_id, "deleted": True, "updated": earlier}
    workspace.sandbox._parts.delivery.event({"type": "user_change", "user": old})
    workspace.wait()

    assert is_member(workspace, workspace.ada)


@pytest.mark.parametrize(
    "how",
    [
        "user_not_found",
        "user_not_visible",
        "invalid_auth",
        "account_inactive",
        "missing_scope",
        "ratelimited",
        "fatal_error",
        "no_such_error",
        "429",
        "500",
        "hang_up",
        "lost_answer",
    ],
)
def test_no_error_erases_anybody(workspace: TestWorkspace, how: str) -> None:
    """For days Slack answers with an error about Ada. Once it says so outright, she is erased."""
    goes(workspace)
    workspace.clock.advance(timedelta(days=14))
    workspace.sandbox.keep_failing("users.info", how)
    looks_for_people(workspace, hours=30)
    assert not is_erased(workspace, workspace.ada)
    assert deactivated_at(workspace, workspace.ada) is not None
    workspace.sandbox.mend("users.info")
    looks_for_people(workspace, hours=13)

    assert is_erased(workspace, workspace.ada)


def test_a_mistyped_token_erases_nobody(workspace: TestWorkspace) -> None:
    """With a token that Slack doesn't accept, nobody is deactivated, and nobody erased."""
    goes(workspace)
    workspace.clock.advance(timedelta(days=14))
    token, workspace.client.token = workspace.client.token, "xoxb-mistyped"
    looks_for_people(workspace, hours=30)
    assert not is_erased(workspace, workspace.ada)
    assert is_member(workspace, workspace.bo)
    workspace.client.token = token
    looks_for_people(workspace, hours=13)

    assert is_erased(workspace, workspace.ada)
    assert is_member(workspace, workspace.bo)


@pytest.mark.parametrize(
    "how", ["skipped_page", "lost_page", "empty_page", "no_cursor", "same_cursor"]
)
def test_a_truncated_list_deactivates_nobody(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """Each page in turn comes incompletely. Who is gone is noticed by a whole list (P14)."""
    monkeypatch.setattr(people_sync, "_PEOPLE_AT_ONCE", 3)
    workspace.joins(workspace.ada, workspace.bo, workspace.farid)
    changes_unheard(workspace, workspace.bo, deleted=True)
    services = workspace.application.services
    for page in range(5):
        workspace.clock.advance(timedelta(hours=1))
        workspace.sandbox.fail("users.list", how, after=page)
        for _ in range(8):
            services.people_sync.read_due()
    assert is_member(workspace, workspace.ada)
    assert is_member(workspace, workspace.farid)
    assert not is_member(workspace, workspace.bo)


def test_nobody_is_deactivated_by_what_a_list_leaves_out(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is deactivated because a list came without them, or without saying so (P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    ada = {"id": workspace.ada.id}
    odd: list[Any] = [
        {},
        {"members": None},
        {"members": []},
        {"members": [{"id": "USLACKBOT", "deleted": False}]},
        {"members": [{}, {"id": ""}, {"deleted": True}]},
        *({"members": [{**ada, "deleted": said}]} for said in (None, "true", 1, False)),
        {"members": [ada, {**ada, "is_restricted": True}]},
    ]
    for answer in odd:
        monkeypatch.setattr(workspace.client, "users_list", lambda answer=answer, **_: answer)
        workspace.clock.advance(timedelta(hours=1))
        workspace.tick()

        assert is_member(workspace, workspace.ada), answer
        assert is_member(workspace, workspace.bo), answer


def test_an_answer_is_waited_for_without_asking_too_often(workspace: TestWorkspace) -> None:
    """Within a Retry-After nobody is asked about, whoever of the replicas was told so."""
    goes(workspace)
    workspace.sandbox.fail("users.info", "429", retry_after=600)
    workspace.clock.advance(timedelta(days=14))
    other = erasing_of(workspace)
    before = asked(workspace, "users.info")
    for _ in range(9):
        workspace.application.services.erasing.erase_deactivated()
        other.erase_deactivated()
        workspace.clock.advance(timedelta(minutes=1))
    assert asked(workspace, "users.info") == before + 1
    workspace.clock.advance(timedelta(minutes=2))
    other.erase_deactivated()

    assert asked(workspace, "users.info") == before + 2
    assert workspace.sandbox.rate_limit_violations == []
    assert is_erased(workspace, workspace.ada)


def test_whom_slack_does_not_know_holds_up_nobody(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One person is asked about at once. Farid, unknown to Slack, is not asked about each time."""
    monkeypatch.setattr(erasing, "_MOST_AT_ONCE", 1)
    workspace.joins(workspace.farid, workspace.ada)
    for handle in ("farid", "ada"):
        workspace.sandbox.set_user(handle, deleted=True)
        workspace.wait()
        workspace.clock.advance(timedelta(minutes=1))
    del workspace.sandbox._workspace.people[workspace.farid.id]
    workspace.clock.advance(timedelta(days=14))
    before = asked(workspace, "users.info")
    for _ in range(5):
        workspace.application.services.erasing.erase_deactivated()

    assert is_erased(workspace, workspace.ada)
    assert not is_erased(workspace, workspace.farid)
    assert asked(workspace, "users.info") == before + 2


def test_a_return_while_slack_is_asked(workspace: TestWorkspace) -> None:
    """The event comes between Slack's answer and the erasure, which then doesn't happen."""
    goes(workspace)
    workspace.clock.advance(timedelta(days=14))
    services = workspace.application.services

    def ask(workspace_id: str, slack_id: str) -> AccountState:
        # It would wait for ever if Slack were asked inside a transaction.
        services.membership.reactivated(workspace_id, slack_id)
        return AccountState.DEACTIVATED

    services.erasing.ask_first(ask)
    services.erasing.erase_deactivated()

    assert not is_erased(workspace, workspace.ada)


def test_without_somebody_to_ask_nobody_is_erased(workspace: TestWorkspace) -> None:
    """Certainty is asked for by default, not by how the services are put together."""
    goes(workspace)
    workspace.clock.advance(timedelta(days=14))
    services = workspace.application.services
    alone = ErasureService(
        workspace.database,
        workspace.clock,
        workspace.vault,
        services.membership,
        timedelta(days=30),
    )
    alone.erase_deactivated()

    assert not is_erased(workspace, workspace.ada)


def test_two_replicas_that_catch_up_do_no_harm(workspace: TestWorkspace) -> None:
    """The second finds what the first has noted: the fourteen days don't begin again."""
    shared_with_bo(workspace)
    changes_unheard(workspace, workspace.ada, deleted=True)
    services = workspace.application.services
    second = PeopleSync(
        workspace.database,
        workspace.clock,
        lambda _: workspace.client,
        Directory(),
        services.membership,
        AbsenceMemory(),
    )
    workspace.clock.advance(timedelta(hours=1))
    services.people_sync.read_due()
    noted = deactivated_at(workspace, workspace.ada)
    assert noted is not None
    workspace.clock.advance(timedelta(hours=1))
    second.read_due()

    assert deactivated_at(workspace, workspace.ada) == noted


@pytest.mark.parametrize("said", [{}, {"deleted": None}, {"deleted": "false"}, {"deleted": 0}])
def test_what_slack_does_not_say_outright_changes_nothing(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch, said: dict[str, Any]
) -> None:
    """A description that doesn't say whether Ada is gone neither brings her back nor erases her."""
    goes(workspace)
    noted = deactivated_at(workspace, workspace.ada)
    workspace.clock.advance(timedelta(days=14))
    ada = {"id": workspace.ada.id, **said}
    monkeypatch.setattr(workspace.client, "users_list", lambda **_: {"members": [ada]})
    monkeypatch.setattr(workspace.client, "users_info", lambda **_: {"user": ada})
    looks_for_people(workspace, hours=2)

    assert deactivated_at(workspace, workspace.ada) == noted
