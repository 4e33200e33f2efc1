"""The small signs of sharing: which kind a row is of, and which goal it is about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ungeplan.model.content import ShareKind
from ungeplan.model.plan import RowKind
from ungeplan.ui.board.figure_drawing import draw_badge
from ungeplan.ui.theme import CARD, HELPER, Scale, Theme
from ungeplan.ui.wording import Wording


class KindSign(QWidget):
    """○, ◐ or ●, drawn: the letters do not have it, and its form says it without colour."""

    def __init__(self, kind: RowKind, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._theme = theme
        self._side = 24
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._side = scale.text(CARD + 4)
        self.setFixedSize(self._side, self._side)

    # -- Qt -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        colour = QColor(
            {
                RowKind.OWN_CHOICE: theme.action,
                RowKind.ASKED: theme.warning,
                RowKind.REQUIRED: theme.ink,
            }[self._kind]
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(2.0, self._side / 9)
        circle = QRectF(self.rect()).adjusted(line, line, -line, -line)
        painter.setPen(QPen(colour, line))
        painter.setBrush(colour if self._kind is RowKind.REQUIRED else QColor(theme.sheet))
        painter.drawEllipse(circle)
        if self._kind is RowKind.ASKED:
            painter.setBrush(colour)
            # Sixteenths of a degree: from twelve o'clock down the left side.
            painter.drawPie(circle, 90 * 16, 180 * 16)


class KindHeading(QWidget):
    """A sign with what it means: how much say the young person has."""

    def __init__(self, kind: RowKind, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = KindSign(kind, theme)
        self._heading = QLabel()
        self._heading.setProperty("look", "card")
        self._help = QLabel()
        self._help.setProperty("look", "helper")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._heading, self._help):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            words.addWidget(label)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(words, 1)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._sign.show_scale(scale)
        self._layout.setSpacing(scale.px(16))

    def say(self, words: ShareKind, wording: Wording) -> None:
        """Show these words."""
        self._heading.setText(wording.say(words.heading))
        self._help.setText(wording.say(words.help))


class GoalDot(QWidget):
    """The number of a goal on its colour, as it stands on the figure."""

    def __init__(self, rank: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rank = rank
        self._theme = theme
        self._scale = Scale()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rank(self, rank: int) -> None:
        """The goal has this number now."""
        self._rank = rank
        self.update()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        side = round(scale.text(HELPER) * 1.6)
        self.setFixedSize(side, side)

    # -- Qt -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        radius = self.width() / 2
        draw_badge(
            QPainter(self),
            QPointF(radius, radius),
            radius,
            self._rank,
            self._theme.goal(self._rank),
            self._scale.font(HELPER, bold=True),
        )
