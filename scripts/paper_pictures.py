"""Keeps a picture of every page that is printed, with the invented people of the tests.

Run by `scripts/pictures.py`. Forms that come in many lengths are shown with one plan each.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from tests.export.pdf.every_form import FORMS
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.language import Language
from ungeplan.ui.widgets.paper import open_pdf

WIDTH = 690
SHOWN = {
    "plan_pdf": (
        "three goals, version",
        "nine steps, version",
        "many pages, version",
        "joined letters, version",
    ),
    "wall_pdf": ("three goals",),
    "large_pdf": ("mikkel",),
    "two_languages_pdf": ("mikkel", "Arabic"),
    "pocket_pdf": ("mikkel",),
    "copy_pdf": ("mikkel, Mikkel", "mikkel, Bo", "sofus, Mor", "amalie, Birgitte"),
    "archive_pdf": (),
    "draft_pdf": ("school", "kui", "employment", "social_support", "fgu", "eud", "whole"),
}
"""Which files of a form are shown; of the others all are."""


def main(folder: Path) -> None:
    """Draw every page into the folder, by the order of the forms."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    content = load(resources.folder() / "content")
    number = 0
    for form, draw in FORMS.items():
        wanted = SHOWN.get(form)
        for name, file in draw(content, Language.DANISH):
            if wanted is not None and name not in wanted:
                continue
            owner = QObject(application)
            document = open_pdf(file, owner)
            # Of a class the first sheet is enough.
            for page in range(min(document.pageCount(), 3)):
                number += 1
                title = f"{form.removesuffix('_pdf')} {name} {page + 1}".replace("-", " ")
                drawn(document, page).save(str(folder / f"{number:03}-{title}.png"))


def drawn(document: QPdfDocument, page: int) -> QImage:
    """The page on white paper."""
    size = document.pagePointSize(page)
    shown = document.render(page, QSize(WIDTH, round(WIDTH * size.height() / size.width())))
    sheet = QImage(shown.size(), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, shown)
    painter.end()
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1]))
