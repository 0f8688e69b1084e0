"""For whom a line for a coffee is, where it is for one partner only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Those that are there are for whoever their owner meets next.
    op.add_column("lines", sa.Column("for_id", sa.String(length=32), nullable=True))


def downgrade() -> None:
    op.drop_column("lines", "for_id")
