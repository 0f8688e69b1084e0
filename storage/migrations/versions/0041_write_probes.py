"""When it was last tried whether the database can be written to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("written_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("workspaces", "written_at")
