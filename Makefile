# `make run` and `make test` are all that a newcomer needs; the rest is for developers.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
STUDENTS ?= 500
LOAD_LOG ?= $(or $(TMPDIR),/tmp)/discuss-load.log
# Outside the tree: the page holds the articles' text.
OUT ?= $(or $(TMPDIR),/tmp)/quiz-report.html
VERDICTS := tests/quiz_verdicts
LOCK = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-emit-index-url

export DISCUSS_HOST = $(HOST)
export DISCUSS_PORT = $(PORT)

.PHONY: help run install test check static format lint types imports tidy migration lock clean
.PHONY: quiz-report quiz-verdicts bench load

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' Makefile | sed 's/:.*## /\t/' | expand -t 14

run: install ## Set up, make the sample club on the first start, and serve it
	@$(BIN)/discuss upgrade
	@$(BIN)/discuss sample
	@$(BIN)/discuss serve

install: $(VENV)/run.stamp ## Set up .venv with the command discuss in it

$(VENV)/python.stamp:
	@echo "Setting up .venv; the first time this takes a minute or two."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "discuss needs Python 3.11 or newer.")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run.stamp: $(VENV)/python.stamp requirements/run.txt pyproject.toml
	@echo "Installing the program and what it needs, each package checked by its hash."
	@$(BIN)/pip install --quiet --require-hashes -r requirements/build.txt
	@$(BIN)/pip install --quiet --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements/dev.txt
	@echo "Installing the tools for tests and checks."
	@$(BIN)/pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

test: $(VENV)/dev.stamp ## Set up and run the whole suite: SQLite, PostgreSQL, Valkey, a browser
	@$(BIN)/python -m tests.browser.chromium
	$(BIN)/pytest -n $(WORKERS)

check: static test ## Exactly what CI runs

static: $(VENV)/dev.stamp format lint types imports ## Everything but the tests

format: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .

types: $(VENV)/dev.stamp
	$(BIN)/mypy

imports: $(VENV)/dev.stamp
	$(BIN)/lint-imports

tidy: $(VENV)/dev.stamp ## Format the code and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

quiz-report: $(VENV)/run.stamp ## What the quiz writer makes of a folder of articles: DIR=… OUT=page.html
	@test -n "$(DIR)" || { echo "Say which folder of articles: make quiz-report DIR=…"; exit 2; }
	@$(BIN)/discuss quiz-report "$(DIR)" --out "$(OUT)"
	@echo; echo "To read through: $(OUT)"

quiz-verdicts: $(VENV)/run.stamp ## Count what readers thought of questions, as Markdown, and draw the curve
	@$(BIN)/discuss quiz-verdicts $(VERDICTS) --curve docs/img/quiz-confidence.svg

bench: $(VENV)/run.stamp ## Time the quiz writer (DIR=… for more articles) and a long discussion
	@$(BIN)/discuss quiz-bench $(if $(DIR),"$(DIR)")
	@$(BIN)/discuss discussion-bench

load: $(VENV)/dev.stamp ## 500 students submit one quiz at once, on SQLite and on PostgreSQL: STUDENTS=…
	@$(BIN)/python -m tests.load.submissions --students $(STUDENTS) 2>"$(LOAD_LOG)" \
		|| { tail -n 20 "$(LOAD_LOG)"; exit 1; }

migration: $(VENV)/dev.stamp ## Write a migration for changed models: make migration m="what changes"
	$(BIN)/flask --app discuss.app db revision --autogenerate -m "$(m)"

lock: $(VENV)/dev.stamp ## Lock the newest versions that pyproject.toml allows
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) --extra dev --constraint requirements/run.txt pyproject.toml -o requirements/dev.txt

clean: ## Remove the environment and caches; the data in instance/ stays
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
