"""Reads a Word file back: every word in it, also in its margins and in what it says of itself."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HELD = ("word/document", "word/header", "word/footer", "word/foot", "word/comments", "docProps/")


def paragraphs(file: bytes) -> list[str]:
    """The paragraphs of the body, the locked ones too; a new line within one is a new line."""
    return [_said(p) for p in _part(file, "word/document.xml").iter(f"{_WORD}p")]


def locked(file: bytes) -> list[str]:
    """What nobody can change in Word."""
    controls = _part(file, "word/document.xml").iter(f"{_WORD}sdt")
    return [
        _said(control)
        for control in controls
        if control.find(f"{_WORD}sdtPr/{_WORD}lock[@{_WORD}val='sdtContentLocked']") is not None
    ]


def everything(file: bytes) -> str:
    """All text that is anywhere in the file."""
    with ZipFile(BytesIO(file)) as parts:
        names = [n for n in parts.namelist() if n.startswith(_HELD) and n.endswith(".xml")]
        return " ".join("".join(_part(file, name).itertext()) for name in names)


def styles(file: bytes) -> dict[str, str]:
    """Each paragraph that has a style of its own, and which."""
    found = {}
    for paragraph in _part(file, "word/document.xml").iter(f"{_WORD}p"):
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        if style is not None:
            found[_said(paragraph)] = style.attrib[f"{_WORD}val"]
    return found


def _part(file: bytes, name: str) -> ET.Element:
    with ZipFile(BytesIO(file)) as parts:
        return ET.fromstring(parts.read(name))


def _said(element: ET.Element) -> str:
    signs = {f"{_WORD}br": "\n", f"{_WORD}tab": "\t"}
    return "".join(
        (piece.text or "") if piece.tag == f"{_WORD}t" else signs.get(piece.tag, "")
        for piece in element.iter()
    )
