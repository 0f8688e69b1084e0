"""Occasions of check-ins, bundled check-ins, and what owners say of a detail later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_PARTIAL_INDEXES = (
    ("last_try_at", "state IN ('sending', 'unknown')"),
    ("withdrawn_at", "state = 'sent' AND withdrawn_at IS NOT NULL AND emptied_at IS NULL"),
)


def upgrade() -> None:
    for name in ("yearly", "gentle"):
        op.add_column(
            "details", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.add_column("details", sa.Column("news_at", sa.DateTime(timezone=True)))
    op.add_column(
        "check_ins", sa.Column("occasion", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("check_ins", sa.Column("with_id", sa.String(length=32)))
    op.create_index("ix_check_ins_with_id", "check_ins", ["workspace_id", "with_id"])
    # With these, the queries of every tick cost the same however many rows are waiting.
    for column, condition in _PARTIAL_INDEXES:
        op.create_index(
            f"ix_outbox_{column}",
            "outbox",
            [column],
            sqlite_where=sa.text(condition),
            postgresql_where=sa.text(condition),
        )


def downgrade() -> None:
    for column, _ in _PARTIAL_INDEXES:
        op.drop_index(f"ix_outbox_{column}", table_name="outbox")
    op.drop_index("ix_check_ins_with_id", table_name="check_ins")
    op.drop_column("check_ins", "with_id")
    op.drop_column("check_ins", "occasion")
    op.drop_column("details", "news_at")
    op.drop_column("details", "gentle")
    op.drop_column("details", "yearly")
