"""How this computer stands with its server, as the window sees it. The window knows no network: others tell it."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Link:
    """How it stands: none, syncing, online, offline, held, sign_in, revoked or problem; and why, in a sentence."""

    state: str = "none"
    sentence: str = ""

    @property
    def is_connected(self) -> bool:
        """Whether there is a server at all."""
        return self.state != "none"


@dataclass(frozen=True, slots=True)
class SignInWords:
    """What somebody typed to connect: the server's address, and a code or an e-mail address and a password.

    `ca_file` is the certificate of an authority of the shop's own, "" for none.
    """

    address: str
    code: str = field(default="", repr=False)
    email: str = ""
    password: str = field(default="", repr=False)
    ca_file: str = ""


@dataclass(frozen=True, slots=True)
class ShopComputer:
    """A computer of the shop, as the server knows it; `state` is active, pending or revoked.

    `held` counts acts that it brought after it was shut out, which wait for the owner.
    """

    id: str
    name: str
    code: str
    state: str
    seen_at: datetime | None
    is_this: bool
    held: int = 0
