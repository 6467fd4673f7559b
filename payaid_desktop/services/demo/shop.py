"""The demo shop as it opens: the business, its products and contacts, kept through the services."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any, Final

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.gstin import gstin_check_character
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.products import Product
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.demo.catalogue import DemoProduct, demo_products
from payaid_desktop.services.demo.people import DemoContact, demo_contacts
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.products import Products

OPENS_AT: Final = time(9, 0, tzinfo=INDIA)
_SECONDS_PER_ACT: Final = 9
_SECONDS_OPEN: Final = 13 * 3600
_CONTACTS_AT_ONCE: Final = 500
_FIRST_14: Final = "27AAAFD0000A1Z"


class DemoClock:
    """A clock that is set to the day that is played."""

    def __init__(self, on: date) -> None:
        self._on, self._acts = on, 0
        self._set(0)

    def now(self) -> datetime:
        """The instant that is played."""
        return self._at

    def now_ms(self) -> int:
        """The instant in milliseconds since 1970."""
        return self._ms

    def tick(self, on: date) -> None:
        """Go on to the next act of a day: some seconds after the one before, within opening hours."""
        self._acts = self._acts + 1 if on == self._on else 0
        self._on = on
        seconds = min(self._acts * _SECONDS_PER_ACT, _SECONDS_OPEN)
        self._set(seconds)

    def _set(self, seconds: int) -> None:
        opens = datetime.combine(self._on, OPENS_AT).astimezone(UTC)
        self._at = opens + timedelta(seconds=seconds)
        self._ms = int(self._at.timestamp()) * 1000


def demo_ids(clock: DemoClock, *, seed: int) -> Ids:
    """Make ids that are the same in every run."""
    random = Random(seed)  # noqa: S311 - a demo, no secret
    return Ids(now_ms=clock.now_ms, random_bytes=random.randbytes)


def demo_business() -> SetupInput:
    """The demo shop's own details."""
    given: dict[str, Any] = {
        "name": "Sample Stores",
        "legalName": "Sample Stores (demo)",
        "gstin": _FIRST_14 + gstin_check_character(_FIRST_14),
        "address": {
            "line1": "1 Sample Road",
            "city": "Pune",
            "stateCode": "27",
            "pincode": "411001",
        },
        "phone": "9000000000",
        "email": "shop@example.com",
        "upiVpa": "samplestores@upi",
        "bank": {"bank": "Sample Bank", "accountNumber": "00000000001", "ifsc": "ABCD0000001"},
        "terms": "Goods once sold are taken back within 7 days.",
        "signatory": "The owner",
        "ownerName": "Asha Sample",
        "deviceName": "Counter",
    }
    return SetupInput.parse(given)


@dataclass(frozen=True, slots=True)
class DemoShop:
    """Products and contacts, each as planned and as kept, at the same places."""

    planned_products: tuple[DemoProduct, ...]
    products: tuple[Product, ...]
    planned_contacts: tuple[DemoContact, ...]
    contacts: tuple[Contact, ...]


def open_demo_shop(acts: Acts, *, contacts: int) -> DemoShop:
    """Keep the products and so many contacts of the demo shop."""
    on = acts.today()
    products, people = demo_products(), demo_contacts(contacts)
    return DemoShop(products, _products(acts, products, on), people, _contacts(acts, people, on))


def _products(acts: Acts, planned: Sequence[DemoProduct], on: date) -> tuple[Product, ...]:
    service = Products(acts)
    given = [ProductInput.parse(each.given(on=on)) for each in planned]
    kept = list(service.create_many(given).value)
    for each in planned:
        patch = each.change_after(on)
        if patch is not None:
            kept[each.place] = service.update(kept[each.place].id, patch).value
    return tuple(kept)


def _contacts(acts: Acts, planned: Sequence[DemoContact], on: date) -> tuple[Contact, ...]:
    kept: list[Contact] = []
    for start in range(0, len(planned), _CONTACTS_AT_ONCE):
        some = planned[start : start + _CONTACTS_AT_ONCE]
        given = [ContactInput.parse(each.given(on=on)) for each in some]
        kept += Contacts(acts).create_many(given).value
    return tuple(kept)
