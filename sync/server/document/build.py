"""The document as a whole: every route that says something of itself, and what all of them have in common."""

from collections.abc import Sequence
from typing import Any, Final

import payaid_desktop
from sync.server.document.operations import JSON, operation
from sync.server.document.schemas import Schema, Schemas
from sync.server.routing import Route

VERSION: Final = "3.1.0"
_ERRORS: Final = {
    400: "What was sent cannot be; `details` name each field.",
    401: "Nobody that is known asks.",
    403: "Who asks may not do this.",
    404: "There is nothing of this id.",
    406: "This version of the API is not spoken here.",
    408: "What was being sent did not go on.",
    409: "The law, or the state of the thing, forbids it.",
    412: "The thing was changed since it was read.",
    413: "What was sent is too long.",
    415: "What was sent is no JSON, or is packed in an unknown way.",
    429: "Too much was asked for; `Retry-After` says when to go on.",
    500: "The server has a fault, which its log tells of.",
    503: "The store cannot be reached now; `Retry-After` says when to try again.",
}
_ABOUT: Final = (
    "GST billing of one shop: the same rules as its window and its command. Amounts are decimals as text, "
    "days YYYY-MM-DD, instants UTC. Beyond what a schema can say the law holds: a GSTIN has its check character, "
    "a State goes with it, a bill of supply bears no tax; what breaks such a rule is 400 or 409 with its reason."
)
_ERROR: Final[Schema] = {
    "type": "object",
    "properties": {
        "error": {"type": "string"},
        "code": {"type": "string"},
        "details": {"type": "object", "additionalProperties": {"type": "string"}},
    },
    "required": ["error", "code", "details"],
}
_SECURITY: Final[Schema] = {
    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "apiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
}


def document(routes: Sequence[Route]) -> Schema:
    """Write the document of an application's routes."""
    schemas = Schemas()
    paths: dict[str, Any] = {}
    for route in routes:
        if route.told is not None:
            paths.setdefault(route.path, {})[route.method.lower()] = _operation(route, schemas)
    error = {"schema": {"$ref": "#/components/schemas/Error"}}
    failed = {
        str(status): {"description": words, "content": {JSON: error}}
        for status, words in _ERRORS.items()
    }
    return {
        "openapi": VERSION,
        "info": {
            "title": "PayAid server",
            "version": payaid_desktop.__version__,
            "description": _ABOUT,
        },
        "paths": paths,
        "components": {
            "schemas": {**dict(sorted(schemas.known.items())), "Error": _ERROR},
            "responses": failed,
            "securitySchemes": _SECURITY,
        },
        "security": [{"bearer": []}, {"apiKey": []}],
    }


def _operation(route: Route, schemas: Schemas) -> Schema:
    id = route.name.replace(" ", "_").replace("-", "_")
    return {"operationId": id, "tags": [route.tag], **operation(route, schemas)}
