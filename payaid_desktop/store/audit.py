"""The audit log, read. It is written by the journal, and the database lets nobody change it."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import select

from payaid_desktop.domain.audit import AuditRecord
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import from_row
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Scope

_NEWEST = Keyset((tables.audit_log.c.id,), descending=True)


class AuditRepository:
    """The audit log of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def page(self, request: PageRequest, *, entity_id: str | None = None) -> Page[AuditRecord]:
        """List records, the newest first; of one thing, if it is named."""
        equal: dict[str, Any] = {} if entity_id is None else {"entity_id": entity_id}
        wanted = select(tables.audit_log).where(self._scope.mine(tables.audit_log, **equal))
        rows = self._scope.run(_NEWEST.page(wanted, request)).mappings().all()
        items = [from_row(AuditRecord, row) for row in rows]
        return page_of(rows, items, keyset=_NEWEST, request=request)

    def of_thing(self, entity_id: str, entities: Collection[str]) -> Sequence[AuditRecord]:
        """List what was done to one thing, the newest first; `entities` are what it may have been called."""
        log = tables.audit_log.c
        wanted = (
            select(tables.audit_log)
            .where(self._scope.mine(tables.audit_log, entity_id=entity_id))
            .where(log.entity.in_(entities))
            .order_by(log.id.desc())
        )
        return [from_row(AuditRecord, row) for row in self._scope.run(wanted).mappings()]
