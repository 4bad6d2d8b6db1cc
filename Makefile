# The doors of the project: `make demo`, `make test`, `make serve`. Needs Python 3.11 or newer, and make.
# Everything is installed into .venv, from the lock files, every package checked against its hash.

VENV := .venv
BIN  := $(VENV)/bin
PIP  := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
JOBS := auto
LOCK := $(BIN)/python -m uv --quiet pip compile pyproject.toml --universal --python-version 3.11 \
        --fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
        --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help demo serve test lint accuracy bench lock clean

help:
	@echo "make demo    read the examples, print two chains of directives, write a chain page"
	@echo "make serve   REST API and browser on the demo's archive"
	@echo "make test    the whole test suite (JOBS=0: in one process; ARGS='tests/test_dates.py': a part)"
	@echo "make lint    ruff, mypy, and the arrows between the packages"
	@echo "make accuracy  the reader's figures over the texts with gold (ARGS='--show miss')"
	@echo "make bench   speed and size of loading and of questions (ARGS='10000 100000': these sizes)"
	@echo "make lock    work the lock files out anew (ARGS=--upgrade: with the newest versions)"
	@echo "make clean   remove .venv and demo"

demo: $(VENV)/.runtime
	@sh examples/demo.sh $(BIN)/directives examples demo

serve: demo/archive.db
	@$(BIN)/directives serve --archive demo/archive.db $(ARGS)

demo/archive.db: | $(VENV)/.runtime
	@mkdir -p demo
	@$(BIN)/directives ingest examples/[0-9]* --archive demo/archive.db

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n $(JOBS) --maxprocesses 8 --dist loadgroup $(ARGS)

accuracy: $(VENV)/.dev
	@$(BIN)/python benchmarks/accuracy.py tests/gold $(ARGS)

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

# Minutes for a thousand and ten thousand documents; the larger sizes take what they take.
bench: $(VENV)/.dev
	@PYTHONPATH=. $(BIN)/python benchmarks/extract.py --megabytes 1
	@PYTHONPATH=. $(BIN)/python benchmarks/load.py $(or $(ARGS),1000)
	@PYTHONPATH=. $(BIN)/python benchmarks/lineage.py $(or $(ARGS),1000)

lock: $(VENV)/.dev
	@$(PIP) install 'uv>=0.13,<0.14'
	@$(LOCK) $(ARGS) --group build --output-file constraints.txt
	@$(LOCK) $(ARGS) --group dev --constraint constraints.txt --output-file constraints-dev.txt
	@echo "constraints.txt and constraints-dev.txt are up to date."

clean:
	rm -rf $(VENV) demo

# --- the environment ----------------------------------------------------------------------------
# Each step leaves a stamp, so that nothing is done twice. `.runtime` is what a user needs, `.dev`
# adds what tests and checks need. The newest Python that is there and complete is taken; Debian's
# python3 without python3-venv cannot make environments, which is said with its mend.

$(VENV)/.made:
	@for name in $(PYTHON) python3.13 python3.12 python3.11 python3; do \
	  $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  found=$$name; \
	  $$name -c 'import ensurepip, venv' >/dev/null 2>&1 || continue; \
	  python=$$name; break; \
	done; \
	if [ -z "$$found" ]; then \
	  echo "No Python 3.11 or newer was found (looked for python3.13, python3.12, python3.11, python3)." >&2; \
	  echo "Install one (Debian 12, Ubuntu 24.04: sudo apt-get install python3 python3-venv), then run make again;" >&2; \
	  echo "or name yours: make demo PYTHON=/path/to/python3" >&2; \
	  exit 1; \
	elif [ -z "$$python" ]; then \
	  echo "$$found is here, but it cannot make environments: its venv module is not complete." >&2; \
	  echo "On Debian and Ubuntu: sudo apt-get install python3-venv; then run make again." >&2; \
	  exit 1; \
	fi; \
	echo "Making $(VENV) with $$($$python --version)."; \
	$$python -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: constraints.txt pyproject.toml | $(VENV)/.made
	@echo "Installing $$(grep -c == constraints.txt) packages from constraints.txt (the first time takes a minute)."
	@$(PIP) install --require-hashes --only-binary :all: --requirement constraints.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: constraints-dev.txt $(VENV)/.runtime
	@echo "Installing the tools for tests and checks from constraints-dev.txt."
	@$(PIP) install --require-hashes --only-binary :all: --requirement constraints-dev.txt
	@touch $@
