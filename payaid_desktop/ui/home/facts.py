"""What the first page shows, read at once."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from payaid_desktop.domain.business import Business, User
from payaid_desktop.services.build import Services
from payaid_desktop.services.dashboard import Dashboard
from payaid_desktop.services.records import Standing

BACKUP_DAYS: Final = 30
"""A backup that is older is one to be reminded of."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The figures of the day, and where the data is.

    Attributes:
        person: the first name of who works here, or the shop's name where it is not known.
        backed_up_at: when the newest backup was made; None when there is none.
        founded_at: when the shop was set up on its first computer.
    """

    at: datetime
    person: str
    dashboard: Dashboard
    standing: Standing
    backed_up_at: datetime | None
    founded_at: datetime

    @property
    def days_without_backup(self) -> int:
        """For how many days there was no new backup."""
        return (self.at - (self.backed_up_at or self.founded_at)).days

    @property
    def needs_backup(self) -> bool:
        """Whether it is time to say so at the top of the page."""
        return self.days_without_backup > BACKUP_DAYS


def read_facts(services: Services) -> Facts:
    """Read everything that the page shows."""
    business = services.business.get()
    backup = services.maintenance.last_backup()
    user_id = services.acts.actor.user_id
    user = next((each for each in services.business.users() if each.id == user_id), None)
    return Facts(
        at=services.acts.now(),
        person=_person(user, business),
        dashboard=services.dashboard.today(),
        standing=services.records.standing(),
        backed_up_at=backup.made_at if backup else None,
        founded_at=business.created_at,
    )


def _person(user: User | None, business: Business) -> str:
    if user is None or user.name == business.name or not user.name.split():
        return business.name
    return user.name.split()[0]
