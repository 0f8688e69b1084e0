"""Replies in the outbox, offers of several lines, and up to when missed lines were looked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_STILL_TO_DO = sa.text("state IN ('pending', 'sending', 'unknown')")


def upgrade() -> None:
    op.add_column("offers", sa.Column("more_ts", sa.JSON()))
    # Until now only offers to keep something were stored.
    op.add_column(
        "offers",
        sa.Column("reply", sa.String(length=32), nullable=False, server_default="offer"),
    )
    op.add_column("workspaces", sa.Column("caught_up_at", sa.DateTime(timezone=True)))
    # It was the rate limit of questions about people, which has another name now.
    op.execute("DELETE FROM gates WHERE place_id = 'lookout'")
    op.create_index(
        "ix_outbox_kind_due_at",
        "outbox",
        ["kind", "due_at"],
        sqlite_where=_STILL_TO_DO,
        postgresql_where=_STILL_TO_DO,
    )


def downgrade() -> None:
    op.drop_index("ix_outbox_kind_due_at", "outbox")
    op.drop_column("workspaces", "caught_up_at")
    op.drop_column("offers", "reply")
    op.drop_column("offers", "more_ts")
