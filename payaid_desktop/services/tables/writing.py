"""Writing lists as CSV, JSON and Excel files that cannot run anything where they are opened.

In CSV a text that a spreadsheet would take for a formula gets an apostrophe in front; in a workbook
texts are typed as texts. Numbers stay numbers, amounts are in rupees with 2 decimals.
Source: OWASP ASVS 5.0, V1.2.10; RFC 4180.
"""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.tables.formulas import guarded, is_dangerous
from payaid_desktop.services.tables.rows import CELL_LENGTH_MAX
from payaid_desktop.services.wire import plain_decimal, to_json

SHEET_ROWS_MAX: Final = 1_048_576
"""Source: Excel specifications and limits."""
_MONEY_FORMAT: Final = "0.00"
_DAY_FORMAT: Final = "yyyy-mm-dd"
_COLUMN_WIDTH: Final = 18
_LOOKS_ESCAPED: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet would read as one character. Source: ECMA-376 part 1, section 22.9.2.19."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its name, the headings, its things, and how one is told in cells and in JSON."""

    name: str
    headings: tuple[str, ...]
    things: Iterator[Any]
    cells: Callable[[Any], Sequence[Any]]
    content: Callable[[Any], Mapping[str, Any]]


def write_csv(path: Path, listing: Listing) -> int:
    """Write a list as CSV in UTF-8 with a mark, so that Excel reads every script; gives the rows."""
    count = 0
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        # Quoted, so that no other separator cuts a text into cells.
        writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(listing.headings)
        for thing in listing.things:
            writer.writerow([_csv_cell(each) for each in listing.cells(thing)])
            count += 1
    return count


def write_json(path: Path, listings: Sequence[Listing]) -> list[int]:
    """Write one list as a JSON list, several as an object of lists; gives the rows of each."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        if len(listings) == 1:
            counts = [_write_json_list(file, listings[0])]
        else:
            counts = []
            for place, listing in enumerate(listings):
                file.write(f"{',' if place else '{'}\n{json.dumps(listing.name)}: ")
                counts.append(_write_json_list(file, listing))
            file.write("\n}")
        file.write("\n")
    return counts


def write_xlsx(path: Path, listings: Sequence[Listing]) -> list[int]:
    """Write lists as the sheets of one workbook; gives the rows of each.

    Raises:
        ValidationError: a list has more rows, or a cell more text, than a sheet can hold.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - 0.1 s that only this form needs

    book = Workbook(write_only=True)
    with ExitStack() as unless_written:
        # Saving removes the temporary files that its sheets are written to.
        unless_written.callback(book.save, BytesIO())
        counts = [_write_sheet(book, listing) for listing in listings]
        unless_written.pop_all()
    book.save(path)
    return counts


def _csv_cell(value: Any) -> Any:
    if isinstance(value, Money):
        return value.rupees
    if isinstance(value, Decimal):
        return Decimal(plain_decimal(value))
    if type(value) is int:
        return value
    return guarded(_text(value))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(to_json(value))


def _write_json_list(file: Any, listing: Listing) -> int:
    count = 0
    file.write("[")
    for thing in listing.things:
        file.write(",\n" if count else "\n")
        content = to_json(listing.content(thing))
        file.write(json.dumps(content, ensure_ascii=False, separators=(",", ":")))
        count += 1
    file.write("\n]" if count else "]")
    return count


def _write_sheet(book: Any, listing: Listing) -> int:
    from openpyxl.styles import Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    sheet = book.create_sheet(listing.name)
    sheet.freeze_panes = "A2"
    for place in range(len(listing.headings)):
        sheet.column_dimensions[get_column_letter(place + 1)].width = _COLUMN_WIDTH
    bold = Font(bold=True)
    headings = [_xlsx_cell(sheet, each) for each in listing.headings]
    for each in headings:
        each.font = bold
    sheet.append(headings)
    count = 0
    for thing in listing.things:
        count += 1
        if count >= SHEET_ROWS_MAX:
            raise ValidationError(
                {"kind": "A sheet cannot hold so many rows. Choose csv, or fewer days."}
            )
        sheet.append([_xlsx_cell(sheet, each) for each in listing.cells(thing)])
    return count


def _xlsx_cell(sheet: Any, value: Any) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above

    if isinstance(value, Money):
        return _formatted(WriteOnlyCell(sheet, value.rupees), _MONEY_FORMAT)
    if value is None or isinstance(value, Decimal) or type(value) is int:
        return WriteOnlyCell(sheet, value)
    if isinstance(value, date):
        return _formatted(WriteOnlyCell(sheet, value), _DAY_FORMAT)
    text = _LOOKS_ESCAPED.sub("_x005F_", _text(value))
    if len(text) > CELL_LENGTH_MAX:
        raise ValidationError({"kind": "A text is longer than a cell can hold. Choose json."})
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    # So that it stays a text when somebody edits the cell.
    cell.quotePrefix = is_dangerous(text)
    return cell


def _formatted(cell: Any, number_format: str) -> Any:
    cell.number_format = number_format
    return cell
