"""The words of the tax law that a bill is made of."""

from enum import StrEnum


class DocType(StrEnum):
    """What the law calls the document. Source: CGST Act ss.31, 34; CGST Rules 46 to 53."""

    TAX_INVOICE = "tax_invoice"
    BILL_OF_SUPPLY = "bill_of_supply"
    INVOICE_CUM_BILL_OF_SUPPLY = "invoice_cum_bill_of_supply"
    CREDIT_NOTE = "credit_note"
    DEBIT_NOTE = "debit_note"


class Scheme(StrEnum):
    """How the shop is registered; only a regular taxpayer collects tax."""

    REGULAR = "regular"
    COMPOSITION = "composition"
    UNREGISTERED = "unregistered"


class RecipientKind(StrEnum):
    """Who buys; `sez` and `overseas` make the supply zero-rated (IGST Act s.16)."""

    REGISTERED = "registered"
    UNREGISTERED = "unregistered"
    SEZ = "sez"
    OVERSEAS = "overseas"
    DEEMED_EXPORT = "deemed_export"
    UIN = "uin"

    @property
    def is_zero_rated(self) -> bool:
        """Whether supplies to this recipient are zero-rated. Source: IGST Act s.16(1)."""
        return self in (RecipientKind.SEZ, RecipientKind.OVERSEAS)

    @property
    def is_registered_person(self) -> bool:
        """Whether the recipient is a registered person; the holder of a UIN is not one.

        Source: CGST Act s.2(94).
        """
        return self in (RecipientKind.REGISTERED, RecipientKind.SEZ, RecipientKind.DEEMED_EXPORT)

    @property
    def has_gstin(self) -> bool:
        """Whether the recipient gives a GSTIN or a UIN."""
        return self.is_registered_person or self is RecipientKind.UIN


class Treatment(StrEnum):
    """How the law treats a line. "Zero-rated" is no treatment: it follows from the recipient."""

    TAXABLE = "taxable"
    NIL_RATED = "nil_rated"
    EXEMPT = "exempt"
    NON_GST = "non_gst"


class ZeroRatedTax(StrEnum):
    """Whether a zero-rated supply carries IGST, or none under a bond or letter of undertaking.

    Source: IGST Act s.16(3).
    """

    WITH_PAYMENT = "with_payment"
    WITHOUT_PAYMENT = "without_payment"


class TaxKind(StrEnum):
    """Which taxes a document carries, as printed."""

    INTRA = "CGST+SGST"
    UNION_TERRITORY = "CGST+UTGST"
    INTER = "IGST"
    NONE = ""

    @property
    def is_integrated(self) -> bool:
        """Whether the tax is IGST alone."""
        return self is TaxKind.INTER


class Supply(StrEnum):
    """Whether goods or services change hands."""

    GOODS = "goods"
    SERVICES = "services"
