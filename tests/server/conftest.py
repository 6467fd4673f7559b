"""A server with one shop, a laptop of it and a program that is signed in; one for each module that asks for them."""

import pytest

from tests.server.serving import Computer, running
from tests.server.test_rest import signed_in


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server that answers; its shop's books are there once somebody asks for the laptop."""
    with running(tmp_path_factory.mktemp("server")) as served:
        yield served


@pytest.fixture(scope="module")
def laptop(tmp_path_factory, server):
    """The computer that brought the shop's books."""
    computer = Computer(tmp_path_factory.mktemp("laptop"), "first").set_up()
    computer.connect(server)
    computer.sync()
    return computer


@pytest.fixture(scope="module")
def api(server, laptop):
    """A program that is signed in as the owner."""
    with signed_in(server) as client:
        yield client
