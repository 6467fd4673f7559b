"""What the page shows of a shop: read at once, each part by the service that keeps it."""

from collections.abc import Iterator, Sequence
from typing import Any

import payaid_desktop
from payaid_desktop.domain.jobs import Queue
from payaid_desktop.services.hosting.api_keys import ApiKeys
from payaid_desktop.services.hosting.people import enter
from payaid_desktop.services.hosting.users import Users
from payaid_desktop.services.hosting.visits import Visit
from payaid_desktop.services.hosting.webhooks import Webhooks
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.outbox import Outbox
from sync.server.serving import Parts


def overview(parts: Parts, visit: Visit) -> dict[str, Any]:
    """Read everything that the page shows; on a thread of the store."""
    session, hosting = visit.session, parts.hosting
    return {
        "shop": visit.shop,
        "form": visit.form,
        "own_id": session.account_id,
        "computers": parts.registering.devices(session),
        "people": Users(hosting, parts.accounts).all(session),
        "keys": ApiKeys(hosting).all(session),
        "hooks": Webhooks(hosting).all(session),
        **_work(parts, visit),
        "figures": _figures(parts, visit),
    }


def _work(parts: Parts, visit: Visit) -> dict[str, Any]:
    if visit.session.tenant_id is None:
        return {"queues": (), "failed": ()}
    acts = enter(parts.hosting, visit.session)
    jobs = Jobs(acts, Outbox(acts))
    queues = [each for each in jobs.figures().queues if each.queue != Queue.SYNC]
    return {"queues": queues, "failed": jobs.failed()}


def _figures(parts: Parts, visit: Visit) -> Sequence[tuple[str, str]]:
    store = "PostgreSQL" if parts.hosting.database.is_postgres else "SQLite"
    figures = [
        ("Version of the server", payaid_desktop.__version__),
        ("Store", store),
        ("Plan", visit.shop.plan.capitalize()),
    ]
    if visit.session.tenant_id is not None:
        with parts.hosting.acts(visit.session.tenant_id).read() as view:
            figures.append(("Changes in the shop's feed", f"{view.replica.head().head:,}"))
    return [*figures, *_measured(parts)]


def _measured(parts: Parts) -> Iterator[tuple[str, str]]:
    """What this process has counted since it began."""
    counts = {"answered": 0.0, "faults": 0.0, "made": 0.0, "kept": 0.0}
    for metric in parts.registry.collect():
        for each in metric.samples:
            if each.name == "payaid_http_requests_total":
                counts["answered"] += each.value
                counts["faults"] += each.value if each.labels["status"] >= "500" else 0
            elif each.name == "payaid_cache_total":
                counts["made" if each.labels["found"] == "miss" else "kept"] += each.value
    yield "Requests answered since it began", f"{counts['answered']:,.0f}"
    yield "Answers with a fault of the server", f"{counts['faults']:,.0f}"
    asked = counts["made"] + counts["kept"]
    share = counts["kept"] / asked if asked else 0
    yield "Answers that were at hand already", f"{share:.0%}"
