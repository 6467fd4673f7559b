"""The unit codes (UQC) that returns and e-documents accept."""

from dataclasses import dataclass
from typing import Final

from payaid_desktop.domain.errors import ValidationError


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of quantity: its three letters and its name."""

    code: str
    name: str


GOODS_UNITS: Final[tuple[Unit, ...]] = (
    Unit("BAG", "Bags"),
    Unit("BAL", "Bale"),
    Unit("BDL", "Bundles"),
    Unit("BKL", "Buckles"),
    Unit("BOU", "Billion of units"),
    Unit("BOX", "Box"),
    Unit("BTL", "Bottles"),
    Unit("BUN", "Bunches"),
    Unit("CAN", "Cans"),
    Unit("CBM", "Cubic metres"),
    Unit("CCM", "Cubic centimetres"),
    Unit("CMS", "Centimetres"),
    Unit("CTN", "Cartons"),
    Unit("DOZ", "Dozens"),
    Unit("DRM", "Drums"),
    Unit("GGK", "Great gross"),
    Unit("GMS", "Grams"),
    Unit("GRS", "Gross"),
    Unit("GYD", "Gross yards"),
    Unit("KGS", "Kilograms"),
    Unit("KLR", "Kilolitre"),
    Unit("KME", "Kilometre"),
    Unit("LTR", "Litres"),
    Unit("MLT", "Millilitre"),
    Unit("MTR", "Metres"),
    Unit("MTS", "Metric ton"),
    Unit("NOS", "Numbers"),
    Unit("PAC", "Packs"),
    Unit("PCS", "Pieces"),
    Unit("PRS", "Pairs"),
    Unit("QTL", "Quintal"),
    Unit("ROL", "Rolls"),
    Unit("SET", "Sets"),
    Unit("SQF", "Square feet"),
    Unit("SQM", "Square metres"),
    Unit("SQY", "Square yards"),
    Unit("TBS", "Tablets"),
    Unit("TGM", "Ten gross"),
    Unit("THD", "Thousands"),
    Unit("TON", "Tonnes"),
    Unit("TUB", "Tubes"),
    Unit("UGS", "US gallons"),
    Unit("UNT", "Units"),
    Unit("YDS", "Yards"),
    Unit("OTH", "Others"),
)
"""Source: units of the official GST Returns Offline Tool 3.2.4, without its older, longer list."""

OTHER_UNITS: Final = "OTH"
"""What a line that corrects only an amount is counted in."""

NOT_APPLICABLE: Final = Unit("NA", "Not applicable")
"""Services have no unit; table 12 of GSTR-1 takes "NA" and quantity 0 for them."""

UNITS: Final[tuple[Unit, ...]] = (*GOODS_UNITS, NOT_APPLICABLE)

_BY_CODE: Final = {unit.code: unit for unit in UNITS}


def find_unit(code: str) -> Unit | None:
    """Look a code up; `None` when the official list does not have it."""
    return _BY_CODE.get(code)


def unit(code: str, field: str = "unit") -> Unit:
    """Look up a code that must exist, upper case as in the official list.

    Raises:
        ValidationError: the official list does not have the code; details[field] says so.
    """
    found = find_unit(code)
    if found is None:
        raise ValidationError(
            {field: f"Choose a unit from the list; {code or 'nothing'} is not one of them."}
        )
    return found
