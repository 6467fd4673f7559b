"""The keys of a profile: what each means where, and how it is written on a key cap."""

from collections.abc import Iterable
from typing import Final

from payaid_desktop.ui.commands import ANYWHERE, COMMANDS, Command, Profile

_CAPS: Final = {
    "Return": "↵",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Del": "Del",
    "Shift": "⇧",
}


def caption(keys: str) -> str:
    """Write keys as the key cap shows them: "Ctrl+Return" is "Ctrl ↵"."""
    if keys == "Return":
        return "Enter"
    if keys == "+":
        return "+"
    return " ".join(_CAPS.get(part, part) for part in keys.split("+"))


class KeyBook:
    """The commands of one profile."""

    def __init__(
        self, profile: Profile = Profile.PAYAID, commands: Iterable[Command] = COMMANDS
    ) -> None:
        self.profile = profile
        self.commands = tuple(commands)
        self._by_id = {command.id: command for command in self.commands}

    def command(self, id: str) -> Command:
        """Give a command.

        Raises:
            KeyError: there is none of this id.
        """
        return self._by_id[id]

    def caption(self, id: str) -> str:
        """What the key cap of a command shows; "" when it has no key."""
        keys = self._by_id[id].keys_in(self.profile)
        return caption(keys[0]) if keys else ""

    def shortcuts(self) -> tuple[str, ...]:
        """Every key that is an application shortcut, once."""
        keys = (
            key
            for command in self.commands
            if not command.plain
            for key in command.keys_in(self.profile)
        )
        return tuple(dict.fromkeys(keys))

    def at(self, keys: str, scope: str, *, plain: bool = False) -> Command | None:
        """The command that these keys mean in a scope."""
        return next(
            (
                command
                for command in self.commands
                if command.plain is plain
                and keys in command.keys_in(self.profile)
                and command.holds_in(scope)
            ),
            None,
        )

    def claims(self, keys: str, scope: str) -> bool:
        """Whether the profile uses these keys here though a field has a use for them too."""
        command = self.at(keys, scope)
        return command is not None and self.profile is Profile.TALLY and keys in command.tally

    def of_scope(self, scope: str) -> tuple[Command, ...]:
        """The commands of a page or dialog, its own before those that hold anywhere."""
        own = tuple(command for command in self.commands if command.holds_in(scope))
        if scope == ANYWHERE:
            return own
        return own + tuple(command for command in self.commands if command.holds_in(ANYWHERE))
