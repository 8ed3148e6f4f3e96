# One door: every command of the project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JIEBA := .cache/jieba
export NO_MKDOCS_2_WARNING := 1
MAKEFLAGS += --no-print-directory

# What the site is made from, folders included, so that a removed file counts as a change.
SOURCES := $(shell find docs overrides scripts -name __pycache__ -prune -o -print) mkdocs.yml $(VENV)/.site

.DELETE_ON_ERROR:
.PHONY: help site serve verify test audit java node bench golden engines screens picture fix lock clean always

help:  ## List the commands.
	@sed -n 's/^\([a-z]*\):.*##/\1 —/p' $(MAKEFILE_LIST)

site: site/index.html  ## Build the site into site/ (sets everything up on first use).

site/index.html: $(SOURCES) .cache/address
	$(BIN)/python scripts/build_site.py
	@touch $@

# The address that the site is built for: another one is a change like that of a file.
.cache/address: always
	@mkdir -p $(@D)
	@echo "$$SITE_URL" | cmp -s - $@ || echo "$$SITE_URL" > $@

verify:  ## Check a site against a source file: make verify SITE=site SOURCE=docs/source/record.txt
	@$(PYTHON) scripts/verify_site.py $(SITE) $(SOURCE)

SITE := site
SOURCE := docs/source/record.txt

serve: $(VENV)/.site  ## Serve the site, and build it again when a file changes.
	$(BIN)/mkdocs serve --livereload --no-strict

test: node $(VENV)/.test site node_modules/.package-lock.json  ## Run every check: lint, types, all tests, a real browser.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tests/chromium.py
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/python -m pytest --numprocesses auto --dist loadfile

audit: java node $(VENV)/.test site node_modules/.package-lock.json  ## Run the checks that need more: three engines, valid HTML and CSS, Lighthouse.
	PYTHONPATH=scripts $(BIN)/python tests/engines.py
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/python -m pytest tests/audit_*.py

needs = @{ $(1); } >/dev/null 2>&1 || { echo "make $(MAKECMDGOALS) needs $(2)." >&2; exit 1; }

java:
	$(call needs,command -v java,Java 11 or newer (Debian: apt-get install default-jre-headless))

node:
	$(call needs,npm --version && node -e $(NEW_ENOUGH),Node 20.19 or newer with npm (Debian 13: apt-get install nodejs npm))

NEW_ENOUGH := 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'

bench: $(VENV)/.test $(JIEBA)/.made site  ## Measure cost and growth, and write the tables to bench/.
	PYTHONPATH=scripts $(BIN)/python tests/bench.py

golden: $(VENV)/.test site  ## Rewrite the golden files; review the difference by eye.
	$(BIN)/python tests/chromium.py
	$(BIN)/python -m pytest --update-golden

engines: $(VENV)/.test site  ## Rewrite the golden pictures of Firefox and WebKit; look at each.
	PYTHONPATH=scripts $(BIN)/python tests/engines.py
	$(BIN)/python -m pytest --update-golden tests/audit_pictures.py

screens: $(VENV)/.test site  ## Draw every kind of page into screens/, with a sheet of all of them.
	$(BIN)/python tests/chromium.py
	PYTHONPATH=scripts $(BIN)/python tests/screens.py screens

picture: $(VENV)/.test  ## Draw the pictures that stand for a page where its address is shared.
	PYTHONPATH=scripts $(BIN)/python tests/picture.py

fix: $(VENV)/.test  ## Format the code and mend what the linter can.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/.test  ## Choose newer versions within pyproject.toml and pin them with their hashes.
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) --output-file requirements.txt
	$(BIN)/uv pip compile $(LOCK) --extra test --constraints requirements.txt --output-file requirements-test.txt

LOCK := pyproject.toml --quiet --universal --python-version 3.11.5 --upgrade --generate-hashes \
  --no-emit-index-url --no-header --no-annotate

clean:  ## Remove everything that was made here.
	rm -rf site screens .site.next .site.before .venv node_modules .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	test ! -f docs/.generated || (cd docs && xargs rm -f < .generated)
	rm -rf docs/record docs/p docs/.generated
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# No script of a package is run (.npmrc) and no browser fetched: Lighthouse drives the one that the tests drive.
node_modules/.package-lock.json: package-lock.json .npmrc
	npm ci --no-progress
	@touch $@

$(VENV)/.site: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Python 3.11.5 or newer is needed; set PYTHON=…")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

$(JIEBA)/.made: requirements.txt requirements-jieba.txt $(VENV)/.site
	@$(BIN)/python -m venv $(JIEBA)
	$(JIEBA)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes $(addprefix --requirement ,$(filter %.txt,$^))
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@
