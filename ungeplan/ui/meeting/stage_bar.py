"""The stages of the meeting at the top of the screen: where we are, where we have been.

A tick says only that we have been there: nothing on a stage has to be done.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ungeplan.model.facts import Mode, Stage
from ungeplan.ui.meeting.stage_line import StageLine
from ungeplan.ui.theme import SMALL, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import draw_focus
from ungeplan.ui.wording import Wording

_CIRCLE = 34
_DASHES = (1.6, 1.6)
"""The line around a stage that a short meeting passes by, in widths of the line."""


class StageMark(DrawnButton):
    """One stage on the bar: a numbered circle, with a tick when we have been there.

    Signals:
        chosen: its Stage, when somebody wants to see it.
    """

    chosen = Signal(object)

    def __init__(self, stage: Stage, number: int, theme: Theme) -> None:
        super().__init__()
        self.stage = stage
        self.visited = False
        self.current = False
        self.left_out = False
        """A meeting of this length passes it by; it can still be gone to."""
        self.number = number
        self._theme = theme
        self._scale = Scale()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def show_state(self, *, visited: bool, current: bool, left_out: bool) -> None:
        """Say whether we have been there, are there now, or pass it by today."""
        self.visited, self.current = visited, current
        self.left_out = left_out and not (visited or current)
        self.update()

    def centre(self) -> QPointF:
        """The middle of the circle."""
        return QPointF(self.width() / 2, self._ring + self._diameter / 2)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._scale.font(SMALL, bold=True))
        width = max(metrics.horizontalAdvance(self.text()) + self._scale.px(20), self._diameter)
        height = self._ring * 2 + self._diameter + self._scale.px(6) + metrics.height()
        return QSize(max(width, self._scale.px(112)), max(height, 48))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre, radius = self.centre(), self._diameter / 2
        circle = QRectF(
            centre.x() - radius, centre.y() - radius, self._diameter, self._diameter
        ).adjusted(1, 1, -1, -1)
        filled = self.visited or self.current
        line = QPen(QColor(theme.action if filled else theme.edge), max(2, scale.px(3)))
        if self.left_out:
            line.setDashPattern(_DASHES)
        painter.setPen(line)
        painter.setBrush(QColor(theme.action if filled else theme.sheet))
        painter.drawEllipse(circle)
        if self.visited and not self.current:
            side = round(self._diameter * 0.62)
            tick = icon_pixmap("check", theme.on_action, side, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(centre.x() - side / 2, centre.y() - side / 2), tick)
        else:
            font = scale.font(SMALL, bold=True)
            font.setPixelSize(round(self._diameter * 0.56))
            painter.setFont(font)
            painter.setPen(QColor(theme.on_action if filled else theme.quiet_ink))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.number))
        painter.setFont(scale.font(SMALL, bold=self.current))
        painter.setPen(QColor(theme.ink if self.current else theme.quiet_ink))
        top = self._ring + self._diameter + scale.px(6)
        below = QRectF(0, top, self.width(), self.height() - top)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text()
        )
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), theme, scale, 12)

    def _choose(self) -> None:
        self.chosen.emit(self.stage)

    @property
    def _diameter(self) -> int:
        return round(max(_CIRCLE * self._scale.factor, 26) * max(1.0, self._scale.zoom * 0.8))

    @property
    def _ring(self) -> int:
        """Room above the circle for the ring of the focus."""
        return self._scale.px(6, at_least=4)


class StageBar(QWidget):
    """All stages in a row; each can be gone to at any time.

    Where there is little room it is one line that opens a list of them. Before the meeting the line
    says how far the two have come with their questions; when they only get ready it opens no list.

    Signals:
        stage_chosen: the Stage somebody wants to see.
    """

    stage_chosen = Signal(object)

    def __init__(
        self,
        stages: Sequence[Stage],
        wording: Wording,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._is_short = False
        self._questions: tuple[Stage, int, int] | None = None
        self._marks = [StageMark(stage, number, theme) for number, stage in enumerate(stages, 1)]
        self.line = StageLine(list(stages), theme)
        self.questions = QLabel()
        self.questions.setProperty("look", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for mark in self._marks:
            layout.addWidget(mark)
            mark.chosen.connect(self.stage_chosen)
        layout.addWidget(self.line)
        layout.addWidget(self.questions)
        self.line.stage_chosen.connect(self.stage_chosen)
        wording.language_changed.connect(self.retranslate)
        self._show_form()
        self.retranslate()

    @property
    def full_width(self) -> int:
        """How wide it is with all stages in a row."""
        if self._questions is not None:
            said = self.line if self._marks else self.questions
            return said.sizeHint().width()
        return sum(mark.sizeHint().width() for mark in self._marks)

    def show_short(self, *, is_short: bool) -> None:
        """Be one line that opens the list, or all stages in a row."""
        self._is_short = is_short
        self._show_form()

    def count(self, stage: Stage, counted: tuple[int, int] | None) -> None:
        """Before the meeting: which question of this stage is asked, of how many; else None.

        It is seen when the header has found out what it has room for.
        """
        self._questions = None if counted is None else (stage, *counted)
        self.retranslate()

    def show_state(self, current: Stage | None, visited: frozenset[Stage], mode: Mode) -> None:
        """Show where we are, where we have been and what a meeting of this length passes by."""
        meeting = self._wording.content.meeting
        for mark in self._marks:
            mark.show_state(
                visited=mark.stage in visited,
                current=mark.stage is current,
                left_out=meeting.is_left_out(mark.stage, mode),
            )
        self.retranslate()
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        for mark in self._marks:
            mark.show_scale(scale)
        self.line.show_scale(scale)
        self.updateGeometry()
        self.update()

    def mark(self, stage: Stage) -> StageMark:
        """The mark of that stage. Raises KeyError for a stage that is not on the bar."""
        found = next((mark for mark in self._marks if mark.stage is stage), None)
        if found is None:
            raise KeyError(stage)
        return found

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        bar = self._wording.content.meeting.bar
        self.setAccessibleName(self.tr("The meeting from start to end"))
        for mark in self._marks:
            name = self._wording.say(bar[mark.stage])
            state = self._state_of(mark)
            mark.setText(name)
            # Where we are stands beside the name: whoever looks for a stage finds it by its name.
            mark.setAccessibleName(
                f"{name} · {state}" if mark.visited and not mark.current else name
            )
            mark.setAccessibleDescription(state)
            mark.setToolTip(state)
            mark.updateGeometry()
            sign = "map-pin" if mark.current else "check" if mark.visited else ""
            self.line.name_stage(mark.stage, f"{name} · {state}" if state else name, sign)
        here = next((mark for mark in self._marks if mark.current), None)
        where = self._questions
        if where is None and here is not None:
            where = here.stage, here.number, len(self._marks)
        if where is not None:
            self.line.say(self._counted(*where), self.tr("Shows all parts of the meeting"))
            self.questions.setText(self._counted(*where))

    def _counted(self, stage: Stage, number: int, how_many: int) -> str:
        name = self._wording.say(self._wording.content.meeting.bar[stage])
        counted = self.tr("{number} of {all}").format(number=number, all=how_many)
        return f"{name} · {counted}"

    def _state_of(self, mark: StageMark) -> str:
        if mark.current:
            return self.tr("You are here")
        if mark.visited:
            return self.tr("You have been here")
        return self.tr("Not in the short meeting") if mark.left_out else ""

    def _show_form(self) -> None:
        counts, in_meeting = self._questions is not None, bool(self._marks)
        for mark in self._marks:
            mark.setVisible(not counts and not self._is_short)
        self.line.setVisible(in_meeting and (counts or self._is_short))
        self.questions.setVisible(counts and not in_meeting)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line between the circles; it is coloured as far as we have come."""
        if self._is_short or self._questions is not None:
            return
        painter = QPainter(self)
        current = next((n for n, mark in enumerate(self._marks) if mark.current), -1)
        for number in range(len(self._marks) - 1):
            left, right = self._marks[number], self._marks[number + 1]
            reached = number < current
            colour = self._theme.action if reached else self._theme.hairline
            width = max(2.0, left.height() / 22)
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(left.mapToParent(left.centre()), right.mapToParent(right.centre()))
