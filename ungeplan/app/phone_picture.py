"""The plan as a picture for the young person's phone: 1080 by 1920 dots, off any screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from ungeplan.store.files import numbered
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


def words_beside(picture: Path) -> Path:
    """The file for the words of a picture that is to be written: plan.txt for plan.png.

    The words of a picture that is replaced are replaced with it; any other file stays.
    """
    is_named = picture.suffix.casefold() == ".png"
    words = picture.with_name(f"{picture.stem if is_named else picture.name}.txt")
    told = QImage(str(picture)).text(_TOLD)
    return next(path for path in numbered(words) if not path.exists() or _holds(path, told))


def _holds(file: Path, told: str) -> bool:
    try:
        return bool(told) and file.read_bytes() == told.encode()
    except OSError:
        return False


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
