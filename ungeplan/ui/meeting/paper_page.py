"""The plan as it will be printed, and beside it what is asked about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model import facts
from ungeplan.ui.meeting.half_made_note import HalfMadeNote
from ungeplan.ui.meeting.missing_signs import MissingSigns
from ungeplan.ui.meeting.paper_fade import PaperFade
from ungeplan.ui.meeting.plan_answer import PlanAnswer
from ungeplan.ui.meeting.take_along import TakeAlong
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.paper import PaperView
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class PaperPage(QWidget):
    """Shows the paper with one of two questions; without a paper only what keeps it away.

    Signals:
        stage_wanted: the facts.Stage where something is to be changed.
        signs_left_out: make the paper although some signs cannot stand on it.
        came_or_went: there is a paper now where there was none, or the other way round.
    """

    stage_wanted = Signal(object)
    signs_left_out = Signal()
    came_or_went = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._asks_for_answer = True
        self._has_half_made = False
        self._tells = False
        self.lacks_paper = False
        """Whether signs keep the paper from being made: then there is nothing to say yes to."""

        self.paper = PaperView(theme)
        self.fade = PaperFade(self.paper, theme)
        self.half_made = HalfMadeNote(wording, theme)
        self.answer = PlanAnswer(wording, theme)
        self.own_choices = QLabel()
        self.own_choices.setProperty("look", "card")
        self.own_choices.setWordWrap(True)
        self.own_choices.setTextFormat(Qt.TextFormat.PlainText)
        self.take_along = TakeAlong(wording, theme)
        self.signs = MissingSigns()
        self.signs.hide()
        self.whole = Button()
        self.whole.setProperty("look", "plain")
        self.side = QFrame()
        self.side.setProperty("look", "sheet")
        self._side_rows = QVBoxLayout(self.side)
        for part in (self.signs, self.answer, self.own_choices, self.take_along, self.half_made):
            self._side_rows.addWidget(part)
        self._side_rows.addStretch()
        self.sheet = QWidget()
        self._sheet_rows = QVBoxLayout(self.sheet)
        self._sheet_rows.setContentsMargins(0, 0, 0, 0)
        self._sheet_rows.addWidget(self.paper, 1)
        self._sheet_rows.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignHCenter)
        self._before_side = TabMark(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.sheet, 1)
        self._row.addWidget(self.side)
        self._after_side = TabMark(self)

        self.answer.stage_wanted.connect(self.stage_wanted)
        self.answer.waiting_changed.connect(self._show_side)
        self.signs.left_out.connect(self._leave_signs_out)
        self.signs.change_wanted.connect(self._change_words)
        self.half_made.steps_wanted.connect(self._want_steps)
        self.whole.clicked.connect(self._turn_whole_page)
        self._show_side()

    def ask(self, *, for_answer: bool) -> None:
        """Ask whether it is their plan, or offer the paper to take along."""
        self._asks_for_answer = for_answer
        self.take_along.begin()
        self._show_side()

    def show_half_made(self, half_made: bool) -> None:
        """Whether a step was begun and is not on the plan."""
        self._has_half_made = half_made
        self._show_side()

    def show_own_choices(self, words: str) -> None:
        """What the young person chose themselves; may be empty."""
        self.own_choices.setText(words)
        self._show_side()

    def show_paper(self, pdf: bytes) -> None:
        """Show the plan as it will be printed."""
        lacked, self.lacks_paper = self.lacks_paper, False
        self.signs.hide()
        self.paper.show_paper(pdf)
        self.take_along.show_ready(True)
        if lacked:
            self.answer.show_answer(None)
            self._show_side()
            self.came_or_went.emit()

    def show_missing_signs(self, signs: list[str]) -> None:
        """Ask what to do with signs that no letter of ours can print."""
        lacked, self.lacks_paper = self.lacks_paper, True
        self.signs.show_signs(signs)
        self.take_along.show_ready(False)
        self.signs.setVisible(True)
        if not lacked:
            self._show_side()
            self.came_or_went.emit()

    def take_focus(self) -> None:
        """The keys begin at what is asked."""
        if self.lacks_paper:
            self.signs.hold_focus()
        elif self._asks_for_answer:
            self.answer.take_focus()
        else:
            self.take_along.take_focus()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        for part in (
            self.paper,
            self.fade,
            self.half_made,
            self.answer,
            self.take_along,
            self.signs,
        ):
            part.show_scale(scale)
        self._sheet_rows.setSpacing(scale.px(4))
        self._row.setSpacing(scale.px(32))
        self._side_rows.setSpacing(scale.px(20))
        self._say_whole_page()
        self._arrange()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for part in (self.answer, self.take_along, self.half_made, self.signs):
            part.retranslate()
        self._say_whole_page()
        self._arrange()

    # -- inside -------------------------------------------------------------------------------

    def _show_side(self) -> None:
        there = not self.lacks_paper
        taking = there and not self._asks_for_answer
        self._show_sheet()
        self.half_made.setVisible(self._has_half_made and there)
        self.answer.setVisible(self._asks_for_answer and there)
        self.own_choices.setVisible(taking and bool(self.own_choices.text()))
        self.take_along.setVisible(taking)
        # Alone, what is asked stands under its question.
        alone = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        beside = there and not self._waits
        self._row.setAlignment(self.side, Qt.AlignmentFlag(0) if beside else alone)

    @property
    def _waits(self) -> bool:
        return self._asks_for_answer and self.answer.waits

    def _show_sheet(self) -> None:
        """Above the answers the paper would push them out of sight: the plan is told instead.

        Beside a question that waits it would show less than what is asked about.
        """
        told = self._tells and self._asks_for_answer
        self.sheet.setVisible(not self.lacks_paper and not told and not self._waits)

    def _leave_signs_out(self) -> None:
        self.signs.hide()
        self.signs_left_out.emit()

    def _change_words(self) -> None:
        self.answer.show()
        self.answer.offer_only_changes()

    def _want_steps(self) -> None:
        self.stage_wanted.emit(facts.Stage.STEPS)

    def _turn_whole_page(self) -> None:
        self.paper.show_whole_page(not self.paper.shows_whole_page)
        self._say_whole_page()

    def _say_whole_page(self) -> None:
        whole = self.paper.shows_whole_page
        say_beside_icon(
            self.whole, self.tr("Show it larger") if whole else self.tr("Show the whole page")
        )
        name = "magnifying-glass" if whole else "file-text"
        side = self._scale.text(BODY)
        self.whole.setIcon(icon(name, self._theme.action_text, side))
        self.whole.setIconSize(QSize(side, side))

    def _arrange(self) -> None:
        """Side by side while there is room for the words; else first what can be done."""
        scale = self._scale
        margin = scale.px(28)
        around = 2 * margin + self.side.width() - self.side.contentsRect().width()
        side = max(scale.px(480), scale.text(BODY) * 15, self.answer.narrowest + around)
        # The paper keeps more than half of the width: large text must not make it small.
        beside = side * 2.6 < self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        self._row.setDirection(direction)
        (self._before_side if beside else self._after_side).lead_to([self.paper, self.whole])
        self._tells = not beside
        self.answer.tell_plan(self._tells)
        self._side_rows.setContentsMargins(margin, margin, margin, margin)
        self._show_sheet()
        self.paper.setMinimumHeight(scale.px(420 if beside else 340))
        self.side.setFixedWidth(side if beside else max(1, self.width()))

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
