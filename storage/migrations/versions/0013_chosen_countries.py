"""Whether members have chosen their country, or it is a guess from their time zone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Nobody can tell which of those that are there were chosen, so all count as guesses.
    op.add_column(
        "members",
        sa.Column("country_chosen", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("members", "country_chosen")
