"""Workbooks: read as a spreadsheet shows them; hostile ones end in a sentence, not in harm."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook

from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.tables.reading import open_table
from payaid_desktop.services.tables.workbooks import open_workbook


def _saved(path, *rows, title="Sheet", formats=None):
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    book.save(path)
    return path


@pytest.fixture
def good(tmp_path):
    return _saved(tmp_path / "list.xlsx", ["Name", "Phone"], ["Asha", 9876543210])


def _rows(path, sheet="contacts"):
    with open_table(path, sheet=sheet) as table:
        return [table.heading.cells, *(row.cells for row in table.rows())]


def _refusal(path) -> str:
    with pytest.raises(ValidationError) as caught:
        _rows(path)
    return caught.value.details["file"]


def _with_part(path, name: str, content: bytes | str, *, instead: bool = False):
    """The same workbook, with a part more or another one."""
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    if instead:
        assert name in parts
    parts[name] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for each, data in parts.items():
            archive.writestr(each, data)
    return path


def test_cells_are_read_as_the_spreadsheet_shows_them(tmp_path):
    instant = datetime.fromisoformat("2026-07-18 09:30:00")
    row = [0.18, 18, Decimal("0.1"), date(2026, 7, 18), instant, True, "क"]
    path = _saved(tmp_path / "a.xlsx", list("ABCDEFG"), row, formats={"A2": "0%"})

    assert _rows(path)[1] == ("18", "18", "0.1", "2026-07-18", "2026-07-18 09:30:00", "yes", "क")


def test_the_sheet_of_the_lists_name_is_taken_else_the_first_that_is_seen(tmp_path):
    book = Workbook()
    book.active.title = "Secret"
    book.active.sheet_state = "hidden"
    book.create_sheet("First").append(["Name"])
    book.create_sheet("Products").append(["Item"])
    book.save(tmp_path / "a.xlsx")

    assert _rows(tmp_path / "a.xlsx", sheet="products") == [("Item",)]
    assert _rows(tmp_path / "a.xlsx", sheet="contacts") == [("Name",)]


def test_a_formula_and_an_error_are_faults_of_their_cell(tmp_path):
    path = _saved(tmp_path / "a.xlsx", ["Name", "Price", "Rate"], ["Soap", "=1+1", "#REF!"])

    with open_table(path, sheet="products") as table:
        (row,) = table.rows()

    assert row.cells[:2] == ("Soap", "")
    assert "formula" in row.faults[1]
    assert "error" in row.faults[2]


def test_the_rows_can_be_read_twice_side_by_side(good):
    with open_table(good, sheet="contacts") as table:
        assert [a.cells == b.cells for a, b in zip(table.rows(), table.rows(), strict=True)]


def test_an_archive_that_unpacks_to_far_more_is_refused(good):
    _with_part(good, "xl/media/zeros.bin", b"\0" * 30_000_000)

    assert "unpacks to far more" in _refusal(good)


def test_xml_with_entities_is_refused(good):
    bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><workbook>&a;</workbook>'
    _with_part(good, "xl/workbook.xml", bomb, instead=True)

    assert "no spreadsheet writes" in _refusal(good)


def test_xml_in_another_encoding_cannot_hide_entities(good):
    _with_part(good, "xl/workbook.xml", "<!DOCTYPE w><workbook/>".encode("utf-16"), instead=True)

    assert "no spreadsheet writes" in _refusal(good)


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "C:\\evil.xml", "xl\\..\\..\\x"])
def test_a_part_that_would_lie_outside_is_refused(good, name):
    assert "no spreadsheet writes" in _refusal(_with_part(good, name, "x"))


def test_macros_and_other_archives_are_refused(good, tmp_path):
    assert "macros" in _refusal(_with_part(good, "xl/vbaProject.bin", b"x"))
    with zipfile.ZipFile(tmp_path / "plain.zip", "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert "not an Excel workbook" in _refusal(tmp_path / "plain.zip")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_workbook_that_was_cut_off_is_refused(good, share):
    whole = good.read_bytes()
    good.write_bytes(whole[: int(len(whole) * share)])

    assert _refusal(good)


def test_a_flipped_bit_is_found_by_the_checksum(good):
    content = bytearray(good.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        sheet = archive.getinfo("xl/worksheets/sheet1.xml")
    content[sheet.header_offset + 30 + len(sheet.filename) + sheet.compress_size // 2] ^= 1
    good.write_bytes(bytes(content))

    assert _refusal(good)


def test_a_cell_far_away_is_refused_quickly(tmp_path):
    book = Workbook()
    book.active["A1"] = "Name"
    book.active["A1048576"] = "far"
    book.save(tmp_path / "far.xlsx")

    assert "100,000 rows" in _refusal(tmp_path / "far.xlsx")


def test_more_columns_than_a_list_has_are_refused(tmp_path):
    assert "100 columns" in _refusal(_saved(tmp_path / "a.xlsx", [f"c{n}" for n in range(101)]))


def test_an_empty_workbook_is_refused(tmp_path):
    assert "empty" in _refusal(_saved(tmp_path / "a.xlsx"))


def test_reading_can_be_stopped(good):
    with (
        pytest.raises(ConflictError, match="stopped"),
        open_workbook(good, sheet="contacts", stop=lambda: True),
    ):
        pass


def test_a_workbook_that_takes_too_long_is_given_up(good):
    with (
        pytest.raises(ValidationError, match="damaged, or too large"),
        open_workbook(good, sheet="contacts", seconds_max=0),
    ):
        pass
