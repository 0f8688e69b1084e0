"""The state of the sandbox: people, conversations, messages, files. One lock guards it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from queue import SimpleQueue
from typing import Any, Literal

from bot.runtime.clock import Clock
from bot.sandbox.manifest import AppFacts
from bot.sandbox.users import SandboxUser

Kind = Literal["direct", "group", "channel"]
USERS_ON_A_PAGE = 1000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class File:
    """
    A file. *length* is the announced size in bytes, *key* the secret part of its upload URL.

    *content* is None until the upload; *conversations* is empty until the file is shared.
    """

    id: str
    name: str
    owner: str
    length: int
    made: datetime
    key: str = ""
    title: str = ""
    content: bytes | None = None
    conversations: tuple[str, ...] = ()
    deleted: bool = False


@dataclass(frozen=True)
class Message:
    """
    A message. *ts* is its id within its conversation, and its order.

    *seen_only_by* is the person who sees an ephemeral message, and None for other messages.
    *subtype*: ``me_message``, or ``thread_broadcast`` for a reply that stands outside, too.
    """

    ts: str
    user: str
    text: str
    blocks: list[dict[str, Any]] | None = None
    metadata: dict[str, Any] | None = None
    thread_ts: str | None = None
    edited_ts: str | None = None
    seen_only_by: str | None = None
    files: tuple[File, ...] = ()
    subtype: str | None = None

    @property
    def is_in_thread_only(self) -> bool:
        """Whether it is a reply that stands in its thread alone."""
        is_reply = self.thread_ts not in (None, self.ts)
        return is_reply and self.subtype != "thread_broadcast"


@dataclass
class Conversation:
    """
    A direct message of two, a group direct message, or a channel, which the bot is not in.

    *messages* oldest first, by ts; *name* is that of a channel.
    """

    id: str
    kind: Kind
    members: tuple[str, ...]
    created: int
    messages: dict[str, Message] = field(default_factory=dict)
    last_read: dict[str, str] = field(default_factory=dict)
    name: str = ""

    def replies_to(self, ts: str) -> list[Message]:
        """The replies to a message, oldest first."""
        return [one for one in self.messages.values() if one.thread_ts == ts != one.ts]

    def seen_by(self, person_id: str) -> list[Message]:
        """The messages that *person_id* sees, oldest first."""
        mine = (None, person_id)
        return [each for each in self.messages.values() if each.seen_only_by in mine]

    def unread_by(self, person_id: str) -> int:
        """The number of messages by others since *person_id* last read."""
        last = self.last_read.get(person_id, "0")
        return sum(m.ts > last and m.user != person_id for m in self.seen_by(person_id))


class Workspace:
    """
    The state of the sandbox, apart from the views (see ``open_views``).

    ``changed`` is the lock for reading and changing it, and a condition that is notified of each
    change that somebody can see. ``announcements`` are events that the bot caused itself.
    """

    def __init__(self, app: AppFacts, clock: Clock, people: Sequence[SandboxUser]) -> None:
        self.app = app
        self.clock = clock
        self.changed = threading.Condition(threading.RLock())
        self.version = 0
        self.running = True
        # An app that was uninstalled gets no events but those that say so, and nobody can use it.
        self.is_installed = True
        self.people = {each.id: each for each in (*people, app.as_user())}
        self.users_on_a_page = USERS_ON_A_PAGE
        self.conversations: dict[str, Conversation] = {}
        self.files: dict[str, File] = {}
        self.announcements: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._last_micros = 0
        self._serial = 0

    def now(self) -> datetime:
        """The sandbox's time."""
        return self.clock.now()

    def next_ts(self) -> str:
        """
        A new ts: the clock's seconds and microseconds, always later than the one before.

        While the clock stands still, messages thus have an order. No ts equals the clock's time
        itself, which would be left out of a history that starts at that time.
        """
        with self.changed:
            micros = (self.now() - EPOCH) // timedelta(microseconds=1)
            self._last_micros = max(micros + 1, self._last_micros + 1)
            return f"{self._last_micros // 1_000_000}.{self._last_micros % 1_000_000:06d}"

    def serial(self, prefix: str) -> str:
        """A new id that starts with *prefix*."""
        with self.changed:
            self._serial += 1
            return f"{prefix}{self._serial:08d}"

    def touch(self) -> None:
        """Notify everybody who waits that something visible has changed."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def wait_for_change(self, since: int, timeout: float) -> int:
        """Wait until the version exceeds *since*, at most *timeout* seconds; return it."""
        with self.changed:
            self.changed.wait_for(lambda: self.version > since or not self.running, timeout)
            return self.version

    def close(self) -> None:
        """Wake everybody who waits, and end the announcements."""
        with self.changed:
            self.running = False
            self.touch()
        self.announcements.put(None)

    def change_user(self, person_id: str, **changes: Any) -> SandboxUser:
        """Change the account of *person_id*; KeyError if there is none."""
        with self.changed:
            changes = {"updated": int(self.now().timestamp()), **changes}
            changed = replace(self.people[person_id], **changes)
            self.people[person_id] = changed
            self.touch()
            return changed

    def add_user(self, person: SandboxUser) -> None:
        """Add an account; ValueError if there is one with its id or handle."""
        with self.changed:
            if person.id in self.people or person.handle in self._handles():
                raise ValueError(f"There is already somebody with the id or handle of {person.id}.")
            self.people[person.id] = person
            self.touch()

    def _handles(self) -> set[str]:
        return {each.handle for each in self.people.values()}

    def direct(self, person_id: str) -> Conversation:
        """The direct messages between *person_id* and the bot, opened if necessary."""
        return self.open("direct", [person_id])

    def find(self, kind: Kind, people: Sequence[str]) -> Conversation | None:
        """The open conversation of *kind* between exactly *people* and the bot."""
        wanted = {*people, self.app.bot_user_id}
        with self.changed:
            known = self.conversations.values()
            return next((c for c in known if c.kind == kind and set(c.members) == wanted), None)

    def open(self, kind: Kind, people: Sequence[str]) -> Conversation:
        """The conversation of *kind* between *people* and the bot, opened if necessary."""
        with self.changed:
            found = self.find(kind, people)
            if found is None:
                name = f"D{people[0][1:]}" if kind == "direct" else self.serial("C")
                members = (*people, self.app.bot_user_id)
                found = Conversation(name, kind, members, int(self.now().timestamp()))
                self.conversations[name] = found
                self.touch()
            return found

    def add_channel(self, name: str, people: Sequence[str]) -> Conversation:
        """A new channel of *people*; the bot is not in it, and hears nothing of it."""
        with self.changed:
            made = int(self.now().timestamp())
            channel = Conversation(self.serial("C"), "channel", tuple(people), made, name=name)
            self.conversations[channel.id] = channel
            self.touch()
            return channel

    def of(self, person_id: str) -> list[Conversation]:
        """The conversations that *person_id* is in, the direct one with the bot first."""
        with self.changed:
            mine = [c for c in self.conversations.values() if person_id in c.members]
            return sorted(mine, key=lambda each: each.kind != "direct")

    def keep(self, conversation: Conversation, message: Message) -> Message:
        """Put *message* into *conversation*, replacing one with the same ts."""
        with self.changed:
            conversation.messages[message.ts] = message
            self.touch()
            return message

    def drop(self, conversation: Conversation, ts: str) -> Message | None:
        """Remove the message of *ts*; return it, or None if there was none."""
        with self.changed:
            gone = conversation.messages.pop(ts, None)
            self.touch()
            return gone

    def mark_read(self, conversation: Conversation, person_id: str) -> None:
        """Mark all of *conversation* as read by *person_id*."""
        with self.changed:
            seen = conversation.seen_by(person_id)
            last = seen[-1].ts if seen else "0"
            if conversation.last_read.get(person_id) != last:
                conversation.last_read[person_id] = last
                self.touch()
