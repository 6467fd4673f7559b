"""Secrets that the server gives out once and keeps as hashes: registration codes, refresh tokens, keys of programs."""

import base64
import hashlib
import secrets
from typing import Final

_CODE_BYTES: Final = 10
_GROUP: Final = 4
_TOKEN_BYTES: Final = 32
API_KEY_BEGINS: Final = "payaid_"


def new_code() -> str:
    """Make a registration code: 80 bits that a person can read aloud, such as "ABCD-EFGH-IJKL-MNOP"."""
    text = base64.b32encode(secrets.token_bytes(_CODE_BYTES)).decode()
    return "-".join(text[place : place + _GROUP] for place in range(0, len(text), _GROUP))


def new_token() -> str:
    """Make a refresh token: 256 bits."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def new_api_key() -> str:
    """Make a key for a program: 256 bits, after a beginning by which people and scanners of secrets know it."""
    return f"{API_KEY_BEGINS}{secrets.token_urlsafe(_TOKEN_BYTES)}"


def hash_of(secret: str) -> str:
    """Give what is kept of a secret that was made here (SHA-256; it is too long to be guessed)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def typed_code(text: str) -> str:
    """Read a registration code as somebody typed it: without regard to case, blanks and hyphens."""
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    return "-".join(letters[place : place + _GROUP] for place in range(0, len(letters), _GROUP))
