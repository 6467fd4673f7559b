"""A schema as it was released: statements in a file, one after a blank line, never edited again.

Tables in the code move on; what a script makes must not. `packaging/freeze_schema.py` writes the
files of a new release.
"""

from pathlib import Path
from typing import Any

from payaid_desktop.store.search_index import TRIGRAM_EXTENSION

VERSIONS = Path(__file__).with_name("versions")


def run_frozen(operations: Any, revision: str) -> None:
    """Run the frozen statements of a revision on alembic's connection."""
    connection = operations.get_bind()
    attributes = operations.get_context().config.attributes
    statements = frozen_statements(revision, connection.dialect.name)
    if not attributes.get("search_index", True):
        statements = [each for each in statements if not is_trigram(each)]
    for statement in statements:
        connection.exec_driver_sql(statement)


def frozen_statements(revision: str, dialect: str) -> list[str]:
    """Read the frozen statements of a revision."""
    text = (VERSIONS / f"{revision}_{dialect}.sql").read_text(encoding="utf-8")
    return text.rstrip("\n").split("\n\n")


def is_trigram(statement: str) -> bool:
    """Whether a statement needs the extension behind PostgreSQL's search."""
    return TRIGRAM_EXTENSION in statement or "gin_trgm_ops" in statement
