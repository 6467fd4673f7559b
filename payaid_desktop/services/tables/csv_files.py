"""Reading CSV files: UTF-8, separated by comma, semicolon or tab.

A file is read row by row. What is odd about its quotation marks is refused, because an open one
makes a single cell of all the rows that follow.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from payaid_desktop.services.tables.formulas import unguarded
from payaid_desktop.services.tables.rows import (
    CELL_LENGTH_MAX,
    COLUMNS_MAX,
    ROWS_MAX,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    Row,
    Table,
    refused,
)

SEPARATORS: Final = (",", ";", "\t")
_ENCODING: Final = "utf-8-sig"
_HEAD_LENGTH: Final = 100_000
_WIDTH_THAT_TELLS: Final = 4
"""In a narrower table a note with a few commas would look like a row that was swallowed."""
_TOO_LONG: Final = f"A cell may hold {CELL_LENGTH_MAX:,} characters."


def open_csv(path: Path) -> Table:
    """Read a CSV file to its end once, and give what it holds.

    Raises:
        ValidationError: it is no such file; details["file"] says what is wrong and where.
    """
    separator = _separator(path)
    heading, count = None, 0
    for row in _rows(path, separator):
        if heading is None:
            heading = row
        else:
            count += 1
        if count > ROWS_MAX:
            raise refused(TOO_MANY_ROWS)
    if heading is None:
        raise refused("This file is empty.")
    return Table(heading, count, lambda: _below(path, separator))


def _below(path: Path, separator: str) -> Iterator[Row]:
    rows = _rows(path, separator)
    next(rows)
    yield from rows


def _separator(path: Path) -> str:
    """Find what separates the cells: what makes most cells of the heading."""
    with path.open(encoding=_ENCODING, errors="replace", newline="") as file:
        head = file.read(_HEAD_LENGTH)
    return max(SEPARATORS, key=lambda each: _width(head, each))


def _width(head: str, separator: str) -> int:
    rows = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
    return next((len(row) for row in rows if any(row)), 0)


def _rows(path: Path, separator: str) -> Iterator[Row]:
    number = 0
    try:
        with path.open(encoding=_ENCODING, newline="") as file:
            for number, cells in enumerate(csv.reader(file, delimiter=separator, strict=True), 1):
                if any(cell.strip() for cell in cells):
                    yield _row(number, cells, separator)
    except UnicodeDecodeError as error:
        raise refused(
            f"This file is not UTF-8 text (below row {number})."
            " In the spreadsheet, save it as “CSV UTF-8”, or as .xlsx."
        ) from error
    except csv.Error as error:
        raise refused(_csv_sentence(str(error), number + 1)) from error


def _row(number: int, cells: list[str], separator: str) -> Row:
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > COLUMNS_MAX:
        raise refused(TOO_MANY_COLUMNS)
    if any("\0" in cell for cell in cells):
        raise refused("This is not a CSV file: it holds bytes that are no text.")
    if any(len(cell) > CELL_LENGTH_MAX for cell in cells):
        raise refused(f"Row {number}: {_TOO_LONG} Is a quotation mark not closed?")
    if _swallows_rows(cells, separator):
        raise refused(f"Row {number}: a quotation mark is not closed. Close it, or remove it.")
    return Row(number, tuple(unguarded(cell.strip(" ")) for cell in cells))


def _swallows_rows(cells: list[str], separator: str) -> bool:
    """Whether a cell holds a line that looks like a whole row."""
    width = len(cells)
    if width < _WIDTH_THAT_TELLS:
        return False
    lines = (line for cell in cells if "\n" in cell for line in cell.split("\n")[1:])
    return any(line.count(separator) >= width - 1 for line in lines)


def _csv_sentence(message: str, number: int) -> str:
    if "field limit" in message:
        return f"Row {number}: {_TOO_LONG} Is a quotation mark not closed?"
    return (
        f"Row {number}: a quotation mark is not closed, or stands in the middle of a cell."
        " Close it, or write it twice."
    )
