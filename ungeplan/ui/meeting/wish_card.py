"""A card with a wish: a pictogram, its words, and a tick once it is taken."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from ungeplan.model.content import Card
from ungeplan.ui.theme import CARD, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card, draw_focus

_PAD = 20
_PICTURE = 64

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WishCard(DrawnButton):
    """One card: a pictogram and a wish. Taken, it has a tick and another colour.

    Signals:
        chosen: its Card, to be taken or put back.
        reached: the keyboard is on it.
    """

    chosen = Signal(object)
    reached = Signal()

    def __init__(self, card: Card, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        self._theme = theme
        self._scale = Scale()
        self._hovered = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._choose)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.update()

    def height_at(self, width: int) -> int:
        """How high it must be at that width."""
        scale = self._scale
        room = QRect(0, 0, self._text_width(width), 10_000)
        text = QFontMetrics(scale.font(CARD, bold=True)).boundingRect(room, _WRAPPED, self.text())
        inner = max(text.height(), self._picture_side)
        return max(inner + 2 * scale.px(_PAD), scale.touch(108)) + scale.px(SHADOW)

    def nextCheckState(self) -> None:  # noqa: N802 — Qt's name
        """The plan says whether it is taken, not the press."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._scale
        taken = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(2, 2, -2, -2 - scale.px(SHADOW))
        if self.isDown():
            sheet.translate(0, scale.px(2))
        draw_card(
            painter,
            sheet,
            theme,
            scale,
            fill=theme.action_soft if taken else theme.sheet,
            edge=theme.action if taken or self._hovered else theme.hairline,
            width=2.5 if taken else 1.5,
            shadow=not self.isDown(),
        )
        self._draw_picture(painter, sheet, taken=taken)
        side = self._picture_side
        left = sheet.left() + scale.px(_PAD) + side + scale.px(16)
        room = QRectF(left, sheet.top(), sheet.right() - scale.px(_PAD) - left, sheet.height())
        painter.setFont(scale.font(CARD, bold=True))
        painter.setPen(QColor(theme.action_text if taken else theme.ink))
        painter.drawText(room, int(_WRAPPED), self.text())
        if self.hasFocus():
            draw_focus(painter, sheet, theme, scale, 18)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            # The grid moves along its own rows; a button alone would go to its nearest sibling.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self.chosen.emit(self.card)

    def _draw_picture(self, painter: QPainter, sheet: QRectF, *, taken: bool) -> None:
        theme, scale = self._theme, self._scale
        side = float(self._picture_side)
        circle = QRectF(sheet.left() + scale.px(_PAD), sheet.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.action if taken else theme.action_soft))
        painter.drawEllipse(circle)
        drawn = round(side * 0.58)
        painter.drawPixmap(
            QPointF(circle.center().x() - drawn / 2, circle.center().y() - drawn / 2),
            icon_pixmap(
                "check" if taken else self.card.icon,
                theme.on_action if taken else theme.action_text,
                drawn,
                self.devicePixelRatioF(),
            ),
        )

    @property
    def _picture_side(self) -> int:
        return round(self._scale.px(_PICTURE) * max(1.0, self._scale.zoom * 0.7))

    def _text_width(self, width: int) -> int:
        scale = self._scale
        return width - 4 - 2 * scale.px(_PAD) - self._picture_side - scale.px(16)
