"""A bill that nobody wrote: it shows a new shop what its bills will look like."""

from datetime import UTC, date, datetime
from typing import Final

from payaid_desktop.documents.paper import (
    Align,
    Fact,
    Paper,
    PaperColumn,
    PaperParty,
    PaperPayment,
    PaperRow,
    PaperSums,
    PaperTable,
)
from payaid_desktop.documents.parties import letterhead, shop_signature
from payaid_desktop.documents.qr import qr_code
from payaid_desktop.documents.wording import day, place
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import DocumentKind, seller_of
from payaid_desktop.domain.documents_law import declaration, paper_title
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.states import state_tax_label
from payaid_desktop.domain.upi import upi_link
from payaid_desktop.domain.words import amount_in_words

_GOODS: Final = (
    ("1", "Sunflower oil 1 L", "1512", "24 PCS", "130.00", "5 %", "3,120.00"),
    ("2", "Wheat flour 10 kg", "1101", "10 BAG", "400.00", "5 %", "4,000.00"),
    ("3", "Detergent powder 1 kg", "3402", "12 PCS", "120.00", "18 %", "1,440.00"),
)
_GST_PLACE: Final = 5
_VALUE: Final = Money.of(8560)
_HALF_OF_TAX: Final = Money.of("307.60")
_WITH_TAX: Final = Money.of(9175)
_MADE_AT: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The same sample gives the same picture."""


def sample_bill(business: Business, *, number: str, on: date) -> Paper:
    """Lay a sample bill of a shop out; its customer and goods are made up."""
    seller, has_tax = seller_of(business), business.scheme is Scheme.REGULAR
    total = _WITH_TAX if has_tax else _VALUE
    return Paper(
        title=paper_title(DocumentKind.INVOICE, None, business.scheme),
        number=number,
        made_at=_MADE_AT,
        seller=letterhead(seller, business),
        head=(Fact("Date", day(on)),),
        declaration=declaration(business.scheme) or "",
        parties=(PaperParty("Bill to", "Your customer", ("Their address",)),),
        particulars=_particulars(business.state_code) if has_tax else (),
        table=_goods(has_tax=has_tax),
        sums=_sums(business.state_code, total) if has_tax else _untaxed_sums(total),
        words=Fact("Amount in words", amount_in_words(total)),
        payment=_payment(business, number, total),
        signature=shop_signature(seller, business),
    )


def _particulars(state_code: str) -> tuple[Fact, ...]:
    return (
        Fact("Place of supply", place(state_code)),
        Fact("Tax payable on reverse charge", "No"),
    )


def _goods(*, has_tax: bool) -> PaperTable:
    columns = (
        PaperColumn("#", Align.LEFT, is_quiet=True),
        PaperColumn("Item", Align.LEFT, is_wide=True),
        PaperColumn("HSN/SAC", Align.LEFT, is_quiet=True),
        PaperColumn("Qty"),
        PaperColumn("Rate"),
        PaperColumn("GST", is_quiet=True),
        PaperColumn("Amount"),
    )
    shown = [at for at in range(len(columns)) if has_tax or at != _GST_PLACE]
    rows = tuple(PaperRow(tuple(row[at] for at in shown)) for row in _GOODS)
    return PaperTable(tuple(columns[at] for at in shown), rows)


def _sums(state_code: str, total: Money) -> PaperSums:
    parts = (
        Fact("Taxable value", "8,560.00"),
        Fact("CGST", str(_HALF_OF_TAX)),
        Fact(state_tax_label(state_code), str(_HALF_OF_TAX)),
        Fact("Round off", "−0.20"),
    )
    return PaperSums(parts=parts, total=Fact("Total", f"₹{_written(total)}"))


def _untaxed_sums(total: Money) -> PaperSums:
    parts = (Fact("Value of supply", _written(total)),)
    return PaperSums(parts=parts, total=Fact("Total", f"₹{_written(total)}"))


def _written(total: Money) -> str:
    return f"{total.rupees:,.2f}"


def _payment(business: Business, number: str, total: Money) -> PaperPayment | None:
    link = upi_link(
        vpa=business.upi_vpa,
        payee=business.name,
        amount=total,
        doc_type=DocumentKind.INVOICE.value,
        invoice_no=number,
    ).link
    if link is None:
        return None
    caption = f"Scan to pay ₹{_written(total)} by UPI"
    return PaperPayment(qr_code(link), caption, business.upi_vpa or "")
