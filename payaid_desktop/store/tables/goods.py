"""Tables: products with dated prices and rates, and the movements of stock."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    String,
    Table,
)

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.products import ProductKind
from payaid_desktop.domain.stock import StockReason
from payaid_desktop.store.tables.base import (
    day,
    e4,
    id_column,
    instant,
    metadata,
    milli,
    of_tenant,
    one_of,
    paise,
    refers,
    tenant,
    tenant_key,
    text,
)

products = Table(
    "products",
    metadata,
    tenant(),
    id_column(),
    text("kind"),
    text("code"),
    text("code_key"),
    text("name"),
    text("name_key"),
    text("description"),
    Column("hsn", String(8), nullable=False),
    Column("unit", String(3), nullable=False),
    Column("tracks_stock", Boolean, nullable=False),
    milli("reorder_level", nullable=True),
    Column("active", Boolean, nullable=False),
    instant("deleted_at", nullable=True),
    instant("created_at"),
    instant("updated_at"),
    Column("version", Integer, nullable=False),
    text("search_text"),
    tenant_key("id"),
    of_tenant(),
    one_of("kind", ProductKind),
    CheckConstraint("length(name) > 0", name="name"),
    CheckConstraint("reorder_level_milli >= 0", name="reorder_level"),
    Index("ix_products_by_name", "tenant_id", "name_key", "id", "deleted_at"),
    Index("ix_products_by_code", "tenant_id", "code_key", "id"),
)

product_barcodes = Table(
    "product_barcodes",
    metadata,
    tenant(),
    text("barcode"),
    id_column("product_id"),
    tenant_key("barcode", "product_id"),
    refers("product_id", "products"),
    Index("ix_product_barcodes_by_product", "tenant_id", "product_id"),
)

product_prices = Table(
    "product_prices",
    metadata,
    tenant(),
    id_column("product_id"),
    day("effective_on"),
    e4("unit_price"),
    Column("includes_tax", Boolean, nullable=False),
    paise("mrp", nullable=True),
    e4("cost", nullable=True),
    tenant_key("product_id", "effective_on"),
    refers("product_id", "products"),
    CheckConstraint("unit_price_e4 >= 0", name="unit_price"),
)

product_rates = Table(
    "product_rates",
    metadata,
    tenant(),
    id_column("product_id"),
    day("effective_on"),
    text("treatment"),
    milli("gst_rate"),
    milli("cess_rate"),
    e4("cess_per_unit"),
    tenant_key("product_id", "effective_on"),
    refers("product_id", "products"),
    one_of("treatment", Treatment),
    CheckConstraint("gst_rate_milli BETWEEN 0 AND 100000", name="gst_rate"),
    CheckConstraint("cess_rate_milli >= 0 AND cess_per_unit_e4 >= 0", name="cess"),
)

stock_movements = Table(
    "stock_movements",
    metadata,
    tenant(),
    id_column(),
    id_column("product_id"),
    milli("quantity"),
    text("reason"),
    day("moved_on"),
    id_column("document_id", nullable=True),
    Column("line_no", Integer, nullable=True),
    text("reference"),
    text("note"),
    instant("created_at"),
    tenant_key("id"),
    refers("product_id", "products"),
    one_of("reason", StockReason),
    CheckConstraint("quantity_milli <> 0", name="quantity"),
    Index("ix_stock_movements_by_product", "tenant_id", "product_id", "id"),
    sqlite_with_rowid=False,
)

stock_levels = Table(
    "stock_levels",
    metadata,
    tenant(),
    id_column("product_id"),
    milli("on_hand"),
    tenant_key("product_id"),
    refers("product_id", "products"),
    sqlite_with_rowid=False,
    comment="Derived: the sum of stock_movements; rebuilt and checked by integrity.",
)
