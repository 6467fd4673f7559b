"""The OpenAPI document is kept: what it says of every route is what the route does, whatever is sent."""

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.server.serving import Computer, running
from tests.server.test_rest import signed_in

CONFIG = Path(__file__).parent / "schemathesis.toml"
LONG = os.environ.get("PAYAID_CONTRACT_EXAMPLES")
"""So many examples of each route, and all that the tool knows to try, when it is run by hand."""
LEFT_OUT = "positive_data_acceptance"
"""Rules of law that no schema can say refuse much that a schema allows: it is not asked that all of it be taken."""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("contract")
    with running(folder) as served:
        computer = Computer(folder, "first").set_up()
        computer.connect(served)
        computer.sync()
        yield served


@pytest.fixture(scope="module")
def document(server):
    return httpx.get(f"{server.url}/openapi.json").json()


def test_every_route_keeps_what_the_document_says_of_it(server, tmp_path):
    with signed_in(server) as api:
        token = api.headers["Authorization"].removeprefix("Bearer ")
        key = api.post("/api-keys", json={"name": "Contract", "scope": "write"}).json()["key"]
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIG), "run"]
    chosen = ["--phases", "fuzzing", "--max-examples", "1", "--seed", "1"]
    if LONG is not None:
        chosen = ["--max-examples", LONG]
    run = subprocess.run(
        [*command, f"{server.url}/openapi.json", *chosen, "--exclude-checks", LEFT_OUT],
        env={**os.environ, "ST_TOKEN": token, "ST_KEY": key},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout[-8000:]
    assert int(re.search(r"([0-9]+) generated", run.stdout)[1]) > 200


def test_every_route_of_the_api_is_in_the_document(document):
    paths = set(document["paths"])

    for name in ("contacts", "deals", "products", "invoices", "payments", "api-keys"):
        assert {f"/api/v1/{name}", f"/api/v1/{name}/{{id}}"} <= paths
    assert document["openapi"].startswith("3.1")


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does(document):
    operations = [each for methods in document["paths"].values() for each in methods.values()]
    names = [each["operationId"] for each in operations]

    assert len(set(names)) == len(names)
    assert all(each["summary"].endswith(".") for each in operations)


def test_a_method_that_an_address_does_not_have_is_told_those_that_it_has(server):
    answer = httpx.options(f"{server.url}/api/v1/contacts/x")

    assert answer.status_code == 405
    assert answer.headers["Allow"] == "DELETE, GET, HEAD, PATCH, PUT"
