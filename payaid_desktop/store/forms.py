"""Forms that are being typed: each kept after every field, so that a crash loses nothing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import instant_text, parse_instant
from payaid_desktop.store.scope import Scope


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form that was not saved: `kind` says which, `content` is what was typed, as JSON."""

    id: str
    kind: str
    content: dict[str, Any]
    kept_at: datetime


class FormRepository:
    """The open forms of one business; each device sees its own."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def keep(
        self, form_id: str, kind: str, content: Mapping[str, Any], *, device_id: str, now: datetime
    ) -> None:
        """Write what was typed in place of what was kept before."""
        row = {"kind": kind, "body": canonical_json(content), "kept_at": instant_text(now)}
        same = {"device_id": device_id, "id": form_id}
        if self._scope.update(tables.open_forms, row, **same) == 0:
            self._scope.insert(tables.open_forms, {**same, **row})

    def all(self, *, device_id: str) -> tuple[OpenForm, ...]:
        """Read every form of a device, the one that was kept last first."""
        columns = tables.open_forms.c
        rows = self._scope.all(
            tables.open_forms, columns.kept_at.desc(), columns.id.desc(), device_id=device_id
        )
        return tuple(
            OpenForm(row["id"], row["kind"], json.loads(row["body"]), parse_instant(row["kept_at"]))
            for row in rows
        )

    def drop(self, form_id: str, *, device_id: str) -> None:
        """Forget a form; one that is not there is forgotten already."""
        self._scope.delete(tables.open_forms, device_id=device_id, id=form_id)
