"""The process that reads a workbook, so that a hostile file can hurt nothing but this process.

It gets the workbook on standard input and writes JSON lines: `{"sheet": name}`, then
`[number, [cell, …], {position: fault}]` for each row that is not empty, then `{"rows": count}`; or
`{"refused": sentence}`. Whatever ends before its last line was not read. It imports neither the store
nor the input models, has no more than 512 MiB of memory, and the reader stops it after its time.
"""

import json
import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from typing import IO, Any, Final

from payaid_desktop.services.tables.workbook_archive import (
    NOT_A_WORKBOOK,
    WorkbookRefusedError,
    check_archive,
)

MEMORY_BYTES_MAX: Final = 512 * 1024 * 1024
SECONDS_MAX: Final = 60
OUTPUT_BYTES_MAX: Final = 256 * 1024 * 1024
FORMULA, ERROR, TOO_LONG = "formula", "error", "too_long"
_VISIBLE: Final = "visible"
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")
"""A character that XML cannot hold. Source: ECMA-376 part 1, section 22.9.2.19 (ST_Xstring)."""


def main(arguments: list[str]) -> None:
    """Read the workbook on standard input; arguments: preferred sheet, rows, columns, cell length."""
    limit_resources()
    warnings.simplefilter("ignore")  # openpyxl warns of every extension that it does not know
    preferred, *limits = arguments
    rows_max, columns_max, length_max = map(int, limits)
    file = BytesIO(sys.stdin.buffer.read())
    try:
        for line in _lines(
            file,
            preferred=preferred,
            rows_max=rows_max,
            columns_max=columns_max,
            length_max=length_max,
        ):
            _write(line)
    except WorkbookRefusedError as error:
        _write({"refused": str(error)})


def limit_resources() -> None:
    """Bound memory, time and output of this process, where the system knows such bounds."""
    try:
        import resource  # noqa: PLC0415 - Windows has none; there time and the archive's checks hold
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES_MAX, MEMORY_BYTES_MAX))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_BYTES_MAX, OUTPUT_BYTES_MAX))


def _lines(
    file: IO[bytes], *, preferred: str, rows_max: int, columns_max: int, length_max: int
) -> Iterator[Any]:
    check_archive(file)
    sheet = _sheet(file, preferred)
    yield {"sheet": sheet.title}
    count = 0
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if number > rows_max + 1:
            raise WorkbookRefusedError(
                f"A sheet may have {rows_max:,} rows. Split it, and delete what lies far below."
            )
        texts, faults = _row(cells, columns_max=columns_max, length_max=length_max)
        if texts:
            count += 1
            yield [number, texts, faults]
    yield {"rows": count}


def _sheet(file: IO[bytes], preferred: str) -> Any:
    """Choose the sheet of the name preferred, else the first one that can be seen."""
    import openpyxl  # noqa: PLC0415 - after the bounds are set

    book = openpyxl.load_workbook(file, read_only=True, keep_links=False)
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == _VISIBLE]
    named = [sheet for sheet in seen if sheet.title.strip().casefold() == preferred]
    if not seen:
        raise WorkbookRefusedError(NOT_A_WORKBOOK)
    sheet = (named or seen)[0]
    sheet.reset_dimensions()  # what a file says of its own size is not believed
    return sheet


def _row(
    cells: Iterable[Any], *, columns_max: int, length_max: int
) -> tuple[list[str], dict[int, str]]:
    texts: list[str] = []
    faults: dict[int, str] = {}
    for position, cell in enumerate(cells):
        text, fault = _content(cell, length_max)
        if not text and not fault:
            continue
        if position >= columns_max:
            raise WorkbookRefusedError(
                f"A sheet may have {columns_max} columns. Remove what is not needed."
            )
        texts += [""] * (position - len(texts))
        texts.append(text)
        if fault:
            faults[position] = fault
    return texts, faults


def _content(cell: Any, length_max: int) -> tuple[str, str]:
    """The text of a cell, and why it cannot be taken."""
    value, kind = cell.value, cell.data_type
    if value is None:
        return "", ""
    if kind == "f":
        return "", FORMULA
    if kind == "e":
        return str(value)[:length_max], ERROR
    text = _text(value, cell)
    return ("", TOO_LONG) if len(text) > length_max else (text, "")


def _text(value: Any, cell: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value, is_percent="%" in (cell.number_format or ""))
    if isinstance(value, datetime):
        whole_day = value.time() == time()
        return value.date().isoformat() if whole_day else value.isoformat(sep=" ")
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(value)).strip(" ")


def _number(value: float, *, is_percent: bool) -> str:
    """Write a number with the 15 digits that a spreadsheet computes with; "18%" is kept as 0.18."""
    number = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
    text = f"{number * 100 if is_percent else number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _write(line: Any) -> None:
    sys.stdout.write(json.dumps(line, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
