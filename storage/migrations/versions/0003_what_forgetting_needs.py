"""Reminders, exports, wishes that outlive an erasure, and tombstones."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "details", sa.Column("to_met", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.create_index("ix_people_deactivated_at", "people", ["deactivated_at"])
    op.create_table(
        "reminders",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("about_id", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_reminders")),
    )
    op.create_index("ix_reminders_owner", "reminders", ["workspace_id", "owner_id"])
    op.create_index("ix_reminders_about", "reminders", ["workspace_id", "about_id"])
    op.create_table(
        "traces",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("hashed", sa.String(length=64), nullable=False),
        sa.Column("of_id", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "kind", "hashed", "of_id", name=op.f("pk_traces")),
    )
    op.create_table(
        "tombstones",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_tombstones")),
    )
    op.create_table(
        "exports",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("slack_file_id", sa.String(length=64), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name=op.f("pk_exports")),
    )
    op.create_index("ix_exports_due_at", "exports", ["due_at"])


def downgrade() -> None:
    op.drop_index("ix_exports_due_at", table_name="exports")
    op.drop_table("exports")
    op.drop_table("tombstones")
    op.drop_table("traces")
    op.drop_index("ix_reminders_about", table_name="reminders")
    op.drop_index("ix_reminders_owner", table_name="reminders")
    op.drop_table("reminders")
    op.drop_index("ix_people_deactivated_at", table_name="people")
    op.drop_column("details", "to_met")
