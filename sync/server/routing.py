"""Routes: where an address leads, and what the document says of it. A thin layer over Starlette's own."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as StarletteRoute

from sync.server.document.operations import Told

Endpoint = Callable[..., Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Route:
    """An address, a method and what answers; `told` is None where the document is silent."""

    method: str
    path: str
    endpoint: Endpoint
    name: str
    tag: str
    told: Told | None = None

    @property
    def summary(self) -> str:
        """What it does, in the words of its docstring."""
        return (self.endpoint.__doc__ or self.name).strip().partition("\n")[0]

    def served(self) -> StarletteRoute:
        """Give it as the web framework takes it: the parts of the address are the endpoint's own parameters."""
        endpoint = self.endpoint

        async def answered(request: Request) -> Response:
            return await endpoint(request=request, **request.path_params)

        return StarletteRoute(self.path, answered, methods=[self.method], name=self.name)


@dataclass(slots=True)
class Router:
    """Collects the routes of a module under a prefix."""

    tag: str
    prefix: str = ""
    routes: list[Route] = field(default_factory=list)

    def add(
        self,
        method: str,
        path: str,
        endpoint: Endpoint,
        *,
        told: Told | None = None,
        called: str = "",
    ) -> None:
        """Let an endpoint answer at an address below the prefix; `called` names it where it answers at several."""
        name = f"{self.tag} {called or endpoint.__name__}"
        self.routes.append(Route(method, f"{self.prefix}{path}", endpoint, name, self.tag, told))

    def get(self, path: str, told: Told | None = None) -> Callable[[Any], Any]:
        """Let the function below answer to GET."""
        return self._at("GET", path, told)

    def post(self, path: str, told: Told | None = None) -> Callable[[Any], Any]:
        """Let the function below answer to POST."""
        return self._at("POST", path, told)

    def put(self, path: str, told: Told | None = None) -> Callable[[Any], Any]:
        """Let the function below answer to PUT."""
        return self._at("PUT", path, told)

    def patch(self, path: str, told: Told | None = None) -> Callable[[Any], Any]:
        """Let the function below answer to PATCH."""
        return self._at("PATCH", path, told)

    def delete(self, path: str, told: Told | None = None) -> Callable[[Any], Any]:
        """Let the function below answer to DELETE."""
        return self._at("DELETE", path, told)

    def _at(self, method: str, path: str, told: Told | None) -> Callable[[Any], Any]:
        def taken(endpoint: Any) -> Any:
            self.add(method, path, endpoint, told=told)
            return endpoint

        return taken


def methods_at(routes: Sequence[StarletteRoute], path: str) -> list[str]:
    """Name every method that an address has, whichever route answers to it."""
    return sorted(
        {
            method
            for route in routes
            if route.path_regex.match(path)
            for method in route.methods or ()
        }
    )
