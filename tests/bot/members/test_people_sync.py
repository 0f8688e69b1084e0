"""All people are read from Slack into memory, page by page, and never inside a Retry-After."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from bot.delivery import AbsenceMemory
from bot.members import people_sync
from bot.members.people_sync import PeopleSync
from bot.slack.client import slack_client
from tests.workspace import TestWorkspace

# The sandbox has ten people and Kith.
_ON_A_PAGE = 4


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several pages for the few people of the sandbox."""
    monkeypatch.setattr(people_sync, "_PEOPLE_AT_ONCE", _ON_A_PAGE)


@pytest.fixture
def sync(workspace: TestWorkspace) -> PeopleSync:
    """The one of the bot."""
    return workspace.application.services.people_sync


def lists(workspace: TestWorkspace) -> int:
    """How often the bot has asked for people."""
    return sum(name == "users.list" for name, _ in workspace.said_by_bot())


def known(workspace: TestWorkspace) -> int:
    """How many people are in memory."""
    directory = workspace.application.services.people_sync.directory
    users = workspace.sandbox.users.values()
    return sum(directory.profile(workspace.record.id, one.id) is not None for one in users)


def is_fresh(workspace: TestWorkspace) -> bool:
    """Whether all people have been read, so that the next reading is due in an hour."""
    begun = workspace.application.services.people_sync._passes[workspace.record.id]
    soon = workspace.clock.now() + timedelta(minutes=10)
    return begun.cursor is None and begun.due_at is not None and begun.due_at > soon


def test_one_page_with_every_tick(workspace: TestWorkspace, sync: PeopleSync) -> None:
    """At start everybody is read within a few ticks, and again after an hour."""
    found = []
    for _ in range(5):
        sync.read_due()
        found.append((lists(workspace), known(workspace), is_fresh(workspace)))
    everybody = len(workspace.sandbox.users)

    assert found == [
        (1, 4, False),
        (2, 8, False),
        (3, everybody, True),
        (3, everybody, True),
        (3, everybody, True),
    ]
    workspace.clock.advance(timedelta(minutes=59))
    sync.read_due()
    assert lists(workspace) == 3
    workspace.clock.advance(timedelta(minutes=1))
    sync.read_due()
    assert lists(workspace) == 4


def test_a_clock_set_back_does_not_end_the_reading(
    workspace: TestWorkspace, sync: PeopleSync
) -> None:
    """A machine whose clock was a year ahead still reads people every hour."""
    for _ in range(4):
        sync.read_due()
    workspace.clock.advance(timedelta(hours=1))
    workspace.sandbox.fail("users.list", "500")
    sync.read_due()
    assert lists(workspace) == 4
    workspace.clock.advance(timedelta(days=-365))
    sync.read_due()

    assert lists(workspace) == 5


def test_a_form_that_opens_reads_all_at_once(workspace: TestWorkspace, sync: PeopleSync) -> None:
    """Once everybody was read lately, it does not ask again."""
    sync.load(workspace.record.id)
    assert (lists(workspace), is_fresh(workspace)) == (3, True)
    sync.load(workspace.record.id)
    workspace.clock.advance(timedelta(minutes=59))
    sync.read_due()

    assert lists(workspace) == 3


def test_nothing_is_asked_within_a_retry_after(workspace: TestWorkspace, sync: PeopleSync) -> None:
    """What Slack said to one replica holds for all of them; then the same page comes again."""
    sync.read_due()
    workspace.sandbox.fail("users.list", "429", retry_after=60)
    sync.read_due()
    assert (lists(workspace), known(workspace)) == (2, 4)
    services = workspace.application.services
    client = slack_client(workspace.config, workspace.clock)
    other = PeopleSync(
        workspace.database,
        workspace.clock,
        lambda _: client,
        services.people_sync.directory,
        services.membership,
        AbsenceMemory(),
    )
    for asked in (sync.read_due, other.read_due, lambda: sync.load(workspace.record.id)):
        asked()
    workspace.clock.advance(timedelta(seconds=59))
    sync.read_due()
    assert lists(workspace) == 2
    workspace.clock.advance(timedelta(seconds=1))
    sync.read_due()

    assert (lists(workspace), known(workspace)) == (3, 8)


@pytest.mark.parametrize(
    ("how", "minutes"),
    [
        ("500", 1),
        ("hang_up", 1),
        ("lost_answer", 1),
        ("invalid_auth", 5),
        ("limit_required", 5),
        ("invalid_cursor", 5),
    ],
)
def test_a_list_that_fails_is_read_later(
    workspace: TestWorkspace, sync: PeopleSync, how: str, minutes: int
) -> None:
    """Who was known stays known. It is read on later, and to its end."""
    sync.read_due()
    workspace.sandbox.fail("users.list", how)
    sync.read_due()
    sync.read_due()
    assert (lists(workspace), known(workspace), is_fresh(workspace)) == (2, 4, False)
    workspace.clock.advance(timedelta(minutes=minutes))
    for _ in range(3):
        sync.read_due()

    assert (known(workspace), is_fresh(workspace)) == (len(workspace.sandbox.users), True)


@pytest.fixture
def crowded(workspace: TestWorkspace) -> TestWorkspace:
    """A workspace whose people do not all fit into memory; Ada and Farid have joined."""
    workspace.joins(workspace.farid)
    workspace.application.services.people_sync.directory._most = 4
    return workspace


def test_members_and_admins_stay_in_a_full_memory(crowded: TestWorkspace, sync: PeopleSync) -> None:
    """Members' names are looked for (P3) and admins set Kith up, so others go for them."""
    for _ in range(3):
        sync.read_due()
    directory, here = sync.directory, crowded.record.id

    assert known(crowded) == 4
    assert directory.profile(here, crowded.ada.id) is not None
    assert directory.names_of(here, [crowded.farid.id]) == ["Farid", "Farid Haddad"]


def test_a_cursor_that_leads_nowhere_ends_the_reading(
    workspace: TestWorkspace, sync: PeopleSync
) -> None:
    """The same page is not read for ever; the next reading begins five minutes later."""
    sync.read_due()
    workspace.sandbox.keep_failing("users.list", "same_cursor")
    for _ in range(5):
        sync.read_due()
    assert (lists(workspace), is_fresh(workspace)) == (2, False)
    workspace.sandbox.mend("users.list")
    workspace.clock.advance(timedelta(minutes=5))
    for _ in range(3):
        sync.read_due()

    assert (lists(workspace), is_fresh(workspace)) == (5, True)


def test_a_list_that_leaves_out_a_member_is_read_again_soon(
    workspace: TestWorkspace, sync: PeopleSync
) -> None:
    """What came incompletely counts as nothing read: no name goes unseen for an hour (P3)."""
    workspace.joins(workspace.farid)
    sync.directory._noted.clear()
    sync.directory._others.clear()
    workspace.sandbox.fail("users.list", "no_cursor")
    sync.load(workspace.record.id)
    sync.load(workspace.record.id)
    assert (lists(workspace), is_fresh(workspace)) == (1, False)
    workspace.clock.advance(timedelta(minutes=5))
    sync.load(workspace.record.id)

    assert (lists(workspace), is_fresh(workspace)) == (4, True)


def test_a_cursor_that_slack_no_longer_knows(workspace: TestWorkspace, sync: PeopleSync) -> None:
    """The reading begins anew with the first page, after five minutes."""
    sync.read_due()
    # The next page began with somebody whose account is gone.
    sync._passes[workspace.record.id].cursor = "bm9ib2R5"
    sync.read_due()
    workspace.clock.advance(timedelta(minutes=5))
    for _ in range(3):
        sync.read_due()

    assert (lists(workspace), is_fresh(workspace)) == (5, True)


def test_only_one_thread_reads_everybody_at_once(
    workspace: TestWorkspace, sync: PeopleSync, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever opens a form while somebody else's has people read doesn't wait for it."""
    asked = []
    read_page = PeopleSync._read_page

    def read_and_open_another(self: PeopleSync, workspace_id: str) -> bool:
        asked.append(workspace_id)
        other = threading.Thread(target=self.load, args=(workspace_id,), daemon=True)
        other.start()
        other.join(5)
        assert not other.is_alive()
        return read_page(self, workspace_id)

    monkeypatch.setattr(PeopleSync, "_read_page", read_and_open_another)
    sync.load(workspace.record.id)

    assert len(asked) == lists(workspace) == 3
