CREATE TABLE document_days (
	tenant_id TEXT NOT NULL,
	register TEXT NOT NULL,
	status TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	documents INTEGER NOT NULL,
	taxable_paise INTEGER NOT NULL,
	tax_paise INTEGER NOT NULL,
	total_paise INTEGER NOT NULL,
	CONSTRAINT pk_document_days PRIMARY KEY (tenant_id, register, status, dated_on),
	CONSTRAINT ck_document_days_status CHECK (status IN ('draft', 'issued', 'cancelled')),
	CONSTRAINT ck_document_days_dated_on_day CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE open_items (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	contact_id TEXT,
	register TEXT NOT NULL,
	number TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	due_on TEXT NOT NULL,
	due_paise INTEGER NOT NULL,
	CONSTRAINT pk_open_items PRIMARY KEY (tenant_id, id),
	CONSTRAINT ck_open_items_due CHECK (due_paise <> 0),
	CONSTRAINT ck_open_items_dated_on_day CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT ck_open_items_due_on_day CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 WITHOUT ROWID,
 STRICT

CREATE INDEX ix_open_items_by_contact ON open_items (tenant_id, contact_id, due_on, due_paise)

CREATE INDEX ix_open_items_by_due ON open_items (tenant_id, register, due_on, due_paise)

CREATE INDEX ix_open_items_of_credit ON open_items (tenant_id, contact_id, due_on) WHERE due_paise < 0

CREATE TABLE store_meta (
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_store_meta PRIMARY KEY ("key")
)
 STRICT

CREATE TABLE tenants (
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	legal_name TEXT NOT NULL,
	gstin TEXT,
	pan TEXT,
	state_code TEXT NOT NULL,
	scheme TEXT NOT NULL,
	address TEXT NOT NULL,
	phone TEXT,
	email TEXT,
	upi_vpa TEXT,
	upi_limit_paise INTEGER,
	bank TEXT,
	registered_on TEXT,
	turnover_above_5_crore INTEGER NOT NULL,
	prices_include_tax INTEGER NOT NULL,
	rounds_off INTEGER NOT NULL,
	terms TEXT NOT NULL,
	signatory TEXT NOT NULL,
	logo BLOB,
	signature BLOB,
	series TEXT NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_tenants PRIMARY KEY (id),
	CONSTRAINT ck_tenants_scheme CHECK (scheme IN ('regular', 'composition', 'unregistered')),
	CONSTRAINT ck_tenants_gstin_length CHECK (length(gstin) <= 15),
	CONSTRAINT ck_tenants_pan_length CHECK (length(pan) <= 10),
	CONSTRAINT ck_tenants_state_code_length CHECK (length(state_code) <= 2),
	CONSTRAINT ck_tenants_registered_on_day CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE TABLE changes (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	device_id TEXT NOT NULL,
	epoch INTEGER NOT NULL,
	n INTEGER NOT NULL,
	group_id TEXT NOT NULL,
	hlc TEXT NOT NULL,
	kind TEXT NOT NULL,
	v INTEGER NOT NULL,
	entity TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	deps TEXT NOT NULL,
	base INTEGER,
	body TEXT NOT NULL,
	sha TEXT NOT NULL,
	state TEXT NOT NULL,
	seq INTEGER,
	verdict TEXT,
	effective TEXT,
	own INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	CONSTRAINT pk_changes PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_changes_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_changes_state CHECK (state IN ('waiting', 'sent', 'settled', 'attention', 'deferred')),
	CONSTRAINT uq_changes_tenant_id_device_id_epoch_n UNIQUE (tenant_id, device_id, epoch, n),
	CONSTRAINT uq_changes_tenant_id_seq UNIQUE (tenant_id, seq)
)
 WITHOUT ROWID,
 STRICT

CREATE INDEX ix_changes_by_entity ON changes (entity_id, entity)

CREATE INDEX ix_changes_by_group ON changes (group_id)

CREATE INDEX ix_changes_put_aside ON changes (state, seq) WHERE state = 'deferred'

CREATE INDEX ix_changes_to_send ON changes (tenant_id, device_id, epoch, n) WHERE state <> 'settled'

CREATE TABLE claims (
	tenant_id TEXT NOT NULL,
	claim TEXT NOT NULL,
	change_id TEXT NOT NULL,
	CONSTRAINT pk_claims PRIMARY KEY (tenant_id, claim),
	CONSTRAINT fk_claims_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE conflicts (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	entity TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	field TEXT NOT NULL,
	kept TEXT NOT NULL,
	other TEXT NOT NULL,
	kept_by TEXT NOT NULL,
	other_by TEXT NOT NULL,
	state TEXT NOT NULL,
	found_at TEXT NOT NULL,
	closed_at TEXT,
	seq INTEGER NOT NULL,
	CONSTRAINT pk_conflicts PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_conflicts_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_conflicts_state CHECK (state IN ('open', 'kept', 'other'))
)
 WITHOUT ROWID,
 STRICT

CREATE INDEX ix_conflicts_open ON conflicts (tenant_id, id) WHERE state = 'open'

CREATE TABLE contacts (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	name_key TEXT NOT NULL,
	company TEXT NOT NULL,
	email TEXT,
	email_key TEXT,
	phone TEXT,
	gstin TEXT,
	pan TEXT,
	recipient_kind TEXT NOT NULL,
	state_code TEXT NOT NULL,
	credit_limit_paise INTEGER,
	payment_days INTEGER NOT NULL,
	opening_balance_paise INTEGER NOT NULL,
	opening_on TEXT,
	notes TEXT NOT NULL,
	lead_score INTEGER NOT NULL,
	deal_count INTEGER NOT NULL,
	merged_into_id TEXT,
	deleted_at TEXT,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	search_text TEXT NOT NULL,
	CONSTRAINT pk_contacts PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_contacts_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT fk_contacts_tenant_id_merged_into_id FOREIGN KEY(tenant_id, merged_into_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT ck_contacts_kind CHECK (kind IN ('customer', 'supplier', 'lead')),
	CONSTRAINT ck_contacts_recipient_kind CHECK (recipient_kind IN ('registered', 'unregistered', 'sez', 'overseas', 'deemed_export', 'uin')),
	CONSTRAINT ck_contacts_name CHECK (length(name) > 0),
	CONSTRAINT ck_contacts_phone CHECK (phone IS NULL OR length(phone) = 10),
	CONSTRAINT ck_contacts_payment_days CHECK (payment_days BETWEEN 0 AND 3650),
	CONSTRAINT ck_contacts_deal_count CHECK (deal_count >= 0),
	CONSTRAINT ck_contacts_gstin_length CHECK (length(gstin) <= 15),
	CONSTRAINT ck_contacts_pan_length CHECK (length(pan) <= 10),
	CONSTRAINT ck_contacts_state_code_length CHECK (length(state_code) <= 2),
	CONSTRAINT ck_contacts_opening_on_day CHECK (opening_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE INDEX ix_contacts_by_email ON contacts (tenant_id, email_key) WHERE deleted_at IS NULL AND email_key IS NOT NULL

CREATE INDEX ix_contacts_by_name ON contacts (tenant_id, name_key, id, deleted_at)

CREATE INDEX ix_contacts_by_phone ON contacts (tenant_id, phone)

CREATE TABLE devices (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	code TEXT NOT NULL,
	epoch INTEGER NOT NULL,
	installation_id TEXT NOT NULL,
	status TEXT NOT NULL,
	created_at TEXT NOT NULL,
	next_n INTEGER NOT NULL,
	last_hlc TEXT NOT NULL,
	audit_seq INTEGER NOT NULL,
	audit_hash TEXT NOT NULL,
	offset_ms INTEGER NOT NULL,
	CONSTRAINT pk_devices PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_devices_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_devices_status CHECK (status IN ('active', 'replaced', 'revoked')),
	CONSTRAINT uq_devices_tenant_id_code_epoch UNIQUE (tenant_id, code, epoch),
	CONSTRAINT ck_devices_code_length CHECK (length(code) <= 4)
)
 STRICT

CREATE TABLE feeds (
	tenant_id TEXT NOT NULL,
	server_epoch TEXT NOT NULL,
	head INTEGER NOT NULL,
	followed INTEGER NOT NULL,
	floor INTEGER NOT NULL,
	lives TEXT NOT NULL,
	snapshot_id TEXT,
	snapshot_seq INTEGER,
	snapshot_chunk INTEGER,
	CONSTRAINT pk_feeds PRIMARY KEY (tenant_id),
	CONSTRAINT fk_feeds_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_feeds_followed CHECK (followed <= head AND floor <= head)
)
 STRICT

CREATE TABLE held_queues (
	tenant_id TEXT NOT NULL,
	queue TEXT NOT NULL,
	held_at TEXT NOT NULL,
	CONSTRAINT pk_held_queues PRIMARY KEY (tenant_id, queue),
	CONSTRAINT fk_held_queues_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_held_queues_queue CHECK (queue IN ('sync', 'email', 'sms', 'reports', 'cache', 'webhooks', 'maintenance'))
)
 STRICT

CREATE TABLE jobs (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	queue TEXT NOT NULL,
	kind TEXT NOT NULL,
	payload TEXT NOT NULL,
	title TEXT NOT NULL,
	state TEXT NOT NULL,
	priority INTEGER NOT NULL,
	order_key TEXT,
	unique_key TEXT,
	run_after TEXT NOT NULL,
	attempts INTEGER NOT NULL,
	attempts_max INTEGER,
	lease_until TEXT,
	worker TEXT,
	last_error TEXT,
	created_at TEXT NOT NULL,
	finished_at TEXT,
	CONSTRAINT pk_jobs PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_jobs_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_jobs_queue CHECK (queue IN ('sync', 'email', 'sms', 'reports', 'cache', 'webhooks', 'maintenance')),
	CONSTRAINT ck_jobs_state CHECK (state IN ('waiting', 'active', 'completed', 'failed', 'held', 'cancelled')),
	CONSTRAINT ck_jobs_attempts CHECK (attempts >= 0),
	CONSTRAINT ck_jobs_attempts_max CHECK (attempts_max IS NOT NULL OR queue = 'sync')
)
 WITHOUT ROWID,
 STRICT

CREATE INDEX ix_jobs_by_state ON jobs (tenant_id, queue, state, id)

CREATE INDEX ix_jobs_by_unique_key ON jobs (unique_key)

CREATE INDEX ix_jobs_done ON jobs (finished_at) WHERE state = 'completed'

CREATE INDEX ix_jobs_in_order ON jobs (order_key, state, id) WHERE queue <> 'sync'

CREATE INDEX ix_jobs_to_claim ON jobs (queue, state, priority, run_after, id)

CREATE UNIQUE INDEX uq_jobs_waiting ON jobs (tenant_id, unique_key) WHERE state = 'waiting' AND unique_key IS NOT NULL

CREATE TABLE products (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	code TEXT NOT NULL,
	code_key TEXT NOT NULL,
	name TEXT NOT NULL,
	name_key TEXT NOT NULL,
	description TEXT NOT NULL,
	hsn TEXT NOT NULL,
	unit TEXT NOT NULL,
	tracks_stock INTEGER NOT NULL,
	reorder_level_milli INTEGER,
	active INTEGER NOT NULL,
	deleted_at TEXT,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	search_text TEXT NOT NULL,
	CONSTRAINT pk_products PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_products_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_products_kind CHECK (kind IN ('goods', 'service')),
	CONSTRAINT ck_products_name CHECK (length(name) > 0),
	CONSTRAINT ck_products_reorder_level CHECK (reorder_level_milli >= 0),
	CONSTRAINT ck_products_hsn_length CHECK (length(hsn) <= 8),
	CONSTRAINT ck_products_unit_length CHECK (length(unit) <= 3)
)
 STRICT

CREATE INDEX ix_products_by_code ON products (tenant_id, code_key, id)

CREATE INDEX ix_products_by_name ON products (tenant_id, name_key, id, deleted_at)

CREATE TABLE recurring_invoices (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	document_id TEXT NOT NULL,
	every TEXT NOT NULL,
	starts_on TEXT NOT NULL,
	ends_on TEXT,
	made INTEGER NOT NULL,
	issues INTEGER NOT NULL,
	sends INTEGER NOT NULL,
	is_paused INTEGER NOT NULL,
	deleted_at TEXT,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_recurring_invoices PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_recurring_invoices_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_recurring_invoices_every CHECK (every IN ('week', 'month', 'quarter', 'year')),
	CONSTRAINT ck_recurring_invoices_made CHECK (made >= 0),
	CONSTRAINT ck_recurring_invoices_starts_on_day CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT ck_recurring_invoices_ends_on_day CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE TABLE register_extras (
	tenant_id TEXT NOT NULL,
	entity TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	field TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_register_extras PRIMARY KEY (tenant_id, entity, entity_id, field),
	CONSTRAINT fk_register_extras_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE register_fields (
	tenant_id TEXT NOT NULL,
	entity TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	field TEXT NOT NULL,
	value TEXT NOT NULL,
	hlc TEXT NOT NULL,
	device_id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	CONSTRAINT pk_register_fields PRIMARY KEY (tenant_id, entity, entity_id, field),
	CONSTRAINT fk_register_fields_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE register_versions (
	tenant_id TEXT NOT NULL,
	entity TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	CONSTRAINT pk_register_versions PRIMARY KEY (tenant_id, entity, entity_id),
	CONSTRAINT fk_register_versions_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE scheduled (
	tenant_id TEXT NOT NULL,
	name TEXT NOT NULL,
	slot_at TEXT NOT NULL,
	CONSTRAINT pk_scheduled PRIMARY KEY (tenant_id, name),
	CONSTRAINT fk_scheduled_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 STRICT

CREATE TABLE settings (
	tenant_id TEXT NOT NULL,
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	CONSTRAINT pk_settings PRIMARY KEY (tenant_id, "key"),
	CONSTRAINT fk_settings_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 STRICT

CREATE TABLE shadows (
	tenant_id TEXT NOT NULL,
	entity TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_shadows PRIMARY KEY (tenant_id, entity, entity_id),
	CONSTRAINT fk_shadows_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE snapshots (
	tenant_id TEXT NOT NULL,
	sha TEXT NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_snapshots PRIMARY KEY (tenant_id, sha),
	CONSTRAINT fk_snapshots_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE users (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	name TEXT NOT NULL,
	email TEXT,
	role TEXT NOT NULL,
	active INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_users PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_users_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_users_role CHECK (role IN ('owner', 'manager', 'cashier', 'accountant')),
	CONSTRAINT uq_users_tenant_id_email UNIQUE (tenant_id, email)
)
 STRICT

CREATE TABLE addresses (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	contact_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	position INTEGER NOT NULL,
	address TEXT NOT NULL,
	CONSTRAINT pk_addresses PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_addresses_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT ck_addresses_kind CHECK (kind IN ('billing', 'shipping')),
	CONSTRAINT uq_addresses_tenant_id_contact_id_kind_position UNIQUE (tenant_id, contact_id, kind, position)
)
 STRICT

CREATE TABLE audit_log (
	tenant_id TEXT NOT NULL,
	device_id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	id TEXT NOT NULL,
	at TEXT NOT NULL,
	user_id TEXT NOT NULL,
	action TEXT NOT NULL,
	entity TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	"before" TEXT,
	"after" TEXT,
	previous_hash TEXT NOT NULL,
	hash TEXT NOT NULL,
	CONSTRAINT pk_audit_log PRIMARY KEY (tenant_id, device_id, seq),
	CONSTRAINT fk_audit_log_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id),
	CONSTRAINT fk_audit_log_tenant_id_user_id FOREIGN KEY(tenant_id, user_id) REFERENCES users (tenant_id, id)
)
 WITHOUT ROWID,
 STRICT

CREATE INDEX ix_audit_log_by_entity ON audit_log (tenant_id, entity, entity_id, id)

CREATE TABLE deals (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	contact_id TEXT NOT NULL,
	title TEXT NOT NULL,
	stage TEXT NOT NULL,
	value_paise INTEGER NOT NULL,
	expected_on TEXT,
	next_step TEXT NOT NULL,
	next_step_on TEXT,
	closed_reason TEXT NOT NULL,
	closed_at TEXT,
	notes TEXT NOT NULL,
	deleted_at TEXT,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_deals PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_deals_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT ck_deals_stage CHECK (stage IN ('lead', 'qualified', 'proposal', 'negotiation', 'won', 'lost')),
	CONSTRAINT ck_deals_value CHECK (value_paise >= 0),
	CONSTRAINT ck_deals_expected_on_day CHECK (expected_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT ck_deals_next_step_on_day CHECK (next_step_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE INDEX ix_deals_by_contact ON deals (tenant_id, contact_id)

CREATE INDEX ix_deals_by_stage ON deals (tenant_id, stage, id)

CREATE TABLE failed_jobs (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	job_id TEXT NOT NULL,
	queue TEXT NOT NULL,
	data TEXT NOT NULL,
	error TEXT NOT NULL,
	failed_at TEXT NOT NULL,
	CONSTRAINT pk_failed_jobs PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_failed_jobs_tenant_id_job_id FOREIGN KEY(tenant_id, job_id) REFERENCES jobs (tenant_id, id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE job_attempts (
	tenant_id TEXT NOT NULL,
	job_id TEXT NOT NULL,
	number INTEGER NOT NULL,
	started_at TEXT NOT NULL,
	ended_at TEXT,
	outcome TEXT,
	code TEXT,
	sentence TEXT,
	CONSTRAINT pk_job_attempts PRIMARY KEY (tenant_id, job_id, number),
	CONSTRAINT fk_job_attempts_tenant_id_job_id FOREIGN KEY(tenant_id, job_id) REFERENCES jobs (tenant_id, id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE open_forms (
	tenant_id TEXT NOT NULL,
	device_id TEXT NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	body TEXT NOT NULL,
	kept_at TEXT NOT NULL,
	CONSTRAINT pk_open_forms PRIMARY KEY (tenant_id, device_id, id),
	CONSTRAINT fk_open_forms_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE product_barcodes (
	tenant_id TEXT NOT NULL,
	barcode TEXT NOT NULL,
	product_id TEXT NOT NULL,
	CONSTRAINT pk_product_barcodes PRIMARY KEY (tenant_id, barcode, product_id),
	CONSTRAINT fk_product_barcodes_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id)
)
 STRICT

CREATE INDEX ix_product_barcodes_by_product ON product_barcodes (tenant_id, product_id)

CREATE TABLE product_prices (
	tenant_id TEXT NOT NULL,
	product_id TEXT NOT NULL,
	effective_on TEXT NOT NULL,
	unit_price_e4 INTEGER NOT NULL,
	includes_tax INTEGER NOT NULL,
	mrp_paise INTEGER,
	cost_e4 INTEGER,
	CONSTRAINT pk_product_prices PRIMARY KEY (tenant_id, product_id, effective_on),
	CONSTRAINT fk_product_prices_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_product_prices_unit_price CHECK (unit_price_e4 >= 0),
	CONSTRAINT ck_product_prices_effective_on_day CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE TABLE product_rates (
	tenant_id TEXT NOT NULL,
	product_id TEXT NOT NULL,
	effective_on TEXT NOT NULL,
	treatment TEXT NOT NULL,
	gst_rate_milli INTEGER NOT NULL,
	cess_rate_milli INTEGER NOT NULL,
	cess_per_unit_e4 INTEGER NOT NULL,
	CONSTRAINT pk_product_rates PRIMARY KEY (tenant_id, product_id, effective_on),
	CONSTRAINT fk_product_rates_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_product_rates_treatment CHECK (treatment IN ('taxable', 'nil_rated', 'exempt', 'non_gst')),
	CONSTRAINT ck_product_rates_gst_rate CHECK (gst_rate_milli BETWEEN 0 AND 100000),
	CONSTRAINT ck_product_rates_cess CHECK (cess_rate_milli >= 0 AND cess_per_unit_e4 >= 0),
	CONSTRAINT ck_product_rates_effective_on_day CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE TABLE series (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	device_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	financial_year TEXT NOT NULL,
	prefix TEXT NOT NULL,
	device_code TEXT NOT NULL,
	separator TEXT NOT NULL,
	width INTEGER NOT NULL,
	first_serial INTEGER NOT NULL,
	next_serial INTEGER NOT NULL,
	last_dated_on TEXT,
	CONSTRAINT pk_series PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_series_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id),
	CONSTRAINT ck_series_next_serial CHECK (next_serial >= first_serial AND first_serial > 0),
	CONSTRAINT uq_series_tenant_id_device_id_kind_financial_year UNIQUE (tenant_id, device_id, kind, financial_year),
	CONSTRAINT uq_series_tenant_id_financial_year_prefix_device_code_separator UNIQUE (tenant_id, financial_year, prefix, device_code, separator),
	CONSTRAINT ck_series_financial_year_length CHECK (length(financial_year) <= 7),
	CONSTRAINT ck_series_device_code_length CHECK (length(device_code) <= 4),
	CONSTRAINT ck_series_separator_length CHECK (length(separator) <= 1),
	CONSTRAINT ck_series_last_dated_on_day CHECK (last_dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE TABLE stock_levels (
	tenant_id TEXT NOT NULL,
	product_id TEXT NOT NULL,
	on_hand_milli INTEGER NOT NULL,
	CONSTRAINT pk_stock_levels PRIMARY KEY (tenant_id, product_id),
	CONSTRAINT fk_stock_levels_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE stock_movements (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	product_id TEXT NOT NULL,
	quantity_milli INTEGER NOT NULL,
	reason TEXT NOT NULL,
	moved_on TEXT NOT NULL,
	document_id TEXT,
	line_no INTEGER,
	reference TEXT NOT NULL,
	note TEXT NOT NULL,
	created_at TEXT NOT NULL,
	CONSTRAINT pk_stock_movements PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_stock_movements_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_stock_movements_reason CHECK (reason IN ('opening', 'sale', 'sale_cancelled', 'return', 'return_cancelled', 'delivery', 'delivery_cancelled', 'purchase', 'count', 'damage')),
	CONSTRAINT ck_stock_movements_quantity CHECK (quantity_milli <> 0),
	CONSTRAINT ck_stock_movements_moved_on_day CHECK (moved_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 WITHOUT ROWID,
 STRICT

CREATE INDEX ix_stock_movements_by_product ON stock_movements (tenant_id, product_id, id)

CREATE TABLE documents (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	register TEXT NOT NULL,
	status TEXT NOT NULL,
	doc_type TEXT,
	number TEXT,
	number_key TEXT,
	series_id TEXT,
	serial INTEGER,
	financial_year TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	due_on TEXT,
	contact_id TEXT,
	party_name TEXT NOT NULL,
	seller_sha TEXT,
	buyer_sha TEXT NOT NULL,
	place_of_supply TEXT NOT NULL,
	buyer_chosen INTEGER NOT NULL,
	shipping_chosen INTEGER NOT NULL,
	place_of_supply_chosen INTEGER NOT NULL,
	tax_kind TEXT NOT NULL,
	zero_rated_tax TEXT,
	reverse_charge INTEGER NOT NULL,
	prices_include_tax INTEGER NOT NULL,
	bill_discount_percent_milli INTEGER,
	bill_discount_amount_paise INTEGER,
	after_tax_discount_paise INTEGER NOT NULL,
	other_charges_paise INTEGER NOT NULL,
	rounds_off INTEGER NOT NULL,
	taxable_paise INTEGER NOT NULL,
	non_taxable_paise INTEGER NOT NULL,
	cgst_paise INTEGER NOT NULL,
	sgst_paise INTEGER NOT NULL,
	igst_paise INTEGER NOT NULL,
	cess_paise INTEGER NOT NULL,
	tax_payable_by_recipient_paise INTEGER NOT NULL,
	round_off_paise INTEGER NOT NULL,
	total_paise INTEGER NOT NULL,
	original_id TEXT,
	original_number TEXT,
	original_dated_on TEXT,
	converted_from_id TEXT,
	deal_id TEXT,
	reason TEXT NOT NULL,
	returns_stock INTEGER NOT NULL,
	notes TEXT NOT NULL,
	terms TEXT NOT NULL,
	device_id TEXT NOT NULL,
	issued_at TEXT,
	cancelled_at TEXT,
	cancel_reason TEXT NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	search_text TEXT NOT NULL,
	CONSTRAINT pk_documents PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_documents_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT fk_documents_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT fk_documents_tenant_id_series_id FOREIGN KEY(tenant_id, series_id) REFERENCES series (tenant_id, id),
	CONSTRAINT fk_documents_tenant_id_original_id FOREIGN KEY(tenant_id, original_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_documents_tenant_id_converted_from_id FOREIGN KEY(tenant_id, converted_from_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_documents_tenant_id_deal_id FOREIGN KEY(tenant_id, deal_id) REFERENCES deals (tenant_id, id),
	CONSTRAINT fk_documents_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id),
	CONSTRAINT fk_documents_tenant_id_seller_sha FOREIGN KEY(tenant_id, seller_sha) REFERENCES snapshots (tenant_id, sha),
	CONSTRAINT fk_documents_tenant_id_buyer_sha FOREIGN KEY(tenant_id, buyer_sha) REFERENCES snapshots (tenant_id, sha),
	CONSTRAINT ck_documents_kind CHECK (kind IN ('quotation', 'proforma', 'invoice', 'bill_of_supply', 'credit_note', 'debit_note', 'delivery_challan')),
	CONSTRAINT ck_documents_status CHECK (status IN ('draft', 'issued', 'cancelled')),
	CONSTRAINT ck_documents_doc_type CHECK (doc_type IN ('tax_invoice', 'bill_of_supply', 'invoice_cum_bill_of_supply', 'credit_note', 'debit_note')),
	CONSTRAINT ck_documents_tax_kind CHECK (tax_kind IN ('CGST+SGST', 'CGST+UTGST', 'IGST', '')),
	CONSTRAINT ck_documents_zero_rated_tax CHECK (zero_rated_tax IN ('with_payment', 'without_payment')),
	CONSTRAINT ck_documents_number_at_issue CHECK ((status = 'draft') = (number IS NULL) AND (number IS NULL) = (serial IS NULL) AND (number IS NULL) = (issued_at IS NULL)),
	CONSTRAINT ck_documents_cancelled_at CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
	CONSTRAINT ck_documents_amounts CHECK (taxable_paise >= 0 AND non_taxable_paise >= 0 AND cgst_paise >= 0 AND sgst_paise >= 0 AND igst_paise >= 0 AND cess_paise >= 0 AND total_paise >= 0),
	CONSTRAINT ck_documents_one_tax CHECK (igst_paise = 0 OR (cgst_paise = 0 AND sgst_paise = 0)),
	CONSTRAINT ck_documents_equal_halves CHECK (cgst_paise = sgst_paise),
	CONSTRAINT ck_documents_note CHECK (kind NOT IN ('credit_note', 'debit_note') OR original_id IS NOT NULL),
	CONSTRAINT uq_documents_tenant_id_series_id_serial UNIQUE (tenant_id, series_id, serial),
	CONSTRAINT ck_documents_number_length CHECK (length(number) <= 16),
	CONSTRAINT ck_documents_number_key_length CHECK (length(number_key) <= 16),
	CONSTRAINT ck_documents_financial_year_length CHECK (length(financial_year) <= 7),
	CONSTRAINT ck_documents_dated_on_day CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT ck_documents_due_on_day CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT ck_documents_place_of_supply_length CHECK (length(place_of_supply) <= 2),
	CONSTRAINT ck_documents_original_dated_on_day CHECK (original_dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE INDEX ix_documents_by_contact ON documents (tenant_id, contact_id, dated_on, id)

CREATE INDEX ix_documents_by_conversion ON documents (tenant_id, converted_from_id) WHERE converted_from_id IS NOT NULL

CREATE INDEX ix_documents_by_day ON documents (tenant_id, register, dated_on, id)

CREATE INDEX ix_documents_by_original ON documents (tenant_id, original_id) WHERE original_id IS NOT NULL

CREATE INDEX ix_documents_by_status ON documents (tenant_id, register, status, dated_on, id)

CREATE UNIQUE INDEX uq_documents_number ON documents (tenant_id, kind, financial_year, number_key)

CREATE TABLE payments (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	direction TEXT NOT NULL,
	number TEXT NOT NULL,
	number_key TEXT NOT NULL,
	series_id TEXT NOT NULL,
	serial INTEGER NOT NULL,
	financial_year TEXT NOT NULL,
	contact_id TEXT,
	party_name TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	mode TEXT NOT NULL,
	amount_paise INTEGER NOT NULL,
	reference TEXT NOT NULL,
	cheque_on TEXT,
	notes TEXT NOT NULL,
	reverses_id TEXT,
	reason TEXT NOT NULL,
	device_id TEXT NOT NULL,
	created_at TEXT NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_payments PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_payments_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT fk_payments_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT fk_payments_tenant_id_series_id FOREIGN KEY(tenant_id, series_id) REFERENCES series (tenant_id, id),
	CONSTRAINT fk_payments_tenant_id_reverses_id FOREIGN KEY(tenant_id, reverses_id) REFERENCES payments (tenant_id, id),
	CONSTRAINT fk_payments_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id),
	CONSTRAINT ck_payments_direction CHECK (direction IN ('received', 'paid')),
	CONSTRAINT ck_payments_mode CHECK (mode IN ('cash', 'upi', 'card', 'bank', 'cheque')),
	CONSTRAINT ck_payments_amount CHECK (amount_paise > 0),
	CONSTRAINT uq_payments_tenant_id_series_id_serial UNIQUE (tenant_id, series_id, serial),
	CONSTRAINT uq_payments_tenant_id_reverses_id UNIQUE (tenant_id, reverses_id),
	CONSTRAINT ck_payments_number_length CHECK (length(number) <= 16),
	CONSTRAINT ck_payments_number_key_length CHECK (length(number_key) <= 16),
	CONSTRAINT ck_payments_financial_year_length CHECK (length(financial_year) <= 7),
	CONSTRAINT ck_payments_dated_on_day CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT ck_payments_cheque_on_day CHECK (cheque_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE INDEX ix_payments_by_contact ON payments (tenant_id, contact_id, dated_on, id)

CREATE INDEX ix_payments_by_day ON payments (tenant_id, direction, dated_on, id)

CREATE TABLE document_items (
	tenant_id TEXT NOT NULL,
	document_id TEXT NOT NULL,
	line_no INTEGER NOT NULL,
	id TEXT NOT NULL,
	product_id TEXT,
	description TEXT NOT NULL,
	hsn TEXT NOT NULL,
	is_service INTEGER NOT NULL,
	quantity_milli INTEGER NOT NULL,
	unit TEXT NOT NULL,
	unit_price_e4 INTEGER NOT NULL,
	discount_percent_milli INTEGER,
	discount_amount_paise INTEGER,
	treatment TEXT NOT NULL,
	gst_rate_milli INTEGER NOT NULL,
	cess_rate_milli INTEGER NOT NULL,
	cess_per_unit_e4 INTEGER NOT NULL,
	bill_discount_applies INTEGER NOT NULL,
	original_line_no INTEGER,
	gross_paise INTEGER NOT NULL,
	discount_paise INTEGER NOT NULL,
	value_paise INTEGER NOT NULL,
	cgst_paise INTEGER NOT NULL,
	sgst_paise INTEGER NOT NULL,
	igst_paise INTEGER NOT NULL,
	cess_paise INTEGER NOT NULL,
	CONSTRAINT pk_document_items PRIMARY KEY (tenant_id, document_id, line_no),
	CONSTRAINT fk_document_items_tenant_id_document_id FOREIGN KEY(tenant_id, document_id) REFERENCES documents (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_document_items_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_document_items_treatment CHECK (treatment IN ('taxable', 'nil_rated', 'exempt', 'non_gst')),
	CONSTRAINT ck_document_items_line_no CHECK (line_no > 0),
	CONSTRAINT ck_document_items_quantity CHECK (quantity_milli > 0 AND unit_price_e4 >= 0),
	CONSTRAINT ck_document_items_value CHECK (gross_paise >= 0 AND discount_paise >= 0 AND value_paise >= 0),
	CONSTRAINT ck_document_items_hsn_length CHECK (length(hsn) <= 8),
	CONSTRAINT ck_document_items_unit_length CHECK (length(unit) <= 3)
)
 WITHOUT ROWID,
 STRICT

CREATE TABLE ledger_entries (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	contact_id TEXT,
	document_id TEXT,
	payment_id TEXT,
	reference TEXT NOT NULL,
	party_amount_paise INTEGER NOT NULL,
	debit_paise INTEGER NOT NULL,
	credit_paise INTEGER NOT NULL,
	CONSTRAINT pk_ledger_entries PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_ledger_entries_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT fk_ledger_entries_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT fk_ledger_entries_tenant_id_document_id FOREIGN KEY(tenant_id, document_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_ledger_entries_tenant_id_payment_id FOREIGN KEY(tenant_id, payment_id) REFERENCES payments (tenant_id, id),
	CONSTRAINT ck_ledger_entries_kind CHECK (kind IN ('opening', 'document', 'document_cancelled', 'payment', 'payment_reversed')),
	CONSTRAINT ck_ledger_entries_balanced CHECK (debit_paise = credit_paise),
	CONSTRAINT ck_ledger_entries_dated_on_day CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 WITHOUT ROWID,
 STRICT

CREATE INDEX ix_ledger_entries_by_contact ON ledger_entries (tenant_id, contact_id, dated_on, id, party_amount_paise)

CREATE INDEX ix_ledger_entries_by_day ON ledger_entries (tenant_id, dated_on, id)

CREATE INDEX ix_ledger_entries_by_document ON ledger_entries (document_id) WHERE document_id IS NOT NULL

CREATE TABLE allocations (
	tenant_id TEXT NOT NULL,
	id TEXT NOT NULL,
	dated_on TEXT NOT NULL,
	payment_id TEXT,
	note_id TEXT,
	credit_opening_id TEXT,
	document_id TEXT,
	opening_id TEXT,
	refund_id TEXT,
	amount_paise INTEGER NOT NULL,
	created_at TEXT NOT NULL,
	CONSTRAINT pk_allocations PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_payment_id FOREIGN KEY(tenant_id, payment_id) REFERENCES payments (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_note_id FOREIGN KEY(tenant_id, note_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_credit_opening_id FOREIGN KEY(tenant_id, credit_opening_id) REFERENCES ledger_entries (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_document_id FOREIGN KEY(tenant_id, document_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_opening_id FOREIGN KEY(tenant_id, opening_id) REFERENCES ledger_entries (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_refund_id FOREIGN KEY(tenant_id, refund_id) REFERENCES payments (tenant_id, id),
	CONSTRAINT ck_allocations_source CHECK (CASE WHEN payment_id IS NULL THEN 0 ELSE 1 END + CASE WHEN note_id IS NULL THEN 0 ELSE 1 END + CASE WHEN credit_opening_id IS NULL THEN 0 ELSE 1 END = 1),
	CONSTRAINT ck_allocations_target CHECK (CASE WHEN document_id IS NULL THEN 0 ELSE 1 END + CASE WHEN opening_id IS NULL THEN 0 ELSE 1 END + CASE WHEN refund_id IS NULL THEN 0 ELSE 1 END = 1),
	CONSTRAINT ck_allocations_amount CHECK (amount_paise <> 0),
	CONSTRAINT ck_allocations_dated_on_day CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
)
 STRICT

CREATE INDEX ix_allocations_by_credit_opening ON allocations (tenant_id, credit_opening_id) WHERE credit_opening_id IS NOT NULL

CREATE INDEX ix_allocations_by_document ON allocations (tenant_id, document_id)

CREATE INDEX ix_allocations_by_note ON allocations (tenant_id, note_id) WHERE note_id IS NOT NULL

CREATE INDEX ix_allocations_by_opening ON allocations (tenant_id, opening_id) WHERE opening_id IS NOT NULL

CREATE INDEX ix_allocations_by_payment ON allocations (tenant_id, payment_id)

CREATE INDEX ix_allocations_by_refund ON allocations (tenant_id, refund_id) WHERE refund_id IS NOT NULL

CREATE TABLE ledger_lines (
	tenant_id TEXT NOT NULL,
	entry_id TEXT NOT NULL,
	line_no INTEGER NOT NULL,
	account TEXT NOT NULL,
	debit_paise INTEGER NOT NULL,
	credit_paise INTEGER NOT NULL,
	CONSTRAINT pk_ledger_lines PRIMARY KEY (tenant_id, entry_id, line_no),
	CONSTRAINT fk_ledger_lines_tenant_id_entry_id FOREIGN KEY(tenant_id, entry_id) REFERENCES ledger_entries (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT ck_ledger_lines_account CHECK (account IN ('party', 'sales', 'cgst_output', 'sgst_output', 'igst_output', 'cess_output', 'other_charges', 'discount_allowed', 'round_off', 'cash', 'upi', 'card', 'bank', 'cheques', 'opening_balances')),
	CONSTRAINT ck_ledger_lines_one_side CHECK (debit_paise >= 0 AND credit_paise >= 0 AND (debit_paise = 0) <> (credit_paise = 0))
)
 WITHOUT ROWID,
 STRICT

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END

CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END

CREATE TRIGGER ledger_lines_no_update BEFORE UPDATE ON ledger_lines BEGIN SELECT RAISE(ABORT, 'ledger_lines is append-only'); END

CREATE TRIGGER ledger_lines_no_delete BEFORE DELETE ON ledger_lines BEGIN SELECT RAISE(ABORT, 'ledger_lines is append-only'); END

CREATE TRIGGER allocations_no_update BEFORE UPDATE ON allocations BEGIN SELECT RAISE(ABORT, 'allocations is append-only'); END

CREATE TRIGGER allocations_no_delete BEFORE DELETE ON allocations BEGIN SELECT RAISE(ABORT, 'allocations is append-only'); END

CREATE TRIGGER stock_movements_no_update BEFORE UPDATE ON stock_movements BEGIN SELECT RAISE(ABORT, 'stock_movements is append-only'); END

CREATE TRIGGER stock_movements_no_delete BEFORE DELETE ON stock_movements BEGIN SELECT RAISE(ABORT, 'stock_movements is append-only'); END

CREATE TRIGGER snapshots_no_update BEFORE UPDATE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END

CREATE TRIGGER snapshots_no_delete BEFORE DELETE ON snapshots BEGIN SELECT RAISE(ABORT, 'snapshots is append-only'); END

CREATE TRIGGER payments_no_update BEFORE UPDATE ON payments WHEN (NEW.tenant_id, NEW.id, NEW.direction, NEW.number, NEW.number_key, NEW.series_id, NEW.serial, NEW.financial_year, NEW.party_name, NEW.dated_on, NEW.mode, NEW.amount_paise, NEW.reference, NEW.cheque_on, NEW.reverses_id, NEW.reason, NEW.device_id, NEW.created_at) IS NOT (OLD.tenant_id, OLD.id, OLD.direction, OLD.number, OLD.number_key, OLD.series_id, OLD.serial, OLD.financial_year, OLD.party_name, OLD.dated_on, OLD.mode, OLD.amount_paise, OLD.reference, OLD.cheque_on, OLD.reverses_id, OLD.reason, OLD.device_id, OLD.created_at) BEGIN SELECT RAISE(ABORT, 'payments is append-only'); END

CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments BEGIN SELECT RAISE(ABORT, 'payments is append-only'); END

CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries WHEN (NEW.tenant_id, NEW.id, NEW.kind, NEW.dated_on, NEW.document_id, NEW.payment_id, NEW.reference, NEW.party_amount_paise, NEW.debit_paise, NEW.credit_paise) IS NOT (OLD.tenant_id, OLD.id, OLD.kind, OLD.dated_on, OLD.document_id, OLD.payment_id, OLD.reference, OLD.party_amount_paise, OLD.debit_paise, OLD.credit_paise) BEGIN SELECT RAISE(ABORT, 'ledger_entries is append-only'); END

CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries BEGIN SELECT RAISE(ABORT, 'ledger_entries is append-only'); END

CREATE TRIGGER changes_no_update BEFORE UPDATE ON changes WHEN (NEW.tenant_id, NEW.id, NEW.device_id, NEW.epoch, NEW.n, NEW.group_id, NEW.hlc, NEW.kind, NEW.v, NEW.entity, NEW.entity_id, NEW.deps, NEW.base, NEW.body, NEW.sha, NEW.own, NEW.created_at) IS NOT (OLD.tenant_id, OLD.id, OLD.device_id, OLD.epoch, OLD.n, OLD.group_id, OLD.hlc, OLD.kind, OLD.v, OLD.entity, OLD.entity_id, OLD.deps, OLD.base, OLD.body, OLD.sha, OLD.own, OLD.created_at) BEGIN SELECT RAISE(ABORT, 'changes is append-only'); END

CREATE TRIGGER changes_no_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'changes is append-only'); END

CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents WHEN OLD.status <> 'draft' AND (NEW.status = 'draft' OR (OLD.status = 'cancelled' AND NEW.status <> 'cancelled') OR (NEW.tenant_id, NEW.id, NEW.kind, NEW.register, NEW.doc_type, NEW.number, NEW.number_key, NEW.series_id, NEW.serial, NEW.financial_year, NEW.dated_on, NEW.due_on, NEW.party_name, NEW.seller_sha, NEW.buyer_sha, NEW.place_of_supply, NEW.buyer_chosen, NEW.shipping_chosen, NEW.place_of_supply_chosen, NEW.tax_kind, NEW.zero_rated_tax, NEW.reverse_charge, NEW.prices_include_tax, NEW.bill_discount_percent_milli, NEW.bill_discount_amount_paise, NEW.after_tax_discount_paise, NEW.other_charges_paise, NEW.rounds_off, NEW.taxable_paise, NEW.non_taxable_paise, NEW.cgst_paise, NEW.sgst_paise, NEW.igst_paise, NEW.cess_paise, NEW.tax_payable_by_recipient_paise, NEW.round_off_paise, NEW.total_paise, NEW.original_id, NEW.original_number, NEW.original_dated_on, NEW.converted_from_id, NEW.deal_id, NEW.reason, NEW.returns_stock, NEW.notes, NEW.terms, NEW.device_id, NEW.issued_at, NEW.created_at) IS NOT (OLD.tenant_id, OLD.id, OLD.kind, OLD.register, OLD.doc_type, OLD.number, OLD.number_key, OLD.series_id, OLD.serial, OLD.financial_year, OLD.dated_on, OLD.due_on, OLD.party_name, OLD.seller_sha, OLD.buyer_sha, OLD.place_of_supply, OLD.buyer_chosen, OLD.shipping_chosen, OLD.place_of_supply_chosen, OLD.tax_kind, OLD.zero_rated_tax, OLD.reverse_charge, OLD.prices_include_tax, OLD.bill_discount_percent_milli, OLD.bill_discount_amount_paise, OLD.after_tax_discount_paise, OLD.other_charges_paise, OLD.rounds_off, OLD.taxable_paise, OLD.non_taxable_paise, OLD.cgst_paise, OLD.sgst_paise, OLD.igst_paise, OLD.cess_paise, OLD.tax_payable_by_recipient_paise, OLD.round_off_paise, OLD.total_paise, OLD.original_id, OLD.original_number, OLD.original_dated_on, OLD.converted_from_id, OLD.deal_id, OLD.reason, OLD.returns_stock, OLD.notes, OLD.terms, OLD.device_id, OLD.issued_at, OLD.created_at)) BEGIN SELECT RAISE(ABORT, 'documents keeps what was issued'); END

CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents WHEN OLD.status <> 'draft' BEGIN SELECT RAISE(ABORT, 'documents keeps what was issued'); END

CREATE TRIGGER document_items_no_insert BEFORE INSERT ON document_items WHEN EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.document_id AND status <> 'draft') BEGIN SELECT RAISE(ABORT, 'document_items keeps what was issued'); END

CREATE TRIGGER document_items_no_update BEFORE UPDATE ON document_items WHEN EXISTS (SELECT 1 FROM documents WHERE tenant_id = OLD.tenant_id AND id = OLD.document_id AND status <> 'draft') OR EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.document_id AND status <> 'draft') BEGIN SELECT RAISE(ABORT, 'document_items keeps what was issued'); END

CREATE TRIGGER document_items_no_delete BEFORE DELETE ON document_items WHEN EXISTS (SELECT 1 FROM documents WHERE tenant_id = OLD.tenant_id AND id = OLD.document_id AND status <> 'draft') BEGIN SELECT RAISE(ABORT, 'document_items keeps what was issued'); END

CREATE TRIGGER ledger_lines_no_insert BEFORE INSERT ON ledger_lines WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE tenant_id = NEW.tenant_id AND id = NEW.entry_id) BEGIN SELECT RAISE(ABORT, 'ledger_lines is append-only'); END

CREATE TRIGGER stock_movements_no_insert BEFORE INSERT ON stock_movements WHEN NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.document_id) BEGIN SELECT RAISE(ABORT, 'stock_movements: FOREIGN KEY'); END

CREATE TRIGGER series_no_update BEFORE UPDATE ON series WHEN NEW.next_serial < OLD.next_serial BEGIN SELECT RAISE(ABORT, 'series is append-only'); END

CREATE TRIGGER audit_log_no_replacing_insert BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM audit_log WHERE tenant_id = NEW.tenant_id AND device_id = NEW.device_id AND seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'audit_log keeps its rows: UNIQUE'); END

CREATE TRIGGER allocations_no_replacing_insert BEFORE INSERT ON allocations WHEN EXISTS (SELECT 1 FROM allocations WHERE tenant_id = NEW.tenant_id AND id = NEW.id) BEGIN SELECT RAISE(ABORT, 'allocations keeps its rows: UNIQUE'); END

CREATE TRIGGER stock_movements_no_replacing_insert BEFORE INSERT ON stock_movements WHEN EXISTS (SELECT 1 FROM stock_movements WHERE tenant_id = NEW.tenant_id AND id = NEW.id) BEGIN SELECT RAISE(ABORT, 'stock_movements keeps its rows: UNIQUE'); END

CREATE TRIGGER snapshots_no_replacing_insert BEFORE INSERT ON snapshots WHEN EXISTS (SELECT 1 FROM snapshots WHERE tenant_id = NEW.tenant_id AND sha = NEW.sha AND body <> NEW.body) BEGIN SELECT RAISE(ABORT, 'snapshots keeps its rows: UNIQUE'); END

CREATE TRIGGER payments_no_replacing_insert BEFORE INSERT ON payments WHEN EXISTS (SELECT 1 FROM payments WHERE tenant_id = NEW.tenant_id AND id = NEW.id) OR EXISTS (SELECT 1 FROM payments WHERE tenant_id = NEW.tenant_id AND series_id = NEW.series_id AND serial = NEW.serial) OR EXISTS (SELECT 1 FROM payments WHERE tenant_id = NEW.tenant_id AND reverses_id = NEW.reverses_id) BEGIN SELECT RAISE(ABORT, 'payments keeps its rows: UNIQUE'); END

CREATE TRIGGER ledger_entries_no_replacing_insert BEFORE INSERT ON ledger_entries WHEN EXISTS (SELECT 1 FROM ledger_entries WHERE tenant_id = NEW.tenant_id AND id = NEW.id) BEGIN SELECT RAISE(ABORT, 'ledger_entries keeps its rows: UNIQUE'); END

CREATE TRIGGER changes_no_replacing_insert BEFORE INSERT ON changes WHEN EXISTS (SELECT 1 FROM changes WHERE tenant_id = NEW.tenant_id AND id = NEW.id) OR EXISTS (SELECT 1 FROM changes WHERE tenant_id = NEW.tenant_id AND device_id = NEW.device_id AND epoch = NEW.epoch AND n = NEW.n) OR EXISTS (SELECT 1 FROM changes WHERE tenant_id = NEW.tenant_id AND seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'changes keeps its rows: UNIQUE'); END

CREATE TRIGGER documents_no_replacing_insert BEFORE INSERT ON documents WHEN EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.id AND status <> 'draft') OR EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND kind = NEW.kind AND financial_year = NEW.financial_year AND number_key = NEW.number_key AND status <> 'draft') OR EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND series_id = NEW.series_id AND serial = NEW.serial AND status <> 'draft') BEGIN SELECT RAISE(ABORT, 'documents keeps its rows: UNIQUE'); END

CREATE TRIGGER documents_no_replacing_update BEFORE UPDATE ON documents WHEN OLD.status = 'draft' AND (EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.id AND status <> 'draft' AND id <> OLD.id) OR EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND kind = NEW.kind AND financial_year = NEW.financial_year AND number_key = NEW.number_key AND status <> 'draft' AND id <> OLD.id) OR EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND series_id = NEW.series_id AND serial = NEW.serial AND status <> 'draft' AND id <> OLD.id)) BEGIN SELECT RAISE(ABORT, 'documents keeps its rows: UNIQUE'); END

CREATE VIRTUAL TABLE contacts_fts USING FTS5 (search_text, tokenize='trigram', columnsize=0, content="contacts")

CREATE TRIGGER contacts_ai AFTER INSERT ON contacts BEGIN INSERT INTO contacts_fts (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END

CREATE TRIGGER contacts_ad AFTER DELETE ON contacts BEGIN INSERT INTO contacts_fts (contacts_fts, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); END

CREATE TRIGGER contacts_au AFTER UPDATE OF search_text ON contacts WHEN OLD.search_text IS NOT NEW.search_text BEGIN INSERT INTO contacts_fts (contacts_fts, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); INSERT INTO contacts_fts (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END

CREATE VIRTUAL TABLE products_fts USING FTS5 (search_text, tokenize='trigram', columnsize=0, content="products")

CREATE TRIGGER products_ai AFTER INSERT ON products BEGIN INSERT INTO products_fts (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END

CREATE TRIGGER products_ad AFTER DELETE ON products BEGIN INSERT INTO products_fts (products_fts, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); END

CREATE TRIGGER products_au AFTER UPDATE OF search_text ON products WHEN OLD.search_text IS NOT NEW.search_text BEGIN INSERT INTO products_fts (products_fts, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); INSERT INTO products_fts (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END

CREATE VIRTUAL TABLE documents_fts USING FTS5 (search_text, tokenize='trigram', columnsize=0, content="documents")

CREATE TRIGGER documents_ai AFTER INSERT ON documents BEGIN INSERT INTO documents_fts (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END

CREATE TRIGGER documents_ad AFTER DELETE ON documents BEGIN INSERT INTO documents_fts (documents_fts, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); END

CREATE TRIGGER documents_au AFTER UPDATE OF search_text ON documents WHEN OLD.search_text IS NOT NEW.search_text BEGIN INSERT INTO documents_fts (documents_fts, rowid, search_text) VALUES ('delete', OLD.rowid, OLD.search_text); INSERT INTO documents_fts (rowid, search_text) VALUES (NEW.rowid, NEW.search_text); END

CREATE VIEW v_invoices AS SELECT d.number, d.dated_on AS date, d.due_on AS due_date, d.kind, d.status, d.party_name AS customer, json_extract(b.body, '$.gstin') AS customer_gstin, d.place_of_supply, d.reverse_charge, round(d.taxable_paise / 100.0, 2) AS taxable, round(d.non_taxable_paise / 100.0, 2) AS non_taxable, round(d.cgst_paise / 100.0, 2) AS cgst, round(d.sgst_paise / 100.0, 2) AS sgst, round(d.igst_paise / 100.0, 2) AS igst, round(d.cess_paise / 100.0, 2) AS cess, round(d.round_off_paise / 100.0, 2) AS round_off, round(d.total_paise / 100.0, 2) AS total, round(o.due_paise / 100.0, 2) AS due, d.original_number, d.reason, d.cancel_reason, d.financial_year, d.id, d.contact_id, d.tenant_id FROM documents d LEFT JOIN snapshots b ON b.tenant_id = d.tenant_id AND b.sha = d.buyer_sha LEFT JOIN open_items o ON o.tenant_id = d.tenant_id AND o.id = d.id AND o.due_paise > 0 WHERE d.kind IN ('invoice', 'bill_of_supply')

CREATE VIEW v_notes AS SELECT d.number, d.dated_on AS date, d.due_on AS due_date, d.kind, d.status, d.party_name AS customer, json_extract(b.body, '$.gstin') AS customer_gstin, d.place_of_supply, d.reverse_charge, round(d.taxable_paise / 100.0, 2) AS taxable, round(d.non_taxable_paise / 100.0, 2) AS non_taxable, round(d.cgst_paise / 100.0, 2) AS cgst, round(d.sgst_paise / 100.0, 2) AS sgst, round(d.igst_paise / 100.0, 2) AS igst, round(d.cess_paise / 100.0, 2) AS cess, round(d.round_off_paise / 100.0, 2) AS round_off, round(d.total_paise / 100.0, 2) AS total, round(o.due_paise / 100.0, 2) AS due, d.original_number, d.reason, d.cancel_reason, d.financial_year, d.id, d.contact_id, d.tenant_id FROM documents d LEFT JOIN snapshots b ON b.tenant_id = d.tenant_id AND b.sha = d.buyer_sha LEFT JOIN open_items o ON o.tenant_id = d.tenant_id AND o.id = d.id AND o.due_paise > 0 WHERE d.kind IN ('credit_note', 'debit_note')

CREATE VIEW v_quotations AS SELECT d.number, d.dated_on AS date, d.due_on AS due_date, d.kind, d.status, d.party_name AS customer, json_extract(b.body, '$.gstin') AS customer_gstin, d.place_of_supply, d.reverse_charge, round(d.taxable_paise / 100.0, 2) AS taxable, round(d.non_taxable_paise / 100.0, 2) AS non_taxable, round(d.cgst_paise / 100.0, 2) AS cgst, round(d.sgst_paise / 100.0, 2) AS sgst, round(d.igst_paise / 100.0, 2) AS igst, round(d.cess_paise / 100.0, 2) AS cess, round(d.round_off_paise / 100.0, 2) AS round_off, round(d.total_paise / 100.0, 2) AS total, round(o.due_paise / 100.0, 2) AS due, d.original_number, d.reason, d.cancel_reason, d.financial_year, d.id, d.contact_id, d.tenant_id FROM documents d LEFT JOIN snapshots b ON b.tenant_id = d.tenant_id AND b.sha = d.buyer_sha LEFT JOIN open_items o ON o.tenant_id = d.tenant_id AND o.id = d.id AND o.due_paise > 0 WHERE d.kind IN ('quotation', 'proforma')

CREATE VIEW v_invoice_items AS SELECT d.number, d.dated_on AS date, d.kind, d.status, d.party_name AS customer, i.line_no AS line, i.description, i.hsn, round(i.quantity_milli / 1000.0, 3) AS quantity, i.unit, round(i.unit_price_e4 / 10000.0, 4) AS unit_price, i.treatment, round(i.gst_rate_milli / 1000.0, 3) AS gst_rate, round(i.cess_rate_milli / 1000.0, 3) AS cess_rate, round(i.gross_paise / 100.0, 2) AS gross, round(i.discount_paise / 100.0, 2) AS discount, round(i.value_paise / 100.0, 2) AS value, round(i.cgst_paise / 100.0, 2) AS cgst, round(i.sgst_paise / 100.0, 2) AS sgst, round(i.igst_paise / 100.0, 2) AS igst, round(i.cess_paise / 100.0, 2) AS cess, i.product_id, i.document_id, i.tenant_id FROM document_items i JOIN documents d ON d.tenant_id = i.tenant_id AND d.id = i.document_id

CREATE VIEW v_payments AS SELECT p.number, p.dated_on AS date, p.direction, p.party_name AS contact, p.mode, round(p.amount_paise / 100.0, 2) AS amount, p.reference, p.cheque_on AS cheque_date, p.notes, r.number AS reverses, p.reason, p.financial_year, p.id, p.contact_id, p.tenant_id FROM payments p LEFT JOIN payments r ON r.tenant_id = p.tenant_id AND r.id = p.reverses_id

CREATE VIEW v_ledger AS SELECT e.dated_on AS date, e.kind, e.reference, c.name AS contact, l.account, round(l.debit_paise / 100.0, 2) AS debit, round(l.credit_paise / 100.0, 2) AS credit, l.entry_id, l.line_no AS line, e.contact_id, e.document_id, e.payment_id, l.tenant_id FROM ledger_lines l JOIN ledger_entries e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id LEFT JOIN contacts c ON c.tenant_id = e.tenant_id AND c.id = e.contact_id

CREATE VIEW v_stock AS SELECT p.code, p.name, p.hsn, p.unit, round(s.on_hand_milli / 1000.0, 3) AS on_hand, round(p.reorder_level_milli / 1000.0, 3) AS reorder_level, p.active, p.id, p.tenant_id FROM products p LEFT JOIN stock_levels s ON s.tenant_id = p.tenant_id AND s.product_id = p.id WHERE p.tracks_stock AND p.deleted_at IS NULL

CREATE VIEW v_contacts AS SELECT k.name, k.company, k.kind, k.phone, k.email, k.gstin, k.pan, k.state_code, round(k.balance_paise / 100.0, 2) AS balance, k.payment_days, k.lead_score, k.deal_count, k.id, k.tenant_id FROM (SELECT c.*, (SELECT coalesce(sum(e.party_amount_paise), 0) FROM ledger_entries e WHERE e.tenant_id = c.tenant_id AND e.contact_id = c.id) AS balance_paise FROM contacts c WHERE c.deleted_at IS NULL) k

CREATE VIEW v_audit AS SELECT a.at, u.name AS who, d.name AS device, a.action, a.entity, a.before, a.after, a.entity_id, a.seq, a.hash, a.tenant_id FROM audit_log a LEFT JOIN users u ON u.tenant_id = a.tenant_id AND u.id = a.user_id JOIN devices d ON d.tenant_id = a.tenant_id AND d.id = a.device_id
