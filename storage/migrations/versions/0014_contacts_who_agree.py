"""The contact in need is asked first, and named once they have said yes.

Contacts from before have not been asked, so they are asked now, and nobody is named until then.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "workspaces",
        sa.Column("contact_state", sa.String(length=32), nullable=False, server_default="asked"),
    )
    op.add_column("workspaces", sa.Column("contact_asked_at", sa.DateTime(timezone=True)))
    op.add_column(
        "workspaces",
        sa.Column("contact_own_hours", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("workspaces", "contact_own_hours")
    op.drop_column("workspaces", "contact_asked_at")
    op.drop_column("workspaces", "contact_state")
