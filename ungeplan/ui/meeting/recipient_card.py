"""Somebody around the young person, and what they may know so far."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ungeplan.model.plan import PersonId
from ungeplan.ui.theme import CARD, SMALL, Scale, Theme
from ungeplan.ui.widgets.buttons import DrawnButton
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card, draw_focus
from ungeplan.ui.widgets.words_label import Wrapped, wrapped

_PAD = 20


class RecipientCard(DrawnButton):
    """A name, who it is, and one line of what they may know.

    Signals:
        chosen: the PersonId.
    """

    chosen = Signal(str)

    def __init__(self, person: PersonId, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = person
        self._theme = theme
        self._scale = Scale()
        self._who = ""
        self._knows = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)

    def say(self, name: str, who: str, knows: str) -> None:
        """Show these words."""
        self._who, self._knows = who, knows
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(part for part in (who, knows) if part))
        self.updateGeometry()
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    # -- Qt -----------------------------------------------------------------------------------

    def nextCheckState(self) -> None:  # noqa: N802 - the name Qt gives it
        """Whoever holds the list says which card is chosen."""

    def sizeHint(self) -> QSize:
        width = self._scale.px(420)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - the name Qt gives it
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - the name Qt gives it
        scale = self._scale
        words = sum(line.height for line, _ in self._lines(width))
        return max(words + 2 * scale.px(16), scale.touch(88)) + scale.px(SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._scale
        chosen = self.isChecked()
        painter = QPainter(self)
        sheet = QRectF(self.rect()).adjusted(1, 1, -1, -1 - scale.px(SHADOW))
        draw_card(
            painter,
            sheet,
            theme,
            scale,
            fill=theme.action_soft if chosen else theme.sheet,
            edge=theme.action if chosen else theme.hairline,
            width=2.5 if chosen else 1.5,
            shadow=not self.isDown(),
        )
        lines = self._lines(self.width())
        top = sheet.center().y() - sum(line.height for line, _ in lines) / 2
        for line, colour in lines:
            painter.setPen(QColor(colour))
            line.layout.draw(painter, QPointF(sheet.left() + scale.px(_PAD), top))
            top += line.height
        if self.hasFocus():
            draw_focus(painter, sheet, theme, scale, 18)

    # -- inside -------------------------------------------------------------------------------

    def _lines(self, width: int) -> list[tuple[Wrapped, str]]:
        theme, scale = self._theme, self._scale
        room = width - 2 * scale.px(_PAD) - 4
        chosen = self.isChecked()
        name = theme.action_text if chosen else theme.ink
        quiet = theme.action_text if chosen else theme.quiet_ink
        small = scale.font(SMALL)
        lines = [(wrapped(self.text(), scale.font(CARD, bold=True), room), name)]
        return lines + [
            (wrapped(words, small, room), quiet) for words in (self._who, self._knows) if words
        ]

    def _choose(self) -> None:
        self.chosen.emit(self.person)
