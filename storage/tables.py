"""All tables. Only ``storage`` imports this module.

Each primary key begins with the workspace, so that one workspace can never see another and the
database can be distributed by workspace. Only ``slack_ids`` holds Slack's ids of people,
conversations and workspaces; all other tables use Kith's own random ids. The time stamps of
messages and the ids of files stand in the rows that need them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Enum,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Time,
    TypeDecorator,
    UniqueConstraint,
    false,
    text,
)

from storage import records

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment in UTC. SQLite has no time zones, so it is stored naive there."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The value that is stored."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment must be aware of its zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The value that is read."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class JsonTuple(TypeDecorator[tuple[Any, ...]]):
    """A short list of plain values, read as a tuple."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> Any:
        """The value that is stored."""
        return None if value is None else list(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...]:
        """The value that is read."""
        return tuple(value or ())


class MomentTuple(TypeDecorator[tuple[datetime, ...]]):
    """A short list of moments, read in UTC."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[datetime, ...] | None, dialect: Dialect) -> Any:
        """The value that is stored."""
        return [moment.astimezone(UTC).isoformat() for moment in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[datetime, ...]:
        """The value that is read."""
        return tuple(datetime.fromisoformat(moment) for moment in value or ())


def _enum(kind: type[StrEnum]) -> Enum:
    """A value of *kind*, stored as text, so that a new value needs no migration."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda words: [word.value for word in words],
    )


def _id(name: str, **options: Any) -> Column[str]:
    return Column(name, String(32), **{"nullable": False, **options})


def _workspace() -> Column[str]:
    return _id("workspace_id", primary_key=True)


workspaces = Table(
    "workspaces",
    metadata,
    _workspace(),
    Column("tier", _enum(records.Tier), nullable=False),
    _id("contact_id", nullable=True),
    Column(
        "contact_state",
        _enum(records.ContactState),
        nullable=False,
        server_default=records.ContactState.ASKED,
    ),
    Column("contact_asked_at", UtcDateTime),
    Column("contact_own_hours", Boolean, nullable=False, server_default=false()),
    # Where people can meet in person, by the names that admins gave.
    Column("places", JsonTuple),
    Column("rounds_off", Boolean, nullable=False, server_default=false()),
    Column("installed_at", UtcDateTime, nullable=False),
    # Since then the workspace is sealed: Slack said that the app was uninstalled, or that its
    # token was revoked, and this is which.
    Column("uninstalled_at", UtcDateTime),
    Column("seal_reason", _enum(records.SealReason)),
    # When Slack accepted the bot token at the last start or unsealing, by its own clock.
    Column("accepted_at", UtcDateTime),
    # Up to here direct messages have been searched for lines that Slack didn't deliver.
    Column("caught_up_at", UtcDateTime),
    # When it was last tried whether the database can be written to, for monitoring.
    Column("written_at", UtcDateTime),
    # A known text, sealed, which tells at start whether the key ring fits this database.
    Column("key_epoch", String(32), nullable=False),
    Column("key_check", LargeBinary, nullable=False),
)

slack_ids = Table(
    "slack_ids",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    Column("kind", _enum(records.SlackKind), nullable=False),
    Column("slack_id", String(64), nullable=False),
    UniqueConstraint("workspace_id", "kind", "slack_id"),
    Index("ix_slack_ids_slack_id", "slack_id"),
)

people = Table(
    "people",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("direct_id", nullable=True),
    Column("deactivated_at", UtcDateTime),
    Index("ix_people_deactivated_at", "deactivated_at"),
)

person_keys = Table(
    "person_keys",
    metadata,
    _workspace(),
    _id("person_id", primary_key=True),
    Column("epoch", String(32), nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
)

members = Table(
    "members",
    metadata,
    _workspace(),
    _id("person_id", primary_key=True),
    Column("joined_at", UtcDateTime, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("work_start", Time, nullable=False),
    Column("work_end", Time, nullable=False),
    Column("work_days", JsonTuple, nullable=False),
    Column("country", String(2)),
    # Until they have chosen it, it is a guess from their time zone.
    Column("country_chosen", Boolean, nullable=False, server_default=false()),
    Column("subdivision", String(16)),
    Column("locale", String(16), nullable=False),
    Column("languages", JsonTuple, nullable=False),
    Column("formats", JsonTuple, nullable=False),
    Column("interests", JsonTuple, nullable=False),
    Column("team", String(80)),
    # As they named it, or as their admins spell it.
    Column("place", String(60)),
    Column("office_days", JsonTuple),
    Column("first_weeks", JsonTuple),
    Column("new_since", UtcDateTime),
    Column("rhythm_weeks", Integer, nullable=False),
    Column("company", _enum(records.Company), nullable=False),
    Column("asking", _enum(records.Asking)),
    Column("group_size", _enum(records.GroupSize), nullable=False),
    Column("weekly_budget", Integer, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("paused_until", Date),
    Column("next_icebreaker_at", UtcDateTime),
    Column("active_on", Date),
    Column("asked_to_pause_at", UtcDateTime),
    Column("no_coffee_until", Date),
    # Keyed hashes, and no words.
    Column("here_signs", JsonTuple),
    Index("ix_members_next_icebreaker_at", "next_icebreaker_at"),
)

quiet_list = Table(
    "quiet_list",
    metadata,
    _workspace(),
    _id("person_id", primary_key=True),
    _id("about_id", primary_key=True),
    Column("since", UtcDateTime, nullable=False),
)

programs = Table(
    "programs",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("channel_id", nullable=True),
    Column("rhythm_weeks", Integer, nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("at", Time, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("group_size", Integer, nullable=False),
    Column("coffee_minutes", Integer, nullable=False),
    Column("least_common_minutes", Integer, nullable=False),
    Column("mixing", _enum(records.Mixing), nullable=False, server_default="other_team"),
    Column("active", Boolean, nullable=False),
    # When the next round of this program is due to be announced.
    Column("due_at", UtcDateTime, nullable=False),
    Column("next_on", Date),
    Column("name", String(80), nullable=False, server_default=text("''")),
    # Empty: as its people like.
    Column("formats", JsonTuple),
    Index("ix_programs_due_at", "due_at"),
)

program_members = Table(
    "program_members",
    metadata,
    _workspace(),
    _id("program_id", primary_key=True),
    _id("person_id", primary_key=True),
)

rounds = Table(
    "rounds",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("program_id"),
    # The ISO week of the draw in the program's time zone, such as 2026-W48.
    Column("local_week", String(8), nullable=False),
    Column("draw_at", UtcDateTime, nullable=False),
    Column("state", _enum(records.RoundState), nullable=False),
    Column("due_at", UtcDateTime),
    Column("seed", Integer),
    Column("certificate", JSON(none_as_null=True)),
    Column("announced_at", UtcDateTime),
    Column("drawn_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("moved_from", Date),
    Column("moved_because", _enum(records.MoveReason)),
    UniqueConstraint("workspace_id", "program_id", "local_week"),
    Index("ix_rounds_due_at", "due_at"),
)

participations = Table(
    "participations",
    metadata,
    _workspace(),
    _id("round_id", primary_key=True),
    _id("person_id", primary_key=True),
    Column("state", _enum(records.PartState), nullable=False),
    Index("ix_participations_person", "workspace_id", "person_id"),
)

matches = Table(
    "matches",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("round_id"),
    _id("organiser_id"),
    Column("opener_key", String(64), nullable=False),
    Column("people", JsonTuple, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    # NULL for matches from before revision 0002.
    Column("reasons", JsonTuple),
    Column("more_openers", JsonTuple),
    # NULL for matches from before people picked times.
    Column("state", _enum(records.MatchState)),
    Column("closes_at", UtcDateTime),
    Column("due_at", UtcDateTime),
    Index("ix_matches_round", "workspace_id", "round_id"),
    Index("ix_matches_due_at", "due_at"),
)

match_parts = Table(
    "match_parts",
    metadata,
    _workspace(),
    _id("match_id", primary_key=True),
    _id("person_id", primary_key=True),
    Column("outcome", _enum(records.Outcome)),
    Column("again", _enum(records.MeetAgain)),
    Column("times_asked", Integer, nullable=False),
    Column("asked_to_begin_at", UtcDateTime),
    Column("pressed_at", UtcDateTime),
    Column("rescue", _enum(records.Rescue)),
    Column("joined_at", UtcDateTime),
    Index("ix_match_parts_person", "workspace_id", "person_id"),
)

slot_sets = Table(
    "slot_sets",
    metadata,
    _workspace(),
    _id("match_id", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("attempt", Integer, nullable=False),
    Column("slots", MomentTuple, nullable=False),
    _id("suggested_by", nullable=True),
    Column("opened_at", UtcDateTime, nullable=False),
)

slot_answers = Table(
    "slot_answers",
    metadata,
    _workspace(),
    _id("match_id", primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    _id("person_id", primary_key=True),
    Column("ticked", MomentTuple, nullable=False),
    Column("answered_at", UtcDateTime, nullable=False),
    Index("ix_slot_answers_person", "workspace_id", "person_id"),
)

bookings = Table(
    "bookings",
    metadata,
    _workspace(),
    _id("match_id", primary_key=True),
    # For calendars; it says nothing of the workspace or of anybody.
    Column("uid", String(36), nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("people", JsonTuple, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("called_off_at", UtcDateTime),
)

asked_questions = Table(
    "asked_questions",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("person_id"),
    Column("question_key", String(64), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("answered_at", UtcDateTime),
    UniqueConstraint("workspace_id", "person_id", "question_key"),
)

custom_questions = Table(
    "custom_questions",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("program_id"),
    _id("author_id"),
    Column("question", String(200), nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Index("ix_custom_questions_program", "workspace_id", "program_id"),
    Index("ix_custom_questions_author", "workspace_id", "author_id"),
)

offers = Table(
    "offers",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("person_id"),
    Column("slack_ts", String(32)),
    Column("told_at", UtcDateTime, nullable=False),
    Column("state", _enum(records.OfferState), nullable=False),
    Column("more_ts", JsonTuple),
    Column("reply", _enum(records.ReplyKind), nullable=False, server_default="offer"),
    # The icebreaker that it answers.
    Column("question_key", String(64)),
)

details = Table(
    "details",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("owner_id"),
    Column("words", LargeBinary, nullable=False),
    Column("kind", _enum(records.DetailKind), nullable=False),
    Column("event_date", Date),
    Column("month_day", String(5)),
    Column("wish", _enum(records.Wish), nullable=False),
    Column("shared_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("brake", _enum(records.Brake), nullable=False),
    Column("brake_until", Date),
    Column("tell_readers", Boolean, nullable=False),
    # Besides its listeners, everybody whom its owner has met for coffee may know it.
    Column("to_met", Boolean, nullable=False, server_default=false()),
    # There is one more check-in after a year.
    Column("yearly", Boolean, nullable=False, server_default=false()),
    # Its owner has said that it went badly.
    Column("gentle", Boolean, nullable=False, server_default=false()),
    # When its owner said that there is news, or that it goes on.
    Column("news_at", UtcDateTime),
    # When its owner last changed its words.
    Column("changed_at", UtcDateTime),
    # When its listeners hear of it; empty for what was shared before its owner could choose.
    Column("timing", _enum(records.Timing)),
    Column("chosen_at", UtcDateTime),
    Column("told_on", Date),
    Column("off_day", _enum(records.OffDay)),
    # One person is told once more after four weeks.
    Column("four_weeks_later", Boolean, nullable=False, server_default=false()),
    # The icebreaker that its words answer.
    Column("question_key", String(64)),
    Index("ix_details_owner", "workspace_id", "owner_id"),
    Index("ix_details_ends_at", "ends_at"),
)

listeners = Table(
    "listeners",
    metadata,
    _workspace(),
    _id("detail_id", primary_key=True),
    _id("person_id", primary_key=True),
    Column("position", Integer, nullable=False),
    Index("ix_listeners_person", "workspace_id", "person_id"),
)

disclosures = Table(
    "disclosures",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("detail_id"),
    _id("person_id"),
    Column("purpose", String(32), nullable=False),
    Column("requested_at", UtcDateTime, nullable=False),
    Column("shown_at", UtcDateTime),
    Index("ix_disclosures_detail", "workspace_id", "detail_id"),
)

check_ins = Table(
    "check_ins",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("detail_id"),
    _id("person_id"),
    Column("state", _enum(records.CheckInState), nullable=False),
    # The moment, and the time zone that it was worked out in, so that it can be worked out again.
    Column("planned_for", UtcDateTime, nullable=False),
    Column("planned_zone", String(64), nullable=False),
    Column("told_at", UtcDateTime),
    Column("due_at", UtcDateTime),
    Column("occasion", Integer, nullable=False, server_default="0"),
    # The check-in whose message this one is bundled into.
    _id("with_id", nullable=True),
    Index("ix_check_ins_detail", "workspace_id", "detail_id"),
    Index("ix_check_ins_person", "workspace_id", "person_id"),
    Index("ix_check_ins_with_id", "workspace_id", "with_id"),
    Index("ix_check_ins_due_at", "due_at"),
)

lines = Table(
    "lines",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("owner_id"),
    _id("match_id", nullable=True),
    # The partner for whom it waits; NULL where it is for whoever its owner meets next.
    _id("for_id", nullable=True),
    Column("words", LargeBinary, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    # The icebreaker that its words answer.
    Column("question_key", String(64)),
    Index("ix_lines_owner", "workspace_id", "owner_id"),
    Index("ix_lines_ends_at", "ends_at"),
)

# The conditions of partial indexes. SQLite uses such an index only for queries that repeat its
# condition literally. A million rows may be waiting; a few are being sent.
STILL_TO_DO = text("state IN ('pending', 'sending', 'unknown')")
ON_ITS_WAY = text("state IN ('sending', 'unknown')")
TO_BE_EMPTIED = text("state = 'sent' AND withdrawn_at IS NOT NULL AND emptied_at IS NULL")

outbox = Table(
    "outbox",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    Column("kind", String(32), nullable=False),
    _id("receiver_id", nullable=True),
    _id("subject_id"),
    Column("business_key", String(160), nullable=False),
    Column("priority", Integer, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("send_until", UtcDateTime, nullable=False),
    Column("state", _enum(records.SendState), nullable=False),
    Column("tries", Integer, nullable=False),
    _id("conversation_id", nullable=True),
    Column("slack_ts", String(32)),
    Column("lease_holder", String(32)),
    Column("lease_until", UtcDateTime),
    Column("first_try_at", UtcDateTime),
    Column("last_try_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("withdrawn_at", UtcDateTime),
    Column("emptied_at", UtcDateTime),
    Column("failure", String(80)),
    # Sealed words that one person sends another, for three days at most.
    Column("sealed", LargeBinary),
    UniqueConstraint("workspace_id", "business_key"),
    Index("ix_outbox_due_at", "due_at", sqlite_where=STILL_TO_DO, postgresql_where=STILL_TO_DO),
    Index(
        "ix_outbox_kind_due_at",
        "kind",
        "due_at",
        sqlite_where=STILL_TO_DO,
        postgresql_where=STILL_TO_DO,
    ),
    Index(
        "ix_outbox_last_try_at", "last_try_at", sqlite_where=ON_ITS_WAY, postgresql_where=ON_ITS_WAY
    ),
    Index(
        "ix_outbox_withdrawn_at",
        "withdrawn_at",
        sqlite_where=TO_BE_EMPTIED,
        postgresql_where=TO_BE_EMPTIED,
    ),
    Index("ix_outbox_receiver_sent", "workspace_id", "receiver_id", "sent_at"),
    Index("ix_outbox_subject", "workspace_id", "subject_id"),
)

# A person and a day on which somebody wants to check in with them; no words.
reminders = Table(
    "reminders",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    _id("owner_id"),
    _id("about_id"),
    Column("day", Date, nullable=False),
    Index("ix_reminders_owner", "workspace_id", "owner_id"),
    Index("ix_reminders_about", "workspace_id", "about_id"),
)

# Wishes that outlive an erasure, such as that a person is on somebody's quiet list, by keyed hashes
# of Slack ids, which are meaningless without the key.
traces = Table(
    "traces",
    metadata,
    _workspace(),
    Column("kind", _enum(records.HashedWishKind), primary_key=True),
    Column("hashed", String(64), primary_key=True),
    # Whose wish it is; the id of the workspace if it is the hashed person's own.
    _id("of_id", primary_key=True),
)

# What was forgotten, and may still be in free pages of the file and in backups.
tombstones = Table(
    "tombstones",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    Column("kind", _enum(records.TombstoneKind), nullable=False),
    # The random id of what was forgotten, or the keyed hash of a person's Slack id.
    Column("subject", String(64), nullable=False),
    Column("forgotten_at", UtcDateTime, nullable=False),
    # When it was appended to the file of tombstones, outside this database.
    Column("noted_at", UtcDateTime),
)

# A file with a person's own data in their direct conversation, until it is deleted there.
exports = Table(
    "exports",
    metadata,
    _workspace(),
    _id("id", primary_key=True),
    Column("slack_file_id", String(64), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Index("ix_exports_due_at", "due_at"),
)

gates = Table(
    "gates",
    metadata,
    _workspace(),
    # A conversation, or a method of Slack's.
    _id("place_id", primary_key=True),
    Column("free_at", UtcDateTime, nullable=False),
)

received = Table(
    "received",
    metadata,
    _workspace(),
    Column("key", String(160), primary_key=True),
    Column("received_at", UtcDateTime, nullable=False),
    Index("ix_received_received_at", "received_at"),
)
