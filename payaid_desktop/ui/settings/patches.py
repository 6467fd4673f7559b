"""From what was changed on the page to the patch that the business is updated with (JSON Merge Patch)."""

from collections.abc import Mapping
from typing import Any, Final

from payaid_desktop.domain.business import USUAL_PREFIXES, Business
from payaid_desktop.services.business import as_input

_BANK: Final = ("bank", "accountName", "accountNumber", "ifsc", "branch")
SERIES: Final = "series"


def values_of(business: Business) -> dict[str, Any]:
    """What each field shows, by its JSON path: "name", "address.city", "series.invoice.prefix"."""
    plain = as_input(business)
    values: dict[str, Any] = {}
    for name, value in plain.items():
        if name == SERIES:
            values.update(_series_values(business))
        elif isinstance(value, Mapping):
            values.update({f"{name}.{inner}": held for inner, held in value.items()})
        else:
            values[name] = value
    if plain["bank"] is None:
        values |= {f"bank.{name}": None for name in _BANK}
        values.pop("bank", None)
    return values


def patch_of(changed: Mapping[str, Any], business: Business) -> dict[str, Any]:
    """Give the patch for some fields that hold other values now; an empty text is null."""
    patch: dict[str, Any] = {}
    for path, value in changed.items():
        if path.startswith(f"{SERIES}."):
            continue
        name, _, inner = path.partition(".")
        kept = value if value != "" else None
        if inner:
            patch.setdefault(name, {})[inner] = kept
        else:
            patch[name] = kept
    if "stateCode" in patch:
        patch.setdefault("address", {})["stateCode"] = patch["stateCode"]
    if "bank" in patch:
        patch["bank"] = _bank(changed, business)
    if any(path.startswith(f"{SERIES}.") for path in changed):
        patch[SERIES] = _series(changed, business)
    return patch


def field_of(path: str, fields: Mapping[str, object]) -> str:
    """Find the field that a fault belongs to, also one that names a whole ("bank") or a list ("series[2].prefix")."""
    if path in fields:
        return path
    beginning = path.split("[", 1)[0]
    return next((each for each in fields if each.startswith(f"{beginning}.")), "")


def _bank(changed: Mapping[str, Any], business: Business) -> dict[str, Any] | None:
    """An account is whole or there is none."""
    values = {**values_of(business), **changed}
    held = {name: values.get(f"bank.{name}") or None for name in _BANK}
    return held if any(held.values()) else None


def _series_values(business: Business) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for kind in USUAL_PREFIXES:
        choice = business.series_of(kind)
        values[f"{SERIES}.{kind}.prefix"] = choice.prefix
        values[f"{SERIES}.{kind}.separator"] = choice.separator
        values[f"{SERIES}.{kind}.width"] = choice.width
    return values


def _series(changed: Mapping[str, Any], business: Business) -> list[dict[str, Any]]:
    """Series are replaced as a whole: those that were not touched as they are."""
    values = {**_series_values(business), **changed}
    return [
        {
            "kind": kind,
            "prefix": values[f"{SERIES}.{kind}.prefix"] or "",
            "separator": values[f"{SERIES}.{kind}.separator"],
            "width": values[f"{SERIES}.{kind}.width"],
        }
        for kind in USUAL_PREFIXES
    ]
