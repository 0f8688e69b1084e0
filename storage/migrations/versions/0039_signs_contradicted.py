"""Which signs of being away members have contradicted, as keyed hashes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("members", sa.Column("here_signs", sa.JSON()))


def downgrade() -> None:
    op.drop_column("members", "here_signs")
