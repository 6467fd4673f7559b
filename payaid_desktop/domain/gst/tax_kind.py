"""CGST and SGST, CGST and UTGST, or IGST."""

from payaid_desktop.domain.gst.kinds import RecipientKind, TaxKind
from payaid_desktop.domain.states import OTHER_COUNTRY, present_code, state


def kind_of_tax(
    *, supplier_state: str, place_of_supply: str, recipient_kind: RecipientKind
) -> TaxKind:
    """Tell which taxes a supply carries.

    Within one State the tax is CGST and SGST, or UTGST in a Union territory without legislature;
    else IGST. Supplies to an SEZ and exports are always inter-State, also within one State.
    Source: IGST Act ss.7(5), 8.

    Raises:
        ValidationError: the supplier's State is not known.
    """
    home = state(supplier_state, "supplier.stateCode")
    if recipient_kind.is_zero_rated or place_of_supply == OTHER_COUNTRY:
        return TaxKind.INTER
    if not is_same_state(supplier_state, place_of_supply):
        return TaxKind.INTER
    return TaxKind.UNION_TERRITORY if home.is_union_territory else TaxKind.INTRA


def is_same_state(one: str, other: str) -> bool:
    """Tell whether two codes name the same State today; 25 and 26 were merged."""
    return present_code(one) == present_code(other)
