"""Documents and their items; the copies of seller and buyer they froze lie in `snapshots`."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, and_, func, select, tuple_

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.documents import (
    Buyer,
    Document,
    DocumentItem,
    DocumentKind,
    DocumentStatus,
    Seller,
)
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.numbering import number_key
from payaid_desktop.domain.text import search_key
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import StoredRow, from_row, parse_plain, to_plain, to_row
from payaid_desktop.store.paging import LIMIT_MAX, Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Row, Scope
from payaid_desktop.store.search import matches

T = TypeVar("T", Seller, Buyer)
SEARCHED_ITEMS_MAX = 300
REGISTERS = {
    DocumentKind.QUOTATION: "quotations",
    DocumentKind.PROFORMA: "proformas",
    DocumentKind.INVOICE: "invoices",
    DocumentKind.BILL_OF_SUPPLY: "invoices",
    DocumentKind.CREDIT_NOTE: "credit_notes",
    DocumentKind.DEBIT_NOTE: "debit_notes",
    DocumentKind.DELIVERY_CHALLAN: "challans",
}
"""Which list each kind is shown in: an invoice and a bill of supply are both sales."""
_KEPT_ELSEWHERE = frozenset({"items", "seller", "buyer"})
NEWEST = Keyset((tables.documents.c.dated_on, tables.documents.c.id), descending=True)
_OLDEST = Keyset((tables.documents.c.dated_on, tables.documents.c.id))
SORTS = {"newest": NEWEST, "oldest": _OLDEST}
_WITH_DUE = tables.documents.outerjoin(
    tables.open_items,
    and_(
        tables.open_items.c.tenant_id == tables.documents.c.tenant_id,
        tables.open_items.c.id == tables.documents.c.id,
        tables.open_items.c.due_paise > 0,
    ),
)
_SHOWN = (
    *(
        tables.documents.c[name]
        for name in (
            "id",
            "kind",
            "status",
            "number",
            "dated_on",
            "due_on",
            "contact_id",
            "party_name",
            "total_paise",
        )
    ),
    tables.open_items.c.due_paise,
)


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents of a register. `unpaid`, `part_paid` and `overdue_on` narrow to sales that are not settled."""

    register: str = "invoices"
    status: DocumentStatus | None = None
    contact_id: str | None = None
    unpaid: bool = False
    part_paid: bool = False
    paid: bool = False
    overdue_on: date | None = None
    from_on: date | None = None
    to_on: date | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document as a list shows it; `due` is what is still to be paid."""

    id: str
    kind: DocumentKind
    status: DocumentStatus
    number: str | None
    dated_on: date
    due_on: date | None
    contact_id: str | None
    party_name: str
    total: Money
    due: Money


class DocumentRepository:
    """The documents of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, document: Document) -> None:
        """Write a new document with its items."""
        # Items first: an issued document takes no more of them (store/guards.py).
        self._insert_items(document)
        self._scope.insert(tables.documents, self._row(document))

    def issue(self, document: Document, *, draft: Document) -> None:
        """Write a draft as the issued document it became; its items only if they changed with it."""
        if document.items != draft.items:
            self.save(document)
        else:
            self._scope.update(tables.documents, self._row(document), id=document.id)

    def save(self, document: Document) -> None:
        """Write a draft again with its items."""
        self._scope.delete(tables.document_items, document_id=document.id)
        self._insert_items(document)
        self._scope.update(tables.documents, self._row(document), id=document.id)

    def mark_cancelled(self, document: Document) -> None:
        """Write that an issued document is cancelled; nothing else of it changes."""
        names = ("status", "cancelled_at", "cancel_reason", "updated_at", "version")
        row = to_row(document, without=_KEPT_ELSEWHERE)
        self._scope.update(tables.documents, {name: row[name] for name in names}, id=document.id)

    def delete_draft(self, document_id: str) -> None:
        """Remove a draft; an issued document cannot be removed, the database refuses it."""
        self._scope.delete(tables.document_items, document_id=document_id)
        self._scope.delete(tables.documents, id=document_id)

    def maybe(self, document_id: str) -> Document | None:
        """Read a document whole, if there is one of this id."""
        row = self._scope.maybe(tables.documents, id=document_id)
        return None if row is None else self._whole(row)

    def get(self, document_id: str, *, what: str = "document") -> Document:
        """Read a document whole.

        Raises:
            NotFoundError: there is none of this id in this business.
        """
        row = self._scope.one(tables.documents, what=what, id=document_id)
        return self._whole(row)

    def by_number(self, number: str, *, register: str) -> Document | None:
        """Find an issued document by its number, in any case; the newest year first."""
        documents = tables.documents.c
        wanted = (
            select(tables.documents)
            .where(self._scope.mine(tables.documents, register=register))
            .where(documents.number_key == number_key(number))
            .order_by(documents.financial_year.desc())
        )
        row = self._scope.run(wanted).mappings().first()
        return None if row is None else self._whole(row)

    def numbered(self, series_id: str, serial: int) -> str | None:
        """Give the id of the document that has a number of a series."""
        row = self._scope.maybe(tables.documents, series_id=series_id, serial=serial)
        return None if row is None else str(row["id"])

    def converted_to(self, document_id: str) -> Sequence[tuple[str, DocumentKind]]:
        """Say what a document was turned into, cancelled ones left out."""
        documents = tables.documents.c
        wanted = select(documents.id, documents.kind).where(
            self._scope.mine(tables.documents, converted_from_id=document_id),
            documents.status != DocumentStatus.CANCELLED.value,
        )
        return [(row.id, DocumentKind(row.kind)) for row in self._scope.run(wanted)]

    def converted_among(self, document_ids: Sequence[str]) -> set[str]:
        """Say which of some documents were turned into one that is not cancelled."""
        documents = tables.documents.c
        wanted = select(documents.converted_from_id).where(
            self._scope.mine(tables.documents),
            documents.converted_from_id.in_(document_ids),
            documents.status != DocumentStatus.CANCELLED.value,
        )
        return set(self._scope.run(wanted).scalars())

    def notes_of(self, document_id: str) -> Sequence[Document]:
        """Read the issued credit and debit notes against a document."""
        # Sorted here: asked for an order by id, SQLite reads every document in that order.
        rows = self._scope.all(
            tables.documents, original_id=document_id, status=DocumentStatus.ISSUED.value
        )
        return [self._whole(row) for row in sorted(rows, key=lambda row: str(row["id"]))]

    def beside(self, document: Document, *, newer: bool) -> str | None:
        """Give the id of the document that was issued next after this one in its register, or before it."""
        columns = tables.documents.c
        place, here = (columns.dated_on, columns.id), (document.dated_on.isoformat(), document.id)
        order = [column.asc() if newer else column.desc() for column in place]
        beyond = tuple_(*place) > here if newer else tuple_(*place) < here
        wanted = (
            select(columns.id)
            .where(self._scope.mine(tables.documents, register=REGISTERS[document.kind]))
            .where(columns.status != DocumentStatus.DRAFT.value, beyond)
            .order_by(*order)
            .limit(1)
        )
        found: str | None = self._scope.run(wanted).scalar_one_or_none()
        return found

    def items_of(self, document_ids: Iterable[str]) -> Mapping[str, Sequence[DocumentItem]]:
        """Read the lines of some documents, by document, with one look-up."""
        columns = tables.document_items.c
        wanted = (
            select(tables.document_items)
            .where(self._scope.mine(tables.document_items))
            .where(columns.document_id.in_(list(document_ids)))
            .order_by(columns.document_id, columns.line_no)
        )
        found: dict[str, list[DocumentItem]] = {}
        for row in self._scope.run(wanted).mappings():
            found.setdefault(row["document_id"], []).append(from_row(DocumentItem, row))
        return found

    def page(
        self, chosen: DocumentFilter, request: PageRequest, *, sort: str = "newest"
    ) -> Page[DocumentLine]:
        """List documents; what a search finds comes in the order in which it was made, newest first."""
        keyset, statement = self._listed(chosen, sort)
        rows = self._scope.run(keyset.page(statement, request)).mappings().all()
        return page_of(rows, [_line(row) for row in rows], keyset=keyset, request=request)

    def lines(self, document_ids: Sequence[str]) -> list[DocumentLine]:
        """Read some documents as lists show them, in the order of their ids given."""
        found = self.lines_of(document_ids)
        return [found[each] for each in document_ids if each in found]

    def lines_of(self, document_ids: Sequence[str]) -> Mapping[str, DocumentLine]:
        """Read some documents as lists show them, by their ids."""
        found: dict[str, DocumentLine] = {}
        for first in range(0, len(document_ids), LIMIT_MAX):
            some = document_ids[first : first + LIMIT_MAX]
            wanted = (
                select(*_SHOWN)
                .select_from(_WITH_DUE)
                .where(self._scope.mine(tables.documents), tables.documents.c.id.in_(some))
            )
            found.update((row["id"], _line(row)) for row in self._scope.run(wanted).mappings())
        return found

    def count(self, chosen: DocumentFilter) -> int:
        """Count documents."""
        _, statement = self._listed(chosen, "newest")
        inner = statement.with_only_columns(tables.documents.c.id).subquery()
        return int(self._scope.run(select(func.count()).select_from(inner)).scalar_one())

    def _listed(self, chosen: DocumentFilter, sort: str) -> tuple[Keyset, Select[Any]]:
        statement = self._select(chosen)
        if not chosen.search:
            return SORTS[sort], statement.select_from(_WITH_DUE)
        found = matches(self._scope, tables.documents, chosen.search)
        return found.keyset, found.narrow(statement, _WITH_DUE)

    def _select(self, chosen: DocumentFilter) -> Select[Any]:
        mine = self._scope.mine(tables.documents, register=chosen.register)
        return select(*_SHOWN).where(mine, *self._conditions(chosen))

    def _conditions(self, chosen: DocumentFilter) -> Iterable[Any]:
        documents = tables.documents.c
        if chosen.status is not None:
            yield documents.status == chosen.status.value
        if chosen.contact_id is not None:
            yield documents.contact_id == chosen.contact_id
        if chosen.from_on is not None:
            yield documents.dated_on >= chosen.from_on.isoformat()
        if chosen.to_on is not None:
            yield documents.dated_on <= chosen.to_on.isoformat()
        yield from self._due_conditions(chosen)

    def _due_conditions(self, chosen: DocumentFilter) -> Iterable[Any]:
        open_items = tables.open_items.c
        if chosen.unpaid or chosen.part_paid or chosen.overdue_on is not None:
            yield open_items.tenant_id == self._scope.tenant_id
        if chosen.overdue_on is not None:
            yield open_items.due_on < chosen.overdue_on.isoformat()
        if chosen.part_paid:
            yield open_items.due_paise < tables.documents.c.total_paise
        if chosen.paid:
            yield tables.documents.c.status == DocumentStatus.ISSUED.value
            yield open_items.due_paise.is_(None)

    def _row(self, document: Document) -> Row:
        return document_row(document, self._freeze(document))

    def _freeze(self, document: Document) -> Row:
        """Keep copies of seller and buyer; equal copies are kept once."""
        buyer = frozen_copy(document.buyer)
        seller = frozen_copy(document.seller) if document.seller else None
        self._scope.insert_missing(tables.snapshots, [buyer, seller] if seller else [buyer])
        return {"seller_sha": seller["sha"] if seller else None, "buyer_sha": buyer["sha"]}

    def _thaw(self, kind: type[T], sha: str) -> T:
        row = self._scope.one(tables.snapshots, what="frozen copy", sha=sha)
        return parse_plain(kind, row["body"])

    def _insert_items(self, document: Document) -> None:
        self._scope.insert_all(
            tables.document_items,
            item_rows(document),
        )

    def _whole(self, row: StoredRow) -> Document:
        items = self._scope.all(
            tables.document_items, tables.document_items.c.line_no, document_id=row["id"]
        )
        return from_row(
            Document,
            row,
            items=tuple(from_row(DocumentItem, item) for item in items),
            seller=self._thaw(Seller, row["seller_sha"]) if row["seller_sha"] else None,
            buyer=self._thaw(Buyer, row["buyer_sha"]),
        )


def document_row(document: Document, frozen: Row) -> Row:
    """Give the columns of a document; `frozen` are those that name the copies of seller and buyer."""
    return {
        **to_row(document, without=_KEPT_ELSEWHERE),
        "register": REGISTERS[document.kind],
        "party_name": document.buyer.name,
        "number_key": number_key(document.number) if document.number else None,
        **frozen,
        "search_text": search_text(document),
    }


def item_rows(document: Document) -> list[Row]:
    """Give the columns of a document's lines."""
    return [{"document_id": document.id, **to_row(item)} for item in document.items]


def frozen_copy(party: Seller | Buyer) -> Row:
    """Copy a seller or buyer as JSON, named by the hash of its content."""
    body = canonical_json(to_plain(party))
    return {"sha": copy_name(body), "body": body}


def copy_name(body: str) -> str:
    """Name a copy by the hash of its content."""
    return hashlib.sha256(body.encode()).hexdigest()[:32]


def search_text(document: Document) -> str:
    """What a search for this document may find: number, party, phone, GSTIN, total and items."""
    buyer = document.buyer
    return searched(
        (document.number, buyer.name, buyer.phone, buyer.gstin),
        total=document.total,
        descriptions=[item.description for item in document.items],
    )


def searched(parts: Sequence[str | None], *, total: Money, descriptions: Iterable[str]) -> str:
    """Join what a search may find; of long bills the first lines."""
    items = " ".join(descriptions)[:SEARCHED_ITEMS_MAX]
    return search_key(" ".join(part for part in (*parts, str(total), items) if part))


def _line(row: StoredRow) -> DocumentLine:
    return DocumentLine(
        id=row["id"],
        kind=DocumentKind(row["kind"]),
        status=DocumentStatus(row["status"]),
        number=row["number"],
        dated_on=date.fromisoformat(row["dated_on"]),
        due_on=date.fromisoformat(row["due_on"]) if row["due_on"] else None,
        contact_id=row["contact_id"],
        party_name=row["party_name"],
        total=Money(row["total_paise"]),
        due=Money(row["due_paise"] or 0),
    )
