"""What went wrong on the line: whether anybody was reached, in the owner's words."""

import errno
import socket
import ssl

from payaid_desktop.domain.errors import NetworkError
from payaid_desktop.jobs.backoff import Fault
from payaid_desktop.jobs.faults import DeliveryError

_AWAY = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL}
)


def line_fault(error: BaseException, what: str) -> DeliveryError | NetworkError:
    """Tell an error of the network: offline, where nobody was reached; else an attempt that failed."""
    causes = list(_causes(error))
    if any(isinstance(each, ssl.SSLError) for each in causes):
        words = f"The certificate of {what} is not one that this computer trusts."
        return DeliveryError(words, Fault.REFUSED)
    if any(_is_away(each) for each in causes):
        return NetworkError(f"There is no way to {what} now. It is tried again by itself.")
    return DeliveryError(f"{what[:1].upper()}{what[1:]} did not answer.")


def _is_away(error: BaseException) -> bool:
    if isinstance(error, socket.gaierror):
        return True
    return isinstance(error, OSError) and error.errno in _AWAY


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
