"""The sandbox: a small, strict, local Slack, to be driven by a program or by its page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Self

from bot.runtime.clock import SettableClock
from bot.sandbox import accounts, files_api, interactions, messaging, modals
from bot.sandbox.contexts import Result
from bot.sandbox.fault_controls import FaultControls
from bot.sandbox.manifest import read_manifest
from bot.sandbox.page_api import ClockControls
from bot.sandbox.payloads import visible_message
from bot.sandbox.refusals import Gone
from bot.sandbox.routes import API_PATH
from bot.sandbox.server import HOST, Server
from bot.sandbox.traffic_log import TrafficEntry
from bot.sandbox.users import DEFAULT_USERS, TEAM_ID, SandboxUser, by_handle
from bot.sandbox.wiring import Parts, context_of, routes_of

__all__ = ["DEFAULT_USERS", "Gone", "Result", "Sandbox", "SandboxUser", "TrafficEntry"]
ACK_TIMEOUT_SECONDS = 3.0


class Sandbox(FaultControls):
    """
    A workspace with people in it, and the Slack API that a bot sees.

    Start it, give the bot ``api_url`` and the tokens, and act as any of the people. All methods
    that act wait at most *ack_timeout* real seconds for the bot's acknowledgement; trigger ids
    are valid as long. ``ValueError``: nobody can act as that person; :class:`Gone`: they don't
    see what they wanted to use, or no longer.
    """

    def __init__(
        self,
        manifest: Mapping[str, Any],
        clock: SettableClock,
        *,
        port: int = 0,
        people: Sequence[SandboxUser] = DEFAULT_USERS,
        next_round: Callable[[], datetime | None] | None = None,
        move_clock: Callable[[datetime], None] | None = None,
        request_url: str | None = None,
        ack_timeout: float = ACK_TIMEOUT_SECONDS,
    ) -> None:
        parts = Parts(read_manifest(manifest), clock, people, ack_timeout, request_url)
        super().__init__(parts)
        routes = routes_of(parts, ClockControls(move_clock or clock.set, next_round), self._address)
        self._server = Server(port, routes.handle)
        self._context = context_of(parts, self._address)
        self._workspace, self._open_views = parts.workspace, parts.open_views
        self.bot_token, self.app_token = parts.tokens.bot, parts.tokens.app
        self.signing_secret, self.team_id = parts.signing_secret, TEAM_ID
        self.bot_user_id, self.bot_id = parts.workspace.app.bot_user_id, parts.workspace.app.bot_id

    def _address(self, scheme: str, path: str) -> str:
        return f"{scheme}://{HOST}:{self._server.port}{path}"

    # Start and stop ---------------------------------------------------------------------------

    def start(self) -> None:
        """Start serving. A sandbox is started once."""
        self._parts.delivery.start()
        self._server.start()

    def stop(self) -> None:
        """End every thread and every connection. Stopping twice is no error."""
        if not self._workspace.running:
            return
        self._parts.faults.stop()
        self._workspace.close()
        self._parts.sockets.close()
        self._server.stop()
        self._parts.delivery.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def api_url(self) -> str:
        """The ``base_url`` for the bot's Web client."""
        return self._address("http", API_PATH)

    @property
    def page_url(self) -> str:
        """The URL of the page."""
        return self._address("http", "/")

    # People -----------------------------------------------------------------------------------

    @property
    def users(self) -> dict[str, SandboxUser]:
        """Everybody by handle, as they are now."""
        with self._workspace.changed:
            return by_handle(self._workspace.people.values())

    def set_user(self, handle: str, **changes: Any) -> Result:
        """Change an account (``deleted``: they're deactivated); the bot gets ``user_change``."""
        return accounts.change(self._context, self.users[handle].id, **changes)

    def add_user(self, person: SandboxUser) -> Result:
        """Add an account, and tell the bot with ``team_join``."""
        return accounts.join(self._context, person)

    def send_event(self, event: Mapping[str, Any]) -> Result:
        """Deliver any event of the Events API (``app_uninstalled``, say), if it is subscribed."""
        receipt = self._parts.delivery.event({**event, "event_ts": self._workspace.next_ts()})
        return Result(receipt is not None and receipt.acknowledged)

    def type_command(
        self, person_id: str, command: str, text: str = "", channel_id: str | None = None
    ) -> Result:
        """Type a slash command, in the person's own conversation with the bot by default."""
        return messaging.type_command(self._context, person_id, command, text, channel_id)

    def write(
        self,
        person_id: str,
        channel_id: str,
        text: str,
        thread_ts: str | None = None,
        subtype: str | None = None,
    ) -> Result:
        """
        Write a message as a person types it; ``ts`` of the result is the message's.

        *thread_ts*: it replies to that message. *subtype*: ``me_message`` for ``/me``, and
        ``thread_broadcast`` for a reply that is also sent to the conversation.
        """
        return messaging.write(self._context, person_id, channel_id, text, thread_ts, subtype)

    def edit_message(self, person_id: str, channel_id: str, ts: str, text: str) -> Result:
        """Change the text of the person's own message."""
        return messaging.edit_message(self._context, person_id, channel_id, ts, text)

    def share_file(
        self, person_id: str, channel_id: str, name: str, content: bytes, text: str = ""
    ) -> Result:
        """Share a file in a conversation, beside *text*."""
        return messaging.share_file(self._context, person_id, channel_id, name, content, text)

    def delete_message(self, person_id: str, channel_id: str, ts: str) -> Result:
        """Delete the person's own message, or dismiss one that only they see."""
        return messaging.delete_message(self._context, person_id, channel_id, ts)

    def press(
        self,
        person_id: str,
        action_id: str,
        *,
        message_ts: str | None = None,
        channel_id: str | None = None,
        view_id: str | None = None,
        block_id: str | None = None,
        value: Any = None,
        state: Mapping[str, Any] | None = None,
        stale: Mapping[str, Any] | None = None,
    ) -> Result:
        """Press a button or choose *value*; *stale* is an older state of a message."""
        where = (message_ts, channel_id, view_id, block_id)
        wanted = interactions.Press(person_id, action_id, *where, value, state, stale)
        return interactions.press(self._context, wanted)

    def submit(
        self, person_id: str, view_id: str, values: Mapping[str, Mapping[str, Any]] | None = None
    ) -> Result:
        """Submit the top modal; *values* are ``{block_id: {action_id: Slack's state}}``."""
        return modals.submit(self._context, person_id, view_id, values or {})

    def submit_view_as_it_was(
        self,
        person_id: str,
        view: Mapping[str, Any],
        values: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> Result:
        """Submit *view*, as :meth:`modals` returned it, even if it is closed by now."""
        return modals.submit_as_it_was(self._context, person_id, view, values or {})

    def close(self, person_id: str, view_id: str) -> Result:
        """Close a modal."""
        return modals.close(self._context, person_id, view_id)

    def open_home(self, person_id: str) -> Result:
        """Open the bot's Home tab."""
        return messaging.open_tab(self._context, person_id, "home")

    def open_messages(self, person_id: str) -> Result:
        """Open the bot's Messages tab."""
        return messaging.open_tab(self._context, person_id, "messages")

    # Reading ----------------------------------------------------------------------------------

    def direct(self, person_id: str) -> str:
        """The channel id of the direct messages between the person and the bot."""
        return self._workspace.direct(person_id).id

    def add_channel(self, name: str, people: Sequence[str]) -> str:
        """Make a channel of these people, which the bot isn't in; returns its id."""
        return self._workspace.add_channel(name, people).id

    def messages(self, person_id: str, channel_id: str | None = None) -> list[dict[str, Any]]:
        """The messages that the person sees (default: with the bot), oldest first."""
        with self._workspace.changed:
            conversation = self._workspace.conversations[channel_id or self.direct(person_id)]
            return [visible_message(message) for message in conversation.seen_by(person_id)]

    def file(self, person_id: str, file_id: str) -> bytes:
        """The content of a file that was shared with the person; Gone if there is none."""
        return files_api.open_file(self._workspace, person_id, file_id).content or b""

    def groups(self, person_id: str) -> list[str]:
        """The channel ids of the group direct messages that the person is in."""
        return [each.id for each in self._workspace.of(person_id) if each.kind == "group"]

    def modals(self, person_id: str) -> list[dict[str, Any]]:
        """The person's open modals as Slack describes them, the top one last."""
        return [self._open_views.view_object(v, v.state) for v in self._open_views.stack(person_id)]

    def home(self, person_id: str) -> dict[str, Any] | None:
        """The person's Home tab, if one was published."""
        view = self._open_views.home(person_id)
        return None if view is None else self._open_views.view_object(view, view.state)

    @property
    def traffic(self) -> list[TrafficEntry]:
        """The traffic log, oldest first."""
        return self._parts.traffic.since()

    @property
    def version(self) -> int:
        """Grows with every change that somebody can see."""
        return self._workspace.version

    def wait_for_change(self, since: int, timeout: float) -> int:
        """Wait until :attr:`version` exceeds *since*, at most *timeout* seconds; return it."""
        return self._workspace.wait_for_change(since, timeout)

    def wait_for_bot(self, timeout: float = ACK_TIMEOUT_SECONDS) -> bool:
        """Wait until the bot has a socket open; return whether it has."""
        sockets, changed = self._parts.sockets, self._workspace.changed
        with changed:
            return changed.wait_for(lambda: sockets.open_connections > 0, timeout)
