"""What a buyer's GSTIN and address say about him, and what does not go together."""

import pytest

from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.recipients import (
    disagreement,
    usual_recipient_kind,
    usual_state,
)

REGISTERED, UNREGISTERED = RecipientKind.REGISTERED, RecipientKind.UNREGISTERED
SEZ, OVERSEAS, UIN_HOLDER = RecipientKind.SEZ, RecipientKind.OVERSEAS, RecipientKind.UIN
GSTIN, UIN = "29AAPFU0939F1ZR", "0717UNO00157UNO"
OF_DAMAN = "25AAAAA0000A1Z6"


@pytest.mark.parametrize(
    ("gstin", "kind"),
    [(None, UNREGISTERED), ("", UNREGISTERED), (GSTIN, REGISTERED), (UIN, UIN_HOLDER)],
)
def test_the_gstin_says_who_the_buyer_is(gstin, kind):
    assert usual_recipient_kind(gstin) is kind


@pytest.mark.parametrize(
    ("kind", "gstin", "billing", "state"),
    [
        (UNREGISTERED, None, "", ""),
        (UNREGISTERED, None, "27", "27"),
        (REGISTERED, GSTIN, "", "29"),
        (REGISTERED, GSTIN, "27", "27"),
        (UIN_HOLDER, UIN, "", "07"),
        (REGISTERED, OF_DAMAN, "", "26"),
        (OVERSEAS, None, "27", "96"),
    ],
)
def test_the_address_gives_the_state_and_else_the_gstin(kind, gstin, billing, state):
    assert usual_state(kind, gstin=gstin, billing=billing) == state


@pytest.mark.parametrize(
    ("kind", "gstin", "field"),
    [
        (UNREGISTERED, GSTIN, "recipientKind"),
        (UNREGISTERED, UIN, "recipientKind"),
        (REGISTERED, None, "gstin"),
        (SEZ, "", "gstin"),
        (UIN_HOLDER, None, "gstin"),
        (REGISTERED, UIN, "gstin"),
        (UIN_HOLDER, GSTIN, "gstin"),
    ],
)
def test_a_kind_that_the_gstin_contradicts_is_named_by_its_field(kind, gstin, field):
    problem = disagreement(kind, gstin)

    assert problem is not None
    assert problem[0] == field
    assert problem[1].endswith(".")


@pytest.mark.parametrize(
    ("kind", "gstin"),
    [(UNREGISTERED, None), (REGISTERED, GSTIN), (SEZ, GSTIN), (UIN_HOLDER, UIN), (OVERSEAS, None)],
)
def test_a_kind_that_fits_its_gstin_is_taken(kind, gstin):
    assert disagreement(kind, gstin) is None
