"""The two sides of a document as it prints them: the shop's letterhead, and the buyer."""

from payaid_desktop.documents.paper import Fact, PaperParty, PaperSeller, PaperSignature
from payaid_desktop.documents.pictures import Picture, photograph
from payaid_desktop.documents.wording import address_lines, place
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import Buyer, Seller
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import RecipientKind


def letterhead(seller: Seller, business: Business) -> PaperSeller:
    """Show the shop as it was when it issued the document, with today's logo.

    Source: CGST Rule 46(a).
    """
    other_name = seller.legal_name if seller.legal_name != seller.name else ""
    state = "" if seller.address.state_code else place(seller.state_code)
    return PaperSeller(
        name=seller.name,
        lines=tuple(line for line in (other_name, *address_lines(seller.address)) if line),
        facts=_known(
            ("GSTIN", seller.gstin),
            ("PAN", None if seller.gstin else seller.pan),
            ("State", state),
            ("Phone", seller.phone),
            ("Email", seller.email),
        ),
        logo=_picture(business.logo, "logo"),
    )


def shop_signature(seller: Seller, business: Business) -> PaperSignature:
    """Leave room for who signs for the shop. Source: CGST Rule 46(q)."""
    below = f"{seller.signatory}, authorised signatory" if seller.signatory else ""
    return PaperSignature(
        above=f"For {seller.name}",
        below=below or "Authorised signatory",
        image=_picture(business.signature, "signature"),
    )


def bank_facts(seller: Seller) -> tuple[Fact, ...]:
    """Show the account to transfer to, if there is one."""
    bank = seller.bank
    if bank is None or not bank.account_number:
        return ()
    return _known(
        ("Bank", ", ".join(part for part in (bank.bank, bank.branch) if part)),
        ("Account name", bank.account_name),
        ("Account no.", bank.account_number),
        ("IFSC", bank.ifsc),
    )


def buyer_parties(buyer: Buyer, *, heading: str) -> tuple[PaperParty, ...]:
    """Show who buys and, where it differs, where the goods go. Source: CGST Rule 46(d), (e), (o)."""
    billed = PaperParty(heading, buyer.name, _buyer_lines(buyer), _buyer_facts(buyer))
    shipping = address_lines(buyer.shipping)
    if not shipping or shipping == address_lines(buyer.billing):
        return (billed,)
    if buyer.shipped_to_third_person:
        return billed, PaperParty("Ship to", "Another person, for the buyer", shipping)
    return billed, PaperParty("Ship to", buyer.name, shipping)


def _buyer_lines(buyer: Buyer) -> tuple[str, ...]:
    attention = f"Attn. {buyer.attention}" if buyer.attention else ""
    return tuple(line for line in (attention, *address_lines(buyer.billing)) if line)


def _buyer_facts(buyer: Buyer) -> tuple[Fact, ...]:
    has_state = buyer.billing is not None and buyer.billing.state_code
    return _known(
        ("UIN" if buyer.recipient_kind is RecipientKind.UIN else "GSTIN", buyer.gstin),
        ("State", "" if has_state else place(buyer.state_code)),
        ("Phone", buyer.phone),
    )


def _known(*facts: tuple[str, str | None]) -> tuple[Fact, ...]:
    return tuple(Fact(label, value) for label, value in facts if value)


def _picture(content: bytes | None, field: str) -> Picture | None:
    """Take a stored picture; one that is none must not keep a bill from being printed."""
    try:
        return photograph(content, field=field) if content else None
    except ValidationError:
        return None
