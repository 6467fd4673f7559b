"""Shops that are set up in a folder of their own, as an owner does it: with the services, not past them."""

from pathlib import Path
from typing import Any

from payaid_desktop.services.build import SetUp, set_up
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.settings import Settings

GSTIN = "27AAAAA0000A1Z2"


def shop_settings(folder: Path) -> Settings:
    """The settings of an installation below a folder, with a key file outside of its data."""
    return Settings.from_environment(shop_environ(folder))


def shop_environ(folder: Path) -> dict[str, str]:
    """The environment of an installation below a folder."""
    return {
        "PAYAID_DATA_DIR": str(folder / "data"),
        "PAYAID_KEYSTORE": f"file:{folder / 'keys.json'}",
    }


def setup_input(**changes: Any) -> SetupInput:
    """A regular shop in Maharashtra."""
    given = {
        "name": "Test Shop",
        "gstin": GSTIN,
        "address": {"line1": "1 Test Road", "city": "Pune", "pincode": "411001"},
        **changes,
    }
    return SetupInput.parse(given)


def make_shop(settings: Settings, *, plain: bool = False, **changes: Any) -> SetUp:
    """Set the shop up."""
    return set_up(settings, setup_input(**changes), plain=plain)
