"""The desk (skrivebordet): the contact person's own window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.language import Language
from ungeplan.model.people import PersonRow
from ungeplan.model.plan import Plan, PlanId
from ungeplan.ui.desk.door import FirstStart, Unlock
from ungeplan.ui.desk.new_person import NewPerson
from ungeplan.ui.desk.paper_page import PaperPage
from ungeplan.ui.desk.people_list import PeopleList
from ungeplan.ui.desk.person_page import PersonPage
from ungeplan.ui.theme import Scale, Theme, icon, stylesheet
from ungeplan.ui.wording import Wording

SCALE = Scale(0.72)
"""The private side is denser than the shared screen, and the same at every window size."""


_TABLE = 3
"""The screen with the list, behind the three that lead to it."""


class DeskWindow(QMainWindow):
    """Everything the contact person does before and after a meeting.

    Signals:
        begun: name and passphrase of the first start.
        unlocked: the passphrase somebody wrote.
        person_chosen: the plan id of the young person to show.
        person_named: the chosen name of a new young person.
        name_changed: another chosen name for the one who is shown.
        meeting_wanted: the plan id of the young person to sit down with.
        plan_wanted: show the plan of the one who is shown, on paper.
        closing: the window wants to close; whoever wires it decides with `allow_close`.
    """

    begun = Signal(str, str)
    unlocked = Signal(str)
    person_chosen = Signal(str)
    person_named = Signal(str)
    name_changed = Signal(str)
    meeting_wanted = Signal(str)
    plan_wanted = Signal()
    closing = Signal()

    def __init__(self, wording: Wording, theme: Theme) -> None:
        super().__init__()
        self._wording = wording
        self._may_close = False
        self.setWindowTitle("ungeplan")
        self.setMinimumSize(900, 600)
        self.first_start = FirstStart(wording, theme, SCALE)
        self.unlock = Unlock(wording, theme, SCALE)
        self.people = PeopleList(wording, theme, SCALE)
        self.person = PersonPage(wording, theme, SCALE)
        self.new_person = NewPerson(wording, theme, SCALE)
        self.paper = PaperPage(wording, theme, SCALE)
        self._opening = QLabel()
        self._opening.setProperty("look", "helper")
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = QLabel()
        self._hint.setProperty("look", "helper")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._owner = QLabel()
        self._owner.setProperty("look", "small")
        self._owner.setTextFormat(Qt.TextFormat.PlainText)
        self._language = QPushButton()
        self._language.setProperty("look", "plain")
        self._language.setIcon(icon("translate", theme.action_text, SCALE.px(28)))
        self._message = QLabel()
        self._message.setProperty("look", "warning")
        self._message.setWordWrap(True)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.hide()

        self._pages = QStackedWidget()
        for page in (self._hint, self.person, self.new_person, self.paper):
            self._pages.addWidget(page)
        self._screens = QStackedWidget()
        for screen in (self._opening, self.first_start, self.unlock, self._table()):
            self._screens.addWidget(screen)
        whole = QWidget()
        whole.setProperty("look", "paper")
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(self._screens, 1)
        layout.addWidget(self._bar())
        self.setCentralWidget(whole)
        self.setStyleSheet(stylesheet(theme, SCALE))
        self._connect()
        self.retranslate()

    # -- what is shown ------------------------------------------------------------------------

    def show_first_start(self, message: str = "") -> None:
        """Ask for a name and a passphrase."""
        self._screens.setCurrentWidget(self.first_start)
        self.first_start.say(message)
        self.first_start.take_focus()

    def show_unlock(self, message: str = "") -> None:
        """Ask for the passphrase, and say why if it was asked before."""
        self._screens.setCurrentWidget(self.unlock)
        self.unlock.say(message)

    def show_people(self, people: Sequence[PersonRow], owner: str) -> None:
        """Show the list."""
        self._owner.setText(owner)
        self.people.show_people(people)
        if self._screens.currentIndex() != _TABLE:
            self._screens.setCurrentIndex(_TABLE)
            self.people.focus_search()

    def show_person(
        self, plan_id: PlanId, plan: Plan, *, meeting_open: bool, version: int, draft: bool
    ) -> None:
        """Show this young person beside the list."""
        self.person.show_plan(plan, meeting_open=meeting_open, version=version, draft=draft)
        self.people.choose(plan_id)
        self._pages.setCurrentWidget(self.person)

    def focus_person(self) -> None:
        """The keys begin at what one does next with the young person."""
        self.person.take_focus()

    def show_nobody(self) -> None:
        """Show the list alone."""
        self._pages.setCurrentWidget(self._hint)

    def show_paper(self, pdf: bytes) -> None:
        """Show the plan on paper."""
        self.paper.show_paper(pdf)
        self._pages.setCurrentWidget(self.paper)

    def show_missing_signs(self, signs: Sequence[str]) -> None:
        """Say which signs cannot be printed, and let the contact person choose."""
        self.paper.show_missing_signs(signs)
        self._pages.setCurrentWidget(self.paper)

    def say(self, message: str) -> None:
        """Show one plain sentence above everything; an empty one takes it away."""
        self._message.setText(message)
        self._message.setVisible(bool(message))

    def allow_close(self) -> None:
        """Nothing keeps the window open any more."""
        self._may_close = True

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._opening.setText(self.tr("Opening the plans …"))
        self._hint.setText(self.tr("Choose a young person, or begin with a new one."))
        danish = self._wording.language is Language.DANISH
        self._language.setText("English" if danish else "Dansk")

    # -- how it is put together ---------------------------------------------------------------

    def _table(self) -> QWidget:
        table = QWidget()
        side = QFrame()
        side.setProperty("look", "side")
        side.setFixedWidth(SCALE.px(500))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.people)
        layout = QHBoxLayout(table)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(self._pages, 1)
        return table

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("look", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(SCALE.px(24), SCALE.px(4), SCALE.px(16), SCALE.px(4))
        row.addWidget(self._owner)
        row.addStretch()
        row.addWidget(self._language)
        return bar

    def _connect(self) -> None:
        self.first_start.begun.connect(self.begun)
        self.unlock.unlocked.connect(self.unlocked)
        self.people.person_chosen.connect(self.person_chosen)
        self.people.meeting_wanted.connect(self.meeting_wanted)
        self.people.new_person_wanted.connect(self._ask_who)
        self.new_person.named.connect(self.person_named)
        self.new_person.given_up.connect(self._back_to_person)
        self.person.meeting_wanted.connect(self._want_meeting)
        self.person.plan_wanted.connect(self.plan_wanted)
        self.person.name_chosen.connect(self.name_changed)
        self.paper.closed.connect(self._back_to_person)
        self._language.clicked.connect(self._switch_language)
        self._wording.language_changed.connect(self.retranslate)
        QShortcut(QKeySequence.StandardKey.Find, self, self.people.focus_search)
        QShortcut(QKeySequence.StandardKey.New, self, self._ask_who)

    def _ask_who(self) -> None:
        if self._screens.currentIndex() == _TABLE:
            self._pages.setCurrentWidget(self.new_person)
            self.new_person.begin()

    def _back_to_person(self) -> None:
        shown = self.people.chosen() is not None
        self._pages.setCurrentWidget(self.person if shown else self._hint)

    def _want_meeting(self) -> None:
        chosen = self.people.chosen()
        if chosen is not None:
            self.meeting_wanted.emit(chosen)

    def _switch_language(self) -> None:
        danish = self._wording.language is Language.DANISH
        self._wording.use(Language.ENGLISH if danish else Language.DANISH)

    def sizeHint(self) -> QSize:
        return QSize(1280, 760)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.closing.emit()
