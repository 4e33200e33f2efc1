# Every command prepares what it needs: system libraries, .venv, locked packages. See CONTRIBUTING.md.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: help run test test-pdf demo bench soak pictures translations lock wheel-check clean to-run to-test

help:
	@echo "make run            start the program (make run ARGS='--lang en')"
	@echo "make test           every check and every test"
	@echo "make test-pdf       every PDF the program makes, judged by veraPDF's rules; needs Java"
	@echo "make demo           play a whole meeting; pictures and the printed plan land in build/demo"
	@echo "make bench          how long the things take that people wait for"
	@echo "make soak           kill the program 200 times while it is used, and press at random in a meeting"
	@echo "make pictures       draw the pictures of the documentation anew, with the demo"
	@echo "                    (make pictures ARGS=themes: those of the four themes only)"
	@echo "make translations   take new sentences into the translations"
	@echo "make lock           write the lock files anew (make lock ARGS=--upgrade)"
	@echo "make wheel-check    build the wheel and play the demo from it in an empty environment"
	@echo "make clean          remove everything that these commands made"

run: to-run
	@$(BIN)/python scripts/start.py $(ARGS)

demo: to-run
	@$(BIN)/python -m ungeplan demo --out build/demo $(ARGS)

# A whole run uses every core; a part of it, named in ARGS, is easier to follow in one process.
test: to-test
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m ruff check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest $(or $(ARGS),--numprocesses=auto --dist=loadfile --no-loadscope-reorder)

test-pdf: to-test
	@$(PYTHON) scripts/prepare.py java
	$(BIN)/python -m scripts.verapdf

bench: to-test
	$(BIN)/python -m scripts.bench

soak: to-test
	$(BIN)/python -m scripts.soak $(ARGS)

# Off screen, so that they come out the same everywhere.
pictures: to-run
	@$(BIN)/python scripts/pictures.py $(ARGS)

wheel-check: to-test
	$(BIN)/python scripts/wheel_check.py

translations: to-test
	$(BIN)/python scripts/translations.py

lock: to-test
	$(BIN)/python scripts/lock.py $(ARGS)

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

to-run:
	@$(PYTHON) scripts/prepare.py run

to-test:
	@$(PYTHON) scripts/prepare.py test
