# The commands of a contributor, by short names. PYTHON is the interpreter of the virtual environment that has the tools:
#   python3 -m venv --upgrade-deps .venv && .venv/bin/pip install -e . --group dev
PYTHON ?= .venv/bin/python
BIN := $(filter-out ./,$(dir $(PYTHON)))
PURE := model languages normalise mail detect decide compose

.PHONY: help lint test coverage sample stress docs

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

lint: ## ruff, its formatter, mypy and the import contracts
	$(BIN)ruff check .
	$(BIN)ruff format --check .
	$(BIN)mypy
	$(BIN)lint-imports

test: ## all tests, in parallel and offline
	$(PYTHON) -m pytest

coverage: $(PURE:%=coverage-%) ## lines and branches of each pure stage that its own tests run: at least 95 % of both

.PHONY: $(PURE:%=coverage-%)
$(PURE:%=coverage-%): coverage-%:
	$(BIN)coverage run -m pytest -n 0 tests/$*
	$(BIN)coverage report --include='followup_daemon/$*/*' --fail-under=95
	$(BIN)coverage json -q -o - --include='followup_daemon/$*/*' | $(PYTHON) -m tests.coverage_of_stages $*

sample: ## a sample of the long-running checks, in minutes
	$(PYTHON) -m pytest stress

stress: ## the long-running checks of docs/development.md; they take hours
	$(PYTHON) -m stress.simulation --kinds memory --weeks 2000 --jobs 2
	$(PYTHON) -m stress.simulation --bugs --weeks 1000 --jobs 2
	$(PYTHON) -m stress.simulation --kinds gmail,outlook --weeks 200
	$(PYTHON) -m stress.simulation --kinds dovecot,pymap --weeks 200
	$(PYTHON) -m stress.simulation.placements --count 10000 --kind gmail
	$(PYTHON) -m stress.simulation.placements --count 10000 --kind outlook
	$(PYTHON) -m stress.crash --points 10000
	$(PYTHON) -m stress.power --cuts 100000
	$(PYTHON) -m stress.volume --count 1000
	$(PYTHON) -m stress.fuzz --share 1.0
	$(PYTHON) -m stress.attacks
	$(PYTHON) -m stress.attacks.pumps --texts 200000
	$(PYTHON) -m stress.clocks --lives 1000 --twins 2000
	$(PYTHON) -m stress.mutation --jobs 2

docs: ## write the files that are generated from the code
	$(PYTHON) -m tests.regenerate
