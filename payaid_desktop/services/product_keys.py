"""Codes and barcodes: each belongs to one product, and stays with it when that is deleted."""

from typing import Final

from payaid_desktop.domain.barcodes import same_barcodes
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.product_codes import code_from_name, numbered_codes
from payaid_desktop.domain.products import Product
from payaid_desktop.store.work import View

_CODES_TRIED: Final = 50
_ID_TAIL: Final = 8


def check_is_free(view: View, product: Product) -> None:
    """Refuse a product whose code or barcode belongs to another one, deleted or not.

    Raises:
        ConflictError: details name the field.
    """
    owner = view.products.by_code(product.code)
    if owner is not None and owner.id != product.id:
        raise ConflictError(
            f"{_named(owner)} has the code {product.code} already.",
            {"code": "Use another code."},
        )
    wanted = {form for barcode in product.barcodes for form in same_barcodes(barcode)}
    for barcode, holder in sorted(view.products.holders(wanted).items()):
        if holder.id != product.id:
            raise ConflictError(
                f"{_named(holder)} has the barcode {barcode} already.",
                {"barcodes": f"Take {barcode} off one of the two products."},
            )


def _named(product: Product) -> str:
    return f"{'The deleted ' if product.deleted_at else ''}“{product.name}”"


def free_code(view: View, product_id: str, name: str) -> str:
    """Make a code from the name that no other product has."""
    codes = numbered_codes(code_from_name(name), how_many=_CODES_TRIED)
    if view.products.by_code(codes[0]) is None:
        return codes[0]
    taken = view.products.taken_codes(codes)
    free = (code for code in codes if code not in taken)
    return next(free, f"{codes[0]}-{product_id[-_ID_TAIL:].upper()}")
