"""Forms that are being typed: kept on this computer alone until they are saved or thrown away."""

from collections.abc import Mapping
from typing import Any

from payaid_desktop.services.acts import Acts
from payaid_desktop.store.forms import OpenForm

__all__ = ["Forms", "OpenForm"]


class Forms:
    """Keeps forms that are being typed. It is no act: nothing is sent, audited or told to screens."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def new_id(self) -> str:
        """Give the id for a form that is begun."""
        return self._acts.ids.new()

    def keep(self, form_id: str, kind: str, content: Mapping[str, Any]) -> None:
        """Keep what was typed so far, in place of what was kept of this form before.

        Raises:
            StorageError: the computer cannot keep it.
        """
        actor = self._acts.actor
        with self._acts.write_aside() as work:
            work.forms.keep(form_id, kind, content, device_id=actor.device_id, now=work.now)

    def all(self, kind: str | None = None) -> tuple[OpenForm, ...]:
        """Read the forms of this device that were not saved, of one kind or all; the last kept first."""
        with self._acts.read() as view:
            forms = view.forms.all(device_id=self._acts.actor.device_id)
        return tuple(form for form in forms if kind in (None, form.kind))

    def drop(self, form_id: str) -> None:
        """Forget a form; one that is not there is forgotten already."""
        with self._acts.write_aside() as work:
            work.forms.drop(form_id, device_id=self._acts.actor.device_id)
