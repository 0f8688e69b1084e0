"""Occasions of check-ins, those that come along, and what owners say of a detail later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


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


def downgrade() -> None:
    op.drop_column("check_ins", "with_id")
    op.drop_column("check_ins", "occasion")
    op.drop_column("details", "news_at")
    op.drop_column("details", "gentle")
    op.drop_column("details", "yearly")
