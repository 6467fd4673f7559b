"""Which versions are at work: what support asks first."""

import platform
from dataclasses import dataclass

import payaid_desktop
from payaid_desktop.domain.changes import BODY_VERSION
from payaid_desktop.store.schema import SCHEMA_VERSION
from payaid_desktop.store.versions import sqlite_version


@dataclass(frozen=True, slots=True)
class Versions:
    """The program, the schema of its store, the protocol it syncs with, and what it runs on."""

    program: str
    schema: str
    protocol: int
    sqlite: str
    python: str


def versions() -> Versions:
    """Read all versions; no store is opened."""
    return Versions(
        program=payaid_desktop.__version__,
        schema=SCHEMA_VERSION,
        protocol=BODY_VERSION,
        sqlite=sqlite_version(),
        python=platform.python_version(),
    )
