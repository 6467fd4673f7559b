CREATE TABLE document_days (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	register TEXT COLLATE "C" NOT NULL,
	status TEXT COLLATE "C" NOT NULL,
	dated_on VARCHAR(10) COLLATE "C" NOT NULL,
	documents INTEGER NOT NULL,
	taxable_paise BIGINT NOT NULL,
	tax_paise BIGINT NOT NULL,
	total_paise BIGINT NOT NULL,
	CONSTRAINT pk_document_days PRIMARY KEY (tenant_id, register, status, dated_on),
	CONSTRAINT ck_document_days_status CHECK (status IN ('draft', 'issued', 'cancelled'))
)

COMMENT ON TABLE document_days IS 'Derived: how many documents and how much, per register, status and day; checked by integrity.'

CREATE TABLE open_items (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	contact_id VARCHAR(36) COLLATE "C",
	register TEXT COLLATE "C" NOT NULL,
	number TEXT COLLATE "C" NOT NULL,
	dated_on VARCHAR(10) COLLATE "C" NOT NULL,
	due_on VARCHAR(10) COLLATE "C" NOT NULL,
	due_paise BIGINT NOT NULL,
	CONSTRAINT pk_open_items PRIMARY KEY (tenant_id, id),
	CONSTRAINT ck_open_items_due CHECK (due_paise <> 0)
)

COMMENT ON TABLE open_items IS 'Derived: bills, notes, payments and opening balances less their allocations, negative where they are credit not used yet; a contact''s add up to its balance. Rebuilt and checked by integrity.'

CREATE INDEX ix_open_items_by_contact ON open_items (tenant_id, contact_id, due_on, due_paise)

CREATE INDEX ix_open_items_by_due ON open_items (tenant_id, register, due_on, due_paise)

CREATE INDEX ix_open_items_of_credit ON open_items (tenant_id, contact_id, due_on) WHERE due_paise < 0

CREATE TABLE store_meta (
	key TEXT COLLATE "C" NOT NULL,
	value TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_store_meta PRIMARY KEY (key)
)

COMMENT ON TABLE store_meta IS 'Facts about this store; `instance_id` tells it from every copy that was set up anew.'

CREATE TABLE tenants (
	id VARCHAR(36) NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	legal_name TEXT COLLATE "C" NOT NULL,
	gstin VARCHAR(15),
	pan VARCHAR(10),
	state_code VARCHAR(2) NOT NULL,
	scheme TEXT COLLATE "C" NOT NULL,
	address TEXT NOT NULL,
	phone TEXT COLLATE "C",
	email TEXT COLLATE "C",
	upi_vpa TEXT COLLATE "C",
	upi_limit_paise BIGINT,
	bank TEXT,
	registered_on VARCHAR(10) COLLATE "C",
	turnover_above_5_crore BOOLEAN NOT NULL,
	prices_include_tax BOOLEAN NOT NULL,
	rounds_off BOOLEAN NOT NULL,
	terms TEXT COLLATE "C" NOT NULL,
	signatory TEXT COLLATE "C" NOT NULL,
	logo BYTEA,
	signature BYTEA,
	series TEXT NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_tenants PRIMARY KEY (id),
	CONSTRAINT ck_tenants_scheme CHECK (scheme IN ('regular', 'composition', 'unregistered'))
)

CREATE TABLE changes (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	device_id VARCHAR(36) COLLATE "C" NOT NULL,
	epoch INTEGER NOT NULL,
	n INTEGER NOT NULL,
	group_id VARCHAR(36) COLLATE "C" NOT NULL,
	hlc TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	v INTEGER NOT NULL,
	entity TEXT COLLATE "C" NOT NULL,
	entity_id VARCHAR(36) COLLATE "C" NOT NULL,
	deps TEXT NOT NULL,
	base BIGINT,
	body TEXT NOT NULL,
	sha VARCHAR(64) NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	seq BIGINT,
	verdict TEXT,
	effective TEXT,
	own BOOLEAN NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_changes PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_changes_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_changes_state CHECK (state IN ('waiting', 'sent', 'settled', 'attention', 'deferred')),
	CONSTRAINT uq_changes_tenant_id_device_id_epoch_n UNIQUE (tenant_id, device_id, epoch, n),
	CONSTRAINT uq_changes_tenant_id_seq UNIQUE (tenant_id, seq)
)

CREATE INDEX ix_changes_by_entity ON changes (entity_id, entity)

CREATE INDEX ix_changes_by_group ON changes (group_id)

CREATE INDEX ix_changes_put_aside ON changes (state, seq) WHERE state = 'deferred'

CREATE INDEX ix_changes_to_send ON changes (tenant_id, device_id, epoch, n) WHERE state <> 'settled'

CREATE TABLE claims (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	claim TEXT COLLATE "C" NOT NULL,
	change_id VARCHAR(36) COLLATE "C" NOT NULL,
	CONSTRAINT pk_claims PRIMARY KEY (tenant_id, claim),
	CONSTRAINT fk_claims_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

COMMENT ON TABLE claims IS 'What can be done once: a number given, a bill cancelled, a payment reversed; and who did it.'

CREATE TABLE conflicts (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	entity TEXT COLLATE "C" NOT NULL,
	entity_id TEXT COLLATE "C" NOT NULL,
	field TEXT COLLATE "C" NOT NULL,
	kept TEXT NOT NULL,
	other TEXT NOT NULL,
	kept_by VARCHAR(36) COLLATE "C" NOT NULL,
	other_by VARCHAR(36) COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	found_at VARCHAR(27) COLLATE "C" NOT NULL,
	closed_at VARCHAR(27) COLLATE "C",
	seq BIGINT NOT NULL,
	CONSTRAINT pk_conflicts PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_conflicts_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_conflicts_state CHECK (state IN ('open', 'kept', 'other'))
)

COMMENT ON TABLE conflicts IS 'Two laptops wrote different values without knowing of each other: the one kept, and the other.'

CREATE INDEX ix_conflicts_open ON conflicts (tenant_id, id) WHERE state = 'open'

CREATE TABLE contacts (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	name_key TEXT COLLATE "C" NOT NULL,
	company TEXT COLLATE "C" NOT NULL,
	email TEXT COLLATE "C",
	email_key TEXT COLLATE "C",
	phone TEXT COLLATE "C",
	gstin VARCHAR(15),
	pan VARCHAR(10),
	recipient_kind TEXT COLLATE "C" NOT NULL,
	state_code VARCHAR(2) NOT NULL,
	credit_limit_paise BIGINT,
	payment_days INTEGER NOT NULL,
	opening_balance_paise BIGINT NOT NULL,
	opening_on VARCHAR(10) COLLATE "C",
	notes TEXT COLLATE "C" NOT NULL,
	lead_score INTEGER NOT NULL,
	deal_count INTEGER NOT NULL,
	merged_into_id VARCHAR(36) COLLATE "C",
	deleted_at VARCHAR(27) COLLATE "C",
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	search_text TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_contacts PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_contacts_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT fk_contacts_tenant_id_merged_into_id FOREIGN KEY(tenant_id, merged_into_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT ck_contacts_kind CHECK (kind IN ('customer', 'supplier', 'lead')),
	CONSTRAINT ck_contacts_recipient_kind CHECK (recipient_kind IN ('registered', 'unregistered', 'sez', 'overseas', 'deemed_export', 'uin')),
	CONSTRAINT ck_contacts_name CHECK (length(name) > 0),
	CONSTRAINT ck_contacts_phone CHECK (phone IS NULL OR length(phone) = 10),
	CONSTRAINT ck_contacts_payment_days CHECK (payment_days BETWEEN 0 AND 3650),
	CONSTRAINT ck_contacts_deal_count CHECK (deal_count >= 0)
)

CREATE INDEX ix_contacts_by_email ON contacts (tenant_id, email_key) WHERE deleted_at IS NULL AND email_key IS NOT NULL

CREATE INDEX ix_contacts_by_name ON contacts (tenant_id, name_key, id, deleted_at)

CREATE INDEX ix_contacts_by_phone ON contacts (tenant_id, phone)

CREATE TABLE devices (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	code VARCHAR(4) NOT NULL,
	epoch INTEGER NOT NULL,
	installation_id TEXT COLLATE "C" NOT NULL,
	status TEXT COLLATE "C" NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	next_n INTEGER NOT NULL,
	last_hlc TEXT COLLATE "C" NOT NULL,
	audit_seq INTEGER NOT NULL,
	audit_hash VARCHAR(64) NOT NULL,
	offset_ms BIGINT NOT NULL,
	CONSTRAINT pk_devices PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_devices_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_devices_status CHECK (status IN ('active', 'replaced', 'revoked')),
	CONSTRAINT uq_devices_tenant_id_code_epoch UNIQUE (tenant_id, code, epoch)
)

CREATE TABLE feeds (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	server_epoch TEXT COLLATE "C" NOT NULL,
	head BIGINT NOT NULL,
	followed BIGINT NOT NULL,
	floor BIGINT NOT NULL,
	lives TEXT NOT NULL,
	snapshot_id TEXT COLLATE "C",
	snapshot_seq BIGINT,
	snapshot_chunk BIGINT,
	CONSTRAINT pk_feeds PRIMARY KEY (tenant_id),
	CONSTRAINT fk_feeds_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_feeds_followed CHECK (followed <= head AND floor <= head)
)

COMMENT ON TABLE feeds IS 'Where a replica stands: on the server `head` is the last place given, on a laptop the last one received; up to `followed` the operations are in the books. `lives` are those of the server, each with the last place that it had from the one before; `snapshot_…` say which part of a snapshot a new laptop reads next.'

CREATE TABLE held_queues (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	queue TEXT COLLATE "C" NOT NULL,
	held_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_held_queues PRIMARY KEY (tenant_id, queue),
	CONSTRAINT fk_held_queues_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_held_queues_queue CHECK (queue IN ('sync', 'email', 'sms', 'reports', 'cache', 'webhooks', 'maintenance'))
)

CREATE TABLE jobs (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	queue TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	payload TEXT NOT NULL,
	title TEXT COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	priority INTEGER NOT NULL,
	order_key TEXT COLLATE "C",
	unique_key TEXT COLLATE "C",
	run_after VARCHAR(27) COLLATE "C" NOT NULL,
	attempts INTEGER NOT NULL,
	attempts_max INTEGER,
	lease_until VARCHAR(27) COLLATE "C",
	worker TEXT COLLATE "C",
	last_error TEXT,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	finished_at VARCHAR(27) COLLATE "C",
	CONSTRAINT pk_jobs PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_jobs_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_jobs_queue CHECK (queue IN ('sync', 'email', 'sms', 'reports', 'cache', 'webhooks', 'maintenance')),
	CONSTRAINT ck_jobs_state CHECK (state IN ('waiting', 'active', 'completed', 'failed', 'held', 'cancelled')),
	CONSTRAINT ck_jobs_attempts CHECK (attempts >= 0),
	CONSTRAINT ck_jobs_attempts_max CHECK (attempts_max IS NOT NULL OR queue = 'sync')
)

CREATE INDEX ix_jobs_by_state ON jobs (tenant_id, queue, state, id)

CREATE INDEX ix_jobs_by_unique_key ON jobs (unique_key)

CREATE INDEX ix_jobs_done ON jobs (finished_at) WHERE state = 'completed'

CREATE INDEX ix_jobs_in_order ON jobs (order_key, state, id) WHERE queue <> 'sync'

CREATE INDEX ix_jobs_to_claim ON jobs (queue, state, priority, run_after, id)

CREATE UNIQUE INDEX uq_jobs_waiting ON jobs (tenant_id, unique_key) WHERE state = 'waiting' AND unique_key IS NOT NULL

CREATE TABLE products (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	code TEXT COLLATE "C" NOT NULL,
	code_key TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	name_key TEXT COLLATE "C" NOT NULL,
	description TEXT COLLATE "C" NOT NULL,
	hsn VARCHAR(8) NOT NULL,
	unit VARCHAR(3) NOT NULL,
	tracks_stock BOOLEAN NOT NULL,
	reorder_level_milli BIGINT,
	active BOOLEAN NOT NULL,
	deleted_at VARCHAR(27) COLLATE "C",
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	search_text TEXT COLLATE "C" NOT NULL,
	CONSTRAINT pk_products PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_products_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_products_kind CHECK (kind IN ('goods', 'service')),
	CONSTRAINT ck_products_name CHECK (length(name) > 0),
	CONSTRAINT ck_products_reorder_level CHECK (reorder_level_milli >= 0)
)

CREATE INDEX ix_products_by_code ON products (tenant_id, code_key, id)

CREATE INDEX ix_products_by_name ON products (tenant_id, name_key, id, deleted_at)

CREATE TABLE recurring_invoices (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	document_id VARCHAR(36) COLLATE "C" NOT NULL,
	every TEXT COLLATE "C" NOT NULL,
	starts_on VARCHAR(10) COLLATE "C" NOT NULL,
	ends_on VARCHAR(10) COLLATE "C",
	made INTEGER NOT NULL,
	issues BOOLEAN NOT NULL,
	sends BOOLEAN NOT NULL,
	is_paused BOOLEAN NOT NULL,
	deleted_at VARCHAR(27) COLLATE "C",
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_recurring_invoices PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_recurring_invoices_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_recurring_invoices_every CHECK (every IN ('week', 'month', 'quarter', 'year')),
	CONSTRAINT ck_recurring_invoices_made CHECK (made >= 0)
)

CREATE TABLE register_extras (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	entity TEXT COLLATE "C" NOT NULL,
	entity_id TEXT COLLATE "C" NOT NULL,
	field TEXT COLLATE "C" NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_register_extras PRIMARY KEY (tenant_id, entity, entity_id, field),
	CONSTRAINT fk_register_extras_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

COMMENT ON TABLE register_extras IS 'Fields of registers that a newer program wrote and this one does not know: kept for when it does.'

CREATE TABLE register_fields (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	entity TEXT COLLATE "C" NOT NULL,
	entity_id TEXT COLLATE "C" NOT NULL,
	field TEXT COLLATE "C" NOT NULL,
	value TEXT NOT NULL,
	hlc TEXT COLLATE "C" NOT NULL,
	device_id VARCHAR(36) COLLATE "C" NOT NULL,
	seq BIGINT NOT NULL,
	CONSTRAINT pk_register_fields PRIMARY KEY (tenant_id, entity, entity_id, field),
	CONSTRAINT fk_register_fields_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

COMMENT ON TABLE register_fields IS 'On the server: who wrote each field of a register last, since it was created.'

CREATE TABLE register_versions (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	entity TEXT COLLATE "C" NOT NULL,
	entity_id TEXT COLLATE "C" NOT NULL,
	seq BIGINT NOT NULL,
	CONSTRAINT pk_register_versions PRIMARY KEY (tenant_id, entity, entity_id),
	CONSTRAINT fk_register_versions_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

COMMENT ON TABLE register_versions IS 'The place in the feed of the last operation on each register: what an edit is based on.'

CREATE TABLE scheduled (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	slot_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_scheduled PRIMARY KEY (tenant_id, name),
	CONSTRAINT fk_scheduled_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

CREATE TABLE settings (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	key TEXT COLLATE "C" NOT NULL,
	value TEXT NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_settings PRIMARY KEY (tenant_id, key),
	CONSTRAINT fk_settings_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

CREATE TABLE shadows (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	entity TEXT COLLATE "C" NOT NULL,
	entity_id TEXT COLLATE "C" NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_shadows PRIMARY KEY (tenant_id, entity, entity_id),
	CONSTRAINT fk_shadows_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

COMMENT ON TABLE shadows IS 'On a laptop: registers as the feed has them, while edits of this laptop wait to be sent.'

CREATE TABLE snapshots (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	sha VARCHAR(32) NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_snapshots PRIMARY KEY (tenant_id, sha),
	CONSTRAINT fk_snapshots_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id)
)

COMMENT ON TABLE snapshots IS 'Frozen copies of sellers and buyers, named by the hash of their content.'

CREATE TABLE users (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	email TEXT COLLATE "C",
	role TEXT COLLATE "C" NOT NULL,
	active BOOLEAN NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_users PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_users_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT ck_users_role CHECK (role IN ('owner', 'manager', 'cashier', 'accountant')),
	CONSTRAINT uq_users_tenant_id_email UNIQUE (tenant_id, email)
)

CREATE TABLE addresses (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	contact_id VARCHAR(36) COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	position INTEGER NOT NULL,
	address TEXT NOT NULL,
	CONSTRAINT pk_addresses PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_addresses_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT ck_addresses_kind CHECK (kind IN ('billing', 'shipping')),
	CONSTRAINT uq_addresses_tenant_id_contact_id_kind_position UNIQUE (tenant_id, contact_id, kind, position)
)

CREATE TABLE audit_log (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	device_id VARCHAR(36) COLLATE "C" NOT NULL,
	seq INTEGER NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	at VARCHAR(27) COLLATE "C" NOT NULL,
	user_id VARCHAR(36) COLLATE "C" NOT NULL,
	action TEXT COLLATE "C" NOT NULL,
	entity TEXT COLLATE "C" NOT NULL,
	entity_id VARCHAR(36) COLLATE "C" NOT NULL,
	before TEXT,
	after TEXT,
	previous_hash VARCHAR(64) NOT NULL,
	hash VARCHAR(64) NOT NULL,
	CONSTRAINT pk_audit_log PRIMARY KEY (tenant_id, device_id, seq),
	CONSTRAINT fk_audit_log_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id),
	CONSTRAINT fk_audit_log_tenant_id_user_id FOREIGN KEY(tenant_id, user_id) REFERENCES users (tenant_id, id)
)

CREATE INDEX ix_audit_log_by_entity ON audit_log (tenant_id, entity, entity_id, id)

CREATE TABLE deals (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	contact_id VARCHAR(36) COLLATE "C" NOT NULL,
	title TEXT COLLATE "C" NOT NULL,
	stage TEXT COLLATE "C" NOT NULL,
	value_paise BIGINT NOT NULL,
	expected_on VARCHAR(10) COLLATE "C",
	next_step TEXT COLLATE "C" NOT NULL,
	next_step_on VARCHAR(10) COLLATE "C",
	closed_reason TEXT COLLATE "C" NOT NULL,
	closed_at VARCHAR(27) COLLATE "C",
	notes TEXT COLLATE "C" NOT NULL,
	deleted_at VARCHAR(27) COLLATE "C",
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	CONSTRAINT pk_deals PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_deals_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT ck_deals_stage CHECK (stage IN ('lead', 'qualified', 'proposal', 'negotiation', 'won', 'lost')),
	CONSTRAINT ck_deals_value CHECK (value_paise >= 0)
)

CREATE INDEX ix_deals_by_contact ON deals (tenant_id, contact_id)

CREATE INDEX ix_deals_by_stage ON deals (tenant_id, stage, id)

CREATE TABLE failed_jobs (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	job_id VARCHAR(36) COLLATE "C" NOT NULL,
	queue TEXT COLLATE "C" NOT NULL,
	data TEXT NOT NULL,
	error TEXT NOT NULL,
	failed_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_failed_jobs PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_failed_jobs_tenant_id_job_id FOREIGN KEY(tenant_id, job_id) REFERENCES jobs (tenant_id, id)
)

CREATE TABLE job_attempts (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	job_id VARCHAR(36) COLLATE "C" NOT NULL,
	number INTEGER NOT NULL,
	started_at VARCHAR(27) COLLATE "C" NOT NULL,
	ended_at VARCHAR(27) COLLATE "C",
	outcome TEXT COLLATE "C",
	code TEXT COLLATE "C",
	sentence TEXT COLLATE "C",
	CONSTRAINT pk_job_attempts PRIMARY KEY (tenant_id, job_id, number),
	CONSTRAINT fk_job_attempts_tenant_id_job_id FOREIGN KEY(tenant_id, job_id) REFERENCES jobs (tenant_id, id)
)

CREATE TABLE open_forms (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	device_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	body TEXT NOT NULL,
	kept_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_open_forms PRIMARY KEY (tenant_id, device_id, id),
	CONSTRAINT fk_open_forms_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id)
)

COMMENT ON TABLE open_forms IS 'Forms that were not saved yet; not part of the books, of dumps and of exports.'

CREATE TABLE product_barcodes (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	barcode TEXT COLLATE "C" NOT NULL,
	product_id VARCHAR(36) COLLATE "C" NOT NULL,
	CONSTRAINT pk_product_barcodes PRIMARY KEY (tenant_id, barcode, product_id),
	CONSTRAINT fk_product_barcodes_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id)
)

CREATE INDEX ix_product_barcodes_by_product ON product_barcodes (tenant_id, product_id)

CREATE TABLE product_prices (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	product_id VARCHAR(36) COLLATE "C" NOT NULL,
	effective_on VARCHAR(10) COLLATE "C" NOT NULL,
	unit_price_e4 BIGINT NOT NULL,
	includes_tax BOOLEAN NOT NULL,
	mrp_paise BIGINT,
	cost_e4 BIGINT,
	CONSTRAINT pk_product_prices PRIMARY KEY (tenant_id, product_id, effective_on),
	CONSTRAINT fk_product_prices_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_product_prices_unit_price CHECK (unit_price_e4 >= 0)
)

CREATE TABLE product_rates (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	product_id VARCHAR(36) COLLATE "C" NOT NULL,
	effective_on VARCHAR(10) COLLATE "C" NOT NULL,
	treatment TEXT COLLATE "C" NOT NULL,
	gst_rate_milli BIGINT NOT NULL,
	cess_rate_milli BIGINT NOT NULL,
	cess_per_unit_e4 BIGINT NOT NULL,
	CONSTRAINT pk_product_rates PRIMARY KEY (tenant_id, product_id, effective_on),
	CONSTRAINT fk_product_rates_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_product_rates_treatment CHECK (treatment IN ('taxable', 'nil_rated', 'exempt', 'non_gst')),
	CONSTRAINT ck_product_rates_gst_rate CHECK (gst_rate_milli BETWEEN 0 AND 100000),
	CONSTRAINT ck_product_rates_cess CHECK (cess_rate_milli >= 0 AND cess_per_unit_e4 >= 0)
)

CREATE TABLE series (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	device_id VARCHAR(36) COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	financial_year VARCHAR(7) NOT NULL,
	prefix TEXT COLLATE "C" NOT NULL,
	device_code VARCHAR(4) NOT NULL,
	separator VARCHAR(1) NOT NULL,
	width INTEGER NOT NULL,
	first_serial INTEGER NOT NULL,
	next_serial INTEGER NOT NULL,
	last_dated_on VARCHAR(10) COLLATE "C",
	CONSTRAINT pk_series PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_series_tenant_id_device_id FOREIGN KEY(tenant_id, device_id) REFERENCES devices (tenant_id, id),
	CONSTRAINT ck_series_next_serial CHECK (next_serial >= first_serial AND first_serial > 0),
	CONSTRAINT uq_series_tenant_id_device_id_kind_financial_year UNIQUE (tenant_id, device_id, kind, financial_year),
	CONSTRAINT uq_series_tenant_id_financial_year_prefix_device_code_separator UNIQUE (tenant_id, financial_year, prefix, device_code, separator)
)

CREATE TABLE stock_levels (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	product_id VARCHAR(36) COLLATE "C" NOT NULL,
	on_hand_milli BIGINT NOT NULL,
	CONSTRAINT pk_stock_levels PRIMARY KEY (tenant_id, product_id),
	CONSTRAINT fk_stock_levels_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id)
)

COMMENT ON TABLE stock_levels IS 'Derived: the sum of stock_movements; rebuilt and checked by integrity.'

CREATE TABLE stock_movements (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	product_id VARCHAR(36) COLLATE "C" NOT NULL,
	quantity_milli BIGINT NOT NULL,
	reason TEXT COLLATE "C" NOT NULL,
	moved_on VARCHAR(10) COLLATE "C" NOT NULL,
	document_id VARCHAR(36) COLLATE "C",
	line_no INTEGER,
	reference TEXT COLLATE "C" NOT NULL,
	note TEXT COLLATE "C" NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_stock_movements PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_stock_movements_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_stock_movements_reason CHECK (reason IN ('opening', 'sale', 'sale_cancelled', 'return', 'return_cancelled', 'delivery', 'delivery_cancelled', 'purchase', 'count', 'damage')),
	CONSTRAINT ck_stock_movements_quantity CHECK (quantity_milli <> 0)
)

CREATE INDEX ix_stock_movements_by_product ON stock_movements (tenant_id, product_id, id)

CREATE TABLE documents (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	register TEXT COLLATE "C" NOT NULL,
	status TEXT COLLATE "C" NOT NULL,
	doc_type TEXT COLLATE "C",
	number VARCHAR(16),
	number_key VARCHAR(16),
	series_id VARCHAR(36) COLLATE "C",
	serial INTEGER,
	financial_year VARCHAR(7) NOT NULL,
	dated_on VARCHAR(10) COLLATE "C" NOT NULL,
	due_on VARCHAR(10) COLLATE "C",
	contact_id VARCHAR(36) COLLATE "C",
	party_name TEXT COLLATE "C" NOT NULL,
	seller_sha VARCHAR(32),
	buyer_sha VARCHAR(32) NOT NULL,
	place_of_supply VARCHAR(2) NOT NULL,
	buyer_chosen BOOLEAN NOT NULL,
	shipping_chosen BOOLEAN NOT NULL,
	place_of_supply_chosen BOOLEAN NOT NULL,
	tax_kind TEXT COLLATE "C" NOT NULL,
	zero_rated_tax TEXT COLLATE "C",
	reverse_charge BOOLEAN NOT NULL,
	prices_include_tax BOOLEAN NOT NULL,
	bill_discount_percent_milli BIGINT,
	bill_discount_amount_paise BIGINT,
	after_tax_discount_paise BIGINT NOT NULL,
	other_charges_paise BIGINT NOT NULL,
	rounds_off BOOLEAN NOT NULL,
	taxable_paise BIGINT NOT NULL,
	non_taxable_paise BIGINT NOT NULL,
	cgst_paise BIGINT NOT NULL,
	sgst_paise BIGINT NOT NULL,
	igst_paise BIGINT NOT NULL,
	cess_paise BIGINT NOT NULL,
	tax_payable_by_recipient_paise BIGINT NOT NULL,
	round_off_paise BIGINT NOT NULL,
	total_paise BIGINT NOT NULL,
	original_id VARCHAR(36) COLLATE "C",
	original_number TEXT COLLATE "C",
	original_dated_on VARCHAR(10) COLLATE "C",
	converted_from_id VARCHAR(36) COLLATE "C",
	deal_id VARCHAR(36) COLLATE "C",
	reason TEXT COLLATE "C" NOT NULL,
	returns_stock BOOLEAN NOT NULL,
	notes TEXT COLLATE "C" NOT NULL,
	terms TEXT COLLATE "C" NOT NULL,
	device_id VARCHAR(36) COLLATE "C" NOT NULL,
	issued_at VARCHAR(27) COLLATE "C",
	cancelled_at VARCHAR(27) COLLATE "C",
	cancel_reason TEXT COLLATE "C" NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	updated_at VARCHAR(27) COLLATE "C" NOT NULL,
	version INTEGER NOT NULL,
	search_text TEXT COLLATE "C" NOT NULL,
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
	CONSTRAINT uq_documents_tenant_id_series_id_serial UNIQUE (tenant_id, series_id, serial)
)

CREATE INDEX ix_documents_by_contact ON documents (tenant_id, contact_id, dated_on, id)

CREATE INDEX ix_documents_by_conversion ON documents (tenant_id, converted_from_id) WHERE converted_from_id IS NOT NULL

CREATE INDEX ix_documents_by_day ON documents (tenant_id, register, dated_on, id)

CREATE INDEX ix_documents_by_original ON documents (tenant_id, original_id) WHERE original_id IS NOT NULL

CREATE INDEX ix_documents_by_status ON documents (tenant_id, register, status, dated_on, id)

CREATE UNIQUE INDEX uq_documents_number ON documents (tenant_id, kind, financial_year, number_key)

CREATE TABLE payments (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	direction TEXT COLLATE "C" NOT NULL,
	number VARCHAR(16) NOT NULL,
	number_key VARCHAR(16) NOT NULL,
	series_id VARCHAR(36) COLLATE "C" NOT NULL,
	serial INTEGER NOT NULL,
	financial_year VARCHAR(7) NOT NULL,
	contact_id VARCHAR(36) COLLATE "C",
	party_name TEXT COLLATE "C" NOT NULL,
	dated_on VARCHAR(10) COLLATE "C" NOT NULL,
	mode TEXT COLLATE "C" NOT NULL,
	amount_paise BIGINT NOT NULL,
	reference TEXT COLLATE "C" NOT NULL,
	cheque_on VARCHAR(10) COLLATE "C",
	notes TEXT COLLATE "C" NOT NULL,
	reverses_id VARCHAR(36) COLLATE "C",
	reason TEXT COLLATE "C" NOT NULL,
	device_id VARCHAR(36) COLLATE "C" NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
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
	CONSTRAINT uq_payments_tenant_id_reverses_id UNIQUE (tenant_id, reverses_id)
)

CREATE INDEX ix_payments_by_contact ON payments (tenant_id, contact_id, dated_on, id)

CREATE INDEX ix_payments_by_day ON payments (tenant_id, direction, dated_on, id)

CREATE TABLE document_items (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	document_id VARCHAR(36) COLLATE "C" NOT NULL,
	line_no INTEGER NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	product_id VARCHAR(36) COLLATE "C",
	description TEXT COLLATE "C" NOT NULL,
	hsn VARCHAR(8) NOT NULL,
	is_service BOOLEAN NOT NULL,
	quantity_milli BIGINT NOT NULL,
	unit VARCHAR(3) NOT NULL,
	unit_price_e4 BIGINT NOT NULL,
	discount_percent_milli BIGINT,
	discount_amount_paise BIGINT,
	treatment TEXT COLLATE "C" NOT NULL,
	gst_rate_milli BIGINT NOT NULL,
	cess_rate_milli BIGINT NOT NULL,
	cess_per_unit_e4 BIGINT NOT NULL,
	bill_discount_applies BOOLEAN NOT NULL,
	original_line_no INTEGER,
	gross_paise BIGINT NOT NULL,
	discount_paise BIGINT NOT NULL,
	value_paise BIGINT NOT NULL,
	cgst_paise BIGINT NOT NULL,
	sgst_paise BIGINT NOT NULL,
	igst_paise BIGINT NOT NULL,
	cess_paise BIGINT NOT NULL,
	CONSTRAINT pk_document_items PRIMARY KEY (tenant_id, document_id, line_no),
	CONSTRAINT fk_document_items_tenant_id_document_id FOREIGN KEY(tenant_id, document_id) REFERENCES documents (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT fk_document_items_tenant_id_product_id FOREIGN KEY(tenant_id, product_id) REFERENCES products (tenant_id, id),
	CONSTRAINT ck_document_items_treatment CHECK (treatment IN ('taxable', 'nil_rated', 'exempt', 'non_gst')),
	CONSTRAINT ck_document_items_line_no CHECK (line_no > 0),
	CONSTRAINT ck_document_items_quantity CHECK (quantity_milli > 0 AND unit_price_e4 >= 0),
	CONSTRAINT ck_document_items_value CHECK (gross_paise >= 0 AND discount_paise >= 0 AND value_paise >= 0)
)

CREATE TABLE ledger_entries (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	dated_on VARCHAR(10) COLLATE "C" NOT NULL,
	contact_id VARCHAR(36) COLLATE "C",
	document_id VARCHAR(36) COLLATE "C",
	payment_id VARCHAR(36) COLLATE "C",
	reference TEXT COLLATE "C" NOT NULL,
	party_amount_paise BIGINT NOT NULL,
	debit_paise BIGINT NOT NULL,
	credit_paise BIGINT NOT NULL,
	CONSTRAINT pk_ledger_entries PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_ledger_entries_tenant_id FOREIGN KEY(tenant_id) REFERENCES tenants (id),
	CONSTRAINT fk_ledger_entries_tenant_id_contact_id FOREIGN KEY(tenant_id, contact_id) REFERENCES contacts (tenant_id, id),
	CONSTRAINT fk_ledger_entries_tenant_id_document_id FOREIGN KEY(tenant_id, document_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_ledger_entries_tenant_id_payment_id FOREIGN KEY(tenant_id, payment_id) REFERENCES payments (tenant_id, id),
	CONSTRAINT ck_ledger_entries_kind CHECK (kind IN ('opening', 'document', 'document_cancelled', 'payment', 'payment_reversed')),
	CONSTRAINT ck_ledger_entries_balanced CHECK (debit_paise = credit_paise)
)

CREATE INDEX ix_ledger_entries_by_contact ON ledger_entries (tenant_id, contact_id, dated_on, id, party_amount_paise)

CREATE INDEX ix_ledger_entries_by_day ON ledger_entries (tenant_id, dated_on, id)

CREATE INDEX ix_ledger_entries_by_document ON ledger_entries (document_id) WHERE document_id IS NOT NULL

CREATE TABLE allocations (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	id VARCHAR(36) COLLATE "C" NOT NULL,
	dated_on VARCHAR(10) COLLATE "C" NOT NULL,
	payment_id VARCHAR(36) COLLATE "C",
	note_id VARCHAR(36) COLLATE "C",
	credit_opening_id VARCHAR(36) COLLATE "C",
	document_id VARCHAR(36) COLLATE "C",
	opening_id VARCHAR(36) COLLATE "C",
	refund_id VARCHAR(36) COLLATE "C",
	amount_paise BIGINT NOT NULL,
	created_at VARCHAR(27) COLLATE "C" NOT NULL,
	CONSTRAINT pk_allocations PRIMARY KEY (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_payment_id FOREIGN KEY(tenant_id, payment_id) REFERENCES payments (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_note_id FOREIGN KEY(tenant_id, note_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_credit_opening_id FOREIGN KEY(tenant_id, credit_opening_id) REFERENCES ledger_entries (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_document_id FOREIGN KEY(tenant_id, document_id) REFERENCES documents (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_opening_id FOREIGN KEY(tenant_id, opening_id) REFERENCES ledger_entries (tenant_id, id),
	CONSTRAINT fk_allocations_tenant_id_refund_id FOREIGN KEY(tenant_id, refund_id) REFERENCES payments (tenant_id, id),
	CONSTRAINT ck_allocations_source CHECK (CASE WHEN payment_id IS NULL THEN 0 ELSE 1 END + CASE WHEN note_id IS NULL THEN 0 ELSE 1 END + CASE WHEN credit_opening_id IS NULL THEN 0 ELSE 1 END = 1),
	CONSTRAINT ck_allocations_target CHECK (CASE WHEN document_id IS NULL THEN 0 ELSE 1 END + CASE WHEN opening_id IS NULL THEN 0 ELSE 1 END + CASE WHEN refund_id IS NULL THEN 0 ELSE 1 END = 1),
	CONSTRAINT ck_allocations_amount CHECK (amount_paise <> 0)
)

CREATE INDEX ix_allocations_by_credit_opening ON allocations (tenant_id, credit_opening_id) WHERE credit_opening_id IS NOT NULL

CREATE INDEX ix_allocations_by_document ON allocations (tenant_id, document_id)

CREATE INDEX ix_allocations_by_note ON allocations (tenant_id, note_id) WHERE note_id IS NOT NULL

CREATE INDEX ix_allocations_by_opening ON allocations (tenant_id, opening_id) WHERE opening_id IS NOT NULL

CREATE INDEX ix_allocations_by_payment ON allocations (tenant_id, payment_id)

CREATE INDEX ix_allocations_by_refund ON allocations (tenant_id, refund_id) WHERE refund_id IS NOT NULL

CREATE TABLE ledger_lines (
	tenant_id VARCHAR(36) COLLATE "C" NOT NULL,
	entry_id VARCHAR(36) COLLATE "C" NOT NULL,
	line_no INTEGER NOT NULL,
	account TEXT COLLATE "C" NOT NULL,
	debit_paise BIGINT NOT NULL,
	credit_paise BIGINT NOT NULL,
	CONSTRAINT pk_ledger_lines PRIMARY KEY (tenant_id, entry_id, line_no),
	CONSTRAINT fk_ledger_lines_tenant_id_entry_id FOREIGN KEY(tenant_id, entry_id) REFERENCES ledger_entries (tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT ck_ledger_lines_account CHECK (account IN ('party', 'sales', 'cgst_output', 'sgst_output', 'igst_output', 'cess_output', 'other_charges', 'discount_allowed', 'round_off', 'cash', 'upi', 'card', 'bank', 'cheques', 'opening_balances')),
	CONSTRAINT ck_ledger_lines_one_side CHECK (debit_paise >= 0 AND credit_paise >= 0 AND (debit_paise = 0) <> (credit_paise = 0))
)

CREATE FUNCTION payaid_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = TG_ARGV[0];
END $$

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log FOR EACH ROW EXECUTE FUNCTION payaid_refuse('audit_log is append-only')

CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION payaid_refuse('audit_log is append-only')

CREATE TRIGGER ledger_lines_no_update BEFORE UPDATE ON ledger_lines FOR EACH ROW EXECUTE FUNCTION payaid_refuse('ledger_lines is append-only')

CREATE TRIGGER ledger_lines_no_delete BEFORE DELETE ON ledger_lines FOR EACH ROW EXECUTE FUNCTION payaid_refuse('ledger_lines is append-only')

CREATE TRIGGER allocations_no_update BEFORE UPDATE ON allocations FOR EACH ROW EXECUTE FUNCTION payaid_refuse('allocations is append-only')

CREATE TRIGGER allocations_no_delete BEFORE DELETE ON allocations FOR EACH ROW EXECUTE FUNCTION payaid_refuse('allocations is append-only')

CREATE TRIGGER stock_movements_no_update BEFORE UPDATE ON stock_movements FOR EACH ROW EXECUTE FUNCTION payaid_refuse('stock_movements is append-only')

CREATE TRIGGER stock_movements_no_delete BEFORE DELETE ON stock_movements FOR EACH ROW EXECUTE FUNCTION payaid_refuse('stock_movements is append-only')

CREATE TRIGGER snapshots_no_update BEFORE UPDATE ON snapshots FOR EACH ROW EXECUTE FUNCTION payaid_refuse('snapshots is append-only')

CREATE TRIGGER snapshots_no_delete BEFORE DELETE ON snapshots FOR EACH ROW EXECUTE FUNCTION payaid_refuse('snapshots is append-only')

CREATE TRIGGER payments_no_update BEFORE UPDATE ON payments FOR EACH ROW WHEN (ROW(NEW.tenant_id, NEW.id, NEW.direction, NEW.number, NEW.number_key, NEW.series_id, NEW.serial, NEW.financial_year, NEW.party_name, NEW.dated_on, NEW.mode, NEW.amount_paise, NEW.reference, NEW.cheque_on, NEW.reverses_id, NEW.reason, NEW.device_id, NEW.created_at) IS DISTINCT FROM ROW(OLD.tenant_id, OLD.id, OLD.direction, OLD.number, OLD.number_key, OLD.series_id, OLD.serial, OLD.financial_year, OLD.party_name, OLD.dated_on, OLD.mode, OLD.amount_paise, OLD.reference, OLD.cheque_on, OLD.reverses_id, OLD.reason, OLD.device_id, OLD.created_at)) EXECUTE FUNCTION payaid_refuse('payments is append-only')

CREATE TRIGGER payments_no_delete BEFORE DELETE ON payments FOR EACH ROW EXECUTE FUNCTION payaid_refuse('payments is append-only')

CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries FOR EACH ROW WHEN (ROW(NEW.tenant_id, NEW.id, NEW.kind, NEW.dated_on, NEW.document_id, NEW.payment_id, NEW.reference, NEW.party_amount_paise, NEW.debit_paise, NEW.credit_paise) IS DISTINCT FROM ROW(OLD.tenant_id, OLD.id, OLD.kind, OLD.dated_on, OLD.document_id, OLD.payment_id, OLD.reference, OLD.party_amount_paise, OLD.debit_paise, OLD.credit_paise)) EXECUTE FUNCTION payaid_refuse('ledger_entries is append-only')

CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries FOR EACH ROW EXECUTE FUNCTION payaid_refuse('ledger_entries is append-only')

CREATE TRIGGER changes_no_update BEFORE UPDATE ON changes FOR EACH ROW WHEN (ROW(NEW.tenant_id, NEW.id, NEW.device_id, NEW.epoch, NEW.n, NEW.group_id, NEW.hlc, NEW.kind, NEW.v, NEW.entity, NEW.entity_id, NEW.deps, NEW.base, NEW.body, NEW.sha, NEW.own, NEW.created_at) IS DISTINCT FROM ROW(OLD.tenant_id, OLD.id, OLD.device_id, OLD.epoch, OLD.n, OLD.group_id, OLD.hlc, OLD.kind, OLD.v, OLD.entity, OLD.entity_id, OLD.deps, OLD.base, OLD.body, OLD.sha, OLD.own, OLD.created_at)) EXECUTE FUNCTION payaid_refuse('changes is append-only')

CREATE TRIGGER changes_no_delete BEFORE DELETE ON changes FOR EACH ROW EXECUTE FUNCTION payaid_refuse('changes is append-only')

CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents FOR EACH ROW WHEN (OLD.status <> 'draft' AND (NEW.status = 'draft' OR (OLD.status = 'cancelled' AND NEW.status <> 'cancelled') OR ROW(NEW.tenant_id, NEW.id, NEW.kind, NEW.register, NEW.doc_type, NEW.number, NEW.number_key, NEW.series_id, NEW.serial, NEW.financial_year, NEW.dated_on, NEW.due_on, NEW.party_name, NEW.seller_sha, NEW.buyer_sha, NEW.place_of_supply, NEW.buyer_chosen, NEW.shipping_chosen, NEW.place_of_supply_chosen, NEW.tax_kind, NEW.zero_rated_tax, NEW.reverse_charge, NEW.prices_include_tax, NEW.bill_discount_percent_milli, NEW.bill_discount_amount_paise, NEW.after_tax_discount_paise, NEW.other_charges_paise, NEW.rounds_off, NEW.taxable_paise, NEW.non_taxable_paise, NEW.cgst_paise, NEW.sgst_paise, NEW.igst_paise, NEW.cess_paise, NEW.tax_payable_by_recipient_paise, NEW.round_off_paise, NEW.total_paise, NEW.original_id, NEW.original_number, NEW.original_dated_on, NEW.converted_from_id, NEW.deal_id, NEW.reason, NEW.returns_stock, NEW.notes, NEW.terms, NEW.device_id, NEW.issued_at, NEW.created_at) IS DISTINCT FROM ROW(OLD.tenant_id, OLD.id, OLD.kind, OLD.register, OLD.doc_type, OLD.number, OLD.number_key, OLD.series_id, OLD.serial, OLD.financial_year, OLD.dated_on, OLD.due_on, OLD.party_name, OLD.seller_sha, OLD.buyer_sha, OLD.place_of_supply, OLD.buyer_chosen, OLD.shipping_chosen, OLD.place_of_supply_chosen, OLD.tax_kind, OLD.zero_rated_tax, OLD.reverse_charge, OLD.prices_include_tax, OLD.bill_discount_percent_milli, OLD.bill_discount_amount_paise, OLD.after_tax_discount_paise, OLD.other_charges_paise, OLD.rounds_off, OLD.taxable_paise, OLD.non_taxable_paise, OLD.cgst_paise, OLD.sgst_paise, OLD.igst_paise, OLD.cess_paise, OLD.tax_payable_by_recipient_paise, OLD.round_off_paise, OLD.total_paise, OLD.original_id, OLD.original_number, OLD.original_dated_on, OLD.converted_from_id, OLD.deal_id, OLD.reason, OLD.returns_stock, OLD.notes, OLD.terms, OLD.device_id, OLD.issued_at, OLD.created_at))) EXECUTE FUNCTION payaid_refuse('documents keeps what was issued')

CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION payaid_refuse('documents keeps what was issued')

CREATE FUNCTION payaid_document_items_no_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.document_id AND status <> 'draft') THEN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = 'document_items keeps what was issued';
  END IF;
  RETURN NEW;
END $$

CREATE TRIGGER document_items_no_insert BEFORE INSERT ON document_items FOR EACH ROW EXECUTE FUNCTION payaid_document_items_no_insert()

CREATE FUNCTION payaid_document_items_no_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM documents WHERE tenant_id = OLD.tenant_id AND id = OLD.document_id AND status <> 'draft') OR EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.document_id AND status <> 'draft') THEN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = 'document_items keeps what was issued';
  END IF;
  RETURN NEW;
END $$

CREATE TRIGGER document_items_no_update BEFORE UPDATE ON document_items FOR EACH ROW EXECUTE FUNCTION payaid_document_items_no_update()

CREATE FUNCTION payaid_document_items_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM documents WHERE tenant_id = OLD.tenant_id AND id = OLD.document_id AND status <> 'draft') THEN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = 'document_items keeps what was issued';
  END IF;
  RETURN OLD;
END $$

CREATE TRIGGER document_items_no_delete BEFORE DELETE ON document_items FOR EACH ROW EXECUTE FUNCTION payaid_document_items_no_delete()

CREATE FUNCTION payaid_ledger_lines_no_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_entries WHERE tenant_id = NEW.tenant_id AND id = NEW.entry_id) THEN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = 'ledger_lines is append-only';
  END IF;
  RETURN NEW;
END $$

CREATE TRIGGER ledger_lines_no_insert BEFORE INSERT ON ledger_lines FOR EACH ROW EXECUTE FUNCTION payaid_ledger_lines_no_insert()

CREATE FUNCTION payaid_stock_movements_no_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.document_id) THEN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = 'stock_movements: FOREIGN KEY';
  END IF;
  RETURN NEW;
END $$

CREATE TRIGGER stock_movements_no_insert BEFORE INSERT ON stock_movements FOR EACH ROW EXECUTE FUNCTION payaid_stock_movements_no_insert()

CREATE TRIGGER series_no_update BEFORE UPDATE ON series FOR EACH ROW WHEN (NEW.next_serial < OLD.next_serial) EXECUTE FUNCTION payaid_refuse('series is append-only')

CREATE EXTENSION IF NOT EXISTS pg_trgm

CREATE INDEX ix_contacts_search ON contacts USING gin (search_text gin_trgm_ops)

CREATE INDEX ix_products_search ON products USING gin (search_text gin_trgm_ops)

CREATE INDEX ix_documents_search ON documents USING gin (search_text gin_trgm_ops)

CREATE VIEW v_invoices AS SELECT d.number, d.dated_on AS date, d.due_on AS due_date, d.kind, d.status, d.party_name AS customer, (b.body::json ->> 'gstin') AS customer_gstin, d.place_of_supply, d.reverse_charge, CAST(d.taxable_paise / 100.0 AS numeric(20, 2)) AS taxable, CAST(d.non_taxable_paise / 100.0 AS numeric(20, 2)) AS non_taxable, CAST(d.cgst_paise / 100.0 AS numeric(20, 2)) AS cgst, CAST(d.sgst_paise / 100.0 AS numeric(20, 2)) AS sgst, CAST(d.igst_paise / 100.0 AS numeric(20, 2)) AS igst, CAST(d.cess_paise / 100.0 AS numeric(20, 2)) AS cess, CAST(d.round_off_paise / 100.0 AS numeric(20, 2)) AS round_off, CAST(d.total_paise / 100.0 AS numeric(20, 2)) AS total, CAST(o.due_paise / 100.0 AS numeric(20, 2)) AS due, d.original_number, d.reason, d.cancel_reason, d.financial_year, d.id, d.contact_id, d.tenant_id FROM documents d LEFT JOIN snapshots b ON b.tenant_id = d.tenant_id AND b.sha = d.buyer_sha LEFT JOIN open_items o ON o.tenant_id = d.tenant_id AND o.id = d.id AND o.due_paise > 0 WHERE d.kind IN ('invoice', 'bill_of_supply')

CREATE VIEW v_notes AS SELECT d.number, d.dated_on AS date, d.due_on AS due_date, d.kind, d.status, d.party_name AS customer, (b.body::json ->> 'gstin') AS customer_gstin, d.place_of_supply, d.reverse_charge, CAST(d.taxable_paise / 100.0 AS numeric(20, 2)) AS taxable, CAST(d.non_taxable_paise / 100.0 AS numeric(20, 2)) AS non_taxable, CAST(d.cgst_paise / 100.0 AS numeric(20, 2)) AS cgst, CAST(d.sgst_paise / 100.0 AS numeric(20, 2)) AS sgst, CAST(d.igst_paise / 100.0 AS numeric(20, 2)) AS igst, CAST(d.cess_paise / 100.0 AS numeric(20, 2)) AS cess, CAST(d.round_off_paise / 100.0 AS numeric(20, 2)) AS round_off, CAST(d.total_paise / 100.0 AS numeric(20, 2)) AS total, CAST(o.due_paise / 100.0 AS numeric(20, 2)) AS due, d.original_number, d.reason, d.cancel_reason, d.financial_year, d.id, d.contact_id, d.tenant_id FROM documents d LEFT JOIN snapshots b ON b.tenant_id = d.tenant_id AND b.sha = d.buyer_sha LEFT JOIN open_items o ON o.tenant_id = d.tenant_id AND o.id = d.id AND o.due_paise > 0 WHERE d.kind IN ('credit_note', 'debit_note')

CREATE VIEW v_quotations AS SELECT d.number, d.dated_on AS date, d.due_on AS due_date, d.kind, d.status, d.party_name AS customer, (b.body::json ->> 'gstin') AS customer_gstin, d.place_of_supply, d.reverse_charge, CAST(d.taxable_paise / 100.0 AS numeric(20, 2)) AS taxable, CAST(d.non_taxable_paise / 100.0 AS numeric(20, 2)) AS non_taxable, CAST(d.cgst_paise / 100.0 AS numeric(20, 2)) AS cgst, CAST(d.sgst_paise / 100.0 AS numeric(20, 2)) AS sgst, CAST(d.igst_paise / 100.0 AS numeric(20, 2)) AS igst, CAST(d.cess_paise / 100.0 AS numeric(20, 2)) AS cess, CAST(d.round_off_paise / 100.0 AS numeric(20, 2)) AS round_off, CAST(d.total_paise / 100.0 AS numeric(20, 2)) AS total, CAST(o.due_paise / 100.0 AS numeric(20, 2)) AS due, d.original_number, d.reason, d.cancel_reason, d.financial_year, d.id, d.contact_id, d.tenant_id FROM documents d LEFT JOIN snapshots b ON b.tenant_id = d.tenant_id AND b.sha = d.buyer_sha LEFT JOIN open_items o ON o.tenant_id = d.tenant_id AND o.id = d.id AND o.due_paise > 0 WHERE d.kind IN ('quotation', 'proforma')

CREATE VIEW v_invoice_items AS SELECT d.number, d.dated_on AS date, d.kind, d.status, d.party_name AS customer, i.line_no AS line, i.description, i.hsn, CAST(i.quantity_milli / 1000.0 AS numeric(20, 3)) AS quantity, i.unit, CAST(i.unit_price_e4 / 10000.0 AS numeric(20, 4)) AS unit_price, i.treatment, CAST(i.gst_rate_milli / 1000.0 AS numeric(20, 3)) AS gst_rate, CAST(i.cess_rate_milli / 1000.0 AS numeric(20, 3)) AS cess_rate, CAST(i.gross_paise / 100.0 AS numeric(20, 2)) AS gross, CAST(i.discount_paise / 100.0 AS numeric(20, 2)) AS discount, CAST(i.value_paise / 100.0 AS numeric(20, 2)) AS value, CAST(i.cgst_paise / 100.0 AS numeric(20, 2)) AS cgst, CAST(i.sgst_paise / 100.0 AS numeric(20, 2)) AS sgst, CAST(i.igst_paise / 100.0 AS numeric(20, 2)) AS igst, CAST(i.cess_paise / 100.0 AS numeric(20, 2)) AS cess, i.product_id, i.document_id, i.tenant_id FROM document_items i JOIN documents d ON d.tenant_id = i.tenant_id AND d.id = i.document_id

CREATE VIEW v_payments AS SELECT p.number, p.dated_on AS date, p.direction, p.party_name AS contact, p.mode, CAST(p.amount_paise / 100.0 AS numeric(20, 2)) AS amount, p.reference, p.cheque_on AS cheque_date, p.notes, r.number AS reverses, p.reason, p.financial_year, p.id, p.contact_id, p.tenant_id FROM payments p LEFT JOIN payments r ON r.tenant_id = p.tenant_id AND r.id = p.reverses_id

CREATE VIEW v_ledger AS SELECT e.dated_on AS date, e.kind, e.reference, c.name AS contact, l.account, CAST(l.debit_paise / 100.0 AS numeric(20, 2)) AS debit, CAST(l.credit_paise / 100.0 AS numeric(20, 2)) AS credit, l.entry_id, l.line_no AS line, e.contact_id, e.document_id, e.payment_id, l.tenant_id FROM ledger_lines l JOIN ledger_entries e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id LEFT JOIN contacts c ON c.tenant_id = e.tenant_id AND c.id = e.contact_id

CREATE VIEW v_stock AS SELECT p.code, p.name, p.hsn, p.unit, CAST(s.on_hand_milli / 1000.0 AS numeric(20, 3)) AS on_hand, CAST(p.reorder_level_milli / 1000.0 AS numeric(20, 3)) AS reorder_level, p.active, p.id, p.tenant_id FROM products p LEFT JOIN stock_levels s ON s.tenant_id = p.tenant_id AND s.product_id = p.id WHERE p.tracks_stock AND p.deleted_at IS NULL

CREATE VIEW v_contacts AS SELECT k.name, k.company, k.kind, k.phone, k.email, k.gstin, k.pan, k.state_code, CAST(k.balance_paise / 100.0 AS numeric(20, 2)) AS balance, k.payment_days, k.lead_score, k.deal_count, k.id, k.tenant_id FROM (SELECT c.*, (SELECT coalesce(sum(e.party_amount_paise), 0) FROM ledger_entries e WHERE e.tenant_id = c.tenant_id AND e.contact_id = c.id) AS balance_paise FROM contacts c WHERE c.deleted_at IS NULL) k

CREATE VIEW v_audit AS SELECT a.at, u.name AS who, d.name AS device, a.action, a.entity, a.before, a.after, a.entity_id, a.seq, a.hash, a.tenant_id FROM audit_log a LEFT JOIN users u ON u.tenant_id = a.tenant_id AND u.id = a.user_id JOIN devices d ON d.tenant_id = a.tenant_id AND d.id = a.device_id
