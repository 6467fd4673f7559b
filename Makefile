# Every task of the project. `make` alone lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Bytecode is compiled at set-up; without it every start would compile every library again.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help setup run test check fix bench load soak lock clean

help: ## list the tasks
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1|/' | column -t -s '|'

setup: $(VENV)/.ready ## make the virtual environment with the pinned packages

$(VENV)/.ready: requirements/test.txt pyproject.toml
	@echo "Setting up $(VENV) (pinned packages, checked by hash) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --require-hashes -r requirements/test.txt
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@packaging/linux/system_libraries.sh $(BIN)/python
	@$(BIN)/python -m compileall -q payaid_desktop resources sync
	@touch $@

run: setup ## open the window on the demo shop; without a screen play the story and take pictures
	@$(BIN)/python packaging/run.py

test: setup ## run every test
	@packaging/linux/test_browser.sh
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

check: setup ## format, lint, import contracts, types
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy

fix: setup ## format and repair what ruff can
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: setup ## run the benchmarks (minutes; prints ratios against floors measured in the same run)
	@$(BIN)/python -m tests.benchmarks

SECONDS ?= 300
load: setup ## ask a server by 64 connections for SECONDS: no 5xx, memory flat
	@$(BIN)/python -m tests.benchmarks.pressing --seconds $(SECONDS)

SEEDS ?= 1000
ACTS ?= 60
soak: setup ## play random days of a shop with several laptops: make soak SEEDS=5000
	@$(BIN)/python -m tests.simulation --seeds $(SEEDS) --acts $(ACTS) $(SOAK)

LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-header --no-annotate pyproject.toml
lock: ## pin all packages anew, with hashes and without an index (needs uv)
	@$(LOCK) -o requirements/base.txt
	@$(LOCK) --extra desktop -o requirements/desktop.txt
	@$(LOCK) --extra server -o requirements/server.txt
	@$(LOCK) --extra desktop --extra server --extra test -o requirements/test.txt

clean: ## remove what set-up and tests made
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
