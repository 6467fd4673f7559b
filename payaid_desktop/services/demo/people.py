"""The demo shop's contacts as a user would type them. Every name, number and address is made up, and looks it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from payaid_desktop.domain.gst import ZeroRatedTax
from payaid_desktop.domain.gstin import gstin_check_character

USUAL_CONTACTS: Final = 150
HOME_STATE: Final = "27"

_CITIES: Final = {
    "27": ("Pune", "411001"),
    "29": ("Bengaluru", "560001"),
    "33": ("Chennai", "600001"),
    "24": ("Ahmedabad", "380001"),
    "19": ("Kolkata", "700001"),
    "07": ("Delhi", "110001"),
    "36": ("Hyderabad", "500001"),
    "09": ("Lucknow", "226001"),
    "08": ("Jaipur", "302001"),
    "30": ("Panaji", "403001"),
    "04": ("Chandigarh", "160017"),
    "26": ("Silvassa", "396230"),
}
"""A town and pincode per State; 04 and 26 are Union territories, whose tax is called UTGST."""
_FIRST: Final = (
    "Lotus",
    "Banyan",
    "Mango",
    "Neem",
    "Peepal",
    "Jasmine",
    "Marigold",
    "Tulsi",
    "Teak",
    "Coral",
)
_SECOND: Final = (
    "Traders",
    "Stores",
    "Hotel",
    "School",
    "Builders",
    "Caterers",
    "Hostel",
    "Agencies",
    "Clinic",
)
_PERSONS: Final = (
    "Asha",
    "Ravi",
    "Meena",
    "Suresh",
    "Kavita",
    "Imran",
    "Grace",
    "Harpreet",
    "Divya",
    "Anil",
)
_IN_SCRIPTS: Final = (
    ("नमूना किराना भंडार", "27"),
    ("उदाहरण ट्रेडर्स", "27"),
    ("आशा नमुना", "27"),
    ("மாதிரி மளிகை கடை", "33"),
    ("எடுத்துக்காட்டு டிரேடர்ஸ்", "33"),
    ("নমুনা ভাণ্ডার", "19"),
    ("উদাহরণ স্টোর্স", "19"),
    ("નમૂના કિરાણા સ્ટોર", "24"),
    ("ઉદાહરણ ટ્રેડર્સ", "24"),
)
"""Hindi, Marathi, Tamil, Bengali and Gujarati for "sample" and "example"."""
_SCRIPT_EVERY: Final = 4
_OTHER_STATES: Final = tuple(state for state in _CITIES if state != HOME_STATE)
_OWING_EVERY: Final = 24
_PAYMENT_DAYS: Final = (0, 7, 15, 30, 30, 45)


@dataclass(frozen=True, slots=True)
class DemoContact:
    """One contact: `group` says what it is to the shop and to the tax office."""

    place: int
    group: str
    name: str
    state_code: str
    payment_days: int

    @property
    def is_customer(self) -> bool:
        """Whether the shop sells to it."""
        return self.group not in ("supplier", "lead")

    @property
    def zero_rated_tax(self) -> ZeroRatedTax | None:
        """How sales to it are zero rated, if they are."""
        with_payment, without = ZeroRatedTax.WITH_PAYMENT, ZeroRatedTax.WITHOUT_PAYMENT
        return {"sez": with_payment, "overseas": without}.get(self.group)

    def given(self, *, on: date) -> dict[str, Any]:
        """The contact as it is typed when the shop opens on a day; some owe money from before."""
        number = self.place + 1
        given: dict[str, Any] = {
            "name": self.name,
            "kind": self.group if not self.is_customer else "customer",
            "paymentDays": self.payment_days,
            "addresses": [self._address(number)],
        }
        if self.group in ("registered", "sez", "supplier"):
            given |= {"company": self.name, "gstin": self._gstin(number)}
            given |= {"name": f"{_PERSONS[number % len(_PERSONS)]} Sample {number}"}
        if self.group in ("sez", "overseas"):
            given["recipientKind"] = self.group
        if self.group != "overseas":
            given["phone"] = f"90000{number:05d}"
        if number % 3:
            given["email"] = f"contact{number}@example.com"
        if self.place % _OWING_EVERY == 1 and self.is_customer:
            given |= {"openingBalance": f"{number % 90}50.00", "openingOn": on.isoformat()}
        return given

    def _address(self, number: int) -> dict[str, str]:
        if self.group == "overseas":
            return {"line1": f"{number} Example Street", "city": "Singapore", "country": "SG"}
        city, pincode = _CITIES[self.state_code]
        return {
            "line1": f"{number} Sample Road",
            "city": city,
            "stateCode": self.state_code,
            "pincode": pincode,
        }

    def _gstin(self, number: int) -> str:
        """A GSTIN with a right check character, of a PAN that is plainly made up."""
        first14 = f"{self.state_code}AAAFD{number % 10000:04d}{chr(65 + number // 10000)}1Z"
        return first14 + gstin_check_character(first14)


def demo_contacts(count: int = USUAL_CONTACTS) -> tuple[DemoContact, ...]:
    """List the demo shop's contacts; the first ones are always the same."""
    groups, in_scripts = _groups(), iter(_IN_SCRIPTS)
    contacts = []
    for place in range(count):
        group = groups[place % len(groups)]
        named = place % _SCRIPT_EVERY == 0 and group in ("registered", "person")
        contacts.append(_contact(place, group, next(in_scripts, None) if named else None))
    return tuple(contacts)


def _groups() -> Sequence[str]:
    """What 150 contacts are; the interesting ones stand among the first."""
    counts = {
        "registered": 44,
        "person": 62,
        "registered_elsewhere": 14,
        "person_elsewhere": 9,
        "sez": 2,
        "overseas": 2,
        "supplier": 9,
        "lead": 8,
    }
    return tuple(_interleaved(counts))


def _interleaved(counts: dict[str, int]) -> Iterator[str]:
    """Spread the groups evenly: each time the one that is furthest behind its share."""
    total = sum(counts.values())
    given = dict.fromkeys(counts, 0)
    for place in range(1, total + 1):
        behind = max(counts, key=lambda group: counts[group] * place - given[group] * total)
        given[behind] += 1
        yield behind


def _contact(place: int, group: str, in_script: tuple[str, str] | None) -> DemoContact:
    kind, _, elsewhere = group.partition("_")
    name = _person(place) if kind in ("person", "lead") else _firm(place)
    state_code = _OTHER_STATES[place % len(_OTHER_STATES)] if elsewhere else HOME_STATE
    if in_script is not None:
        name, state_code = in_script
    days = 0 if kind == "person" else _PAYMENT_DAYS[place % len(_PAYMENT_DAYS)]
    return DemoContact(place, kind, name, "96" if kind == "overseas" else state_code, days)


def _firm(place: int) -> str:
    words = (_FIRST[place % len(_FIRST)], "Sample", _SECOND[place % len(_SECOND)])
    return " ".join(words) + (f" {place + 1}" if place >= len(_FIRST) * len(_SECOND) else "")


def _person(place: int) -> str:
    return f"{_PERSONS[place % len(_PERSONS)]} Sample {place + 1}"
