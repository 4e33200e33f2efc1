"""How the young person says yes: with a tap, with their name by hand, or aloud."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTouchEvent,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.model.facts import Answer, ConfirmedHow, PlanConfirmed, Stroke
from ungeplan.model.plan import PersonId
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.theme import BODY, SMALL, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording

_THOUSAND = 1000
"""Parts of the pad's width in which a signature is kept."""
_MOST_POINTS = 4000
"""More than a long name has; a hand that rests on the pad adds nothing."""


class SignaturePad(QWidget):
    """A line to write a name on, by mouse, pen or finger.

    Signals:
        changed: something was drawn or taken away.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strokes: list[list[QPointF]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What was drawn, in thousandths of the width."""
        unit = max(self.width(), 1) / _THOUSAND
        return tuple(
            tuple((round(point.x() / unit), round(point.y() / unit)) for point in stroke)
            for stroke in self._strokes
        )

    def clear(self) -> None:
        """Take everything away."""
        self._strokes = []
        self.update()
        self.changed.emit()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.setFixedHeight(scale.px(150, at_least=120))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(self._theme.edge), 2))
        painter.setBrush(QColor(self._theme.sheet))
        painter.drawRoundedRect(edge, 14, 14)
        line = self.height() * 0.74
        painter.drawLine(QPointF(24, line), QPointF(self.width() - 24, line))
        painter.setPen(
            QPen(
                QColor(self._theme.ink),
                max(2.5, self.height() / 44),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        for stroke in self._strokes:
            if len(stroke) > 1:
                painter.drawPolyline(QPolygonF(stroke))
            else:
                painter.drawPoint(stroke[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def event(self, event: QEvent) -> bool:
        """One finger writes; a palm beside it does not."""
        if isinstance(event, QTouchEvent) and event.points():
            first = event.points()[0]
            if event.type() == QEvent.Type.TouchBegin:
                self._begin(first.position())
            elif event.type() == QEvent.Type.TouchUpdate:
                self._go_on(first.position())
            event.accept()
            return True
        return super().event(event)

    def _begin(self, point: QPointF) -> None:
        self._strokes.append([point])
        self._drawn()

    def _go_on(self, point: QPointF) -> None:
        if self._strokes and sum(map(len, self._strokes)) < _MOST_POINTS:
            inside = QRectF(self.rect())
            x = min(max(point.x(), inside.left()), inside.right())
            y = min(max(point.y(), inside.top()), inside.bottom())
            self._strokes[-1].append(QPointF(x, y))
            self._drawn()

    def _drawn(self) -> None:
        self.update()
        self.changed.emit()


class Signing(QWidget):
    """Three ways of the same weight; the tap is there without choosing.

    Signals:
        yes_said: yes, in the way that was chosen here. After a tap there is nothing more to press.
    """

    yes_said = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._contact_person = ""
        self._contact_person_id: PersonId | None = None
        self._label = QLabel()
        self._label.setProperty("look", "small")
        self._ways = {how: Chip(theme) for how in ConfirmedHow}
        self._row = Flow()
        self._row.show_parts([*self._ways.values()])
        self._hint = QLabel()
        self._hint.setProperty("look", "helper")
        self._hint.setWordWrap(True)
        self.pad = SignaturePad(theme)
        self.missing = QLabel()
        """That a yes by hand lacks the name."""
        self.missing.setProperty("look", "card")
        self.missing.setWordWrap(True)
        self._lacks_name = False
        self._again = Button()
        self._again.setProperty("look", "plain")
        self.yes = Button()
        self.yes.setProperty("look", "soft")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._label, self._row, self._hint, self.missing, self.pad):
            self._rows.addWidget(part)
        self._rows.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(self.yes)
        for chip in self._ways.values():
            chip.setAutoExclusive(True)
            chip.toggled.connect(self._begin_anew)
        self._again.clicked.connect(self.pad.clear)
        self.yes.clicked.connect(self.yes_said)
        self.pad.changed.connect(self._begin_anew)
        self.begin()

    def begin(self) -> None:
        """As it is at first."""
        self._ways[ConfirmedHow.TAP].setChecked(True)
        self.pad.clear()

    def show_contact_person(self, person: PersonId | None, name: str) -> None:
        """Who writes that it was said aloud; nobody can in a gap."""
        self._contact_person_id, self._contact_person = person, name
        self._ways[ConfirmedHow.SPOKEN].setVisible(person is not None)
        self.retranslate()

    @property
    def confirmation(self) -> PlanConfirmed | None:
        """The yes in the way that is chosen; None while the name is not written."""
        how = next(how for how, chip in self._ways.items() if chip.isChecked())
        if how is ConfirmedHow.SIGNATURE and not self.pad.strokes:
            return None
        return PlanConfirmed(
            Answer.YES,
            how,
            self.pad.strokes if how is ConfirmedHow.SIGNATURE else (),
            self._contact_person_id if how is ConfirmedHow.SPOKEN else None,
        )

    @property
    def narrowest(self) -> int:
        """The width in which the words of every way have room, in pixels."""
        return max(c.sizeHint().width() for c in self._ways.values() if not c.isHidden())

    def ask_for_name(self) -> None:
        """The yes waits for the name: say so where it is written."""
        self._lacks_name = True
        self._show()
        # The page follows the keys: in large text the yes that was pressed stands far above.
        self.yes.setFocus()
        announce(self.missing, self.missing.text())

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(10))
        self._row.set_gap(scale.px(10))
        self.pad.show_scale(scale)
        self.yes.setIcon(icon("check", self._theme.action_text, scale.text(BODY)))
        self.yes.setIconSize(QSize(scale.text(BODY), scale.text(BODY)))
        side = scale.text(SMALL)
        self._again.setIcon(icon("arrow-u-up-left", self._theme.action_text, side))
        for chip in self._ways.values():
            chip.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        yes, say = self._wording.content.meeting.stages.yes, self._wording.say
        self._label.setText(say(yes.how))
        self._ways[ConfirmedHow.TAP].say(say(yes.by_tap))
        self._ways[ConfirmedHow.SIGNATURE].say(say(yes.by_hand))
        aloud = yes.said_aloud.filled(self._wording.language, writer=self._contact_person)
        self._ways[ConfirmedHow.SPOKEN].say(aloud[:1].upper() + aloud[1:])
        self._hint.setText(say(yes.sign_here))
        self.missing.setText(say(yes.sign_missing))
        self.pad.setAccessibleName(say(yes.sign_here))
        say_beside_icon(self._again, say(yes.sign_again))
        say_beside_icon(self.yes, say(yes.yes))

    def _begin_anew(self) -> None:
        self._lacks_name = False
        self._show()

    def _show(self) -> None:
        writes = self._ways[ConfirmedHow.SIGNATURE].isChecked()
        # Whoever has chosen a way need not go back to the yes above it.
        self.yes.setVisible(not self._ways[ConfirmedHow.TAP].isChecked())
        self.pad.setVisible(writes)
        self._hint.setVisible(writes and not self.pad.strokes and not self._lacks_name)
        self.missing.setVisible(writes and self._lacks_name)
        self._again.setVisible(writes and bool(self.pad.strokes))
