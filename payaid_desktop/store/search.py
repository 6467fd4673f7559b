"""Search as you type over contacts, products and documents: any part of a word, in any script.

Every word typed must occur in `search_text`. Words of three characters and more are found by the
trigram index; shorter ones are looked for in the rows themselves, among documents only in the newest.
What was made last comes first: the index gives that order at once, however many rows match, where
a ranking would have to read them all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    RowMapping,
    Select,
    Table,
    and_,
    column,
    func,
    literal,
    literal_column,
    select,
)
from sqlalchemy import table as named_table

from payaid_desktop.domain.text import search_key
from payaid_desktop.store import tables
from payaid_desktop.store.paging import Keyset
from payaid_desktop.store.scope import Scope

WORDS_MAX = 8
TEXT_MAX = 200
TRIGRAM = 3
NEWEST_DOCUMENTS = 5_000
"""How many documents are looked through for one or two letters."""
_ESCAPE = "\\"
_LAST = "\U0010ffff"
"""Stands behind every text."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `kind` is the list it stands in, `subtitle` tells it from others of its name."""

    kind: str
    id: str
    title: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class Matches:
    """A search in one table: what to join and require, and the order in which matches come."""

    conditions: tuple[ColumnElement[bool], ...]
    keyset: Keyset
    index: Any = None

    def narrow(self, statement: Select[Any], source: Any) -> Select[Any]:
        """Let a statement over `source` give matches only."""
        if self.index is not None:
            source = source.join(self.index, self.index.c.rowid == literal_column(_rowid(source)))
            statement = statement.add_columns(self.index.c.rowid)
        return statement.select_from(source).where(*self.conditions)


def words_of(text: str) -> tuple[str, ...]:
    """Cut what was typed into the words to look for."""
    clean = "".join(character for character in text[:TEXT_MAX] if character.isprintable())
    return tuple(dict.fromkeys(search_key(clean).split()))[:WORDS_MAX]


def matches(scope: Scope, table: Table, text: str) -> Matches:
    """Look for a text in one of the searched tables."""
    words = words_of(text)
    long = [word for word in words if len(word) >= TRIGRAM]
    short = [word for word in words if len(word) < TRIGRAM]
    by_id = Keyset((table.c.id,), descending=True)
    if scope.connection.dialect.name == "postgresql" or not long:
        return Matches(_in_rows(scope, table, words, among_newest=not long), by_id)
    index = named_table(f"{table.name}_fts", column("rowid", BigInteger))
    phrase = " ".join('"' + word.replace('"', '""') + '"' for word in long)
    found = literal_column(f"{table.name}_fts").op("MATCH")(phrase)
    keyset = Keyset((index.c.rowid,), descending=True)
    return Matches((found, *(_contains(table, word) for word in short)), keyset, index)


def search(
    scope: Scope,
    text: str,
    *,
    kinds: Sequence[str] = ("contacts", "products", "documents"),
    limit: int = 20,
) -> tuple[Hit, ...]:
    """Look for a text in several lists; at most `limit` hits of each."""
    if not words_of(text):
        return ()
    searches = {"contacts": _contacts, "products": _products, "documents": _documents}
    return tuple(hit for kind in kinds for hit in searches[kind](scope, text, limit))


def beginning(scope: Scope, text: str, *, kind: str, limit: int) -> tuple[Hit, ...]:
    """Find the contacts or products whose name begins with a text, by name: what somebody most likely means."""
    start = search_key(" ".join(words_of(text)))
    if not start:
        return ()
    table, shown, hit = _NAMED[kind]
    wanted = (
        shown()
        .where(scope.mine(table), table.c.name_key >= start, table.c.name_key < start + _LAST)
        .order_by(table.c.name_key, table.c.id)
        .limit(limit)
    )
    return tuple(hit(row) for row in scope.run(wanted).mappings())


def _contacts(scope: Scope, text: str, limit: int) -> list[Hit]:
    rows = _rows(scope, tables.contacts, _live_contacts(), text, limit)
    return [_contact_hit(row) for row in rows]


def _live_contacts() -> Select[Any]:
    shown = tables.contacts.c
    columns = (shown.id, shown.name, shown.company, shown.phone)
    return select(*columns).where(shown.deleted_at.is_(None))


def _contact_hit(row: RowMapping) -> Hit:
    return Hit("contacts", row["id"], row["name"], row["phone"] or row["company"])


def _products(scope: Scope, text: str, limit: int) -> list[Hit]:
    rows = _rows(scope, tables.products, _live_products(), text, limit)
    return [_product_hit(row) for row in rows]


def _live_products() -> Select[Any]:
    shown = tables.products.c
    return select(shown.id, shown.name, shown.code).where(shown.deleted_at.is_(None))


def _product_hit(row: RowMapping) -> Hit:
    return Hit("products", row["id"], row["name"], row["code"])


_NAMED: dict[str, tuple[Table, Callable[[], Select[Any]], Callable[[RowMapping], Hit]]] = {
    "contacts": (tables.contacts, _live_contacts, _contact_hit),
    "products": (tables.products, _live_products, _product_hit),
}


def _documents(scope: Scope, text: str, limit: int) -> list[Hit]:
    shown = tables.documents.c
    wanted = select(shown.id, shown.register, shown.number, shown.party_name, shown.dated_on)
    return [
        Hit(row["register"], row["id"], row["number"] or row["party_name"], row["party_name"])
        for row in _rows(scope, tables.documents, wanted, text, limit)
    ]


def _rows(
    scope: Scope, table: Table, wanted: Select[Any], text: str, limit: int
) -> Sequence[RowMapping]:
    found = matches(scope, table, text)
    (order,) = found.keyset.columns
    narrowed = found.narrow(wanted.where(scope.mine(table)), table)
    return scope.run(narrowed.order_by(order.desc()).limit(limit)).mappings().all()


def _in_rows(
    scope: Scope, table: Table, words: Sequence[str], *, among_newest: bool
) -> tuple[ColumnElement[bool], ...]:
    conditions = [_contains(table, word) for word in words]
    if among_newest and table is tables.documents:
        conditions.append(_among_newest(scope, table))
    return tuple(conditions)


def _among_newest(scope: Scope, table: Table) -> ColumnElement[bool]:
    """The row is among the newest; every row is where there are fewer."""
    oldest = (
        select(table.c.id)
        .where(scope.mine(table))
        .order_by(table.c.id.desc())
        .offset(NEWEST_DOCUMENTS)
        .limit(1)
        .scalar_subquery()
    )
    return and_(table.c.id > func.coalesce(oldest, literal("")))


def _contains(table: Table, word: str) -> ColumnElement[bool]:
    escaped = word
    for special in (_ESCAPE, "%", "_"):
        escaped = escaped.replace(special, _ESCAPE + special)
    return table.c.search_text.like(f"%{escaped}%", escape=_ESCAPE)


def _rowid(source: Any) -> str:
    """The hidden key of the searched table; in a join, of its first table."""
    first = source
    while hasattr(first, "left"):
        first = first.left
    return f"{first.name}.rowid"
