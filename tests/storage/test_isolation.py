"""Two workspaces with the same ids in one database never see or change each other's rows."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from sqlalchemy import Connection, update
from sqlalchemy.exc import NoResultFound

import storage
from storage import (
    bookings,
    check_ins,
    contacts,
    custom_questions,
    details,
    erasure,
    exports,
    handled_requests,
    hashed_wishes,
    introductions,
    matches,
    members,
    outbox,
    outbox_metrics,
    people,
    programs,
    questions,
    rate_limits,
    reminders,
    retention,
    rotation,
    rounds,
    sealed_words,
    seals,
    seen_messages,
    send_history,
    slack_ids,
    tombstones,
    withdrawn,
    workspaces,
)
from storage.key_ring import KeyRingError
from storage.records import (
    CheckInState,
    ContactState,
    HashedWishKind,
    OfferState,
    Outcome,
    Outgoing,
    PartState,
    Person,
    ReplyKind,
    RoundState,
    SealReason,
    SendState,
    SlackKind,
    Tier,
    TombstoneKind,
)
from storage.retention import Rows
from storage.tables import outbox as outbox_table
from storage.tables import workspaces as workspaces_table
from storage.vault import Vault
from tests.storage.builders import (
    DAY,
    HOUR,
    LEASE,
    MONDAY,
    a_booking,
    a_check_in,
    a_coffee_note,
    a_custom_question,
    a_detail,
    a_disclosure,
    a_match,
    a_member,
    a_program,
    a_reminder,
    a_round,
    an_asked_question,
    an_export,
    an_offer,
    new_outgoing,
    queued,
)
from tests.storage.sample_data import OVER_A_YEAR, SLACK_IDS, Scene, rows_of, set_scene, twin
from tests.tables import every_case


def _modules() -> Iterator[ModuleType]:
    """Every module of storage but those on which its statements are built."""
    for found in pkgutil.iter_modules(storage.__path__):
        if found.name not in ("database", "mapping"):
            yield import_module(f"storage.{found.name}")


def _public_functions(module: ModuleType) -> Iterator[str]:
    for name, function in inspect.getmembers(module, inspect.isfunction):
        is_here = function.__module__ == module.__name__ and not name.startswith("_")
        if is_here and "tx" in inspect.signature(function).parameters:
            yield f"{module.__name__.removeprefix('storage.')}.{name}"


Act = Callable[[Connection, Scene, Vault], object]
EARLIER = MONDAY - DAY
LATER = MONDAY + 30 * DAY

# Every query. Each answer is something in the scene.
QUESTIONS: dict[str, Act] = {
    "bookings.answers_by": lambda tx, s, v: bookings.answers_by(tx, s.workspace_id, s.ada.id),
    "bookings.answers_of": lambda tx, s, v: bookings.answers_of(tx, s.workspace_id, s.match.id),
    "bookings.get": lambda tx, s, v: bookings.get(tx, s.workspace_id, s.match.id),
    "bookings.sets_of": lambda tx, s, v: bookings.sets_of(tx, s.workspace_id, s.match.id),
    "check_ins.get": lambda tx, s, v: check_ins.get(tx, s.workspace_id, s.check_in.id),
    "check_ins.of_detail": lambda tx, s, v: check_ins.of_detail(tx, s.workspace_id, s.detail.id),
    "check_ins.of_nudge": lambda tx, s, v: check_ins.of_nudge(tx, s.workspace_id, s.check_in.id),
    "check_ins.of_listener": lambda tx, s, v: check_ins.of_listener(
        tx, s.workspace_id, s.bo.id, CheckInState.TOLD
    ),
    "details.get": lambda tx, s, v: details.get(tx, s.workspace_id, s.detail.id),
    "details.of_owner": lambda tx, s, v: details.of_owner(tx, s.workspace_id, s.ada.id),
    "details.naming": lambda tx, s, v: details.naming(tx, s.workspace_id, s.bo.id),
    "details.of_kinds": lambda tx, s, v: details.of_kinds(tx, s.workspace_id, [s.detail.kind]),
    "details.listeners_of": lambda tx, s, v: details.listeners_of(tx, s.workspace_id, s.detail.id),
    "details.disclosures_of": lambda tx, s, v: details.disclosures_of(
        tx, s.workspace_id, s.detail.id
    ),
    "rate_limits.free_at_each": lambda tx, s, v: rate_limits.free_at_each(
        tx, s.workspace_id, [s.sent.conversation_id or "", "chat.postMessage"]
    ),
    "rate_limits.free_at": lambda tx, s, v: rate_limits.free_at(
        tx, s.workspace_id, s.sent.conversation_id or ""
    ),
    "exports.get": lambda tx, s, v: exports.get(tx, s.workspace_id, s.export.id),
    "matches.of_person": lambda tx, s, v: matches.of_person(tx, s.workspace_id, s.ada.id),
    "programs.of_person": lambda tx, s, v: programs.of_person(tx, s.workspace_id, s.ada.id),
    "matches.get": lambda tx, s, v: matches.get(tx, s.workspace_id, s.match.id),
    "matches.get_locked": lambda tx, s, v: matches.get_locked(tx, s.workspace_id, s.match.id),
    "matches.last_asked_to_begin": lambda tx, s, v: matches.last_asked_to_begin(
        tx, s.workspace_id, [s.ada.id]
    ),
    "matches.openers_by_pair": lambda tx, s, v: matches.openers_by_pair(
        tx, s.workspace_id, [s.ada.id, s.bo.id]
    ),
    "matches.newest_of": lambda tx, s, v: matches.newest_of(tx, s.workspace_id, s.ada.id, EARLIER),
    "matches.last_met": lambda tx, s, v: matches.last_met(tx, s.workspace_id, s.ada.id, s.bo.id),
    "matches.parts_of": lambda tx, s, v: matches.parts_of(tx, s.workspace_id, s.ada.id),
    "introductions.of_round": lambda tx, s, v: introductions.of_round(
        tx, s.workspace_id, s.match.round_id
    ),
    "introductions.latest_of": lambda tx, s, v: introductions.latest_of(
        tx, s.workspace_id, s.ada.id, 3
    ),
    "introductions.introduced_since": lambda tx, s, v: introductions.introduced_since(
        tx, s.workspace_id, EARLIER
    ),
    "matches.parts_in": lambda tx, s, v: matches.parts_in(tx, s.workspace_id, s.match.id),
    "matches.part": lambda tx, s, v: matches.part(tx, s.workspace_id, s.match.id, s.ada.id),
    "matches.encounters": lambda tx, s, v: list(matches.encounters(tx, s.workspace_id)),
    "matches.count_met": lambda tx, s, v: matches.count_met(tx, s.workspace_id, s.ada.id),
    "introductions.made_since": lambda tx, s, v: introductions.made_since(
        tx, s.workspace_id, MONDAY - DAY
    ),
    "members.by_slack_id": lambda tx, s, v: members.by_slack_id(tx, s.workspace_id, s.ada.slack_id),
    "members.locale_of": lambda tx, s, v: members.locale_of(tx, s.workspace_id, s.ada.slack_id),
    "members.get": lambda tx, s, v: members.get(tx, s.workspace_id, s.ada.id),
    "members.get_locked": lambda tx, s, v: members.get_locked(tx, s.workspace_id, s.ada.id),
    "members.homes": lambda tx, s, v: members.homes(tx, s.workspace_id),
    "members.places": lambda tx, s, v: members.places(tx, s.workspace_id),
    "members.several": lambda tx, s, v: members.several(tx, s.workspace_id, [s.ada.id]),
    "send_history.number_about": lambda tx, s, v: send_history.number_about(
        tx, replace(s.sent, id="none's"), [s.sent.kind]
    ),
    "send_history.since": lambda tx, s, v: send_history.since(
        tx, s.workspace_id, s.bo.id, ["check_in"], EARLIER, "none's"
    ),
    "send_history.last_sent": lambda tx, s, v: send_history.last_sent(
        tx, s.workspace_id, s.bo.id, "check_in", MONDAY - 9 * DAY, LATER
    ),
    "send_history.subjects_since": lambda tx, s, v: send_history.subjects_since(
        tx, s.workspace_id, s.bo.id, "check_in", EARLIER
    ),
    "send_history.standing": lambda tx, s, v: send_history.standing(
        tx, s.workspace_id, s.sent.kind, [s.sent.subject_id]
    ),
    "send_history.waiting_until": lambda tx, s, v: send_history.waiting_until(
        tx, s.workspace_id, s.pending.kind, s.pending.subject_id, s.pending.receiver_id or ""
    ),
    "send_history.unsent_to": lambda tx, s, v: send_history.unsent_to(
        tx, s.workspace_id, s.pending.receiver_id or "", s.pending.kind
    ),
    "send_history.unsent_about": lambda tx, s, v: send_history.unsent_about(
        tx, s.workspace_id, s.pending.subject_id, s.pending.kind
    ),
    "send_history.waiting_before": lambda tx, s, v: send_history.waiting_before(
        tx, replace(s.pending, priority=99), [s.pending.kind], LATER
    ),
    "people.find": lambda tx, s, v: people.find(tx, s.workspace_id, SLACK_IDS["ada"]),
    "people.get": lambda tx, s, v: people.get(tx, s.workspace_id, s.ada.id),
    "people.lock": lambda tx, s, v: people.lock(tx, s.workspace_id, s.ada.id),
    "people.direct_conversations": lambda tx, s, v: people.direct_conversations(tx, s.workspace_id),
    "people.direct_id": lambda tx, s, v: people.direct_id(tx, s.workspace_id, s.ada.id),
    "people.everybody": lambda tx, s, v: people.everybody(tx, s.workspace_id),
    "people.several": lambda tx, s, v: people.several(tx, s.workspace_id, [s.ada.id, s.bo.id]),
    "people.by_slack_id": lambda tx, s, v: people.by_slack_id(
        tx, s.workspace_id, [s.ada.slack_id, s.bo.slack_id]
    ),
    "people.joined": lambda tx, s, v: people.joined(tx, s.workspace_id),
    "people.kept_apart": lambda tx, s, v: people.kept_apart(tx, s.workspace_id),
    "people.are_apart": lambda tx, s, v: people.are_apart(tx, s.workspace_id, s.chidi.id, s.ada.id),
    "people.quiet_list_of": lambda tx, s, v: people.quiet_list_of(tx, s.workspace_id, s.ada.id),
    "programs.of_workspace": lambda tx, s, v: programs.of_workspace(tx, s.workspace_id),
    "programs.get": lambda tx, s, v: programs.get(tx, s.workspace_id, s.program.id),
    "programs.countries": lambda tx, s, v: programs.countries(tx, s.workspace_id, s.program.id),
    "programs.not_ended": lambda tx, s, v: programs.not_ended(tx, s.workspace_id),
    "programs.running": lambda tx, s, v: programs.running(tx, s.workspace_id),
    "programs.people_in": lambda tx, s, v: programs.people_in(tx, s.workspace_id, s.program.id),
    "custom_questions.get": lambda tx, s, v: custom_questions.get(tx, s.workspace_id, s.custom.id),
    "custom_questions.of_program": lambda tx, s, v: custom_questions.of_program(
        tx, s.workspace_id, s.program.id
    ),
    "custom_questions.askable": lambda tx, s, v: custom_questions.askable(
        tx, s.workspace_id, s.round_.id
    ),
    "custom_questions.of_author": lambda tx, s, v: custom_questions.of_author(
        tx, s.workspace_id, s.ada.id
    ),
    "questions.get_asked": lambda tx, s, v: questions.get_asked(tx, s.workspace_id, s.asked.id),
    "questions.asked_of": lambda tx, s, v: questions.asked_of(tx, s.workspace_id, s.ada.id),
    "questions.get_offer": lambda tx, s, v: questions.get_offer(tx, s.workspace_id, s.offer.id),
    "reminders.get": lambda tx, s, v: reminders.get(tx, s.workspace_id, s.reminder.id),
    "reminders.of_owner": lambda tx, s, v: reminders.of_owner(tx, s.workspace_id, s.bo.id),
    "reminders.about": lambda tx, s, v: reminders.about(tx, s.workspace_id, s.ada.id),
    "handled_requests.known_among": lambda tx, s, v: handled_requests.known_among(
        tx, s.workspace_id, ["event:Ev0SCENE", "event:Ev9SCENE"]
    ),
    "rounds.in_state": lambda tx, s, v: rounds.in_state(
        tx, s.workspace_id, s.program.id, RoundState.ANNOUNCED
    ),
    "rounds.get": lambda tx, s, v: rounds.get(tx, s.workspace_id, s.round_.id),
    "rounds.parts": lambda tx, s, v: rounds.parts(tx, s.workspace_id, s.drawn.id),
    "rounds.part": lambda tx, s, v: rounds.part(tx, s.workspace_id, s.drawn.id, s.ada.id),
    "rounds.last_matched": lambda tx, s, v: rounds.last_matched(tx, s.workspace_id, s.program.id),
    "rounds.last_matched_of": lambda tx, s, v: rounds.last_matched_of(
        tx, s.workspace_id, s.program.id, s.ada.id
    ),
    "rounds.rounds_missed": lambda tx, s, v: rounds.rounds_missed(tx, s.workspace_id, s.program.id),
    "rounds.of_week": lambda tx, s, v: rounds.of_week(
        tx, s.workspace_id, s.program.id, s.round_.local_week
    ),
    "send_history.is_on_its_way": lambda tx, s, v: send_history.is_on_its_way(
        tx, s.workspace_id, s.sending.subject_id, s.sending.kind
    ),
    "outbox_metrics.oldest_due": lambda tx, s, v: outbox_metrics.oldest_due(
        tx, s.workspace_id, LATER
    ),
    "outbox_metrics.count_due": lambda tx, s, v: outbox_metrics.count_due(
        tx, s.workspace_id, LATER, [s.sending.kind]
    ),
    "outbox.unknown": lambda tx, s, v: outbox.unknown(tx, s.workspace_id, LATER, 9),
    "rounds.any_before": lambda tx, s, v: rounds.any_before(
        tx, s.workspace_id, s.program.id, s.round_.draw_at
    ),
    "rounds.last_of": lambda tx, s, v: rounds.last_of(tx, s.workspace_id, s.program.id),
    "rounds.waiting": lambda tx, s, v: rounds.waiting(tx, s.workspace_id, s.ada.id),
    "slack_ids.known_slack_id": lambda tx, s, v: slack_ids.known_slack_id(
        tx, s.workspace_id, s.channel_id
    ),
    "slack_ids.group_id": lambda tx, s, v: slack_ids.group_id(
        tx, s.workspace_id, (s.ada.id, s.bo.id)
    ),
    "slack_ids.slack_id": lambda tx, s, v: slack_ids.slack_id(tx, s.workspace_id, s.channel_id),
    "hashed_wishes.any_exists": lambda tx, s, v: hashed_wishes.any_exists(
        tx, s.workspace_id, HashedWishKind.QUIET_LIST
    ),
    "hashed_wishes.wishes": lambda tx, s, v: hashed_wishes.wishes(
        tx, s.workspace_id, HashedWishKind.QUIET_LIST, "0" * 64
    ),
    "sealed_words.read_detail": lambda tx, s, v: sealed_words.read_detail(tx, v, s.detail),
    "sealed_words.read_coffee_note": lambda tx, s, v: sealed_words.read_coffee_note(
        tx, v, s.coffee_note
    ),
    "sealed_words.owners_of_waiting_notes": lambda tx, s, v: sealed_words.owners_of_waiting_notes(
        tx, s.workspace_id
    ),
    "tombstones.exists": lambda tx, s, v: tombstones.exists(
        tx, s.workspace_id, s.tombstone.kind, s.tombstone.subject
    ),
    "sealed_words.get_coffee_note": lambda tx, s, v: sealed_words.get_coffee_note(
        tx, s.workspace_id, s.coffee_note.id
    ),
    "sealed_words.coffee_notes_of": lambda tx, s, v: sealed_words.coffee_notes_of(
        tx, s.workspace_id, s.ada.id
    ),
    "sealed_words.coffee_notes_for": lambda tx, s, v: sealed_words.coffee_notes_for(
        tx, s.workspace_id, s.bo.id
    ),
    "retention.ended": lambda tx, s, v: retention.ended(
        tx, Rows.OFFERS, s.workspace_id, OVER_A_YEAR, 9
    ),
    # No scene is sealed: nothing would be due in it.
    "seals.get": lambda tx, s, v: (
        seals.seal(tx, s.workspace_id, MONDAY, SealReason.UNINSTALLED)
        and seals.get(tx, s.workspace_id)
    ),
    "seals.accepted_at": lambda tx, s, v: (
        seals.note_accepted(tx, s.workspace_id, MONDAY),
        seals.accepted_at(tx, s.workspace_id),
    )[1],
    "seen_messages.get": lambda tx, s, v: seen_messages.get(tx, s.workspace_id, s.sent.id),
    "workspaces.lock": lambda tx, s, v: workspaces.lock(tx, s.workspace_id),
    "workspaces.get": lambda tx, s, v: workspaces.get(tx, s.workspace_id),
    "workspaces.has_rounds": lambda tx, s, v: workspaces.has_rounds(tx, s.workspace_id),
    "contacts.get": lambda tx, s, v: contacts.get(tx, s.workspace_id),
    "workspaces.places": lambda tx, s, v: workspaces.places(tx, s.workspace_id),
    "workspaces.caught_up_at": lambda tx, s, v: workspaces.caught_up_at(tx, s.workspace_id),
}


def emi(scene: Scene) -> Person:
    """A person without any data."""
    return replace(scene.ada, id="emi" * 10, slack_id="U0SCENEEMI")


def rewrapped_there(tx: Connection, scene: Scene, vault: Vault) -> object:
    """Wrap the scene's keys anew, after its workspace was moved to the older epoch."""
    here = workspaces_table.c.workspace_id == scene.workspace_id
    tx.execute(update(workspaces_table).where(here).values(key_epoch="2026-10"))
    return rotation.rewrap(tx, vault, scene.workspace_id, "", 9)


# Every change. Each changes something in the scene.
def empties_again(tx: Connection, scene: Scene) -> None:
    """A message is withdrawn and emptied, and then to be emptied once more."""
    about = [scene.sent.subject_id]
    outbox.withdraw(tx, scene.workspace_id, about, LATER)
    withdrawn.note_emptied(tx, scene.sent, LATER)
    withdrawn.empty_again(tx, scene.workspace_id, about)


def returns_coffee_note(tx: Connection, scene: Scene) -> None:
    """A note is assigned to a match, which won't take place."""
    here, match_id = scene.workspace_id, scene.match.id
    sealed_words.bring_coffee_notes(tx, here, scene.ada.id, match_id, [scene.bo.id], LATER)
    sealed_words.return_coffee_notes(tx, here, match_id, LATER + DAY, LATER + DAY)


CHANGES: dict[str, Act] = {
    "bookings.add": lambda tx, s, v: bookings.add(tx, a_booking(a_match(s.drawn, s.bo, s.chidi))),
    "bookings.answer": lambda tx, s, v: bookings.answer(
        tx, replace(s.slot_answer, ticked=s.slot_set.slots)
    ),
    "bookings.change": lambda tx, s, v: bookings.change(tx, s.booking, starts_at=LATER),
    "bookings.forget_ticks": lambda tx, s, v: bookings.forget_ticks(
        tx, s.workspace_id, [s.match.id]
    ),
    "bookings.open_set": lambda tx, s, v: bookings.open_set(tx, replace(s.slot_set, number=2)),
    "check_ins.add": lambda tx, s, v: check_ins.add(tx, a_check_in(s.detail, s.ada), "UTC"),
    "check_ins.change": lambda tx, s, v: check_ins.change(tx, s.check_in, CheckInState.ASKED),
    "check_ins.forget_detail": lambda tx, s, v: check_ins.forget_detail(
        tx, s.workspace_id, s.detail.id
    ),
    "details.change": lambda tx, s, v: details.change(
        tx, s.workspace_id, s.detail.id, tell_readers=True
    ),
    "details.forget": lambda tx, s, v: details.forget(tx, s.workspace_id, s.detail.id),
    "details.name_listeners": lambda tx, s, v: details.name_listeners(
        tx, s.workspace_id, s.detail.id, [s.chidi.id]
    ),
    "details.remove_listeners": lambda tx, s, v: details.remove_listeners(
        tx, s.workspace_id, s.detail.id
    ),
    "details.take_off": lambda tx, s, v: details.take_off(tx, s.workspace_id, s.detail.id, s.bo.id),
    "details.note_disclosure": lambda tx, s, v: details.note_disclosure(
        tx, a_disclosure(s.detail, s.chidi)
    ),
    "details.note_shown": lambda tx, s, v: details.note_shown(
        tx, s.workspace_id, s.disclosure.id, LATER
    ),
    "erasure.erase_workspace": lambda tx, s, v: erasure.erase_workspace(
        tx, v, s.workspace_id, LATER
    ),
    "erasure.erase_person": lambda tx, s, v: erasure.erase_person(
        tx, v, s.workspace_id, s.ada.id, LATER
    ),
    "exports.add": lambda tx, s, v: exports.add(tx, an_export(s.workspace_id)),
    "exports.forget": lambda tx, s, v: exports.forget(tx, s.export),
    "exports.postpone": lambda tx, s, v: exports.postpone(tx, s.export, LATER),
    "rate_limits.block_longer": lambda tx, s, v: rate_limits.block_longer(
        tx, s.workspace_id, s.sent.conversation_id or "", LATER, LATER
    ),
    "rate_limits.block_until": lambda tx, s, v: rate_limits.block_until(
        tx, s.workspace_id, s.sent.conversation_id or "", LATER
    ),
    "matches.add": lambda tx, s, v: matches.add(tx, [a_match(s.drawn, s.bo, s.chidi)]),
    "introductions.add_part": lambda tx, s, v: introductions.add_part(
        tx, s.match, s.chidi.id, MONDAY
    ),
    "matches.change": lambda tx, s, v: matches.change(tx, s.match, due_at=LATER),
    "matches.change_part": lambda tx, s, v: matches.change_part(
        tx, s.part, outcome=Outcome.NOT_YET
    ),
    "members.add": lambda tx, s, v: members.add(tx, a_member(s.chidi)),
    "members.change": lambda tx, s, v: members.change(tx, s.workspace_id, s.ada.id, rhythm_weeks=8),
    "members.note_active": lambda tx, s, v: members.note_active(
        tx, s.workspace_id, SLACK_IDS["ada"], MONDAY.date()
    ),
    "members.remove": lambda tx, s, v: members.remove(tx, s.workspace_id, s.ada.id),
    "outbox.queue": lambda tx, s, v: queued(tx, s.workspace_id, s.bo),
    "outbox.queue_all": lambda tx, s, v: outbox.queue_all(
        tx, [new_outgoing(workspace_id=s.workspace_id, receiver_id=s.bo.id)]
    ),
    "outbox.claim": lambda tx, s, v: outbox.claim(tx, s.workspace_id, LATER, "o", LEASE, 9),
    "outbox.settle": lambda tx, s, v: outbox.settle(tx, s.sending, SendState.SENT),
    "outbox.note_place": lambda tx, s, v: outbox.note_place(tx, s.sending, "elsewhere"),
    "outbox.reconcile": lambda tx, s, v: outbox.reconcile(tx, s.lost, SendState.SENT),
    "outbox.move": lambda tx, s, v: outbox.move(
        tx, s.workspace_id, s.pending.kind, s.pending.subject_id, LATER, LATER
    ),
    "outbox.withdraw": lambda tx, s, v: outbox.withdraw(tx, s.workspace_id, [s.check_in.id], LATER),
    "seen_messages.note_first": lambda tx, s, v: seen_messages.note_first(tx, s.sent, "1.000009"),
    "seen_messages.note_seen": lambda tx, s, v: seen_messages.note_seen(
        tx, s.lost, "1.000009", LATER
    ),
    "withdrawn.empty_again": lambda tx, s, v: empties_again(tx, s),
    "withdrawn.note_emptied": lambda tx, s, v: withdrawn.note_emptied(tx, s.sent, LATER),
    "outbox.forget_waiting_for": lambda tx, s, v: outbox.forget_waiting_for(
        tx, s.workspace_id, s.bo.id
    ),
    "people.get_or_add": lambda tx, s, v: people.get_or_add(tx, s.workspace_id, emi(s).slack_id),
    "people.deactivate": lambda tx, s, v: people.deactivate(tx, s.workspace_id, s.ada.id, LATER),
    "people.reactivate": lambda tx, s, v: people.reactivate(tx, s.workspace_id, s.chidi.id),
    "people.set_direct": lambda tx, s, v: people.set_direct(
        tx, s.workspace_id, s.ada.id, "D0SCENE002"
    ),
    "people.forget_direct": lambda tx, s, v: people.forget_direct(tx, s.workspace_id, s.ada.id),
    "people.keep_apart": lambda tx, s, v: people.keep_apart(
        tx, s.workspace_id, s.ada.id, [s.bo.id], LATER
    ),
    "people.add_to_quiet_list": lambda tx, s, v: people.add_to_quiet_list(
        tx, s.workspace_id, s.ada.id, s.bo.id, LATER
    ),
    "programs.add": lambda tx, s, v: programs.add(tx, a_program(s.workspace_id)),
    "programs.change": lambda tx, s, v: programs.change(
        tx, s.workspace_id, s.program.id, weekday=4
    ),
    "programs.enter": lambda tx, s, v: programs.enter(tx, s.workspace_id, s.program.id, emi(s).id),
    "programs.leave": lambda tx, s, v: programs.leave(tx, s.workspace_id, s.program.id, s.ada.id),
    "programs.leave_all": lambda tx, s, v: programs.leave_all(tx, s.workspace_id, s.ada.id),
    "custom_questions.add": lambda tx, s, v: custom_questions.add(
        tx, a_custom_question(s.program, s.bo)
    ),
    "custom_questions.remove": lambda tx, s, v: custom_questions.remove(
        tx, s.workspace_id, s.custom.id
    ),
    "custom_questions.remove_of_author": lambda tx, s, v: custom_questions.remove_of_author(
        tx, s.workspace_id, s.ada.id
    ),
    "custom_questions.remove_of_program": lambda tx, s, v: custom_questions.remove_of_program(
        tx, s.workspace_id, s.program.id
    ),
    "questions.note_asked": lambda tx, s, v: questions.note_asked(tx, an_asked_question(s.bo)),
    "questions.note_answered": lambda tx, s, v: questions.note_answered(
        tx, s.workspace_id, s.ada.id, s.asked.question_key, LATER
    ),
    "questions.add_offer": lambda tx, s, v: questions.add_offer(tx, an_offer(s.bo)),
    "questions.extend_offer": lambda tx, s, v: questions.extend_offer(
        tx, s.offer, [*s.offer.lines, "1795424409.000100"], ReplyKind.COFFEE_ONLY, "first_song"
    ),
    "questions.settle_offer": lambda tx, s, v: questions.settle_offer(tx, s.offer, OfferState.KEPT),
    "handled_requests.first_time": lambda tx, s, v: handled_requests.first_time(
        tx, s.workspace_id, "event:Ev1SCENE", LATER
    ),
    "reminders.add": lambda tx, s, v: reminders.add(tx, a_reminder(s.ada, s.bo)),
    "reminders.forget": lambda tx, s, v: reminders.forget(tx, s.workspace_id, s.reminder.id),
    "rotation.rewrap": lambda tx, s, v: rewrapped_there(tx, s, v),
    "rounds.add": lambda tx, s, v: rounds.add(tx, a_round(s.program, local_week="2026-W52")),
    "rounds.change": lambda tx, s, v: rounds.change(tx, s.round_, state=RoundState.DRAWN),
    "rounds.take_part": lambda tx, s, v: rounds.take_part(tx, s.round_, {s.bo.id: PartState.IN}),
    "rounds.set_parts": lambda tx, s, v: rounds.set_parts(
        tx, s.workspace_id, s.round_.id, [s.ada.id], PartState.IN
    ),
    "rounds.set_part": lambda tx, s, v: rounds.set_part(
        tx, s.workspace_id, s.round_.id, s.ada.id, PartState.IN
    ),
    "slack_ids.set_group": lambda tx, s, v: slack_ids.set_group(
        tx, s.workspace_id, (s.ada.id, s.chidi.id), "G0SCENE002"
    ),
    "slack_ids.forget_group": lambda tx, s, v: slack_ids.forget_group(
        tx, s.workspace_id, (s.bo.id, s.ada.id)
    ),
    "slack_ids.own_id": lambda tx, s, v: slack_ids.own_id(
        tx, s.workspace_id, SlackKind.CHANNEL, "C0SCENE002"
    ),
    "tombstones.put": lambda tx, s, v: tombstones.put(
        tx, s.workspace_id, TombstoneKind.COFFEE_NOTE, s.coffee_note.id, LATER
    ),
    "tombstones.note": lambda tx, s, v: tombstones.note(tx, s.workspace_id, s.tombstone.id, LATER),
    "tombstones.remove": lambda tx, s, v: tombstones.remove(tx, s.workspace_id, s.tombstone.id),
    "hashed_wishes.add": lambda tx, s, v: hashed_wishes.add(
        tx, s.workspace_id, HashedWishKind.NO_REMINDERS, "1" * 64, s.workspace_id
    ),
    "hashed_wishes.remove": lambda tx, s, v: hashed_wishes.remove(
        tx, s.workspace_id, HashedWishKind.QUIET_LIST, "0" * 64
    ),
    "sealed_words.keep_detail": lambda tx, s, v: sealed_words.keep_detail(
        tx, v, a_detail(s.bo), "something of Bo's", [s.ada.id]
    ),
    "sealed_words.change_detail": lambda tx, s, v: sealed_words.change_detail(
        tx, v, s.detail, "postponed to Friday", [s.chidi.id]
    ),
    "sealed_words.keep_coffee_note": lambda tx, s, v: sealed_words.keep_coffee_note(
        tx, v, a_coffee_note(s.bo), "a note of Bo's"
    ),
    "sealed_words.change_coffee_note": lambda tx, s, v: sealed_words.change_coffee_note(
        tx, v, s.coffee_note, "other words", "first_song"
    ),
    "sealed_words.bring_coffee_notes": lambda tx, s, v: sealed_words.bring_coffee_notes(
        tx, s.workspace_id, s.ada.id, s.match.id, [s.bo.id], LATER
    ),
    "sealed_words.return_coffee_notes": lambda tx, s, v: returns_coffee_note(tx, s),
    "sealed_words.forget_coffee_note": lambda tx, s, v: sealed_words.forget_coffee_note(
        tx, s.workspace_id, s.coffee_note.id
    ),
    "retention.forget": lambda tx, s, v: retention.forget(
        tx, Rows.OFFERS, s.workspace_id, OVER_A_YEAR, [s.offer.id]
    ),
    "seals.seal": lambda tx, s, v: seals.seal(tx, s.workspace_id, LATER, SealReason.UNINSTALLED),
    "seals.note_accepted": lambda tx, s, v: seals.note_accepted(tx, s.workspace_id, LATER),
    "workspaces.note_caught_up": lambda tx, s, v: workspaces.note_caught_up(
        tx, s.workspace_id, LATER
    ),
    "workspaces.note_written": lambda tx, s, v: workspaces.note_written(tx, s.workspace_id, LATER),
    "workspaces.set_places": lambda tx, s, v: workspaces.set_places(
        tx, s.workspace_id, ("Atlantis",)
    ),
    "workspaces.set_rounds_off": lambda tx, s, v: workspaces.set_rounds_off(
        tx, s.workspace_id, True
    ),
    "workspaces.set_tier": lambda tx, s, v: workspaces.set_tier(tx, s.workspace_id, Tier.LIGHT),
    "contacts.pick": lambda tx, s, v: contacts.pick(tx, s.workspace_id, s.ada.id),
    "contacts.note_asked": lambda tx, s, v: contacts.note_asked(tx, s.workspace_id, LATER),
    "contacts.answer": lambda tx, s, v: contacts.answer(
        tx, s.workspace_id, ContactState.ACCEPTED, own_hours=True
    ),
    "vault.destroy_key": lambda tx, s, v: v.destroy_key(tx, s.workspace_id, s.ada.id),
    # The first hash makes its key.
    "vault.hashed": lambda tx, s, v: v.hashed(tx, s.workspace_id, SLACK_IDS["ada"]),
}

# Queries across workspaces.
ACROSS = {
    "check_ins.due",
    "details.ended",
    "exports.due",
    "matches.due",
    "members.countries",
    "members.due_for_icebreaker",
    "outbox.expire_leases",
    "outbox.lease_left",
    "withdrawn.to_empty",
    "outbox.workspaces_with_due",
    "outbox.workspaces_with_unknown",
    "people.deactivated_before",
    "programs.active",
    "programs.due",
    "programs.next_due",
    "rotation.epochs_in_use",
    "rotation.hold_epochs",
    "rotation.move_workspaces",
    "rotation.workspaces_behind",
    "rounds.due",
    "rounds.next_draw",
    "sealed_words.ended_coffee_notes",
    "tombstones.all_of",
    "tombstones.not_noted",
    "seals.all_sealed",
    "workspaces.add",
    "workspaces.any_exists",
    "workspaces.everywhere",
    "workspaces.find",
    "workspaces.installed",
}


def test_every_function_of_storage_is_tried() -> None:
    """Every public function of storage is tried here, or listed as looking across workspaces."""
    found = {name for module in _modules() for name in _public_functions(module)}
    of_the_vault = {"vault.destroy_key", "vault.hashed"}
    assert found == (QUESTIONS.keys() | CHANGES.keys() | ACROSS) - of_the_vault


@contextmanager
def undone(tx: Connection) -> Iterator[None]:
    """Roll back what happens in here."""
    savepoint = tx.begin_nested()
    try:
        yield
    finally:
        savepoint.rollback()


class Beside(NamedTuple):
    """A scene that has a twin in another workspace, and what there was in both."""

    scene: Scene
    other: str
    mine: dict[str, list[str]]
    theirs: dict[str, list[str]]
    # What was answered before there was a twin; or what went wrong then.
    answers: dict[str, object]


def answered(tx: Connection, scene: Scene, vault: Vault, ask: Act) -> object:
    """The answer to a query; an error counts as an answer."""
    with undone(tx):
        try:
            return ask(tx, scene, vault)
        except Exception as fault:  # noqa: BLE001 - it is raised where the question has a name
            return fault


@pytest.fixture
def beside(tx: Connection, vault: Vault) -> Beside:
    """A scene that was asked everything, and then got a twin."""
    scene = set_scene(tx, vault)
    answers = {name: answered(tx, scene, vault, ask) for name, ask in QUESTIONS.items()}
    other = twin(tx, scene)
    return Beside(scene, other, rows_of(tx, scene.workspace_id), rows_of(tx, other), answers)


@every_case(("name", "ask"), QUESTIONS.items(), ids=QUESTIONS.keys())
def test_a_query_reads_one_workspace(
    tx: Connection, vault: Vault, beside: Beside, name: str, ask: Act
) -> None:
    """The answer is the same beside a twin workspace with equal ids, and empty in a third."""
    scene, answer = beside.scene, beside.answers[name]
    if isinstance(answer, Exception):
        raise answer
    with undone(tx):
        assert answer
        assert ask(tx, scene, vault) == answer
        try:
            elsewhere = ask(tx, scene.elsewhere("a" * 32), vault)
        except (NoResultFound, KeyRingError):
            elsewhere = None
        assert not elsewhere


@every_case("act", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_stays_in_one_workspace(
    tx: Connection, vault: Vault, beside: Beside, act: Act
) -> None:
    """A change in one workspace leaves every row of its twin unchanged."""
    with undone(tx):
        act(tx, beside.scene, vault)

        assert rows_of(tx, beside.scene.workspace_id) != beside.mine
        assert rows_of(tx, beside.other) == beside.theirs


# What asks Slack, or ends in a message. A sealed workspace is left out of it.
DUE: dict[str, Callable[[Connection], Iterable[str]]] = {
    "check_ins.due": lambda tx: _workspaces_of(check_ins.due(tx, LATER, 9)),
    "exports.due": lambda tx: _workspaces_of(exports.due(tx, LATER, 9)),
    "matches.due": lambda tx: _workspaces_of(matches.due(tx, LATER)),
    "members.due_for_icebreaker": lambda tx: _workspaces_of(
        members.due_for_icebreaker(tx, LATER, 9)
    ),
    "outbox.workspaces_with_due": lambda tx: outbox.workspaces_with_due(tx, LATER),
    "outbox.workspaces_with_unknown": lambda tx: outbox.workspaces_with_unknown(tx, LATER),
    "people.deactivated_before": lambda tx: _workspaces_of(people.deactivated_before(tx, LATER, 9)),
    "programs.due": lambda tx: _workspaces_of(programs.due(tx, LATER)),
    "rounds.due": lambda tx: _workspaces_of(rounds.due(tx, LATER)),
    "withdrawn.to_empty": lambda tx: _workspaces_of(_withdrawn(tx)),
    "workspaces.installed": workspaces.installed,
}
# Forgetting goes on everywhere.
FORGETTING: dict[str, Callable[[Connection], Iterable[str]]] = {
    "details.ended": lambda tx: _workspaces_of(details.ended(tx, LATER + DAY * 9, 9)),
    "sealed_words.ended_coffee_notes": lambda tx: _workspaces_of(
        sealed_words.ended_coffee_notes(tx, LATER + 90 * DAY, 9)
    ),
    "tombstones.all_of": lambda tx: _workspaces_of(tombstones.all_of(tx)),
    "tombstones.not_noted": lambda tx: _workspaces_of(tombstones.not_noted(tx, 9)),
    "workspaces.everywhere": workspaces.everywhere,
}
# These say nothing of workspaces, or lead to none of which anything is said.
NO_WORKSPACE = {
    "members.countries",
    "outbox.expire_leases",
    "outbox.lease_left",
    "programs.active",
    "programs.next_due",
    "rotation.epochs_in_use",
    "rotation.hold_epochs",
    "rotation.move_workspaces",
    "rotation.workspaces_behind",
    "rounds.next_draw",
    "seals.all_sealed",
    "workspaces.add",
    "workspaces.any_exists",
    "workspaces.find",
}


def _withdrawn(tx: Connection) -> tuple[Outgoing, ...]:
    sent = outbox_table.c.state == SendState.SENT
    tx.execute(update(outbox_table).where(sent).values(withdrawn_at=MONDAY))
    return withdrawn.to_empty(tx, 9)


def _workspaces_of(rows: Iterable[Any]) -> set[str]:
    return {row.workspace_id for row in rows}


@every_case("look", [*DUE.values(), *FORGETTING.values()], ids=[*DUE, *FORGETTING])
def test_due_things_name_their_workspace(
    tx: Connection, vault: Vault, look: Callable[[Connection], Iterable[str]]
) -> None:
    """Queries across workspaces return both twins, each with its workspace."""
    with undone(tx):
        scene = set_scene(tx, vault)
        other = twin(tx, scene)

        assert {scene.workspace_id, other} <= set(look(tx))


@every_case("look", DUE.values(), ids=DUE.keys())
def test_nothing_is_due_in_a_sealed_workspace(
    tx: Connection, vault: Vault, look: Callable[[Connection], Iterable[str]]
) -> None:
    """Of twins of which one is sealed, the other's is found alone (P14)."""
    with undone(tx):
        scene = set_scene(tx, vault)
        other = twin(tx, scene)
        seals.seal(tx, other, MONDAY, SealReason.UNINSTALLED)

        assert {scene.workspace_id, other} & set(look(tx)) == {scene.workspace_id}


@every_case("look", FORGETTING.values(), ids=FORGETTING.keys())
def test_forgetting_goes_on_in_a_sealed_workspace(
    tx: Connection, vault: Vault, look: Callable[[Connection], Iterable[str]]
) -> None:
    """What ends is forgotten on its day, sealed or not (P14)."""
    with undone(tx):
        scene = set_scene(tx, vault)
        seals.seal(tx, scene.workspace_id, MONDAY, SealReason.UNINSTALLED)

        assert scene.workspace_id in set(look(tx))


def test_nothing_is_claimed_in_a_sealed_workspace(tx: Connection, vault: Vault) -> None:
    """Not even what another process had found to be due a moment before."""
    scene = set_scene(tx, vault)
    seals.seal(tx, scene.workspace_id, MONDAY, SealReason.UNINSTALLED)

    assert outbox.claim(tx, scene.workspace_id, LATER, "me", HOUR, 9) == ()
    assert outbox.unknown(tx, scene.workspace_id, LATER, 9) == ()


def test_every_query_across_workspaces_knows_seals() -> None:
    """A new one has to say whether it leaves sealed workspaces out."""
    known = DUE.keys() | FORGETTING.keys() | NO_WORKSPACE

    assert known == ACROSS


def test_copied_words_do_not_open_in_another_workspace(tx: Connection, vault: Vault) -> None:
    """Sealed words that were copied to another workspace, with their key, do not open (P4)."""
    scene = set_scene(tx, vault)
    copied = scene.elsewhere(twin(tx, scene))

    with pytest.raises(KeyRingError):
        sealed_words.read_detail(tx, vault, copied.detail)
    with pytest.raises(KeyRingError):
        sealed_words.read_coffee_note(tx, vault, copied.coffee_note)
    with pytest.raises(KeyRingError):
        vault.verify(tx)


def test_a_lease_belongs_to_a_row_of_a_workspace(tx: Connection, vault: Vault) -> None:
    """The lease of a row says nothing about the row with the same id elsewhere."""
    scene = set_scene(tx, vault)
    (row,) = outbox.claim(tx, scene.workspace_id, LATER, "me", HOUR, 9)
    other = twin(tx, scene)
    outbox.settle(tx, replace(row, workspace_id=other), SendState.SENT)

    assert outbox.lease_left(tx, row) > HOUR / 2
    assert not outbox.lease_left(tx, replace(row, workspace_id=other))


def test_people_of_two_workspaces(tx: Connection, vault: Vault) -> None:
    """The same Slack ids in two workspaces lead to each workspace's own people."""
    scene = set_scene(tx, vault)
    other = twin(tx, scene)
    here = people.find(tx, scene.workspace_id, SLACK_IDS["ada"])
    there = people.find(tx, other, SLACK_IDS["ada"])

    assert here == scene.ada
    assert there == replace(scene.ada, workspace_id=other)
