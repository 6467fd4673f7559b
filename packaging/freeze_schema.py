"""Write the statements of today's schema for both databases, as the frozen files of a revision.

Run it once for a release whose schema is made from nothing (`0001`); a later schema is reached by
a script that changes the one before. Usage: python packaging/freeze_schema.py 0001
"""

import sys

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement, SetTableComment

from payaid_desktop.store.guards import guard_statements
from payaid_desktop.store.migrations.frozen import VERSIONS
from payaid_desktop.store.search_index import search_index_statements
from payaid_desktop.store.tables import metadata
from payaid_desktop.store.views import view_statements

OWN = "alembic_version"
"""The table that alembic makes itself."""


def statements(dialect: str) -> list[str]:
    """Give every statement that makes today's schema."""
    kind = sqlite.dialect() if dialect == "sqlite" else postgresql.dialect()
    made: list[str] = []
    for table in metadata.sorted_tables:
        if table.name != OWN:
            made += [str(each.compile(dialect=kind)) for each in _clauses(table, dialect)]
    made += guard_statements(dialect) + search_index_statements(dialect) + view_statements(dialect)
    return ["\n".join(line.rstrip() for line in each.strip().splitlines()) for each in made]


def _clauses(table: Table, dialect: str) -> list[ExecutableDDLElement]:
    """Give the statements of one table, in an order that is the same in every run."""
    indexes = sorted(table.indexes, key=lambda index: str(index.name))
    comments = [SetTableComment(table)] if table.comment and dialect == "postgresql" else []
    return [CreateTable(table), *comments, *map(CreateIndex, indexes)]


def main(revision: str) -> None:
    """Write both files."""
    for dialect in ("sqlite", "postgresql"):
        path = VERSIONS / f"{revision}_{dialect}.sql"
        parts = [part.replace("\n\n", "\n") for part in statements(dialect)]
        path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
        print(f"{path}: {len(parts)} statements")


if __name__ == "__main__":
    main(sys.argv[1])
