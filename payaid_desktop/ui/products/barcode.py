"""Telling a scanner from fingers: it types a whole code in a moment and ends with Enter."""

from dataclasses import dataclass
from typing import Final

_LEAST: Final = 4
"""No code of a scanner is shorter."""
_GAP_S: Final = 0.05
"""Between two letters of a scanner there is less time; fingers need more."""


@dataclass(slots=True)
class Burst:
    """Letters that came one right after the other; times are seconds on any clock that never goes back."""

    _letters: str = ""
    _last_at: float = 0.0

    def type(self, letter: str, at: float) -> None:
        """Take a letter."""
        if at - self._last_at > _GAP_S:
            self._letters = ""
        self._letters += letter
        self._last_at = at

    def end(self, at: float) -> str:
        """Enter was pressed: give the code that was scanned, or "" when it was fingers."""
        letters, is_fast = self._letters, at - self._last_at <= _GAP_S
        self._letters = ""
        return letters if is_fast and len(letters) >= _LEAST else ""
