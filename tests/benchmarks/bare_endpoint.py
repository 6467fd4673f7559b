"""The floor: an endpoint of the framework that does nothing, on the same web server."""

import json
import socket

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


async def nothing(_: Request) -> Response:
    """Answer with what is at hand."""
    return Response(b"{}", media_type="application/json")


app = Starlette(routes=[Route("/", nothing)])


if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
        config = uvicorn.Config(app, log_config=None, access_log=False)
        uvicorn.Server(config).run(sockets=[listener])
