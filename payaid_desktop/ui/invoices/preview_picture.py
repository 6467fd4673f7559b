"""A bill that is being typed, as a picture of its first page: laid out by what prints it."""

from dataclasses import replace
from typing import Final

from payaid_desktop.documents.invoices import document_paper
from payaid_desktop.documents.paper import render_pngs
from payaid_desktop.documents.press import Press
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import Document, DocumentStatus, seller_of

_FIRST_PAGE: Final = 60
"""More lines than a first page holds; those behind it are laid out for nobody."""
_A4_INCHES: Final = 210 / 25.4


class PicturePress:
    """Lays bills out for the preview."""

    def __init__(self) -> None:
        self._press = Press()

    def picture(self, seen: Document, *, number: str, business: Business, width_px: int) -> bytes:
        """Draw the first page as PNG, as it will be when it is issued now."""
        issued = replace(
            seen,
            status=DocumentStatus.ISSUED,
            number=number,
            seller=seller_of(business),
            items=seen.items[:_FIRST_PAGE],
        )
        paper = document_paper(issued, business=business)
        pages = render_pngs(paper, dots_per_inch=width_px / _A4_INCHES, press=self._press)
        return pages[0]
