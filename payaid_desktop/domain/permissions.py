"""Who may do what: the roles of a shop, by the kinds of operations that acts are written down as.

The owner does everything. A manager runs the shop; who comes in, on which computer and by which key is the owner's
alone. A cashier stands at the counter: bills, offers, money taken, customers, deals; what gives money or goods back,
changes prices, takes something out of the books or changes the shop is not theirs. An accountant reads.
"""

from collections.abc import Iterable
from typing import Final

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import ForbiddenError

_ROLE_WORDS: Final = {
    Role.OWNER: "The owner",
    Role.MANAGER: "A manager",
    Role.CASHIER: "A cashier",
    Role.ACCOUNTANT: "An accountant",
}
_COUNTER_PAPERS: Final = ("invoice", "bill_of_supply", "quotation", "proforma", "delivery_challan")
_CASHIER: Final = frozenset(
    {
        *(
            f"{kind}.{verb}"
            for kind in _COUNTER_PAPERS
            for verb in ("create", "patch", "remove", "issue")
        ),
        *("contact.create", "contact.patch", "deal.create", "deal.patch"),
        *("payment.record", "payment.allocate", "contact.allocate", "creditnote.allocate"),
    }
)
_OWNERS: Final = "user."
_ITS_OWN: Final = "device."
"""A computer tells of itself, whoever sits at it; who is let in is asked before (`services/hosting`)."""


def may(role: Role, kind: str) -> bool:
    """Whether a role may do what is written down as this kind of operation, such as `invoice.cancel`."""
    if role is Role.OWNER or kind.startswith(_ITS_OWN):
        return True
    if role is Role.MANAGER:
        return not kind.startswith(_OWNERS)
    return role is Role.CASHIER and kind in _CASHIER


def require_may(role: Role, kinds: Iterable[str]) -> None:
    """Refuse an act that a role may not do.

    Raises:
        ForbiddenError: `details` name what it is.
    """
    refused = next((kind for kind in kinds if not may(role, kind)), None)
    if refused is not None:
        words = f"{_ROLE_WORDS[role]} may not do this. Ask the owner or a manager."
        raise ForbiddenError(words, {"role": role.value, "act": refused})
