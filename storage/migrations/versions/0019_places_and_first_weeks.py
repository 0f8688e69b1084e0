"""Where and on which days members meet in person, and who is new or likes to welcome people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("places", sa.JSON()))
    op.add_column("members", sa.Column("place", sa.String(length=60)))
    op.add_column("members", sa.Column("office_days", sa.JSON()))
    op.add_column("members", sa.Column("first_weeks", sa.JSON()))
    op.add_column("members", sa.Column("new_since", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("members", "new_since")
    op.drop_column("members", "first_weeks")
    op.drop_column("members", "office_days")
    op.drop_column("members", "place")
    op.drop_column("workspaces", "places")
