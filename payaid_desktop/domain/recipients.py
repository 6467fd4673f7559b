"""Who a buyer is to the tax: what follows from his GSTIN and address unless somebody chose it."""

from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.gstin import GstinKind, check_gstin
from payaid_desktop.domain.states import OTHER_COUNTRY, present_code

Problem = tuple[str, str]
"""The JSON name of a field and one sentence."""


def usual_recipient_kind(gstin: str | None) -> RecipientKind:
    """Tell the kind that a GSTIN says; SEZ, deemed export and overseas are choices.

    Source: CGST Act s.2(94); CGST Rules 10, 17 (UIN).
    """
    if not gstin:
        return RecipientKind.UNREGISTERED
    return RecipientKind.UIN if _is_uin(gstin) else RecipientKind.REGISTERED


def usual_state(kind: RecipientKind, *, gstin: str | None, billing: str) -> str:
    """Tell the State that the billing address gives, else the GSTIN; "" where neither does.

    Source: IGST Act s.10(1)(ca), s.12(2); CGST Rule 10: a GSTIN begins with its State.
    """
    if kind is RecipientKind.OVERSEAS:
        return OTHER_COUNTRY
    return billing or (state_of_gstin(gstin) if gstin else "")


def state_of_gstin(gstin: str) -> str:
    """Give the State in which a GSTIN is registered, by its code of today; "" for foreign ones."""
    return present_code(check_gstin(gstin).state_code or "")


def disagreement(kind: RecipientKind, gstin: str | None) -> Problem | None:
    """Say which of kind and GSTIN is at fault, if they contradict each other."""
    if not gstin:
        return ("gstin", _MISSING) if kind.has_gstin else None
    if kind is RecipientKind.UNREGISTERED:
        return "recipientKind", _IS_REGISTERED
    if kind.has_gstin and _is_uin(gstin) is not (kind is RecipientKind.UIN):
        return "gstin", _MISMATCH
    return None


_MISSING = "This kind of customer has a GSTIN or UIN. Give it, or choose unregistered."
_IS_REGISTERED = "Who has a GSTIN is not unregistered. Choose another kind, or take the GSTIN out."
_MISMATCH = "Embassies and UN bodies have a UIN, all others a GSTIN; check it."


def _is_uin(gstin: str) -> bool:
    return check_gstin(gstin).kind is GstinKind.UIN
