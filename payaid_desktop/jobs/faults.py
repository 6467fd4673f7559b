"""What an error means for a job: whether it was an attempt at all, and whether another one makes sense."""

from collections.abc import Mapping

from payaid_desktop.domain.errors import (
    ConflictError,
    NetworkError,
    NotFoundError,
    ValidationError,
)
from payaid_desktop.jobs.backoff import Fault

_WILL_NOT_WORK = (ValidationError, NotFoundError, ConflictError)


class DeliveryError(NetworkError):
    """Something outside did not take what was to be delivered; `fault` says whether it may the next time."""

    code = "NOT_DELIVERED"

    def __init__(
        self,
        sentence: str,
        fault: Fault = Fault.FAILED,
        *,
        retry_after_s: float | None = None,
        details: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(sentence, details)
        self.fault = fault
        self.retry_after_s = retry_after_s


def fault_of(error: Exception) -> Fault:
    """Say what an error means for the job; a bug may be one of this moment."""
    if isinstance(error, DeliveryError):
        return error.fault
    if isinstance(error, NetworkError):
        return Fault.OFFLINE
    return Fault.REFUSED if isinstance(error, _WILL_NOT_WORK) else Fault.FAILED
