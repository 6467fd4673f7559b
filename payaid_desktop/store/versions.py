"""Which SQLite the store runs on."""

from sqlcipher3 import dbapi2 as sqlcipher


def sqlite_version() -> str:
    """Name the version of the SQLite library."""
    return str(sqlcipher.sqlite_version)
