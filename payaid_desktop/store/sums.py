"""What a document prints against what it was made of: lines, taxes, the buyer's name, and what a search finds.

The arithmetic is that of `domain/gst`, said in SQL for all documents at once: a line costs its quantity times its
price, and the lines of one pair of rates together bear the tax of their values. Notes share what their original came
to, so theirs is not worked out anew.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Numeric, and_, case, cast, func, or_, select

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.gst import TaxKind, Treatment
from payaid_desktop.domain.gst.pricing import PAISE_SCALE, WHOLE
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.text import search_key
from payaid_desktop.store import tables
from payaid_desktop.store.documents import searched
from payaid_desktop.store.problems import BATCH, NAMED_MAX, Problem, some
from payaid_desktop.store.scope import Scope

EXACT_BELOW_PAISE = 40_000_000_000_000
"""Up to here the products of this arithmetic fit into SQLite's whole numbers; larger bills are not worked out."""
_INTEGRATED = [kind.value for kind in TaxKind if kind.is_integrated]
_INCLUSIVE_SLACK = 2
"""Not every price with tax in it can be reached; the paise between go into the round off."""
_OF_DOCUMENT = and_(
    tables.documents.c.tenant_id == tables.document_items.c.tenant_id,
    tables.documents.c.id == tables.document_items.c.document_id,
)


def printed_problems(scope: Scope) -> Iterator[Problem]:
    """Every line, tax and name follows from what was entered, and search knows them."""
    for wrong, sentence in (
        (_wrong_lines(scope), "A line is not its quantity times its price, less its discount."),
        (_wrong_taxes(scope), "Its tax does not follow from its lines and their rates."),
    ):
        for row in scope.run(wrong.distinct().limit(NAMED_MAX)):
            yield Problem("document", f"document {row[1] or row[0]}", sentence)
    yield from some(_wrong_texts(scope))
    for table, texts in (
        (tables.contacts, _contact_texts(scope)),
        (tables.products, _product_texts(scope)),
    ):
        for id in some(id for id, held, right in texts if not _same(held, right)):
            yield _unfound(f"{table.name.removesuffix('s')} {id}")


def _wrong_lines(scope: Scope) -> Any:
    documents, items = tables.documents.c, tables.document_items.c
    gross = _half_up(scope, items.quantity_milli, items.unit_price_e4, PAISE_SCALE)
    own = case(
        (
            items.discount_percent_milli.is_not(None),
            _half_up(scope, items.gross_paise, items.discount_percent_milli, WHOLE),
        ),
        else_=func.coalesce(items.discount_amount_paise, 0),
    )
    alone = documents.bill_discount_percent_milli.is_(None) & (
        documents.bill_discount_amount_paise.is_(None)
    )
    apart = or_(~documents.prices_include_tax, documents.reverse_charge)
    wrong = or_(
        items.gross_paise != gross,
        items.discount_paise < own,
        and_(alone, items.discount_paise != own),
        and_(apart, items.value_paise != items.gross_paise - items.discount_paise),
    )
    return _worked_out(scope).where(wrong)


def _wrong_taxes(scope: Scope) -> Any:
    documents, items = tables.documents.c, tables.document_items.c
    value = func.sum(items.value_paise)
    integrated = documents.tax_kind.in_(_INTEGRATED)
    each_cess = _half_up(scope, items.quantity_milli, items.cess_per_unit_e4, PAISE_SCALE)
    cess = _half_up(scope, value, items.cess_rate_milli, WHOLE) + func.sum(each_cess)
    igst = case((integrated, _half_up(scope, value, items.gst_rate_milli, WHOLE)), else_=0)
    cgst = case((integrated, 0), else_=_half_up(scope, value, items.gst_rate_milli, 2 * WHOLE))
    sums = [func.sum(items[f"{tax}_paise"]) for tax in ("cgst", "sgst", "igst", "cess")]
    left = func.sum(items.gross_paise - items.discount_paise) - value - sum(sums)
    within = and_(documents.prices_include_tax, ~documents.reverse_charge)
    wrong = or_(
        sums[0] != cgst,
        sums[1] != cgst,
        sums[2] != igst,
        sums[3] != cess,
        and_(within, func.abs(left) > _INCLUSIVE_SLACK),
    )
    taxed = documents.cgst_paise + documents.igst_paise + documents.cess_paise > 0
    return (
        _worked_out(scope)
        .where(taxed, items.treatment == Treatment.TAXABLE.value)
        .group_by(
            items.tenant_id,
            items.document_id,
            documents.tenant_id,
            documents.id,
            items.gst_rate_milli,
            items.cess_rate_milli,
        )
        .having(wrong)
    )


def _worked_out(scope: Scope) -> Any:
    documents = tables.documents.c
    return (
        select(documents.id, documents.number)
        .select_from(tables.document_items.join(tables.documents, _OF_DOCUMENT))
        .where(scope.mine(tables.document_items))
        .where(documents.status != DocumentStatus.DRAFT.value, documents.original_id.is_(None))
        .where(documents.total_paise < EXACT_BELOW_PAISE)
    )


def _half_up(scope: Scope, amount: Any, factor: Any, divisor: int) -> ColumnElement[Any]:
    """Multiply and divide as `gst.pricing.half_up` does; PostgreSQL would refuse a product of 64 bits."""
    if scope.connection.dialect.name == "postgresql":
        return func.div(cast(amount, Numeric) * factor + divisor // 2, divisor)
    product: ColumnElement[Any] = (amount * factor + divisor // 2) // divisor
    return product


def _wrong_texts(scope: Scope) -> Iterator[Problem]:
    buyers = _buyers(scope)
    documents, items = tables.documents.c, tables.document_items.c
    wanted = (
        select(
            documents.id,
            documents.number,
            documents.buyer_sha,
            documents.party_name,
            documents.total_paise,
            documents.search_text,
            items.description,
        )
        .select_from(tables.documents.outerjoin(tables.document_items, _OF_DOCUMENT))
        .where(scope.mine(tables.documents))
        .order_by(documents.id, items.line_no)
        .execution_options(yield_per=BATCH)
    )
    with scope.run(wanted) as rows:
        for id, lines in groupby(rows, key=itemgetter(0)):
            some_lines = list(lines)
            _, number, buyer, name, total, held, _ = some_lines[0]
            parts = buyers.get(buyer)
            if parts is None:
                continue  # its copy tells
            if name != parts[0]:
                sentence = "It names another buyer than it printed."
                yield Problem("document", f"document {number or id}", sentence)
            told = [line[6] for line in some_lines if line[6]]
            if held != searched((number, *parts), total=Money(total), descriptions=told):
                yield _unfound(f"document {number or id}")


def _buyers(scope: Scope) -> dict[str, tuple[str | None, ...]]:
    copies = tables.snapshots.c
    found = {}
    for sha, body in scope.run(select(copies.sha, copies.body).where(scope.mine(tables.snapshots))):
        try:
            copy = json.loads(body)
        except ValueError:
            continue
        found[sha] = tuple(copy.get(name) for name in ("name", "phone", "gstin"))
    return found


def _contact_texts(scope: Scope) -> Iterator[tuple[str, str, str]]:
    addresses = tables.addresses.c
    towns: dict[str, list[str]] = {}
    for id, body in scope.run(
        select(addresses.contact_id, addresses.address).where(scope.mine(tables.addresses))
    ):
        towns.setdefault(id, []).append(json.loads(body).get("city", ""))
    contacts = tables.contacts.c
    names = (contacts.name, contacts.company, contacts.phone, contacts.email, contacts.gstin)
    wanted = select(contacts.id, contacts.search_text, *names).where(
        scope.mine(tables.contacts), contacts.deleted_at.is_(None)
    )
    for id, held, *parts in scope.run(wanted):
        yield id, held, _joined([*parts, *towns.get(id, ())])


def _product_texts(scope: Scope) -> Iterator[tuple[str, str, str]]:
    barcodes = tables.product_barcodes.c
    codes: dict[str, list[str]] = {}
    for id, code in scope.run(
        select(barcodes.product_id, barcodes.barcode).where(scope.mine(tables.product_barcodes))
    ):
        codes.setdefault(id, []).append(code)
    products = tables.products.c
    names = (products.name, products.code, products.hsn, products.description)
    wanted = select(products.id, products.search_text, *names).where(
        scope.mine(tables.products), products.deleted_at.is_(None)
    )
    for id, held, *parts in scope.run(wanted):
        yield id, held, _joined([*parts, *codes.get(id, ())])


def _joined(parts: Iterable[str | None]) -> str:
    return search_key(" ".join(part for part in parts if part))


def _same(held: str, right: str) -> bool:
    """Whether both have the same words; their order is that of lists that are kept elsewhere."""
    return sorted(held.split()) == sorted(right.split())


def _unfound(where: str) -> Problem:
    return Problem("search", where, "Search looks for other words than are in it.")
