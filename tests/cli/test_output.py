from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.cli.output import Column, Look, facts, label, table, visible

COLUMNS = (
    Column("Name", "buyer.name"),
    Column("Day", "datedOn", Look.DAY),
    Column("Total", "total", Look.MONEY),
)


def test_a_table_lines_amounts_up_on_the_right():
    rows = [
        {"buyer": {"name": "Asha"}, "datedOn": "2026-07-18", "total": "1234567.50"},
        {"buyer": {"name": "Balaji Traders"}, "datedOn": None, "total": "9.00"},
    ]

    assert table(rows, COLUMNS) == (
        "Name            Day                 Total\n"
        "-----------------------------------------\n"
        "Asha            18 Jul 2026  12,34,567.50\n"
        "Balaji Traders                       9.00\n"
    )


def test_a_table_of_nothing_is_its_headings():
    assert table([], COLUMNS).splitlines()[0] == "Name  Day  Total"


def test_indian_scripts_take_the_columns_that_a_terminal_gives_them():
    one, two = table(
        [{"buyer": {"name": "कि"}}, {"buyer": {"name": "कक"}}], COLUMNS[:1]
    ).splitlines()[2:]

    assert (one, two) == ("कि", "कक")


def test_a_long_text_is_cut_with_a_mark():
    cell = table([{"buyer": {"name": "x" * 500}}], COLUMNS[:1]).splitlines()[2]

    assert cell == "x" * 39 + "…"


def test_a_thing_is_shown_as_facts_without_what_is_empty():
    content = {
        "name": "Asha",
        "creditLimit": "100000.00",
        "GSTIN": None,
        "version": 3,
        "datedOn": "2026-07-18",
        "address": {"city": "Pune", "line1": ""},
        "items": [{"description": "Fan", "quantity": "2"}],
        "codes": ["1", "2"],
        "active": True,
        "count": 0,
    }

    assert facts(content).splitlines() == [
        "Name: Asha",
        "Credit limit: 1,00,000.00",
        "Dated on: 18 Jul 2026",
        "Address:",
        "  City: Pune",
        "Items:",
        "  1.",
        "    Description: Fan",
        "    Quantity: 2",
        "Codes:",
        "  1",
        "  2",
        "Active: yes",
        "Count: 0",
    ]


@given(st.text())
def test_no_text_can_command_the_terminal(text):
    shown = visible(text)

    assert "\x1b" not in shown
    assert "\n" not in shown
    assert all(each.isprintable() or each in "\u200c\u200d" or each.isspace() for each in shown)


def test_a_json_name_is_written_as_words():
    assert label("taxPayableByRecipient") == "Tax payable by recipient"
    assert label("line1") == "Line 1"
    assert label("gstRate") == "GST rate"
    assert label("days1To30") == "Days 1 to 30"
