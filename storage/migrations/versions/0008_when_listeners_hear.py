"""When the owner of a detail would like its listeners to hear of it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Empty for what was shared before: it keeps the plan that its kind had then.
    op.add_column("details", sa.Column("timing", sa.String(length=32)))
    op.add_column("details", sa.Column("chosen_at", sa.DateTime(timezone=True)))
    op.add_column("details", sa.Column("told_on", sa.Date()))
    op.add_column("details", sa.Column("off_day", sa.String(length=32)))
    op.add_column(
        "details",
        sa.Column("four_weeks_later", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    for column in ("four_weeks_later", "off_day", "told_on", "chosen_at", "timing"):
        op.drop_column("details", column)
