"""How the figure looks: its shape, its line, its colour and its face, each chosen by a picture."""

from __future__ import annotations

from enum import StrEnum

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QVBoxLayout, QWidget

from ungeplan.model.figure import HEAD, LINE_WIDTH
from ungeplan.model.plan import Face, FigureLook, Ink, Line, Shape
from ungeplan.ui.board.figure_drawing import FIGURE_RECT, draw_figure
from ungeplan.ui.theme import BODY, NO_WIDEST, SMALL, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, DrawnButton, say_beside_icon
from ungeplan.ui.widgets.card_shape import draw_card, draw_focus
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.words_label import WordsLabel

_PICTURE = 98
_STACKED_FROM = 1.5
"""From this text zoom the name of a part lies above its choices."""
_HEAD_RECT = QRectF(-HEAD.radius, 0, 2 * HEAD.radius, 2 * HEAD.radius).adjusted(
    -LINE_WIDTH, -1, LINE_WIDTH, LINE_WIDTH + 2
)


class LookButton(DrawnButton):
    """One look of the figure: a picture of it, and a word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._look = FigureLook()
        self._shows = FIGURE_RECT
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_look(self, look: FigureLook, *, only_head: bool = False) -> None:
        """Show a figure that looks like this, or its head."""
        self._look = look
        self._shows = _HEAD_RECT if only_head else FIGURE_RECT
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        scale = self._scale
        words = QFontMetrics(scale.font(SMALL, bold=True))
        width = max(words.horizontalAdvance(self.text()) + 2 * scale.px(24), scale.px(150))
        height = scale.px(_PICTURE) + words.height() + 3 * scale.px(8)
        return QSize(max(width, scale.touch(48)), max(height, scale.touch(48)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale, chosen = self._theme, self._scale, self.isChecked()
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        draw_card(
            painter,
            sheet,
            theme,
            scale,
            fill=theme.action_soft if chosen else theme.sheet,
            edge=theme.action if chosen else theme.edge,
            width=3 if chosen else 1.5,
            radius=16,
            shadow=False,
        )
        if self.hasFocus():
            draw_focus(painter, QRectF(self.rect()), theme, scale, 20)
        pad = scale.px(8)
        words = QFontMetrics(scale.font(SMALL, bold=True)).height()
        room = sheet.adjusted(pad, pad, -pad, -pad - words)
        self._draw_picture(painter, room)
        painter.setFont(scale.font(SMALL, bold=True))
        painter.setPen(QColor(theme.action_text if chosen else theme.ink))
        below = QRectF(sheet.left(), room.bottom(), sheet.width(), sheet.bottom() - room.bottom())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.text())

    def _draw_picture(self, painter: QPainter, room: QRectF) -> None:
        unit = min(room.width() / self._shows.width(), room.height() / self._shows.height())
        size = self._shows.size() * unit
        corner = room.center() - QPointF(size.width() / 2, size.height() / 2)
        painter.save()
        painter.setClipRect(QRectF(corner, size))
        painter.translate(corner)
        painter.scale(unit, unit)
        painter.translate(-self._shows.topLeft())
        draw_figure(painter, self._theme, self._look)
        painter.restore()


class LookRow(QWidget):
    """The choices for one part of the look.

    Signals:
        chosen: the value, of the enum it was made with.
    """

    chosen = Signal(object)

    def __init__(self, values: type[StrEnum], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values = list(values)
        self._name = WordsLabel()
        self.buttons = {value: LookButton(theme) for value in self._values}
        self._group = QButtonGroup(self)
        for number, button in enumerate(self.buttons.values()):
            self._group.addButton(button, number)
        self._flow = Flow()
        self._flow.show_parts(self.buttons.values())
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._name, 0, Qt.AlignmentFlag.AlignVCenter)
        self._layout.addWidget(self._flow, 1)
        self._group.idClicked.connect(self._choose)

    def say(self, name: str, words: dict[str, str]) -> None:
        """What the part is called, and each choice."""
        self._name.setText(name)
        self.setAccessibleName(name)
        for value, button in self.buttons.items():
            button.setText(words[value])
            button.setAccessibleName(f"{name}: {words[value]}")

    def show_looks(self, looks: dict[str, FigureLook], chosen: str, *, only_head: bool) -> None:
        """Show how the figure would look with each choice, and which one it has."""
        for value, button in self.buttons.items():
            button.show_look(looks[value], only_head=only_head)
            button.setChecked(value == chosen)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        directions = QBoxLayout.Direction
        is_stacked = scale.zoom >= _STACKED_FROM
        self._layout.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._layout.setSpacing(scale.px(12))
        self._name.wear(scale.font(BODY, bold=True), self._theme.ink)
        self._name.setMinimumWidth(0 if is_stacked else scale.text(BODY) * 5)
        self._name.setMaximumWidth(NO_WIDEST if is_stacked else scale.text(BODY) * 5)
        self._flow.set_gap(scale.px(8))
        for button in self.buttons.values():
            button.show_scale(scale)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._values[number])


class FigureChoice(QFrame):
    """All that can be chosen; the picture beside it shows each choice at once.

    Signals:
        look_chosen: the FigureLook that is wanted now.
        finished: the figure looks as it shall.
    """

    look_chosen = Signal(object)
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._theme = theme
        self._look = FigureLook()
        self.shapes = LookRow(Shape, theme)
        self.lines = LookRow(Line, theme)
        self.inks = LookRow(Ink, theme)
        self.faces = LookRow(Face, theme)
        self._all = (self.shapes, self.lines, self.inks, self.faces)
        self.done = Button()
        self.done.setProperty("look", "primary")
        self._rows = QVBoxLayout(self)
        for row in self._all:
            self._rows.addWidget(row)
        self._rows.addStretch()
        self._rows.addWidget(self.done, 0, Qt.AlignmentFlag.AlignRight)
        self.shapes.chosen.connect(self._choose_shape)
        self.lines.chosen.connect(self._choose_line)
        self.inks.chosen.connect(self._choose_ink)
        self.faces.chosen.connect(self._choose_face)
        self.done.clicked.connect(self.finished)

    def show_look(self, look: FigureLook) -> None:
        """Show how the figure looks now."""
        self._look = look
        self.shapes.show_looks(
            {value: replace(look, shape=value) for value in Shape}, look.shape, only_head=False
        )
        # Of what a head shows: the rest of another shape would only begin below it.
        look = replace(look, shape=Shape.STANDING)
        self.lines.show_looks(
            {value: replace(look, line=value) for value in Line}, look.line, only_head=True
        )
        self.inks.show_looks(
            {value: replace(look, ink=value) for value in Ink}, look.ink, only_head=True
        )
        self.faces.show_looks(
            {value: replace(look, face=value) for value in Face}, look.face, only_head=True
        )

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(28)
        self._rows.setContentsMargins(pad, scale.px(20), pad, scale.px(20))
        self._rows.setSpacing(scale.px(10))
        for row in self._all:
            row.show_scale(scale)
        side = scale.text(BODY)
        self.done.setIcon(icon("check", self._theme.on_action, side))
        self.done.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.shapes.say(
            self.tr("Shape"),
            {
                Shape.STANDING: self.tr("Standing"),
                Shape.WHEELCHAIR: self.tr("Wheelchair"),
                Shape.CRUTCHES: self.tr("Crutches"),
                Shape.STAR: self.tr("Star"),
            },
        )
        self.lines.say(
            self.tr("Line"),
            {
                Line.SOLID: self.tr("Whole"),
                Line.DASHED: self.tr("Dashed"),
                Line.DOTTED: self.tr("Dotted"),
            },
        )
        self.inks.say(
            self.tr("Colour"),
            {
                Ink.INK: self.tr("Ink"),
                Ink.RUST: self.tr("Rust"),
                Ink.BLUE: self.tr("Blue"),
                Ink.PLUM: self.tr("Plum"),
                Ink.GREEN: self.tr("Green"),
            },
        )
        self.faces.say(
            self.tr("Face"),
            {
                Face.NONE: self.tr("None"),
                Face.SMILE: self.tr("Smile"),
                Face.CALM: self.tr("Calm"),
                Face.SERIOUS: self.tr("Serious"),
            },
        )
        say_beside_icon(self.done, self.tr("Done"))

    def _choose_shape(self, shape: Shape) -> None:
        self.look_chosen.emit(replace(self._look, shape=shape))

    def _choose_line(self, line: Line) -> None:
        self.look_chosen.emit(replace(self._look, line=line))

    def _choose_ink(self, ink: Ink) -> None:
        self.look_chosen.emit(replace(self._look, ink=ink))

    def _choose_face(self, face: Face) -> None:
        self.look_chosen.emit(replace(self._look, face=face))
