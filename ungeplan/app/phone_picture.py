"""The plan as a picture for the young person's phone: 1080 by 1920 dots, off any screen."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from ungeplan.ui import lasting_none

SIZE = QSize(1080, 1920)
_TOLD = "Description"
"""The key under which a PNG holds words about itself (PNG, third edition, 11.3.3.2)."""


def picture_of(pdf: bytes, told: str) -> bytes:
    """The first page as a PNG that holds what it says. Needs no running program of Qt's."""
    lasting_none.make_last()
    picture = QImage(SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.drawImage(0, 0, _page_of(pdf))
    painter.end()
    picture.setText(_TOLD, told)
    return _written(picture)


def _page_of(pdf: bytes) -> QImage:
    data = QBuffer()
    data.setData(QByteArray(pdf))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(data)
    page = document.render(0, SIZE)
    document.close()
    return page


def _written(picture: QImage) -> bytes:
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(data, "PNG")  # type: ignore[call-overload] # the stubs want the name in bytes
    return bytes(data.data().data())
