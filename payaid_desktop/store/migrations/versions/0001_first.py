"""The first schema."""

from alembic import op

from payaid_desktop.store.migrations.frozen import run_frozen

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_frozen(op, revision)
