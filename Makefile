# make demo: from a clone to an answer.   make test: everything that is checked without other programs.
# make docs: the generated reference pages.
# make test-stores: loading into stores that are installed beside (Virtuoso).
# make test-web: loading into what browsers run (cytoscape, in Node); skipped, with the reason, where npm cannot get it.
PYTHON ?= python3
BIN := .venv/bin
OUT ?= build

.PHONY: demo test test-stores test-web lint docs clean

demo: .venv/ready
	$(BIN)/kg-caucasus build -o $(OUT)
	@echo
	@echo "Who takes which position on what, in which words?"
	$(BIN)/kg-caucasus query --name positions --data $(OUT)
	@echo
	@echo "The graph is in $(OUT)/: kg.ttl and kg.trig to read, store/ to ask, report.txt on its soundness."
	@echo "Next: $(BIN)/kg-caucasus queries"

test: lint
	$(BIN)/python -m pytest

test-stores: .venv/ready
	$(BIN)/python -m pytest -rs tests/stores

test-web: .venv/ready
	-npm --prefix tests/web ci --silent --no-audit --no-fund
	$(BIN)/python -m pytest -rs tests/web

docs: .venv/ready
	$(BIN)/python docs/generate.py

lint: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/mypy

clean:
	rm -rf .venv $(OUT) dist

.venv/ready: pyproject.toml constraints.txt
	@echo "Making .venv with what is pinned in constraints.txt; this takes about a minute."
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@
