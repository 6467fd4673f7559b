"""How SQLAlchemy speaks to the store's SQLite, and what its statements came to.

A store is opened twice, to write and to read, and both ask much the same. Turning a statement into SQL costs more than
most statements take, so it is done once for all: every engine of one dialect has the same SQL.
"""

from typing import Any, Final

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

COMPILED: Final[LRUCache[Any, Any]] = LRUCache(1000)
"""SQL by statement. It holds no values of any shop, and nothing that depends on which store it is asked of."""


class StoreDialect(SQLiteDialect_pysqlite):
    """Equal to every other one, since all stores go through the same SQLite; so they share what is in `COMPILED`."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))
