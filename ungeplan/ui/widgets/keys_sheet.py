"""Which key does what, on one sheet over everything else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.key_list import KeyLine, KeyList

_COLUMN = 760
"""So wide is a column of the sheet, in the design's pixels at the usual text size."""
KEY = Qt.Key.Key_F1
"""Opens the sheet and closes it."""


class KeyGroup(NamedTuple):
    """Keys that belong together, under one heading."""

    heading: str
    lines: tuple[KeyLine, ...]


def lines_of(actions: Iterable[QAction]) -> tuple[KeyLine, ...]:
    """What can be done by keys, and with which: as the actions have it themselves."""
    return tuple(
        KeyLine(action.text().replace("&", ""), tuple(map(named, action.shortcuts())))
        for action in actions
        if action.isVisible() and action.shortcuts()
    )


def named(key: QKeySequence) -> str:
    """A key as the keyboard of this computer names it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


class KeysSheet(QWidget):
    """Covers its parent; Esc, F1 or its button close it.

    Signals:
        closed: the sheet is gone.
    """

    closed = Signal()

    def __init__(
        self, groups: Sequence[KeyGroup], theme: Theme, scale: Scale, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scale = scale
        self._title = QLabel(self.tr("The keys"))
        self._title.setProperty("look", "question")
        self._close = Button()
        side = scale.text(BODY)
        self._close.setIcon(icon("x", theme.ink, side))
        self._close.setIconSize(QSize(side, side))
        say_beside_icon(self._close, self.tr("Close"))
        self._page = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._page)
        self.lists = [KeyList(group.heading, group.lines, theme, scale) for group in groups]
        for group, keys in zip(groups, self.lists, strict=True):
            self._columns.addWidget(self._column(group.heading, keys), 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self._lay_out()
        self._close.clicked.connect(self.close_sheet)
        for keys in self.lists:
            keys.line_reached.connect(self._show_line)
        parent.installEventFilter(self)
        self.setFocusProxy(self._close)
        self.setAccessibleName(self._title.text())
        self.hide()
        self._fit(parent)

    def close_sheet(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _column(self, heading: str, keys: KeyList) -> QFrame:
        px = self._scale.px
        column = QFrame()
        column.setProperty("look", "sheet")
        title = QLabel(heading)
        title.setProperty("look", "card")
        title.setWordWrap(True)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(px(32), px(28), px(32), px(24))
        rows.setSpacing(px(12))
        rows.addWidget(title)
        rows.addWidget(keys)
        rows.addStretch()
        return column

    def _lay_out(self) -> None:
        px = self._scale.px
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(72), px(40), px(72), px(40))
        rows.setSpacing(px(28))
        rows.addLayout(head)
        rows.addWidget(self._scroll, 1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(px(32))

    def _fit(self, parent: QWidget) -> None:
        self.setGeometry(parent.rect())
        needed = self._scale.px(_COLUMN) * self._scale.zoom * len(self.lists)
        fits = needed <= parent.width()
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )

    def _show_line(self, keys: QWidget, top: int, height: int) -> None:
        middle = keys.mapTo(self._page, keys.rect().topLeft()).y() + top + height // 2
        self._scroll.ensureVisible(0, middle, 0, height)

    # -- Qt -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self._fit(watched)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in (Qt.Key.Key_Escape, KEY):
            self.close_sheet()
        elif event.key() in pages:
            bar.setValue(bar.value() + pages[Qt.Key(event.key())] * bar.pageStep())
        else:
            super().keyPressEvent(event)
