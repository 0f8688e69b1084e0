"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "asked_questions",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("question_key", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_asked_questions")),
        sa.UniqueConstraint(
            "workspace_id",
            "person_id",
            "question_key",
            name=op.f("uq_asked_questions_workspace_id_person_id_question_key"),
        ),
    )
    op.create_table(
        "check_ins",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("detail_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("planned_for", sa.DateTime(timezone=True), nullable=False),
        sa.Column("planned_zone", sa.String(length=64), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_check_ins")),
    )
    op.create_index("ix_check_ins_detail", "check_ins", ["workspace_id", "detail_id"], unique=False)
    op.create_index("ix_check_ins_due_at", "check_ins", ["due_at"], unique=False)
    op.create_index("ix_check_ins_person", "check_ins", ["workspace_id", "person_id"], unique=False)

    op.create_table(
        "details",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=True),
        sa.Column("month_day", sa.String(length=5), nullable=True),
        sa.Column("wish", sa.String(length=32), nullable=False),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("brake", sa.String(length=32), nullable=False),
        sa.Column("brake_until", sa.Date(), nullable=True),
        sa.Column("tell_readers", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_details")),
    )
    op.create_index("ix_details_ends_at", "details", ["ends_at"], unique=False)
    op.create_index("ix_details_owner", "details", ["workspace_id", "owner_id"], unique=False)

    op.create_table(
        "disclosures",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("detail_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("purpose", sa.String(length=32), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_disclosures")),
    )
    op.create_index(
        "ix_disclosures_detail", "disclosures", ["workspace_id", "detail_id"], unique=False
    )

    op.create_table(
        "gates",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("place_id", sa.String(length=32), nullable=False),
        sa.Column("free_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "place_id", name=op.f("pk_gates")),
    )
    op.create_table(
        "lines",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("match_id", sa.String(length=32), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_lines")),
    )
    op.create_index("ix_lines_ends_at", "lines", ["ends_at"], unique=False)
    op.create_index("ix_lines_owner", "lines", ["workspace_id", "owner_id"], unique=False)

    op.create_table(
        "listeners",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("detail_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "detail_id", "person_id", name=op.f("pk_listeners")
        ),
    )
    op.create_index("ix_listeners_person", "listeners", ["workspace_id", "person_id"], unique=False)

    op.create_table(
        "match_parts",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("match_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("outcome", sa.String(length=32), nullable=True),
        sa.Column("again", sa.String(length=32), nullable=True),
        sa.Column("times_asked", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "match_id", "person_id", name=op.f("pk_match_parts")
        ),
    )
    op.create_index(
        "ix_match_parts_person", "match_parts", ["workspace_id", "person_id"], unique=False
    )

    op.create_table(
        "matches",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("round_id", sa.String(length=32), nullable=False),
        sa.Column("organiser_id", sa.String(length=32), nullable=False),
        sa.Column("opener_key", sa.String(length=64), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_matches")),
    )
    op.create_index("ix_matches_round", "matches", ["workspace_id", "round_id"], unique=False)

    op.create_table(
        "members",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("work_start", sa.Time(), nullable=False),
        sa.Column("work_end", sa.Time(), nullable=False),
        sa.Column("work_days", sa.JSON(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("subdivision", sa.String(length=16), nullable=True),
        sa.Column("locale", sa.String(length=16), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("formats", sa.JSON(), nullable=False),
        sa.Column("interests", sa.JSON(), nullable=False),
        sa.Column("team", sa.String(length=80), nullable=True),
        sa.Column("said_as", sa.String(length=80), nullable=True),
        sa.Column("rhythm_weeks", sa.Integer(), nullable=False),
        sa.Column("company", sa.String(length=32), nullable=False),
        sa.Column("asking", sa.String(length=32), nullable=True),
        sa.Column("group_size", sa.String(length=32), nullable=False),
        sa.Column("weekly_budget", sa.Integer(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("paused_until", sa.Date(), nullable=True),
        sa.Column("quiet_until", sa.Date(), nullable=True),
        sa.Column("next_icebreaker_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "person_id", name=op.f("pk_members")),
    )
    op.create_index(
        "ix_members_next_icebreaker_at", "members", ["next_icebreaker_at"], unique=False
    )

    op.create_table(
        "offers",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("slack_ts", sa.String(length=32), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_offers")),
    )
    op.create_table(
        "outbox",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("receiver_id", sa.String(length=32), nullable=True),
        sa.Column("subject_id", sa.String(length=32), nullable=False),
        sa.Column("business_key", sa.String(length=160), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.String(length=32), nullable=True),
        sa.Column("slack_ts", sa.String(length=32), nullable=True),
        sa.Column("owner", sa.String(length=32), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("emptied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failure", sa.String(length=80), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_outbox")),
        sa.UniqueConstraint(
            "workspace_id", "business_key", name=op.f("uq_outbox_workspace_id_business_key")
        ),
    )
    op.create_index(
        "ix_outbox_due_at",
        "outbox",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('pending', 'sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('pending', 'sending', 'unknown')"),
    )
    op.create_index(
        "ix_outbox_receiver_sent",
        "outbox",
        ["workspace_id", "receiver_id", "sent_at"],
        unique=False,
    )
    op.create_index("ix_outbox_subject", "outbox", ["workspace_id", "subject_id"], unique=False)

    op.create_table(
        "participations",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("round_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "round_id", "person_id", name=op.f("pk_participations")
        ),
    )
    op.create_index(
        "ix_participations_person", "participations", ["workspace_id", "person_id"], unique=False
    )

    op.create_table(
        "people",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("direct_id", sa.String(length=32), nullable=True),
        sa.Column("deactivated_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_people")),
    )
    op.create_table(
        "person_keys",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "person_id", name=op.f("pk_person_keys")),
    )
    op.create_table(
        "program_members",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("program_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "program_id", "person_id", name=op.f("pk_program_members")
        ),
    )
    op.create_table(
        "programs",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("channel_id", sa.String(length=32), nullable=True),
        sa.Column("rhythm_weeks", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("at", sa.Time(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("group_size", sa.Integer(), nullable=False),
        sa.Column("coffee_minutes", sa.Integer(), nullable=False),
        sa.Column("least_common_minutes", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_programs")),
    )
    op.create_index("ix_programs_due_at", "programs", ["due_at"], unique=False)

    op.create_table(
        "quiet_list",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("about_id", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(
            "workspace_id", "person_id", "about_id", name=op.f("pk_quiet_list")
        ),
    )
    op.create_table(
        "received",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=160), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "key", name=op.f("pk_received")),
    )
    op.create_index("ix_received_received_at", "received", ["received_at"], unique=False)

    op.create_table(
        "rounds",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("program_id", sa.String(length=32), nullable=False),
        sa.Column("local_week", sa.String(length=8), nullable=False),
        sa.Column("draw_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seed", sa.Integer(), nullable=True),
        sa.Column("certificate", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_rounds")),
        sa.UniqueConstraint(
            "workspace_id",
            "program_id",
            "local_week",
            name=op.f("uq_rounds_workspace_id_program_id_local_week"),
        ),
    )
    op.create_index("ix_rounds_due_at", "rounds", ["due_at"], unique=False)

    op.create_table(
        "slack_ids",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("slack_id", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_slack_ids")),
        sa.UniqueConstraint(
            "workspace_id", "kind", "slack_id", name=op.f("uq_slack_ids_workspace_id_kind_slack_id")
        ),
    )
    op.create_index("ix_slack_ids_slack_id", "slack_ids", ["slack_id"], unique=False)

    op.create_table(
        "workspaces",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("tier", sa.String(length=32), nullable=False),
        sa.Column("contact_id", sa.String(length=32), nullable=True),
        sa.Column("installed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("uninstalled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("key_epoch", sa.String(length=32), nullable=False),
        sa.Column("key_check", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", name=op.f("pk_workspaces")),
    )


def downgrade() -> None:
    op.drop_table("workspaces")
    op.drop_index("ix_slack_ids_slack_id", table_name="slack_ids")

    op.drop_table("slack_ids")
    op.drop_index("ix_rounds_due_at", table_name="rounds")

    op.drop_table("rounds")
    op.drop_index("ix_received_received_at", table_name="received")

    op.drop_table("received")
    op.drop_table("quiet_list")
    op.drop_index("ix_programs_due_at", table_name="programs")

    op.drop_table("programs")
    op.drop_table("program_members")
    op.drop_table("person_keys")
    op.drop_table("people")
    op.drop_index("ix_participations_person", table_name="participations")

    op.drop_table("participations")
    op.drop_index("ix_outbox_subject", table_name="outbox")
    op.drop_index("ix_outbox_receiver_sent", table_name="outbox")
    op.drop_index("ix_outbox_due_at", table_name="outbox")

    op.drop_table("outbox")
    op.drop_table("offers")
    op.drop_index("ix_members_next_icebreaker_at", table_name="members")

    op.drop_table("members")
    op.drop_index("ix_matches_round", table_name="matches")

    op.drop_table("matches")
    op.drop_index("ix_match_parts_person", table_name="match_parts")

    op.drop_table("match_parts")
    op.drop_index("ix_listeners_person", table_name="listeners")

    op.drop_table("listeners")
    op.drop_index("ix_lines_owner", table_name="lines")
    op.drop_index("ix_lines_ends_at", table_name="lines")

    op.drop_table("lines")
    op.drop_table("gates")
    op.drop_index("ix_disclosures_detail", table_name="disclosures")

    op.drop_table("disclosures")
    op.drop_index("ix_details_owner", table_name="details")
    op.drop_index("ix_details_ends_at", table_name="details")

    op.drop_table("details")
    op.drop_index("ix_check_ins_person", table_name="check_ins")
    op.drop_index("ix_check_ins_due_at", table_name="check_ins")
    op.drop_index("ix_check_ins_detail", table_name="check_ins")

    op.drop_table("check_ins")
    op.drop_table("asked_questions")
