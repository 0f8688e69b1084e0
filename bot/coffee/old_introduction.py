"""The introduction of a match from before times were picked, which ends as it began."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.coffee import schedule, views
from bot.coffee.openers import words_of
from bot.members import translator_of
from bot.runtime.working_hours import hours_of
from bot.slack.blocks import Message
from storage import programs, rounds
from storage.database import Transaction
from storage.records import Match, Member


def without_picking(
    tx: Transaction,
    match: Match,
    joined: Mapping[str, Member],
    slack_ids: Mapping[str, str],
    now: datetime,
) -> Message:
    """The introduction of a match from before times were picked."""
    program_id = rounds.get(tx, match.workspace_id, match.round_id).program_id
    minutes = programs.get(tx, match.workspace_id, program_id).coffee_minutes
    hours = [hours_of(joined[one]) for one in match.people]
    return views.introduction(
        translator_of(joined[match.organiser_id]),
        people=[(slack_ids[one], joined[one].zone) for one in match.people],
        organiser=slack_ids[match.organiser_id],
        opener=words_of(match.opener_key),
        slots=schedule.slots(hours, minutes, now),
        reasons=match.reasons,
    )
