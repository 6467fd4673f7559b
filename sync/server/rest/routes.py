"""All routes of the REST API."""

from sync.server.rest import acting, jobs, money, records, shops
from sync.server.rest.documents import REGISTERS, DocumentRoutes
from sync.server.rest.entries import RESOURCES, EntryRoutes

ROUTERS = (
    *(EntryRoutes(each).router() for each in RESOURCES),
    *(DocumentRoutes(each).router() for each in REGISTERS),
    money.router,
    records.router,
    jobs.router,
    acting.router,
    shops.router,
)
