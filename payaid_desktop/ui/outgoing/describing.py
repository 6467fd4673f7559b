"""Turning what is known of a job or of two versions into what the panels say."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.services.jobs import JobDetail
from payaid_desktop.services.outgoing import OutgoingEntry, Stand, TwoVersions
from payaid_desktop.ui.outgoing import words
from payaid_desktop.ui.outgoing.acts import opens_page
from payaid_desktop.ui.outgoing.job_panel import Happened, JobWords
from payaid_desktop.ui.outgoing.versions_panel import Sides

_TONES: Final = {
    Stand.REFUSED: "bad",
    Stand.FAILED: "bad",
    Stand.PAID_TWICE: "bad",
    Stand.TRYING_AGAIN: "warn",
}


def job_words(entry: OutgoingEntry, detail: JobDetail | None, *, today: date) -> JobWords:
    """Say what is known of a job, or of a change that the server refused."""
    address = _address(entry, detail)
    return JobWords(
        title=entry.title,
        context=_context(entry, today),
        tone=_TONES.get(entry.stand, "info"),
        banner=_banner(entry),
        sentence=_sentence(entry),
        address_label=_tr("Goes to"),
        address=address,
        again=_again(entry),
        opens=_tr("Open") if opens_page(entry.entity) else "",
        promise=_promise(entry),
        happened=_happened(entry, detail),
    )


def sides_of(found: TwoVersions) -> Sequence[Sides]:
    """Say what stands on both sides of each field."""
    return [
        Sides(
            pair.conflict_id,
            words.field_word(pair.field),
            words.value_words(pair.kept, pair.field),
            _by(pair.kept_by),
            words.value_words(pair.other, pair.field),
            _by(pair.other_by),
        )
        for pair in found.pairs
    ]


def _by(device: str) -> str:
    return _tr("from {device}").format(device=device) if device else _tr("from another computer")


def _banner(entry: OutgoingEntry) -> str:
    told = {
        Stand.REFUSED: _tr("The server did not accept this"),
        Stand.FAILED: _tr("This did not go, and is not tried again by itself"),
        Stand.TRYING_AGAIN: _tr("It did not go yet, and is tried again by itself"),
        Stand.SENDING: _tr("It is being sent right now"),
        Stand.PAID_TWICE: _tr("Two computers took the money for this bill"),
        Stand.HELD: _tr("It waits until sending goes on, or for one before it"),
    }
    if entry.queue == "sync":
        calm = _tr("Saved here. It goes to the server by itself when that can be reached.")
    else:
        calm = _tr("Saved here. It goes by itself.")
    return told.get(entry.stand, calm)


def _context(entry: OutgoingEntry, today: date) -> str:
    if entry.stand is Stand.PAID_TWICE:
        return words.stand_note(entry, today=today)
    return _tr("made {time}").format(time=words.write_time(entry.since, today=today))


def _sentence(entry: OutgoingEntry) -> str:
    if entry.stand is not Stand.PAID_TWICE:
        return entry.sentence if entry.stand in _TONES else ""
    return _tr(
        "If the customer paid once, reverse one of the two payments. If really twice, reverse one and take it again on"
        " account: it then pays the next bill."
    )


def _address(entry: OutgoingEntry, detail: JobDetail | None) -> str | None:
    if entry.stand is not Stand.FAILED or detail is None:
        return None
    to = detail.payload.get("to")
    return to if isinstance(to, str) else None


def _again(entry: OutgoingEntry) -> str:
    if entry.stand in (Stand.REFUSED, Stand.FAILED):
        return _tr("Send again as it is")
    return _tr("Try now") if entry.stand in (Stand.WAITING, Stand.TRYING_AGAIN) else ""


def _promise(entry: OutgoingEntry) -> str:
    if not entry.may_be_let_go:
        return ""
    if entry.stand is Stand.REFUSED:
        return _tr(
            "“Do not send” takes this edit back here: it becomes as the server has it. You can undo"
            " this for 30 days."
        )
    return _tr("“Do not send” changes nothing in the books. You can undo this for 30 days.")


def _happened(entry: OutgoingEntry, detail: JobDetail | None) -> Sequence[Happened]:
    begun = Happened(
        _clock(entry), _tr("Put in the sending list"), _tr("saved on this computer"), "ok"
    )
    if entry.stand is Stand.PAID_TWICE:
        return [Happened("", words.entry_sentence(entry), "", "bad")]
    if detail is None:
        refused = Happened("", _tr("The server did not accept it"), entry.sentence, "bad")
        return [refused, begun] if entry.stand is Stand.REFUSED else [begun]
    tries = [
        Happened(
            f"{each.started_at.astimezone(INDIA):%H:%M:%S}",
            _tr("Done") if each.outcome == "done" else each.sentence or _tr("Begun"),
            _tr("try {number}").format(number=each.number),
            "ok" if each.outcome == "done" else "warn",
        )
        for each in reversed(detail.attempts)
    ]
    if entry.stand is Stand.FAILED and tries:
        last = tries[0]
        tries[0] = Happened(last.at, last.what, last.more, "bad")
    created = f"{detail.job.created_at.astimezone(INDIA):%H:%M:%S}"
    return [*tries, Happened(created, begun.what, begun.more, "ok")]


def _clock(entry: OutgoingEntry) -> str:
    return f"{entry.since.astimezone(INDIA):%H:%M:%S}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outgoing", text)
