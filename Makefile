# Each target does the set-up that it needs: a fresh clone, Python 3.11 or later, nothing else.

VENV := .venv
BIN := $(VENV)/bin
LOCKED := pyproject.toml requirements/constraints.txt scripts/set_up.py
PYTEST_FLAGS ?=

# The first Python at hand that is new enough.
PYTHON ?= $(shell for candidate in python3 python3.13 python3.12 python3.11; do \
	$$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$candidate && break; done)

.DEFAULT_GOAL := help
.PHONY: help run test check format bench bundle wheel clean

help:
	@echo "make run     open the program on a copy of the sample dossier"
	@echo "make test    run the tests"
	@echo "make check   what a change must pass: format, lint, types, tests"
	@echo "make format  format the code"
	@echo "make bench   measure, and hold the figures against their targets"
	@echo "make bundle  build the program for those who have no Python, and start it"
	@echo "make wheel   build the Python package into dist/"
	@echo "make clean   remove what was built (not .venv, nor the dossiers in out/)"

run: $(VENV)/.ready-run
	@$(BIN)/python scripts/demo.py

test: $(VENV)/.ready-dev
	$(BIN)/python -m pytest -n 2 $(PYTEST_FLAGS)

check: $(VENV)/.ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 $(PYTEST_FLAGS)

format: $(VENV)/.ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.ready-dev
	@$(BIN)/python bench/run.py

bundle: $(VENV)/.ready-dev
	$(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	$(BIN)/python scripts/try_bundle.py

wheel: $(VENV)/.ready-dev
	$(BIN)/python -m build --wheel

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.ready-run $(VENV)/.ready-dev: $(LOCKED)
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: install python3." >&2; exit 1; }
	@$(PYTHON) scripts/set_up.py $(patsubst $(VENV)/.ready-%,%,$@)
