"""A table as it was read from a file: rows of texts, whatever the form of the file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from payaid_desktop.domain.errors import ValidationError

FILE_BYTES_MAX: Final = 20 * 1024 * 1024
ROWS_MAX: Final = 100_000
COLUMNS_MAX: Final = 100
CELL_LENGTH_MAX: Final = 32_767
"""What one cell of a spreadsheet can hold. Source: Excel specifications and limits."""

TOO_MANY_ROWS: Final = f"A file may have {ROWS_MAX:,} rows. Split it into smaller files."
TOO_MANY_COLUMNS: Final = (
    f"A file may have {COLUMNS_MAX} columns. Remove the columns that are not needed."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty.

    Attributes:
        number: the number that a spreadsheet shows beside it, from 1.
        cells: its texts, "" for an empty cell.
        faults: position of each cell that cannot be taken, and a sentence why.
    """

    number: int
    cells: tuple[str, ...]
    faults: Mapping[int, str] = field(default_factory=dict)

    def cell(self, position: int) -> str:
        """The text of a cell; "" beyond the last one."""
        return self.cells[position] if position < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was read to its end once; `rows` reads the rows below the heading anew."""

    heading: Row
    count: int
    rows: Callable[[], Iterator[Row]]
    sheet: str = ""


def refused(sentence: str) -> ValidationError:
    """Make the error that says why a file is not read."""
    return ValidationError({"file": sentence})
