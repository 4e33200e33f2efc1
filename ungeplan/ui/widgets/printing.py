"""The plan on its way to a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.theme import WARM, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.paper import PaperView, open_pdf
from ungeplan.ui.widgets.paper_forms import PaperKind

JOB_NAME = "ungeplan"
"""All that a printer's display and queue are told."""

_BAND = 512
"""Rows drawn at a time: a whole page at 600 dots per inch would be a picture of 130 MB."""
_FINEST = 600
"""Dots per inch. More cannot be seen and takes four times as long."""


def printer_names() -> list[str]:
    """The printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def printer_named(name: str) -> QPrinter:
    """The printer of that name, at its own resolution."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return printer


def print_pages(pdf: bytes, printer: QPrinter) -> bool:
    """Print every page, as large as it goes without being cut; False when it fails.

    On A4, and what is made for a wall on A3.
    """
    owner = QObject()
    document = open_pdf(pdf, owner)
    if not document.pageCount():
        return False
    _make_ready(printer, document)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    fine = True
    for page in range(document.pageCount()):
        fine = fine and (page == 0 or printer.newPage())
        if fine:
            _print_page(painter, printer, document, page)
    return painter.end() and fine and printer.printerState() is not QPrinter.PrinterState.Error


def _make_ready(printer: QPrinter, document: QPdfDocument) -> None:
    printer.setDocName(JOB_NAME)
    printer.setResolution(min(printer.resolution(), _FINEST))
    size = document.pagePointSize(0)
    sideways = size.width() > size.height()
    layout = printer.pageLayout()
    layout.setPageSize(QPageSize(_paper_for(size)))
    layout.setOrientation(
        QPageLayout.Orientation.Landscape if sideways else QPageLayout.Orientation.Portrait
    )
    # Only what this printer cannot reach stays empty: the paper has its own margins.
    layout.setMargins(layout.minimumMargins())
    printer.setPageLayout(layout)


def _paper_for(page: QSizeF) -> QPageSize.PageSizeId:
    """A page that is larger than A4 by more than a margin was made for A3."""
    a4 = QPageSize.size(QPageSize.PageSizeId.A4, QPageSize.Unit.Point)
    is_large = page.width() * page.height() > 1.5 * a4.width() * a4.height()
    return QPageSize.PageSizeId.A3 if is_large else QPageSize.PageSizeId.A4


def _print_page(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    room = printer.pageLayout().paintRectPixels(printer.resolution()).size()
    size = document.pagePointSize(page).scaled(room, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    left, top = (room.width() - size.width()) // 2, (room.height() - size.height()) // 2
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(size)
    for row in range(0, size.height(), _BAND):
        band = QSize(size.width(), min(_BAND, size.height() - row))
        options.setScaledClipRect(QRect(0, row, band.width(), band.height()))
        painter.drawImage(left, top + row, _on_white(document.render(page, band, options)))


def _on_white(drawn: QImage) -> QImage:
    """The picture on white paper: a rendered page is transparent where nothing is printed."""
    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return sheet


def print_panel(
    pdf: bytes, parent: QWidget, theme: Theme = WARM, kind: PaperKind = PaperKind.PLAN
) -> PrintPanel:
    """A panel over `parent`, not shown yet, with a paper of that kind ready to be printed."""
    return PrintPanel(pdf, theme, Scale.of(parent.window().size()), parent, kind=kind)


class PrintPanel(QWidget):
    """Shows the paper as it will be printed and asks for the printer.

    It covers its parent instead of being a window of its own, so that hiding the screen hides it
    too. Esc closes it.

    Signals:
        printed: the pages are on their way to the printer.
        save_wanted: keep the paper as a file instead.
        closed: the panel is gone.
    """

    printed = Signal()
    save_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        pdf: bytes,
        theme: Theme,
        scale: Scale,
        parent: QWidget,
        *,
        kind: PaperKind = PaperKind.PLAN,
        printers: Callable[[], list[str]] = printer_names,
        printer: Callable[[str], QPrinter] = printer_named,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pdf = pdf
        self._printer = printer
        self._kind = kind
        self._has_failed = False
        self._done = False
        names = printers()

        self._paper = PaperView(theme)
        self._paper.show_scale(scale)
        self._paper.show_whole_page(True)
        self._paper.show_paper(pdf)
        self._title = QLabel()
        self._title.setProperty("look", "question")
        self._message = QLabel()
        self._printer_label = QLabel()
        self._printer_label.setProperty("look", "helper")
        self._choice = QComboBox()
        self._choice.addItems(names)
        self._go = Button()
        self._go.setProperty("look", "primary")
        self._go.setIcon(icon("printer", theme.on_action, scale.px(28)))
        self._save = Button()
        self._save.setIcon(icon("file-pdf", theme.ink, scale.px(28)))
        self._close = Button()
        self._close.setProperty("look", "plain")
        for button in (self._go, self._save):
            button.setIconSize(QSize(scale.px(28), scale.px(28)))
        for label in (self._title, self._message, self._printer_label):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for part in (self._printer_label, self._choice, self._go):
            part.setVisible(bool(names))

        self._lay_out(scale)
        self._go.clicked.connect(self._print)
        self._save.clicked.connect(self._save_instead)
        self._close.clicked.connect(self.close_panel)
        self.setFocusProxy(self._go if names else self._save)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self.hide()
        self.retranslate()

    def _lay_out(self, scale: Scale) -> None:
        side = QFrame()
        side.setProperty("look", "sheet")
        side.setMinimumWidth(scale.px(460, at_least=320))
        side.setMaximumWidth(scale.px(620, at_least=460))
        rows = QVBoxLayout(side)
        rows.setContentsMargins(*(scale.px(36),) * 4)
        rows.setSpacing(scale.px(16))
        rows.addWidget(self._title)
        rows.addWidget(self._message)
        rows.addStretch()
        rows.addWidget(self._printer_label)
        rows.addWidget(self._choice)
        rows.addSpacing(scale.px(16))
        for button in (self._go, self._save, self._close):
            rows.addWidget(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*(scale.px(32),) * 4)
        layout.setSpacing(scale.px(32))
        layout.addWidget(self._paper, 3)
        layout.addWidget(side, 2)

    def close_panel(self) -> None:
        """Go away and say so."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._title.setText(self._name())
        self._printer_label.setText(self.tr("Printer"))
        self._choice.setAccessibleName(self._printer_label.text())
        say_beside_icon(self._go, self.tr("Print"))
        say_beside_icon(self._save, self.tr("Save as PDF"))
        self._close.setText(self.tr("Close"))
        self._message.setText(self._say())
        self._message.setVisible(bool(self._message.text()))

    def _name(self) -> str:
        return {
            PaperKind.PLAN: self.tr("Print the plan"),
            PaperKind.SHEET: self.tr("Print the sheet"),
            PaperKind.COPY: self.tr("Print the copy"),
            PaperKind.COPIES: self.tr("Print the copies"),
            PaperKind.LETTER: self.tr("Print the letter"),
            PaperKind.DRAFT: self.tr("Print the draft"),
        }[self._kind]

    def _say(self) -> str:
        if self._done:
            return self.tr("The paper is on its way.")
        if not self._choice.count():
            return self.tr(
                "There is no printer on this computer. Your plan is safe. You can save it as a PDF."
            )
        if self._has_failed:
            return self.tr(
                "The printer does not answer. Your plan is safe. Try again, or save it as a PDF."
            )
        return ""

    def _print(self) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        fine = print_pages(self._pdf, self._printer(self._choice.currentText()))
        QApplication.restoreOverrideCursor()
        self._done = fine
        self._has_failed = not fine
        for part in (self._printer_label, self._choice, self._go):
            part.setVisible(not fine)
        self.retranslate()
        if fine:
            self._close.setFocus()
            self.printed.emit()

    def _save_instead(self) -> None:
        self.close_panel()
        self.save_wanted.emit()

    # -- Qt -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name Qt gives it
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - names Qt gives
        stops = [
            part
            for part in (self._paper, self._choice, self._go, self._save, self._close)
            if part.isVisible()
        ]
        here = self.focusWidget()
        if here not in stops:
            return super().focusNextPrevChild(next)
        # Tab must not reach what lies under the panel.
        stops[(stops.index(here) + (1 if next else -1)) % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        )
        return True
