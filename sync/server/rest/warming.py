"""Making the answers that a shop asks for most before it asks: its figures, its newest contacts, its open deals.

Source: the origin document, section 4, "Cache Warming"; hourly by section 5.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from starlette.datastructures import QueryParams

from payaid_desktop.domain.clock import today
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.people import looking_by_itself
from sync.server.cache import Cache
from sync.server.rest.asking import Kept, kept_text
from sync.server.rest.entries import LIST, RESOURCES
from sync.server.rest.money import STATS, stats_content

_LISTS: Final = (("contacts", ""), ("deals", "openOnly=true"))


def warm(hosting: Hosting, cache: Cache, tenant_id: str) -> str:
    """Make them, those that are not kept already."""
    on = today(hosting.clock)
    resources = {each.path: each for each in RESOURCES}
    wanted: list[tuple[Kept, str, Callable[[Acts], Any]]] = [(STATS, "", stats_content)]
    for path, query in _LISTS:
        wanted.append((Kept(path, LIST), query, resources[path].listing(QueryParams(query))))
    with looking_by_itself(hosting, tenant_id) as looked_at:
        for kept, query, make in wanted:
            key = kept.key(tenant_id, on=on, query=query.encode())
            made = partial(kept_text, looked_at.acts, make)
            cache.get(key, looked_at.place, made, lives=kept.lives)
    return f"{len(wanted)} answers are ready."
