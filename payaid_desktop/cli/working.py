"""`payaid jobs`, `reminders`, `mail`: outgoing and timed work."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, perform_list, rows, without_nothing
from payaid_desktop.cli.help import After, Limit, new_group, piped, shop_help, with_example
from payaid_desktop.cli.output import Column, Look, facts, table
from payaid_desktop.cli.session import session_of
from payaid_desktop.cli.verbs import EXAMPLE_ID

JOB_COLUMNS = (
    Column("Job", "title"),
    Column("Queue", "queue"),
    Column("State", "state"),
    Column("Attempts", "attempts", Look.NUMBER),
    Column("Since", "createdAt", Look.DAY),
    Column("Id", "id"),
)
ATTEMPT_COLUMNS = (
    Column("Try", "number", Look.NUMBER),
    Column("When", "startedAt"),
    Column("Outcome", "outcome"),
    Column("Why", "sentence"),
)
REMINDER_COLUMNS = (
    Column("Bill", "number"),
    Column("Customer", "name"),
    Column("Due", "due", Look.MONEY),
    Column("Since", "dueOn", Look.DAY),
    Column("To", "to"),
    Column("Id", "documentId"),
)
EXAMPLE_BILL = "A1/2627/00001"

jobs = new_group("Outgoing and timed work.", example="payaid jobs list --state waiting")
reminders = new_group("Reminders of bills that are due.", example="payaid reminders list")
mail = new_group("The shop's mail server and gateways.", example="payaid mail test")
Id = Annotated[str, typer.Argument(metavar="ID", help="Which job.")]
Queue = Annotated[
    str, typer.Argument(metavar="QUEUE", help="email, sms, reports, cache or maintenance.")
]
Recipient = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="Where to, if not to the customer.")
]


@jobs.command("list", help=shop_help("List jobs, the newest first.", "jobs list --state waiting"))
def list_jobs(
    context: typer.Context,
    queue: Annotated[
        str | None, typer.Option(metavar="QUEUE", help="For example sync or email.")
    ] = None,
    state: Annotated[
        str | None, typer.Option(metavar="STATE", help="For example waiting or failed.")
    ] = None,
    limit: Limit = 20,
    after: After = None,
) -> None:
    """List jobs."""
    args = {"queue": queue, "state": state, "limit": limit, "cursor": after}
    perform_list(context, "jobs.list", args, JOB_COLUMNS)


@jobs.command(
    "show",
    help=shop_help("Show what a job carries and how its tries ended.", f"jobs show {EXAMPLE_ID}"),
)
def show(context: typer.Context, id: Id) -> None:
    """Show a job."""
    perform(context, "jobs.get", {"id": id}, show=_job_text)


@jobs.command(
    "retry",
    help=shop_help(
        "Try a job now, corrected if that is what it needs; --all tries all that failed.",
        f"jobs retry {EXAMPLE_ID} --to asha@example.com",
    ),
)
def retry(
    context: typer.Context,
    id: Annotated[str | None, typer.Argument(metavar="ID", help="Which job.")] = None,
    all: Annotated[bool, typer.Option("--all", help="All that failed.")] = False,
    to: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="The right address or number.")
    ] = None,
) -> None:
    """Try again."""
    perform(context, "jobs.retry", without_nothing({"id": id, "all": all, "to": to}))


@jobs.command(
    "discard",
    help=shop_help(
        "Do not do a job; it can be taken back for 30 days.", f"jobs discard {EXAMPLE_ID}"
    ),
)
def discard(context: typer.Context, id: Id) -> None:
    """Discard a job."""
    perform(context, "jobs.discard", {"id": id})


@jobs.command("restore", help=shop_help("Take a discarded job back.", f"jobs restore {EXAMPLE_ID}"))
def restore(context: typer.Context, id: Id) -> None:
    """Take a job back."""
    perform(context, "jobs.restore", {"id": id})


@jobs.command("hold", help=shop_help("Begin nothing of a queue.", "jobs hold email"))
def hold(context: typer.Context, queue: Queue) -> None:
    """Hold a queue."""
    perform(context, "jobs.hold", {"queue": queue})


@jobs.command("resume", help=shop_help("Let a queue go on.", "jobs resume email"))
def resume(context: typer.Context, queue: Queue) -> None:
    """Let a queue go on."""
    perform(context, "jobs.resume", {"queue": queue})


@jobs.command("run", help=shop_help("Do what is due now, and end.", "jobs run"))
def run(context: typer.Context) -> None:
    """Do what is due."""
    perform(context, "jobs.run", {})


@jobs.command(
    "metrics", help=shop_help("Write the figures in the form of Prometheus.", "jobs metrics")
)
def metrics(context: typer.Context) -> None:
    """Write the figures."""
    perform(context, "jobs.metrics", {}, show=_prometheus)


@reminders.command(
    "list", help=shop_help("List the bills whose customers are to be reminded.", "reminders list")
)
def list_reminders(context: typer.Context) -> None:
    """List who is to be reminded."""
    perform(context, "reminders.list", {}, show=rows(REMINDER_COLUMNS))


@reminders.command(
    "send",
    help=shop_help(
        "Remind of one bill now.", f"reminders send {EXAMPLE_BILL} --to asha@example.com"
    ),
)
def remind(
    context: typer.Context,
    bill: Annotated[str, typer.Argument(metavar="NUMBER", help="The bill's number.")],
    to: Recipient = None,
) -> None:
    """Remind of a bill."""
    perform(context, "reminders.send", without_nothing({"number": bill, "to": to}))


@mail.command(
    "password",
    help=with_example(
        "Keep the password of the mail server, or a gateway's secret, in the key store.",
        piped("a long password", "mail password --channel email"),
    ),
)
def password(
    context: typer.Context,
    channel: Annotated[
        str, typer.Option(metavar="CHANNEL", help="email, sms or whatsapp.")
    ] = "email",
) -> None:
    """Keep a secret that stands on the first line of standard input."""
    lines = session_of(context).read_lines(bytes_max=2_000)
    secret = next(lines, b"").decode(errors="replace").rstrip("\r\n")
    perform(context, "secret.set", {"channel": channel, "secret": secret})


@mail.command(
    "test",
    help=shop_help(
        "Sign in at the mail server, and send a letter if --to names somebody.", "mail test"
    ),
)
def try_out(context: typer.Context, to: Recipient = None) -> None:
    """Try the mail server out."""
    perform(context, "mail.test", without_nothing({"to": to}))


@mail.command("report", help=shop_help("Show the report of a day.", "mail report --on 2026-07-18"))
def report(
    context: typer.Context,
    on: Annotated[
        str | None, typer.Option(metavar="DAY", help="The day; today if none is named.")
    ] = None,
) -> None:
    """Show the report of a day."""
    asked = without_nothing({"on": on})
    perform(context, "report.daily", asked, show=lambda data: f"{data['body']}\n")


def _job_text(data: Mapping[str, Any]) -> str:
    job = {**data["job"], "lastError": (data["job"]["lastError"] or {}).get("sentence")}
    parts = [facts(without_nothing(job)), facts(data["payload"])]
    tries = [table(data["attempts"], ATTEMPT_COLUMNS)] if data["attempts"] else []
    return "\n".join(parts + tries)


def _prometheus(data: Mapping[str, Any]) -> str:
    return "".join(f"{line}\n" for line in _metric_lines(data))


def _metric_lines(data: Mapping[str, Any]) -> Iterator[str]:
    yield "# TYPE payaid_jobs gauge"
    for queue in data["queues"]:
        for state, count in queue["states"].items():
            yield f'payaid_jobs{{queue="{queue["queue"]}",state="{state}"}} {count}'
    yield "# TYPE payaid_job_oldest_wait_seconds gauge"
    for queue in data["queues"]:
        wait = queue["oldestWaitMs"] / 1000
        yield f'payaid_job_oldest_wait_seconds{{queue="{queue["queue"]}"}} {wait:g}'
    yield "# TYPE payaid_job_attempts gauge"
    failed = data["failedAttempts"]
    yield f'payaid_job_attempts{{outcome="done"}} {data["attempts"] - failed}'
    yield f'payaid_job_attempts{{outcome="failed"}} {failed}'
    yield "# TYPE payaid_job_attempt_seconds gauge"
    yield f"payaid_job_attempt_seconds {data['attemptMs'] / 1000:g}"
