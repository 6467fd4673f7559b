"""The paper of the recovery key: what is printed or kept as a file, and what it says."""

from datetime import date
from pathlib import Path
from typing import Final

from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.files import make_private_file

_GROUPS_IN_LINE: Final = 3


def key_paper(key: str, *, shop: str, on: date) -> str:
    """Write the paper: the key in lines of three groups, whose it is, and how it is used."""
    groups = key.split("-")
    lines = [
        "   ".join(groups[start : start + _GROUPS_IN_LINE])
        for start in range(0, len(groups), _GROUPS_IN_LINE)
    ]
    return "\n".join(
        (
            f"Recovery key of {shop}",
            f"PayAid Desktop, {on:%d-%m-%Y}",
            "",
            *(f"    {line}" for line in lines),
            "",
            "Keep this paper where you keep important papers, not beside the computer.",
            "With it and a backup your books open on any computer: restore the backup in PayAid,",
            "and type the key. Case, blanks and dashes do not matter.",
            "Whoever has this key and a copy of your books can read them.",
            "",
        )
    )


@file_faults()
def save_key_paper(path: Path, text: str) -> None:
    """Keep the paper as a file that only its owner may read.

    Raises:
        DiskFullError, ReadOnlyError, StorageError: it cannot be written.
    """
    path.unlink(missing_ok=True)
    make_private_file(path)
    path.write_text(text, encoding="utf-8")
