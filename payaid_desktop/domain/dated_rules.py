"""The rules of GST that change with time, as one dated table; each row names its source.

A limit or a rate stands nowhere else in the program. `rules` answers questions from it.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Generic, TypeVar

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money

T_co = TypeVar("T_co", covariant=True)

GST_BEGAN_ON: Final = date(2017, 7, 1)

_AT_FIRST: Final = "CGST and IGST Acts 2017, their rules and forms as first in force"
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Since(Generic[T_co]):
    """A row of the table: what holds from a day on, and where that is written."""

    from_on: date
    value: T_co
    source: str


@dataclass(frozen=True, slots=True)
class DatedRule(Generic[T_co]):
    """A rule with its history, oldest row first."""

    name: str
    rows: tuple[Since[T_co], ...]

    def on(self, day: date) -> T_co:
        """Take what holds on a day.

        Raises:
            ValidationError: the day lies before the rule's first row; details["date"] says so.
        """
        for row in reversed(self.rows):
            if row.from_on <= day:
                return row.value
        first = written_day(self.rows[0].from_on)
        raise ValidationError({"date": f"Choose a date from {first} on; {self.name} begins then."})


def written_day(day: date) -> str:
    """Write a day for a sentence, in English whatever the computer's language: "1 July 2017"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _begins(name: str, day: date, source: str) -> DatedRule[bool]:
    before = Since(GST_BEGAN_ON, value=False, source=_AT_FIRST)
    return DatedRule(name, (before, Since(day, value=True, source=source)))


def _ends(name: str, day: date, source: str) -> DatedRule[bool]:
    before = Since(GST_BEGAN_ON, value=True, source=_AT_FIRST)
    return DatedRule(name, (before, Since(day, value=False, source=source)))


def _rupees(amount: int) -> Money:
    return Money.of(amount)


def _rates(*texts: str) -> frozenset[Decimal]:
    return frozenset(Decimal(text) for text in texts)


GST_RATES: Final = DatedRule(
    "the list of GST rates",
    (
        Since(
            GST_BEGAN_ON,
            _rates("0", "0.1", "0.25", "1", "1.5", "3", "5", "6", "7.5", "12", "18", "28", "40"),
            "Rates the official GST Returns Offline Tool 3.2.4 accepts in any table",
        ),
    ),
)
RETIRED_RATES: Final = DatedRule(
    "the list of retired rates",
    (
        Since(GST_BEGAN_ON, _rates(), "Notification 1/2017-CT(Rate)"),
        Since(date(2025, 9, 22), _rates("12"), "Notification 9/2025-CT(Rate)"),
        Since(date(2026, 2, 1), _rates("12", "28"), "Notification 19/2025-CT(Rate)"),
    ),
)
RATES_FOR_TOBACCO_ONLY: Final = DatedRule(
    "the list of rates for tobacco only",
    (
        Since(GST_BEGAN_ON, _rates(), "Notification 1/2017-CT(Rate)"),
        Since(date(2025, 9, 22), _rates("28"), "Notification 9/2025-CT(Rate)"),
        Since(date(2026, 2, 1), _rates(), "Notification 19/2025-CT(Rate)"),
    ),
)
CESS_IS_CHARGED: Final = _ends(
    "compensation cess",
    date(2026, 2, 1),
    "Notification 19/2025-CT(Rate) of 31 December 2025",
)
CESS_ON_TOBACCO_ONLY: Final = _begins(
    "compensation cess on tobacco only",
    date(2025, 9, 22),
    "Notification 9/2025-CT(Rate), rates of 22 September 2025",
)
TAX_ON_RETAIL_PRICE: Final = _begins(
    "tax on the retail price of tobacco",
    date(2026, 2, 1),
    "CGST Rules 2017, rule 31D (GSTN advisory, 23 January 2026)",
)
HSN_DIGITS: Final = DatedRule(
    "the number of HSN digits for a turnover up to 5 crore",
    (Since(date(2021, 4, 1), 4, "Notification 78/2020-CT"),),
)
HSN_DIGITS_ABOVE_5_CRORE: Final = DatedRule(
    "the number of HSN digits for a turnover above 5 crore",
    (Since(date(2021, 4, 1), 6, "Notification 78/2020-CT"),),
)
B2CL_LIMIT: Final = DatedRule(
    "the limit of table 5 of GSTR-1",
    (
        Since(GST_BEGAN_ON, _rupees(2_50_000), "CGST Rules 2017, rule 59(4)"),
        Since(date(2024, 8, 1), _rupees(1_00_000), "Notification 12/2024-CT: August 2024 period"),
    ),
)
E_INVOICE_TURNOVER: Final = DatedRule(
    "e-invoicing above 5 crore",
    (Since(date(2023, 8, 1), _rupees(5_00_00_000), "Notification 10/2023-CT"),),
)
IRP_DAYS_TURNOVER: Final = DatedRule(
    "the 30 days for e-invoices from 10 crore",
    (Since(date(2025, 4, 1), _rupees(10_00_00_000), "GSTN advisory of 5 November 2024"),),
)
IRP_IGNORES_CASE: Final = _begins(
    "the comparison of numbers at the e-invoice portal",
    date(2025, 6, 1),
    "E-invoice portal's release note for June 2025",
)
CREDIT_NOTE_LAST_DAY: Final = DatedRule(
    "the last month and day for credit notes",
    (
        Since(GST_BEGAN_ON, (9, 30), "CGST Act 2017, s.34(2) as enacted"),
        Since(date(2022, 10, 1), (11, 30), "CGST Act 2017, s.34(2) as amended, Notif. 18/2022-CT"),
    ),
)
BUYER_ADDRESS_DECIDES: Final = _begins(
    "the place of supply to unregistered buyers",
    date(2023, 10, 1),
    "IGST Act 2017, s.10(1)(ca)",
)
TAX_ON_GOODS_ADVANCES: Final = _ends(
    "tax on advances for goods",
    date(2017, 11, 15),
    "Notification 66/2017-CT",
)
DAMAN_IS_MERGED: Final = _begins(
    "the merger of Daman and Diu (25) into 26",
    date(2020, 1, 26),
    "Dadra and Nagar Haveli and Daman and Diu Act 2019",
)
HSN_SUMMARY_HAS_RATE: Final = _begins(
    "the rate in table 12 of GSTR-1",
    date(2021, 5, 1),
    "GSTR-1 format from the May 2021 period",
)
HSN_SUMMARY_IS_SPLIT: Final = _begins(
    "table 12 in B2B and B2C, and table 13 mandatory",
    date(2025, 5, 1),
    "GSTN advisory of 1 May 2025: May 2025 period",
)
GSTR3B_SALES_LOCKED: Final = _begins(
    "the lock on table 3.1 of GSTR-3B",
    date(2025, 7, 1),
    "GSTN advisory: July 2025 period",
)
GSTR3B_INTER_STATE_LOCKED: Final = _begins(
    "the lock on table 3.2 of GSTR-3B",
    date(2025, 11, 1),
    "GSTN advisory: November 2025 period",
)
INCOME_TAX_TCS_ON_GOODS: Final = DatedRule(
    "income-tax TCS on the sale of goods",
    (
        Since(date(2020, 10, 1), value=True, source="Income-tax Act 1961, s.206C(1H)"),
        Since(date(2025, 4, 1), value=False, source="Finance Act 2025: s.206C(1H) ended"),
    ),
)
SHIP_TO_GSTIN_IS_CHECKED: Final = _begins(
    "the check of the ship-to GSTIN on e-way bills made with an IRN",
    date(2026, 8, 1),
    "E-invoice portal, August 2026; not verified officially",
)
BUYER_DETAILS_LIMIT: Final = DatedRule(
    "the value from which an unregistered buyer is named",
    (Since(GST_BEGAN_ON, _rupees(50_000), "CGST Rules 2017, rule 46(e)"),),
)
CONSOLIDATED_INVOICE_LIMIT: Final = DatedRule(
    "the value below which one invoice a day is enough",
    (Since(GST_BEGAN_ON, _rupees(200), "CGST Act 2017, s.31(3)(b)"),),
)
E_WAY_BILL_LIMIT: Final = DatedRule(
    "the value above which goods need an e-way bill",
    (Since(date(2018, 4, 1), _rupees(50_000), "CGST Rules 2017, rule 138(1)"),),
)
# The Finance Act 2026 lets credit notes cover discounts agreed after the sale from a day that is
# yet to be notified. It changes no figure and no paper, so it has no row.

DATED_RULES: Final[tuple[DatedRule[object], ...]] = (
    GST_RATES,
    RETIRED_RATES,
    RATES_FOR_TOBACCO_ONLY,
    CESS_IS_CHARGED,
    CESS_ON_TOBACCO_ONLY,
    TAX_ON_RETAIL_PRICE,
    HSN_DIGITS,
    HSN_DIGITS_ABOVE_5_CRORE,
    B2CL_LIMIT,
    E_INVOICE_TURNOVER,
    IRP_DAYS_TURNOVER,
    IRP_IGNORES_CASE,
    CREDIT_NOTE_LAST_DAY,
    BUYER_ADDRESS_DECIDES,
    TAX_ON_GOODS_ADVANCES,
    DAMAN_IS_MERGED,
    HSN_SUMMARY_HAS_RATE,
    HSN_SUMMARY_IS_SPLIT,
    GSTR3B_SALES_LOCKED,
    GSTR3B_INTER_STATE_LOCKED,
    INCOME_TAX_TCS_ON_GOODS,
    SHIP_TO_GSTIN_IS_CHECKED,
    BUYER_DETAILS_LIMIT,
    CONSOLIDATED_INVOICE_LIMIT,
    E_WAY_BILL_LIMIT,
)
