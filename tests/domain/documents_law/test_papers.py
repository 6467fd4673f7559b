"""Which document a sale needs, its title and its set phrases."""

import pytest

from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.documents_law import (
    copy_labels,
    declaration,
    document_title,
    endorsement,
    has_tax_part,
    kind_of_sale,
    paper_title,
)
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    Scheme,
    Supply,
    Treatment,
    ZeroRatedTax,
)

TAXABLE, EXEMPT, NIL_RATED = Treatment.TAXABLE, Treatment.EXEMPT, Treatment.NIL_RATED


@pytest.mark.parametrize(
    ("scheme", "recipient", "treatments", "needed"),
    [
        (Scheme.REGULAR, RecipientKind.REGISTERED, [TAXABLE], DocType.TAX_INVOICE),
        (Scheme.REGULAR, RecipientKind.UNREGISTERED, [TAXABLE], DocType.TAX_INVOICE),
        (Scheme.REGULAR, RecipientKind.UNREGISTERED, [EXEMPT, NIL_RATED], DocType.BILL_OF_SUPPLY),
        (Scheme.REGULAR, RecipientKind.OVERSEAS, [EXEMPT], DocType.BILL_OF_SUPPLY),
        (
            Scheme.REGULAR,
            RecipientKind.UNREGISTERED,
            [TAXABLE, EXEMPT],
            DocType.INVOICE_CUM_BILL_OF_SUPPLY,
        ),
        (Scheme.REGULAR, RecipientKind.REGISTERED, [TAXABLE, EXEMPT], DocType.TAX_INVOICE),
        (Scheme.REGULAR, RecipientKind.UIN, [TAXABLE, EXEMPT], DocType.TAX_INVOICE),
        (Scheme.COMPOSITION, RecipientKind.UNREGISTERED, [TAXABLE], DocType.BILL_OF_SUPPLY),
        (Scheme.UNREGISTERED, RecipientKind.UNREGISTERED, [TAXABLE], DocType.BILL_OF_SUPPLY),
    ],
)
def test_scheme_buyer_and_lines_decide_the_document(scheme, recipient, treatments, needed):
    assert kind_of_sale(scheme=scheme, recipient_kind=recipient, treatments=treatments) is needed


def test_a_sale_of_nothing_needs_lines():
    with pytest.raises(ValidationError) as caught:
        kind_of_sale(scheme=Scheme.REGULAR, recipient_kind=RecipientKind.REGISTERED, treatments=[])

    assert list(caught.value.details) == ["lines"]


@pytest.mark.parametrize(
    ("doc_type", "scheme", "title"),
    [
        (DocType.TAX_INVOICE, Scheme.REGULAR, "Tax Invoice"),
        (DocType.BILL_OF_SUPPLY, Scheme.REGULAR, "Bill of Supply"),
        (DocType.INVOICE_CUM_BILL_OF_SUPPLY, Scheme.REGULAR, "Invoice-cum-Bill of Supply"),
        (DocType.CREDIT_NOTE, Scheme.REGULAR, "Credit Note"),
        (DocType.DEBIT_NOTE, Scheme.COMPOSITION, "Debit Note"),
        (DocType.TAX_INVOICE, Scheme.COMPOSITION, "Bill of Supply"),
        (DocType.BILL_OF_SUPPLY, Scheme.UNREGISTERED, "Invoice"),
    ],
)
def test_a_document_is_called_what_the_law_calls_it(doc_type, scheme, title):
    assert document_title(doc_type, scheme) == title


def test_an_export_without_payment_is_endorsed():
    text = endorsement(RecipientKind.OVERSEAS, ZeroRatedTax.WITHOUT_PAYMENT)

    assert text == (
        "SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF "
        "INTEGRATED TAX"
    )


def test_a_supply_to_an_sez_with_payment_is_endorsed():
    text = endorsement(RecipientKind.SEZ, ZeroRatedTax.WITH_PAYMENT)

    assert text == (
        "SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS ON PAYMENT OF INTEGRATED TAX"
    )


@pytest.mark.parametrize(
    ("recipient", "tax"),
    [(RecipientKind.REGISTERED, ZeroRatedTax.WITH_PAYMENT), (RecipientKind.SEZ, None)],
)
def test_other_documents_carry_no_endorsement(recipient, tax):
    assert endorsement(recipient, tax) is None


def test_a_composition_dealer_declares_himself():
    assert declaration(Scheme.COMPOSITION) == (
        "composition taxable person, not eligible to collect tax on supplies"
    )
    assert declaration(Scheme.REGULAR) is None


def test_goods_have_three_copies_and_services_two():
    goods = ("ORIGINAL FOR RECIPIENT", "DUPLICATE FOR TRANSPORTER", "TRIPLICATE FOR SUPPLIER")
    invoice = DocumentKind.INVOICE

    assert copy_labels(invoice, [Supply.GOODS]) == goods
    assert copy_labels(invoice, [Supply.SERVICES, Supply.GOODS]) == goods
    assert copy_labels(DocumentKind.CREDIT_NOTE, [Supply.SERVICES]) == (
        "ORIGINAL FOR RECIPIENT",
        "DUPLICATE FOR SUPPLIER",
    )


def test_a_challan_names_consignee_transporter_and_consigner():
    assert copy_labels(DocumentKind.DELIVERY_CHALLAN, [Supply.GOODS]) == (
        "ORIGINAL FOR CONSIGNEE",
        "DUPLICATE FOR TRANSPORTER",
        "TRIPLICATE FOR CONSIGNER",
    )


@pytest.mark.parametrize("kind", [DocumentKind.QUOTATION, DocumentKind.PROFORMA])
def test_the_law_wants_no_copies_of_an_offer(kind):
    assert copy_labels(kind, [Supply.GOODS]) == ()


@pytest.mark.parametrize(
    ("kind", "doc_type", "title"),
    [
        (DocumentKind.QUOTATION, DocType.TAX_INVOICE, "Quotation"),
        (DocumentKind.PROFORMA, None, "Proforma Invoice"),
        (DocumentKind.DELIVERY_CHALLAN, None, "Delivery Challan"),
        (DocumentKind.INVOICE, DocType.BILL_OF_SUPPLY, "Bill of Supply"),
        (DocumentKind.INVOICE, None, "Tax Invoice"),
        (DocumentKind.CREDIT_NOTE, None, "Credit Note"),
    ],
)
def test_a_paper_is_titled_by_its_kind_and_type(kind, doc_type, title):
    assert paper_title(kind, doc_type, Scheme.REGULAR) == title


@pytest.mark.parametrize(
    ("doc_type", "scheme", "shown"),
    [
        (DocType.TAX_INVOICE, Scheme.REGULAR, True),
        (DocType.BILL_OF_SUPPLY, Scheme.REGULAR, False),
        (DocType.TAX_INVOICE, Scheme.COMPOSITION, False),
        (None, Scheme.REGULAR, True),
    ],
)
def test_only_a_regular_taxpayer_shows_tax_and_not_on_a_bill_of_supply(doc_type, scheme, shown):
    assert has_tax_part(doc_type, scheme) is shown
