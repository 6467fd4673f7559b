"""Who acts on the store."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """A user on a device of one business."""

    tenant_id: str
    user_id: str
    device_id: str
