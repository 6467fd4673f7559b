"""Writing the books in forms that other programs read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.products import Product
from payaid_desktop.services import contact_patches, product_patches
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.inputs.files import ExportInput, ExportKind, Listed
from payaid_desktop.services.lists.entries import cells_of
from payaid_desktop.services.lists.fields import CONTACTS, PRODUCTS
from payaid_desktop.services.new_files import new_file
from payaid_desktop.services.settings import Settings
from payaid_desktop.services.tables.writing import Listing, write_csv, write_json, write_xlsx
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.export import Sheet, export_sqlite, read_sheet
from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.paging import LIMIT_MAX, PageRequest
from payaid_desktop.store.products import ProductFilter
from payaid_desktop.store.work import View

_ENDINGS: Final = {ExportKind.SQLITE: ".sqlite3"}
_NAME_OF_ALL: Final = "payaid"
_NOT_IMPORTED: Final = frozenset({"openingStock"})
"""Filled by imports only: what is on hand is a list of its own."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A list that was written, where it is, and how many rows it has."""

    what: str
    path: Path
    rows: int


class Exports:
    """Writes what is in the store into files: contacts and products so that an import takes them back."""

    def __init__(self, acts: Acts, settings: Settings) -> None:
        self._acts = acts
        self._settings = settings

    def run(self, given: ExportInput) -> tuple[Exported, ...]:
        """Write lists; they are all of one instant.

        CSV is one file for each list; the other forms are one file. A path with an ending is the
        file, any other is a folder; without one it is a folder of this instant below the data folder.

        Raises:
            ConflictError: there is a file of this name, and it is not to be overwritten.
            ValidationError: several lists cannot be in one CSV file.
            DiskFullError, ReadOnlyError, StorageError: it cannot be written; no half file is left.
        """
        lists = given.lists()
        if given.kind is ExportKind.SQLITE:
            return (self._export_sqlite(given),)
        with self._acts.read() as view:
            listings = [self._listing(view, each, given) for each in lists]
            if given.kind is ExportKind.CSV:
                return tuple(self._write_csv(given, listings))
            return self._write_one(given, listings)

    def new_folder(self) -> Path:
        """Name the folder of this instant, below the data folder; it is not made yet."""
        return self._settings.data_dir / "exports" / f"{self._acts.now():%Y%m%dT%H%M%SZ}"

    def _write_csv(self, given: ExportInput, listings: Sequence[Listing]) -> Iterator[Exported]:
        if len(listings) > 1 and given.path is not None and _is_file(given.path):
            raise ValidationError(
                {"path": "CSV is one file for each list. Name a folder, or choose xlsx."}
            )
        for listing in listings:
            path = self._path(given, listing.name)
            with new_file(path, overwrite=given.overwrite) as part:
                rows = write_csv(part, listing)
            yield Exported(listing.name, path, rows)

    def _write_one(self, given: ExportInput, listings: Sequence[Listing]) -> tuple[Exported, ...]:
        path = self._path(given, listings[0].name if len(listings) == 1 else _NAME_OF_ALL)
        write = write_json if given.kind is ExportKind.JSON else write_xlsx
        with new_file(path, overwrite=given.overwrite) as part:
            counts = write(part, listings)
        return tuple(
            Exported(listing.name, path, rows)
            for listing, rows in zip(listings, counts, strict=True)
        )

    def _export_sqlite(self, given: ExportInput) -> Exported:
        path, acts = self._path(given, _NAME_OF_ALL), self._acts
        with new_file(path, overwrite=given.overwrite) as part:
            rows = export_sqlite(acts.database, part, tenant_id=acts.actor.tenant_id)
        return Exported(Listed.EVERYTHING.value, path, rows)

    def _path(self, given: ExportInput, name: str) -> Path:
        if given.path is not None and _is_file(given.path):
            return given.path
        folder = given.path or self.new_folder()
        return folder / f"{name}{_ENDINGS.get(given.kind, f'.{given.kind}')}"

    def _listing(self, view: View, what: Listed, given: ExportInput) -> Listing:
        if what is Listed.CONTACTS:
            return _contacts(view)
        if what is Listed.PRODUCTS:
            return _products(view, on=self._acts.today())
        sheet = Sheet.CONTACTS if what is Listed.BALANCES else Sheet(what)
        names, rows = read_sheet(view.scope, sheet, from_on=given.from_on, to_on=given.to_on)
        return Listing(
            what.value, names, rows, list, lambda row: dict(zip(names, row, strict=True))
        )


def _contacts(view: View) -> Listing:
    return Listing(
        "contacts",
        tuple(field.heading for field in CONTACTS),
        _every_contact(view),
        lambda contact: cells_of(contact_patches.as_input(contact), CONTACTS),
        contact_patches.as_input,
    )


def _products(view: View, *, on: date) -> Listing:
    fields = tuple(field for field in PRODUCTS if field.path not in _NOT_IMPORTED)

    def content(product: Product) -> dict[str, Any]:
        return _without_nothing(
            {**product_patches.as_input(product, on=on), "effectiveOn": _effective_on(product, on)}
        )

    return Listing(
        "products",
        tuple(field.heading for field in fields),
        _every_product(view),
        lambda product: cells_of(content(product), fields),
        content,
    )


def _effective_on(product: Product, on: date) -> str | None:
    """The day from which both the price and the rate of a day have held."""
    days = [each.effective_on for each in (product.price_on(on), product.rate_on(on)) if each]
    return max(days).isoformat() if days else None


def _without_nothing(content: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if value is not None}


def _every_contact(view: View) -> Iterator[Contact]:
    request: PageRequest | None = PageRequest(LIMIT_MAX)
    while request is not None:
        page = view.contacts.page(ContactFilter(), request)
        yield from page.items
        request = PageRequest(LIMIT_MAX, page.next_cursor) if page.next_cursor else None


def _every_product(view: View) -> Iterator[Product]:
    request: PageRequest | None = PageRequest(LIMIT_MAX)
    while request is not None:
        page = view.products.page(ProductFilter(), request)
        yield from page.items
        request = PageRequest(LIMIT_MAX, page.next_cursor) if page.next_cursor else None


@file_faults()
def _is_file(path: Path) -> bool:
    return bool(path.suffix) and not path.is_dir()
