"""What a user can do with deals."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import OPEN_STAGES, Deal, DealStage
from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.services.acts import Acts, Outcome, check_version
from payaid_desktop.services.deal_board import Board, board_of
from payaid_desktop.services.inputs.base import merged
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.store.deals import DealFilter
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.work import View, Work

SUBJECT = "deals"


class Deals:
    """Sales that may come."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def create(self, given: DealInput) -> Outcome[Deal]:
        """Add a deal; its contact counts one more.

        Raises:
            NotFoundError, ConflictError: the contact does not exist, or is deleted.
        """
        with self._acts.write() as work:
            deal = self.create_in(work, given)
        return Outcome.of(deal, work)

    def create_many(self, given: Sequence[DealInput]) -> Outcome[tuple[Deal, ...]]:
        """Add deals, all or none."""
        with self._acts.write() as work:
            deals = tuple(self.create_in(work, each) for each in given)
        return Outcome.of(deals, work)

    def create_in(self, work: Work, given: DealInput) -> Deal:
        """Add a deal in a transaction that is open already."""
        _contact_for(work, given.contact_id, field="contactId")
        deal = _filled(_blank(work, given), given, now=work.now)
        work.deals.add(deal)
        _count(work, deal.contact_id, 1)
        work.journal.title = f"Send deal {deal.title}"
        work.journal.created("deal", deal, subject=SUBJECT)
        return deal

    def update(
        self, deal_id: str, patch: Mapping[str, Any], *, version: int | None = None
    ) -> Outcome[Deal]:
        """Change the fields named (JSON Merge Patch, RFC 7396). Another contact transfers the deal.

        Raises:
            NotFoundError, ConflictError: it is gone, or was changed since `version`.
            ValidationError: the deal would not be valid.
        """
        with self._acts.write() as work:
            before = _live(work, deal_id)
            given = merged(DealInput, _base_of(before, patch), patch)
            deal = _save(work, before, given, version=version)
        return Outcome.of(deal, work)

    def replace(
        self, deal_id: str, given: DealInput, *, version: int | None = None
    ) -> Outcome[Deal]:
        """Give a deal all its fields anew. Another contact transfers the deal."""
        with self._acts.write() as work:
            deal = _save(work, _live(work, deal_id), given, version=version)
        return Outcome.of(deal, work)

    def move(self, deal_id: str, given: MoveInput, *, version: int | None = None) -> Outcome[Deal]:
        """Move a deal to a stage; won and lost close it, an open stage opens it again.

        Raises:
            NotFoundError, ConflictError: it is gone, or was changed since `version`.
        """
        with self._acts.write() as work:
            before = _live(work, deal_id)
            check_version(stored=before.version, expected=version, what="deal")
            after = _in_stage(before, given.stage, given.reason, now=work.now)
            deal = _write(work, before, after, "patch")
        return Outcome.of(deal, work)

    def transfer(
        self, deal_id: str, to_contact_id: str, *, version: int | None = None
    ) -> Outcome[Deal]:
        """Give a deal to another contact: the deal and both counts change together or not at all.

        Raises:
            NotFoundError: there is no such deal or contact.
            ConflictError: one of them is deleted, or the deal was changed since `version`.
            ValidationError: the deal is with this contact already.
        """
        with self._acts.write() as work:
            before = _live(work, deal_id)
            check_version(stored=before.version, expected=version, what="deal")
            if before.contact_id == to_contact_id:
                raise ValidationError({"toContactId": "The deal is with this contact already."})
            deal = _transfer(work, before, to_contact_id, field="toContactId")
        return Outcome.of(deal, work)

    def get(self, deal_id: str) -> Deal:
        """Read a deal, deleted or not.

        Raises:
            NotFoundError: there is none of this id.
        """
        with self._acts.read() as view:
            return view.deals.get(deal_id)

    def page(self, chosen: DealFilter, request: PageRequest, *, sort: str = "newest") -> Page[Deal]:
        """List deals."""
        with self._acts.read() as view:
            return view.deals.page(chosen, request, sort=sort)

    def count(self, chosen: DealFilter) -> int:
        """Count deals."""
        with self._acts.read() as view:
            return view.deals.count(chosen)

    def board(
        self,
        *,
        limit: int = 50,
        closed_since: date | None = None,
        chosen: DealFilter | None = None,
    ) -> Board:
        """Show the pipeline, or of it what a filter leaves; the newest `limit` deals of every stage.

        Won and lost deals count from a day on; from the first of this month if none is given.
        """
        since = closed_since or self._acts.today().replace(day=1)
        with self._acts.read() as view:
            return board_of(view, limit=limit, closed_since=since, chosen=chosen)

    def delete(self, deal_id: str, *, version: int | None = None) -> Outcome[Deal]:
        """Take a deal away; its contact counts one less, and `restore` undoes it."""
        with self._acts.write() as work:
            before = _live(work, deal_id)
            check_version(stored=before.version, expected=version, what="deal")
            deal = _write(work, before, replace(before, deleted_at=work.now), "delete")
            _count(work, deal.contact_id, -1)
        return Outcome.of(deal, work)

    def restore(self, deal_id: str) -> Outcome[Deal]:
        """Undo a deletion; its contact counts one more.

        Raises:
            ConflictError: it is not deleted.
        """
        with self._acts.write() as work:
            before = work.deals.get(deal_id)
            if before.deleted_at is None:
                raise ConflictError("This deal is not deleted, so there is nothing to undo.")
            deal = _write(work, before, replace(before, deleted_at=None), "restore")
            _count(work, deal.contact_id, 1)
        return Outcome.of(deal, work)


def as_input(deal: Deal) -> dict[str, Any]:
    """Give what is on record in the form in which it is sent, to merge a patch into."""
    return {
        "contactId": deal.contact_id,
        "title": deal.title,
        "stage": deal.stage.value,
        "value": str(deal.value),
        "expectedOn": deal.expected_on.isoformat() if deal.expected_on else None,
        "nextStep": deal.next_step,
        "nextStepOn": deal.next_step_on.isoformat() if deal.next_step_on else None,
        "closedReason": deal.closed_reason,
        "notes": deal.notes,
    }


def _base_of(deal: Deal, patch: object) -> dict[str, Any]:
    """What a patch is merged into: the reason for a stage does not go along to another stage."""
    base = as_input(deal)
    named = patch if isinstance(patch, Mapping) else {}
    if named.get("stage", base["stage"]) != base["stage"]:
        base["closedReason"] = ""
    return base


def _save(work: Work, before: Deal, given: DealInput, *, version: int | None) -> Deal:
    check_version(stored=before.version, expected=version, what="deal")
    if given.contact_id != before.contact_id:
        before = _transfer(work, before, given.contact_id, field="contactId")
    after = _filled(before, given, now=work.now)
    if after == before:
        return before
    return _write(work, before, after, "patch")


def _transfer(work: Work, before: Deal, to_contact_id: str, *, field: str) -> Deal:
    _contact_for(work, to_contact_id, field=field)
    deal = _write(work, before, replace(before, contact_id=to_contact_id), "transfer")
    changes = {before.contact_id: -1, to_contact_id: 1}
    # In one order everywhere, so that two transfers never wait for each other.
    for contact_id in sorted(changes):
        _count(work, contact_id, changes[contact_id])
    return deal


def _write(work: Work, before: Deal, after: Deal, verb: str) -> Deal:
    saved = work.deals.save(replace(after, updated_at=work.now))
    work.journal.title = f"Send deal {saved.title}"
    work.journal.changed("deal", before, saved, subject=SUBJECT, kind=f"deal.{verb}")
    return saved


def _count(work: Work, contact_id: str, change: int) -> None:
    work.contacts.add_to_deal_count(contact_id, change)
    work.journal.touch("contacts", contact_id)


def _contact_for(view: View, contact_id: str, *, field: str) -> Contact:
    """Read the contact that a deal is to be with."""
    try:
        contact = view.contacts.get(contact_id)
    except NotFoundError as error:
        details = {field: "There is no contact with this id. Choose one from the list."}
        raise NotFoundError(error.sentence, details) from error
    if contact.deleted_at is not None:
        raise ConflictError(
            f"“{contact.name}” is deleted. Undo the deletion first.",
            {field: "Choose a contact that is not deleted."},
        )
    return contact


def _live(view: View, deal_id: str) -> Deal:
    """Read a deal that is not deleted."""
    deal = view.deals.get(deal_id)
    if deal.deleted_at is not None:
        raise ConflictError(f"“{deal.title}” is deleted. Undo the deletion first.")
    return deal


def _blank(work: Work, given: DealInput) -> Deal:
    return Deal(
        id=work.ids.new(),
        contact_id=given.contact_id,
        title=given.title,
        stage=DealStage.LEAD,
        value=given.value,
        expected_on=None,
        next_step="",
        next_step_on=None,
        closed_reason="",
        closed_at=None,
        notes="",
        deleted_at=None,
        created_at=work.now,
        updated_at=work.now,
    )


def _filled(deal: Deal, given: DealInput, *, now: datetime) -> Deal:
    filled = replace(
        deal,
        title=given.title,
        value=given.value,
        expected_on=given.expected_on,
        next_step=given.next_step,
        next_step_on=given.next_step_on,
        notes=given.notes,
    )
    return _in_stage(filled, given.stage, given.closed_reason, now=now)


def _in_stage(deal: Deal, stage: DealStage, reason: str, *, now: datetime) -> Deal:
    """Put a deal into a stage; the instant it was closed stays while the stage does."""
    closed_at = deal.closed_at if stage == deal.stage else now
    return replace(
        deal,
        stage=stage,
        closed_reason=reason,
        closed_at=None if stage in OPEN_STAGES else closed_at,
    )
