"""The alert that a job needs somebody: a letter to the owner, once, beside the notice in the window."""

from typing import Final

from payaid_desktop.domain.jobs import LATER, Claimed, JobError, NewJob, Queue
from payaid_desktop.services.mailing import owner_address
from payaid_desktop.store.work import Work

ALERT: Final = "mail.alert"


def alert_of(work: Work, claimed: Claimed, error: JobError) -> None:
    """Have the owner written to, if the shop sends mail; about an alert that failed no alert is sent."""
    address = owner_address(work)
    if address is None or claimed.kind == ALERT:
        return
    shop = work.business.get().name
    words = (
        f"“{claimed.title}” was tried {_times(claimed.attempt)} and did not work.",
        error.sentence,
        "Open PayAid, Sync and jobs, to correct it and try it again, or to leave it.",
    )
    letter = {
        "to": address,
        "subject": f"{shop}: “{claimed.title}” needs you",
        "body": "\n\n".join(words),
    }
    alert = NewJob(
        queue=Queue.EMAIL,
        kind=ALERT,
        title=f"Tell the owner of “{claimed.title}”",
        payload=letter,
        unique_key=f"alert:{claimed.id}",
        priority=LATER,
    )
    work.journal.touch("jobs", work.jobs.add(alert, new_id=work.ids.new(), now=work.now))


def _times(n: int) -> str:
    return "once" if n == 1 else f"{n} times"
