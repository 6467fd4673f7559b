"""docs/store.md says what the views really have."""

import re
from pathlib import Path

from sqlalchemy import inspect

from payaid_desktop.store.database import Database

PAGE = Path(__file__).parent.parent.parent / "docs" / "store.md"


def test_the_page_lists_every_view_with_its_columns(database: Database):
    documented = {}
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("| `v_"):
            views, columns = (re.findall(r"`(\w+)`", cell) for cell in line.split("|")[1:3])
            documented.update(dict.fromkeys(views, tuple(columns)))

    with database.read() as connection:
        inspector = inspect(connection)
        found = {
            view: tuple(column["name"] for column in inspector.get_columns(view))
            for view in inspector.get_view_names()
        }

    assert documented == found
