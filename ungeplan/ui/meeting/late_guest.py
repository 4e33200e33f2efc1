"""Somebody comes in later: first the young person says what they may see."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ungeplan.model.edits import TakeSeat
from ungeplan.model.plan import YOUNG_PERSON, Plan, ShareRule
from ungeplan.ui.meeting.late_guest_bar import LateGuestBar
from ungeplan.ui.meeting.share_rows import ShareRows
from ungeplan.ui.theme import BODY, Scale, Theme
from ungeplan.ui.widgets.finger_scroll import FingerScroll
from ungeplan.ui.wording import Wording

_WIDEST = 42
"""How wide the sheets are, in letters of the text: an answer stands near what it is about."""


class Waiting(NamedTuple):
    """Somebody outside, and what was answered before they were asked about."""

    seat: TakeSeat
    rules_before: tuple[ShareRule, ...]


class LateGuest(QWidget):
    """A page of its own over the stage. It waits under the curtain until somebody opens it.

    Signals:
        rule_set: a SetShareRule.
        let_in: the TakeSeat that was asked for.
        kept_out: nobody sits down now.
        undo_wanted: the last answer is to be taken back.
        hide_wanted: the screen is to be covered.
        read_aloud_wanted: what is on it is to be read aloud, or no more.
        draft_typed, draft_finished: as those of a stage.
    """

    rule_set = Signal(object)
    let_in = Signal(object)
    kept_out = Signal()
    undo_wanted = Signal()
    hide_wanted = Signal()
    read_aloud_wanted = Signal()
    draft_typed = Signal(str, str)
    draft_finished = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wording = wording
        self._plan = Plan()
        self._waiting: Waiting | None = None
        self.question = _label("question")
        self.helper = _label("helper")
        self.rows = ShareRows(wording, theme)
        self.bar = LateGuestBar(wording, theme)
        self._scroll = self._make_page()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.bar)
        self.hide()

        self.rows.answered.connect(self.rule_set)
        self.rows.words_typed.connect(self.draft_typed)
        self.rows.words_finished.connect(self.draft_finished)
        self.bar.kept_out.connect(self.kept_out)
        self.bar.undo_wanted.connect(self.undo_wanted)
        self.bar.hide_wanted.connect(self.hide_wanted)
        self.bar.read_aloud_wanted.connect(self.read_aloud_wanted)
        self.bar.let_in.connect(self._let_in)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def _make_page(self) -> QScrollArea:
        """Question and sheets in one column, in the middle of the screen; it scrolls as one."""
        self._column = QWidget()
        self._column_rows = QVBoxLayout(self._column)
        self._column_rows.setContentsMargins(0, 0, 0, 0)
        for part in (self.question, self.helper, self.rows):
            self._column_rows.addWidget(part)
        self._column_rows.addStretch()
        page = QWidget()
        self._margins = QHBoxLayout(page)
        self._margins.addStretch(1)
        self._margins.addWidget(self._column, 1_000)
        self._margins.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self._finger = FingerScroll(scroll)
        self._finger.allow(True)
        return scroll

    @property
    def seat(self) -> TakeSeat | None:
        """The chair that is asked for; None when nobody waits outside."""
        return self._waiting.seat if self._waiting is not None else None

    @property
    def waiting(self) -> Waiting | None:
        """Who waits outside, for the page that takes the place of this one."""
        return self._waiting

    def ask(self, plan: Plan, seat: TakeSeat, today: dt.date) -> None:
        """Ask about this person; show the plan anew after each answer."""
        if self.seat != seat:
            self._scroll.verticalScrollBar().setValue(0)
            self._waiting = Waiting(seat, plan.share_rules)
        self._show(plan, today)

    def go_on(self, plan: Plan, waiting: Waiting, today: dt.date) -> None:
        """Ask what another page has begun to ask."""
        self._waiting = waiting
        self._show(plan, today)

    def finish(self) -> None:
        """Nobody waits outside any more; no word of what was asked stays behind."""
        self._waiting = None
        self._plan = Plan()
        self.rows.show_person(self._plan, YOUNG_PERSON, dt.date.today())
        self.rows.show_drafts({})
        self.question.clear()
        self.helper.clear()
        self.bar.say("")
        self.setAccessibleName("")
        self.hide()

    def show_reading(self, *, is_there: bool, is_reading: bool) -> None:
        """Say whether there is a voice, and whether it reads now: then a press stops it."""
        self.bar.show_reading(is_there=is_there, is_reading=is_reading)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.px(48)
        self._margins.setContentsMargins(side, scale.px(40), side, scale.px(28))
        self._column.setMaximumWidth(_WIDEST * scale.text(BODY))
        self._column_rows.setSpacing(scale.px(20))
        self.rows.show_scale(scale)
        self.bar.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        seat = self.seat
        name = self._plan.name_of(seat.person) if seat is not None else ""
        self.bar.say(name)
        if seat is None:
            return
        voices, language = self._wording.content.meeting.voices, self._wording.language
        question = voices.comes_in.filled(language, name=name)
        self.question.setText(question)
        self.helper.setText(voices.says_nothing.filled(language, name=name))
        self.setAccessibleName(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the careful answer: nobody comes in."""
        if event.key() == Qt.Key.Key_Escape:
            self.kept_out.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            # The shortcut of the stages is hidden with them.
            self.bar.undo.click()
        else:
            super().keyPressEvent(event)

    def _show(self, plan: Plan, today: dt.date) -> None:
        self._plan = plan
        waiting = self._waiting
        if waiting is not None:
            self.rows.show_person(plan, waiting.seat.person, today)
            # What was done before this question is no answer to it.
            self.bar.show_undo(can_undo=plan.share_rules != waiting.rules_before)
        self.retranslate()

    def _let_in(self) -> None:
        if self._waiting is not None:
            self.rows.finish_words()
            self.let_in.emit(self._waiting.seat)


def _label(look: str) -> QLabel:
    label = QLabel()
    label.setProperty("look", look)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
