"""What alembic runs: the scripts, on the connection and in the transaction of `store.migrate`."""

from alembic import context

from payaid_desktop.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
