"""Figures of the server for Prometheus: requests by route and status, and how long they took."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from payaid_desktop.store.database import Database
from payaid_desktop.store.hosting import job_counts

_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_UNKNOWN: Final = "none"


@dataclass(slots=True)
class Metrics:
    """The figures of one server; routes are counted by their pattern, so that there are few of them."""

    registry: CollectorRegistry
    requests: Counter = field(init=False)
    seconds: Histogram = field(init=False)

    def __post_init__(self) -> None:
        self.requests = Counter(
            "payaid_http_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "payaid_http_seconds",
            "How long requests took.",
            ("route",),
            buckets=_BUCKETS,
            registry=self.registry,
        )


@dataclass(frozen=True, slots=True)
class JobFigures(Collector):
    """How many jobs there are, counted when somebody asks; for all shops of the store together."""

    database: Database

    def collect(self) -> Iterator[Metric]:
        """Count them."""
        jobs = GaugeMetricFamily(
            "payaid_jobs", "Jobs by queue and state.", labels=("queue", "state")
        )
        for (queue, state), count in job_counts(self.database).items():
            jobs.add_metric((queue, state), count)
        yield jobs

    def describe(self) -> Iterator[Metric]:
        """Say nothing before it is asked: there is no store yet that could be counted."""
        return iter(())


class Counting:
    """Counts every request that passes."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, and count it when its answer begins."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.monotonic()

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                route = getattr(scope.get("route"), "path", _UNKNOWN)
                self._metrics.requests.labels(scope["method"], route, message["status"]).inc()
                self._metrics.seconds.labels(route).observe(time.monotonic() - began)
            await send(message)

        await self._app(scope, receive, counted)
