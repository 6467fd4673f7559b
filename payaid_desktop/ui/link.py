"""How this computer stands with its server, as the window sees it. The window knows no network: others tell it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """How it stands: none, syncing, online, offline, held, sign_in, revoked or problem; and why, in a sentence."""

    state: str = "none"
    sentence: str = ""

    @property
    def is_connected(self) -> bool:
        """Whether there is a server at all."""
        return self.state != "none"
