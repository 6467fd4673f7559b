"""Passwords, hashed with Argon2id.

The parameters are those that OWASP asks for at least: a server of one shop has little memory, and the number of
sign-ins at one time is limited. Source: OWASP Password Storage Cheat Sheet.
"""

from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


class Argon2Passwords:
    """Hashes and verifies passwords."""

    def __init__(self) -> None:
        self._nobody = _HASHER.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """Give what is kept of a password."""
        return _HASHER.hash(password)

    def verify(self, kept: str | None, password: str) -> bool:
        """Whether a password is the one; where there is none to compare it takes as long and says no."""
        try:
            return _HASHER.verify(kept or self._nobody, password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False
