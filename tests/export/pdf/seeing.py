"""Looks at a page as a phone does: at its picture, through a reader of codes."""

from __future__ import annotations

from io import BytesIO

import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument


def picture_of(file: bytes, page: int = 0, width: int = 1240) -> Image.Image:
    """A page of a PDF on white; 1240 pixels across A4 are 150 to the inch."""
    data = QBuffer()
    data.setData(QByteArray(file))
    data.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(data)
    size = document.pagePointSize(page)
    drawn = document.render(page, QSize(width, round(width * size.height() / size.width())))
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    assert drawn.save(kept, "PNG")  # type: ignore[call-overload] # the stubs want the name in bytes
    document.close()
    picture = Image.open(BytesIO(kept.data().data()))
    sheet = Image.new("RGB", picture.size, "white")
    sheet.paste(picture, mask=picture.getchannel("A"))
    return sheet


def codes_on(picture: Image.Image) -> list[str]:
    """What the codes in a picture hold, from left to right."""
    found = [
        (code.position.top_left.x, code.text)
        for code in zxingcpp.read_barcodes(picture)
        if code.format == zxingcpp.BarcodeFormat.QRCode
    ]
    return [text for _, text in sorted(found)]
