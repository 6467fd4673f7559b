"""Who acts in a shop through its server: somebody with an account, on the server's own device."""

from dataclasses import replace

from payaid_desktop.domain.business import User
from payaid_desktop.services.hosting.accounts import Account
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.once import Once, OnceActs
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.store.work import Work

SUBJECT = "business"


def acts_for(
    hosting: Hosting, account: Account, *, tenant_id: str, once: Once | None = None
) -> ServerActs:
    """Let somebody act in a shop: what they do has their name in the audit log and its place in the feed.

    The shop's books know everybody who acts; who does so for the first time is made known to every laptop. What is
    to be done `once` is done by one transaction, which notes that it was.
    """
    acts = hosting.own_acts(tenant_id)
    acts.catch_up()
    with acts.read() as view:
        known = view.business.user(account.id)
    if known is None or known.role is not account.role:
        _make_known(acts, account)
    actor = replace(acts.actor, user_id=account.id)
    if once is not None:
        return OnceActs(acts, actor, once)
    acts.become(actor)
    return acts


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
