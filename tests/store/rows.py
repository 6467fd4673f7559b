"""Rows written straight into the tables, for tests of what the database itself does."""

from typing import Any

from sqlalchemy import Boolean, Connection, Integer, LargeBinary, Table, select

from payaid_desktop.store import tables
from payaid_desktop.store.actor import Actor

AT = "2026-07-18T06:30:00.000000Z"
DAY = "2026-07-18"
BUYER = "0" * 32
"""The name of the copy that stands for every buyer of these tests."""
_WORDS: dict[str, dict[str, Any]] = {
    "contacts": {"kind": "customer", "recipient_kind": "unregistered", "state_code": "27"},
    "products": {"kind": "goods", "unit": "NOS", "hsn": "1006", "active": True},
    "deals": {"stage": "lead"},
    "series": {"kind": "invoice", "prefix": "", "separator": "/", "width": 5, "first_serial": 1},
    "documents": {"kind": "invoice", "register": "invoices", "status": "draft", "tax_kind": ""},
    "document_items": {"line_no": 1, "quantity_milli": 1000, "treatment": "taxable", "unit": "NOS"},
    "payments": {"direction": "received", "mode": "cash", "amount_paise": 100, "serial": 1},
    "allocations": {"amount_paise": 100},
    "ledger_entries": {"kind": "opening"},
    "ledger_lines": {"line_no": 1, "account": "party", "debit_paise": 100},
    "stock_movements": {"quantity_milli": 1000, "reason": "opening"},
    "audit_log": {"seq": 1},
}


def new_id(number: int) -> str:
    """An id that says which it is."""
    return f"00000000-0000-7000-8000-{number:012d}"


def put(connection: Connection, table: Table, actor: Actor, **values: Any) -> dict[str, Any]:
    """Insert a row, filling in every column that is not given but must be there."""
    row = {column.name: _plain(column) for column in table.columns if not column.nullable}
    row |= {"tenant_id": actor.tenant_id} | _WORDS.get(table.name, {}) | values
    for name, own in (("device_id", actor.device_id), ("user_id", actor.user_id)):
        if name in row and name not in values:
            row[name] = own
    connection.execute(table.insert(), row)
    return row


def put_contact(connection: Connection, actor: Actor, number: int, /, **values: Any) -> str:
    """Insert a contact."""
    name = values.get("name", f"Contact {number}")
    more = {"name": name, "name_key": name.casefold(), "search_text": name.casefold()}
    put(connection, tables.contacts, actor, id=new_id(number), **(more | values))
    return new_id(number)


def put_product(connection: Connection, actor: Actor, number: int, /, **values: Any) -> str:
    """Insert a product."""
    name = values.get("name", f"Product {number}")
    more = {
        "name": name,
        "name_key": name.casefold(),
        "code": f"P{number}",
        "code_key": f"p{number}",
        "search_text": name.casefold(),
    }
    put(connection, tables.products, actor, id=new_id(number), **(more | values))
    return new_id(number)


def put_document(connection: Connection, actor: Actor, number: int, /, **values: Any) -> str:
    """Insert a draft; give `status`, `number` … for another document."""
    more = {"financial_year": "2026-27", "party_name": f"Buyer {number}", "buyer_sha": BUYER}
    copies = tables.snapshots
    there = select(copies.c.sha).where(copies.c.tenant_id == actor.tenant_id, copies.c.sha == BUYER)
    if connection.execute(there).first() is None:
        put(connection, copies, actor, sha=BUYER, body="{}")
    put(connection, tables.documents, actor, id=new_id(number), **(more | values))
    return new_id(number)


def put_issued(connection: Connection, actor: Actor, number: int, /, **values: Any) -> str:
    """Insert an issued invoice whose serial is `number` in a series of its own id."""
    text = f"A1/2627/{number:05d}"
    issued = {
        "status": "issued",
        "number": text,
        "number_key": text,
        "serial": number,
        "issued_at": AT,
        "search_text": f"{text} buyer {number}".casefold(),
    }
    return put_document(connection, actor, number, **(issued | values))


def _plain(column: Any) -> Any:
    if isinstance(column.type, Boolean):
        return False
    if isinstance(column.type, Integer):
        return 1 if column.name in ("version", "next_serial") else 0
    if isinstance(column.type, LargeBinary):
        return b""
    if column.name.endswith("_on"):
        return DAY
    return AT if column.name.endswith("_at") or column.name == "at" else ""
