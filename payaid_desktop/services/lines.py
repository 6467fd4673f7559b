"""The lines of a draft: what was typed, completed from the product as of the document's day."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from payaid_desktop.domain.documents import DocumentItem
from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.hsn import is_service_code
from payaid_desktop.domain.money import Percent, UnitPrice, round_price
from payaid_desktop.domain.products import Product, ProductKind, ProductPrice, ProductRate
from payaid_desktop.domain.units import NOT_APPLICABLE
from payaid_desktop.services.inputs.documents import ItemInput
from payaid_desktop.store.work import Work

_USUAL_UNIT = "NOS"
_NO_RATE = ProductRate(
    effective_on=date.min,
    treatment=Treatment.TAXABLE,
    gst_rate=Percent(Decimal(0)),
    cess_rate=Percent(Decimal(0)),
    cess_per_unit=UnitPrice(Decimal(0)),
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the product says about a line; everything empty where there is no product."""

    name: str = ""
    hsn: str = ""
    unit: str = ""
    is_service: bool | None = None
    unit_price: UnitPrice | None = None
    rate: ProductRate = _NO_RATE

    @property
    def has_rate(self) -> bool:
        """Whether the product says its rate itself."""
        return self.rate is not _NO_RATE


def draft_items(
    work: Work,
    given: Sequence[ItemInput],
    *,
    on: date,
    inclusive: bool | None,
    kept: Container[str] = (),
) -> tuple[DocumentItem, ...]:
    """Complete the lines of a draft that names the products `kept` already; `inclusive` as for `price_for`.

    Raises:
        NotFoundError: a product does not exist.
        ConflictError: a product is deleted, and the draft did not name it before.
        ValidationError: a line has no description or no price, and no product to take it from.
    """
    wanted = tuple(item.product_id for item in given if item.product_id is not None)
    products = work.products.several(wanted)
    missing = next((each for each in wanted if each not in products), None)
    if missing is not None:
        raise NotFoundError("There is no such product.", {"productId": missing})
    gone = [each for each in products.values() if each.deleted_at and each.id not in kept]
    if gone:
        raise ConflictError(f"“{gone[0].name}” is deleted. Undo the deletion first.")
    items = []
    for place, item in enumerate(given):
        product = products.get(item.product_id or "")
        items.append(
            completed_item(
                item, product, on=on, inclusive=inclusive, id=work.ids.new(), place=place
            )
        )
    return tuple(items)


def completed_item(
    item: ItemInput,
    product: Product | None,
    *,
    on: date,
    inclusive: bool | None,
    id: str,
    place: int,
) -> DocumentItem:
    """Complete one line from its product as of a day.

    Raises:
        ValidationError: it has no description or no price, and no product to take it from.
    """
    known = _known(product, on=on, inclusive=inclusive) if product else _Known()
    completed = _item(item, known, id=id, place=place)
    if inclusive is not None and completed.treatment is Treatment.TAXABLE:
        _check_rate_is_known(item, known, place=place)
    return completed


def price_for(price: ProductPrice, rate: ProductRate, *, inclusive: bool | None) -> UnitPrice:
    """Convert a product's price to the kind the bill uses, with or without tax, to 4 decimals.

    Where the shop collects no tax, `inclusive` is None: there is none to add or to take out.
    """
    percent = rate.gst_rate + rate.cess_rate
    if inclusive in (None, price.includes_tax) or rate.treatment is not Treatment.TAXABLE:
        return price.unit_price
    factor = 1 + percent / 100
    if inclusive:
        return round_price(price.unit_price * factor + rate.cess_per_unit)
    return round_price((price.unit_price - rate.cess_per_unit) / factor)


def _known(product: Product, *, on: date, inclusive: bool | None) -> _Known:
    price, rate = product.price_on(on), product.rate_on(on) or _NO_RATE
    return _Known(
        name=product.name,
        hsn=product.hsn,
        unit=product.unit,
        is_service=product.kind is ProductKind.SERVICE,
        unit_price=price_for(price, rate, inclusive=inclusive) if price else None,
        rate=rate,
    )


def _item(item: ItemInput, known: _Known, *, id: str, place: int) -> DocumentItem:
    description = item.description or known.name
    unit_price = known.unit_price if item.unit_price is None else item.unit_price
    if not description:
        raise ValidationError({f"items[{place}].description": "Describe what is sold here."})
    if unit_price is None:
        raise ValidationError({f"items[{place}].unitPrice": "Give the price of one unit."})
    rate, hsn = known.rate, item.hsn or known.hsn
    is_service = _is_service(item, known, hsn)
    return DocumentItem(
        id=id,
        line_no=place + 1,
        product_id=item.product_id,
        description=description,
        hsn=hsn,
        is_service=is_service,
        quantity=item.quantity,
        unit=_unit(item, known, is_service=is_service, place=place),
        unit_price=unit_price,
        discount_percent=item.discount.percent if item.discount else None,
        discount_amount=item.discount.amount if item.discount else None,
        treatment=item.treatment or rate.treatment,
        gst_rate=rate.gst_rate if item.gst_rate is None else item.gst_rate,
        cess_rate=rate.cess_rate if item.cess_rate is None else item.cess_rate,
        cess_per_unit=rate.cess_per_unit if item.cess_per_unit is None else item.cess_per_unit,
        bill_discount_applies=item.bill_discount_applies,
    )


def _is_service(item: ItemInput, known: _Known, hsn: str) -> bool:
    if item.is_service is not None:
        return item.is_service
    return is_service_code(hsn) if known.is_service is None else known.is_service


def _unit(item: ItemInput, known: _Known, *, is_service: bool, place: int) -> str:
    """The unit of a line; services have none, which is NA. Source: GSTR-1, table 12."""
    if is_service:
        return item.unit or known.unit or NOT_APPLICABLE.code
    if item.unit == NOT_APPLICABLE.code:
        sentence = "Goods have a unit. Choose one, for example NOS or KGS."
        raise ValidationError({f"items[{place}].unit": sentence})
    return item.unit or known.unit or _USUAL_UNIT


def _check_rate_is_known(item: ItemInput, known: _Known, *, place: int) -> None:
    """A shop that collects tax says the rate itself: a wrong guess is worse than a question."""
    if item.gst_rate is None and not known.has_rate:
        sentence = "Give the GST rate in percent, or say that it is nil rated or exempt."
        raise ValidationError({f"items[{place}].gstRate": sentence})
