"""Contacts and their addresses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Select, and_, func, or_, select, update

from payaid_desktop.domain.contacts import Contact, ContactAddress, ContactKind
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.text import search_key
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import StoredRow, from_row, to_row
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Row, Scope
from payaid_desktop.store.search import matches

_KEPT_ELSEWHERE = frozenset({"addresses"})
_ALIKE_MAX: Final = 5
_BY_NAME = Keyset((tables.contacts.c.name_key, tables.contacts.c.id))
_NEWEST = Keyset((tables.contacts.c.id,), descending=True)
SORTS = {
    "name": _BY_NAME,
    "name_from_z": _BY_NAME.reversed,
    "newest": _NEWEST,
    "oldest": _NEWEST.reversed,
}
"""What a list of contacts can be sorted by."""


@dataclass(frozen=True, slots=True)
class ContactFilter:
    """Which contacts: of one kind, those that owe something, those that a text finds; also the deleted ones or not."""

    kind: ContactKind | None = None
    with_deleted: bool = False
    owing: bool = False
    search: str = ""


_ADDRESS_ORDER = (tables.addresses.c.kind, tables.addresses.c.position)


class ContactRepository:
    """The contacts of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, contact: Contact) -> None:
        """Write a new contact with its addresses."""
        self._scope.insert(tables.contacts, _row(contact))
        self._insert_addresses(contact)

    def save(self, contact: Contact) -> Contact:
        """Write a contact with its addresses as the next version and return it."""
        saved = replace(contact, version=contact.version + 1)
        self._scope.update(tables.contacts, _row(saved), id=saved.id)
        self._scope.delete(tables.addresses, contact_id=saved.id)
        self._insert_addresses(saved)
        return saved

    def put(self, contact: Contact) -> None:
        """Write a contact as it is given, known or not; how many deals it has is counted here."""
        row = _row(contact)
        del row["deal_count"]
        if self._scope.update(tables.contacts, row, id=contact.id):
            self._scope.delete(tables.addresses, contact_id=contact.id)
        else:
            self._scope.insert(tables.contacts, {**row, "deal_count": 0})
        self._insert_addresses(contact)

    def maybe(self, contact_id: str) -> Contact | None:
        """Read a contact, deleted or not, if there is one of this id."""
        row = self._scope.maybe(tables.contacts, id=contact_id)
        return None if row is None else self._with_addresses([row])[0]

    def kept(self, contact_id: str | None) -> str | None:
        """Give the contact that one was merged into, or itself; None where it is not known at all."""
        seen = set[str]()
        while contact_id is not None and contact_id not in seen:
            seen.add(contact_id)
            row = self._scope.maybe(tables.contacts, id=contact_id)
            if row is None:
                return None
            if row["merged_into_id"] is None:
                return contact_id
            contact_id = row["merged_into_id"]
        return contact_id

    def count_deals(self, contact_ids: Iterable[str]) -> None:
        """Count the deals of some contacts anew."""
        deals, contacts = tables.deals.c, tables.contacts.c
        theirs = select(func.count()).where(
            self._scope.mine(tables.deals),
            deals.contact_id == contacts.id,
            deals.deleted_at.is_(None),
        )
        self._scope.run(
            update(tables.contacts)
            .where(self._scope.mine(tables.contacts), contacts.id.in_(sorted(contact_ids)))
            .values(deal_count=theirs.correlate(tables.contacts).scalar_subquery())
        )

    def get(self, contact_id: str) -> Contact:
        """Read a contact, deleted or not.

        Raises:
            NotFoundError: there is none of this id in this business.
        """
        row = self._scope.one(tables.contacts, what="contact", id=contact_id)
        kept = self._scope.all(tables.addresses, *_ADDRESS_ORDER, contact_id=contact_id)
        return from_row(
            Contact, row, addresses=tuple(from_row(ContactAddress, each) for each in kept)
        )

    def some(self, contact_ids: Iterable[str]) -> Sequence[Contact]:
        """Read contacts by their ids, deleted or not, with two look-ups however many they are."""
        mine = self._scope.mine(tables.contacts)
        wanted = select(tables.contacts).where(mine, tables.contacts.c.id.in_(list(contact_ids)))
        return self._with_addresses(self._scope.run(wanted).mappings().all())

    def by_email(self, email: str) -> Contact | None:
        """Find the contact, not deleted, that has an e-mail address in any case."""
        row = self._scope.maybe(tables.contacts, email_key=email.casefold(), deleted_at=None)
        return None if row is None else self._with_addresses([row])[0]

    def page(
        self, chosen: ContactFilter, request: PageRequest, *, sort: str = "name"
    ) -> Page[Contact]:
        """List contacts; what a search finds comes in the order in which it was made, newest first."""
        keyset, statement = self._listed(chosen, sort)
        rows = self._scope.run(keyset.page(statement, request)).mappings().all()
        return page_of(rows, self._with_addresses(rows), keyset=keyset, request=request)

    def credit_limit(self, contact_id: str) -> Money | None:
        """Read how much a contact may owe; None where there is no limit."""
        limit = select(tables.contacts.c.credit_limit_paise).where(
            self._scope.mine(tables.contacts, id=contact_id)
        )
        paise = self._scope.run(limit).scalar_one()
        return None if paise is None else Money(int(paise))

    def names(self, contact_ids: Sequence[str]) -> dict[str, str]:
        """Read the names of some contacts."""
        columns = tables.contacts.c
        wanted = select(columns.id, columns.name).where(
            self._scope.mine(tables.contacts), columns.id.in_(contact_ids)
        )
        return {row[0]: row[1] for row in self._scope.run(wanted)}

    def has_namesake(self, contact: Contact) -> bool:
        """Whether another contact, deleted or not, has the same name."""
        columns = tables.contacts.c
        other = select(columns.id).where(
            self._scope.mine(tables.contacts, name_key=_row(contact)["name_key"]),
            columns.id != contact.id,
        )
        return self._scope.run(other.limit(1)).first() is not None

    def count(self, chosen: ContactFilter) -> int:
        """Count contacts."""
        _, statement = self._listed(chosen, "newest")
        inner = statement.with_only_columns(tables.contacts.c.id).subquery()
        return int(self._scope.run(select(func.count()).select_from(inner)).scalar_one())

    def beside(self, contact: Contact, *, after: bool) -> str | None:
        """Give the id of the contact that stands before or after one in the list by name."""
        columns = tables.contacts.c
        key, id = search_key(contact.name), contact.id
        same = and_(columns.name_key == key, columns.id > id if after else columns.id < id)
        beyond = columns.name_key > key if after else columns.name_key < key
        order = [column if after else column.desc() for column in (columns.name_key, columns.id)]
        wanted = (
            select(columns.id)
            .where(self._scope.mine(tables.contacts), columns.deleted_at.is_(None))
            .where(or_(beyond, same))
            .order_by(*order)
            .limit(1)
        )
        return self._scope.run(wanted).scalar_one_or_none()

    def alike(
        self, *, phone: str | None, email: str | None, gstin: str | None, but: str | None = None
    ) -> Sequence[Contact]:
        """Find contacts, not deleted, that have a phone number, an e-mail address or a GSTIN; at most a few."""
        columns = tables.contacts.c
        same = [
            column == value
            for column, value in (
                (columns.phone, phone),
                (columns.email_key, email.casefold() if email else None),
                (columns.gstin, gstin),
            )
            if value
        ]
        if not same:
            return ()
        wanted = select(tables.contacts).where(
            self._scope.mine(tables.contacts), columns.deleted_at.is_(None), or_(*same)
        )
        if but is not None:
            wanted = wanted.where(columns.id != but)
        rows = self._scope.run(wanted.order_by(columns.id).limit(_ALIKE_MAX)).mappings().all()
        return self._with_addresses(rows)

    def count_kinds(self) -> Mapping[ContactKind, int]:
        """Count the contacts of each kind that are not deleted."""
        columns = tables.contacts.c
        wanted = (
            select(columns.kind, func.count())
            .where(self._scope.mine(tables.contacts), columns.deleted_at.is_(None))
            .group_by(columns.kind)
        )
        return {ContactKind(row[0]): int(row[1]) for row in self._scope.run(wanted)}

    def add_to_deal_count(self, contact_id: str, change: int) -> None:
        """Count deals up or down; the deal itself changes in the same transaction."""
        count = tables.contacts.c.deal_count
        mine = self._scope.mine(tables.contacts, id=contact_id)
        self._scope.run(update(tables.contacts).where(mine).values(deal_count=count + change))

    def repoint(self, *, from_id: str, to_id: str) -> None:
        """Let everything that names one contact name another: what merging does."""
        pointing = (
            tables.deals,
            tables.documents,
            tables.payments,
            tables.ledger_entries,
            tables.open_items,
        )
        for table in pointing:
            self._scope.update(table, {"contact_id": to_id}, contact_id=from_id)

    def _listed(self, chosen: ContactFilter, sort: str) -> tuple[Keyset, Select[Any]]:
        statement = self._select(chosen)
        if not chosen.search:
            return SORTS[sort], statement
        found = matches(self._scope, tables.contacts, chosen.search)
        return found.keyset, found.narrow(statement, tables.contacts)

    def _select(self, chosen: ContactFilter) -> Select[Any]:
        statement = select(tables.contacts).where(self._scope.mine(tables.contacts))
        if chosen.kind is not None:
            statement = statement.where(tables.contacts.c.kind == chosen.kind.value)
        if not chosen.with_deleted:
            statement = statement.where(tables.contacts.c.deleted_at.is_(None))
        if chosen.owing:
            statement = statement.where(tables.contacts.c.id.in_(self._owing()))
        return statement

    def _owing(self) -> Select[Any]:
        items = tables.open_items.c
        return select(items.contact_id).where(
            self._scope.mine(tables.open_items),
            items.contact_id.is_not(None),
            items.due_paise > 0,
        )

    def _insert_addresses(self, contact: Contact) -> None:
        self._scope.insert_all(tables.addresses, [to_row(each) for each in contact.addresses])

    def _with_addresses(self, rows: Sequence[StoredRow]) -> list[Contact]:
        found: dict[str, list[ContactAddress]] = {row["id"]: [] for row in rows}
        addresses = tables.addresses.c
        wanted = (
            select(tables.addresses)
            .where(self._scope.mine(tables.addresses), addresses.contact_id.in_(found))
            .order_by(addresses.contact_id, *_ADDRESS_ORDER)
        )
        for row in self._scope.run(wanted).mappings():
            found[row["contact_id"]].append(from_row(ContactAddress, row))
        return [from_row(Contact, row, addresses=tuple(found[row["id"]])) for row in rows]


def _row(contact: Contact) -> Row:
    return {
        **to_row(contact, without=_KEPT_ELSEWHERE),
        "name_key": search_key(contact.name),
        "email_key": contact.email.casefold() if contact.email else None,
        "search_text": search_text(contact),
    }


def search_text(contact: Contact) -> str:
    """What a search for this contact may find: name, company, phone, e-mail, GSTIN and town."""
    towns = [each.address.city for each in contact.addresses]
    parts = [contact.name, contact.company, contact.phone, contact.email, contact.gstin, *towns]
    return search_key(" ".join(part for part in parts if part))
