"""Questions that admins add to a program, with their author."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "custom_questions",
        sa.Column("workspace_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("program_id", sa.String(length=32), nullable=False),
        sa.Column("author_id", sa.String(length=32), nullable=False),
        sa.Column("question", sa.String(length=200), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id"),
    )
    for name in ("program", "author"):
        columns = ["workspace_id", f"{name}_id"]
        op.create_index(f"ix_custom_questions_{name}", "custom_questions", columns)


def downgrade() -> None:
    op.drop_index("ix_custom_questions_author", "custom_questions")
    op.drop_index("ix_custom_questions_program", "custom_questions")
    op.drop_table("custom_questions")
