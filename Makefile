# `make` alone lists what can be done. `demo` and `test` need nothing but Python 3.11 or newer: they make .venv
# from the pinned, hashed requirements the first time, and touch no network after that.
SHELL := /bin/sh
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
STAMP := $(VENV)/.complete
STAMP_SLOW := $(VENV)/.complete-slow
WORKERS ?= 2
PORT ?= 8000
# Scripts that write generated pages; whoever adds one calls it tools/write_….py and it runs with `make docs`.
DOCS_SCRIPTS ?= $(sort $(wildcard tools/write_*.py))
UV_COMPILE = $(PY) -m uv pip compile pyproject.toml --no-config --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --custom-compile-command "make lock"

EXTRAS := --extra postgres --extra mlflow --extra duckdb

.PHONY: help demo test test-all lint format lock docs bench bench-checks bench-graph bench-readings bench-web wheel venv clean

help:  ## list what can be done
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

demo: $(STAMP)  ## build the example project on real data, show where it stands, and open its pages (PORT=8000)
	@$(BIN)/remit demo --open --port $(PORT)

test: $(STAMP)  ## run the fast tests
	@$(PY) -m pytest -n $(WORKERS) -m "not slow"

test-all: $(STAMP_SLOW)  ## run all tests, the slow ones and more generated cases too
	@$(PY) -m pytest -n $(WORKERS) --hypothesis-profile=thorough

lint: $(STAMP)  ## check style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/basedpyright
	@$(BIN)/lint-imports

format: $(STAMP)  ## lay out the code and mend what can be mended by itself
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

lock: $(STAMP)  ## pin the newest allowed versions, with their hashes, in requirements/ (needs the network)
	@$(UV_COMPILE) --upgrade $(EXTRAS) --group dev --group slow -o requirements/slow.txt >/dev/null
	@$(UV_COMPILE) --upgrade $(EXTRAS) --group dev -c requirements/slow.txt -o requirements/dev.txt >/dev/null
	@$(UV_COMPILE) --upgrade -c requirements/slow.txt -o requirements/run.txt >/dev/null

docs: $(STAMP)  ## write the generated pages anew
	@set -e; for script in $(DOCS_SCRIPTS); do echo "$$script"; $(PY) "$$script"; done

bench: $(STAMP)  ## measure opening, answering and status on long logs
	@$(PY) benchmarks/spine.py

bench-graph: $(STAMP)  ## measure impact, states and traces on 10,000 and 100,000 items
	@$(PY) benchmarks/graph.py

bench-readings: $(STAMP)  ## measure readings, findings and conflicts on the gold set
	@$(PY) benchmarks/readings.py

bench-web: $(STAMP)  ## measure the form with 20 and 50 people in it
	@$(PY) benchmarks/web.py

bench-checks: $(STAMP_SLOW)  ## measure checks on large tables (PEERS=FOLDER: beside others)
	@$(PY) benchmarks/checks.py $(if $(PEERS),--peers $(PEERS))

wheel: $(STAMP)  ## build the wheel into dist/
	@rm -rf dist
	@$(PY) -m hatchling build -t wheel

venv: $(STAMP)  ## make .venv, or bring it up to date

clean:  ## remove what make made: .venv, builds and caches
	@rm -rf $(VENV) build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# The stamp is the last thing written, so an interrupted install starts again.
$(STAMP): requirements/dev.txt pyproject.toml
	@set -e; \
	python=''; \
	for name in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
		if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then python="$$name"; break; fi; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Remit needs Python 3.11 or newer: install one, or name it with make PYTHON=/path/to/python3.11." >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
		echo "Remit needs Python's venv module: on Debian, apt-get install python3-venv." >&2; exit 1; \
	fi; \
	echo "Installing what Remit needs into $(VENV) (about a minute the first time) …"; \
	$(PY) -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || rm -rf $(VENV); \
	"$$python" -m venv $(VENV); \
	$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/dev.txt; \
	$(PY) -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .; \
	touch $@

# What only the slow tests need comes on top: engines and servers too large for the fast ones.
$(STAMP_SLOW): $(STAMP) requirements/slow.txt
	@set -e; \
	echo "Installing what the slow tests need into $(VENV) …"; \
	$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/slow.txt; \
	touch $@
