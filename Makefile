# Everything sets itself up in .venv; a fresh machine needs Python 3.11 or newer, git and make.
PYTHON ?= python3
PORT ?= 8899
# Tests write many small databases, which is faster in memory.
SCRATCH := $(shell test -w /dev/shm && echo /dev/shm || echo /tmp)
BIN := .venv/bin

.PHONY: demo test soak faults check bench kills words texts pictures forms coffees lock image-check \
  wheel-check clean

demo: .venv/demo
	@echo "Starting Kith and its sandbox (a few seconds)…"
	@$(BIN)/kith demo --port $(PORT)

# The stories wait for sockets half of the time, so there is one more than there are cores.
test: .venv/test check
	@TMPDIR=$(SCRATCH) $(BIN)/python -m pytest -n 3 --dist worksteal

# The generated histories, with many times as many examples as a test run, and new ones each time;
# and a few dozen kills, of which "make kills" makes more.
SOAK ?= 20
soak: .venv/test
	@TMPDIR=$(SCRATCH) SOAK_FACTOR=$(SOAK) $(BIN)/python -m pytest -n 3 --dist worksteal \
	  tests/stories/test_histories.py tests/stories/test_months.py::test_months \
	  tests/stories/test_trust.py::test_trust
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.killing --rounds 15

# Everything that people can do, under every fault of Slack and of the database: FAULTS=429, say.
faults: .venv/test
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.faults $(FAULTS)

check: .venv/test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: .venv/test
	@$(BIN)/python -m tests.bench.matching
	@$(BIN)/python -m tests.bench.booking
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.answering
	@$(BIN)/python -m tests.bench.reconnect
	@$(BIN)/python -m tests.bench.phrases
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.vault
	@$(BIN)/python -m tests.bench.year
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.half_year
	@$(BIN)/python -m tests.bench.idle
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.retention
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.startup
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.bad_requests
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.commands

# What is lost while processes are killed: real ones, on SQLite and on a PostgreSQL of its own.
ROUNDS ?= 50
SEED ?= 7
kills: .venv/test
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.bench.killing --rounds $(ROUNDS) --seed $(SEED)

# The template that translations are made from; a test fails when it is out of date.
words: .venv/test
	@$(BIN)/python -m tests.catalogue_template

# The plans of check-ins and every text of them, in docs/check-ins.md, who may press what, in
# docs/access.md, and the samples that `kith doctor --blocks` lets Slack check; tests keep them up to
# date.
texts: .venv/test
	@$(BIN)/python -m tests.message_texts
	@$(BIN)/python -m tests.access
	@$(BIN)/python -m tests.exits
	@$(BIN)/python -m tests.block_samples

# The pictures of the README, taken from the sandbox in the installed Chromium.
pictures: .venv/test
	@$(BIN)/python -m tests.browser.pictures

# Every form and refusal about what people share, to be looked at and read aloud; kept nowhere.
FORMS ?= $(SCRATCH)/kith-forms
forms: .venv/test
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.browser.forms $(FORMS)
	@echo "The pictures are in $(FORMS)"

# Every message and window of a coffee's life, to be looked at and read aloud; kept nowhere.
COFFEES ?= $(SCRATCH)/kith-coffees
coffees: .venv/test
	@TMPDIR=$(SCRATCH) $(BIN)/python -m tests.browser.coffees $(COFFEES)
	@echo "The pictures are in $(COFFEES); index.html shows all of them"

# The newest libraries that pyproject.toml allows, each with its hashes, for the container image and
# for whoever wants the very same: for running Kith, and for building it.
LOCKED := --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
  --custom-compile-command "make lock"
BUILD_REQUIRES := import tomllib; \
  print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")
lock: .venv/deploy
	@$(BIN)/uv pip compile $(LOCKED) --extra postgres pyproject.toml -o deploy/requirements.lock
	@$(BIN)/python -c '$(BUILD_REQUIRES)' \
	  | $(BIN)/uv pip compile $(LOCKED) - -o deploy/build.lock

# The container image, the compose file and the unit of systemd; as root on Linux. It downloads all
# libraries anew, so it is no part of `make test`.
image-check: .venv/test .venv/deploy
	@$(BIN)/python -m tests.image

# Build the sdist and from it the wheel, install that where there is no clone, and try its demo.
# It downloads all libraries anew, so it is no part of `make test`.
wheel-check:
	@$(PYTHON) tests/wheel_check.py

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Kith needs Python 3.11 or newer; set PYTHON=/path/to/it"; exit 2; }
	@echo "Making a virtual environment in .venv (a few seconds, once)…"
	@$(PYTHON) -m venv .venv

.venv/demo: .venv/bin/python pyproject.toml
	@echo "Downloading and installing Kith into .venv (about a minute, once)…"
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[sandbox]'
	@touch $@

.venv/test: .venv/bin/python pyproject.toml
	@echo "Downloading and installing Kith and what its tests need (a few minutes, once)…"
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@ .venv/demo

.venv/deploy: .venv/bin/python pyproject.toml
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[deploy]'
	@touch $@

clean:
	rm -rf .venv
