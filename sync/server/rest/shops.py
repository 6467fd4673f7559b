"""Routes of the shop itself: what it prints about itself, its number series, its settings."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.business import Business
from payaid_desktop.services.business import Businesses
from payaid_desktop.services.configuration import SettingsService
from payaid_desktop.services.inputs.business import BusinessInput
from payaid_desktop.services.wire import to_json
from payaid_desktop.store.series import Series
from sync.server.answers import json_answer
from sync.server.api.shapes import Shape, shaped
from sync.server.cache import Lives
from sync.server.document.operations import Told
from sync.server.rest.asking import Kept, answered, body_of, etag_of, patch_of, version_of, write
from sync.server.routing import Router

router = Router("business", "/api/v1")
_SETTINGS = {"type": "object", "description": "The value of each setting that was made."}
_VALUE = {"type": "object", "properties": {"value": {}}, "required": ["value"]}


class SettingValue(Shape):
    """What a setting is to be."""

    value: Any


@router.get("/business", Told(Business, tagged=True))
async def business(request: Request) -> Response:
    """Read what the shop prints about itself."""
    return await answered(
        request,
        Kept("business", "it", Lives.LONG, is_short=True),
        lambda acts: to_json(Businesses(acts).get()),
    )


@router.patch("/business", Told(Business, given=BusinessInput, is_patch=True, tagged=True))
async def change_business(request: Request) -> Response:
    """Change the fields named of what the shop prints about itself."""
    patch, version = await patch_of(request), version_of(request)
    done = await write(request, lambda acts: Businesses(acts).update(patch, version=version).value)
    content = to_json(done)
    return json_answer(request, content, headers=etag_of(content))


@router.get("/series", Told(Series, rows=True))
async def series(request: Request) -> Response:
    """List the number series with the next number of each."""
    return await answered(
        request,
        Kept("business", "series", Lives.LONG),
        lambda acts: {"data": to_json(Businesses(acts).series())},
    )


@router.get("/settings", Told(_SETTINGS))
async def settings(request: Request) -> Response:
    """Read the settings that were made."""
    return await answered(
        request, Kept("settings", "all", Lives.LONG), lambda acts: SettingsService(acts).all()
    )


@router.put("/settings/{key}", Told(_VALUE, given=SettingValue))
async def set_setting(request: Request, key: str) -> Response:
    """Make a setting, of which docs/fields.md tells what it can be."""
    given = shaped(SettingValue, await body_of(request))
    value: Any = await write(
        request, lambda acts: SettingsService(acts).set(key, given.value).value
    )
    return json_answer(request, {"value": to_json(value)})
