"""Who acts in a shop through its server: somebody with an account, on the server's own device."""

from dataclasses import dataclass, replace

from payaid_desktop.domain.business import User
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.services.hosting.accounts import Account, active_account
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.once import Once, OnceActs
from payaid_desktop.services.hosting.sessions import Session, check_state
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.store.tables import hosting as tables
from payaid_desktop.store.work import Work, view_of

SUBJECT = "business"


@dataclass(frozen=True, slots=True)
class Entered:
    """What somebody acts with, and the place that the shop's feed was at least at when they came in.

    `place` is None where the feed grew because they came in.
    """

    acts: ServerActs
    place: int | None


def enter(hosting: Hosting, session: Session, *, once: Once | None = None) -> Entered:
    """Let who asks act in their shop: what they do has their name in the audit log and its place in the feed.

    The shop's books know everybody who acts; who does so for the first time is made known to every laptop. What is
    to be done `once` is done by one transaction, which notes that it was. All that is asked on the way is asked in one
    transaction, for it is asked for at each request.

    Raises:
        ConflictError: the shop has no books here yet.
        SignInError: this account may not sign in any more.
        RevokedError, PendingError: its computer may not come in, or not yet.
    """
    tenant_id = session.tenant_id
    if tenant_id is None:
        raise ConflictError("No computer of this shop has connected with this server yet.")
    acts = hosting.own_acts(tenant_id)
    with hosting.read() as rows:
        account = active_account(rows, session.account_id)
        if session.device_id is not None:
            check_state(rows.maybe(tables.registered_devices, id=session.device_id))
        view = view_of(rows.connection, tenant_id)
        known, head = view.business.user(account.id), view.replica.head()
    place: int | None = head.head
    if head.followed != head.head:
        acts.catch_up()
    if known is None or known.role is not account.role:
        _make_known(acts, account)
        place = None
    actor = replace(acts.actor, user_id=account.id)
    if once is not None:
        return Entered(OnceActs(acts, actor, once), place)
    acts.become(actor)
    return Entered(acts, place)


def _make_known(acts: ServerActs, account: Account) -> None:
    with acts.write() as work:
        before = work.business.user(account.id)
        if before is not None:
            _put_role(work, before, account)
            return
        user = User(
            id=account.id,
            name=account.name,
            email=account.email,
            role=account.role,
            active=True,
            created_at=work.now,
            updated_at=work.now,
        )
        work.business.put_user(user)
        work.journal.title = f"Make {account.name} known"
        work.journal.created("user", user, subject=SUBJECT)


def _put_role(work: Work, before: User, account: Account) -> None:
    if before.role is account.role:
        return
    after = replace(before, role=account.role, version=before.version + 1, updated_at=work.now)
    work.business.put_user(after)
    work.journal.title = f"Let {account.name} work as {account.role.value}"
    work.journal.changed("user", before, after, subject=SUBJECT)
