"""The plan on paper, shown on the screen."""

from __future__ import annotations

import math

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QScroller, QWidget

from ungeplan.ui.theme import WARM, Scale, Theme

_WIDEST = 1180
"""A page in the design never grows wider: longer lines are hard to follow."""
_KEPT_PICTURES = 4
_PAPER_WHITE = QColor("#FFFFFF")


def open_pdf(pdf: bytes, parent: QObject) -> QPdfDocument:
    """The pages of a PDF that never touches the disk; check `status()` for a damaged one."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


class PaperView(QScrollArea):
    """Shows the pages of a PDF as sheets of paper that scroll.

    Arrows, Page up and down, Home, End and a finger move the paper.
    """

    def __init__(self, theme: Theme = WARM, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets(theme, self)
        self.setWidget(self._sheets)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._say_what_it_is()

    # -- what it shows ------------------------------------------------------------------------

    def show_paper(self, pdf: bytes) -> None:
        """Show these pages from the top. A screen reader says their text."""
        self._sheets.show_pages(open_pdf(pdf, self))
        self.setAccessibleDescription(self._sheets.text())
        self.verticalScrollBar().setValue(0)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._sheets.show_scale(scale)

    def show_whole_page(self, whole: bool) -> None:
        """Show the whole page at once, or as wide as it goes."""
        self._sheets.show_whole_page(whole)
        self.verticalScrollBar().setValue(0)

    @property
    def shows_whole_page(self) -> bool:
        """Whether the page is fitted into the window instead of being as wide as it goes."""
        return self._sheets.whole

    @property
    def can_be_shown(self) -> bool:
        """False for a damaged PDF: then a sentence stands where the paper would be."""
        return self._sheets.pages > 0

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._sheets.pages

    def page_rect(self, page: int) -> QRect:
        """Where that page, counted from 0, lies on the viewport; it may lie outside."""
        return self._sheets.page_rect(page).translated(0, -self.verticalScrollBar().value())

    def _say_what_it_is(self) -> None:
        self.setAccessibleName(self.tr("The plan on paper"))

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheets.fit(self.viewport().size())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_what_it_is()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._sheets.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._sheets.update()

    def event(self, event: QEvent) -> bool:
        # Page up and down belong to the paper while there is more of it that way.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not event.modifiers()
            and self._can_go(event.key())
        ):
            event.accept()
            return True
        return super().event(event)

    def _can_go(self, key: int) -> bool:
        bar = self.verticalScrollBar()
        if key == Qt.Key.Key_PageUp:
            return bar.value() > bar.minimum()
        return key == Qt.Key.Key_PageDown and bar.value() < bar.maximum()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case _:
                super().keyPressEvent(event)


class _Sheets(QWidget):
    """The pages one under the other, each with the shadow of a sheet on a table."""

    def __init__(self, theme: Theme, view: PaperView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._scale = Scale()
        self._document: QPdfDocument | None = None
        self._room = QSize(0, 0)
        self._pictures: dict[tuple[int, int, int], QImage] = {}
        self.whole = False

    @property
    def pages(self) -> int:
        return self._document.pageCount() if self._document is not None else 0

    def show_pages(self, document: QPdfDocument) -> None:
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        self._pictures.clear()
        self._lay_out()

    def show_scale(self, scale: Scale) -> None:
        self._scale = scale
        self._lay_out()

    def show_whole_page(self, whole: bool) -> None:
        self.whole = whole
        self._lay_out()

    def fit(self, room: QSize) -> None:
        self._room = room
        self._lay_out()

    def text(self) -> str:
        if self._document is None:
            return ""
        texts = [self._document.getAllText(page).text() for page in range(self.pages)]
        return "\n".join(line.strip() for text in texts for line in text.splitlines())

    def page_rect(self, page: int) -> QRect:
        """Where the page lies on this widget."""
        top = self._margin
        for before in range(page):
            top += self._page_size(before).height() + self._margin
        size = self._page_size(page)
        return QRect((self.width() - size.width()) // 2, top, size.width(), size.height())

    @property
    def _margin(self) -> int:
        return self._scale.px(14, at_least=10)

    def _page_size(self, page: int) -> QSize:
        assert self._document is not None  # whoever asks has counted the pages
        points = self._document.pagePointSize(page)
        widest = min(self._room.width() - 2 * self._margin, self._scale.px(_WIDEST))
        factor = widest / points.width()
        if self.whole:
            factor = min(factor, (self._room.height() - 2 * self._margin) / points.height())
        return QSize(
            max(1, math.floor(points.width() * factor)),
            max(1, math.floor(points.height() * factor)),
        )

    def _lay_out(self) -> None:
        height = self.page_rect(self.pages - 1).bottom() + 1 + self._margin if self.pages else 0
        self.setMinimumHeight(height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._document is not None and not self.pages:
            self._say_that_it_is_damaged(painter)
        for page in range(self.pages):
            rect = self.page_rect(page)
            if rect.intersects(event.rect()):
                self._paint_sheet(painter, rect)
                painter.drawImage(rect, self._picture(page, rect.size()))
        painter.end()

    def _paint_sheet(self, painter: QPainter, rect: QRect) -> None:
        shadow = QColor(self._theme.shadow)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach in range(1, self._scale.px(12), 2):
            shadow.setAlphaF(0.014)
            painter.setBrush(shadow)
            painter.drawRoundedRect(rect.adjusted(-reach, 0, reach, reach + 2), reach, reach)
        # A rendered page is transparent where nothing is printed: the sheet comes first.
        painter.setBrush(_PAPER_WHITE)
        edge, width = (self._theme.focus, 3) if self._view.hasFocus() else (self._theme.hairline, 1)
        painter.setPen(QPen(QColor(edge), width))
        painter.drawRect(QRectF(rect).adjusted(-width / 2, -width / 2, width / 2, width / 2))

    def _picture(self, page: int, size: QSize) -> QImage:
        assert self._document is not None  # there is a page to paint
        ratio = self.devicePixelRatioF()
        key = (page, math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
        if key not in self._pictures:
            while len(self._pictures) >= _KEPT_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[key] = self._document.render(page, QSize(key[1], key[2]))
        return self._pictures[key]

    def _say_that_it_is_damaged(self, painter: QPainter) -> None:
        painter.setFont(self._scale.font(24))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.tr("The paper cannot be shown. The plan itself is safe. Try again."),
        )
