"""What a product may be given as."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Final

from pydantic import AfterValidator, Field, model_validator

from payaid_desktop.domain.barcodes import normal_barcode, same_barcodes
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.hsn import is_service_code
from payaid_desktop.domain.money import Percent, UnitPrice, format_percent
from payaid_desktop.domain.product_codes import CODE_MAX
from payaid_desktop.domain.products import ProductKind, ProductPrice, ProductRate
from payaid_desktop.domain.rules import accepted_gst_rates, is_accepted_gst_rate
from payaid_desktop.domain.text import clean_text
from payaid_desktop.domain.units import NOT_APPLICABLE
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Amount,
    CessRate,
    Day,
    Hsn,
    Level,
    Line,
    Name,
    Note,
    Price,
    Rate,
    Unit,
    word_of,
)

BARCODES_MAX: Final = 50
_GOODS_UNIT: Final = "NOS"
_NO_PERCENT = Percent(Decimal(0))
_NO_PRICE = UnitPrice(Decimal(0))


def _accepted(rate: Percent | None) -> Percent | None:
    if rate is not None and not is_accepted_gst_rate(rate):
        known = ", ".join(format_percent(each) for each in sorted(accepted_gst_rates()))
        raise ValueError(f"There is no such GST rate. The rates are {known} percent.")
    return rate


def _code(text: str) -> str:
    return clean_text(text, max_length=CODE_MAX)


GstRate = Annotated[Rate, AfterValidator(_accepted)]
Code = Annotated[Line, AfterValidator(_code)]
Barcode = Annotated[Line, AfterValidator(normal_barcode)]


class ProductInput(InputModel):
    """Goods or a service. A name, a price and, for a regular taxpayer, a GST rate are needed.

    Without a code one is made from the name. A price and a rate hold from `effective_on` on; today
    if it is not given.

    Attributes:
        name: As on bills.
        unit_price: The price of one unit.
        kind: Whether it is goods or a service.
        code: A short code of the shop's own, at most 40 characters; made from the name if it is not given.
        description: More about it.
        hsn: The HSN code, or the SAC of a service.
        unit: The unit, as the GST portal calls it; NOS for goods if it is not given.
        price_includes_tax: Whether the price includes tax; as the shop is used to if it is not given.
        mrp: The maximum retail price on the pack.
        cost: What the shop pays for one unit.
        treatment: How it is taxed.
        gst_rate: The rate in percent, one that the law knows.
        cess_rate: Compensation cess in percent.
        cess_per_unit: Compensation cess in rupees for each unit.
        effective_on: From when on price and tax hold; today if it is not given.
        barcodes: EAN-13, EAN-8, UPC-A, or codes of the shop's own of at most 48 characters.
        tracks_stock: Whether stock is kept; for goods if it is not given.
        opening_stock: How much there is now; only when it is added.
        reorder_level: At how much it is to be ordered again.
        active: Whether it is on sale.
    """

    name: Name
    unit_price: Price
    kind: Annotated[ProductKind, word_of(ProductKind)] = ProductKind.GOODS
    code: Code | None = None
    description: Note = ""
    hsn: Hsn = None
    unit: Unit = None
    price_includes_tax: bool | None = None
    mrp: Amount | None = None
    cost: Price | None = None
    treatment: Annotated[Treatment, word_of(Treatment)] = Treatment.TAXABLE
    gst_rate: GstRate | None = None
    cess_rate: CessRate = _NO_PERCENT
    cess_per_unit: Price = _NO_PRICE
    effective_on: Day | None = None
    barcodes: Annotated[tuple[Barcode, ...], Field(strict=False)] = Field(
        default=(), max_length=BARCODES_MAX
    )
    tracks_stock: bool | None = None
    opening_stock: Level | None = None
    reorder_level: Level | None = None
    active: bool = True

    @model_validator(mode="after")
    def _agrees(self) -> "ProductInput":
        problems = self._code_problems() | self._tax_problems() | self._stock_problems()
        if problems:
            raise ValidationError(problems)
        return self

    @property
    def is_service(self) -> bool:
        """Whether it is a service."""
        return self.kind is ProductKind.SERVICE

    def chosen_unit(self) -> str:
        """The unit given; pieces for goods and none for services where none is."""
        return self.unit or (NOT_APPLICABLE.code if self.is_service else _GOODS_UNIT)

    def chosen_tracks_stock(self) -> bool:
        """Whether stock is kept: as given, and otherwise for goods."""
        return not self.is_service if self.tracks_stock is None else self.tracks_stock

    def price(self, *, on: date, usually_includes_tax: bool) -> ProductPrice:
        """The price given, in force from a day on."""
        includes_tax = self.price_includes_tax
        return ProductPrice(
            effective_on=on,
            unit_price=self.unit_price,
            includes_tax=usually_includes_tax if includes_tax is None else includes_tax,
            mrp=self.mrp,
            cost=self.cost,
        )

    def rate(self, *, on: date) -> ProductRate:
        """The tax given, in force from a day on."""
        return ProductRate(
            effective_on=on,
            treatment=self.treatment,
            gst_rate=self.gst_rate or _NO_PERCENT,
            cess_rate=self.cess_rate,
            cess_per_unit=self.cess_per_unit,
        )

    def _code_problems(self) -> dict[str, str]:
        problems = {}
        if self.hsn and is_service_code(self.hsn) != self.is_service:
            problems["hsn"] = (
                "A service has a SAC code, which begins with 99."
                if self.is_service
                else "A code that begins with 99 is for services. Give the HSN code of the goods."
            )
        if not self.is_service and self.unit == NOT_APPLICABLE.code:
            problems["unit"] = "Goods need a unit, for example NOS, KGS or LTR."
        forms = [form for barcode in self.barcodes for form in same_barcodes(barcode)]
        if len(set(forms)) != len(forms):
            problems["barcodes"] = "The same barcode is here twice. Remove one."
        return problems

    def _tax_problems(self) -> dict[str, str]:
        if self.treatment is Treatment.TAXABLE:
            return {}
        sentence = (
            f"There is no tax on what is {self.treatment.replace('_', ' ')}. Leave this empty."
        )
        taxes = {
            "gstRate": self.gst_rate,
            "cessRate": self.cess_rate,
            "cessPerUnit": self.cess_per_unit,
        }
        return {field: sentence for field, tax in taxes.items() if tax}

    def _stock_problems(self) -> dict[str, str]:
        if self.is_service and self.tracks_stock:
            return {"tracksStock": "A service has no stock. Write false, or choose goods."}
        if self.chosen_tracks_stock():
            return {}
        sentence = "No stock is kept of this product. Leave this empty, or keep its stock."
        levels = {"openingStock": self.opening_stock, "reorderLevel": self.reorder_level}
        return {field: sentence for field, level in levels.items() if level is not None}
