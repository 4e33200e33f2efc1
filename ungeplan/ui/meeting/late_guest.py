"""Somebody comes in later: first the young person says what they may see."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ungeplan.model.edits import TakeSeat
from ungeplan.model.plan import YOUNG_PERSON, Plan
from ungeplan.ui.meeting.share_rows import ShareRows
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.finger_scroll import FingerScroll
from ungeplan.ui.wording import Wording


class LateGuest(QWidget):
    """A page of its own over the stage. It waits under the curtain until somebody opens it.

    Signals:
        rule_set: a SetShareRule.
        let_in: the TakeSeat that was asked for.
        kept_out: nobody sits down now.
        read_aloud_wanted: what is on it is to be read aloud, or no more.
    """

    rule_set = Signal(object)
    let_in = Signal(object)
    kept_out = Signal()
    read_aloud_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wording = wording
        self._theme = theme
        self._plan = Plan()
        self._seat: TakeSeat | None = None
        self.question = QLabel()
        self.question.setProperty("look", "question")
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.helper = QLabel()
        self.helper.setProperty("look", "helper")
        self.helper.setTextFormat(Qt.TextFormat.PlainText)
        self.helper.setWordWrap(True)
        self.rows = ShareRows(wording, theme)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page_rows = QVBoxLayout(page)
        page_rows.setContentsMargins(0, 0, 0, 0)
        page_rows.addWidget(self.rows)
        page_rows.addStretch()
        self._scroll.setWidget(page)
        self._finger = FingerScroll(self._scroll)
        self._finger.allow(True)
        self.read_aloud = Button()
        self.read_aloud.setProperty("look", "chip")
        self.read_aloud.setCheckable(True)
        self.read_aloud.hide()
        self.stay_out = Button()
        self.come_in = Button()
        self.come_in.setProperty("look", "primary")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.stay_out)
        self._buttons.addWidget(self.read_aloud)
        self._buttons.addStretch()
        self._buttons.addWidget(self.come_in)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.question)
        self._layout.addWidget(self.helper)
        self._layout.addWidget(self._scroll, 1)
        self._layout.addLayout(self._buttons)
        self.hide()
        self.rows.answered.connect(self.rule_set)
        self.read_aloud.clicked.connect(self.read_aloud_wanted)
        self.stay_out.clicked.connect(self.kept_out)
        self.come_in.clicked.connect(self._let_in)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def seat(self) -> TakeSeat | None:
        """The chair that is asked for; None when nobody waits outside."""
        return self._seat

    def ask(self, plan: Plan, seat: TakeSeat, today: dt.date) -> None:
        """Ask about this person; show the plan anew after each answer."""
        self._plan, self._seat = plan, seat
        self.rows.show_person(plan, seat.person, today)
        self.retranslate()

    def finish(self) -> None:
        """Nobody waits outside any more; no word of what was asked stays behind."""
        self._seat = None
        self._plan = Plan()
        self.rows.show_person(self._plan, YOUNG_PERSON, dt.date.today())
        self.question.clear()
        self.helper.clear()
        self.setAccessibleName("")
        self.hide()

    def show_reading(self, *, is_there: bool, is_reading: bool) -> None:
        """Say whether there is a voice, and whether it reads now: then a press stops it."""
        self.read_aloud.setChecked(is_reading)
        self.read_aloud.setVisible(is_there)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.text(BODY)
        self.read_aloud.setIcon(icon("speaker-high", self._theme.ink, side))
        self.read_aloud.setIconSize(QSize(side, side))
        side = scale.px(48)
        self._layout.setContentsMargins(side, scale.px(40), side, scale.px(28))
        self._layout.setSpacing(scale.px(24))
        self.rows.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        say = self._wording.say
        say_beside_icon(self.read_aloud, say(self._wording.content.meeting.always_there.read_aloud))
        if self._seat is None:
            return
        voices, language = self._wording.content.meeting.voices, self._wording.language
        name = self._plan.name_of(self._seat.person)
        question = voices.comes_in.filled(language, name=name)
        self.question.setText(question)
        self.helper.setText(voices.says_nothing.filled(language, name=name))
        self.setAccessibleName(question)
        self.come_in.setText(voices.may_come_in.filled(language, name=name))
        self.stay_out.setText(self._wording.say(voices.not_yet_in))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the careful answer: nobody comes in."""
        if event.key() == Qt.Key.Key_Escape:
            self.kept_out.emit()
            return
        super().keyPressEvent(event)

    def _let_in(self) -> None:
        if self._seat is not None:
            self.rows.finish_words()
            self.let_in.emit(self._seat)
