"""Save a small store of today's schema for the tests to open ever after.

Run it once for a release with a new schema, after `freeze_schema.py` or a new migration. It writes
tests/data/databases/schema_<version>.sqlite3.gz: a plain file with one shop's made-up morning.
Usage: python packaging/save_schema_sample.py
"""

import gzip
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from payaid_desktop.services.documents import Invoices  # noqa: E402 - found by the line above
from payaid_desktop.services.notes import CreditNotes  # noqa: E402
from payaid_desktop.services.payments import Payments  # noqa: E402
from payaid_desktop.store.database import Database, Place, connect_sqlite  # noqa: E402
from payaid_desktop.store.schema import SCHEMA_VERSION, create_schema  # noqa: E402
from tests.bills import bill, customer, issued, note, paid, product  # noqa: E402
from tests.builders import TEST_INSTANCE, make_acts  # noqa: E402

FOLDER = ROOT / "tests" / "data" / "databases"


def morning(database: Database) -> None:
    """A shop's morning: two bills, a draft, a credit note, a payment."""
    acts = make_acts(database)
    buyer, soap = customer(acts, email="buyer@example.com", phone="9000000002"), product(acts)
    first = issued(acts, contactId=buyer.id)
    issued(acts, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)
    Invoices(acts).create(bill(contactId=buyer.id))
    CreditNotes(acts).create_and_issue(note(first))
    Payments(acts).record(paid("500", contactId=buyer.id))


def main() -> None:
    """Make the store, pack it and say where it is."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.sqlite3"
        database = Database(Place(path=path))
        create_schema(database, instance_id=TEST_INSTANCE)
        morning(database)
        database.close()
        raw = connect_sqlite(Place(path=path))
        raw.execute("PRAGMA journal_mode = DELETE")
        raw.close()
        FOLDER.mkdir(parents=True, exist_ok=True)
        target = FOLDER / f"schema_{SCHEMA_VERSION}.sqlite3.gz"
        target.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
