"""Merging: two laptops that edited one register without knowing of each other. Causality decides first, clocks second.

Pure, so that the server and the simulation merge alike. Source: docs/decisions/0021; after the base versions of RxDB
and the causal order of Linear, and against "the last push wins", where an edit of three days ago beats today's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

DELETED: Final = "deleted_at"
"""The field that a deletion sets; emptying it undoes the deletion."""
MERGED_INTO: Final = "merged_into_id"
"""The field that says in which other register this one lives on."""
HELD: Final[Mapping[str, frozenset[str]]] = {
    "contact": frozenset({"gstin", "credit_limit_paise", "opening_balance_paise", "opening_on"}),
    "product": frozenset({"prices", "rates"}),
    "business": frozenset({"gstin", "scheme", "state_code", "bank", "upi_vpa", "series"}),
}
"""Fields whose stored value stays when two laptops differ, until somebody has looked: tax, money, prices."""


@dataclass(frozen=True, slots=True)
class Written:
    """Who wrote a field last: its value, when by the shop's common clock, and at which place in the feed."""

    value: Any
    hlc: str
    device_id: str
    seq: int


@dataclass(frozen=True, slots=True)
class Edit:
    """Fields that a device wrote, on the register as it was at the place `base`."""

    fields: Mapping[str, Any]
    base: int
    hlc: str
    device_id: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one field, written without knowledge of each other; `kept` is the one in the books."""

    field: str
    kept: Any
    other: Any
    kept_by: str
    other_by: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What of an edit takes effect, and where somebody should look."""

    effective: Mapping[str, Any]
    clashes: tuple[Clash, ...]


def merge_edit(
    edit: Edit, written: Mapping[str, Written], *, held: frozenset[str] = frozenset()
) -> Merged:
    """Merge an edit into a register whose fields were `written` since it was created.

    A field that nobody else wrote since the edit's base is simply edited, whatever the clocks say. Of two
    different values written side by side the later one by the shop's common clock is kept, or for `held`
    fields the one that was there; the other one becomes a clash. A deletion and an edit side by side: the edit
    is kept, and the register with it.
    """
    effective: dict[str, Any] = {}
    clashes = []
    for field, value in edit.fields.items():
        last = written.get(field)
        if last is None or not _beside(edit, last):
            effective[field] = value
        elif not _is_same(field, last.value, value):
            clash = _clash(edit, last, field, stays=field in held or _is_later(last, edit))
            clashes.append(clash)
            if clash.kept_by == edit.device_id:
                effective[field] = value
    _keep_alive(edit, written, effective, clashes)
    return Merged(effective, tuple(clashes))


def _beside(edit: Edit, last: Written) -> bool:
    """Whether a field was written by another device after what the edit was made on."""
    return last.seq > edit.base and last.device_id != edit.device_id


def _is_same(field: str, one: Any, other: Any) -> bool:
    """Whether two values say the same; two deletions do, at whatever time."""
    return one == other or (field == DELETED and None not in (one, other))


def _is_later(last: Written, edit: Edit) -> bool:
    return (last.hlc, last.device_id) > (edit.hlc, edit.device_id)


def _clash(edit: Edit, last: Written, field: str, *, stays: bool) -> Clash:
    mine = edit.fields[field]
    if stays:
        return Clash(field, last.value, mine, last.device_id, edit.device_id)
    return Clash(field, mine, last.value, edit.device_id, last.device_id)


def _keep_alive(
    edit: Edit, written: Mapping[str, Written], effective: dict[str, Any], clashes: list[Clash]
) -> None:
    """Let an edit win over a deletion that was made beside it, whichever came first; not over a merging."""
    deletion, merged = written.get(DELETED), written.get(MERGED_INTO)
    if merged is not None and merged.value is not None:
        return  # it lives on in another one
    if edit.fields.get(DELETED) is not None:
        others = [each for name, each in written.items() if name != DELETED and _beside(edit, each)]
        if others and effective.pop(DELETED, None) is not None:
            gone = edit.fields[DELETED]
            clashes.append(Clash(DELETED, None, gone, others[0].device_id, edit.device_id))
    elif deletion is not None and deletion.value is not None and _beside(edit, deletion):
        effective[DELETED] = None
        clashes.append(Clash(DELETED, None, deletion.value, edit.device_id, deletion.device_id))
