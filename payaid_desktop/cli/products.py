"""`payaid products` and `payaid stock`."""

from typing import Annotated

import typer

from payaid_desktop.cli.acts import perform, perform_list, rows
from payaid_desktop.cli.help import (
    After,
    Limit,
    Ndjson,
    Sort,
    new_group,
    piped,
    shop_help,
    with_example,
)
from payaid_desktop.cli.output import Column, Look
from payaid_desktop.cli.verbs import (
    EXAMPLE_ID,
    Source,
    Subject,
    add_verb,
    create,
    plain_verb,
    show_verb,
    update_verb,
)

PRODUCT = Subject(
    group="products",
    name="product",
    what="product",
    given='{"name": "Table fan", "hsn": "8414", "unitPrice": "1500", "gstRate": "18", '
    '"openingStock": "10"}',
    patch='{"unitPrice": "1550"}',
)
COLUMNS = (
    Column("Code", "code"),
    Column("Name", "name"),
    Column("HSN", "hsn"),
    Column("Unit", "unit"),
    Column("On hand", "onHand", Look.NUMBER),
    Column("Reorder", "reorderLevel", Look.NUMBER),
    Column("Id", "id"),
)
LOW_COLUMNS = (
    Column("Product", "name"),
    Column("On hand", "onHand", Look.NUMBER),
    Column("Reorder", "reorderLevel", Look.NUMBER),
    Column("Days left", "daysLeft", Look.NUMBER),
    Column("Id", "productId"),
)
HISTORY_COLUMNS = (
    Column("Day", "movement.movedOn", Look.DAY),
    Column("Why", "movement.reason"),
    Column("Quantity", "movement.quantity", Look.NUMBER),
    Column("On hand", "balance", Look.NUMBER),
    Column("Reference", "movement.reference"),
    Column("Note", "movement.note"),
)

app = new_group("Products and services.", example="payaid products list")
add_verb(app, PRODUCT, "Add a product or service, or a list of them in one transaction.")
show_verb(app, PRODUCT)
update_verb(app, PRODUCT)
plain_verb(app, PRODUCT, "delete", "Take a product out of the lists; restore undoes it.")
plain_verb(app, PRODUCT, "restore", "Undo the deletion of a product.")

stock = new_group("What is in stock.", example="payaid stock low")


@app.command("list", help=shop_help("List products.", "products list --kind goods"))
def list_products(
    context: typer.Context,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="goods or service.")] = None,
    active: Annotated[
        bool | None, typer.Option(help="Only those on sale, or only those that are not.")
    ] = None,
    deleted: Annotated[bool, typer.Option(help="Show the deleted ones too.")] = False,
    sort: Sort = None,
    limit: Limit = 20,
    after: After = None,
) -> None:
    """List products."""
    args = {
        "kind": kind,
        "withDeleted": deleted,
        "sort": sort,
        "limit": limit,
        "cursor": after,
        **({} if active is None else {"active": active}),
    }
    perform_list(context, "product.list", args, COLUMNS)


_ADJUSTMENT = f'{{"productId": "{EXAMPLE_ID}", "quantity": "-2", "reason": "damage"}}'


@stock.command(
    "adjust",
    help=with_example(
        "Book goods that came (positive), went (negative), or were counted; a list is one "
        "transaction.",
        piped(_ADJUSTMENT, "stock adjust -"),
    ),
)
def adjust(context: typer.Context, source: Source, ndjson: Ndjson = False) -> None:
    """Book a change of stock."""
    create(context, "stock.adjust", source, ndjson=ndjson)


@stock.command(
    "history", help=shop_help("Show what moved a product's stock.", f"stock history {EXAMPLE_ID}")
)
def history(
    context: typer.Context,
    product: Annotated[str, typer.Argument(metavar="PRODUCT", help="The id of the product.")],
    limit: Limit = 20,
    after: After = None,
) -> None:
    """Show the movements of a product."""
    args = {"productId": product, "limit": limit, "cursor": after}
    perform_list(context, "stock.history", args, HISTORY_COLUMNS)


@stock.command("low", help=shop_help("List what is to be ordered again.", "stock low"))
def low(context: typer.Context, limit: Limit = 100) -> None:
    """List what runs short."""
    perform(context, "stock.low", {"limit": limit}, show=rows(LOW_COLUMNS))
