"""Write the statements of today's schema for both databases, as the frozen files of a revision.

Run it once for a release whose schema is made from nothing (`0001`); a later schema is reached by
a script that changes the one before. Usage: python packaging/freeze_schema.py 0001
"""

import sys

from sqlalchemy import create_mock_engine
from sqlalchemy.dialects import postgresql, sqlite

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

    def keep(clause: object, *_: object, **__: object) -> None:
        made.append(str(clause.compile(dialect=kind)))  # type: ignore[attr-defined]

    engine = create_mock_engine(f"{dialect}://", keep)
    tables = [table for table in metadata.sorted_tables if table.name != OWN]
    metadata.create_all(engine, tables=tables, checkfirst=False)  # type: ignore[arg-type]
    made += guard_statements(dialect) + search_index_statements(dialect) + view_statements(dialect)
    return ["\n".join(line.rstrip() for line in each.strip().splitlines()) for each in made]


def main(revision: str) -> None:
    """Write both files."""
    for dialect in ("sqlite", "postgresql"):
        path = VERSIONS / f"{revision}_{dialect}.sql"
        parts = [part.replace("\n\n", "\n") for part in statements(dialect)]
        path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
        print(f"{path}: {len(parts)} statements")


if __name__ == "__main__":
    main(sys.argv[1])
