"""The columns of the lists: one table for what an export writes and what an import understands.

A heading is known by its words, in any case, whatever stands between them: "HSN Code", "hsn_code" and
"hsnCode" are one. What is not in this table is reported, never guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from payaid_desktop.services.lists import cells
from payaid_desktop.services.lists.cells import Reader, key


class Look(StrEnum):
    """How the content of a column is written."""

    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    DAY = "day"
    LINES = "lines"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    Attributes:
        path: the JSON name that it fills; "billing." and "shipping." are a contact's first addresses.
        heading: what an export writes over it.
        others: what other programs call it.
    """

    path: str
    heading: str
    read: Reader = cells.text
    look: Look = Look.TEXT
    others: tuple[str, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """Every heading that means this column."""
        return frozenset(map(key, (self.path, self.heading, *self.others)))


def _address(kind: str, heading: str, others: Mapping[str, tuple[str, ...]]) -> tuple[Field, ...]:
    parts = (
        ("line1", "line 1", cells.one_line),
        ("line2", "line 2", cells.one_line),
        ("city", "city", cells.text),
        ("stateCode", "state code", cells.state),
        ("pincode", "pincode", cells.pincode),
        ("country", "country", cells.country),
    )
    return tuple(
        Field(f"{kind}.{name}", f"{heading} {words}", read, others=others.get(name, ()))
        for name, words, read in parts
    )


_KIND_OF_CONTACT = cells.word(
    customer=("customers", "debtor", "sundry debtors", "buyer", "client"),
    supplier=("suppliers", "vendor", "creditor", "sundry creditors", "seller"),
    lead=("leads", "prospect", "enquiry"),
)
_RECIPIENT = cells.word(
    registered=("regular", "registered business - regular", "composition", "registered regular"),
    unregistered=("consumer", "unregistered business", "unregistered/consumer"),
    sez=("special economic zone", "sez unit"),
    overseas=("foreign", "export"),
    deemed_export=("deemed exports",),
    uin=("uin holders", "embassy"),
)
_KIND_OF_PRODUCT = cells.word(
    goods=("product", "item", "inventory", "stock item", "goods item"),
    service=("services", "service item"),
)
TREATMENTS: Final = cells.word(
    taxable=("tax applicable",),
    nil_rated=("nil", "nil rated supply"),
    exempt=("exempted", "tax exempt"),
    non_gst=("non gst supply", "out of scope"),
)

CONTACTS: Final[tuple[Field, ...]] = (
    Field(
        "name",
        "Name",
        others=(
            "customer name",
            "party name",
            "contact name",
            "display name",
            "ledger name",
            "supplier name",
            "vendor name",
            "party",
            "customer",
        ),
    ),
    Field("kind", "Kind", _KIND_OF_CONTACT, others=("contact type", "party type", "type", "group")),
    Field("company", "Company", others=("company name", "business name", "firm name", "firm")),
    Field("email", "E-mail", others=("email id", "email address", "mail id")),
    Field(
        "phone",
        "Phone",
        cells.phone,
        others=("mobile", "mobile no", "mobile number", "phone no", "phone number", "contact no"),
    ),
    Field("gstin", "GSTIN", others=("gst no", "gst number", "gstin no", "gstin/uin", "gstin uin")),
    Field("pan", "PAN", others=("pan no", "pan number")),
    Field(
        "recipientKind",
        "Recipient kind",
        _RECIPIENT,
        others=("gst treatment", "registration type", "gst registration type"),
    ),
    Field("stateCode", "State code", cells.state, others=("state", "place of supply")),
    Field("creditLimit", "Credit limit", cells.amount, Look.MONEY),
    Field(
        "paymentDays",
        "Payment days",
        cells.whole,
        Look.NUMBER,
        others=("credit days", "credit period", "payment terms days"),
    ),
    Field("openingBalance", "Opening balance", cells.balance, Look.MONEY, others=("opening bal",)),
    Field("openingOn", "Opening on", cells.day, Look.DAY, others=("opening date", "as on date")),
    Field("notes", "Notes", others=("note", "remarks", "narration")),
    *_address(
        "billing",
        "Billing",
        {
            "line1": ("address", "billing address", "address line 1", "address 1", "street"),
            "line2": ("address line 2", "address 2", "area"),
            "city": ("city", "town", "place"),
            "stateCode": ("billing state",),
            "pincode": ("pincode", "pin code", "pin", "zip", "zip code", "postal code"),
            "country": ("country",),
        },
    ),
    *_address(
        "shipping",
        "Shipping",
        {
            "line1": ("shipping address", "delivery address"),
            "stateCode": ("shipping state",),
            "pincode": ("shipping pin code", "shipping zip"),
        },
    ),
    Field("moreAddresses", "More addresses", cells.addresses, Look.JSON),
)

PRODUCTS: Final[tuple[Field, ...]] = (
    Field(
        "name",
        "Name",
        others=("item name", "product name", "item", "product", "particulars", "stock item"),
    ),
    Field("kind", "Kind", _KIND_OF_PRODUCT, others=("item type", "product type", "type")),
    Field("code", "Code", cells.label, others=("item code", "product code", "sku", "part no")),
    Field("description", "Description", others=("item description", "details")),
    Field("hsn", "HSN", cells.hsn, others=("hsn code", "hsn/sac", "hsn/sac code", "sac", "hsn no")),
    Field("unit", "Unit", cells.unit, others=("uom", "base unit", "primary unit", "uqc", "units")),
    Field(
        "unitPrice",
        "Unit price",
        cells.amount,
        Look.NUMBER,
        others=("sale price", "selling price", "sales price", "price", "sale rate", "selling rate"),
    ),
    Field(
        "priceIncludesTax",
        "Price includes tax",
        cells.includes_tax,
        others=("tax inclusive", "inclusive of tax", "sale price tax type", "tax type"),
    ),
    Field("mrp", "MRP", cells.amount, Look.MONEY, others=("maximum retail price",)),
    Field(
        "cost",
        "Cost",
        cells.amount,
        Look.NUMBER,
        others=("purchase price", "cost price", "purchase rate", "buying price"),
    ),
    Field("treatment", "Treatment", TREATMENTS, others=("taxability", "tax preference")),
    Field(
        "gstRate",
        "GST rate",
        cells.rate,
        Look.NUMBER,
        others=("gst", "gst %", "gst rate %", "tax rate", "tax rate %", "tax %", "igst %", "igst"),
    ),
    Field("cessRate", "Cess rate", cells.rate, Look.NUMBER, others=("cess", "cess %")),
    Field("cessPerUnit", "Cess per unit", cells.amount, Look.NUMBER),
    Field("effectiveOn", "Effective on", cells.day, Look.DAY, others=("effective from",)),
    Field(
        "barcodes",
        "Barcodes",
        cells.barcodes,
        Look.LINES,
        others=("barcode", "bar code", "ean", "upc", "ean code"),
    ),
    Field("tracksStock", "Tracks stock", cells.yes_or_no, others=("track inventory", "keep stock")),
    Field(
        "openingStock",
        "Opening stock",
        cells.amount,
        Look.NUMBER,
        others=("opening quantity", "opening qty", "opening stock quantity", "stock on hand"),
    ),
    Field(
        "reorderLevel",
        "Reorder level",
        cells.amount,
        Look.NUMBER,
        others=("minimum stock", "min stock", "reorder point", "low stock alert"),
    ),
    Field("active", "Active", cells.yes_or_no, others=("is active", "status")),
)
