"""The States and Union territories of GST: place-of-supply codes and GSTIN prefixes."""

from dataclasses import dataclass
from typing import Final, Literal

from payaid_desktop.domain.errors import ValidationError

OTHER_COUNTRY: Final = "96"
OTHER_TERRITORY: Final = "97"


@dataclass(frozen=True, slots=True)
class State:
    """A place of supply: a State, a Union territory, the Other Territory, or any other country.

    Attributes:
        code: two digits, kept as text.
        is_union_territory: it has no legislature, so the State half of the tax is called UTGST.
        is_offered_for_new_address: people may choose it; not for merged places and abroad.
        is_gstin_prefix: GSTINs begin with it.
    """

    code: str
    name: str
    is_union_territory: bool = False
    is_offered_for_new_address: bool = True
    is_gstin_prefix: bool = True


def _territory(code: str, name: str) -> State:
    return State(code, name, is_union_territory=True)


STATES: Final[tuple[State, ...]] = (
    State("01", "Jammu and Kashmir"),
    State("02", "Himachal Pradesh"),
    State("03", "Punjab"),
    _territory("04", "Chandigarh"),
    State("05", "Uttarakhand"),
    State("06", "Haryana"),
    State("07", "Delhi"),
    State("08", "Rajasthan"),
    State("09", "Uttar Pradesh"),
    State("10", "Bihar"),
    State("11", "Sikkim"),
    State("12", "Arunachal Pradesh"),
    State("13", "Nagaland"),
    State("14", "Manipur"),
    State("15", "Mizoram"),
    State("16", "Tripura"),
    State("17", "Meghalaya"),
    State("18", "Assam"),
    State("19", "West Bengal"),
    State("20", "Jharkhand"),
    State("21", "Odisha"),
    State("22", "Chhattisgarh"),
    State("23", "Madhya Pradesh"),
    State("24", "Gujarat"),
    # Merged into 26 on 26 January 2020; old GSTINs still begin with it.
    State("25", "Daman and Diu", is_union_territory=True, is_offered_for_new_address=False),
    _territory("26", "Dadra and Nagar Haveli and Daman and Diu"),
    State("27", "Maharashtra"),
    # 28 was undivided Andhra Pradesh; the official list no longer has it.
    State("29", "Karnataka"),
    State("30", "Goa"),
    _territory("31", "Lakshadweep"),
    State("32", "Kerala"),
    State("33", "Tamil Nadu"),
    State("34", "Puducherry"),
    _territory("35", "Andaman and Nicobar Islands"),
    State("36", "Telangana"),
    State("37", "Andhra Pradesh"),
    _territory("38", "Ladakh"),
    State(OTHER_COUNTRY, "Other country", is_offered_for_new_address=False, is_gstin_prefix=False),
    _territory(OTHER_TERRITORY, "Other Territory"),
)
"""Source: State list of the official GST Returns Offline Tool 3.2.4. UTGST: UTGST Act 2017, s.1(2)
and s.2(8). Delhi, Puducherry and Jammu and Kashmir have legislatures and levy SGST (CGST Act 2017,
s.2(103))."""

_MERGED: Final = {"25": "26"}
"""Daman and Diu became part of the Union territory 26; `rules` knows the day."""

_BY_CODE: Final = {state.code: state for state in STATES}


def find_state(code: str) -> State | None:
    """Look a code up; `None` when the official list does not have it."""
    return _BY_CODE.get(code)


def state(code: str, field: str = "stateCode") -> State:
    """Look up a code that must exist.

    Raises:
        ValidationError: the official list does not have the code; details[field] says so.
    """
    found = find_state(code)
    if found is None:
        raise ValidationError(
            {field: f"Choose a State from the list; {code or 'nothing'} is not a State code."}
        )
    return found


def present_code(code: str) -> str:
    """Give the code that a State has today: 26 for 25, which was merged into it."""
    return _MERGED.get(code, code)


def state_tax_label(code: str) -> Literal["SGST", "UTGST"]:
    """Name the State half of the tax as it is printed.

    A place abroad has neither: supplies there are inter-State, and the name is never printed.
    Source: CGST Act 2017, s.9; UTGST Act 2017, s.7. In the returns both are called `samt`.

    Raises:
        ValidationError: the official list does not have the code.
    """
    return "UTGST" if state(code).is_union_territory else "SGST"


def states_for_new_address() -> tuple[State, ...]:
    """List what people may choose for an address in India, in the order of the codes."""
    return tuple(each for each in STATES if each.is_offered_for_new_address)
