"""Settings by name. Only names that are known can be set, each with a value it can have."""

from collections.abc import Callable, Mapping
from typing import Any

from payaid_desktop.domain.errors import NotFoundError, ValidationError
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.mailing import sending_settings
from payaid_desktop.services.settling import USE_ADVANCES


class SettingsService:
    """Settings by name. Only names that are known can be set."""

    def __init__(
        self, acts: Acts, known: Mapping[str, Callable[[object], object]] | None = None
    ) -> None:
        self._acts = acts
        self._known = KNOWN_SETTINGS if known is None else known

    def get(self, key: str) -> Any:
        """Read a setting; None where it was never set.

        Raises:
            NotFoundError: there is no setting of this name.
        """
        self._check(key)
        with self._acts.read() as view:
            return view.settings.get(key)

    def all(self) -> dict[str, Any]:
        """Read every setting that was set."""
        with self._acts.read() as view:
            return view.settings.all()

    def set(self, key: str, value: object) -> Outcome[Any]:
        """Keep a setting.

        Raises:
            NotFoundError: there is no setting of this name.
            ValidationError: the value is not one it can have.
        """
        self._check(key)
        try:
            checked = self._known[key](value)
        except ValueError as error:
            raise ValidationError({key: str(error)}) from error
        with self._acts.write() as work:
            before = work.settings.get(key)
            work.settings.set(key, checked, now=work.now)
            work.journal.title = f"Send setting {key}"
            work.journal.setting(key, before=before, after=checked)
        return Outcome.of(checked, work)

    def _check(self, key: str) -> None:
        if key not in self._known:
            names = ", ".join(sorted(self._known))
            raise NotFoundError(f"There is no setting “{key[:60]}”. There are: {names}.")


def _whole(low: int, high: int) -> Callable[[object], object]:
    def check(value: object) -> object:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise ValueError(f"Write a whole number from {low} to {high}.")
        return value

    return check


def _yes_or_no(value: object) -> object:
    if not isinstance(value, bool):
        raise ValueError("Write true or false.")  # noqa: TRY004 - one kind of error for all checks
    return value


KNOWN_SETTINGS: dict[str, Callable[[object], object]] = {
    "paper.copies": _whole(1, 3),
    USE_ADVANCES: _yes_or_no,
    **sending_settings(_whole, _yes_or_no),
}
"""The settings there are, each with the check of its value."""
