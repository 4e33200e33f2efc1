"""A meeting with invented people: the plan on the table and the window that shows it."""

import datetime as dt
import itertools

import pytest
from PySide6.QtWidgets import QApplication

from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.conversation import THEIR_OWN, Pen, World
from ungeplan.model.edits import BeginPlan
from ungeplan.model.journal import Entry
from ungeplan.model.language import Language
from ungeplan.model.plan import PersonId
from ungeplan.ui import theme
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.wording import Wording

KAREN = PersonId("karen")


class Memory:
    """What a store would keep: the entries and the half-typed words of one meeting."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.drafts: dict[str, str] = {}
        self._numbers = itertools.count(1)

    def open(self) -> PlanDocument:
        """The plan as it was left, as after a crash."""
        world = World(
            now=lambda: dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC),
            new_id=lambda: f"entry-{next(self._numbers)}",
            salt=lambda: b"0123456789abcdef",
        )
        document = PlanDocument(self.entries, self.drafts, replica="here", world=world)
        document.entry_made.connect(self.entries.append)
        document.draft_written.connect(self.drafts.__setitem__)
        document.draft_dropped.connect(self._drop)
        return document

    def _drop(self, field: str) -> None:
        self.drafts.pop(field, None)


@pytest.fixture(scope="session")
def content():
    return load(resources.folder() / "content")


@pytest.fixture(scope="session")
def dressed(qapp):
    theme.dress(qapp)
    return qapp


@pytest.fixture
def wording(dressed, content):
    made = Wording(content, Language.DANISH)
    yield made
    # Translations hold for the whole program: none of them is left to the next test.
    made.use(Language.ENGLISH)


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def document(memory):
    document = memory.open()
    document.pass_pen(Pen(KAREN, KAREN))
    document.do(BeginPlan("Mikkel", KAREN, "Karen"))
    document.pass_pen(THEIR_OWN)
    document.begin_meeting()
    return document


@pytest.fixture
def window(qtbot, document, wording):
    made = MeetingWindow(document, wording, theme.WARM)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def quick_taps():
    """Two quick taps are two taps, as the program has it while there is a meeting."""
    usual = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(0)
    yield
    QApplication.setDoubleClickInterval(usual)
