"""The store's key: made at set-up, kept in the key store, brought back with the recovery key.

The name of the secret lies beside the store in `payaid.key-name`, so that a folder can be moved and
two folders on one computer never share a key. A plain store needs none of this, and has no such file.
"""

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from payaid_desktop.domain.errors import (
    ConflictError,
    DamagedError,
    KeystoreError,
    NotFoundError,
    StorageError,
    ValidationError,
)
from payaid_desktop.domain.recovery_key import KEY_BYTES, parse_recovery_key, recovery_key
from payaid_desktop.store.database import Place, connect_sqlite
from payaid_desktop.store.files import make_private_file, make_private_folder, put_in_place
from payaid_desktop.store.keystore import Keystore

NAME_FILE = "payaid.key-name"
_PLAIN_HEAD = b"SQLite format 3\x00"
"""How a file that is not encrypted begins. Source: sqlite.org/fileformat.html, section 1.3.1."""
_MISSING = "The key of this shop is not in this computer's key store. Give the recovery key."
_FIRST_PAGE = 4096
_VALUES_OF_A_CIPHER = 240
"""A page that is encrypted has nearly all 256 values of a byte in it, one of a plain store under 200."""
_WRONG = "This is the recovery key of another shop. Find the paper of this one."
RandomBytes = Callable[[int], bytes]


def make_key(
    path: Path, keystore: Keystore, *, random_bytes: RandomBytes = secrets.token_bytes
) -> bytes:
    """Make and keep a new key for the store that will be at a path.

    Raises:
        KeystoreError: the key store cannot keep it; then no store must be made.
        ConflictError: there is a store already, which has its key.
        StorageError: the folder cannot be written.
    """
    if path.exists():
        raise ConflictError("There is a shop here already. Open it, or choose another folder.")
    key = random_bytes(KEY_BYTES)
    _keep(path, keystore, key, name=f"store-{random_bytes(16).hex()}")
    return key


def place_of(path: Path, keystore: Keystore) -> Place:
    """Give the place of a store that is there, with its key from the key store.

    Raises:
        KeystoreError: the key store cannot be used, or does not hold the key.
    """
    if is_plain(path):
        return Place(path=path)
    return Place(path=path, key=load_key(path, keystore))


def backup_place(backup: Path, path: Path, keystore: Keystore) -> Place:
    """Give the place of a backup with the key of its store, which was at a path and may be gone.

    Raises:
        KeystoreError: the key store cannot be used, or does not hold the key.
    """
    has_key = bool(_stored_name(path)) and not (path.exists() and is_plain(path))
    if has_key or _looks_encrypted(_first_page(backup)):
        return Place(path=backup, key=load_key(path, keystore))
    return Place(path=backup)


def load_key(path: Path, keystore: Keystore) -> bytes:
    """Read the key of the store at a path.

    Raises:
        KeystoreError: the key store cannot be used, or does not hold the key.
    """
    name = _stored_name(path)
    secret = keystore.get(name) if name else None
    if secret is None:
        raise KeystoreError(_MISSING)
    try:
        key = bytes.fromhex(secret)
    except ValueError as error:
        raise KeystoreError(_MISSING) from error
    if len(key) != KEY_BYTES:
        raise KeystoreError(_MISSING)
    return key


def recover(path: Path, keystore: Keystore, *, text: str) -> Place:
    """Open the store at a path with the recovery key that somebody typed, and keep the key again.

    Raises:
        NotFoundError: there is no store.
        ValidationError: it is mistyped, or the key of another shop.
        KeystoreError: the key store cannot keep it.
    """
    if not path.exists():
        raise NotFoundError("There is no shop here to unlock. Set one up, or restore a backup.")
    place = opened_with(path, text=text)
    keep_key(place, path, keystore)
    return place


def opened_with(path: Path, *, text: str) -> Place:
    """Prove that a store or a backup opens with the recovery key that somebody typed.

    Raises:
        ValidationError: it is mistyped, or the key of another shop.
    """
    try:
        key = parse_recovery_key(text)
    except ValueError as error:
        raise ValidationError({"recoveryKey": str(error)}) from error
    place = Place(path=path, key=key)
    try:
        connect_sqlite(place, read_only=True).close()
    except DamagedError as error:
        raise ValidationError({"recoveryKey": _WRONG}) from error
    return place


def keep_key(opened: Place, path: Path, keystore: Keystore) -> None:
    """Keep the key of a place that was opened as that of the store at a path.

    Another key that is kept there already stays: the file it opens may lie aside.

    Raises:
        KeystoreError: the key store cannot keep it.
        StorageError: the folder cannot be written.
    """
    if opened.key is None:
        return
    name = _stored_name(path)
    if not name or keystore.get(name) not in (None, opened.key.hex()):
        name = f"store-{secrets.token_hex(16)}"
    _keep(path, keystore, opened.key, name=name)


def printed_key(path: Path, keystore: Keystore) -> str:
    """Give the recovery key of the store at a path, to print.

    Raises:
        KeystoreError: the key store cannot be used, or does not hold the key.
    """
    return recovery_key(load_key(path, keystore))


def is_plain(path: Path) -> bool:
    """Whether the store at a path is not encrypted, also if its beginning is damaged."""
    first = _first_page(path)
    if first.startswith(_PLAIN_HEAD):
        return True
    return not _stored_name(path) and not _looks_encrypted(first)


def forget_key_name(path: Path) -> None:
    """Forget the name of a key that a set-up kept which never came to an end: a plain store has none."""
    with suppress(FileNotFoundError, NotADirectoryError):
        path.with_name(NAME_FILE).unlink()


def _looks_encrypted(page: bytes) -> bool:
    return len(set(page)) >= _VALUES_OF_A_CIPHER


def _first_page(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_FIRST_PAGE)


def _keep(path: Path, keystore: Keystore, key: bytes, *, name: str) -> None:
    keystore.set(name, key.hex())
    named = path.with_name(NAME_FILE)
    if _stored_name(path) == name:
        return
    part = named.with_name(f"{NAME_FILE}.part")
    try:
        make_private_folder(path.parent)
        part.unlink(missing_ok=True)
        make_private_file(part)
        part.write_text(name, encoding="ascii")
        put_in_place(part, named)
    except OSError as error:
        raise StorageError(
            "The shop's folder cannot be written. Check its permissions, or choose another one."
        ) from error


def _stored_name(path: Path) -> str:
    named = path.with_name(NAME_FILE)
    return named.read_text(encoding="ascii").strip() if named.exists() else ""
