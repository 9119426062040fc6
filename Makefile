# Everything a user or maintainer does with this repository. Only Python 3.11+ and make are needed.

PYTHON ?= python3
YEAR ?= 2019
VENV := .venv
BIN := $(VENV)/bin

.PHONY: report test check format lint types golden bench docs clean

report: $(VENV)/.ready  ## set everything up and build the report of YEAR (2019)
	$(BIN)/fazhi build $(YEAR)

test: $(VENV)/.ready-dev  ## run the tests
	$(BIN)/pytest -q

check: $(VENV)/.ready-dev  ## all that a change must pass: format, lint, strict types, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -q

format: $(VENV)/.ready-dev  ## put the code into its canonical form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: $(VENV)/.ready-dev  ## write the expected outputs anew; read their diff by eye
	FAZHI_GOLDEN=write $(BIN)/pytest -q -m golden

docs: $(VENV)/.ready-dev  ## write the generated pages of the handbook anew
	$(BIN)/python -m tests.handbook

bench: $(VENV)/.ready-dev  ## measure speed and memory as ratios, from an installed wheel
	$(BIN)/python tests/bench/bench.py

clean:  ## remove what was set up and built
	rm -rf $(VENV) build/* .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.ready: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name one: make report PYTHON=python3.12" \
	    if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.ready-dev: $(VENV)/.ready
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@
