"""Who is here today, as a picture: chairs at a table, with a name under each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QWidget

from ungeplan.model.plan import PersonId
from ungeplan.ui.meeting import calm_picture
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import draw_focus
from ungeplan.ui.widgets.words_label import wrapped
from ungeplan.ui.wording import Wording

_CHAIR = QSize(210, 268)
_TABLE_WIDTH = 400
_UNDER = 40
"""How far a chair stands in under the table, in the design's pixels as all sizes here."""
_LINE = 9
_LARGEST = 1.2
"""Three chairs fill the room beside the words; with more of them all become smaller."""


class Sitting(NamedTuple):
    """Somebody at the table: the name on the screen, and who they are there."""

    person: PersonId
    name: str
    role: str
    can_leave: bool = False
    has_card: bool = False
    """Whether there is a card of what they do."""


class Chair(DrawnButton):
    """One chair with its name. An empty chair is dashed; only some chairs can be pressed.

    Signals:
        chosen: the chair itself.
    """

    chosen = Signal(object)

    def __init__(
        self, theme: Theme, sitting: Sitting | None, *, faces_left: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.sitting = sitting
        self.faces_left = faces_left
        self._role = ""
        self._theme = theme
        self._scale = Scale()
        self._unit = 1.0
        if sitting is None or sitting.can_leave or sitting.has_card:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._choose)

    def show_words(self, name: str, role: str) -> None:
        """Show these words under the chair."""
        self.setText(name)
        self.setAccessibleName(f"{name}, {role}" if role else name)
        self._role = role
        self.update()

    def show_scale(self, scale: Scale, unit: float) -> None:
        """Take the sizes of this window; one unit of the picture is that many pixels."""
        self._scale = scale
        self._unit = unit
        self.update()

    def height_at(self, width: int) -> int:
        """How high chair and words are at that width."""
        words = wrapped(self.text(), self._name_font, width).height
        if self._role:
            words += wrapped(self._role, self._role_font, width).height
        return round(_CHAIR.height() * self._unit) + words + 2 * self._scale.px(14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(self.width() / 2, 0)
        painter.scale(-self._unit if self.faces_left else self._unit, self._unit)
        painter.translate(-_CHAIR.width() / 2, 0)
        if self.sitting is None:
            _draw_empty(painter, self._theme, lit=self.underMouse())
        else:
            _draw_chair(painter, self._theme)
        painter.restore()
        self._draw_words(painter)
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), self._theme, self._scale, 18)

    def _choose(self) -> None:
        self.chosen.emit(self)

    def _draw_words(self, painter: QPainter) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        y = _CHAIR.height() * self._unit + self._scale.px(14)
        empty = self.sitting is None
        for text, font, colour in (
            (self.text(), self._name_font, self._theme.action_text if empty else self._theme.ink),
            (self._role, self._role_font, self._theme.quiet_ink),
        ):
            height = wrapped(text, font, self.width()).height if text else 0
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(0, y, self.width(), height + 4), text, option)
            y += height

    @property
    def _name_font(self) -> QFont:
        return self._scale.font(CARD, bold=True)

    @property
    def _role_font(self) -> QFont:
        return self._scale.font(SMALL)


class ChairsAtTable(QWidget):
    """The table, a chair for everybody who is here, and an empty one for one more.

    Signals:
        empty_chair_pressed: somebody more may sit down.
        leaving: the PersonId of somebody who leaves the table.
        card_wanted: the PersonId of somebody whose card is to be seen.
    """

    empty_chair_pressed = Signal()
    leaving = Signal(str)
    card_wanted = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._unit = 1.0
        self._top = 0
        self._sitting: tuple[Sitting, ...] = ()
        self._chairs: list[Chair] = []
        self._leaving: Chair | None = None
        self.menu = QMenu(self)
        self._leave_action = self.menu.addAction("")
        self._card_action = self.menu.addAction("")
        self.empty = Chair(theme, None, faces_left=True, parent=self)
        self.empty.clicked.connect(self.empty_chair_pressed)
        self._leave_action.triggered.connect(self._let_leave)
        self._card_action.triggered.connect(self._want_card)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_sitting(self, sitting: Sequence[Sitting]) -> None:
        """Show these people at the table; the first sits on the left."""
        if tuple(sitting) == self._sitting:
            return
        self._sitting = tuple(sitting)
        for gone in self._chairs:
            gone.hide()
            gone.deleteLater()
        self._chairs = []
        for place, one in enumerate(sitting):
            chair = Chair(self._theme, one, faces_left=place > 0, parent=self)
            chair.show_words(one.name, one.role)
            chair.chosen.connect(self._offer_to_leave)
            chair.show()
            self._chairs.append(chair)
            # Qt puts what is made later behind the bar: it comes here, the empty chair after it.
            self.setTabOrder(self.empty, chair)
            self.setTabOrder(chair, self.empty)
        self._place()

    def chair(self, person: PersonId) -> Chair:
        """The chair of that person. Raises KeyError when they have none."""
        found = next((c for c in self._chairs if c.sitting and c.sitting.person == person), None)
        if found is None:
            raise KeyError(person)
        return found

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._place()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.empty.show_words(self.tr("One more?"), "")
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._chairs:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = self._chairs[0].geometry(), self.empty.geometry()
        floor = self._top + (_CHAIR.height() - 6) * self._unit
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(calm_picture.mixed(self._theme.paper, self._theme.hairline, 0.75))
        painter.drawRoundedRect(
            QRectF(
                first.left() + 8, floor, last.right() - first.left() - 16, max(3, 6 * self._unit)
            ),
            3,
            3,
        )
        painter.translate(first.right() + 1 - _UNDER * self._unit, self._top)
        painter.scale(self._unit, self._unit)
        _draw_table(painter, self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _offer_to_leave(self, chair: Chair) -> None:
        if chair.sitting is None:
            return
        self._leaving = chair
        name = chair.sitting.name.replace("&", "&&")
        self._leave_action.setText(self.tr("{name} leaves the table").format(name=name))
        self._leave_action.setVisible(chair.sitting.can_leave)
        self._card_action.setText(self.tr("What {name} does").format(name=name))
        self.menu.popup(chair.mapToGlobal(QPoint(0, chair.height())))

    def _let_leave(self) -> None:
        if self._leaving is not None and self._leaving.sitting is not None:
            self.leaving.emit(self._leaving.sitting.person)
            self._leaving = None

    def _want_card(self) -> None:
        if self._leaving is not None and self._leaving.sitting is not None:
            self.card_wanted.emit(self._leaving.sitting.person)
            self._leaving = None

    def _place(self) -> None:
        chairs = [*self._chairs, self.empty]
        design = _TABLE_WIDTH - 2 * _UNDER + _CHAIR.width() * len(chairs)
        wanted = self._scale.factor * max(_LARGEST, self._scale.zoom * 0.75)
        self._unit = min(wanted, max(self.width(), 1) / design)
        width = round(_CHAIR.width() * self._unit)
        for chair in chairs:
            chair.show_scale(self._scale, self._unit)
        height = max(chair.height_at(width) for chair in chairs)
        self.setMinimumHeight(height)
        self._top = 0
        x = 0
        for place, chair in enumerate(chairs):
            chair.setGeometry(x, self._top, width, height)
            chair.raise_()
            x += width
            if place == 0:
                x += round((_TABLE_WIDTH - 2 * _UNDER) * self._unit)
        self.update()


def _draw_chair(painter: QPainter, theme: Theme) -> None:
    """A chair from the side, its back on the left."""
    painter.setPen(_pen(theme.ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_chair_frame())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.action))
    painter.drawRoundedRect(QRectF(57, 128, 108, 20), 10, 10)
    painter.setBrush(QColor(theme.action_soft))
    painter.drawRoundedRect(QRectF(62, 131, 98, 8), 4, 4)
    painter.save()
    painter.translate(56, 74)
    painter.rotate(-6)
    painter.setBrush(QColor(theme.action))
    painter.drawRoundedRect(QRectF(-8, -42, 20, 74), 10, 10)
    painter.restore()


def _draw_empty(painter: QPainter, theme: Theme, *, lit: bool) -> None:
    pen = _pen(theme.action if lit else theme.edge)
    pen.setWidthF(4)
    pen.setDashPattern([2.2, 2.4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_chair_frame())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.action_soft))
    painter.drawEllipse(QPointF(116, 70), 30, 30)
    painter.setPen(
        QPen(QColor(theme.action_text), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    painter.drawLine(QPointF(104, 70), QPointF(128, 70))
    painter.drawLine(QPointF(116, 58), QPointF(116, 82))


def _chair_frame() -> QPainterPath:
    frame = QPainterPath(QPointF(47, 30))
    frame.lineTo(62, 148)
    frame.lineTo(52, 256)
    frame.moveTo(60, 148)
    frame.lineTo(158, 148)
    frame.lineTo(166, 256)
    frame.moveTo(57, 206)
    frame.lineTo(162, 206)
    return frame


def _draw_table(painter: QPainter, theme: Theme) -> None:
    """A table from the side, with two cups on it."""
    middle = _TABLE_WIDTH / 2
    painter.setPen(_pen(theme.ink))
    painter.drawLine(QPointF(middle, 112), QPointF(middle, 250))
    foot = QPainterPath(QPointF(middle - 70, 257))
    foot.quadTo(QPointF(middle - 60, 240), QPointF(middle, 238))
    foot.quadTo(QPointF(middle + 60, 240), QPointF(middle + 70, 257))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(foot)
    painter.setPen(Qt.PenStyle.NoPen)
    wood = calm_picture.mixed(theme.goals[0].soft, theme.goals[0].strong, 0.32)
    painter.setBrush(wood)
    painter.drawRoundedRect(QRectF(0, 98, _TABLE_WIDTH, 18), 9, 9)
    for x, colour in ((118, theme.action), (246, theme.goals[1].strong)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(x, 64, 32, 34), 7, 7)
        painter.drawRect(QRectF(x, 64, 32, 12))
        painter.setPen(QPen(QColor(colour), 5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x + 34, 80), 8, 9)
    painter.setPen(
        QPen(
            calm_picture.mixed(theme.paper, theme.edge, 0.55),
            4,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
        )
    )
    for x in (134, 262):
        steam = QPainterPath(QPointF(x, 54))
        steam.cubicTo(QPointF(x - 12, 42), QPointF(x + 12, 34), QPointF(x, 20))
        painter.drawPath(steam)


def _pen(colour: str) -> QPen:
    return QPen(
        QColor(colour),
        _LINE,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
