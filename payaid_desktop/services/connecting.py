"""Which server this computer is connected with, and the token that lets it in, which lies in the key store alone."""

import ipaddress
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from payaid_desktop.domain.errors import NetworkError, NotFoundError, ValidationError
from payaid_desktop.domain.ids import Ids
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.files import make_private_folder
from payaid_desktop.store.keystore import keystore_from
from payaid_desktop.store.turns import turn_at

_BYTES_MAX: Final = 4096
_JOINING: Final = "payaid.joining"


class InsecureError(NetworkError):
    """The server would be spoken to in the clear, over a network; not a byte was sent."""

    code = "INSECURE_SERVER"


@dataclass(frozen=True, slots=True)
class Connection:
    """The server of this computer's shop; `id` names the token in the key store."""

    id: str
    url: str
    ca_file: str | None = None


def connection_of(settings: Settings) -> Connection:
    """Read which server this computer is connected with.

    Raises:
        NotFoundError: with none.
    """
    kept = _kept(settings.connection_path)
    if kept is None:
        raise NotFoundError("This computer is not connected with a server yet. Sign in first.")
    url = checked_url(settings.server_url or kept.url)
    ca_file = str(settings.ca_file) if settings.ca_file is not None else kept.ca_file
    return Connection(kept.id, url, ca_file)


def is_connected(settings: Settings) -> bool:
    """Whether this computer is connected with a server."""
    return _kept(settings.connection_path) is not None


def new_connection(settings: Settings, url: str, *, ca_file: str | None = None) -> Connection:
    """Describe the server that this computer is to be connected with; nothing is kept yet.

    Raises:
        InsecureError, ValidationError: it is no address to connect with.
    """
    kept = _kept(settings.connection_path)
    return Connection(kept.id if kept else secrets.token_hex(8), checked_url(url), ca_file)


@file_faults()
def keep_connection(settings: Settings, connection: Connection) -> None:
    """Remember the server of this computer."""
    make_private_folder(settings.data_dir)
    settings.connection_path.write_text(json.dumps(asdict(connection)), encoding="utf-8")


@file_faults()
def joining_id(settings: Settings, ids: Ids) -> str:
    """Give the id that this computer asks to join under: the same until it has joined, whatever breaks off."""
    path = settings.data_dir / _JOINING
    with suppress(OSError, UnicodeDecodeError):
        kept = path.read_text(encoding="utf-8").strip()
        if kept:
            return kept
    make_private_folder(settings.data_dir)
    id = ids.new()
    path.write_text(id, encoding="utf-8")
    return id


@file_faults()
def joined(settings: Settings) -> None:
    """Forget the id that this computer asked to join under."""
    (settings.data_dir / _JOINING).unlink(missing_ok=True)


@file_faults()
def forget_connection(settings: Settings) -> None:
    """Forget the server and its token; the books stay."""
    kept = _kept(settings.connection_path)
    if kept is not None:
        TokenPlace(settings, kept.id).forget()
        settings.connection_path.unlink(missing_ok=True)


def checked_url(text: str) -> str:
    """Read a server's address: https, or http to this computer itself.

    Raises:
        ValidationError: it is no address.
        InsecureError: it is in the clear, over a network.
    """
    parts = urlsplit(text.strip().rstrip("/"))
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query:
        raise ValidationError({"server": "Give an address such as https://shop.example."})
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise InsecureError(
            "Passwords and bills would travel in the clear. Give an address with https://."
        )
    return parts.geturl()


@dataclass(frozen=True, slots=True)
class TokenPlace:
    """Where the refresh token of a connection is kept. It is never in the store, a log or a text of this object."""

    settings: Settings = field(repr=False)
    connection_id: str

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold the turn to renew the token: another program of this computer may want to, too."""
        with turn_at(self.settings.data_dir / "payaid.token.lock"):
            yield

    def get(self) -> str | None:
        """Read the token, if there is one."""
        return keystore_from(self.settings.keystore).get(self._name)

    def keep(self, token: str) -> None:
        """Keep a token in the place of the one before."""
        keystore_from(self.settings.keystore).set(self._name, token)

    def forget(self) -> None:
        """Forget the token."""
        keystore_from(self.settings.keystore).delete(self._name)

    @property
    def _name(self) -> str:
        return f"sync {self.connection_id}"


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def _kept(path: Path) -> Connection | None:
    """Read what was noted; a note that cannot be read is none."""
    with suppress(OSError, ValueError, TypeError, KeyError), path.open(encoding="utf-8") as note:
        told = json.loads(note.read(_BYTES_MAX))
        return Connection(told["id"], told["url"], told["ca_file"])
    return None
