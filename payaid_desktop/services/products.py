"""What a user can do with products."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from payaid_desktop.domain.barcodes import normal_barcode
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.gst import Scheme, Treatment
from payaid_desktop.domain.product_prices import product_warnings, with_entry
from payaid_desktop.domain.products import Product
from payaid_desktop.domain.stock import StockMovement, StockReason
from payaid_desktop.services.acts import Acts, Outcome, check_version
from payaid_desktop.services.inputs.base import merged
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.product_keys import check_is_free, free_code
from payaid_desktop.services.product_patches import base_of
from payaid_desktop.services.stock import move_stock
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.products import ProductFilter
from payaid_desktop.store.work import View, Work

SUBJECT = "products"


class Products:
    """Goods and services."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def create(self, given: ProductInput) -> Outcome[Product]:
        """Add a product, with its opening stock.

        Raises:
            ValidationError: a regular taxpayer's taxable product has no rate.
            ConflictError: its code or a barcode belongs to another product.
        """
        with self._acts.write() as work:
            business = work.business.get()
            product = self.create_in(work, given, business=business)
        return Outcome(product, work.changes, self._warnings(product, given, business))

    def create_many(self, given: Sequence[ProductInput]) -> Outcome[tuple[Product, ...]]:
        """Add products, all or none."""
        with self._acts.write() as work:
            business = work.business.get()
            products = tuple(self.create_in(work, each, business=business) for each in given)
        warnings = (
            f"{product.name}: {warning}"
            for product, each in zip(products, given, strict=True)
            for warning in self._warnings(product, each, business)
        )
        return Outcome(products, work.changes, tuple(warnings))

    def create_in(
        self, work: Work, given: ProductInput, *, business: Business | None = None
    ) -> Product:
        """Add a product in a transaction that is open already; `business` saves reading it."""
        blank = _blank(work, given)
        product = self._filled(work, blank, given, business=business or work.business.get())
        check_is_free(work, product)
        work.products.add(product)
        work.journal.title = f"Send product {product.name}"
        work.journal.created("product", product, subject=SUBJECT)
        self._open_stock(work, product, given)
        return product

    def update(
        self, product_id: str, patch: Mapping[str, Any], *, version: int | None = None
    ) -> Outcome[Product]:
        """Change the fields named (JSON Merge Patch, RFC 7396).

        A new price or rate holds from `effectiveOn` on, from today if that is not given; what held
        before stays for bills of earlier days.

        Raises:
            NotFoundError, ConflictError: it is gone, or was changed since `version`.
            ValidationError: the product would not be valid.
        """
        with self._acts.write() as work:
            before = _live(work, product_id)
            given = merged(ProductInput, base_of(before, patch, today=self._acts.today()), patch)
            outcome = self._save(work, before, given, version=version)
        return replace(outcome, changes=work.changes)

    def replace(
        self, product_id: str, given: ProductInput, *, version: int | None = None
    ) -> Outcome[Product]:
        """Give a product all its fields anew; without a code it keeps the one it has."""
        with self._acts.write() as work:
            outcome = self._save(work, _live(work, product_id), given, version=version)
        return replace(outcome, changes=work.changes)

    def get(self, product_id: str) -> Product:
        """Read a product, deleted or not.

        Raises:
            NotFoundError: there is none of this id.
        """
        with self._acts.read() as view:
            return view.products.get(product_id)

    def find_by_barcode(self, barcode: str) -> Product:
        """Find the product that carries a barcode, as a scanner reads it.

        Raises:
            ValidationError: the text is no barcode, most likely misread.
            NotFoundError: no product carries it.
        """
        try:
            scanned = normal_barcode(barcode)
        except ValueError as error:
            raise ValidationError({"barcode": str(error)}) from error
        with self._acts.read() as view:
            product = view.products.by_barcode(scanned)
        if product is None:
            raise NotFoundError(f"No product has the barcode {scanned}.")
        return product

    def page(
        self, chosen: ProductFilter, request: PageRequest, *, sort: str = "name"
    ) -> Page[Product]:
        """List products."""
        with self._acts.read() as view:
            return view.products.page(chosen, request, sort=sort)

    def count(self, chosen: ProductFilter) -> int:
        """Count products."""
        with self._acts.read() as view:
            return view.products.count(chosen)

    def warnings(self, product_id: str, *, on: date | None = None) -> tuple[str, ...]:
        """Say what looks wrong with a product's price and rate on a day, today if none is given."""
        with self._acts.read() as view:
            product, business = view.products.get(product_id), view.business.get()
        return product_warnings(product, on=on or self._acts.today(), scheme=business.scheme)

    def delete(self, product_id: str, *, version: int | None = None) -> Outcome[Product]:
        """Take a product out of the lists; its bills keep its name, and `restore` undoes it."""
        with self._acts.write() as work:
            before = _live(work, product_id)
            check_version(stored=before.version, expected=version, what="product")
            product = _write(work, before, replace(before, deleted_at=work.now), "delete")
        return Outcome(product, work.changes)

    def restore(self, product_id: str) -> Outcome[Product]:
        """Undo a deletion. Code and barcodes were kept for it, so nothing can be in its place.

        Raises:
            ConflictError: it is not deleted.
        """
        with self._acts.write() as work:
            before = work.products.get(product_id)
            if before.deleted_at is None:
                raise ConflictError("This product is not deleted, so there is nothing to undo.")
            product = _write(work, before, replace(before, deleted_at=None), "restore")
        return Outcome(product, work.changes)

    def _save(
        self, work: Work, before: Product, given: ProductInput, *, version: int | None
    ) -> Outcome[Product]:
        check_version(stored=before.version, expected=version, what="product")
        if given.opening_stock is not None:
            raise ValidationError(
                {"openingStock": "Opening stock comes with a new product. Book a stock count now."}
            )
        business = work.business.get()
        after = self._filled(work, before, given, business=business)
        check_is_free(work, after)
        saved = _write(work, before, after, "patch")
        return Outcome(saved, work.changes, self._warnings(saved, given, business))

    def _filled(
        self, work: Work, product: Product, given: ProductInput, *, business: Business
    ) -> Product:
        _check_rate_is_given(given, business)
        on = self._day_of(given)
        price = given.price(on=on, usually_includes_tax=business.prices_include_tax)
        return replace(
            product,
            kind=given.kind,
            code=given.code or product.code or free_code(work, product.id, given.name),
            name=given.name,
            description=given.description,
            hsn=given.hsn or "",
            unit=given.chosen_unit(),
            tracks_stock=given.chosen_tracks_stock(),
            reorder_level=given.reorder_level,
            active=given.active,
            barcodes=tuple(sorted(given.barcodes)),
            prices=with_entry(product.prices, price),
            rates=with_entry(product.rates, given.rate(on=on)),
        )

    def _open_stock(self, work: Work, product: Product, given: ProductInput) -> None:
        if not given.opening_stock:
            return
        movement = StockMovement(
            id=work.ids.new(),
            product_id=product.id,
            quantity=given.opening_stock,
            reason=StockReason.OPENING,
            moved_on=self._day_of(given),
            document_id=None,
            line_no=None,
            reference="",
            note="",
            created_at=work.now,
        )
        move_stock(work, [movement])

    def _warnings(
        self, product: Product, given: ProductInput, business: Business
    ) -> tuple[str, ...]:
        return product_warnings(product, on=self._day_of(given), scheme=business.scheme)

    def _day_of(self, given: ProductInput) -> date:
        return given.effective_on or self._acts.today()


def _blank(work: Work, given: ProductInput) -> Product:
    return Product(
        id=work.ids.new(),
        kind=given.kind,
        code="",
        name=given.name,
        description="",
        hsn="",
        unit="",
        tracks_stock=False,
        reorder_level=None,
        active=True,
        deleted_at=None,
        created_at=work.now,
        updated_at=work.now,
    )


def _live(view: View, product_id: str) -> Product:
    """Read a product that is not deleted."""
    product = view.products.get(product_id)
    if product.deleted_at is not None:
        raise ConflictError(f"“{product.name}” is deleted. Undo the deletion first.")
    return product


def _write(work: Work, before: Product, after: Product, verb: str) -> Product:
    saved = work.products.save(replace(after, updated_at=work.now))
    work.journal.title = f"Send product {saved.name}"
    work.journal.changed("product", before, saved, subject=SUBJECT, kind=f"product.{verb}")
    return saved


def _check_rate_is_given(given: ProductInput, business: Business) -> None:
    """A regular taxpayer says the rate himself: a wrong guess is worse than a question."""
    taxable = given.treatment is Treatment.TAXABLE and business.scheme is Scheme.REGULAR
    if taxable and given.gst_rate is None:
        raise ValidationError(
            {"gstRate": "Give the GST rate in percent, or say that it is nil rated or exempt."}
        )
