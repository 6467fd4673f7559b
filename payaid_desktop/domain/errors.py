"""The errors a user can act on.

AppError
 ├─ ValidationError      VALIDATION_ERROR   what was given breaks a rule; details say which field and what to do
 ├─ NotFoundError        NOT_FOUND          there is no such thing in this business
 ├─ ConflictError        CONFLICT           the thing is not in a state that allows this
 ├─ StorageError         STORAGE_FAILED     the computer could not keep it; nothing was lost
 │   ├─ DiskFullError    DISK_FULL
 │   ├─ ReadOnlyError    READ_ONLY
 │   ├─ BusyError        BUSY               another program is writing; try again
 │   └─ KeystoreError    KEYSTORE_UNAVAILABLE  the place for keys is locked, missing or open to others
 ├─ SignInError          SIGN_IN_REQUIRED   the server does not know who asks
 │   ├─ TokenExpiredError  TOKEN_EXPIRED
 │   ├─ RevokedError     DEVICE_REVOKED
 │   ├─ PendingError     DEVICE_PENDING
 │   └─ ForbiddenError   FORBIDDEN          who asks is known, and may not do this
 ├─ NetworkError         NETWORK            the server cannot be reached now
 ├─ DamagedError         DATABASE_DAMAGED   the file is damaged or the key is wrong; nothing was changed
 └─ VersionError         VERSION_TOO_NEW    the file was written by a newer PayAid

Anything else that is raised is a bug. The domain knows neither HTTP status nor exit codes: each face has its own table.
"""

from collections.abc import Mapping
from typing import ClassVar

WHOLE = "body"
"""What details call the thing as a whole, where no single field is at fault."""


class AppError(Exception):
    """A foreseen error: a code for programs, a sentence for people, details per field."""

    code: ClassVar[str] = "APP_ERROR"

    def __init__(self, sentence: str, details: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.details: dict[str, str] = dict(details or {})


class ValidationError(AppError):
    """What was given breaks a rule; `details` maps each field to one sentence."""

    code = "VALIDATION_ERROR"

    def __init__(self, details: Mapping[str, str], sentence: str | None = None) -> None:
        super().__init__(sentence or _first_sentence(details), details)


class NotFoundError(AppError):
    """There is no such thing in this business (or it belongs to another one: the same answer)."""

    code = "NOT_FOUND"


class ConflictError(AppError):
    """The thing exists but is not in a state that allows this act."""

    code = "CONFLICT"


class StorageError(AppError):
    """The computer could not read or keep the data; what was saved before is untouched."""

    code = "STORAGE_FAILED"


class DiskFullError(StorageError):
    """There is no room left where the store lies."""

    code = "DISK_FULL"


class ReadOnlyError(StorageError):
    """The store or its folder may not be written."""

    code = "READ_ONLY"


class BusyError(StorageError):
    """Another program holds the store's write lock for longer than we wait."""

    code = "BUSY"


class KeystoreError(StorageError):
    """The key store cannot be used, or does not hold the key of this store."""

    code = "KEYSTORE_UNAVAILABLE"


class DeadLettersError(AppError):
    """It is done, and something is left that needs somebody."""

    code = "DEAD_LETTERS"


class DamagedError(AppError):
    """A page of the store fails its check, or its key is not the one given."""

    code = "DATABASE_DAMAGED"


class SignInError(AppError):
    """The server does not know who asks, or does not let them in any more."""

    code = "SIGN_IN_REQUIRED"


class TokenExpiredError(SignInError):
    """What the server was shown is not valid any more; a new one can be had."""

    code = "TOKEN_EXPIRED"


class RevokedError(SignInError):
    """This device may not send or read any more."""

    code = "DEVICE_REVOKED"


class PendingError(SignInError):
    """This device is registered, and the owner has not let it in yet."""

    code = "DEVICE_PENDING"


class ForbiddenError(SignInError):
    """Who asks is known, and may not do this."""

    code = "FORBIDDEN"


class NetworkError(AppError):
    """The server cannot be reached now; what was to be sent is kept, and sent later."""

    code = "NETWORK"


class VersionError(AppError):
    """The store has a schema that this version of the program does not know."""

    code = "VERSION_TOO_NEW"


def _first_sentence(details: Mapping[str, str]) -> str:
    """Name the first field that is wrong and what to do about it."""
    for field, sentence in details.items():
        return sentence if field == WHOLE else f"{field}: {sentence}"
    return "What was given is not valid."
