"""The floor: an endpoint of the framework that does nothing, on the same web server."""

import json
import socket

import uvicorn
from fastapi import FastAPI
from starlette.responses import Response

app = FastAPI()


@app.get("/")
async def nothing() -> Response:
    """Answer with what is at hand."""
    return Response(b"{}", media_type="application/json")


if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(json.dumps({"port": listener.getsockname()[1]}), flush=True)
        config = uvicorn.Config(app, log_config=None, access_log=False)
        uvicorn.Server(config).run(sockets=[listener])
