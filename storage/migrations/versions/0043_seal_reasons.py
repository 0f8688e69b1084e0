"""Which event sealed a workspace: a revoked token doesn't say that the app is gone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("seal_reason", sa.String(length=32)))
    # Nobody knows which event it was, so nothing is erased by it.
    op.execute("UPDATE workspaces SET seal_reason = 'revoked' WHERE uninstalled_at IS NOT NULL")


def downgrade() -> None:
    op.drop_column("workspaces", "seal_reason")
