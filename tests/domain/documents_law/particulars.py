"""Builders of complete documents, which tests then make incomplete."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from payaid_desktop.domain.documents_law import (
    LineParticulars,
    OriginalInvoice,
    Particulars,
    RecipientParticulars,
    SupplierParticulars,
)
from payaid_desktop.domain.gst import DocType, RecipientKind
from payaid_desktop.domain.gstin import gstin_check_character
from payaid_desktop.domain.money import Money


def gstin(first14):
    return first14 + gstin_check_character(first14)


SHOP_GSTIN = gstin("27AAAAA0000A1Z")
BUYER_GSTIN = gstin("29BBBBB1111B1Z")
UIN = gstin("0717UNO00001UN")

SHOP = SupplierParticulars("Sunrise Stores", "1 Market Road, Pune", "27", SHOP_GSTIN)
COUNTER = RecipientParticulars()
PERSON = RecipientParticulars(name="A Customer", address="2 Lake Road, Pune", state="27")
FIRM = RecipientParticulars(
    RecipientKind.REGISTERED, "Lakeside Traders", "3 Lake Road, Mysuru", "29", BUYER_GSTIN
)
ABROAD = RecipientParticulars(
    RecipientKind.OVERSEAS, "Harbour Imports", "4 Dock Street", "96", country="KE"
)
LINE = LineParticulars("Keyboard", "8471", "PCS", gst_rate=Decimal(18))
ORIGINAL = OriginalInvoice("A1/2627/00001", date(2026, 5, 2))


def document(*, recipient=COUNTER, lines=(LINE,), **fields):
    complete = Particulars(
        doc_type=DocType.TAX_INVOICE,
        dated_on=date(2026, 6, 15),
        supplier=SHOP,
        recipient=recipient,
        lines=lines,
        taxable_value=Money.of(1000),
        place_of_supply="27",
    )
    return replace(complete, **fields)


def shop(**fields):
    return replace(SHOP, **fields)


def line(**fields):
    return replace(LINE, **fields)
