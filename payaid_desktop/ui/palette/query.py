"""What somebody typed into the palette: which things are meant, and the text to look for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Scope(StrEnum):
    """What is looked through."""

    EVERYTHING = "everything"
    COMMANDS = "commands"
    NUMBERS = "numbers"
    AMOUNTS = "amounts"


_PREFIXES: Final = {">": Scope.COMMANDS, "#": Scope.NUMBERS, "₹": Scope.AMOUNTS}


@dataclass(frozen=True, slots=True)
class Query:
    """A text to look for, and where."""

    scope: Scope
    text: str

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Read what was typed: ">" asks for commands, "#" for bill numbers, "₹" for amounts."""
        shown = typed.strip()
        scope = _PREFIXES.get(shown[:1], Scope.EVERYTHING)
        text = shown if scope is Scope.EVERYTHING else shown[1:].strip()
        return cls(scope, _plain_amount(text) if scope is Scope.AMOUNTS else text)

    def fits(self, words: str) -> bool:
        """Whether every word typed is in a text."""
        held = words.casefold()
        return all(word in held for word in self.text.casefold().split())

    @property
    def kinds(self) -> tuple[str, ...]:
        """The lists to search in the books; none for commands and where nothing was typed."""
        if not self.text or self.scope is Scope.COMMANDS:
            return ()
        if self.scope is Scope.EVERYTHING:
            return ("contacts", "products", "documents")
        return ("documents",)


def _plain_amount(text: str) -> str:
    """Amounts are searched as they are kept: without commas."""
    return text.replace(",", "")
