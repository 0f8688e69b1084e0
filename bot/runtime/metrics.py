"""
What is counted for monitoring, in Prometheus' terms; the only module that knows its library.

Nothing here is about people: no ids, no names, and no label whose values come from what somebody
wrote, pressed or shared. Counters begin at zero when a process starts.
"""

from __future__ import annotations

from prometheus_client import (
    CONTENT_TYPE_PLAIN_0_0_4,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4
# Slack waits three seconds; a form that takes two feels broken.
_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3)

# Every counter would bring a second figure that says when it was made.
disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY = CollectorRegistry()
# Memory, processor time and open files of this process.
ProcessCollector(registry=REGISTRY)

READY = Gauge("kith_ready", "1 where /ready says 200.", registry=REGISTRY)
OLDEST_DUE = Gauge(
    "kith_oldest_due_seconds",
    "For how long the message is due that has waited longest, held-back ones left out.",
    registry=REGISTRY,
)
HELD_BACK = Gauge(
    "kith_messages_held_back",
    "Messages that are due, and sent only as fast as Slack takes them.",
    registry=REGISTRY,
)
SEALED = Gauge(
    "kith_sealed_workspaces",
    "Workspaces of the database where the app was uninstalled, or its token revoked.",
    registry=REGISTRY,
)
MESSAGES = Counter(
    "kith_messages",
    "Messages that Slack has (sent), may have (unknown) or will never take (failed).",
    ("kind", "outcome"),
    registry=REGISTRY,
)
RATE_LIMITED = Counter(
    "kith_rate_limited", "Calls that Slack answered with 429.", ("method",), registry=REGISTRY
)
ACKNOWLEDGED = Histogram(
    "kith_acknowledgement_seconds",
    "How long Slack waited for the answer to a request.",
    ("request",),
    buckets=_SECONDS,
    registry=REGISTRY,
)
TICKS = Counter("kith_ticks", "Ticks of the scheduler that ended.", registry=REGISTRY)
JOB_FAILURES = Counter(
    "kith_job_failures", "Jobs of the scheduler that failed.", ("name",), registry=REGISTRY
)
LOG_LINES = Counter(
    "kith_log_lines", "Warnings and errors, those left out included.", ("level",), registry=REGISTRY
)
for _level in ("warning", "error"):
    LOG_LINES.labels(_level)


def page() -> bytes:
    """All of it, in Prometheus' text format."""
    return generate_latest(REGISTRY)
