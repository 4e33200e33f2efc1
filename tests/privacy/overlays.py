"""What can lie over a stage of the meeting: how it comes, and how it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget

from ungeplan.app.program import Program
from ungeplan.demo.eyes import wait_until
from ungeplan.model.facts import Stage
from ungeplan.ui.meeting.curtain import Covering
from ungeplan.ui.meeting.laid_page import LaidPage
from ungeplan.ui.meeting.seat_form import SeatForm
from ungeplan.ui.meeting.step_editor import StepEditor
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.widgets.printing import PrintPanel
from ungeplan.ui.widgets.save_places import SavePlaces

Show = Callable[[], None]


class Overlay(NamedTuple):
    """Something over the stage."""

    name: str
    come: Show
    is_there: Callable[[], bool]
    go: Show
    stages: frozenset[Stage] = frozenset(Stage)
    """Where it can come."""


class Overlays:
    """All of them, for the meeting that is on the screen."""

    def __init__(self, program: Program) -> None:
        assert program.meeting is not None
        self._program = program
        self._window: MeetingWindow = program.meeting

    def __iter__(self) -> Iterator[Overlay]:
        """The stage alone first; then what lies over it, and what the program has of the rest."""
        window, curtain = self._window, self._window.curtain
        yield Overlay("none", _nothing, lambda: True, _nothing)
        yield Overlay("curtain", self._hide, curtain.isVisible, self._open)
        yield Overlay("pause", self._pause, curtain.isVisible, self._open)
        parting = window.parting
        yield Overlay("parting question", self._part, parting.isVisible, parting.stay.click)
        yield Overlay("message", self._say, window.message.isVisible, window.message.hide)
        yield Overlay("menu of the text", self._menu, _has_popup, _close_popups)
        yield Overlay(
            "print panel", self._print, lambda: self._has(PrintPanel), lambda: self._esc(PrintPanel)
        )
        yield Overlay("save dialog", self._save, _has_file_dialog, self._unsave)
        yield Overlay(
            "seat form",
            self._seat,
            lambda: self._has(SeatForm),
            lambda: self._esc(SeatForm),
            frozenset({Stage.WELCOME}),
        )
        yield Overlay(
            "step editor",
            self._step,
            lambda: self._has(StepEditor),
            lambda: self._esc(StepEditor),
            frozenset({Stage.STEPS}),
        )
        yield from self._if_there()

    def _if_there(self) -> Iterator[Overlay]:
        keys = getattr(self._window, "keys_action", None)
        if isinstance(keys, QAction):
            yield Overlay("keys sheet", keys.trigger, self._has_keys, self._close_keys)
        for name, action in (
            ("my screen", self._window.my_screen_action),
            ("two languages", self._window.two_languages_action),
        ):
            yield Overlay(name, action.trigger, self._has_page, self._shut)
        faces = getattr(self._program, "two_faces", None)
        if faces is not None:
            panel: QWidget = faces.panel
            yield Overlay("private panel", self._private, panel.isVisible, self._unprivate)

    # -- how they come and go -----------------------------------------------------------------

    def _hide(self) -> None:
        self._window.cover(Covering.HIDDEN)

    def _pause(self) -> None:
        self._window.cover(Covering.PAUSED)

    def _open(self) -> None:
        # As when Esc has been held for two seconds.
        self._window.curtain._open()

    def _part(self) -> None:
        self._window.ask_whether_over()

    def _say(self) -> None:
        self._window.say("Der er ikke plads til flere mål.")

    def _menu(self) -> None:
        menu = self._window.bar.text_size.menu()
        assert isinstance(menu, QMenu)
        menu.popup(self._window.mapToGlobal(self._window.rect().center()))

    def _print(self) -> None:
        if self._program.paper is None:
            self._program._paper_desk.make()
            assert wait_until(lambda: self._program.paper is not None)
        self._program._papers.print()

    def _save(self) -> None:
        places = self._window.my_plan.findChild(SavePlaces)
        assert places is not None
        places._look_elsewhere()

    def _unsave(self) -> None:
        for dialog in _file_dialogs():
            dialog.reject()

    def _seat(self) -> None:
        self._press_last("Chair")

    def _step(self) -> None:
        self._press_last("StepCard")

    def _press_last(self, kind: str) -> None:
        buttons = [
            button
            for button in self._window.stage.findChildren(QAbstractButton)
            if type(button).__name__ == kind and button.isVisible()
        ]
        buttons[-1].click()

    def _has_keys(self) -> bool:
        return self._keys_sheet() is not None

    def _close_keys(self) -> None:
        sheet = self._keys_sheet()
        assert sheet is not None
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

    def _keys_sheet(self) -> QWidget | None:
        sheets = [
            widget
            for widget in self._window.findChildren(QWidget)
            if type(widget).__name__ == "KeysSheet" and widget.isVisible()
        ]
        return sheets[0] if sheets else None

    def _has_page(self) -> bool:
        return self._has(LaidPage)

    def _shut(self) -> None:
        self._esc(LaidPage)

    def _private(self) -> None:
        self._hide()
        self._program.two_faces._open()  # type: ignore[union-attr] # it is there

    def _unprivate(self) -> None:
        self._open()

    def _has(self, kind: type[QWidget]) -> bool:
        return any(widget.isVisible() for widget in self._window.findChildren(kind))

    def _esc(self, kind: type[QWidget]) -> None:
        for widget in self._window.findChildren(kind):
            if widget.isVisible():
                QTest.keyClick(widget, Qt.Key.Key_Escape)


def settle() -> None:
    """Let everything that was asked for happen, and what is thrown away be gone."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _nothing() -> None:
    """The stage is there already."""


def _has_popup() -> bool:
    return QApplication.activePopupWidget() is not None


def _close_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def _file_dialogs() -> list[QFileDialog]:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    return [dialog for dialog in found if dialog.isVisible()]


def _has_file_dialog() -> bool:
    return bool(_file_dialogs())
