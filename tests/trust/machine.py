"""The state machine that tests trust: everybody tries to read everything, at every moment."""

from __future__ import annotations

import sys
from functools import partial

from hypothesis import note
from hypothesis.stateful import invariant, rule

from tests.trust.drawing import any_step, one_of, step
from tests.trust.model import Secret
from tests.trust.reading_paths import ReadingMachine
from tests.trust.workspace import HANDLES, promised, tokens_in
from tests.trust.world import ANYBODY, PICK

MOST_TRIES = 4
LABELS = one_of("Read it", "Read it", "Not today", "Nothing more from them")


class Trust(ReadingMachine):
    """The whole state machine."""

    def __init__(self) -> None:
        super().__init__()
        # The pairs of reader and detail that were allowed before this step.
        self.readers: set[tuple[str, str]] = set()
        self.known: dict[str, Secret] = {}
        self.turns = 0

    @rule()
    def go_on_with_any_step(self) -> None:
        """The next step of the history."""
        drawn = any_step(self.random)
        note(f"{self.now:%a %d %b %H:%M} {drawn}")
        getattr(self, drawn.name)(**drawn.given)

    @invariant()
    def readers_who_lost_access_try_to_read(self) -> None:
        """Everybody who lost access in this step tries to read at once.

        One other person in turn tries, too. If a nudge about a lost detail is in somebody's chat,
        the scheduler ticks then and has to empty it.
        """
        self.known |= {one.detail_id: one for one in self.model.secrets}
        for check_in_id, detail_id, handle in self.env.check_ins():
            self.known[detail_id].check_ins[check_in_id] = handle
        readers = self.model.readers(self.now)
        lost, self.readers = self.readers - readers, readers
        standing = {
            (handle, one.detail_id)
            for (handle, _), several in self.standing.items()
            for one in several
        }
        tries = sorted(
            (self.known[detail_id].token, detail_id, viewer) for viewer, detail_id in lost
        )
        for _, detail_id, viewer in tries[:MOST_TRIES]:
            self.try_to_read(viewer, self.known[detail_id])
        if standing & lost:
            self.tick()
        self.turns += 1
        for secret in self.one_of(self.model.secrets, self.turns):
            self.try_to_read(HANDLES[self.turns // 3 % len(HANDLES)], secret)

    @step(pick=PICK, viewer=ANYBODY)
    def read(self, pick: int, viewer: str) -> None:
        for secret in self.one_of(self.model.secrets, pick):
            self.try_to_read(viewer, secret)
            for check_in_id, handle in secret.check_ins.items():
                self.read_check_in(handle, check_in_id)
                stranger = HANDLES[HANDLES.index(handle) - 1]
                who = self.env.does(stranger)
                read = partial(self.env.services.checkins.read, who, check_in_id)
                self.declined(read, f"a check-in is for one alone, and not for {stranger}")

    @step(often=2, pick=PICK, label=LABELS)
    def press(self, pick: int, label: str) -> None:
        for nudge in self.one_of(self.nudges, pick):
            self.press_nudge(nudge, label)

    @step(pick=PICK, stranger=ANYBODY)
    def read_the_note(self, pick: int, stranger: str) -> None:
        for coffee in self.one_of(self.model.coffees, pick):
            for viewer in dict.fromkeys((*coffee.people, stranger)):
                self.read_note(viewer, coffee)

    @step(viewer=ANYBODY, about=ANYBODY)
    def look_at_what_is_there(self, viewer: str, about: str) -> None:
        self.read_ledger(viewer)
        if viewer != about and viewer in self.model.members:
            about_id = self.env.actor(about).id
            card = self.env.services.circle.card(self.env.does(viewer), about_id)
            promised(
                card.may_read == bool(self.on_the_card(viewer, about)),
                "a card says that there is something to those who may read it, and to nobody else",
            )

    @step(who=ANYBODY, pick=PICK, how=one_of("export", "look", "form", "form", "meddle"))
    def try_all_else(self, who: str, pick: int, how: str) -> None:
        if how == "export":
            self.export(who)
        elif how == "look":
            self.look_around(who)
        elif how == "form":
            self.open_form(who, pick)
        else:
            self.meddle(who, pick)

    def teardown(self) -> None:
        """Check the ledgers and the database once more, unless a promise was broken."""
        if sys.exception() is not None:
            return
        self.tick()
        for handle in HANDLES:
            self.read_ledger(handle)
        promised(not tokens_in(self.env.everything()), "no words stand in any table in clear")
