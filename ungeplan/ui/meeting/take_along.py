"""*Tag den med*: the plan on paper or as a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.save_places import SavePlaces
from ungeplan.ui.wording import Wording


class TakeAlong(QWidget):
    """Offers the printer and the file.

    Signals:
        print_wanted: the paper is to be printed.
        path_chosen: the paper is to be written to this file.
    """

    print_wanted = Signal()
    path_chosen = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._ready = True
        self._path: Path | None = None
        """The file that was asked for."""
        self._print = Button()
        self._print.setProperty("look", "primary")
        self._save = Button()
        self._save.setProperty("look", "soft")
        self._saved = QLabel()
        self._saved.setProperty("look", "helper")
        self._saved.setWordWrap(True)
        self._saved.setTextFormat(Qt.TextFormat.PlainText)
        self.places = SavePlaces(theme)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._print, self._save, self._saved, self.places):
            self._rows.addWidget(part)
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.ask_where)
        self.places.path_chosen.connect(self._choose_path)
        self.places.closed.connect(self._close_places)
        self.begin()

    def begin(self) -> None:
        """As it is at first: nothing is saved, and nobody has asked where."""
        self._saved.hide()
        self._show_places(False)

    def show_ready(self, ready: bool) -> None:
        """Whether there is a paper to take along; else something else must be answered first."""
        self._ready = ready
        self._show_places(False)

    def show_saved(self) -> None:
        """The file is written: say where, so that it is found again."""
        self._say_saved()
        self._saved.show()
        announce(self._saved, self._saved.text())

    def ask_where(self) -> None:
        """Ask where the file is to be kept."""
        self._saved.hide()
        self._show_places(True)
        self.places.begin()

    def take_focus(self) -> None:
        """The keys begin at the printer."""
        self._print.setFocus()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(14))
        self.places.show_scale(scale)
        side = scale.text(BODY)
        for button, name, colour in (
            (self._print, "printer", self._theme.on_action),
            (self._save, "file-pdf", self._theme.action_text),
        ):
            button.setIcon(icon(name, colour, side))
            button.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        take = self._wording.content.meeting.stages.take_with_you
        say_beside_icon(self._print, self._wording.say(take.print))
        say_beside_icon(self._save, self.tr("Save as PDF"))
        self._say_saved()
        self.places.retranslate()

    # -- inside -------------------------------------------------------------------------------

    def _show_places(self, shown: bool) -> None:
        self._print.setVisible(self._ready and not shown)
        self._save.setVisible(self._ready and not shown)
        self.places.setVisible(shown)

    def _say_saved(self) -> None:
        if self._path is None:
            self._saved.setText(self.tr("The file is saved."))
            return
        folder = self._path.parent
        sentence = self.tr("The file is saved. It is called {file} and lies in {folder}.")
        self._saved.setText(
            sentence.format(file=self._path.name, folder=folder.name or str(folder))
        )

    def _close_places(self) -> None:
        self._show_places(False)
        self._save.setFocus()

    def _choose_path(self, path: str) -> None:
        self._close_places()
        self._path = Path(path)
        self.path_chosen.emit(path)
