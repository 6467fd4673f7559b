"""How promising a lead is, and why."""

from dataclasses import dataclass
from typing import Final

_EMAIL_POINTS: Final = 10
_PHONE_POINTS: Final = 10
_COMPANY_POINTS: Final = 20
LEAD_SCORE_MAX: Final = _EMAIL_POINTS + _PHONE_POINTS + _COMPANY_POINTS


@dataclass(frozen=True, slots=True)
class LeadReason:
    """Points that a lead got, and what for, as one sentence."""

    points: int
    reason: str


@dataclass(frozen=True, slots=True)
class LeadScore:
    """The sum of the points of its reasons, 0 to 40."""

    score: int
    reasons: tuple[LeadReason, ...]


@dataclass(frozen=True, slots=True)
class LeadFact:
    """Something that may be known of a lead ("company", "phone", "email"), what it is worth, and whether it is."""

    name: str
    points: int
    is_known: bool


def lead_facts(
    *, email: str | None, phone: str | None, company: str | None
) -> tuple[LeadFact, ...]:
    """List what a lead's score is made of, also what is still missing, the most points first."""
    facts = (
        ("company", company, _COMPANY_POINTS),
        ("phone", phone, _PHONE_POINTS),
        ("email", email, _EMAIL_POINTS),
    )
    return tuple(
        LeadFact(name, points, bool(value and value.strip())) for name, value, points in facts
    )


def lead_score(*, email: str | None, phone: str | None, company: str | None) -> LeadScore:
    """Score a lead by what is known: e-mail 10, phone 10, company 20. Blanks are not knowledge.

    Source: `calculateLeadScore` of the design this program follows.
    """
    rules = (
        (email, LeadReason(_EMAIL_POINTS, "An e-mail address is known.")),
        (phone, LeadReason(_PHONE_POINTS, "A phone number is known.")),
        (company, LeadReason(_COMPANY_POINTS, "The company is known.")),
    )
    reasons = tuple(reason for value, reason in rules if value and value.strip())
    return LeadScore(sum(reason.points for reason in reasons), reasons)
