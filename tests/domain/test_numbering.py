import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.numbering import (
    NumberCheck,
    SeriesTemplate,
    check_document_number,
    device_code,
    last_free_code,
    number_key,
    server_code,
)
from payaid_desktop.domain.periods import FinancialYear

YEAR = FinancialYear(2026)


@pytest.mark.parametrize(
    "number", ["1", "A1/2627/00001", "INV-0001", "abc", "9/-", "A" * 16, "100", "A0"]
)
def test_numbers_the_law_and_the_portal_accept(number):
    assert check_document_number(number) == NumberCheck(True, True)


@pytest.mark.parametrize("number", ["0001", "-1", "/1", "0A", "00010"])
def test_numbers_the_law_accepts_and_the_portal_does_not(number):
    check = check_document_number(number)

    assert (check.valid_rule46, check.valid_for_einvoice) == (True, False)
    assert check.reason == "For e-invoices begin the number with a letter or with 1 to 9."


SYMBOLS = "A document number has only the letters A to Z, digits, hyphens and slashes."


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("", "Give the document a number."),
        ("A" * 17, "A document number has at most 16 characters; this one has 17."),
        ("A 1", SYMBOLS),
        (" A1", SYMBOLS),
        ("A1\n", SYMBOLS),
        ("A_1", SYMBOLS),
        ("A\\1", SYMBOLS),
        ("INV#1", SYMBOLS),
        ("१२३", SYMBOLS),
        ("É1", SYMBOLS),
        ("0", "A document number cannot be zero."),
        ("0000", "A document number cannot be zero."),
    ],
)
def test_numbers_nobody_accepts(number, reason):
    assert check_document_number(number) == NumberCheck(False, False, reason)


def test_numbers_that_differ_in_case_only_are_the_same():
    assert number_key("a1/2627/00001") == number_key("A1/2627/00001")


@pytest.mark.parametrize(
    ("generation", "counter", "code"),
    [(1, 1, "A1"), (1, 7, "A7"), (1, 35, "AZ"), (1, 36, "A10"), (2, 1, "B1"), (26, 1296, "Z100")],
)
def test_a_device_code_is_a_letter_and_a_counter_in_base_36(generation, counter, code):
    assert device_code(generation, counter) == code


@given(st.integers(1, 26), st.integers(1, 10**6))
def test_a_device_code_tells_its_generation_and_counter(generation, counter):
    code = device_code(generation, counter)

    assert (ord(code[0]) - ord("A") + 1, int(code[1:], 36)) == (generation, counter)


@pytest.mark.parametrize(
    ("generation", "counter", "field"),
    [(0, 1, "generation"), (27, 1, "generation"), (1, 0, "counter"), (1, -1, "counter")],
)
def test_a_device_code_out_of_range_is_refused(generation, counter, field):
    with pytest.raises(ValidationError) as error:
        device_code(generation, counter)

    assert list(error.value.details) == [field]


@pytest.mark.parametrize(
    ("template", "number"),
    [
        (SeriesTemplate("", "A1"), "A1/2627/00001"),
        (SeriesTemplate("CN", "A1"), "CNA1/2627/00001"),
        (SeriesTemplate("cn-", "a1", width=4), "CN-A1/2627/0001"),
        (SeriesTemplate("", "A1", separator="-", width=6), "A1-2627-000001"),
        (SeriesTemplate("9", "A1"), "9A1/2627/00001"),
    ],
)
def test_a_template_writes_numbers(template, number):
    assert template.number(YEAR, 1) == number


WRONG_STEM = "Use only letters, digits, hyphens and slashes."


@pytest.mark.parametrize(
    ("arguments", "details"),
    [
        (
            {"prefix": "ABCD", "device_code": "A1"},
            {"prefix": "The number would exceed 16 characters; use at most 3 here."},
        ),
        (
            {"prefix": "ABC", "device_code": "A1", "width": 6},
            {"prefix": "The number would exceed 16 characters; use at most 2 here."},
        ),
        (
            {"prefix": "", "device_code": "A" * 9},
            {"prefix": "The number would exceed 16 characters; use at most 0 here."},
        ),
        *[
            (
                {"prefix": prefix, "device_code": code},
                {"prefix": "Begin the number with a letter or with 1 to 9, not with 0, - or /."},
            )
            for prefix, code in [("0", "A1"), ("-", "A1"), ("/", "A1"), ("", "0A"), ("", "")]
        ],
        ({"prefix": "A B", "device_code": "A1"}, {"prefix": WRONG_STEM}),
        ({"prefix": "ß", "device_code": "A1"}, {"prefix": WRONG_STEM}),
        ({"prefix": "", "device_code": "A_1"}, {"deviceCode": WRONG_STEM}),
        (
            {"prefix": "?", "device_code": "?", "separator": "", "width": 7},
            {
                "prefix": WRONG_STEM,
                "deviceCode": WRONG_STEM,
                "separator": "Use a slash or a hyphen between the parts of the number.",
                "width": "Use 4 to 6 digits for the serial number.",
            },
        ),
        (
            {"prefix": "", "device_code": "A1", "width": 3},
            {"width": "Use 4 to 6 digits for the serial number."},
        ),
    ],
)
def test_a_template_that_could_break_a_rule_cannot_be_made(arguments, details):
    with pytest.raises(ValidationError) as error:
        SeriesTemplate(**arguments)

    assert error.value.details == details


def test_a_serial_beyond_the_width_makes_the_number_longer_up_to_16():
    assert SeriesTemplate("C", "A1").number(YEAR, 100_000) == "CA1/2627/100000"
    assert SeriesTemplate("CN", "A1").number(YEAR, 100_000) == "CNA1/2627/100000"


def test_a_full_series_is_refused():
    with pytest.raises(ValidationError) as error:
        SeriesTemplate("CN", "A1").number(YEAR, 1_000_000)

    assert error.value.details["serial"].startswith(
        "The series is full: CNA1/2627/1000000 has more"
    )


@pytest.mark.parametrize("serial", [0, -1])
def test_serials_begin_with_1(serial):
    with pytest.raises(ValidationError) as error:
        SeriesTemplate("", "A1").number(YEAR, serial)

    assert error.value.details == {"serial": "The serial number begins with 1."}


@st.composite
def templates(draw):
    code = device_code(draw(st.integers(1, 26)), draw(st.integers(1, 1295)))
    width = draw(st.integers(4, 6))
    room = 16 - width - 4 - 2 - len(code)
    prefix = draw(st.from_regex(rf"([A-Z1-9][A-Z0-9/-]{{0,{room - 1}}})?", fullmatch=True))
    return SeriesTemplate(prefix, code, draw(st.sampled_from("/-")), width)


years = st.integers(2017, 2090).map(FinancialYear)
serials = st.integers(1, 9_999)


@given(templates(), years, serials)
def test_every_number_of_a_series_is_lawful_and_read_back(template, year, serial):
    number = template.number(year, serial)

    assert len(number) <= 16
    assert number == number.upper()
    assert check_document_number(number) == NumberCheck(True, True)
    assert template.serial_of(number, year) == serial
    assert template.serial_of(number.lower(), year) == serial
    assert template.serial_of(number, year.next) is None


@given(templates(), years, years, serials, serials)
def test_numbers_of_a_series_are_unique(template, year, other_year, serial, other_serial):
    same = template.number(year, serial) == template.number(other_year, other_serial)

    assert same == ((year, serial) == (other_year, other_serial))


@given(years, serials, serials)
def test_two_devices_never_write_the_same_number(year, serial, other_serial):
    first, second = SeriesTemplate("", "A1"), SeriesTemplate("", "B1")

    assert first.number(year, serial) != second.number(year, other_serial)


@pytest.mark.parametrize(
    "number",
    [
        *["A1/2627/", "A1/2627/00000", "A1/2627/1", "A1/2627/000001", "A1/2627/0000x"],
        *["B1/2627/00001", "A1/2627/" + "9" * 9, "", "A1-2627-00001", "A1/2627/०००१"],
    ],
)
def test_other_numbers_are_not_of_the_series(number):
    assert SeriesTemplate("", "A1").serial_of(number, YEAR) is None


@pytest.mark.parametrize(
    ("like", "taken", "code"),
    [
        ("A1", {"A1"}, "AZ"),
        ("AZ", {"A1", "AZ"}, "AY"),
        ("B3", {"B3", "AZ"}, "BZ"),
        ("A1", {device_code(1, counter) for counter in range(2, 36)}, "A1"),
        ("A1", {device_code(1, counter) for counter in range(1, 36)}, "AZZ"),
        ("A1", {device_code(1, counter) for counter in (*range(1, 36), *range(37, 1296))}, "A10"),
        ("A1", {device_code(1, counter) for counter in range(1, 1296)}, "AZZZ"),
    ],
)
def test_a_restored_device_takes_the_last_free_code_of_its_generation(like, taken, code):
    assert last_free_code(like, taken) == code


def test_the_server_itself_comes_before_the_first_device_of_its_generation():
    assert (server_code(1), server_code(2)) == ("A0", "B0")
