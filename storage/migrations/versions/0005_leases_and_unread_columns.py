"""Rename two columns of the outbox, and drop four columns that nothing reads."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_RENAMED = (("kind_until", "send_until"), ("owner", "lease_holder"))
_UNREAD = (
    ("members", "said_as"),
    ("members", "quiet_until"),
    ("program_members", "since"),
    ("traces", "since"),
)
# For rows that were written without it: that column held a moment in every row.
_LONG_AGO = "1970-01-01 00:00:00.000000"


def upgrade() -> None:
    for old, new in _RENAMED:
        # Both databases rename in place. Alembic would copy the whole table on SQLite.
        op.execute(f"ALTER TABLE outbox RENAME COLUMN {old} TO {new}")
    for table, column in _UNREAD:
        op.drop_column(table, column)


def downgrade() -> None:
    for table in ("traces", "program_members"):
        since = sa.Column(
            "since", sa.DateTime(timezone=True), nullable=False, server_default=_LONG_AGO
        )
        op.add_column(table, since)
    op.add_column("members", sa.Column("quiet_until", sa.Date()))
    op.add_column("members", sa.Column("said_as", sa.String(length=80)))
    for old, new in _RENAMED:
        op.execute(f"ALTER TABLE outbox RENAME COLUMN {new} TO {old}")
