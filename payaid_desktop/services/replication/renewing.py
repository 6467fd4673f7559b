"""Renewing: this computer goes on as another device of its shop, because its file is a copy or was put back.

Two files that count their acts as one device would give one number twice. The server tells them apart by what they
send, and lets the second one go on under a code of its own (docs/decisions/0021).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from payaid_desktop.domain.audit import GENESIS
from payaid_desktop.domain.business import Device
from payaid_desktop.domain.ids import derived_id
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.renumbering import reissue
from payaid_desktop.store.business import move_local
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.undoing import Undoing, guards_lifted
from payaid_desktop.store.work import Work, open_work


class Renewing:
    """Lets this computer go on as another device."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def device(self) -> Device:
        """Read the device that this computer is now."""
        with self._acts.read() as view:
            return view.business.device(self._acts.actor.device_id)

    def next_id(self) -> str:
        """Give the id of the device that this computer goes on as: asked again, the same, and another one in a copy."""
        with self._acts.read() as view:
            last = view.replica.last_of(self._acts.actor.device_id)
        return derived_id(last or self._acts.actor.device_id, "next life")

    def is_behind(self, last_serials: Mapping[str, int]) -> bool:
        """Whether the server has numbers of this device's series that this file does not know to be given."""
        with self._acts.read() as view:
            return any(
                (view.series.next_serial(series_id) or 1) <= serial
                for series_id, serial in last_serials.items()
            )

    def begin_again(self, device: Device, *, keeps_numbers: bool = True) -> None:
        """Go on as a device that the server has let in; what waits to be sent is sent by it.

        Its own numbers begin anew. Papers that wait keep theirs while they can; all of them get new ones if the
        device so far was one that the server never knew.
        """
        after = replace(self._acts.actor, device_id=device.id)
        before = self.device()
        with open_work(
            self._acts.database, actor=after, ids=self._acts.ids, now=self._acts.now()
        ) as work:
            _take_place(work, before, device)
            if not keeps_numbers:
                _renumber_waiting(work)
        self._acts.become(after)


def _take_place(work: Work, before: Device, device: Device) -> None:
    new = replace(
        device,
        next_n=1,
        last_hlc=before.last_hlc,
        audit_seq=0,
        audit_hash=GENESIS,
        offset_ms=before.offset_ms,
    )
    work.business.replace_device(before, new)
    move_local(work.scope, new.id)
    unplaced = work.replica.unplaced(before.id)  # another copy may have used their counts
    with guards_lifted(work.scope.connection):
        Undoing(work.scope).restamp(unplaced, device_id=new.id)
    work.business.set_next_n(new.id, len(unplaced) + 1)
    work.journal.touch("business", new.id)


def _renumber_waiting(work: Work) -> None:
    rows = work.replica.all_to_send()
    for _, act in groupby(rows, key=itemgetter("group_id")):
        group = list(act)
        if _has_number(group):
            reissue(work, group)


def _has_number(rows: Iterable[dict[str, Any] | StoredRow]) -> bool:
    return any(row["kind"].endswith((".issue", ".record", ".reverse")) for row in rows)
