"""Reasons of matches, and what a program looks for in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("matches", sa.Column("reasons", sa.JSON()))
    op.add_column(
        "programs",
        sa.Column("mixing", sa.String(length=32), nullable=False, server_default="other_team"),
    )


def downgrade() -> None:
    op.drop_column("programs", "mixing")
    op.drop_column("matches", "reasons")
