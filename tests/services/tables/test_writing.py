"""Files for other programs: safe to open, and read back as what was written."""

import csv
import json
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.tables.writing import Listing, write_csv, write_json, write_xlsx

ROW = ("=1+1", Money(-500), Decimal("2.500"), 7, date(2026, 7, 18), True, None, "_x0041_")
WHAT = ("text", "money", "number", "count", "day", "yes", "nothing", "odd")


def _listing(*rows, name="list"):
    return Listing(name, WHAT, iter(rows), list, lambda row: dict(zip(WHAT, row, strict=True)))


def test_a_csv_file_keeps_numbers_as_numbers_and_guards_texts(tmp_path):
    assert write_csv(tmp_path / "a.csv", _listing(ROW)) == 1

    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        heading, row = csv.reader(file)
    assert tuple(heading) == WHAT
    assert row == ["'=1+1", "-5.00", "2.5", "7", "2026-07-18", "yes", "", "_x0041_"]


def test_a_workbook_types_each_cell_and_runs_none(tmp_path):
    assert write_xlsx(tmp_path / "a.xlsx", [_listing(ROW), _listing(name="second")]) == [1, 0]

    book = load_workbook(tmp_path / "a.xlsx")
    cells = list(book["list"][2])
    assert book.sheetnames == ["list", "second"]
    assert [cell.data_type for cell in cells] == ["s", "n", "n", "n", "d", "s", "n", "s"]
    assert (cells[0].value, cells[1].value, cells[1].number_format) == ("=1+1", -5, "0.00")
    assert cells[0].quotePrefix


def test_json_is_a_list_alone_and_an_object_together(tmp_path):
    write_json(tmp_path / "one.json", [_listing(ROW)])
    write_json(tmp_path / "two.json", [_listing(ROW), _listing(name="empty")])

    (one,) = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    two = json.loads((tmp_path / "two.json").read_text(encoding="utf-8"))
    assert (one["text"], one["money"], one["day"]) == ("=1+1", "-5.00", "2026-07-18")
    assert two == {"list": [one], "empty": []}


def test_a_text_longer_than_a_cell_is_refused_in_a_workbook(tmp_path):
    long = ("x" * 40_000, *ROW[1:])

    with pytest.raises(ValidationError, match="Choose json"):
        write_xlsx(tmp_path / "a.xlsx", [_listing(long)])
