"""The calculators: what the domain knows by itself, asked in JSON and answered in JSON. No store is needed."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import BillTotals, LineTotals, compute
from payaid_desktop.domain.gstin import check_gstin
from payaid_desktop.domain.hsn import check_hsn
from payaid_desktop.domain.numbering import check_document_number
from payaid_desktop.domain.pan import check_pan
from payaid_desktop.domain.periods import FinancialYear, quarter_period, return_period
from payaid_desktop.domain.place_of_supply import place_of_supply
from payaid_desktop.domain.upi import upi_link
from payaid_desktop.domain.words import amount_in_words
from payaid_desktop.services.inputs.calculators import (
    BillInput,
    DayInput,
    HsnInput,
    IrnInput,
    SupplyInput,
    UpiInput,
    read_rounded_money,
)
from payaid_desktop.services.inputs.lists import read_each
from payaid_desktop.services.inputs.texts import read_text
from payaid_desktop.services.wire import to_json

T = TypeVar("T")
Answer = dict[str, Any] | str
Calculator = Callable[[object], Answer]


def answer(calculator: Calculator, asked: object) -> Answer | list[Answer]:
    """Answer one question, or each question of a list in its order.

    Raises:
        ValidationError: details name every wrong field; in a list by its place, "[2].lines[0].qty".
    """
    return read_each(calculator, asked) if isinstance(asked, list) else calculator(asked)


def compute_gst(asked: object) -> Answer:
    """Compute the tax, the lines' shares and the total of a bill."""
    totals = compute(BillInput.parse(asked).bill())
    return {
        "lineValues": [_line_values(line) for line in totals.lines],
        "rateRows": to_json(totals.rate_rows),
        **to_json(_totals(totals)),
    }


def describe_gstin(asked: object) -> Answer:
    """Say whether a text is a GSTIN, and of which State."""
    check = check_gstin(_text(asked))
    return {
        "input": check.input,
        "valid": check.valid,
        "reason": check.reason,
        "stateCode": check.state_code,
    }


def describe_pan(asked: object) -> Answer:
    """Say whether a text is a PAN; an odd fourth letter is only warned of. A PAN names no State."""
    check = check_pan(_text(asked))
    described = {
        "input": check.input,
        "valid": check.valid,
        "reason": check.reason,
        "stateCode": None,
    }
    return described | ({"warning": check.warning} if check.warning else {})


def spell_amount(asked: object) -> Answer:
    """Write an amount in words, rounded half up to paise."""
    return amount_in_words(_read(read_rounded_money, asked))


def describe_number(asked: object) -> Answer:
    """Say whether a document number may stand on a tax invoice and on an e-invoice."""
    check = check_document_number(_text(asked))
    return {
        "validRule46": check.valid_rule46,
        "validForEinvoice": check.valid_for_einvoice,
        "reason": check.reason,
    }


def find_place_of_supply(asked: object) -> Answer:
    """Find the place of supply and the taxes that follow."""
    found = place_of_supply(SupplyInput.parse(asked).question())
    return {
        "placeOfSupply": found.place_of_supply,
        "tax": found.tax_kind.value,
        "reason": found.reason,
    }


def make_upi_link(asked: object) -> Answer:
    """Make the link behind a UPI code, or say why there is none."""
    given = UpiInput.parse(asked)
    made = upi_link(
        vpa=given.vpa,
        payee=given.payee,
        amount=given.amount,
        doc_type=given.doc_type,
        invoice_no=given.invoice_no,
    )
    return {"link": made.link, "reason": made.reason}


def judge_hsn(asked: object) -> Answer:
    """Say whether an HSN or SAC code may stand on a bill."""
    given = HsnInput.parse(asked)
    check = check_hsn(
        given.code,
        turnover_above_5_crore=given.turnover_above_5_crore,
        buyer_registered=given.buyer_registered,
        export=given.export,
    )
    return {"acceptable": check.acceptable, "reason": check.reason}


def make_irn(asked: object) -> Answer:
    """Compute the reference number of an e-invoice."""
    return {"irn": IrnInput.parse(asked).reference()}


def name_periods(asked: object) -> Answer:
    """Name the financial year and the return periods of a day."""
    day = DayInput.of(asked)
    return {
        "fy": FinancialYear.of(day).label,
        "period": return_period(day),
        "quarterPeriod": quarter_period(day),
    }


CALCULATORS: Mapping[str, Calculator] = {
    "gst compute": compute_gst,
    "check-gstin": describe_gstin,
    "check-pan": describe_pan,
    "words": spell_amount,
    "check-number": describe_number,
    "place-of-supply": find_place_of_supply,
    "upi-link": make_upi_link,
    "check-hsn": judge_hsn,
    "irn": make_irn,
    "financial-year": name_periods,
}
"""Every calculator by the name that the command has."""


def _line_values(line: LineTotals) -> dict[str, Any]:
    amounts = {
        "value": line.value,
        "cgst": line.cgst,
        "sgst": line.sgst,
        "igst": line.igst,
        "cess": line.cess,
    }
    return {"no": line.no, **to_json(amounts)}


def _totals(totals: BillTotals) -> dict[str, Any]:
    return {
        "taxableTotal": totals.taxable_total,
        "nonTaxableTotal": totals.non_taxable_total,
        "cgst": totals.cgst,
        "sgst": totals.sgst,
        "igst": totals.igst,
        "cess": totals.cess,
        "taxTotal": totals.tax_total,
        "taxPayableByRecipient": totals.tax_payable_by_recipient,
        "totalBeforeRoundOff": totals.total_before_round_off,
        "roundOff": totals.round_off,
        "invoiceTotal": totals.invoice_total,
        "stateTaxLabel": totals.state_tax_label,
    }


def _text(asked: object) -> str:
    return _read(read_text, asked)


def _read(reader: Callable[[object], T], asked: object) -> T:
    try:
        return reader(asked)
    except ValueError as error:
        raise ValidationError({"body": str(error)}) from error
