"""Every path by which words can be read, and what each shows."""

from __future__ import annotations

import json
from collections import Counter
from functools import partial

from bot.delivery import FileResult
from bot.errors import Declined
from bot.i18n import translator_for
from bot.memory import Purpose
from bot.sandbox.sandbox import Gone
from bot.sandbox.traffic_log import TrafficEntry
from storage import check_ins, details
from tests.cast import whole
from tests.trust.model import TASTES_AND_OFFERS, Coffee, Secret
from tests.trust.steps import StepsMachine
from tests.trust.workspace import HANDLES, Nudge, is_emptied, promised, tokens_in


class ReadingMachine(StepsMachine):
    """The reading paths, each for one person at the present moment."""

    def check_shown(self, viewer: str, shown: object, allowed: list[Secret]) -> None:
        """This person was shown exactly what they may read now, and each reading was recorded."""
        tokens = {one.token for one in allowed}
        promised(tokens_in(shown) == tokens, f"{viewer} sees what is for them, and nothing else")
        for secret in allowed:
            if secret.owner != viewer:
                secret.readings[viewer, self.now] += 1
                with self.env.workspace.database.read() as tx:
                    noted = details.disclosures_of(tx, self.env.workspace_id, secret.detail_id)
                promised(len(noted) == secret.readings.total(), "every reading is noted")

    def try_to_read(self, viewer: str, secret: Secret) -> None:
        """This person tries to read a detail wherever its words could be shown to them."""
        self.read_card(viewer, secret.owner)
        for check_in_id, handle in secret.check_ins.items():
            if handle == viewer:
                self.read_check_in(handle, check_in_id)

    def read_check_in(self, handle: str, check_in_id: str) -> None:
        """This person reads one of their check-ins."""
        checkins = self.env.services.checkins
        allowed = self.readable_behind(handle, check_in_id)
        try:
            opened = checkins.read(self.env.does(handle), check_in_id)
        except Declined:
            promised(not allowed, f"{handle} may read what is for them")
            return
        checkins.shown(opened)
        self.check_shown(handle, [one.words for one in opened.recalled], allowed)
        self.were_read(handle, allowed)

    def were_read(self, handle: str, secrets: list[Secret]) -> None:
        """This person has read these in a check-in."""
        for secret in secrets:
            secret.read_in_check_ins.append((handle, self.now))

    def press_nudge(self, nudge: Nudge, label: str) -> None:
        """
        This person presses a button of a nudge as it was posted, even if it has changed since.
        """
        handle, one = nudge.handle, nudge.check_in_id
        behind, allowed = self.behind(handle, one), self.readable_behind(handle, one)
        actor = self.env.actor(handle)
        actor.presses_in(nudge.message, label, stale=True)
        for entry in self.env.workspace.sandbox.traffic[-6:]:
            answers = entry.name == "response_url" and entry.direction == "to_slack"
            if answers and is_emptied(entry.body):
                self.standing.pop((handle, nudge.ts), None)
        if label == "Read it":
            self.check_shown(handle, whole(actor.modal()), allowed)
            self.were_read(handle, allowed)
            actor.closes()
        elif label == "Not today":
            for secret in allowed:
                secret.put_off.add((handle, self.model.today(handle, self.now)))
        elif label == "Nothing more from them" and handle in self.model.members:
            self.model.quiet |= {(handle, secret.owner) for secret in behind}

    def read_card(self, viewer: str, about: str) -> None:
        """This person reads a colleague's card."""
        circle = self.env.services.circle
        about_id = self.env.actor(about).id
        if viewer == about or viewer not in self.model.members:
            who = self.env.does(viewer)
            self.declined(partial(circle.read, who, about_id), f"there is no card for {viewer}")
            return
        read = circle.read(self.env.does(viewer), about_id)
        circle.shown(read)
        self.check_shown(
            viewer, [one.words for one in read.shared], self.on_the_card(viewer, about)
        )

    def on_the_card(self, viewer: str, about: str) -> list[Secret]:
        """What this person may read on a colleague's card: also what they read in a check-in."""
        return [
            one
            for one in self.model.of(about, self.now)
            if one.kind in TASTES_AND_OFFERS or self.has_read(viewer, one)
            if self.model.may_read(viewer, one, self.now)
        ]

    def has_read(self, viewer: str, secret: Secret) -> bool:
        """Whether this person has read a detail since they were told of it, as it's planned now."""
        with self.env.workspace.database.read() as tx:
            person = self.env.person(tx, viewer)
            turns = check_ins.of_detail(tx, self.env.workspace_id, secret.detail_id)
        told = [one.told_at for one in turns if person and one.person_id == person.id]
        return any(
            viewer == reader and at >= since
            for since in told
            if since is not None
            for reader, at in secret.read_in_check_ins
        )

    def read_note(self, viewer: str, coffee: Coffee) -> None:
        """This person reads the note before a coffee."""
        services, who = self.env.services, self.env.does(viewer)
        if viewer not in self.model.members or viewer not in coffee.people:
            read_note = partial(services.coffee.read_notes, who, coffee.match_id)
            self.declined(read_note, f"there is no note for {viewer}")
            return
        shared = [
            one
            for one in self.model.secrets
            if one.owner in coffee.people
            and one.owner != viewer
            and one.kind in TASTES_AND_OFFERS
            and self.model.may_read(viewer, one, self.now)
        ]
        notes = {
            one.token
            for one in self.model.notes
            if self.model.may_read_note(viewer, one, coffee, self.now)
        }
        read = services.coffee.read_notes(who, coffee.match_id)
        services.coffee.notes_shown(read)
        self.check_shown(viewer, [one.words for _, one in read.shared], shared)
        brought = tokens_in([one.words for _, one in read.brought])
        promised(brought == notes, f"{viewer} reads the notes of their partners only")

    def read_ledger(self, viewer: str) -> None:
        """This person reads their ledger, which lists every reading of their details (P15)."""
        ledger = self.env.services.ledger.read(self.env.does(viewer), Purpose.LEDGER)
        own = self.model.of(viewer, self.now)
        self.check_shown(viewer, [one.words for one in ledger.entries], own)
        notes = {one.token for one in self.model.notes if one.owner == viewer}
        promised(tokens_in([one.words for one in ledger.notes]) == notes, "their own notes")
        ids = {self.env.actor(one).id: one for one in HANDLES}
        for entry in ledger.entries:
            secret = next(one for one in own if one.detail_id == entry.detail.id)
            readings = Counter((ids[one.reader], one.at) for one in entry.readings)
            promised(readings == secret.readings, "every reading is in the ledger, and no other")

    def _uploads(self) -> list[TrafficEntry]:
        traffic = self.env.workspace.sandbox.traffic
        return [one for one in traffic if "complete" in one.name and one.direction == "to_slack"]

    def export(self, viewer: str) -> None:
        """This person exports their data."""
        exporting = self.env.services.exporting
        asked = exporting.ask(self.env.does(viewer), f"V{self.env.number()}")
        self.hear()
        before = len(self._uploads())
        assert exporting.deliver(asked, translator_for("en")) is FileResult.THERE
        uploads = self._uploads()
        if len(uploads) == before:
            # The file of a moment ago is still there.
            return
        files = uploads[-1].body["files"]
        file_id = (json.loads(files) if isinstance(files, str) else files)[0]["id"]
        content = self.env.workspace.sandbox.file(self.env.actor(viewer).id, file_id).decode()
        notes = {one.token for one in self.model.notes if one.owner == viewer}
        own = {one.token for one in self.model.of(viewer, self.now)}
        promised(tokens_in(content) == own | notes, f"{viewer} is handed their own, and no more")
        for other in set(HANDLES) - {viewer}:
            try:
                self.env.workspace.sandbox.file(self.env.actor(other).id, file_id)
            except Gone:
                continue
            promised(False, f"the file is for {viewer} alone")

    def open_form(self, viewer: str, pick: int) -> None:
        """This person opens the form for a stored detail."""
        for secret in self.one_of(self.model.secrets, pick):
            editing, who = self.env.services.editing, self.env.does(viewer)
            if viewer == secret.owner and secret in self.model.live(self.now):
                self.check_shown(viewer, editing.draft(who, secret.detail_id).words, [secret])
            else:
                draft = partial(editing.draft, who, secret.detail_id)
                self.declined(draft, "the form is its owner's alone")

    def meddle(self, meddler: str, pick: int) -> None:
        """This person tries to change another person's detail."""
        for secret in self.one_of(self.model.secrets, pick):
            if meddler == secret.owner:
                return
            services, one = self.env.services, secret.detail_id
            for change in (
                services.ledger.forget,
                services.brakes.lift,
                services.brakes.form,
            ):
                changed = partial(change, self.env.does(meddler), one)
                self.declined(changed, "nobody else changes it")

    def look_around(self, handle: str) -> None:
        """This person opens the Home tab, types the command, and reads their ledger."""
        actor, workspace = self.env.actor(handle), self.env.workspace
        # Nothing is drawn for somebody deactivated: where they had none before, there is no tab.
        workspace.sandbox.open_home(actor.id)
        workspace.wait()
        actor.types()
        actor.types("me")
        own = {one.token for one in self.model.of(handle, self.now)}
        notes = {one.token for one in self.model.notes if one.owner == handle}
        promised(tokens_in(whole(actor.modal())) <= own | notes, "they see their own only")
        actor.closes()
