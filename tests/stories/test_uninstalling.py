"""When the app is uninstalled: silent at once, and forgotten a day later (P14)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Thread

import pytest
from sqlalchemy import func, select

from bot.errors import NotSaidYet, SetupError
from bot.operations.sealed_workspaces import require_installed
from bot.operations.startup import tombstones_path
from bot.slack.blocks import sentence
from bot.slack.client import TokenState, slack_client
from bot.slack.mrkdwn import mention
from storage import seals, tombstone_file, workspaces
from storage.database import Transaction
from storage.purge import PurgeIncomplete
from storage.records import SealReason, TombstoneKind
from storage.tables import metadata
from tests.stories.test_catching_up import known_to_kith
from tests.stories.test_replies import CAT, MINUTES, OFFER, replies, time_passes
from tests.stories.test_sick_mother import shared_with_bo
from tests.workspace import TestWorkspace

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

Sandboxed = Callable[[TestWorkspace], object]


@pytest.fixture
def shared(workspace: TestWorkspace) -> TestWorkspace:
    """It's Tuesday; Ada has shared something with Bo, who hears of it on Friday morning."""
    shared_with_bo(workspace)
    return workspace


def rows(workspace: TestWorkspace, workspace_id: str = "") -> dict[str, int]:
    """How many rows of a workspace (else of all) each table has, of those that have any."""
    with workspace.database.read() as tx:
        counts = {
            table.name: tx.execute(
                select(func.count())
                .select_from(table)
                .where(table.c.workspace_id.contains(workspace_id))
            ).scalar_one()
            for table in metadata.sorted_tables
        }
    return {name: count for name, count in counts.items() if count}


def is_sealed(workspace: TestWorkspace) -> bool:
    """Whether it is known that the app was uninstalled."""
    with workspace.database.read() as tx:
        return seals.get(tx, workspace.record.id) is not None


def calls(workspace: TestWorkspace) -> list[str]:
    """The methods of Slack that were called."""
    return [name for name, _ in workspace.said_by_bot()]


def wait(workspace: TestWorkspace, time: timedelta, step: timedelta = HOUR) -> None:
    """Let time pass, with a tick at every step."""
    for _ in range(time // step):
        workspace.clock.advance(step)
        workspace.tick()


def start_with(workspace: TestWorkspace, token: str) -> None:
    """Put a token into ``.env``, and start Kith again."""
    workspace.config = replace(workspace.config, slack_bot_token=token)
    workspace.client = slack_client(workspace.config, workspace.clock)
    workspace.restart()


def has_heard(workspace: TestWorkspace) -> bool:
    """Whether Bo was told that Ada would like him to know something."""
    words = f"There is something {mention(workspace.ada.id)} would like you to know."
    return words in [said["text"] for said in workspace.bo.messages()]


def revoked(*bots: str, people: tuple[str, ...] = ()) -> dict[str, object]:
    """The event that tokens were revoked."""
    return {"type": "tokens_revoked", "tokens": {"oauth": [*people], "bot": [*bots]}}


def test_nothing_is_said_after_the_app_was_uninstalled(shared: TestWorkspace) -> None:
    """Whatever becomes due in that day: Slack is only asked whether the app is back (P14)."""
    wait(shared, 2 * DAY)
    shared.sandbox.uninstall()
    before = len(calls(shared))
    wait(shared, DAY - HOUR)

    assert is_sealed(shared)
    assert set(calls(shared)[before:]) == {"auth.test"}
    assert not has_heard(shared)
    assert "details" in rows(shared)


@contextmanager
def impatient(workspace: TestWorkspace) -> Iterator[None]:
    """Let Slack give up soon on what is not acknowledged."""
    patience, workspace.sandbox.ack_timeout = workspace.sandbox.ack_timeout, 0.05
    yield
    workspace.sandbox.ack_timeout = patience


def gone_at(moment: datetime) -> Callable[..., tuple[TokenState, datetime]]:
    """What Slack says about the token at a moment by its own clock."""
    return lambda *_: (TokenState.GONE, moment)


def uninstalled_twice(workspace: TestWorkspace) -> None:
    """Uninstall the app; each event comes twice."""
    workspace.sandbox.deliver_twice(everything=True)
    workspace.sandbox.uninstall()


ENDS: dict[str, Sandboxed] = {
    "uninstalled first": lambda w: w.sandbox.uninstall(revoked_first=False),
    "revoked first": lambda w: w.sandbox.uninstall(revoked_first=True),
    "each of them twice": uninstalled_twice,
    "uninstalled alone": lambda w: w.sandbox.send_event({"type": "app_uninstalled"}),
}
REVOKED: dict[str, Sandboxed] = {
    "the bot's": lambda w: w.sandbox.send_event(revoked(w.sandbox.bot_user_id)),
    "a person's, too": lambda w: w.sandbox.send_event(
        revoked(w.sandbox.bot_user_id, people=(w.ada.id,))
    ),
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
def test_everything_is_gone_a_day_later(shared: TestWorkspace, end: Sandboxed) -> None:
    """Whichever event comes, in whichever order: not after 23 hours, and after 25 (P14)."""
    with shared.database.read() as tx:
        people = tx.execute(select(metadata.tables["people"].c.id)).scalars().all()
    end(shared)
    shared.sandbox._workspace.is_installed = False
    wait(shared, DAY - HOUR)
    assert "details" in rows(shared)
    wait(shared, 2 * HOUR)
    noted, unreadable = tombstone_file.read(tombstones_path(shared.config, shared.database))

    assert rows(shared) == {}
    assert [one.kind for one in noted].count(TombstoneKind.PERSON) == len(people)
    assert unreadable == 0


@pytest.mark.parametrize("how", REVOKED.values(), ids=REVOKED.keys())
def test_a_revoked_token_erases_nothing(
    shared: TestWorkspace, how: Sandboxed, caplog: pytest.LogCaptureFixture
) -> None:
    """
    Destroying takes certainty (P14): Slack deactivates the bot of a token that somebody revoked,
    and says that its account is inactive, as it does of an app that is gone.
    """
    how(shared)
    shared.sandbox.keep_failing("auth.test", "account_inactive")
    wait(shared, 9 * DAY)
    assert is_sealed(shared)
    assert "is sealed: its bot token was revoked; nothing is deleted" in caplog.text
    with pytest.raises(SetupError, match="token was revoked"):
        require_installed(shared.database, shared.record.id, shared.clock)
    assert "people" in rows(shared)
    shared.sandbox.mend("auth.test")
    wait(shared, HOUR)

    assert not is_sealed(shared)


def test_the_day_after_a_revoked_token_counts_from_the_end_of_the_app(
    shared: TestWorkspace,
) -> None:
    """Days after its token was revoked the app is uninstalled, too (P14)."""
    shared.sandbox.send_event(revoked(shared.sandbox.bot_user_id))
    shared.sandbox.keep_failing("auth.test", "account_inactive")
    wait(shared, 5 * DAY)
    shared.sandbox.uninstall()
    wait(shared, DAY - HOUR)
    assert "people" in rows(shared)
    wait(shared, 2 * HOUR)

    assert rows(shared) == {}


def test_no_file_knows_anybody_a_day_later(shared: TestWorkspace) -> None:
    """The database's own files are rewritten at once, so that no id of Slack's is left (P14)."""
    shared.sandbox.uninstall()
    wait(shared, DAY + HOUR)
    left = b"".join(
        one.read_bytes() for one in shared.folder.iterdir() if one.name.startswith("kith.db")
    )

    assert shared.ada.id.encode() not in left
    assert shared.sandbox.team_id.encode() not in left


def test_the_process_ends_when_the_files_are_clean(
    shared: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not while the disk is full: nobody else would try again (P14)."""
    ended: list[bool] = []
    shared.application.services.uninstalling.on_erased(lambda: ended.append(True))
    shared.sandbox.uninstall()
    with monkeypatch.context() as patch:
        patch.setattr("storage.purge.rewrite", disk_full)
        wait(shared, DAY + 2 * HOUR)
        assert set(rows(shared)) == {"tombstones"}
        assert ended == []
    wait(shared, HOUR)

    assert rows(shared) == {}
    assert ended == [True]


def disk_full(_: object) -> None:
    """Rewrites nothing."""
    raise PurgeIncomplete("disk full")


def test_an_event_that_comes_again_does_not_put_it_off(shared: TestWorkspace) -> None:
    """Slack repeats an event for hours: the day counts from the first one."""
    shared.sandbox.uninstall()
    for _ in range(23):
        wait(shared, HOUR)
        shared.sandbox.repeat(*shared.sandbox.deliveries[-2:])
    wait(shared, 2 * HOUR)

    assert rows(shared) == {}


def test_whoever_installs_it_later_begins_anew(shared: TestWorkspace) -> None:
    """After the day Kith knows nobody, and nothing goes wrong before its next start."""
    shared.sandbox.uninstall()
    wait(shared, DAY + HOUR)
    token = shared.sandbox.install_again()
    with impatient(shared):
        shared.ada.goes_on("Hello")
        wait(shared, HOUR)
    assert rows(shared) == {}
    start_with(shared, token)
    shared.ada.types()

    assert "I pair coworkers for coffee" in shared.ada.last()
    assert not is_sealed(shared)


def test_an_app_that_is_installed_again_has_lost_nothing(shared: TestWorkspace) -> None:
    """Ten hours later the admin has it back, with another token, and Bo hears on Friday."""
    shared.sandbox.uninstall()
    wait(shared, 10 * HOUR)
    start_with(shared, shared.sandbox.install_again())
    assert not is_sealed(shared)
    shared.walk(shared.clock.now() + 3 * DAY)

    assert has_heard(shared)


def test_an_event_from_before_does_not_seal_what_is_installed_again(shared: TestWorkspace) -> None:
    """Kith was away meanwhile, and Slack delivers both events only now."""
    shared.sandbox.uninstall()
    late = shared.sandbox.deliveries[-2:]
    shared.clock.advance(HOUR)
    start_with(shared, shared.sandbox.install_again())
    for days in range(3):
        # Later deliveries aren't known by their ids any more.
        shared.clock.advance(days * DAY)
        shared.sandbox.repeat(*late)
        assert not is_sealed(shared)
    shared.sandbox.uninstall()

    assert is_sealed(shared)


def test_an_old_token_erases_nothing(shared: TestWorkspace) -> None:
    """It was installed again, and nobody has put the new token into ``.env`` for two days."""
    shared.sandbox.uninstall()
    wait(shared, 3 * HOUR)
    token = shared.sandbox.install_again()
    wait(shared, 2 * DAY)
    assert is_sealed(shared)
    assert "details" in rows(shared)
    start_with(shared, token)
    shared.walk(shared.clock.now() + DAY)

    assert has_heard(shared)


@pytest.mark.parametrize(
    "error", ["account_inactive", "token_revoked", "invalid_auth", "not_authed", "missing_scope"]
)
def test_no_answer_of_slacks_seals_or_erases_anything(shared: TestWorkspace, error: str) -> None:
    """Without Slack's event a token may be a wrong one, or Slack may be unwell."""
    shared.sandbox.keep_failing("*", error)
    wait(shared, 2 * DAY)
    assert not is_sealed(shared)
    shared.sandbox.mend("*")
    shared.walk(shared.clock.now() + 2 * DAY)

    assert has_heard(shared)


@pytest.mark.parametrize(
    "how", ["500", "429", "hang_up", "invalid_auth", "missing_scope", "token_revoked"]
)
def test_nothing_is_erased_before_slack_says_that_it_is_gone(
    shared: TestWorkspace, how: str
) -> None:
    """Destroying takes certainty: neither an outage nor a revoked token is enough (P14)."""
    shared.sandbox.uninstall()
    shared.sandbox.keep_failing("auth.test", how)
    wait(shared, 2 * DAY)
    assert "details" in rows(shared)
    shared.sandbox.mend("auth.test")
    wait(shared, HOUR)

    assert rows(shared) == {}


def test_the_token_of_a_person_is_none_of_kiths(shared: TestWorkspace) -> None:
    """Somebody took back what they had allowed another way: the bot's own token holds."""
    shared.sandbox.send_event(revoked(people=(shared.ada.id,)))

    assert not is_sealed(shared)


def test_a_mistaken_event_seals_for_a_minute(shared: TestWorkspace) -> None:
    """An event alone erases nothing: Slack still accepts the token, and not only for a moment."""
    shared.sandbox.send_event({"type": "app_uninstalled"})
    shared.tick()
    assert is_sealed(shared)
    wait(shared, timedelta(minutes=1), timedelta(minutes=1))

    assert not is_sealed(shared)


@pytest.mark.parametrize("is_member", [True, False])
def test_a_line_to_a_sealed_workspace_is_answered_once(
    workspace: TestWorkspace, is_member: bool
) -> None:
    """Slack delivers it again, and a member's is looked for, too, once the seal is off."""
    known_to_kith(workspace, workspace.ada)
    person = workspace.ada if is_member else workspace.dana
    before = len(person.told())
    workspace.sandbox.send_event({"type": "app_uninstalled"})
    with impatient(workspace):
        person.goes_on(CAT)
        time_passes(workspace, 40)
        assert len(person.told()) == before
        # The next delivery comes before Kith has asked Slack, and the last one after it.
        time_passes(workspace, 40)
    time_passes(workspace, 10 * MINUTES, 10.0)

    assert len(person.told()) == before + 1


def test_a_members_line_that_never_comes_again_is_looked_for(workspace: TestWorkspace) -> None:
    """As soon as the seal is off, not a day later."""
    known_to_kith(workspace, workspace.ada)
    workspace.sandbox.retry_events(False)
    workspace.sandbox.send_event({"type": "app_uninstalled"})
    with impatient(workspace):
        workspace.ada.goes_on(CAT)
    time_passes(workspace, 5 * MINUTES, 10.0)

    assert replies(workspace.ada, OFFER) == 2


def test_a_members_line_that_slack_has_given_up_is_looked_for(workspace: TestWorkspace) -> None:
    """It was installed again hours ago, and Kith gets the new token only now."""
    known_to_kith(workspace, workspace.ada)
    workspace.sandbox.uninstall()
    token = workspace.sandbox.install_again()
    with impatient(workspace):
        workspace.ada.goes_on(CAT)
        time_passes(workspace, 10 * MINUTES)
    assert workspace.sandbox.pending_events == []
    assert replies(workspace.ada, OFFER) == 1
    start_with(workspace, token)
    time_passes(workspace, 5 * MINUTES, 10.0)

    assert replies(workspace.ada, OFFER) == 2


def test_an_event_that_can_be_found_out_later_is_not_repeated(shared: TestWorkspace) -> None:
    """It was on its way when the app was uninstalled."""
    shared.sandbox.send_event({"type": "app_uninstalled"})
    before = len(calls(shared))
    with impatient(shared):
        shared.sandbox.set_user("bo", status_text="In a meeting")
        shared.sandbox.open_home(shared.ada.id)

    assert shared.sandbox.pending_events == []
    assert set(calls(shared)[before:]) == {"user_change", "app_home_opened"}


@pytest.mark.parametrize("slow", [True, False])
def test_a_wrong_clock_erases_nothing_early(
    shared: TestWorkspace, monkeypatch: pytest.MonkeyPatch, slow: bool
) -> None:
    """It is two days slow when the app is uninstalled, or two days fast afterwards (P14)."""
    happened = shared.clock.now() + (2 * DAY if slow else 0 * DAY)
    with monkeypatch.context() as patch:
        patch.setattr(shared.sandbox._workspace, "now", lambda: happened)
        shared.sandbox.uninstall()
    soon = happened + 23 * HOUR
    monkeypatch.setattr("bot.operations.uninstalling.state_of_token", gone_at(soon))
    shared.clock.set(soon if slow else soon + 2 * DAY)
    shared.tick()

    assert "details" in rows(shared)


def test_whoever_presses_in_a_sealed_workspace_hears_that_it_failed(shared: TestWorkspace) -> None:
    """Slack says so: nothing is shown, nothing is done, and a form stays open with its words."""
    shared.ada.types("share")
    shared.sandbox.send_event({"type": "app_uninstalled"})
    before = len(calls(shared))
    with impatient(shared):
        shared.ada.submits()
        command = shared.sandbox.type_command(shared.ada.id, shared.config.command, "me")

    assert shared.ada.modal()["type"] == "modal"
    assert not command.acknowledged
    assert set(calls(shared)[before:]) <= {"view_submission:sharing.share_form", "/coffee"}


def test_another_workspace_of_the_database_is_untouched(shared: TestWorkspace) -> None:
    """Neither sealed nor erased: its rows stay, and so does its key."""
    with shared.database.write() as tx:
        other = workspaces.add(tx, shared.vault, "T0OTHER002", None, shared.clock.now()).id
        shared.vault.hashed(tx, other, "U1")
    before = rows(shared, other)
    shared.sandbox.uninstall()
    assert not shared.application.services.uninstalling.is_sealed(other)
    wait(shared, DAY + HOUR)

    found = rows(shared, other)
    assert rows(shared) == found
    assert found | before == found


def test_a_seal_of_another_process_holds_from_the_next_tick(shared: TestWorkspace) -> None:
    """Slack tells one replica alone; the others read it."""
    shared.sandbox._workspace.is_installed = False
    with shared.database.write() as tx:
        seals.seal(tx, shared.record.id, shared.clock.now(), SealReason.UNINSTALLED)
    shared.tick()

    assert shared.application.services.uninstalling.is_sealed(shared.record.id)


def test_the_end_is_heard_also_where_it_is_taken_for_sealed(shared: TestWorkspace) -> None:
    """Another process has unsealed it a moment ago, and it is uninstalled once more."""
    shared.sandbox.uninstall()
    shared.clock.advance(HOUR)
    with shared.database.write() as tx:
        seals.note_accepted(tx, shared.record.id, shared.clock.now())
    shared.sandbox.uninstall()

    assert is_sealed(shared)


def test_a_token_of_another_workspace_does_not_unseal(shared: TestWorkspace) -> None:
    """A process that serves another workspace of the database says nothing about this one."""
    with shared.database.write() as tx:
        other = workspaces.add(tx, shared.vault, "T0OTHER002", None, shared.clock.now()).id
        seals.seal(tx, other, shared.clock.now(), SealReason.UNINSTALLED)
    wait(shared, 2 * DAY)

    with shared.database.read() as tx:
        assert [one.workspace_id for one in seals.all_sealed(tx)] == [other]


def sealed_elsewhere(workspace: TestWorkspace, ago: timedelta) -> str:
    """Another team of the database, from which the app was uninstalled so long ago."""
    with workspace.database.write() as tx:
        now = workspace.clock.now()
        other = workspaces.add(tx, workspace.vault, "T0OTHER002", None, now).id
        workspace.vault.hashed(tx, other, "U1")
        seals.seal(tx, other, now - ago, SealReason.UNINSTALLED)
    return other


def test_the_end_of_one_workspace_is_not_that_of_another(shared: TestWorkspace) -> None:
    """Slack says of this process's token that its app is gone, not of the other team's (P14)."""
    other = sealed_elsewhere(shared, 2 * DAY)
    before = rows(shared, other)
    shared.sandbox.uninstall()
    wait(shared, DAY + HOUR)

    assert rows(shared, shared.record.id) == {}
    assert before.items() <= rows(shared, other).items()


def test_a_token_that_dies_without_the_event_erases_no_other_workspace(
    shared: TestWorkspace,
) -> None:
    """The other team's seal is a day old, and this one's event is lost (P14)."""
    other = sealed_elsewhere(shared, DAY)
    shared.sandbox.lose_events()
    shared.sandbox.uninstall()
    wait(shared, DAY)

    assert rows(shared, other)
    assert "details" in rows(shared)


def test_a_slow_clock_does_not_make_kith_ask_at_once(shared: TestWorkspace) -> None:
    """The event is ten minutes ahead of this machine's clock: Slack is asked every minute."""
    shared.application.services.uninstalling.seal(
        shared.record.id,
        SealReason.UNINSTALLED,
        int((shared.clock.now() + timedelta(minutes=10)).timestamp()),
    )
    shared.sandbox.keep_failing("auth.test", "invalid_auth")
    asked = []
    for _ in range(8):
        before = len(calls(shared))
        shared.tick()
        asked.append(calls(shared)[before:].count("auth.test"))
        shared.clock.advance(timedelta(seconds=20))

    assert asked == [0, 0, 0, 1, 0, 0, 1, 0]


def test_a_read_from_before_the_event_unseals_nothing(
    shared: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The event comes while a tick has read that nothing is sealed, and still holds that."""
    uninstalling, really = shared.application.services.uninstalling, workspaces.installed
    event = Thread(target=uninstalling.seal, args=(shared.record.id, SealReason.UNINSTALLED, None))

    def installed(tx: Transaction) -> tuple[str, ...]:
        found = really(tx)
        if event.ident is None:
            event.start()
            # As long as the event takes; it waits where only one may read at a time.
            event.join(0.3)
        return found

    monkeypatch.setattr("bot.operations.uninstalling.workspaces.installed", installed)
    uninstalling.tend()
    event.join()

    assert uninstalling.is_sealed(shared.record.id)


def test_what_is_unsealed_meanwhile_is_not_erased(
    shared: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process starts with the new token while this one hears that the old one is gone."""
    shared.sandbox.uninstall()
    wait(shared, DAY - HOUR)

    def ask(*_: object) -> tuple[TokenState, datetime]:
        with shared.database.write() as tx:
            seals.note_accepted(tx, shared.record.id, shared.clock.now())
        return TokenState.GONE, shared.clock.now()

    monkeypatch.setattr("bot.operations.uninstalling.state_of_token", ask)
    wait(shared, 2 * HOUR)

    assert "details" in rows(shared)


def test_what_slack_has_not_taken_yet_waits(workspace: TestWorkspace) -> None:
    """Help that is still to be said isn't tried while the app is gone, and is said afterwards."""
    at_once, here = workspace.application.services.conversation.at_once, workspace.record.id
    workspace.sandbox.fail("chat.postMessage", "429")
    with pytest.raises(NotSaidYet):
        at_once.say(
            here,
            workspace.sandbox.direct(workspace.ada.id),
            "mark",
            sentence("Hello."),
            workspace.clock.now(),
            may_be_there=False,
        )
    workspace.sandbox.send_event({"type": "app_uninstalled"})
    before = len(calls(workspace))
    time_passes(workspace, 40)
    assert calls(workspace)[before:] == []
    time_passes(workspace, 2 * MINUTES)

    assert workspace.ada.last() == "Hello."


def test_monitoring_says_what_will_happen(shared: TestWorkspace) -> None:
    """By when it has to be installed again, and afterwards that it begins anew."""
    here = (shared.database, shared.record.id, shared.clock)
    require_installed(*here)
    shared.sandbox.uninstall()
    with pytest.raises(SetupError, match=r"on 25 November at 11:00 UTC if Kith runs then and"):
        require_installed(*here)
    shared.sandbox.keep_failing("auth.test", "invalid_auth")
    wait(shared, DAY + HOUR)
    with pytest.raises(SetupError, match=r"once Slack says that the app is gone"):
        require_installed(*here)
    shared.sandbox.mend("auth.test")
    wait(shared, HOUR)

    with pytest.raises(SetupError, match="To begin anew, install it"):
        require_installed(*here)


def test_the_log_says_it_once(shared: TestWorkspace, caplog: pytest.LogCaptureFixture) -> None:
    """What sealed it, and a day later that it is erased; by the workspace's random id alone."""
    shared.sandbox.uninstall()
    wait(shared, DAY + HOUR)
    said = [one.getMessage() for one in caplog.records if one.name == "kith.uninstalling"]

    assert said == [
        f"workspace={shared.record.id} is sealed: its bot token was revoked; nothing is deleted; "
        "put a new token into .env, and start Kith again",
        f"workspace={shared.record.id} is sealed: the app was uninstalled",
        f"workspace={shared.record.id} is erased: the app was uninstalled a day ago",
    ]
