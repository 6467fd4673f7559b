"""Questions about the rules of GST that change with time, answered from the dated table."""

from datetime import date
from decimal import Decimal
from typing import Final

from payaid_desktop.domain.dated_rules import (
    B2CL_LIMIT,
    BUYER_ADDRESS_DECIDES,
    BUYER_DETAILS_LIMIT,
    CESS_IS_CHARGED,
    CESS_ON_TOBACCO_ONLY,
    CONSOLIDATED_INVOICE_LIMIT,
    CREDIT_NOTE_LAST_DAY,
    DAMAN_IS_MERGED,
    DATED_RULES,
    E_INVOICE_TURNOVER,
    E_WAY_BILL_LIMIT,
    GST_BEGAN_ON,
    GST_RATES,
    HSN_DIGITS,
    HSN_DIGITS_ABOVE_5_CRORE,
    IRP_DAYS_TURNOVER,
    RATES_FOR_TOBACCO_ONLY,
    RETIRED_RATES,
    TAX_ON_RETAIL_PRICE,
    DatedRule,
    written_day,
)
from payaid_desktop.domain.money import Money, format_percent
from payaid_desktop.domain.periods import FinancialYear, first_day_of_period
from payaid_desktop.domain.states import present_code, state

_BIRI_PREFIX: Final = "2403192"
"""2403 19 21 and 2403 19 29 of the Customs Tariff: biris, the only tobacco taxed on its price."""

_WITH_PAN_MASALA: Final = "210690"
_PAN_MASALA_RATES: Final = frozenset({Decimal(28), Decimal(40)})
"""Six digits that hold pan masala among other food, and the rates that only pan masala has there now.

Source: Notifications 9/2025 and 19/2025-CT(Rate)."""

_TOBACCO_PREFIXES: Final = ("2401", "2402", "2403", "2404", "21069020")


def rule_on(name: str, day: date) -> object:
    """Look a rule up by its name.

    Raises:
        ValidationError: the day lies before the rule's first row.
        KeyError: no rule has this name; a bug of the caller.
    """
    return {rule.name: rule for rule in DATED_RULES}[name].on(day)


def accepted_gst_rates() -> frozenset[Decimal]:
    """Tell which rates may be entered at all; others are refused."""
    return GST_RATES.rows[-1].value


def is_accepted_gst_rate(rate: Decimal) -> bool:
    """Tell whether a rate may be entered; 18 and 18.0 are the same rate."""
    return rate in accepted_gst_rates()


def rate_warning(
    rate: Decimal, on: date, original_invoice_on: date | None = None, hsn: str = ""
) -> str | None:
    """Warn of a rate that had ended on the day; a note keeps the rate of its original invoice.

    28 % lives on for tobacco and pan masala from 22 September 2025 to 31 January 2026; other goods
    are warned of when their HSN code is given. A warning never blocks.
    Source: Notifications 9/2025-CT(Rate) and 19/2025-CT(Rate).
    """
    day = original_invoice_on or on
    if day < GST_BEGAN_ON:
        return None
    written = f"{format_percent(rate)} %"
    if rate in RETIRED_RATES.on(day):
        ended = next(row for row in RETIRED_RATES.rows if rate in row.value).from_on
        return f"The rate {written} ended on {written_day(ended)} for almost all goods; check it."
    if hsn and rate in RATES_FOR_TOBACCO_ONLY.on(day) and not is_tobacco(hsn):
        return f"The rate {written} is now only for tobacco and pan masala; check it."
    return None


def cess_warning(on: date, original_invoice_on: date | None = None, hsn: str = "") -> str | None:
    """Warn of compensation cess on a day when there is none; a note keeps its invoice's.

    Source: Notifications 9/2025-CT(Rate) and 19/2025-CT(Rate).
    """
    day = original_invoice_on or on
    if day < GST_BEGAN_ON:
        return None
    if not CESS_IS_CHARGED.on(day):
        ended = CESS_IS_CHARGED.rows[-1].from_on
        return f"Compensation cess ended on {written_day(ended)}; take it off the line."
    if hsn and CESS_ON_TOBACCO_ONLY.on(day) and not is_tobacco(hsn):
        return "Compensation cess is now only on tobacco and pan masala; take it off the line."
    return None


def is_tobacco(hsn: str) -> bool:
    """Tell whether a code is tobacco or pan masala: 2401 to 2404, or 2106 90 20."""
    return hsn.startswith(_TOBACCO_PREFIXES)


def unsupported_hsn(hsn: str, on: date, rate: Decimal | None = None) -> str | None:
    """Say why a tax invoice for this code is refused, if it is.

    Tobacco and pan masala are taxed on the retail sale price from 1 February 2026, which PayAid
    does not compute; biris (2403 19 21 and 2403 19 29) are taxed on their price like other goods.
    210690 with the rate of pan masala is taken for it. A note to an older invoice asks with the day
    of that invoice.
    Source: CGST Rules 2017, rule 31D.
    """
    looks_like_it = hsn == _WITH_PAN_MASALA and rate in _PAN_MASALA_RATES
    is_meant = is_tobacco(hsn) or looks_like_it
    if on < GST_BEGAN_ON or not TAX_ON_RETAIL_PRICE.on(on) or not is_meant:
        return None
    if hsn.startswith(_BIRI_PREFIX):
        return None
    since = written_day(TAX_ON_RETAIL_PRICE.rows[-1].from_on)
    sentence = (
        f"PayAid cannot bill HSN {hsn} from {since} on: tobacco and pan masala are taxed on the "
        "retail sale price."
    )
    if looks_like_it:
        return f"{sentence} If it is something else, correct the rate."
    if _BIRI_PREFIX.startswith(hsn):
        return f"{sentence} For biris write the 8 digits 24031921 or 24031929."
    return sentence


def hsn_digits_required(*, turnover_above_5_crore: bool) -> int:
    """Tell how many digits of the HSN code an invoice needs at least.

    Source: Notification 78/2020-CT, from 1 April 2021.
    """
    rule = HSN_DIGITS_ABOVE_5_CRORE if turnover_above_5_crore else HSN_DIGITS
    return rule.rows[-1].value


def b2cl_limit(period_or_date: str | date) -> Money:
    """Tell above which invoice total an inter-State sale to a consumer is reported by itself.

    It goes by return period ("MMYYYY"); a date stands for its month, so a quarterly filer gives
    the period.
    Source: Notification 12/2024-CT: 1 lakh from the August 2024 period, 2.5 lakh before.
    """
    if isinstance(period_or_date, str):
        return B2CL_LIMIT.on(first_day_of_period(period_or_date))
    return B2CL_LIMIT.on(period_or_date)


def credit_note_deadline(supply_on: date) -> date:
    """Tell until when a credit note may lower the tax on a supply.

    30 November after the financial year of the supply; 30 September for years up to 2020-21. The
    annual return, if filed earlier, ends it earlier.
    Source: CGST Act 2017, s.34(2), as amended by the Finance Act 2022 from 1 October 2022.
    """
    year = FinancialYear.of(supply_on).start_year + 1
    month, day = CREDIT_NOTE_LAST_DAY.on(date(year, 11, 30))
    return date(year, month, day)


def e_invoice_turnover(on: date) -> Money | None:
    """Tell above which turnover e-invoices are an obligation; `None` before 1 August 2023.

    PayAid knows the present threshold only, not the higher ones before it.
    Source: Notification 10/2023-CT.
    """
    return _if_begun(E_INVOICE_TURNOVER, on)


def irp_days_turnover(on: date) -> Money | None:
    """Tell from which turnover an e-invoice is due within 30 days of its date; `None` before.

    Source: GSTN advisory of 5 November 2024.
    """
    return _if_begun(IRP_DAYS_TURNOVER, on)


def buyer_address_decides(on: date) -> bool:
    """Tell whether an unregistered buyer's address on the invoice fixes the place of supply.

    Source: IGST Act 2017, s.10(1)(ca), from 1 October 2023.
    """
    return BUYER_ADDRESS_DECIDES.on(on)


def state_on(code: str, day: date) -> str:
    """Give the code that a State has on a day: from 26 January 2020 on 25 is 26.

    Source: Dadra and Nagar Haveli and Daman and Diu (Merger of Union territories) Act 2019.
    """
    return present_code(code) if DAMAN_IS_MERGED.on(day) else code


def merged_state_reason(code: str) -> str | None:
    """Say that a code is not given any more, and which one stands for it now."""
    now = present_code(code)
    if now == code:
        return None
    since = written_day(DAMAN_IS_MERGED.rows[-1].from_on)
    return f"{state(code).name} ({code}) is part of {now} since {since}. Give {now}."


def buyer_details_limit(on: date) -> Money:
    """Tell from which taxable value an unregistered buyer's name and address must be printed.

    Source: CGST Rules 2017, rule 46(e).
    """
    return BUYER_DETAILS_LIMIT.on(on)


def consolidated_invoice_limit(on: date) -> Money:
    """Tell below which value a consumer who wants no invoice needs none of his own.

    Source: CGST Act 2017, s.31(3)(b); CGST Rules 2017, rule 46.
    """
    return CONSOLIDATED_INVOICE_LIMIT.on(on)


def e_way_bill_limit(on: date) -> Money:
    """Tell above which consignment value goods need an e-way bill; States may set more inside.

    Source: CGST Rules 2017, rule 138(1).
    """
    return E_WAY_BILL_LIMIT.on(on)


def _if_begun(rule: DatedRule[Money], day: date) -> Money | None:
    return rule.on(day) if day >= rule.rows[0].from_on else None
