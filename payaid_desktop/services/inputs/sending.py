"""How something may be asked to be sent."""

from typing import Annotated

from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import Line, word_of
from payaid_desktop.services.mailing import Channel

By = Annotated[Channel, word_of(Channel)]


class SendInput(InputModel):
    """How a document is sent, and where to, if not to its buyer."""

    by: By = Channel.EMAIL
    to: Line | None = None
