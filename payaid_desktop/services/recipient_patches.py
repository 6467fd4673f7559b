"""Kind and State of a buyer between two edits: what was chosen stays, what followed goes on following."""

from collections.abc import Mapping
from typing import Any

from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.recipients import usual_recipient_kind, usual_state


def chosen_of(
    *, kind: RecipientKind, gstin: str | None, billing: str, state: str, patch: object
) -> dict[str, Any]:
    """Give kind and State as a patch is merged into them; null where nobody chose them.

    A State that stood alone was all that was known: it gives way to the first address or GSTIN.
    """
    usual = usual_state(kind, gstin=gstin, billing=billing)
    follows = state == usual or (not usual and _brings_a_place(patch))
    return {
        "recipientKind": None if kind is usual_recipient_kind(gstin) else kind.value,
        "stateCode": None if follows else state or None,
    }


def _brings_a_place(patch: object) -> bool:
    named = patch if isinstance(patch, Mapping) else {}
    addresses = named.get("addresses") or [named.get("billing")]
    if not isinstance(addresses, list | tuple):
        return False
    return bool(named.get("gstin")) or any(_is_billing_place(each) for each in addresses)


def _is_billing_place(address: object) -> bool:
    if not isinstance(address, Mapping) or address.get("kind", "billing") != "billing":
        return False
    return bool(address.get("stateCode")) or address.get("country", "IN") != "IN"
