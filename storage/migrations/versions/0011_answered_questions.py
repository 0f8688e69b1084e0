"""Which icebreaker is answered by an offer, a detail or a note for a coffee."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0008"
branch_labels = None
depends_on = None

_TABLES = ("offers", "details", "lines")


def upgrade() -> None:
    for table in _TABLES:
        op.add_column(table, sa.Column("question_key", sa.String(length=64)))


def downgrade() -> None:
    for table in _TABLES:
        op.drop_column(table, "question_key")
