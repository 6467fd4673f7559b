"""The scripts that bring an older store up to date; `store.migrate` runs them through alembic."""
