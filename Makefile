# Everything a user or maintainer does with this repository. Python 3.11+ and make are needed, git for the tests, and for
# the system tests what tests/system/install.sh installs.

PYTHON ?= python3
YEAR ?= 2019
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/pytest -q --numprocesses auto --dist loadfile

.PHONY: report test test-system check format lint types golden bench mutations import-table docs clean

report: $(VENV)/.ready  ## set everything up and build the report of YEAR (2019)
	$(BIN)/fazhi build $(YEAR)

test: $(VENV)/.ready-dev  ## run the tests
	$(PYTEST)

test-system: $(VENV)/.ready-system  ## run the tests that need more than Python: a browser, Java, LibreOffice, Node.js
	$(PYTEST) tests/system

check: $(VENV)/.ready-dev  ## all that a change must pass: format, lint, strict types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(PYTEST)

format: $(VENV)/.ready-dev  ## put the code into its canonical form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: $(VENV)/.ready-dev  ## write the expected outputs anew; read their diff by eye
	FAZHI_GOLDEN=write $(BIN)/pytest -q -m golden

docs: $(VENV)/.ready-dev  ## write the generated pages of the handbook anew
	$(BIN)/python -m tests.handbook

bench: $(VENV)/.ready-dev  ## measure speed and memory as ratios, from an installed wheel
	$(BIN)/python tests/bench/bench.py

mutations: $(VENV)/.ready-dev  ## put hundreds of slips into the report of 2019 and print how many are found
	$(BIN)/python -m tests.mutations

import-table: $(VENV)/.ready-dev  ## read a corpus of reports in all layouts in and print how much of them is understood
	$(BIN)/python -m tests.imports.table

clean:  ## remove what was set up and built
	rm -rf $(VENV) build/* .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name one: make report PYTHON=python3.12" \
	    if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[docx,import,pdf]'
	touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

$(VENV)/.ready-system: $(VENV)/.ready-dev tests/system/package.json
	@npm --version > /dev/null 2>&1 || { echo 'npm, which comes with Node.js, is needed, and more:' \
	    'on Debian and Ubuntu, run tests/system/install.sh as root' >&2; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev,system]'
	mkdir -p $(VENV)/system
	cp tests/system/package.json $(VENV)/system/
	npm install --prefix $(VENV)/system --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error
	touch $@
