"""A stage is built when it is first needed, and is then like one that was there all along."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ungeplan.model.edits import AddWish
from ungeplan.model.facts import Stage as Place
from ungeplan.ui import theme
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.widgets.own_words import GrowingText


class Shown(QObject):
    """Notes every window that comes on the screen."""

    def __init__(self, application):
        super().__init__(application)
        self.windows = []
        application.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 — Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


def test_only_what_was_on_the_screen_is_built(window):
    assert list(window.stages.built) == [Place.WELCOME]
    window.go_to(Place.WISHES)
    assert list(window.stages.built) == [Place.WELCOME, Place.WISHES]
    assert len(window.stages) > 2


def test_whoever_waits_for_a_stage_is_told_once(window):
    told = []
    window.stages.when_built(Place.GOALS, lambda: told.append("later"))
    assert told == []
    for _ in range(2):
        window.go_to(Place.GOALS)
        window.go_to(Place.WELCOME)
    window.stages.when_built(Place.GOALS, lambda: told.append("at once"))
    assert told == ["later", "at once"]


def test_no_stage_shows_a_window_of_its_own_while_it_is_built(qapp, qtbot, document, wording):
    shown = Shown(qapp)
    window = MeetingWindow(document, wording, theme.WARM)
    qtbot.addWidget(window)
    window.show()
    for place in window.stages:
        window.go_to(place)
    qapp.removeEventFilter(shown)
    assert shown.windows == ["MeetingWindow"]


def test_what_is_half_typed_stands_in_a_stage_that_is_built_later(qtbot, memory, document, wording):
    document.type_draft("wishes.own_words", "Jeg vil på hav")
    document.keep_drafts()
    window = MeetingWindow(memory.open(), wording, theme.WARM)
    qtbot.addWidget(window)
    window.show()
    window.go_to(Place.WISHES)
    fields = window.stage.findChildren(GrowingText)
    assert "Jeg vil på hav" in [field.toPlainText() for field in fields]


def test_tab_comes_from_a_stage_that_is_built_later_to_the_bar(window, document, qtbot):
    document.do(AddWish("Motorer"))
    window.go_to(Place.GOALS)
    with qtbot.waitActive(window):
        window.activateWindow()
    stops = []
    for _ in range(60):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        stops.append(window.focusWidget())
        if stops[-1] is window.bar.forward:
            break
    on_bar = [window.bar.isAncestorOf(stop) for stop in stops]
    assert any(window.stage.isAncestorOf(stop) for stop in stops)
    assert on_bar == sorted(on_bar)
    assert stops[-1] is window.bar.forward
