"""Who acts in a shop through its server: somebody with an account, on the server's own device."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from payaid_desktop.domain.business import User
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.hosting.accounts import Account
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.once import Once, OnceActs
from payaid_desktop.services.hosting.sessions import Session, let_in
from payaid_desktop.services.replication.following import is_behind
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.work import View, Work, view_of

SUBJECT = "business"


class Look(ServerActs):
    """Acts that only read, all in one transaction: what is read is of one moment."""

    def __init__(self, acts: ServerActs, view: View) -> None:
        super().__init__(
            acts.database, actor=acts.actor, clock=acts.clock, ids=acts.ids, publish=acts.publish
        )
        self._view = view

    @contextmanager
    def read(self) -> Iterator[View]:
        """Look again."""
        yield self._view


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What somebody looks at a shop with, and the place that its feed is at."""

    acts: Acts
    place: int


@contextmanager
def looking(hosting: Hosting, session: Session) -> Iterator[LookedAt]:
    """Let who asks look at their shop: everything in one transaction, for it is asked for most.

    Raises:
        ConflictError, SignInError, RevokedError, PendingError: as `enter`.
    """
    with _looking(hosting, _tenant(session), partial(let_in, session=session)) as looked_at:
        yield looked_at


@contextmanager
def looking_by_itself(hosting: Hosting, tenant_id: str) -> Iterator[LookedAt]:
    """Let the server itself look at a shop."""
    with _looking(hosting, tenant_id, lambda _: None) as looked_at:
        yield looked_at


@contextmanager
def _looking(
    hosting: Hosting, tenant_id: str, let_in: Callable[[HostingRows], object]
) -> Iterator[LookedAt]:
    acts = hosting.own_acts(tenant_id)
    while True:
        with hosting.read() as rows:
            let_in(rows)
            view = view_of(rows.connection, acts.actor.tenant_id)
            head = view.replica.head()
            if head.followed == head.head:
                yield LookedAt(Look(acts, view), head.head)
                return
        acts.catch_up()


def enter(hosting: Hosting, session: Session, *, once: Once | None = None) -> ServerActs:
    """Let who asks act in their shop: what they do has their name in the audit log and its place in the feed.

    The shop's books know everybody who acts; who does so for the first time is made known to every laptop. What is
    to be done `once` is done by one transaction, which notes that it was.

    Raises:
        ConflictError: the shop has no books here yet.
        SignInError: this account may not sign in any more.
        RevokedError, PendingError: its computer may not come in, or not yet.
    """
    acts = hosting.own_acts(_tenant(session))
    with hosting.read() as rows:
        account = let_in(rows, session)
        view = view_of(rows.connection, acts.actor.tenant_id)
        known, behind = view.business.user(account.id), is_behind(view)
    if known is None or known.role is not account.role:
        _make_known(acts, account)
    actor = replace(acts.actor, user_id=account.id)
    if once is not None:
        acts = OnceActs(acts, actor, once)
    acts.become(actor)
    acts.is_fresh = not behind
    return acts


def _tenant(session: Session) -> str:
    if session.tenant_id is None:
        raise ConflictError("No computer of this shop has connected with this server yet.")
    return session.tenant_id


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
