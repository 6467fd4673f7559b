"""Pages as text: the templates, and how moments and answers are written."""

from datetime import datetime
from functools import cached_property
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from payaid_desktop.domain.clock import INDIA
from resources.places import resource

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    # Without a referrer a browser says of a form that it comes from nowhere, and it would be refused.
    "Referrer-Policy": "same-origin",
}
_NEVER: Final = "never"


class Pages:
    """Writes pages; what is written into them is always escaped."""

    def page(self, name: str, *, status: int = 200, **told: Any) -> Response:
        """Write a page."""
        usual = {"shop": None, "message": "", "tone": "ok", "form": ""}
        text = self._templates.get_template(name).render({**usual, **told})
        return HTMLResponse(text, status_code=status, headers=HEADERS)

    @cached_property
    def style(self) -> bytes:
        """The style of all pages."""
        return resource("web", "page.css").read_bytes()

    @cached_property
    def _templates(self) -> Environment:
        made = Environment(
            loader=FileSystemLoader(resource("web")),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        made.filters["moment"] = moment
        return made


def moment(at: datetime | str | None) -> str:
    """Write a moment as the owner reads it: 25 Nov 2026, 14:05 in India."""
    if at is None:
        return _NEVER
    when = datetime.fromisoformat(at) if isinstance(at, str) else at
    return f"{when.astimezone(INDIA):%d %b %Y, %H:%M}"
