"""Which allocations count: those whose two sides both stand.

An allocation is written once and never taken back. It stops counting when the bill or note it names is cancelled, or
the payment it names is reversed. So what is open follows from which facts are on record and never from the order in
which they came: two laptops that learn of a payment and of a cancellation in opposite order agree.
"""

from typing import Final

from sqlalchemy import ColumnElement, and_, exists, literal_column, or_

from payaid_desktop.store import tables

_ALLOCATIONS: Final = tables.allocations.c
_CANCELLED: Final[ColumnElement[str]] = literal_column("'cancelled'")
"""Spelled out, as prepared statements hold no values of conditions."""
_NAMED_DOCUMENTS: Final = ("document_id", "note_id")
_NAMED_PAYMENTS: Final = ("payment_id", "refund_id")


def _documents_stand() -> ColumnElement[bool]:
    """The condition that no document an allocation names is cancelled."""
    documents = tables.documents.alias("named").c
    named = or_(*(documents.id == _ALLOCATIONS[each] for each in _NAMED_DOCUMENTS))
    cancelled = documents.status == _CANCELLED
    return ~exists().where(documents.tenant_id == _ALLOCATIONS.tenant_id, named, cancelled)


def _payments_stand() -> ColumnElement[bool]:
    """The condition that no payment an allocation names is reversed."""
    reversals = tables.payments.alias("reversals").c
    named = or_(*(reversals.reverses_id == _ALLOCATIONS[each] for each in _NAMED_PAYMENTS))
    return ~exists().where(reversals.tenant_id == _ALLOCATIONS.tenant_id, named)


DOCUMENTS_STAND: Final = _documents_stand()
"""The condition that no document an allocation names is cancelled."""
STANDING: Final = and_(DOCUMENTS_STAND, _payments_stand())
"""The condition that an allocation counts."""
