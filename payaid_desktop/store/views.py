"""Read-only views for accountants and spreadsheets: plain names, amounts in rupees, quantities in units.

Documented in docs/store.md; names and columns are a promise. Amounts are exact in the tables (whole paise); on SQLite
the views show them as numbers with 2 decimals, which spreadsheets add up as they add up anything.
"""
# ruff: noqa: S608 - every name in these statements is ours; no input comes near them

_CONTACT = "LEFT JOIN contacts c ON c.tenant_id = {0}.tenant_id AND c.id = {0}.contact_id"


def view_statements(dialect: str) -> list[str]:
    """Give the statements that make the views, for "sqlite" or "postgresql"."""
    spell = _Spelling(postgres=dialect != "sqlite")
    views = {
        "v_invoices": _documents(spell, ("invoice", "bill_of_supply")),
        "v_notes": _documents(spell, ("credit_note", "debit_note")),
        "v_quotations": _documents(spell, ("quotation", "proforma")),
        "v_invoice_items": _items(spell),
        "v_payments": _payments(spell),
        "v_ledger": _ledger(spell),
        "v_stock": _stock(spell),
        "v_contacts": _contacts(spell),
        "v_audit": _AUDIT,
    }
    return [f"CREATE VIEW {name} AS {chosen}" for name, chosen in views.items()]


class _Spelling:
    """How each database turns stored integers into decimals, and reads JSON."""

    def __init__(self, *, postgres: bool) -> None:
        self._postgres = postgres

    def rupees(self, column: str, name: str) -> str:
        return self._decimal(f"{column}_paise", places=2, name=name)

    def units(self, column: str, name: str) -> str:
        return self._decimal(f"{column}_milli", places=3, name=name)

    def price(self, column: str, name: str) -> str:
        return self._decimal(f"{column}_e4", places=4, name=name)

    def json(self, column: str, key: str) -> str:
        if self._postgres:
            return f"({column}::json ->> '{key}')"
        return f"json_extract({column}, '$.{key}')"

    def _decimal(self, column: str, *, places: int, name: str) -> str:
        scaled = f"{column} / {10**places}.0"
        if self._postgres:
            return f"CAST({scaled} AS numeric(20, {places})) AS {name}"
        return f"round({scaled}, {places}) AS {name}"


_AMOUNTS = ("taxable", "non_taxable", "cgst", "sgst", "igst", "cess", "round_off", "total")


def _documents(spell: _Spelling, kinds: tuple[str, ...]) -> str:
    words = ", ".join(f"'{kind}'" for kind in kinds)
    amounts = ", ".join(spell.rupees(f"d.{name}", name) for name in _AMOUNTS)
    return (
        "SELECT d.number, d.dated_on AS date, d.due_on AS due_date, d.kind, d.status,"
        f" d.party_name AS customer, {spell.json('b.body', 'gstin')} AS customer_gstin,"
        f" d.place_of_supply, d.reverse_charge, {amounts},"
        f" {spell.rupees('o.due', 'due')}, d.original_number, d.reason, d.cancel_reason,"
        " d.financial_year, d.id, d.contact_id, d.tenant_id FROM documents d"
        " LEFT JOIN snapshots b ON b.tenant_id = d.tenant_id AND b.sha = d.buyer_sha"
        " LEFT JOIN open_items o ON o.tenant_id = d.tenant_id AND o.id = d.id AND o.due_paise > 0"
        f" WHERE d.kind IN ({words})"
    )


def _items(spell: _Spelling) -> str:
    amounts = ", ".join(
        spell.rupees(f"i.{name}", name)
        for name in ("gross", "discount", "value", "cgst", "sgst", "igst", "cess")
    )
    return (
        "SELECT d.number, d.dated_on AS date, d.kind, d.status, d.party_name AS customer,"
        " i.line_no AS line, i.description, i.hsn,"
        f" {spell.units('i.quantity', 'quantity')}, i.unit,"
        f" {spell.price('i.unit_price', 'unit_price')}, i.treatment,"
        f" {spell.units('i.gst_rate', 'gst_rate')}, {spell.units('i.cess_rate', 'cess_rate')},"
        f" {amounts}, i.product_id, i.document_id, i.tenant_id FROM document_items i"
        " JOIN documents d ON d.tenant_id = i.tenant_id AND d.id = i.document_id"
    )


def _payments(spell: _Spelling) -> str:
    return (
        "SELECT p.number, p.dated_on AS date, p.direction, p.party_name AS contact, p.mode,"
        f" {spell.rupees('p.amount', 'amount')}, p.reference, p.cheque_on AS cheque_date,"
        " p.notes, r.number AS reverses, p.reason, p.financial_year, p.id, p.contact_id,"
        " p.tenant_id FROM payments p"
        " LEFT JOIN payments r ON r.tenant_id = p.tenant_id AND r.id = p.reverses_id"
    )


def _ledger(spell: _Spelling) -> str:
    return (
        "SELECT e.dated_on AS date, e.kind, e.reference, c.name AS contact, l.account,"
        f" {spell.rupees('l.debit', 'debit')}, {spell.rupees('l.credit', 'credit')},"
        " l.entry_id, l.line_no AS line, e.contact_id, e.document_id, e.payment_id, l.tenant_id"
        " FROM ledger_lines l"
        " JOIN ledger_entries e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id "
        + _CONTACT.format("e")
    )


def _stock(spell: _Spelling) -> str:
    return (
        f"SELECT p.code, p.name, p.hsn, p.unit, {spell.units('s.on_hand', 'on_hand')},"
        f" {spell.units('p.reorder_level', 'reorder_level')}, p.active, p.id, p.tenant_id"
        " FROM products p"
        " LEFT JOIN stock_levels s ON s.tenant_id = p.tenant_id AND s.product_id = p.id"
        " WHERE p.tracks_stock AND p.deleted_at IS NULL"
    )


def _contacts(spell: _Spelling) -> str:
    owed = (
        "(SELECT coalesce(sum(e.party_amount_paise), 0) FROM ledger_entries e"
        " WHERE e.tenant_id = c.tenant_id AND e.contact_id = c.id) AS balance_paise"
    )
    return (
        "SELECT k.name, k.company, k.kind, k.phone, k.email, k.gstin, k.pan, k.state_code,"
        f" {spell.rupees('k.balance', 'balance')}, k.payment_days, k.lead_score, k.deal_count,"
        f" k.id, k.tenant_id FROM (SELECT c.*, {owed} FROM contacts c"
        " WHERE c.deleted_at IS NULL) k"
    )


_AUDIT = (
    "SELECT a.at, u.name AS who, d.name AS device, a.action, a.entity, a.before, a.after,"
    " a.entity_id, a.seq, a.hash, a.tenant_id FROM audit_log a"
    " LEFT JOIN users u ON u.tenant_id = a.tenant_id AND u.id = a.user_id"
    " JOIN devices d ON d.tenant_id = a.tenant_id AND d.id = a.device_id"
)
