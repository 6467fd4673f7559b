"""The calls about the store itself: set-up, versions, the business, settings, backups."""

from typing import Any

from payaid_desktop.cli.arguments import (
    SettingName,
    VersionInput,
    split,
)
from payaid_desktop.cli.results import Result
from payaid_desktop.cli.shop import Shop
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.build import set_up
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.wire import to_json


def make_shop(shop: Shop, args: Any) -> Result:
    """Set a shop up; `"plain": true` leaves the file open for other programs."""
    taken, rest = split(args, "plain")
    plain = taken.get("plain", False)
    if not isinstance(plain, bool):
        raise ValidationError({"plain": "Write true or false."})
    given = SetupInput.parse(rest)
    shop.close()
    made = set_up(shop.settings, given, plain=plain)
    return Result(to_json(made), made.business.id)


def read_setting(shop: Shop, asked: SettingName) -> object:
    """Read one setting, or every one that was set."""
    settings = shop.services.settings
    return settings.all() if asked.key is None else settings.get(asked.key)


def update_business(shop: Shop, args: Any) -> object:
    """Change details of the business."""
    taken, patch = split(args, "version")
    version = VersionInput.parse(taken).version
    return shop.services.business.update(patch, version=version)
