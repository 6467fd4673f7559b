"""The table of commands: where each is, and the sentence that `payaid --help` says of it. It imports none of them."""

from dataclasses import dataclass
from typing import Final

CALCULATORS: Final = "Calculators (no shop needed)"

SECTIONS: Final = (CALCULATORS,)


@dataclass(frozen=True, slots=True)
class Listed:
    """One command: its section, its place as "module:attribute" below `cli`, and its sentence."""

    section: str
    place: str
    summary: str


COMMANDS: Final[dict[str, Listed]] = {
    "gst": Listed(CALCULATORS, "calculators:gst", "Compute the tax on bills."),
    "place-of-supply": Listed(
        CALCULATORS, "calculators:place_of_supply", "Find the place of supply and its taxes."
    ),
    "check-gstin": Listed(CALCULATORS, "calculators:check_gstin", "Check GSTINs."),
    "check-pan": Listed(CALCULATORS, "calculators:check_pan", "Check PANs."),
    "check-hsn": Listed(CALCULATORS, "calculators:check_hsn", "Check HSN and SAC codes."),
    "check-number": Listed(CALCULATORS, "calculators:check_number", "Check document numbers."),
    "words": Listed(CALCULATORS, "calculators:words", "Write amounts in words."),
    "upi-link": Listed(CALCULATORS, "calculators:upi_link", "Make UPI payment links."),
    "irn": Listed(CALCULATORS, "calculators:irn", "Compute e-invoice reference numbers."),
    "financial-year": Listed(
        CALCULATORS, "calculators:financial_year", "Name financial years and return periods."
    ),
}
