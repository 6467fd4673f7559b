"""Which pages of an encrypted file fail their check: each carries a code that only its key can make."""

import re
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

NAMED_MAX = 100
_PAGE = re.compile(r"page (\d+)", re.IGNORECASE)


def failing_pages(path: Path, key: bytes | None) -> list[str]:
    """Ask SQLCipher about every page; gives its words, at most 100, also where the schema is lost.

    A plain file carries no checks, so nothing is said about one.
    """
    if key is None:
        return []
    with closing(sqlcipher.connect(str(path), isolation_level=None)) as raw:
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        raw.execute("PRAGMA cipher_log_level = NONE")
        try:
            rows = raw.execute("PRAGMA cipher_integrity_check").fetchmany(NAMED_MAX)
        except sqlcipher.DatabaseError:
            return []
    return [str(row[0]) for row in rows]


def page_in(words: str) -> int | None:
    """Find the page that a finding names."""
    match = _PAGE.search(words)
    return int(match[1]) if match else None
