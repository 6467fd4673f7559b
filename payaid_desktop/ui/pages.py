"""Which page has which name. Each is imported when it is shown first, so that the window is there before them."""

from collections.abc import Callable, Mapping
from typing import Final

from payaid_desktop.ui.desk import Desk, Page


def _invoices(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.list_page import InvoicesPage

    return InvoicesPage(desk)


PAGES: Final[Mapping[str, Callable[[Desk], Page]]] = {
    "invoices": _invoices,
}
