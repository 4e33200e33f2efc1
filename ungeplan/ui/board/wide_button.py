"""A card as wide as the list, to press."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ungeplan.model.figure import Zone
from ungeplan.model.figure_layout import spots
from ungeplan.model.goal_colours import GoalColour
from ungeplan.model.plan import FigureLook
from ungeplan.ui.board.figure_drawing import FIGURE_RECT, draw_figure
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card, draw_focus
from ungeplan.ui.widgets.words_label import Wrapped, wrapped

_PAD = 20
_DOT = 34.0
"""The dot on the part of the small figure, in the figure's own units."""


def air_of(scale: Scale) -> int:
    """Room round the card for the ring of the keyboard, apart from its edge."""
    return scale.px(6, at_least=5)


class WideButton(DrawnButton):
    """A picture, words, and perhaps a quieter line under them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._quiet = ""
        self._colours: GoalColour | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str, quiet: str = "") -> None:
        """Show these words, and the quieter ones under them."""
        self._quiet = quiet
        self.setText(words)
        self.setAccessibleName(f"{words}: {quiet}" if quiet else words)
        self.updateGeometry()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def wear(self, colours: GoalColour | None) -> None:
        """Have the colours of a goal, or none."""
        self._colours = colours
        self.update()

    # -- what is drawn ------------------------------------------------------------------------

    def draw_picture(self, painter: QPainter, room: QRectF) -> None:
        """Draw what stands beside the words."""
        raise NotImplementedError

    @property
    def picture_size(self) -> QSize:
        """How large that is."""
        side = self._scale.text(46)
        return QSize(side, side)

    @property
    def _left(self) -> int:
        scale = self._scale
        return air_of(scale) + scale.px(_PAD) + self.picture_size.width() + scale.px(18)

    def _lines(self, width: int) -> tuple[Wrapped, Wrapped | None]:
        room = width - self._left - self._scale.px(_PAD) - air_of(self._scale)
        words = wrapped(self.text(), self._scale.font(CARD, bold=True), room)
        quiet = wrapped(self._quiet, self._scale.font(SMALL), room) if self._quiet else None
        return words, quiet

    # -- Qt -----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        width = self._scale.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 — Qt's name
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 — Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 — Qt's name
        words, quiet = self._lines(width)
        inner = max(words.height + (quiet.height if quiet else 0), self.picture_size.height())
        sheet = max(inner + 2 * self._scale.px(14), self._scale.touch(72))
        return sheet + 2 * air_of(self._scale) + self._scale.px(SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale, air = self._theme, self._scale, air_of(self._scale)
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(air, air, -air, -air - scale.px(SHADOW))
        if self.isDown():
            sheet.translate(0, scale.px(2))
        colours = self._colours
        edge = theme.action if self.underMouse() else theme.hairline
        draw_card(
            painter,
            sheet,
            theme,
            scale,
            fill=colours.soft if colours else theme.sheet,
            edge=colours.strong if colours else edge,
            width=2 if colours else 1.5,
            shadow=not self.isDown(),
        )
        size, middle = self.picture_size, sheet.center().y()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = QPointF(sheet.left() + scale.px(_PAD), middle - size.height() / 2)
        self.draw_picture(painter, QRectF(corner, size.toSizeF()))
        words, quiet = self._lines(self.width())
        top = middle - (words.height + (quiet.height if quiet else 0)) / 2
        painter.setPen(QColor(theme.ink))
        words.layout.draw(painter, QPointF(self._left, top))
        if quiet is not None:
            painter.setPen(QColor(colours.strong if colours else theme.quiet_ink))
            quiet.layout.draw(painter, QPointF(self._left, top + words.height))
        if self.hasFocus():
            draw_focus(painter, sheet.adjusted(-air, -air, air, air), theme, scale, 18 + 6)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click was meant for what lay here before, and answers nothing."""
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class WishButton(WideButton):
    """A wish: its pictogram and its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon = "pencil-simple"

    def show_wish(self, words: str, picture: str) -> None:
        """Show these words and the icon of that name."""
        self._icon = picture
        self.say(words)

    def draw_picture(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.action_soft))
        painter.drawEllipse(room)
        drawn = round(room.width() * 0.6)
        painter.drawPixmap(
            room.center() - QPointF(drawn / 2, drawn / 2),
            icon_pixmap(self._icon, self._theme.action_text, drawn, self.devicePixelRatioF()),
        )


class ZoneButton(WideButton):
    """A part of the figure: its name, what it means, and where it is."""

    def __init__(self, zone: Zone, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.zone = zone
        self._figure = FigureLook()

    def show_figure(self, figure: FigureLook) -> None:
        """Show the part on a figure that looks like this."""
        self._figure = figure
        self.update()

    @property
    def picture_size(self) -> QSize:
        height = self._scale.text(66)
        return QSize(round(height * FIGURE_RECT.width() / FIGURE_RECT.height()), height)

    def draw_picture(self, painter: QPainter, room: QRectF) -> None:
        unit = min(room.width() / FIGURE_RECT.width(), room.height() / FIGURE_RECT.height())
        painter.save()
        painter.translate(room.center())
        painter.scale(unit, unit)
        painter.translate(-FIGURE_RECT.center())
        draw_figure(painter, self._theme, self._figure)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.action))
        (spot,) = spots([self.zone])
        painter.drawEllipse(QPointF(*spot), _DOT, _DOT)
        painter.restore()
