"""What is typed into the form of a product, without a window: texts, and the content that they come to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.hsn import hsn_shape_reason, is_service_code
from payaid_desktop.domain.money import format_percent
from payaid_desktop.domain.products import Product, ProductKind
from payaid_desktop.ui.amount_text import AmountError, format_amount, parse_amount

_FORMULA: Final = re.compile(r"[+*/a-zA-Z₹,]")
"""What makes a typed price one to calculate or to read as lakh and crore."""


@dataclass(frozen=True, slots=True)
class ProductForm:
    """Texts as they were typed; `tax` is a rate in percent, or the word of a treatment."""

    name: str = ""
    kind: str = ProductKind.GOODS.value
    code: str = ""
    barcodes: str = ""
    hsn: str = ""
    unit: str = "PCS"
    price: str = ""
    with_tax: bool = True
    tax: str = ""
    mrp: str = ""
    cost: str = ""
    cess: str = ""
    opening: str = ""
    reorder: str = ""

    @classmethod
    def of(cls, product: Product, *, on: date) -> "ProductForm":
        """Show what holds of a product on a day."""
        price, rate = product.price_on(on), product.rate_on(on)
        tax = ""
        if rate is not None:
            is_taxable = rate.treatment is Treatment.TAXABLE
            tax = format_percent(rate.gst_rate) if is_taxable else rate.treatment.value
        return cls(
            name=product.name,
            kind=product.kind.value,
            code=product.code,
            barcodes=", ".join(product.barcodes),
            hsn=product.hsn,
            unit=product.unit,
            price=_plain(price.unit_price) if price else "",
            with_tax=price.includes_tax if price else True,
            tax=tax,
            mrp=_plain(price.mrp.rupees) if price and price.mrp is not None else "",
            cost=_plain(price.cost) if price and price.cost is not None else "",
            cess=_plain(rate.cess_rate) if rate and rate.cess_rate else "",
            reorder=_plain(product.reorder_level) if product.reorder_level is not None else "",
        )

    @property
    def is_service(self) -> bool:
        """Whether it is a service, which has no stock."""
        return self.kind == ProductKind.SERVICE.value

    def content(self) -> dict[str, Any]:
        """Everything that was typed, as the service takes it; what is empty is left out."""
        given: dict[str, Any] = {
            "name": self.name.strip(),
            "kind": self.kind,
            "code": self.code.strip(),
            "barcodes": self.barcode_list(),
            "hsn": self.hsn.strip(),
            "unitPrice": price_of(self.price),
            "priceIncludesTax": self.with_tax,
            "mrp": price_of(self.mrp),
            "cost": price_of(self.cost),
            **self._tax_content(),
        }
        if not self.is_service:
            given |= {"unit": self.unit, "openingStock": self.opening, "reorderLevel": self.reorder}
        return {name: value for name, value in given.items() if value not in ("", None, [])}

    def patch(self, begun: "ProductForm") -> dict[str, Any]:
        """What is another one than when the form was opened; what was emptied is null."""
        before, now = begun.content(), self.content()
        names = dict.fromkeys((*before, *now))
        changed = {name: now.get(name) for name in names if before.get(name) != now.get(name)}
        changed.pop("openingStock", None)
        if "barcodes" in changed and changed["barcodes"] is None:
            changed["barcodes"] = []
        return changed

    def barcode_list(self) -> list[str]:
        """The barcodes, each once; blanks, commas and line ends part them."""
        return (
            list(dict.fromkeys(re.split(r"[\s,;]+", self.barcodes.strip())))
            if (self.barcodes.strip())
            else []
        )

    def hsn_problem(self) -> str:
        """What is wrong with the code already while it is typed; "" for nothing."""
        code = self.hsn.strip()
        if not code:
            return ""
        return hsn_shape_reason(code) or ""

    def hsn_is_right(self) -> bool:
        """Whether there is a code that suits the kind."""
        code = self.hsn.strip()
        return bool(code) and not self.hsn_problem() and is_service_code(code) == self.is_service

    def of_kind(self, kind: str) -> "ProductForm":
        """Make it goods or a service."""
        return replace(self, kind=kind)

    def differs_from(self, begun: "ProductForm") -> bool:
        """Whether something was typed."""
        return any(getattr(self, each.name) != getattr(begun, each.name) for each in fields(self))

    def _tax_content(self) -> dict[str, Any]:
        if self.tax in {each.value for each in Treatment}:
            return {"treatment": self.tax}
        return {
            "treatment": Treatment.TAXABLE.value,
            "gstRate": self.tax,
            "cessRate": self.cess.strip(),
        }


def price_of(text: str) -> str:
    """Read a price that was typed: "1.25l", "500+75", "1,250.50"; a plain number stays as it is, to four decimals."""
    plain = text.strip()
    if not plain or not _FORMULA.search(plain):
        return plain
    try:
        amount = parse_amount(plain)
    except AmountError:
        return plain  # the service says what is wrong with it
    return plain if amount is None else format_amount(amount).replace(",", "")


def sentences(details: Mapping[str, str]) -> dict[str, str]:
    """Say at which field of the form each sentence of the service belongs."""
    places = {
        "unitPrice": "price",
        "priceIncludesTax": "price",
        "gstRate": "tax",
        "treatment": "tax",
        "cessRate": "cess",
        "openingStock": "opening",
        "reorderLevel": "reorder",
    }
    found: dict[str, str] = {}
    for path, sentence in details.items():
        field = re.split(r"[.\[]", path)[0]
        found.setdefault(places.get(field, field), sentence)
    return found


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
