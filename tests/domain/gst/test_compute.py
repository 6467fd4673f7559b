"""Worked examples of the tax on a bill, each with its arithmetic."""

from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    TaxKind,
    Treatment,
    compute,
)
from tests.domain.gst.bills import (
    CHANDIGARH,
    INTER,
    bill,
    line,
    percent,
    rupees_off,
    texts,
)


def values(totals):
    return texts(each.value for each in totals.lines)


# Steps 1 and 2: line gross and line discount


@pytest.mark.parametrize(
    ("quantity", "price", "gross"),
    [
        ("3", "83.35", "250.05"),
        ("0.333", "10", "3.33"),  # 3.330
        ("1.5", "0.33", "0.50"),  # 0.495, half a paisa up
        ("2.5", "0.0019", "0.00"),  # 0.00475
        ("0.001", "5", "0.01"),  # 0.005, half a paisa up
        ("12", "33.3333", "400.00"),  # 399.9996
    ],
)
def test_line_gross_is_quantity_times_price_rounded_half_up(quantity, price, gross):
    [only] = compute(bill(line(quantity, price))).lines

    assert str(only.gross) == gross


@pytest.mark.parametrize(
    ("discount", "off", "value"),
    [
        (percent("5"), "12.50", "237.55"),  # 250.05 x 5% = 12.5025
        (percent("10"), "25.01", "225.04"),  # 250.05 x 10% = 25.005, half a paisa up
        (percent("33.333"), "83.35", "166.70"),  # 83.3491...
        (percent("100"), "250.05", "0.00"),
        (percent("0"), "0.00", "250.05"),
        (rupees_off("50.05"), "50.05", "200.00"),
        (rupees_off("250.05"), "250.05", "0.00"),
    ],
)
def test_line_discount_is_taken_off_before_tax(discount, off, value):
    [only] = compute(bill(line("3", "83.35", discount=discount))).lines

    assert (str(only.discount), str(only.value)) == (off, value)


# Step 3: bill discount


def test_bill_discount_in_percent_is_rounded_once_and_spread_by_largest_remainder():
    # nets 10.01 + 10.01 + 10.01 = 30.03; 5% = 1.5015 -> 1.50; 0.50 each
    totals = compute(bill(*[line("1", "10.01")] * 3, bill_discount=percent("5")))

    assert texts(each.bill_discount_share for each in totals.lines) == ["0.50", "0.50", "0.50"]


def test_bill_discount_in_rupees_is_spread_in_proportion_to_the_nets():
    # 10.00 over 250.05 and 82.34 of 332.39: exact 7.5228 and 2.4772; cut 7.52 + 2.47; the paisa
    # goes to .72 (2nd) before .28 (1st): 7.52 + 2.48
    totals = compute(
        bill(line("3", "83.35"), line("2", "41.17"), bill_discount=rupees_off("10.00"))
    )

    assert texts(each.bill_discount_share for each in totals.lines) == ["7.52", "2.48"]
    assert values(totals) == ["242.53", "79.86"]


def test_bill_discount_is_spread_over_what_lines_cost_after_their_own_discount():
    # nets 100 - 50 = 50 and 50: 5.00 each
    totals = compute(
        bill(
            line("1", "100", discount=percent("50")),
            line("1", "50"),
            bill_discount=percent("10"),
        )
    )

    assert values(totals) == ["45.00", "45.00"]


def test_bill_discount_also_lowers_exempt_lines_but_no_charges():
    # eligible 100 + 100 = 200; 10% = 20: 10 + 10; freight stays 50
    totals = compute(
        bill(
            line("1", "100"),
            line("1", "100", treatment=Treatment.EXEMPT),
            line("1", "50", bill_discount_applies=False),
            bill_discount=percent("10"),
        )
    )

    assert values(totals) == ["90.00", "90.00", "50.00"]


# Steps 4 and 5: tax once per rate and document


def test_worked_example_with_prices_before_tax():
    # 3 x 83.35 + 2 x 41.17 = 250.05 + 82.34 = 332.39; x 9% = 29.9151 -> 29.92 twice; 392.23 -> 392
    totals = compute(bill(line("3", "83.35"), line("2", "41.17")))

    assert str(totals.taxable_total) == "332.39"
    assert (str(totals.cgst), str(totals.sgst)) == ("29.92", "29.92")
    assert str(totals.total_before_round_off) == "392.23"
    assert (str(totals.round_off), str(totals.invoice_total)) == ("-0.23", "392.00")
    # 29.92 over the lines: exact 22.5082 and 7.4118; cut 22.50 + 7.41; the paisa to the first
    assert texts(each.cgst for each in totals.lines) == ["22.51", "7.41"]
    assert texts(each.sgst for each in totals.lines) == ["22.51", "7.41"]


def test_eighteen_percent_within_the_state_is_half_cgst_and_half_sgst():
    totals = compute(bill(line("1", "1000", "18")))

    [row] = totals.rate_rows
    assert row.gst_rate == Decimal(18)
    assert (str(totals.cgst), str(totals.sgst), str(totals.igst)) == ("90.00", "90.00", "0.00")
    assert (str(totals.invoice_total), totals.tax_kind) == ("1180.00", TaxKind.INTRA)


def test_eighteen_percent_between_states_is_igst_alone():
    totals = compute(bill(line("1", "1000", "18"), base=INTER))

    assert (str(totals.cgst), str(totals.sgst), str(totals.igst)) == ("0.00", "0.00", "180.00")
    assert (str(totals.invoice_total), totals.tax_kind) == ("1180.00", TaxKind.INTER)


def test_tax_is_rounded_once_per_rate_and_not_per_line():
    # per line: 0.05 x 9% = 0.0045 -> 0.00 each; together 0.50 x 9% = 0.045 -> 0.05
    totals = compute(bill(*[line("1", "0.05")] * 10))

    assert str(totals.cgst) == "0.05"
    assert sorted(texts(each.cgst for each in totals.lines)) == ["0.00"] * 5 + ["0.01"] * 5


def test_half_a_paisa_of_tax_is_rounded_up():
    # 0.25 x 18% = 0.045 -> 0.05
    assert str(compute(bill(line("1", "0.25"), base=INTER)).igst) == "0.05"


def test_lines_of_one_rate_stand_in_one_row_and_rows_ascend():
    totals = compute(
        bill(line("1", "100", "18"), line("1", "10", "5"), line("1", "1", "18.0"), base=INTER)
    )

    rows = [(str(row.gst_rate), str(row.taxable), str(row.igst)) for row in totals.rate_rows]
    # 10 x 5% = 0.50; 101 x 18% = 18.18
    assert rows == [("5", "10.00", "0.50"), ("18", "101.00", "18.18")]


@pytest.mark.parametrize(
    ("rate", "tax_on_1000"),
    [
        ("0", "0.00"),
        ("0.1", "1.00"),
        ("0.25", "2.50"),
        ("1", "10.00"),
        ("1.5", "15.00"),
        ("3", "30.00"),
        ("5", "50.00"),
        ("6", "60.00"),
        ("7.5", "75.00"),
        ("12", "120.00"),
        ("18", "180.00"),
        ("28", "280.00"),
        ("40", "400.00"),
    ],
)
def test_every_rate_of_the_tax_office_is_computed_and_printed_plainly(rate, tax_on_1000):
    totals = compute(bill(line("1", "1000", rate), base=INTER))

    assert (str(totals.igst), str(totals.rate_rows[0].gst_rate)) == (tax_on_1000, rate)


@pytest.mark.parametrize(
    ("supplier", "place", "kind", "label"),
    [
        ("27", "27", TaxKind.INTRA, "SGST"),
        ("07", "07", TaxKind.INTRA, "SGST"),  # Delhi has a legislature
        ("34", "34", TaxKind.INTRA, "SGST"),  # and so has Puducherry
        ("01", "01", TaxKind.INTRA, "SGST"),  # and Jammu and Kashmir
        (CHANDIGARH, CHANDIGARH, TaxKind.UNION_TERRITORY, "UTGST"),
        ("26", "25", TaxKind.UNION_TERRITORY, "UTGST"),  # Daman and Diu, merged in 2020
        ("38", "38", TaxKind.UNION_TERRITORY, "UTGST"),
        ("97", "97", TaxKind.UNION_TERRITORY, "UTGST"),
        (CHANDIGARH, "27", TaxKind.INTER, "UTGST"),
        ("27", "97", TaxKind.INTER, "SGST"),
    ],
)
def test_the_places_decide_the_kind_of_tax(supplier, place, kind, label):
    totals = compute(bill(line(), supplier_state=supplier, place_of_supply=place))

    assert (totals.tax_kind, totals.state_tax_label) == (kind, label)
    assert bool(totals.igst) is kind.is_integrated


@pytest.mark.parametrize(
    ("day", "kind"),
    [(date(2020, 1, 25), TaxKind.INTER), (date(2020, 1, 26), TaxKind.UNION_TERRITORY)],
)
def test_daman_and_diu_is_a_territory_of_its_own_until_it_is_merged(day, kind):
    totals = compute(bill(line(), dated_on=day, supplier_state="26", place_of_supply="25"))

    assert totals.tax_kind == kind


@pytest.mark.parametrize("kind", [RecipientKind.UIN, RecipientKind.DEEMED_EXPORT])
def test_embassies_and_deemed_exports_are_taxed_like_other_buyers(kind):
    totals = compute(bill(line("1", "1000"), recipient_kind=kind))

    assert (str(totals.cgst), str(totals.sgst)) == ("90.00", "90.00")


# Cess


def test_cess_is_a_rate_and_an_amount_per_unit():
    # 10 x 100 = 1000; GST 28% = 280; cess 12% = 120 and 10 x 2.125 = 21.25: 141.25
    totals = compute(
        bill(
            line("10", "100", "28", cess_rate=Decimal(12), cess_per_unit=Decimal("2.125")),
            base=INTER,
        )
    )

    assert (str(totals.igst), str(totals.cess)) == ("280.00", "141.25")
    assert (str(totals.tax_total), str(totals.invoice_total)) == ("421.25", "1421.00")


def test_cess_per_unit_is_rounded_on_each_line():
    # 3 x 0.005 = 0.015 -> 0.02 on each of two lines
    cess = Decimal("0.005")
    totals = compute(bill(*[line("3", "100", "28", cess_per_unit=cess)] * 2))

    assert str(totals.cess) == "0.04"


def test_lines_with_the_same_gst_but_another_cess_rate_are_another_row():
    totals = compute(bill(line("1", "100", "28"), line("1", "100", "28", cess_rate=Decimal("1.5"))))

    rows = [(str(row.gst_rate), str(row.cess_rate), str(row.cess)) for row in totals.rate_rows]
    assert rows == [("28", "0", "0.00"), ("28", "1.5", "1.50")]


def test_cess_on_a_line_that_is_given_away_is_still_on_that_line():
    # 5 x 4.00 = 20.00 on a taxable value of 0
    free = line("5", "10", "28", discount=percent("100"), cess_per_unit=Decimal(4))

    totals = compute(bill(free))

    assert (str(totals.lines[0].cess), str(totals.invoice_total)) == ("20.00", "20.00")


# Step 6: prices including tax


def inclusive(*lines, **fields):
    return compute(bill(*lines, prices_include_tax=True, **fields))


def test_worked_example_with_prices_including_tax():
    # 250 x 100/118 = 211.864 -> 211.86; x 9% = 19.0674 -> 19.07 twice: 250.00
    totals = inclusive(line("1", "250"))

    assert (str(totals.taxable_total), str(totals.cgst)) == ("211.86", "19.07")
    assert (str(totals.round_off), str(totals.invoice_total)) == ("0.00", "250.00")


def test_a_taxable_value_one_paisa_less_is_taken_if_only_it_reaches_the_price():
    # 0.27 x 100/103 = 0.2621 -> 0.26; x 1.5% = 0.0039 -> 0.00: 0.26 is short of 0.27;
    # 0.25 + 0.00 no; 0.27 + 0.00 = 0.27 (x 1.5% = 0.00405) yes: one paisa more
    totals = inclusive(line("1", "0.27", "3"))

    assert (str(totals.taxable_total), str(totals.tax_total)) == ("0.27", "0.00")


def test_a_price_that_no_taxable_value_reaches_leaves_a_paisa_in_the_round_off():
    # 0.06 x 100/118 = 0.0508 -> 0.05; x 9% = 0.0045 -> 0.00: 0.05; 0.04 + 0.00 no;
    # 0.06 x 9% = 0.0054 -> 0.01 twice: 0.08 no; so 0.05 stays, and a paisa goes into the round off
    totals = inclusive(line("1", "0.06"), round_off=False)

    assert str(totals.taxable_total) == "0.05"
    assert str(totals.total_before_round_off) == "0.05"
    assert (str(totals.round_off), str(totals.invoice_total)) == ("0.01", "0.06")


def test_the_lines_share_the_taxable_value_within_the_prices():
    # 100 + 150 = 250: T 211.86 over 100:150 = 84.744 + 127.116 -> 84.74 + 127.12
    totals = inclusive(line("1", "100"), line("1", "150"))

    assert values(totals) == ["84.74", "127.12"]
    assert texts(each.taxable for each in totals.lines) == ["84.74", "127.12"]


def test_discounts_come_off_the_price_including_tax():
    # 118 - 10% = 106.20; / 1.18 = 90.00
    totals = inclusive(line("1", "118", discount=percent("10")))

    assert (str(totals.taxable_total), str(totals.cgst)) == ("90.00", "8.10")


def test_exempt_lines_keep_their_price():
    totals = inclusive(line("1", "118"), line("1", "50", "0", treatment=Treatment.NIL_RATED))

    assert (values(totals), str(totals.invoice_total)) == (["100.00", "50.00"], "168.00")


def test_cess_is_taken_out_of_the_price_as_well():
    # 10 x 160 = 1600; per unit 10 x 2 = 20; (1600 - 20) x 100/(100 + 28 + 30) = 1000
    # GST 280, cess 300 + 20
    totals = inclusive(
        line("10", "160", "28", cess_rate=Decimal(30), cess_per_unit=Decimal(2)), base=INTER
    )

    assert (str(totals.taxable_total), str(totals.igst)) == ("1000.00", "280.00")
    assert (str(totals.cess), str(totals.invoice_total)) == ("320.00", "1600.00")


def test_igst_is_taken_out_of_the_price_between_states():
    # 250 x 100/118 = 211.86; x 18% = 38.1348 -> 38.13: 249.99; 211.85 + 38.13 no;
    # 211.87 + 38.14 (38.1366) = 250.01 no: T = 211.86 and a paisa in the round off
    totals = inclusive(line("1", "250"), base=INTER)

    assert (str(totals.taxable_total), str(totals.igst)) == ("211.86", "38.13")
    assert (str(totals.round_off), str(totals.invoice_total)) == ("0.01", "250.00")


def test_a_bill_of_supply_carries_no_tax_whatever_its_lines_say():
    totals = compute(bill(line("1", "1000"), doc_type=DocType.BILL_OF_SUPPLY))

    assert (str(totals.non_taxable_total), str(totals.invoice_total)) == ("1000.00", "1000.00")
    assert totals.rate_rows == ()


def test_a_free_line_with_cess_is_carried_by_the_others_of_its_rate():
    # G = 1000 + 0 less 2 x 5 cess = 990; T = 990 / 1.18 = 838.98
    totals = compute(
        bill(
            line("1", "1000", cess_per_unit=Decimal(5)),
            line("1", "50", cess_per_unit=Decimal(5), discount=percent("100")),
            prices_include_tax=True,
        )
    )

    assert (str(totals.taxable_total), str(totals.cess)) == ("838.98", "10.00")
    assert str(totals.invoice_total) == "1000.00"
