"""Where keys and tokens live: the operating system's key store, or a private file.

`OsKeystore` never writes plain text: the plain-file backends that some packages install for the
`keyring` library are passed over. `FileKeystore` is for servers, tests and computers without a key
store; it holds secrets in a file that only its owner may read.
"""

import json
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol

from payaid_desktop.domain.errors import KeystoreError, ValidationError
from payaid_desktop.store.files import make_private_file, make_private_folder, put_in_place
from payaid_desktop.store.turns import turn_at

SERVICE = "PayAid"
_PASSED_OVER = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")
_FILE = "file:"
_NONE_HERE = (
    "This computer has no key store that PayAid can use."
    " Start one, or set PAYAID_KEYSTORE to file:PATH for a private file."
)
_LOCKED = "This computer's key store is locked. Unlock it, then try again."


class Keystore(Protocol):
    """Keeps named secrets."""

    def get(self, name: str) -> str | None:
        """Read a secret; None if there is none of this name."""

    def set(self, name: str, secret: str) -> None:
        """Keep a secret under a name, in place of the one before."""

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is forgotten already."""


class OsKeystore:
    """The operating system's key store: Credential Manager, Keychain, Secret Service."""

    def __init__(self, backend: Any = None) -> None:
        self._given = backend

    def get(self, name: str) -> str | None:
        """Read a secret.

        Raises:
            KeystoreError: there is no key store, or it is locked.
        """
        with _os_faults():
            secret: str | None = self._backend().get_password(SERVICE, name)
        return secret

    def set(self, name: str, secret: str) -> None:
        """Keep a secret, and prove that it is kept.

        Raises:
            KeystoreError: there is no key store, it is locked, or it does not keep what it is given.
        """
        with _os_faults():
            backend = self._backend()
            backend.set_password(SERVICE, name, secret)
            kept = backend.get_password(SERVICE, name)
        if kept != secret:
            raise KeystoreError(_NONE_HERE)

    def delete(self, name: str) -> None:
        """Forget a secret.

        Raises:
            KeystoreError: there is no key store, or it is locked.
        """
        with _os_faults():
            backend = self._backend()
            if backend.get_password(SERVICE, name) is not None:
                backend.delete_password(SERVICE, name)

    def _backend(self) -> Any:
        import keyring  # noqa: PLC0415 - 60 ms that a plain store and a file of keys save

        found = self._given or keyring.get_keyring()
        chain = list(getattr(found, "backends", [found]))
        sound = [each for each in chain if not type(each).__module__.startswith(_PASSED_OVER)]
        if not sound:
            raise KeystoreError(_NONE_HERE)
        return sound[0]


class FileKeystore:
    """Secrets in a JSON file that only its owner may read."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> str | None:
        """Read a secret.

        Raises:
            KeystoreError: the file can be read by others, is damaged, or cannot be read.
        """
        return self._read().get(name)

    def set(self, name: str, secret: str) -> None:
        """Keep a secret; it is on the disk when this returns.

        Raises:
            KeystoreError: the file cannot be written, or may not be trusted.
        """
        with self._turn():
            self._write({**self._read(), name: secret})

    def delete(self, name: str) -> None:
        """Forget a secret.

        Raises:
            KeystoreError: the file cannot be written, or may not be trusted.
        """
        with self._turn():
            secrets = self._read()
            if secrets.pop(name, None) is not None:
                self._write(secrets)

    def _read(self) -> dict[str, str]:
        with self._faults():
            if not self._path.exists():
                return {}
            self._require_private()
            content = json.loads(self._path.read_text(encoding="utf-8"))
        if not isinstance(content, dict) or not all(
            isinstance(value, str) for value in content.values()
        ):
            raise KeystoreError(f"The file of keys {self._path} is damaged. Put its copy back.")
        return content

    def _write(self, secrets: dict[str, str]) -> None:
        part = self._path.with_name(self._path.name + ".part")
        with self._faults():
            part.unlink(missing_ok=True)
            make_private_file(part)
            part.write_text(json.dumps(secrets, indent=1, sort_keys=True), encoding="utf-8")
            put_in_place(part, self._path)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Between reading the file and writing it no other program writes."""
        with ExitStack() as stack:
            with self._faults():
                make_private_folder(self._path.parent)
                lock = self._path.with_name(self._path.name + ".lock")
                stack.enter_context(turn_at(lock))
            yield

    def _require_private(self) -> None:
        if os.name == "nt":
            return  # Windows keeps other users out of a user's folders by itself.
        mode = self._path.stat().st_mode
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise KeystoreError(
                f"Others may read the file of keys {self._path}. Run chmod 600 on it."
            )

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise KeystoreError(
                f"The file of keys {self._path} cannot be used: {error.strerror}."
            ) from error
        except ValueError as error:
            raise KeystoreError(
                f"The file of keys {self._path} is damaged. Put its copy back."
            ) from error


def keystore_from(setting: str) -> Keystore:
    """Choose the key store of a setting: "os" or "file:PATH".

    Raises:
        ValidationError: it is neither.
    """
    if setting == "os":
        return OsKeystore()
    path = setting.removeprefix(_FILE)
    if not setting.startswith(_FILE) or not path:
        raise ValidationError({"PAYAID_KEYSTORE": 'Set it to "os", or to "file:" and a path.'})
    return FileKeystore(Path(path))


@contextmanager
def _os_faults() -> Iterator[None]:
    from keyring import errors  # noqa: PLC0415 - as above

    try:
        yield
    except errors.NoKeyringError as error:
        raise KeystoreError(_NONE_HERE) from error
    except errors.KeyringLocked as error:
        raise KeystoreError(_LOCKED) from error
    except (errors.KeyringError, OSError) as error:
        raise KeystoreError(
            "This computer's key store refused. Unlock it, then try again."
        ) from error
