"""Until when somebody has no coffees, such as after a loss."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("members", sa.Column("no_coffee_until", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("members", "no_coffee_until")
