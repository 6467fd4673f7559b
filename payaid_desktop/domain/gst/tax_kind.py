"""CGST and SGST, CGST and UTGST, or IGST."""

from datetime import date

from payaid_desktop.domain.gst.kinds import RecipientKind, TaxKind
from payaid_desktop.domain.rules import state_on
from payaid_desktop.domain.states import OTHER_COUNTRY, present_code, state


def kind_of_tax(
    *, supplier_state: str, place_of_supply: str, recipient_kind: RecipientKind, on: date
) -> TaxKind:
    """Tell which taxes a supply of a day carries, 1 July 2017 or later.

    Within one State the tax is CGST and SGST, or UTGST in a Union territory without legislature;
    else IGST. Supplies to an SEZ and exports are always inter-State, also within one State.
    Source: IGST Act ss.7(5), 8.

    Raises:
        ValidationError: the supplier's State is not known, or the day lies before GST.
    """
    home = state(supplier_state, "supplier.stateCode")
    if recipient_kind.is_zero_rated or place_of_supply == OTHER_COUNTRY:
        return TaxKind.INTER
    if state_on(supplier_state, on) != state_on(place_of_supply, on):
        return TaxKind.INTER
    return TaxKind.UNION_TERRITORY if home.is_union_territory else TaxKind.INTRA


def is_same_state(one: str, other: str) -> bool:
    """Tell whether two codes name the same State today; 25 and 26 were merged."""
    return present_code(one) == present_code(other)
