"""HSN and SAC: the codes of goods and services on a bill."""

import re
from dataclasses import dataclass
from typing import Final

from payaid_desktop.domain.rules import hsn_digits_required

_DIGITS = re.compile(r"[0-9]+")
_SERVICES_PREFIX: Final = "99"
_GOODS_LENGTHS: Final = (4, 6, 8)
_SERVICES_LENGTHS: Final = (4, 6)


@dataclass(frozen=True, slots=True)
class HsnCheck:
    """Whether a code may stand on a bill; `reason` is one sentence when it may not."""

    code: str
    acceptable: bool
    reason: str | None = None


def check_hsn(
    code: str, *, turnover_above_5_crore: bool, buyer_registered: bool, export: bool
) -> HsnCheck:
    """Check a code for one line of one bill: its shape, and the digits the turnover asks for.

    At least 4 digits up to 5 crore of turnover in the preceding year, at least 6 above. It may be
    left out up to 5 crore on bills to unregistered buyers in India; an export always needs it,
    because the shipping bill does. Codes are compared as they are: leading zeros count.
    Source: Notification 78/2020-CT from 1 April 2021; shape as in e-invoice schema INV-01.
    """
    if not code:
        may_be_left_out = not (turnover_above_5_crore or buyer_registered or export)
        reason = None if may_be_left_out else _missing_reason(turnover_above_5_crore)
    else:
        reason = hsn_shape_reason(code) or _digits_reason(code, turnover_above_5_crore)
    return HsnCheck(code, acceptable=reason is None, reason=reason)


def hsn_shape_reason(code: str) -> str | None:
    """Say what is wrong with a code whatever the bill; `None` for a well-formed one.

    Goods have 4, 6 or 8 digits; services begin with 99 and have 4 or 6.
    """
    if not _DIGITS.fullmatch(code):
        return "Write the HSN or SAC code with digits only."
    if is_service_code(code):
        if len(code) not in _SERVICES_LENGTHS:
            return f"A SAC code (services, 99...) has 4 or 6 digits; this one has {len(code)}."
    elif len(code) not in _GOODS_LENGTHS:
        return f"An HSN code has 4, 6 or 8 digits; this one has {len(code)}."
    elif not code.strip("0"):
        return "Write the HSN code of the goods; zeros alone are no code."
    return None


def is_service_code(code: str) -> bool:
    """Tell whether a code names a service (SAC, chapter 99)."""
    return code.startswith(_SERVICES_PREFIX)


def _missing_reason(turnover_above_5_crore: bool) -> str:  # noqa: FBT001 -- private, one caller
    required = hsn_digits_required(turnover_above_5_crore=turnover_above_5_crore)
    return f"Write the HSN or SAC code, at least {required} digits."


def _digits_reason(code: str, turnover_above_5_crore: bool) -> str | None:  # noqa: FBT001 -- same
    required = hsn_digits_required(turnover_above_5_crore=turnover_above_5_crore)
    if len(code) >= required:
        return None
    return f"With a turnover above 5 crore the code needs at least {required} digits."
