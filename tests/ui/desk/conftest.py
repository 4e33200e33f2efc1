"""The contact person's side without a store: what it shows is given to it."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ungeplan import resources
from ungeplan.model.content import Content, load
from ungeplan.model.conversation import Conversation, World
from ungeplan.model.edits import BeginPlan
from ungeplan.model.language import Language
from ungeplan.model.people import PersonRow
from ungeplan.model.plan import YOUNG_PERSON, PersonId, PlanId
from ungeplan.ui import theme
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.wording import Wording

KAREN = PersonId("karen")


@pytest.fixture(scope="session")
def content() -> Content:
    return load(resources.folder() / "content")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    theme.dress(qapp)
    return qapp


@pytest.fixture
def wording(dressed: QApplication, content: Content) -> Iterator[Wording]:
    made = Wording(content, Language.ENGLISH)
    yield made
    # Translations hold for the whole process: none of them is left to the next test.
    made.use(Language.ENGLISH)


@pytest.fixture
def desk(qtbot: QtBot, wording: Wording) -> DeskWindow:
    """The window on the screen, before anything is known."""
    made = DeskWindow(wording, theme.WARM)
    made.allow_close()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def talk() -> Conversation:
    """What Mikkel and Karen said, before any meeting; Mikkel has the pen."""
    numbers = itertools.count(1)
    world = World(
        now=lambda: dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC),
        new_id=lambda: f"entry-{next(numbers)}",
        salt=lambda: b"0123456789abcdef",
    )
    made = Conversation([], lambda _: None, replica="here", world=world)
    made.pen = made.pen._replace(voice=KAREN, hand=KAREN)
    made.do(BeginPlan("Mikkel", KAREN, "Karen"))
    made.pen = made.pen._replace(voice=YOUNG_PERSON, hand=YOUNG_PERSON)
    return made


def row(name: str, next_meeting: dt.datetime | None = None) -> PersonRow:
    return PersonRow(plan=PlanId(name), name=name, next_meeting=next_meeting)
