"""What is sent to sign in and to manage computers, strictly read."""

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic import ValidationError as PydanticError

from payaid_desktop.domain.errors import ValidationError

Short = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]


class Shape(BaseModel):
    """What a request holds; anything else in it is refused."""

    model_config = ConfigDict(extra="forbid", strict=True)


S = TypeVar("S", bound=Shape)


class SignIn(Shape):
    """An e-mail address and its password."""

    email: Short
    password: Short


class Refresh(Shape):
    """A refresh token."""

    refresh_token: Short


class DeviceWish(Shape):
    """What a computer is and wants to be."""

    id: Short
    name: Short
    code: Short | None = None
    epoch: int = Field(default=1, ge=1, le=1_000_000)
    origin: Short | None = None


class Registration(Shape):
    """The wish of a computer to be let in, by a code or by a password."""

    code: Short | None = None
    email: Short | None = None
    password: Short | None = None
    device: DeviceWish
    tenant_id: Short | None = None
    business_name: Short | None = None


class Name(Shape):
    """A new name."""

    name: Short


class NewLife(Shape):
    """The wish to go on as another device."""

    new_id: Short
    code: Short | None = None


def shaped(kind: type[S], raw: Any) -> S:
    """Read a request's content.

    Raises:
        ValidationError: details name each field that is wrong.
    """
    try:
        return kind.model_validate(raw)
    except PydanticError as error:
        details = {
            ".".join(map(str, each["loc"])) or "body": f"{each['msg']}." for each in error.errors()
        }
        raise ValidationError(details) from error
