"""When the owner of a detail last changed its words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("details", sa.Column("changed_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("details", "changed_at")
