"""When each round was announced, drawn and closed, and whether it moved.

What was announced before finishes as it began. The next round of a program that is there already is
the first that fits its day; from then on the planned day is kept.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_STEPS = ("announced_at", "drawn_at", "closed_at")


def upgrade() -> None:
    op.add_column("programs", sa.Column("next_on", sa.Date()))
    for name in _STEPS:
        op.add_column("rounds", sa.Column(name, sa.DateTime(timezone=True)))
    op.add_column("rounds", sa.Column("moved_from", sa.Date()))
    op.add_column("rounds", sa.Column("moved_because", sa.String(length=32)))


def downgrade() -> None:
    op.drop_column("rounds", "moved_because")
    op.drop_column("rounds", "moved_from")
    for name in reversed(_STEPS):
        op.drop_column("rounds", name)
    op.drop_column("programs", "next_on")
