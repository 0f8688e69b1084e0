"""People in front of a Slack whose bot dies now and then: they try again, as people do."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from time import monotonic, sleep
from typing import Any

from bot.sandbox.refusals import Gone
from bot.sandbox.sandbox import Result, Sandbox
from bot.slack.action_ids import ActionId
from tests.cast import button, texts, typed_into

# A person looks so long at an answer that doesn't come, and tries again for so long, in seconds.
LOOKS = 4.0
TRIES = 60.0
PAUSE = 0.5
KEEP = "Keep this"
SKIP = "Skip this one"
_TOKEN = re.compile(r"Mog\d{4}")


def tokens_in(said: Any) -> frozenset[str]:
    """The names of cats in a view or a message."""
    return frozenset(_TOKEN.findall(" ".join(texts(said))))


@dataclass
class Book:
    """
    What people did. *lines* and *forms* hold the names of the cats in them: of lines whether Slack
    got an acknowledgement at the first try, of forms whether the person saw that it was accepted.

    *offers* are the lines of each offer that was used, by the offer's message.
    """

    lines: dict[str, bool] = field(default_factory=dict)
    forms: dict[str, bool] = field(default_factory=dict)
    offers: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    repeated: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def cat(self) -> str:
        """A name that nobody has used."""
        with self.lock:
            return f"Mog{next(self._numbers):04}"

    def note(self, what: str, *, was_lost: bool) -> None:
        """Count something that was acknowledged at once, and whether nothing came of it."""
        with self.lock:
            self.done[what] += 1
            self.lost[what] += was_lost


class Person:
    """One person who uses Slack."""

    def __init__(self, sandbox: Sandbox, slack_id: str, book: Book) -> None:
        self.id = slack_id
        self._sandbox = sandbox
        self._book = book

    # What they do -----------------------------------------------------------------------------

    def join(self) -> None:
        """Join, and answer both questions; each press until it has an effect."""
        self._until_seen("Join", partial(self._command, ""))
        for label, then in (("Join", "Every week"), ("Every week", "One person")):
            self._until_seen(then, partial(self._press, label))
        self._press("One person")

    def say(self) -> None:
        """Write a line to Kith."""
        cat = self._book.cat()
        written = self._sandbox.write(self.id, self._channel, f"My cat is called {cat}.")
        with self._book.lock:
            self._book.lines[cat] = written.acknowledged

    def ask_for_help(self) -> None:
        """Type a command that has an answer."""
        before = len(self._messages())
        result = self._command("help")
        if result.acknowledged:
            came = self._sees(lambda: len(self._messages()) > before)
            self._book.note("command help", was_lost=not came)

    def share(self) -> None:
        """Open the form by a command, and submit it."""
        result = self._command("share")
        if result.acknowledged:
            opened = self._sees(self._form)
            self._book.note("command share", was_lost=not opened)
            if opened:
                self._submit(self._book.cat(), "")

    def keep(self) -> None:
        """Keep what they told Kith before, by the newest offer that is open."""
        offer = next(iter(self.open_offers()), None)
        if offer is None:
            return
        about = _about(offer)
        if self._press(KEEP, offer).acknowledged:
            opened = self._sees(lambda: self._form(about))
            self._book.note(f"press {KEEP}", was_lost=not opened)
            if opened:
                told = tokens_in(self._form(about))
                with self._book.lock:
                    self._book.offers[self.id, offer["ts"]] = told
                self._submit(None, about)

    def skip(self) -> None:
        """Skip the next round, once."""
        message = self._with_button(SKIP)
        if message is not None and self._press(SKIP, message).acknowledged:
            changed = self._sees(lambda: self._with_button(SKIP) is None)
            self._book.note(f"press {SKIP}", was_lost=not changed)

    def look_up(self) -> None:
        """Ask what Kith knows about them."""
        self.close_all()
        if self._command("me").acknowledged:
            opened = self._sees(lambda: self._sandbox.modals(self.id))
            self._book.note("command me", was_lost=not opened)
            self.close_all()

    def go_home(self) -> None:
        """Open the Home tab."""
        self._sandbox.open_home(self.id)

    # What they see ----------------------------------------------------------------------------

    def open_offers(self) -> list[dict[str, Any]]:
        """The messages that offer to keep something, the newest first."""
        found = [one for one in self._messages() if button(one["blocks"] or [], KEEP)]
        return found[::-1]

    def told_in(self, offer: dict[str, Any]) -> frozenset[str]:
        """The lines that an offer is about, as its form shows them; nothing is kept."""
        self.close_all()
        about = _about(offer)
        for _ in range(3):
            self._press(KEEP, offer)
            if self._sees(lambda: tokens_in(self._form(about) or {})):
                break
        told = tokens_in(self._form(about) or {})
        self.close_all()
        return told

    def close_all(self) -> None:
        """Close every modal."""
        while modals := self._sandbox.modals(self.id):
            self._sandbox.close(self.id, modals[-1]["id"])

    # Below ------------------------------------------------------------------------------------

    @property
    def _channel(self) -> str:
        return self._sandbox.direct(self.id)

    def _messages(self) -> list[dict[str, Any]]:
        return [one for one in self._sandbox.messages(self.id) if one["user"] != self.id]

    def _form(self, about: str = "") -> dict[str, Any] | None:
        """
        The sharing form once it is there to be filled in: an empty one, or that of an offer.

        On a slow machine the form of an earlier press may come only now; it isn't taken for it.
        """
        for view in self._sandbox.modals(self.id):
            is_it = about in view["private_metadata"] if about else not tokens_in(view)
            if _is_form(view) and is_it:
                return view
        return None

    def _with_button(self, label: str) -> dict[str, Any] | None:
        found = (one for one in self._messages()[::-1] if button(one["blocks"] or [], label))
        return next(found, None)

    def _command(self, text: str) -> Result:
        """Type the command until Slack shows no error, as people do."""
        return self._again("command", lambda: self._sandbox.type_command(self.id, "/coffee", text))

    def _press(self, label: str, message: dict[str, Any] | None = None) -> Result:
        """Press a button until Slack shows no error."""
        there = message or self._with_button(label)
        found = button(there["blocks"], label) if there else None
        if there is None or found is None:
            return Result(False)
        block, element = found
        return self._again(
            "press",
            lambda: self._sandbox.press(
                self.id,
                element["action_id"],
                message_ts=there["ts"],
                block_id=block["block_id"],
                stale=there,
            ),
        )

    def _submit(self, cat: str | None, about: str) -> None:
        """
        Submit the open form until it is accepted; a failure leaves it open, with its words.

        With *cat* the words are typed; else they are in the form already.
        """
        form = self._form(about)
        assert form is not None
        words = typed_into(form, {"words": f"My cat is called {cat}."}) if cat else {}
        told = {cat} if cat else tokens_in(form)
        with self._book.lock:
            self._book.forms |= dict.fromkeys(told, False)
        end = monotonic() + TRIES
        while monotonic() < end:
            if self._is_accepted(form["id"], words):
                with self._book.lock:
                    self._book.forms |= dict.fromkeys(told, True)
                break
            with self._book.lock:
                self._book.repeated["form"] += 1
            sleep(PAUSE)
        self.close_all()

    def _is_accepted(self, form_id: str, words: dict[str, Any]) -> bool:
        if not self._is_open(form_id):
            return True
        while (top := self._sandbox.modals(self.id)[-1])["id"] != form_id:
            # Something is shown over the form.
            self._sandbox.close(self.id, top["id"])
        try:
            self._sandbox.submit(self.id, form_id, words)
        except Gone:
            return False
        return not self._is_open(form_id)

    def _is_open(self, form_id: str) -> bool:
        """Whether a form still asks: once it is accepted, what was kept stands in its place."""
        return any(one["id"] == form_id and _is_form(one) for one in self._sandbox.modals(self.id))

    def _again(self, what: str, do: Callable[[], Result]) -> Result:
        end = monotonic() + TRIES
        while True:
            try:
                result = do()
            except Gone:
                return Result(False)
            if result.acknowledged or monotonic() > end:
                return result
            with self._book.lock:
                self._book.repeated[what] += 1
            sleep(PAUSE)

    def _until_seen(self, label: str, do: Callable[[], Result]) -> None:
        end = monotonic() + TRIES
        while self._with_button(label) is None:
            if monotonic() > end:
                raise RuntimeError(f"{self.id} never sees {label}")
            do()
            self._sees(lambda: self._with_button(label))

    def _sees(self, look: Callable[[], object]) -> bool:
        """Whether something appears while the person looks."""
        end = monotonic() + LOOKS
        while not (found := look()) and (left := end - monotonic()) > 0:
            self._sandbox.wait_for_change(self._sandbox.version, min(left, 0.2))
        return bool(found)


def _is_form(view: dict[str, Any]) -> bool:
    return view["callback_id"] == ActionId.SHARE_FORM and "submit" in view


def _about(offer: dict[str, Any]) -> str:
    """The id that an offer's button carries, and its form."""
    found = button(offer["blocks"], KEEP)
    assert found is not None
    return str(found[1]["value"])
