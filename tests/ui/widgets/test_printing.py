"""The plan on its way to a printer."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from reportlab.lib.pagesizes import A3, A4, landscape
from reportlab.pdfgen.canvas import Canvas

from ungeplan.ui.theme import WARM, Scale
from ungeplan.ui.widgets.paper import open_pdf
from ungeplan.ui.widgets.paper_forms import PaperKind
from ungeplan.ui.widgets.printing import JOB_NAME, PrintPanel, print_pages, print_panel


def pdf_of(pages: int, size: tuple[float, float] = A4) -> bytes:
    """Pages with a black square in each corner and a line of text."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size, invariant=True)
    width, height = size
    for page in range(pages):
        canvas.drawString(72, height - 90, f"Side {page + 1}")
        for x, y in ((0, 0), (width - 20, 0), (0, height - 20), (width - 20, height - 20)):
            canvas.rect(x, y, 20, 20, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


class PaperTray:
    """A printer that puts its paper into a file, and the paper that came out."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def printer(self, name: str = "") -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        return printer

    def pages(self) -> list[QImage]:
        owner = QObject()
        document = open_pdf(self.file.read_bytes(), owner)
        sheets = []
        for page in range(document.pageCount()):
            points = document.pagePointSize(page).toSize()
            assert {QSize(595, 842), QSize(842, 1191)} & {points, points.transposed()}
            sheets.append(document.render(page, points))
        return sheets


@pytest.fixture
def tray(tmp_path, qapp):
    return PaperTray(tmp_path / "paper.pdf")


def assert_nothing_is_cut_off(sheet: QImage) -> None:
    right, bottom = sheet.width() - 8, sheet.height() - 8
    for corner in (QPoint(8, 8), QPoint(right, 8), QPoint(8, bottom), QPoint(right, bottom)):
        assert sheet.pixelColor(corner).lightness() < 60, corner


def test_every_page_is_printed_on_a4_and_nothing_is_cut_off(tray):
    assert print_pages(pdf_of(2), tray.printer())
    sheets = tray.pages()
    assert len(sheets) == 2
    for sheet in sheets:
        assert_nothing_is_cut_off(sheet)
        assert sheet.pixelColor(sheet.rect().center()) == QColor("white")


def test_what_was_made_for_a_wall_is_printed_on_a3(tray):
    assert print_pages(pdf_of(1, A3), tray.printer())
    (sheet,) = tray.pages()
    assert (sheet.width(), sheet.height()) == (842, 1191)


def test_a_page_that_lies_on_its_side_is_printed_on_its_side(tray):
    assert print_pages(pdf_of(1, landscape(A4)), tray.printer())
    (sheet,) = tray.pages()
    assert sheet.width() > sheet.height()
    assert_nothing_is_cut_off(sheet)


def test_a_page_of_another_size_is_fitted_on_the_paper(tray):
    assert print_pages(pdf_of(1, (842, 1191)), tray.printer())
    (sheet,) = tray.pages()
    assert_nothing_is_cut_off(sheet)


def test_the_print_queue_is_told_no_name(tray):
    printer = tray.printer()
    print_pages(pdf_of(1), printer)
    assert printer.docName() == JOB_NAME == "ungeplan"


def test_a_fine_printer_is_not_used_finer_than_the_eye(tray):
    printer = tray.printer()
    printer.setResolution(2400)
    print_pages(pdf_of(1), printer)
    assert printer.resolution() == 600


def test_a_damaged_paper_is_not_printed(tray):
    assert not print_pages(b"nothing", tray.printer())
    assert not tray.file.exists()


@pytest.fixture
def room(qtbot):
    """A window with something in it that a panel can cover."""
    window = QWidget()
    QPushButton("Under the panel", window)
    qtbot.addWidget(window)
    # The screen of the tests is 800 by 800: a finger cannot reach further.
    window.resize(790, 600)
    with qtbot.waitActive(window):
        window.show()
    return window


def focus_in(window: QWidget) -> QWidget:
    focused = window.focusWidget()
    assert focused is not None
    return focused


@pytest.fixture
def panel(room, tray):
    panel = PrintPanel(
        pdf_of(1),
        WARM,
        Scale.of(room.size()),
        room,
        printers=lambda: ["Kontoret", "Kælderen"],
        printer=tray.printer,
    )
    panel.show()
    panel.setFocus()
    return panel


def test_one_press_prints_and_says_that_the_paper_comes(panel, tray, qtbot):
    with qtbot.waitSignal(panel.printed):
        QTest.mouseClick(panel._go, Qt.MouseButton.LeftButton)
    assert len(tray.pages()) == 1
    assert panel._message.text() == panel.tr("The paper is on its way.")
    assert not panel._go.isVisible()
    assert focus_in(panel) is panel._close


def test_enter_prints(panel, tray, qtbot):
    with qtbot.waitSignal(panel.printed):
        QTest.keyClick(panel._go, Qt.Key.Key_Return)
    assert len(tray.pages()) == 1


def test_a_finger_prints(panel, tray, qtbot):
    finger = QTest.createTouchDevice()
    with qtbot.waitSignal(panel.printed):
        QTest.touchEvent(panel._go, finger).press(0, QPoint(20, 20), panel._go).commit()
        QTest.touchEvent(panel._go, finger).release(0, QPoint(20, 20), panel._go).commit()
    assert len(tray.pages()) == 1


# Qt says in its log that the printer refuses; the panel says it to people.
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_said_and_nothing_is_lost(panel, tray, qtbot):
    tray.file.mkdir()
    with qtbot.assertNotEmitted(panel.printed):
        QTest.mouseClick(panel._go, Qt.MouseButton.LeftButton)
    assert panel._message.text() == panel.tr(
        "The printer does not answer. Your plan is safe. Try again, or save it as a PDF."
    )
    assert panel._go.isVisible()
    assert panel._save.isVisible()


def test_without_a_printer_the_paper_can_be_kept_as_a_file(room, tray, qtbot):
    panel = PrintPanel(pdf_of(1), WARM, Scale(), room, printers=list, printer=tray.printer)
    panel.show()
    panel.setFocus()
    assert panel._message.text() == panel.tr(
        "There is no printer on this computer. Your plan is safe. You can save it as a PDF."
    )
    assert not panel._go.isVisible()
    assert panel._save.hasFocus()
    with qtbot.waitSignals([panel.closed, panel.save_wanted]):
        QTest.keyClick(panel._save, Qt.Key.Key_Return)


def test_escape_closes_the_panel(panel, qtbot):
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel._go, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_tab_stays_on_the_panel(panel, room):
    stops = []
    for _ in range(6):
        QTest.keyClick(focus_in(room), Qt.Key.Key_Tab)
        stops.append(focus_in(room))
    assert stops == [panel._save, panel._close, panel._paper, panel._choice, panel._go, panel._save]


def test_the_panel_covers_its_parent_and_grows_with_it(panel, room):
    assert panel.geometry() == room.rect()
    room.resize(1920, 1080)
    assert panel.geometry() == room.rect()


def test_it_says_what_is_printed(room):
    panels = [print_panel(pdf_of(1), room, WARM, kind) for kind in PaperKind]
    assert [panel._title.text() for panel in panels] == [
        *("Print the plan", "Print the sheet", "Print the copy", "Print the copies"),
        *("Print the letter", "Print the draft"),
    ]


def test_the_paper_is_shown_over_whoever_asks(room):
    panel = print_panel(pdf_of(1), room)
    assert not panel.isVisible()
    panel.show()
    panel.setFocus()
    assert panel.isAncestorOf(focus_in(room))
    assert panel.geometry() == room.rect()
