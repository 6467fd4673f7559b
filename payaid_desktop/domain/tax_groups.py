"""The tax of a document by rate, as its table and the totals beside it show it."""

from collections import defaultdict
from dataclasses import dataclass

from payaid_desktop.domain.documents import Document, DocumentItem
from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import Money, Percent, UnitPrice, total


@dataclass(frozen=True, slots=True)
class TaxGroup:
    """The taxable lines of the same rates, or all of them when the rate is `None`."""

    gst_rate: Percent | None
    cess_rate: Percent
    cess_per_unit: UnitPrice
    taxable: Money
    cgst: Money
    sgst: Money
    igst: Money
    cess: Money

    @property
    def tax(self) -> Money:
        """All tax of the group."""
        return self.cgst + self.sgst + self.igst + self.cess


def tax_groups(document: Document) -> tuple[TaxGroup, ...]:
    """Add the taxable lines up by rate: they share their group's tax exactly, so this gives it back."""
    by_rates: dict[tuple[Percent, Percent, UnitPrice], list[DocumentItem]] = defaultdict(list)
    for item in document.items:
        if item.treatment is Treatment.TAXABLE:
            by_rates[item.gst_rate, item.cess_rate, item.cess_per_unit].append(item)
    return tuple(
        TaxGroup(
            *rates,
            total([item.value for item in items]),
            total([item.cgst for item in items]),
            total([item.sgst for item in items]),
            total([item.igst for item in items]),
            total([item.cess for item in items]),
        )
        for rates, items in sorted(by_rates.items())
    )
