"""Programs with a name and formats, and workspaces without rounds.

A program that is there already has no name: it is the coffee of the whole workspace.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "programs", sa.Column("name", sa.String(length=80), nullable=False, server_default="")
    )
    op.add_column("programs", sa.Column("formats", sa.JSON()))
    op.add_column(
        "workspaces",
        sa.Column("rounds_off", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("workspaces", "rounds_off")
    op.drop_column("programs", "formats")
    op.drop_column("programs", "name")
