"""Times to pick for a coffee, what people ticked, and booked coffees."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def _id(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=32), nullable=nullable)


def upgrade() -> None:
    # Matches that exist have no state: they finish by the rules under which they began.
    op.add_column("matches", sa.Column("more_openers", sa.JSON()))
    op.add_column("matches", sa.Column("state", sa.String(length=32)))
    op.add_column("matches", sa.Column("closes_at", _MOMENT))
    op.add_column("matches", sa.Column("due_at", _MOMENT))
    op.create_index("ix_matches_due_at", "matches", ["due_at"])
    op.add_column("match_parts", sa.Column("asked_to_begin_at", _MOMENT))
    # Until now the organiser of a match was asked to begin when it was made.
    op.execute(
        "UPDATE match_parts SET asked_to_begin_at = (SELECT matches.made_at FROM matches"
        " WHERE matches.workspace_id = match_parts.workspace_id"
        " AND matches.id = match_parts.match_id"
        " AND matches.organiser_id = match_parts.person_id)"
    )
    op.create_table(
        "slot_sets",
        _id("workspace_id"),
        _id("match_id"),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        _id("suggested_by", nullable=True),
        sa.Column("opened_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "match_id", "number"),
    )
    op.create_table(
        "slot_answers",
        _id("workspace_id"),
        _id("match_id"),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        _id("person_id"),
        sa.Column("ticked", sa.JSON(), nullable=False),
        sa.Column("answered_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "match_id", "number", "person_id"),
    )
    op.create_index("ix_slot_answers_person", "slot_answers", ["workspace_id", "person_id"])
    op.create_table(
        "bookings",
        _id("workspace_id"),
        _id("match_id"),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("starts_at", _MOMENT, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("people", sa.JSON(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("called_off_at", _MOMENT),
        sa.PrimaryKeyConstraint("workspace_id", "match_id"),
    )


def downgrade() -> None:
    op.drop_table("bookings")
    op.drop_index("ix_slot_answers_person", "slot_answers")
    op.drop_table("slot_answers")
    op.drop_table("slot_sets")
    op.drop_column("match_parts", "asked_to_begin_at")
    op.drop_index("ix_matches_due_at", "matches")
    for name in ("due_at", "closes_at", "state", "more_openers"):
        op.drop_column("matches", name)
