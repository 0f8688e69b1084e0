"""The people in the stories, what they can do and what they see.

Ada (London, an admin), Bo (Stockholm), Chidi (Lagos), Dana (New York), Emi (Tokyo), Farid (Paris),
Gus (a guest) and Hanna (deactivated). They use Slack as people do: they type, press a button by its
label, fill in the open modal, and read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from bot.sandbox.sandbox import Result, Sandbox, SandboxUser
from tests.idle_executor import IdleExecutor


class Actor:
    """One person in front of Slack."""

    def __init__(
        self,
        sandbox: Sandbox,
        executor: IdleExecutor,
        who: SandboxUser,
        wait_for_reply: Callable[[], None] = lambda: None,
    ) -> None:
        self._sandbox = sandbox
        self._executor = executor
        self._wait_for_reply = wait_for_reply
        self.handle = who.handle
        self.id = who.id
        self.mention = f"<@{who.id}>"

    def types(self, text: str = "") -> Result:
        """Types the command."""
        return self._done(self._sandbox.type_command(self.id, "/coffee", text))

    def says(self, text: str) -> str:
        """Writes a direct message to Kith, and waits for the reply. Returns its time stamp."""
        ts = self.goes_on(text)
        self._wait_for_reply()
        return ts

    def goes_on(self, text: str) -> str:
        """Writes a direct message to Kith, and doesn't wait. Returns its time stamp."""
        written = self._sandbox.write(self.id, self._sandbox.direct(self.id), text)
        self._done(written)
        assert written.ts is not None
        return str(written.ts)

    def says_in(self, text: str, thread_ts: str | None = None, subtype: str | None = None) -> str:
        """Writes in a thread, with ``/me``, or in both places; waits for the reply."""
        direct = self._sandbox.direct(self.id)
        written = self._done(self._sandbox.write(self.id, direct, text, thread_ts, subtype))
        self._wait_for_reply()
        return str(written.ts)

    def shares_file(self, text: str = "") -> str:
        """Shares a picture, with these words beside it; waits for the reply."""
        direct = self._sandbox.direct(self.id)
        shared = self._done(self._sandbox.share_file(self.id, direct, "mog.png", b"mog", text))
        self._wait_for_reply()
        return str(shared.ts)

    def edits(self, ts: str, text: str) -> None:
        """Changes one of their own messages; waits for the reply."""
        direct = self._sandbox.direct(self.id)
        self._done(self._sandbox.edit_message(self.id, direct, ts, text))
        self._wait_for_reply()

    def shares(self, words: str, *listeners: Actor) -> None:
        """Tells Kith something, keeps it, and names these listeners, in their order."""
        self.says(words)
        self.presses("Keep this")
        for number, listener in enumerate(listeners):
            self.chooses(f"listener_{number}", listener.id)
        self.submits()
        self.closes()

    def keeps_this(self) -> None:
        """Presses *Keep this*; in a window that is the form's own button."""
        modals = self._sandbox.modals(self.id)
        if modals and (modals[-1].get("submit") or {}).get("text") == "Keep this":
            self.submits()
        else:
            self.presses("Keep this")

    def is_there(self) -> None:
        """Saves the preferences as they are: who presses nothing for three rounds isn't drawn."""
        self.types("change")
        self.submits()
        self.closes()

    def leaves(self) -> None:
        """Types the command to leave, and confirms it if they are asked."""
        self.types("leave")
        if self.sees_modal() and self.modal()["title"]["text"] == "Leave":
            self.submits()
            self.closes()

    def deletes(self, ts: str) -> None:
        """Deletes one of their own messages."""
        self._done(self._sandbox.delete_message(self.id, self._sandbox.direct(self.id), ts))

    def presses(self, label: str, *, in_group: str | None = None) -> Result:
        """
        Presses the newest button with this label: in the open modal if it has one, else in a
        message.
        """
        modals = self._sandbox.modals(self.id)
        if modals and (found := button(modals[-1]["blocks"], label)):
            block, element = found
            return self._done(
                self._sandbox.press(
                    self.id,
                    element["action_id"],
                    view_id=modals[-1]["id"],
                    block_id=block["block_id"],
                )
            )
        for message in reversed(self._sandbox.messages(self.id, in_group)):
            if found := button(message["blocks"] or [], label):
                return self.presses_in(message, label)
        raise AssertionError(f"{self.handle} sees no button {label!r}")

    def presses_in(self, message: dict[str, Any], label: str, *, stale: bool = False) -> Result:
        """Presses a button of this message. *stale*: as it was, even if it has changed since."""
        found = button(message["blocks"], label)
        assert found is not None
        block, element = found
        return self._done(
            self._sandbox.press(
                self.id,
                element["action_id"],
                message_ts=message["ts"],
                block_id=block["block_id"],
                stale=message if stale else None,
            )
        )

    def presses_at_home(self, label: str) -> Result:
        """Opens the Home tab, and presses a button there."""
        self.home()
        return self.presses_at_open_home(label)

    def presses_at_open_home(self, label: str) -> Result:
        """Presses a button on the Home tab that is open already."""
        home = self._sandbox.home(self.id)
        assert home is not None
        found = button(home["blocks"], label)
        assert found is not None, f"{self.handle} sees no button {label!r} at home"
        block, element = found
        return self._done(
            self._sandbox.press(
                self.id, element["action_id"], view_id=home["id"], block_id=block["block_id"]
            )
        )

    def chooses(self, block_id: str, value: str | list[str], **words: str) -> Result:
        """Chooses an option, several options, a person or a date in the open modal.

        *words* are typed into the text fields of these blocks before.
        """
        view = self.modal()
        block_id = shown_block(view, block_id)
        return self._done(
            self._sandbox.press(
                self.id,
                element_of(view, block_id)["action_id"],
                view_id=view["id"],
                block_id=block_id,
                value=value,
                state=typed_into(view, words),
            )
        )

    def submits(self, **words: str) -> Result:
        """Submits the open modal; *words* are typed into the text fields of these blocks."""
        view = self.modal()
        return self._done(self._sandbox.submit(self.id, view["id"], typed_into(view, words)))

    def submits_as_it_was(self, view: dict[str, Any], values: dict[str, Any]) -> Result:
        """Submits a copy of a modal that was open before."""
        return self._done(self._sandbox.submit_view_as_it_was(self.id, view, values))

    def closes(self) -> None:
        """Closes every open modal."""
        while modals := self._sandbox.modals(self.id):
            self._done(self._sandbox.close(self.id, modals[-1]["id"]))

    def modal(self) -> dict[str, Any]:
        """The open modal."""
        modals = self._sandbox.modals(self.id)
        assert modals, f"{self.handle} has no modal open"
        return modals[-1]

    def sees_modal(self) -> bool:
        """Whether a modal is open."""
        return bool(self._sandbox.modals(self.id))

    def home(self) -> dict[str, Any]:
        """The Home tab, opened now."""
        self._done(self._sandbox.open_home(self.id))
        home = self._sandbox.home(self.id)
        assert home is not None
        return home

    def reads_open_home(self) -> str:
        """All text on the Home tab that is open already."""
        home = self._sandbox.home(self.id)
        assert home is not None
        return " ".join(texts(home))

    def messages(self, group: str | None = None) -> list[dict[str, Any]]:
        """The messages in the direct messages with Kith, or in a group."""
        return self._sandbox.messages(self.id, group)

    def told(self) -> list[str]:
        """Kith's messages to this person, oldest first."""
        return [one["text"] for one in self.messages() if one["user"] != self.id]

    def last(self) -> str:
        """Kith's newest message to this person, or ""."""
        told = self.told()
        return told[-1] if told else ""

    def groups(self) -> list[str]:
        """The group conversations that this person is in."""
        return self._sandbox.groups(self.id)

    def reads_modal(self) -> str:
        """All text in the open modal."""
        return " ".join(texts(self.modal()))

    def reads_home(self) -> str:
        """All text on their Home tab, opened now."""
        return " ".join(texts(self.home()))

    def _done(self, result: Result) -> Result:
        self._executor.wait_until_idle()
        return result


def button(
    blocks: list[dict[str, Any]], label: str
) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """The button with this label, as its block and element."""
    for block in blocks:
        elements = [*block.get("elements", []), block.get("accessory")]
        for element in elements:
            if element and element.get("type") == "button" and element["text"]["text"] == label:
                return block, element
    return None


def labels(message: dict[str, Any]) -> list[str]:
    """The labels of all buttons of a message."""
    return [
        element["text"]["text"]
        for block in message["blocks"] or []
        for element in block.get("elements", [])
        if element.get("type") == "button"
    ]


def texts(node: Any) -> Iterator[str]:
    """All texts in a view or a message, in reading order."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("text", "initial_value", "initial_date") and isinstance(value, str):
                yield value
            elif key not in ("private_metadata", "options"):
                yield from texts(value)
    elif isinstance(node, list):
        for entry in node:
            yield from texts(entry)


def whole(node: Any) -> str:
    """A view or a message as JSON."""
    return json.dumps(node, ensure_ascii=False)


def shown_block(view: dict[str, Any], field: str) -> str:
    """The block id of a field, which may go on with what makes it another one in Slack."""
    ids = [str(one.get("block_id")) for one in view["blocks"]]
    return next((one for one in ids if field not in ids and one.startswith(f"{field}.")), field)


def element_of(view: dict[str, Any], block_id: str) -> dict[str, Any]:
    """The input of this block of a view."""
    return next(b["element"] for b in view["blocks"] if b.get("block_id") == block_id)


def typed_into(view: dict[str, Any], words: dict[str, str]) -> dict[str, dict[str, Any]]:
    """The state of a view whose text fields hold these words."""
    return {
        block_id: {
            element_of(view, block_id)["action_id"]: {"type": "plain_text_input", "value": typed}
        }
        for block_id, typed in words.items()
    }
