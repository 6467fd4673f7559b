"""CSV files of other programs: read as they are meant, or refused with the row that is wrong."""

import pytest

from payaid_desktop.domain.errors import NotFoundError, ValidationError
from payaid_desktop.services.tables.reading import open_table
from payaid_desktop.services.tables.rows import COLUMNS_MAX, ROWS_MAX


def _read(tmp_path, content: str | bytes):
    path = tmp_path / "list.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with open_table(path, sheet="contacts") as table:
        return [table.heading.cells, *((row.number, *row.cells) for row in table.rows())]


def _refusal(tmp_path, content: str | bytes) -> str:
    with pytest.raises(ValidationError) as caught:
        _read(tmp_path, content)
    return caught.value.details["file"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_from_the_heading(tmp_path, separator):
    content = f"Name{separator}Phone{separator}City\nAsha{separator}98{separator}Pune\n"

    assert _read(tmp_path, content) == [("Name", "Phone", "City"), (2, "Asha", "98", "Pune")]


def test_a_mark_windows_line_ends_and_quotes_are_understood(tmp_path):
    content = '\ufeffName,Notes\r\n"Asha, and sons","a ""b""\r\nc"\r\n'

    assert _read(tmp_path, content) == [("Name", "Notes"), (2, "Asha, and sons", 'a "b"\r\nc')]


def test_empty_rows_and_trailing_cells_are_left_out_and_rows_keep_their_number(tmp_path):
    assert _read(tmp_path, "Name,,\n,,\n\nआशा,\n") == [("Name",), (4, "आशा")]


def test_a_text_that_was_guarded_comes_back_as_it_was(tmp_path):
    assert _read(tmp_path, "Name\n'=1+1\n'Tis\n") == [("Name",), (2, "=1+1"), (3, "'Tis")]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "empty"),
        ("\n \n\n", "empty"),
        (b"Name\n\xff\xfe\n", "UTF-8"),
        ("Name\n".encode("utf-16"), "UTF-16"),
        (b"Name\0\n", "not a table"),
        (b"a" * 5000 + b"\0", "no text"),
        ('Name\n"Asha\n', "Row 2: a quotation mark"),
        ('Name\n"Asha" Rao\n', "Row 2: a quotation mark"),
        ('{"name": "Asha"}', "JSON"),
        ("%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0rest", "old or password-protected"),
        (b"SQLite format 3\0", "database"),
        ("Name\n" + "x" * 40_000, "32,767 characters"),
        ("Name\n" + "x" * 140_000, "32,767 characters"),
        (",".join("x" * (COLUMNS_MAX + 1)), f"{COLUMNS_MAX} columns"),
        ("Name\n" + "x\n" * (ROWS_MAX + 1), f"{ROWS_MAX:,} rows"),
    ],
)
def test_what_is_no_such_file_is_refused_with_what_to_do(tmp_path, content, said):
    assert said in _refusal(tmp_path, content)


def test_an_open_quotation_mark_that_swallows_rows_is_found(tmp_path):
    rows = "".join(f"Name {n},1,2,3\n" for n in range(50))

    assert "Row 2" in _refusal(tmp_path, f'Name,A,B,C\n"Asha,1,2,3\n{rows}Ravi",1,2,3\n')


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)

    with pytest.raises(ValidationError, match="20 MB"), open_table(path, sheet="contacts"):
        pass


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path):
    with pytest.raises(ValidationError, match="not a file"), open_table(tmp_path, sheet="x"):
        pass
    for missing in (tmp_path / "none.csv", tmp_path / "none" / "list.csv"):
        with pytest.raises(NotFoundError), open_table(missing, sheet="x"):
            pass
