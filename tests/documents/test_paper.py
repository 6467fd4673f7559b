import io
from dataclasses import replace
from datetime import timedelta

import pytest
import typst
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from payaid_desktop.documents.paper import (
    Align,
    Fact,
    Paper,
    PaperColumn,
    PaperParty,
    PaperPayment,
    PaperRow,
    PaperSeller,
    PaperSignature,
    PaperSums,
    PaperTable,
    render_pdf,
    render_pngs,
)
from payaid_desktop.documents.pictures import photograph
from payaid_desktop.documents.press import Press
from payaid_desktop.documents.qr import qr_code
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.upi import upi_link
from resources.places import resource
from tests.documents.samples import NOON, pages_of, squeezed, text_of

COPIES = ("ORIGINAL FOR RECIPIENT", "DUPLICATE FOR TRANSPORTER", "TRIPLICATE FOR SUPPLIER")
COLUMNS = (
    PaperColumn("#", Align.LEFT, is_quiet=True),
    PaperColumn("Item", Align.LEFT, is_wide=True),
    PaperColumn("Qty"),
    PaperColumn("Amount"),
)
PRESS = Press()


def make_paper(rows=1, **changes):
    paper = Paper(
        title="Tax Invoice",
        number="A1/2627/00412",
        made_at=NOON,
        seller=PaperSeller("Test Shop", ("1 Test Road",), (Fact("GSTIN", "27AAAAA0000A1Z2"),)),
        parties=(PaperParty("Bill to", "Sample Traders"),),
        table=PaperTable(COLUMNS, tuple(make_row(number) for number in range(1, rows + 1))),
        sums=PaperSums((Fact("Taxable value", "1,000.00"),), Fact("Total", "₹1,180.00")),
        signature=PaperSignature("For Test Shop", "Authorised signatory"),
    )
    return replace(paper, **changes)


def make_row(number, name="Item"):
    return PaperRow((str(number), f"{name} {number}", "10 PCS", "1,000.00"))


def named(name):
    return make_paper(
        seller=PaperSeller(name, (name,), (Fact("Email", name),)),
        parties=(PaperParty("Bill to", name, (name,)), PaperParty("Ship to", name)),
        table=PaperTable(COLUMNS, (PaperRow(("1", name, "1", "1.00")),)),
        terms=(name,),
        signature=PaperSignature(f"For {name}", name),
    )


def full_paper(rows):
    """A bill with everything that stands below the lines."""
    summary = PaperTable(COLUMNS, (make_row(1, "18%"),), title="Tax by rate")
    return make_paper(
        rows,
        words=Fact("Amount in words", "Rupees One Thousand One Hundred Eighty Only"),
        payment=PaperPayment(qr_code("upi://pay?pa=shop@bank"), "Scan to pay", "shop@bank"),
        summary=summary,
        terms=("Goods are taken back within 7 days.",) * 3,
    )


def picture_bytes(kind="PNG"):
    file = io.BytesIO()
    Image.new("RGB", (80, 40), "#0A7D5A").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize(
    "name",
    [
        '#let x = [*a*]; $b$ \\ "q" \' ] } -- <l> @ref `c` // /* ~ =',
        '#import "/etc/passwd": *',
        "</script><b>'; DROP TABLE documents; --",
        "a\\u{41} \\n {{7*7}} %s ${x}",
        "श्री क्षत्रिय ट्रेडर्स",
        "ஸ்ரீ கிருஷ்ணா ஸ்டோர்ஸ்",
        "কৃষি ভাণ্ডার",
        "શ્રી ગણેશ ટ્રેડર્સ",
        "x" * 500,
        "Wahlverwandtschaften" * 20,
    ],
)
def test_a_name_is_printed_as_it_was_typed(name):
    text = squeezed("".join(pages_of(render_pdf(named(name), press=PRESS))))

    # Shop, its address and e-mail, both parties, line, note, terms and signature.
    assert text.count(squeezed(name)) >= 9


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Sweets 🍬 中文", "Sweets □ □□"),
        ("tab\tbreak\nbell\x07", "tab break bell�"),
        ("\u202eevil", "�evil"),
    ],
)
def test_what_cannot_be_printed_is_marked(name, printed):
    assert printed in text_of(render_pdf(named(name), press=PRESS))


@pytest.mark.parametrize("length", [500, 5_000])
@pytest.mark.parametrize("letter", ["W", "W ", "क्ष", "x\u0301", "\u093f", "9"])
def test_nothing_long_runs_over_the_edge_of_the_page(letter, length):
    pages = render_pngs(named(letter * (length // len(letter))), dots_per_inch=30, press=PRESS)

    for page in pages:
        picture = Image.open(io.BytesIO(page)).convert("L")
        beside = picture.crop((picture.width - 13, 4, picture.width, picture.height))
        assert beside.getextrema()[0] > 200


def test_a_file_is_pdf_a_3():
    pdf = render_pdf(make_paper(), press=PRESS)
    metadata = PdfReader(io.BytesIO(pdf)).xmp_metadata.stream.get_data()

    assert b"<pdfaid:part>3</pdfaid:part>" in metadata
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in metadata


def test_every_font_is_in_the_file():
    pdf = render_pdf(named("श्री Shop"), press=PRESS)
    fonts = [
        each.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        for page in PdfReader(io.BytesIO(pdf)).pages
        for each in page["/Resources"]["/Font"].values()
    ]

    assert fonts
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_the_same_paper_gives_the_same_bytes():
    first = render_pdf(make_paper(), copies=COPIES, press=PRESS)

    assert render_pdf(make_paper(), copies=COPIES, press=Press()) == first


def test_a_bill_made_between_two_seconds_is_printed():
    """The real clock tells microseconds, a PDF whole seconds."""
    between = replace(make_paper(), made_at=NOON + timedelta(microseconds=123456))

    assert render_pdf(between, press=PRESS)


def test_another_moment_gives_another_file():
    later = replace(make_paper(), made_at=NOON + timedelta(seconds=1))

    assert render_pdf(later, press=PRESS) != render_pdf(make_paper(), press=PRESS)


def test_one_page_says_so():
    (page,) = pages_of(render_pdf(make_paper(), press=PRESS))

    assert "Page 1 of 1" in page


def test_a_long_bill_repeats_its_head_and_counts_its_pages():
    pages = pages_of(render_pdf(make_paper(60), press=PRESS))

    assert len(pages) == 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 2" in page
        assert "Amount" in page
        assert "A1/2627/00412" in page
    assert "Total" not in pages[0]


def test_each_copy_carries_its_word_and_counts_its_own_pages():
    pages = pages_of(render_pdf(make_paper(60), copies=COPIES, press=PRESS))

    assert len(pages) == 6
    for place, page in enumerate(pages):
        assert COPIES[place // 2] in page
        assert f"Page {place % 2 + 1} of 2" in page


def test_only_later_pages_of_a_copy_carry_the_head_of_a_continuation():
    pages = pages_of(render_pdf(make_paper(60), copies=COPIES, press=PRESS))

    for place, page in enumerate(pages):
        assert ("· Test Shop" in " ".join(page.split())) is (place % 2 == 1)


@pytest.mark.parametrize("filler", ["word ", "W", "क्ष "])
def test_no_row_is_cut_over_two_pages(filler):
    def name(number):
        middle = (filler * 500)[: 500 - 2 * len(f"first {number}. ")]
        return f"first {number}. {middle} last {number}."

    rows = tuple(PaperRow((str(each), name(each), "1", "1.00")) for each in range(1, 20))
    paper = make_paper(table=PaperTable(COLUMNS, rows))

    for page in pages_of(render_pdf(paper, press=PRESS)):
        for number in range(1, 20):
            assert (f"first {number}." in page) is (f"last {number}." in page)


@pytest.mark.parametrize("rows", range(1, 60, 3))
def test_the_figures_never_stand_on_a_page_without_a_row(rows):
    last = pages_of(render_pdf(full_paper(rows), press=PRESS))[-1]

    for words in (f"Item {rows}", "Amount", "₹1,180.00", "Tax by rate", "Authorised signatory"):
        assert words in last


def test_a_bill_of_25_short_lines_fits_on_one_page():
    assert len(pages_of(render_pdf(full_paper(25), press=PRESS))) == 1


def test_the_signature_stays_where_long_notes_begin():
    paper = make_paper(notes=("begin " + "word " * 790 + "end",))
    first, *rest = pages_of(render_pdf(paper, press=PRESS))

    assert "Authorised signatory" in first
    assert "begin" in first
    assert "end" in "".join((first, *rest))


@pytest.mark.parametrize("reason", ["Wrong. " * 36, "X" * 255])
def test_a_long_reason_leaves_the_letterhead_as_it_is(reason):
    seller = PaperSeller("Wholesale Traders of Pune")
    paper = make_paper(seller=seller, mark="CANCELLED", mark_detail=reason)
    (page,) = pages_of(render_pdf(paper, press=PRESS))

    assert f"{seller.name} TAX INVOICE" in page
    assert squeezed(reason) in squeezed(page)


@pytest.mark.parametrize("money", ["1,00,000.00", "10,44,97,126.00", "1,11,49,05,66,825.00"])
def test_no_column_runs_into_the_next(money):
    titles = ("#", "Item", "HSN/SAC", "Qty", "Rate", "Discount", "GST", "Cess", "Value", "Amount")
    columns = tuple(PaperColumn(title, is_wide=title == "Item") for title in titles)
    cells = ("1", "Motor car of a long name " * 3, "87032291", "60 NOS", *([money] * 6))
    summary = PaperTable(
        tuple(PaperColumn(title) for title in ("GST rate", *"123456")),
        (PaperRow(("28% + cess 60%", *([money] * 6))),),
    )
    paper = make_paper(table=PaperTable(columns, (PaperRow(cells),)), summary=summary)
    (page,) = pages_of(render_pdf(paper, press=PRESS))

    assert page.count(money) == 12
    assert "28% + cess 60%" in page
    assert f"{money} {money}" in page


def test_a_thousand_lines_are_printed():
    pages = pages_of(render_pdf(make_paper(1000), press=PRESS))

    assert "Item 1000" in pages[-1] + pages[-2]
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_a_program_for_the_blind_finds_a_table_in_a_bill():
    pdf = PdfReader(io.BytesIO(render_pdf(make_paper(), press=PRESS)))

    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in pdf.trailer["/Root"]


def test_a_cancelled_paper_is_marked_on_each_page():
    pages = pages_of(render_pdf(make_paper(60, mark="CANCELLED"), press=PRESS))

    assert all("CANCELLED" in page for page in pages)


@pytest.mark.parametrize(
    "payee",
    [
        "Test Shop",
        "श्री किराना & Söhne",
        "100% #1",
        "श्री गणेश किराना एवं जनरल स्टोर्स, सदाशिव पेठ, पुणे",
        "W" * 255,
    ],
)
def test_the_code_on_the_page_is_the_payment_link(payee):
    """90 dots per inch are a poor scan."""
    answer = upi_link(
        vpa="testshop@upi",
        payee=payee,
        amount=Money(118000),
        doc_type="invoice",
        invoice_no="A1/2627/00412",
    )
    paper = make_paper(payment=PaperPayment(qr_code(answer.link), "Scan to pay", "testshop@upi"))
    (page,) = render_pngs(paper, dots_per_inch=90, press=PRESS)

    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(page)))
    assert found.text == answer.link


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_printed(kind):
    logo = photograph(picture_bytes(kind), field="logo")
    paper = make_paper(seller=PaperSeller("Test Shop", logo=logo))
    (page,) = render_pngs(paper, dots_per_inch=72, press=PRESS)

    red, green, blue = Image.open(io.BytesIO(page)).convert("RGB").getpixel((45, 50))
    assert (red < 40, green > 100, blue < 120) == (True, True, True)


def test_a_damaged_logo_does_not_keep_a_bill_from_being_printed(caplog):
    logo = photograph(picture_bytes()[:60], field="logo")
    seller = PaperSeller("Test Shop", logo=logo)

    assert "Test Shop" in text_of(render_pdf(make_paper(seller=seller), press=PRESS))
    assert "Printed without logo and signature" in caplog.text


def test_other_values_than_texts_are_refused():
    with pytest.raises(TypeError, match="object cannot be printed"):
        render_pdf(make_paper(title=object()), press=PRESS)


def test_templates_read_nothing_but_each_other():
    sources = "".join(path.read_text() for path in resource("templates").glob("*.typ"))

    assert "@preview" not in sources
    assert "read(" not in sources
    assert "plugin(" not in sources


def test_typst_may_not_leave_the_template_folder():
    with pytest.raises(typst.TypstError):
        typst.compile(b'#read("/../third_party/manifest.json")', root=resource("templates"))
