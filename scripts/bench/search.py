"""One key stroke in the search of the desk's list: from the key until it is painted."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from scripts.bench.by_turns import Aim, Line, by_turns
from scripts.bench.many_people import rows
from ungeplan.app.run import wording
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.theme import WARM

MANY = 10_000
ONE_FRAME = 1000 / 60
_TYPED = "møller 7"
_PATIENCE = 5.0
"""Seconds."""


def lines() -> Iterator[Line]:
    """Somebody types a name, takes it away and types it again."""
    desk = DeskWindow(wording("da"), WARM)
    desk.show_people(rows(MANY), "Karen")
    desk.show()
    QTest.qWaitForWindowExposed(desk)
    typing = Typing(desk)
    yield by_turns(
        f"a key stroke of a search among {MANY} young people",
        typing.strike_key,
        None,
        len(_TYPED) * 12,
        Aim(round(ONE_FRAME, 1), is_ratio=False),
    )
    desk.allow_close()
    desk.close()


class Typing(QObject):
    """Somebody who types in the search."""

    def __init__(self, desk: DeskWindow) -> None:
        super().__init__()
        search, shown = desk.findChild(QLineEdit), desk.findChild(QListView)
        assert search is not None
        assert shown is not None
        self._search = search
        self._is_painted = False
        shown.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name Qt gives
        if event.type() is QEvent.Type.Paint:
            self._is_painted = True
        return False

    def strike_key(self) -> float:
        """Milliseconds of the next key until the list is painted with what it found."""
        typed = self._search.text()
        if typed == _TYPED:
            self._search.clear()
            QCoreApplication.processEvents()
            typed = ""
        self._is_painted = False
        begun = time.perf_counter()
        QTest.keyClicks(self._search, _TYPED[len(typed)])
        while not self._is_painted and time.perf_counter() < begun + _PATIENCE:
            QCoreApplication.processEvents()
        return (time.perf_counter() - begun) * 1000
