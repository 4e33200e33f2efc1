"""The plan on paper, shown on the screen."""

from __future__ import annotations

import io

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ungeplan.ui.theme import WARM, Scale
from ungeplan.ui.widgets.paper import PaperView


def pdf_with(*texts: str) -> bytes:
    """One A4 page for each text, with a black corner at each end to see that nothing is cut off."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=True)
    width, height = A4
    for text in texts:
        canvas.drawString(72, height - 90, text)
        for x, y in ((0, 0), (width - 20, 0), (0, height - 20), (width - 20, height - 20)):
            canvas.rect(x, y, 20, 20, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def paper(qtbot):
    view = PaperView(WARM)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def picture(view: PaperView) -> QImage:
    return view.grab().toImage()


def test_a_page_is_white_where_nothing_is_printed(paper):
    paper.show_paper(pdf_with("Min plan"))
    middle = paper.page_rect(0).center()
    assert picture(paper).pixelColor(middle.x(), 300) == QColor("white")


def test_a_page_shows_its_four_corners_when_the_whole_page_is_shown(paper):
    paper.show_paper(pdf_with("Min plan"))
    paper.show_whole_page(True)
    shown = picture(paper)
    rect = paper.page_rect(0)
    assert paper.rect().contains(rect)
    inside = rect.adjusted(3, 3, -3, -3)
    for corner in (
        inside.topLeft(),
        inside.topRight(),
        inside.bottomLeft(),
        inside.bottomRight(),
    ):
        assert shown.pixelColor(corner).lightness() < 60


def test_a_page_is_as_wide_as_it_goes_and_scrolls_with_the_keys(paper, qtbot):
    paper.show_paper(pdf_with("Min plan", "Side to"))
    assert paper.page_rect(0).width() > 800
    paper.setFocus()
    QTest.keyClick(paper, Qt.Key.Key_End)
    assert paper.page_rect(1).bottom() <= paper.viewport().height()
    QTest.keyClick(paper, Qt.Key.Key_Home)
    assert paper.page_rect(0).top() >= 0
    QTest.keyClick(paper, Qt.Key.Key_PageDown)
    assert paper.page_rect(0).top() < 0


@pytest.fixture
def turned(paper):
    """Whether the window's own Page down was meant, as in a meeting, where it goes on."""
    times = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_PageDown), paper.window())
    shortcut.activated.connect(lambda: times.append(1))
    return times


def test_page_down_goes_through_the_paper_before_it_leaves_it(paper, turned, qtbot):
    paper.show_paper(pdf_with("Min plan"))
    with qtbot.waitActive(paper):
        paper.activateWindow()
    paper.setFocus()
    while paper.page_rect(0).bottom() > paper.viewport().height():
        QTest.keyClick(paper.windowHandle(), Qt.Key.Key_PageDown)
        assert not turned
    QTest.keyClick(paper.windowHandle(), Qt.Key.Key_PageDown)
    assert turned


def test_a_finger_moves_the_paper(paper, qtbot):
    paper.show_paper(pdf_with("Min plan"))
    finger = QTest.createTouchDevice()
    viewport = paper.viewport()
    QTest.touchEvent(viewport, finger).press(0, QPoint(450, 600), viewport).commit()
    for y in range(580, 180, -20):
        QTest.touchEvent(viewport, finger).move(0, QPoint(450, y), viewport).commit()
    QTest.touchEvent(viewport, finger).release(0, QPoint(450, 180), viewport).commit()
    qtbot.waitUntil(lambda: paper.page_rect(0).top() < 0)


def test_the_paper_is_as_sharp_as_the_screen(paper):
    paper.show_paper(pdf_with("Min plan"))
    shown = paper.grab()
    assert shown.width() == round(paper.width() * paper.devicePixelRatioF())
    sheets = paper.widget()
    size = paper.page_rect(0).size()
    assert sheets._picture(0, size).width() == round(size.width() * paper.devicePixelRatioF())


def test_a_screen_reader_hears_the_text_on_the_paper(paper):
    paper.show_paper(pdf_with("Min plan for Mikkel", "Side to"))
    assert paper.accessibleDescription() == "Min plan for Mikkel\nSide to"


def test_a_new_paper_takes_the_place_of_the_old_one(paper):
    paper.show_paper(pdf_with("Min plan", "Side to"))
    paper.show_paper(pdf_with("Ny plan"))
    assert paper.pages == 1
    assert paper.accessibleDescription() == "Ny plan"


def test_a_damaged_paper_is_said_in_a_sentence(paper):
    empty = picture(paper)
    paper.show_paper(b"%PDF-1.7 nothing here")
    assert not paper.can_be_shown
    assert picture(paper) != empty


def test_a_larger_window_takes_a_wider_page(paper):
    paper.show_paper(pdf_with("Min plan"))
    paper.show_scale(Scale(0.6))
    narrow = paper.page_rect(0).width()
    paper.show_scale(Scale(2.0))
    assert paper.page_rect(0).width() > narrow
