# `make run` opens Heard, `make test` checks it; both install first what this machine lacks.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
RUN_STAMP := $(VENV)/.heard-run
TEST_STAMP := $(VENV)/.heard-test
PIP := $(PY) -m pip install --quiet --quiet --disable-pip-version-check --require-hashes

.PHONY: run demo install test test-wide test-install wide-install golden lint format types qml bench bench-rooms soak build deb docs pictures lock clean run-packages test-packages wide-packages
.DELETE_ON_ERROR:

run: install
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		exec $(PY) -m ui; \
	else \
		echo "No display here (neither DISPLAY nor WAYLAND_DISPLAY is set): playing the demo meeting instead."; \
		exec $(MAKE) --silent --no-print-directory demo; \
	fi

demo: install
	@QT_QPA_PLATFORM=offscreen $(PY) -m ui --demo build/demo

install: run-packages
	@$(MAKE) --silent --no-print-directory $(RUN_STAMP)

test-install: test-packages
	@$(MAKE) --silent --no-print-directory $(TEST_STAMP)

run-packages:
	@.ci/packages run

test-packages:
	@.ci/packages test

wide-packages:
	@.ci/packages wide

wide-install: wide-packages test-install

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Heard needs Python 3.11 or newer.")'
	@$(PYTHON) -m venv $(VENV)

$(RUN_STAMP): requirements.txt | $(PY)
	@echo 'Putting the Python packages into $(VENV); the first time takes a minute.'
	@$(PIP) -r requirements.txt
	@touch $@

# The tests' lock holds the run's too, at the same versions.
$(TEST_STAMP): requirements-test.txt requirements.txt | $(PY)
	@echo 'Putting the Python packages of the tests into $(VENV); the first time takes a minute.'
	@$(PIP) -r requirements-test.txt
	@touch $(RUN_STAMP) $@

# One process for each core; the tests of a file stay together, so that what they share is made once.
test: lint
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m "not wide" --numprocesses logical --dist loadfile --no-loadscope-reorder

# What takes long or wants more of the machine: networks of its own, a clean environment. `.ci/run` runs it after `test`.
test-wide: wide-install
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m wide --numprocesses logical --dist loadfile --no-loadscope-reorder

golden: test-install
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.golden_write

lint: test-install
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.ci/qml lint
	.ci/qml check

format: test-install
	$(PY) -m ruff check --fix
	$(PY) -m ruff format
	.ci/qml format

bench: test-install
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest tests/bench -o python_files='bench_*.py' -s

# Many rooms at one archive, on a PostgreSQL of its own; each figure beside a bare COPY of the same run.
bench-rooms: test-install
	$(PY) -m kiosk archive load --rooms 1000 --seconds 600

# Ten thousand moments to be killed in, and lives of meetings nobody thought of, by the thousand: over 20,000 steps.
soak: test-install
	HEARD_CRASH_STATES=10000 $(PY) -m pytest tests/kiosk/record/test_crash_states.py
	HEARD_SOAK=1000 QT_QPA_PLATFORM=offscreen $(PY) -m pytest tests/kiosk/room/test_any_life_of_a_meeting.py \
		tests/kiosk/meeting/test_who_may_any_history.py tests/kiosk/meeting/test_deciding_any_history.py \
		tests/kiosk/summary/test_recovery.py

build: test-install
	$(PY) -m PyInstaller --noconfirm --log-level WARN --distpath build/dist --workpath build/work build.spec
	QT_QPA_PLATFORM=offscreen build/dist/heard/heard --version

# A package for Debian and Ubuntu out of that, with the licences of all it holds.
deb: build
	$(PY) packaging/licences.py build/licences.txt build/dist/heard
	packaging/make-deb

# The guide as a web site in build/docs; Heard shows the same pages itself. What the theme says of its successor is known.
docs: test-install
	NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs build --quiet --strict

# The guide's pictures, from the demo meetings.
pictures: test-install
	$(PY) -m docs.pictures

# The lock files name packages and hashes only: no host, so that any mirror serves them.
LOCK := $(PY) -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --no-annotate
lock: test-install
	$(LOCK) --upgrade --extra ui --extra archive --output-file requirements.txt pyproject.toml
	$(LOCK) --upgrade --extra ui --extra archive --extra test --constraint requirements.txt --output-file requirements-test.txt pyproject.toml
	$(PY) packaging/licences.py --about

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find kiosk ui tests -name __pycache__ -type d -prune -exec rm -rf {} +
