"""Where to keep the plan as a file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDir, QSize, QStandardPaths, QStorageInfo, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.forgetful_dialog import FILE_NAME, forgetful_dialog
from ungeplan.ui.widgets.tab_order import put_before


class Kind(Enum):
    """What a place is."""

    DESKTOP = auto()
    DOCUMENTS = auto()
    STICK = auto()
    """Something that was plugged in: a USB stick."""


class Place(NamedTuple):
    """A folder that is offered."""

    kind: Kind
    folder: Path
    name: str = ""
    """What a stick is called."""


def places() -> list[Place]:
    """The sticks that are plugged in, the desktop and the documents."""
    found = [
        Place(Kind.STICK, Path(volume.rootPath()), volume.displayName())
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not volume.isReadOnly() and _is_plugged_in(volume)
    ]
    for kind, location in (
        (Kind.DESKTOP, QStandardPaths.StandardLocation.DesktopLocation),
        (Kind.DOCUMENTS, QStandardPaths.StandardLocation.DocumentsLocation),
    ):
        folder = Path(QStandardPaths.writableLocation(location))
        if folder.is_dir() and all(place.folder != folder for place in found):
            found.append(Place(kind, folder))
    return found


def _is_plugged_in(volume: QStorageInfo) -> bool:
    root = volume.rootPath()
    if sys.platform == "win32":
        return not volume.isRoot() and not Path.home().is_relative_to(root)
    return root.startswith(("/media/", "/run/media/", "/Volumes/"))


def free_path(folder: Path) -> Path:
    """A file there that is not taken: an older plan is never written over."""
    path = folder / f"{FILE_NAME}.pdf"
    number = 2
    while path.exists():
        path = folder / f"{FILE_NAME}-{number}.pdf"
        number += 1
    return path


class SavePlaces(QWidget):
    """Offers a few places; no name of a file or folder is on the screen before it is asked for.

    Signals:
        path_chosen: the whole path of a new file.
        closed: not to be kept as a file after all.
    """

    path_chosen = Signal(str)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        offered: Callable[[], Sequence[Place]] = places,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._offered = offered
        self._places: dict[QPushButton, Place] = {}
        self._dialog: QFileDialog | None = None
        self._question = QLabel()
        self._question.setProperty("look", "card")
        self._question.setWordWrap(True)
        self._other = Button()
        self._close = Button()
        self._close.setProperty("look", "plain")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._question, self._other, self._close):
            self._rows.addWidget(part)
        self._other.clicked.connect(self._look_elsewhere)
        self._close.clicked.connect(self.closed)
        self.retranslate()

    def begin(self) -> None:
        """Look anew which places there are."""
        for button in self._places:
            button.hide()
            button.deleteLater()
        self._places = {}
        for place in self._offered():
            button = Button()
            button.clicked.connect(self._choose_pressed)
            self._rows.insertWidget(1 + len(self._places), button)
            self._places[button] = place
            put_before(button, self._other)
        self.retranslate()
        self.show_scale(self._scale)
        next(iter(self._places), self._other).setFocus()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(14))
        side = scale.text(BODY)
        icons = {Kind.DESKTOP: "house", Kind.DOCUMENTS: "file-text", Kind.STICK: "floppy-disk"}
        ink = self._theme.ink
        for button, name, colour in (
            *((button, icons[place.kind], ink) for button, place in self._places.items()),
            (self._other, "folder-open", ink),
            (self._close, "x", self._theme.action_text),
        ):
            button.setIcon(icon(name, colour, side))
            button.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._question.setText(self.tr("Where shall it be kept?"))
        for button, place in self._places.items():
            match place.kind:
                case Kind.DESKTOP:
                    words = self.tr("The desktop")
                case Kind.DOCUMENTS:
                    words = self.tr("Documents")
                case Kind.STICK:
                    words = self.tr("USB stick {name}").format(name=place.name)
            say_beside_icon(button, words)
        other = self.tr("Another place") if self._places else self.tr("Choose a folder")
        say_beside_icon(self._other, other)
        say_beside_icon(self._close, self.tr("Close"))

    # -- inside -------------------------------------------------------------------------------

    def _choose_pressed(self) -> None:
        pressed = self.sender()
        for button, place in self._places.items():
            if button is pressed:
                self.path_chosen.emit(str(free_path(place.folder)))

    def _look_elsewhere(self) -> None:
        """The dialog of Qt: it can be hidden at once, and it shows folders alone."""
        offered = self._offered()
        dialog = forgetful_dialog(
            self.tr("Where shall it be kept?"), offered[-1].folder if offered else None, self
        )
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setFilter(QDir.Filter.AllDirs | QDir.Filter.NoDotAndDotDot)
        # What is modal would keep F9 from hiding the screen.
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.fileSelected.connect(self._take_path)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.show()

    def _take_path(self, path: str) -> None:
        chosen = Path(path)
        self.path_chosen.emit(str(free_path(chosen.parent) if chosen.exists() else chosen))

    def _forget_dialog(self) -> None:
        self._dialog = None

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What hides the screen hides the dialog too."""
        if self._dialog is not None:
            self._dialog.reject()
        super().hideEvent(event)
