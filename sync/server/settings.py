"""What a server is started with: from flags, else from PAYAID_… variables."""

import json
import re
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.log import data_folder
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.database import Place
from sync.server.addresses import Network, trusted_networks
from sync.server.limits import Limits, read_limits

BODY_MAX: Final = 4 * 1024 * 1024 + 64 * 1024
"""A request is at most so long, before and after it is decompressed: a push of 4 MiB and its envelope."""
KNOWN: Final = frozenset(
    {
        "PAYAID_DATA_DIR",
        "PAYAID_REDIS_URL",
        "PAYAID_SERVER_DB",
        "PAYAID_SERVER_JOBS",
        "PAYAID_SERVER_KEYS",
        "PAYAID_SERVER_LIMITS",
        "PAYAID_SERVER_MAX_BODY",
        "PAYAID_SERVER_ORIGINS",
        "PAYAID_SERVER_PRIVATE_WEBHOOKS",
        "PAYAID_SERVER_TRUSTED_PROXIES",
    }
)
"""What a file of settings may hold."""
_FILE: Final = "payaid-server.sqlite3"
_KEYS_FILE: Final = "payaid-server.keys"
_KEY_BYTES: Final = 32
_ORIGIN: Final = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where the server's store is, what it signs with, and its limits.

    `keys` are those that access tokens are signed with, the present one first; older ones are accepted still.
    `origins` are those of web pages that may use the API; `redis_url` is where processes share counts and the cache.
    `does_jobs` is whether this process does what is due in its shops; `private_webhooks` whether programs in the
    network of the server may be told of events.
    """

    place: Place
    folder: Path
    keys: tuple[str, ...]
    body_max: int = BODY_MAX
    trusted_proxies: tuple[Network, ...] = ()
    origins: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    redis_url: str | None = None
    does_jobs: bool = True
    private_webhooks: bool = False


def server_settings(environ: Mapping[str, str], *, db: str | None = None) -> ServerSettings:
    """Read the settings; the keys are made the first time and kept in a private file beside the store.

    Raises:
        ValidationError: naming the variable that cannot be read.
    """
    folder = data_folder(environ)
    place = place_from(db or environ.get("PAYAID_SERVER_DB"), folder=folder)
    if place.path is not None:
        folder = place.path.parent
    keys = tuple(environ.get("PAYAID_SERVER_KEYS", "").split()) or _kept_keys(folder)
    trusted = trusted_networks(environ.get("PAYAID_SERVER_TRUSTED_PROXIES", ""))
    origins = _origins(environ.get("PAYAID_SERVER_ORIGINS", ""))
    return ServerSettings(
        place,
        folder,
        keys,
        _body_max(environ),
        trusted,
        origins,
        read_limits(environ.get("PAYAID_SERVER_LIMITS", "")),
        _redis_url(environ.get("PAYAID_REDIS_URL", "")),
        _is_on(environ, "PAYAID_SERVER_JOBS", usual="on"),
        _is_on(environ, "PAYAID_SERVER_PRIVATE_WEBHOOKS", usual="off"),
    )


def shop_settings(settings: ServerSettings) -> Settings:
    """The settings by which the server prints and sends for its shops: its folder, and a key store of its own."""
    folder = settings.folder
    return Settings.from_environment(
        {
            "PAYAID_DATA_DIR": str(folder),
            "PAYAID_KEYSTORE": f"file:{folder / 'payaid-server.secrets'}",
        }
    )


def with_file(environ: Mapping[str, str], path: Path | None) -> dict[str, str]:
    """Add what a file of settings says: TOML with the names of the variables; a variable that is set wins.

    Raises:
        ValidationError: the file cannot be read, or holds something else.
    """
    if path is None:
        return dict(environ)
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ValidationError({"config": f"{path} cannot be read as TOML."}) from error
    unknown = [name for name in told if name not in KNOWN]
    if unknown:
        raise ValidationError(dict.fromkeys(unknown, f"{path} may not hold this."))
    return {**{name: _as_text(value) for name, value in told.items()}, **environ}


def _as_text(value: object) -> str:
    """Write a table of TOML as the variable of the same name would have it."""
    return json.dumps(value) if isinstance(value, dict) else str(value)


def place_from(url: str | None, *, folder: Path) -> Place:
    """Say where the store is: `sqlite:///PATH`, `postgresql://…`, or a file in the data folder.

    Raises:
        ValidationError: it is another kind of database.
    """
    if not url:
        return Place(path=folder / _FILE)
    if url.startswith("sqlite:///"):
        return Place(path=Path(url.removeprefix("sqlite:///")).absolute())
    if url.startswith(("postgresql://", "postgresql+psycopg://")):
        return Place(url=url)
    raise ValidationError({"db": "Give sqlite:///PATH or postgresql://USER@HOST/NAME."})


def _kept_keys(folder: Path) -> tuple[str, ...]:
    """Read the keys that this server made for itself, making them the first time."""
    path = folder / _KEYS_FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(f"{secrets.token_urlsafe(_KEY_BYTES)}\n", encoding="utf-8")
    return tuple(path.read_text(encoding="utf-8").split())


def _origins(text: str) -> tuple[str, ...]:
    origins = tuple(text.replace(",", " ").split())
    if not all(_ORIGIN.fullmatch(each) for each in origins):
        words = "Give origins of web pages, such as https://shop.example, without a path."
        raise ValidationError({"PAYAID_SERVER_ORIGINS": words})
    return origins


def _is_on(environ: Mapping[str, str], name: str, *, usual: str) -> bool:
    text = environ.get(name, usual).strip().lower()
    if text not in ("on", "off"):
        raise ValidationError({name: "Give on or off."})
    return text == "on"


def _redis_url(text: str) -> str | None:
    if text and not text.startswith(("redis://", "rediss://")):
        raise ValidationError({"PAYAID_REDIS_URL": "Give redis://HOST:PORT/NUMBER."})
    return text or None


def _body_max(environ: Mapping[str, str]) -> int:
    text = environ.get("PAYAID_SERVER_MAX_BODY", str(BODY_MAX))
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if type(value) is not int or value <= 0:
        raise ValidationError({"PAYAID_SERVER_MAX_BODY": "Give a number of bytes."})
    return value
