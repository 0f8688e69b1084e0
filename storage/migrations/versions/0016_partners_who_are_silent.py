"""When people last pressed something, and who was let down and looks for another coffee."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0014"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("match_parts", sa.Column("pressed_at", _MOMENT))
    op.add_column("match_parts", sa.Column("rescue", sa.String(length=32)))
    op.add_column("match_parts", sa.Column("joined_at", _MOMENT))
    op.add_column("members", sa.Column("active_on", sa.Date()))
    op.add_column("members", sa.Column("asked_to_pause_at", _MOMENT))


def downgrade() -> None:
    for name in ("asked_to_pause_at", "active_on"):
        op.drop_column("members", name)
    for name in ("joined_at", "rescue", "pressed_at"):
        op.drop_column("match_parts", name)
