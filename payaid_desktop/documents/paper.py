"""What goes on paper: texts that are already formatted, in the order in which they are printed.

A template takes nothing but these values, so a document looks the same whoever asks for it, and no
template computes. Every text is one line; where several are meant there is a tuple of lines.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from payaid_desktop.documents.pictures import Picture
from payaid_desktop.documents.press import Press


class Align(StrEnum):
    """Where a column's texts stand; amounts stand right, with digits of equal width."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and what it is: "Place of supply", "Maharashtra (27)"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class PaperParty:
    """Somebody with an address: the buyer, or the place of delivery."""

    heading: str
    name: str
    lines: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSeller:
    """The shop as its letterhead shows it."""

    name: str
    lines: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column of a table; the wide one takes the room that the others leave."""

    title: str
    align: Align = Align.RIGHT
    is_wide: bool = False
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row: one text per column."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table; its head is printed again on each page, its foot once."""

    columns: tuple[PaperColumn, ...]
    rows: tuple[PaperRow, ...]
    title: str = ""
    foot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSums:
    """The sums beside the table: parts, the total in large type, what follows, what is due."""

    parts: tuple[Fact, ...]
    total: Fact
    after: tuple[Fact, ...] = ()
    due: Fact | None = None


@dataclass(frozen=True, slots=True)
class PaperPayment:
    """How to pay: a QR code with its caption, and the bank account."""

    code: Picture | None = None
    caption: str = ""
    detail: str = ""
    bank: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperSignature:
    """Who signs for the shop."""

    above: str
    below: str
    image: Picture | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One document as it is printed.

    Attributes:
        made_at: the instant that the file carries; the same paper gives the same bytes.
        mark: one word across the page and beside the title: "CANCELLED", "DRAFT".
        mark_detail: the sentence under the mark.
        declaration: what the law wants at the top, before anything else.
        particulars: facts about the document as a whole, beside the parties.
        hero: an amount in large type above the table: what a receipt is about.
        endorsement: what the law wants below the figures.
    """

    title: str
    number: str
    made_at: datetime
    seller: PaperSeller
    head: tuple[Fact, ...] = ()
    declaration: str = ""
    mark: str = ""
    mark_detail: str = ""
    parties: tuple[PaperParty, ...] = ()
    particulars: tuple[Fact, ...] = ()
    hero: Fact | None = None
    table: PaperTable | None = None
    sums: PaperSums | None = None
    words: Fact | None = None
    payment: PaperPayment | None = None
    summary: PaperTable | None = None
    endorsement: str = ""
    notes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    signature: PaperSignature | None = None


def render_pdf(paper: Paper, *, copies: tuple[str, ...] = (), press: Press | None = None) -> bytes:
    """Print a paper as PDF/A-3, once per copy word, or once without one.

    The same paper and copies give the same bytes. Keep a `Press` where many papers are printed.
    """
    rows = sum(len(table.rows) for table in (paper.table, paper.summary) if table)
    return (press or Press()).pdf(
        _sheets(paper, copies), made_at=paper.made_at, rows=rows * max(1, len(copies))
    )


def render_pngs(
    paper: Paper,
    *,
    copies: tuple[str, ...] = (),
    dots_per_inch: float = 144,
    press: Press | None = None,
) -> tuple[bytes, ...]:
    """Draw a paper as one PNG picture per page: for a preview, or a printer without PDF."""
    return (press or Press()).png(_sheets(paper, copies), dots_per_inch=dots_per_inch)


def _sheets(paper: Paper, copies: tuple[str, ...]) -> dict[str, object]:
    return {"paper": paper, "copies": copies or ("",)}
