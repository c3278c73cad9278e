# The commands of a contributor, by short names. PYTHON is the interpreter of the virtual environment that has the tools:
#   python3 -m venv --upgrade-deps .venv && .venv/bin/pip install -e . --group dev
PYTHON ?= .venv/bin/python
BIN := $(filter-out ./,$(dir $(PYTHON)))
PURE := model normalise mail detect decide compose

.PHONY: help lint test coverage stress docs

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

lint: ## ruff, its formatter, mypy and the import contracts
	$(BIN)ruff check .
	$(BIN)ruff format --check .
	$(BIN)mypy
	$(BIN)lint-imports

test: ## all tests, in parallel and offline
	$(PYTHON) -m pytest

coverage: ## lines and branches of the pure stages that their own tests run
	$(BIN)coverage run -m pytest -n 0 $(PURE:%=tests/%)
	$(BIN)coverage report

stress: ## the long-running checks of docs/development.md; they take hours
	$(PYTHON) -m tests.simulation --kinds memory --weeks 2000 --jobs 2
	$(PYTHON) -m tests.simulation --bugs --weeks 1000 --jobs 2
	$(PYTHON) -m tests.simulation --kinds gmail,outlook --weeks 200
	$(PYTHON) -m tests.simulation --kinds dovecot,pymap --weeks 200
	$(PYTHON) -m tests.simulation.placements --count 10000 --kind gmail
	$(PYTHON) -m tests.simulation.placements --count 10000 --kind outlook
	$(PYTHON) -m tests.crash --points 10000
	$(PYTHON) -m tests.power --cuts 100000
	$(PYTHON) -m tests.fuzz --share 1.0
	$(PYTHON) -m tests.attacks
	$(PYTHON) -m tests.attacks.pumps --texts 200000
	$(PYTHON) -m tests.clocks --lives 1000 --twins 2000

docs: ## write the files that are generated from the code
	$(PYTHON) -m tests.regenerate
