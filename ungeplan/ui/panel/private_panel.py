"""The contact person's panel: what to ask, how long it takes, and what to do if it is too much."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.facts import Mode, Stage
from ungeplan.model.plan import Plan
from ungeplan.ui.desk.label import label
from ungeplan.ui.panel.foot import PanelFoot, Standing
from ungeplan.ui.panel.hints import carries_too_much
from ungeplan.ui.panel.safety_card import SafetyCard
from ungeplan.ui.panel.sand_glass import SandGlass
from ungeplan.ui.panel.scrolled_page import ScrolledPage
from ungeplan.ui.panel.stage_prompts import StagePrompts
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_DENSE = 0.72
"""The private side is denser than the shared screen."""
_WIDTH = 620
_AWAY_FROM_EDGE = 32
"""In the design's pixels: what the system draws round a window stays on the same screen too."""
_WITH_STEPS = (Stage.STEPS, Stage.SHARING, Stage.MY_PLAN)
"""Where one may still think about who does what."""


class PrivatePanel(QWidget):
    """A window of its own that takes the keyboard from nobody.

    It shows the stage and the plan on the table; it knows no other.

    Signals:
        close_wanted: the contact person has seen enough.
        swap_wanted: the two faces change places.
        keys_not_wanted: it was pressed, and the keyboard goes back to the meeting.
        moved: it lies elsewhere, or has another size.
    """

    close_wanted = Signal()
    swap_wanted = Signal()
    keys_not_wanted = Signal()
    moved = Signal()

    def __init__(self, wording: Wording, theme: Theme, screen: QRect) -> None:
        """The panel takes its sizes from the screen on which it is first shown."""
        super().__init__()
        self._wording = wording
        self._theme = theme
        self._scale = scale = Scale(_DENSE * max(1.0, Scale.of(screen.size()).factor))
        self._stage = Stage.WELCOME
        self._mode = Mode.FULL
        self._was_silent = False
        self._carries_too_much = False
        self._knows_age = False
        self.has_the_keys = False
        """Whether the contact person asked for the keyboard: then pressing keeps it here."""
        self.setWindowTitle("ungeplan")
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name = label("title")
        self._minutes = label("small")
        self._glass = SandGlass(theme, scale)
        self._silence = label("")
        self._glass_row = self._row(self._glass, self._silence)
        self._ask = label("small")
        self.prompts = StagePrompts(wording, scale)
        self._hint = QFrame()
        self._hint.setProperty("look", "message")
        self._too_much = label("card")
        self._why = label("")
        self._age = label("")
        self.safety = SafetyCard(wording, theme, scale)
        self.foot = PanelFoot(wording, theme, scale)
        self._page = ScrolledPage()
        self._lay_out()
        self._connect_parts()
        self.setStyleSheet(stylesheet(theme, scale))
        self._show_stage_parts()
        self.retranslate()

    # -- what it is told -----------------------------------------------------------------------

    def show_stage(self, stage: Stage, mode: Mode) -> None:
        """The meeting is at this stage, and the two have so much time."""
        self._stage, self._mode = stage, mode
        self.prompts.show_stage(stage)
        self._show_stage_parts()
        self.retranslate()

    def show_plan(self, plan: Plan) -> None:
        """The plan on the table."""
        self._carries_too_much = carries_too_much(plan)
        self._knows_age = plan.birth_date is not None
        self._show_stage_parts()

    def go_on_from(self, before: PrivatePanel) -> None:
        """Take the place of a panel of the same meeting: its sand has run so far."""
        self._was_silent = before._was_silent
        self._glass.go_on_from(before._glass)
        self.retranslate()

    def show_standing(self, standing: Standing, *, can_swap: bool) -> None:
        """Where it is shown, and whether there is another screen for the meeting."""
        self.foot.show_standing(standing, can_swap=can_swap)

    def show_kept_out(self, is_kept_out: bool) -> None:
        """Whether others do not see this window when the screen is shared."""
        self.foot.show_kept_out(is_kept_out)

    def stand_in(self, room: QRect) -> None:
        """Lie at the right of that part of a screen, well inside it."""
        away = self._scale.px(_AWAY_FROM_EDGE)
        width = min(self._scale.px(_WIDTH), room.width() - 2 * away)
        self.setGeometry(
            room.right() - width - away, room.top() + away, width, room.height() - 2 * away
        )

    def stand_over(self, room: QRect) -> None:
        """Lie in the middle of the covered meeting."""
        width = min(self._scale.px(_WIDTH), round(room.width() * 0.9))
        corner = QPoint(room.center().x() - width // 2, room.top() + round(room.height() * 0.07))
        self.setGeometry(QRect(corner.x(), corner.y(), width, round(room.height() * 0.86)))

    def take_keys(self) -> None:
        """The contact person wants to use it by keys."""
        self.has_the_keys = True
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        meeting, say = self._wording.content.meeting, self._wording.say
        self._name.setText(say(meeting.bar[self._stage]))
        minutes = meeting.minutes(self._stage, self._mode)
        self._minutes.setText(self.tr("About {minutes} min.").format(minutes=minutes))
        self._minutes.setVisible(minutes > 0)
        self._ask.setText(self.tr("You can ask"))
        self._silence.setText(
            self.tr("The adults are silent for two minutes.")
            if self._glass.is_running
            else self.tr("Now you may ask.")
        )
        self._too_much.setText(say(meeting.stages.steps.too_much))
        self._why.setText(self.tr("The young person has most of the steps. Ask."))
        self._age.setText(say(self._wording.content.rules.age_unknown))

    # -- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self._scale.px
        sheet = QFrame()
        sheet.setProperty("look", "sheet")
        asked = QVBoxLayout(sheet)
        asked.setContentsMargins(*(px(24),) * 4)
        asked.setSpacing(px(14))
        asked.addWidget(self._ask)
        asked.addWidget(self.prompts)
        hint = QVBoxLayout(self._hint)
        hint.setContentsMargins(*(px(20),) * 4)
        hint.addWidget(self._too_much)
        hint.addWidget(self._why)
        rows = self._page.rows
        rows.setContentsMargins(px(28), px(24), px(28), px(24))
        rows.setSpacing(px(20))
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._minutes, 0)
        self._minutes.setWordWrap(False)
        rows.addLayout(head)
        for part in (self._glass_row, sheet, self._age, self._hint, self.safety):
            rows.addWidget(part)
        rows.addStretch()
        whole = QVBoxLayout(self)
        # The size is that of the screen's room, whatever the words would like.
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._page, 1)
        whole.addWidget(self.foot)

    def _row(self, picture: QWidget, words: QLabel) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._scale.px(14))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(words, 1)
        return made

    def _connect_parts(self) -> None:
        self._glass.run_out.connect(self.retranslate)
        self.foot.swap.clicked.connect(self.swap_wanted)
        self.foot.close_button.clicked.connect(self.close_wanted)
        self.safety.unfolded.connect(self._show_guidance)
        for button in (self.foot.swap, self.foot.close_button, self.safety.fold):
            button.released.connect(self._give_keys_back)
        self._page.verticalScrollBar().sliderReleased.connect(self._give_keys_back)
        self._wording.language_changed.connect(self.retranslate)

    # -- what happens --------------------------------------------------------------------------

    def _show_stage_parts(self) -> None:
        """The sand runs once: coming back to the wishes does not silence anybody again."""
        is_here = self._stage is Stage.WISHES
        self._glass_row.setVisible(is_here)
        self._hint.setVisible(self._carries_too_much and self._stage in _WITH_STEPS)
        self._age.setVisible(not self._knows_age and self._stage is Stage.SHARING)
        if is_here and not self._was_silent:
            self._was_silent = True
            self._glass.turn()

    def _show_guidance(self) -> None:
        self._page.show_part(self.safety)

    def _give_keys_back(self) -> None:
        if not self.has_the_keys:
            self.keys_not_wanted.emit()

    # -- Qt ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._give_keys_back()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.has_the_keys = False
        super().changeEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window is another way to say that it was enough."""
        super().closeEvent(event)
        self.close_wanted.emit()
