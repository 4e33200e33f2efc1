"""A program with a store of its own, on a screen that nobody sees."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.app.office import LITTLE, PASSPHRASE, Office
from tests.journeys.case_plans import CasePlan
from tests.settings_of_qt import settings_of_qt
from ungeplan import resources
from ungeplan.model.content import Content, load
from ungeplan.model.plan import PlanId
from ungeplan.store.creation import create_store
from ungeplan.store.plan_store import PlanStore
from ungeplan.ui import theme


@pytest.fixture(scope="session")
def content() -> Content:
    return load(resources.folder() / "content")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.dress(qapp)
    QAccessible.setActive(True)
    return qapp


@pytest.fixture
def office(dressed: QApplication, content: Content, tmp_path: Path) -> Iterator[Office]:
    """An office without a store; whatever a test opens is closed after it."""
    made = Office(tmp_path, content)
    yield made
    made.leave()


@pytest.fixture
def store(office: Office) -> Iterator[PlanStore]:
    """Karen's store, with nobody in it."""
    with contextlib.closing(create_store(office.file, "Karen", PASSPHRASE, LITTLE)) as made:
        yield made


@pytest.fixture
def office_of(office: Office, store: PlanStore) -> Callable[[CasePlan], Office]:
    """Opens the desk at the page of a case, which lies in the store under its name."""

    def open_it(case: CasePlan) -> Office:
        store.add_plan(PlanId(case.case_name), case.journal.entries)
        store.close()
        office.open()
        office.press(case.plan.young_person)
        return office

    return open_it


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[QSettings]:
    """What all programs of Qt keep together."""
    with settings_of_qt(tmp_path / "settings") as kept:
        yield kept
