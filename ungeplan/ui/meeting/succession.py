"""One window of a meeting takes the place of another: the same meeting, in another theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ungeplan.model.facts import Stage as Place

if TYPE_CHECKING:
    from ungeplan.ui.meeting.stage import Stage
    from ungeplan.ui.meeting.window import MeetingWindow

_ASKS_IN_ORDER = (Place.GOALS, Place.MY_PLAN)
"""Stages whose questions follow one another, so that the one that was shown is found again."""
_MOST_QUESTIONS = 8


class Seat(NamedTuple):
    """Where the keyboard was: at this widget of its kind, counted among those that are seen."""

    kind: type[QWidget]
    number: int


class Succession:
    """Lets a new window show what the one before shows, and hides that only when it does.

    A screen that is covered is covered from the first moment of the new window.
    """

    def __init__(self, before: MeetingWindow, now: MeetingWindow) -> None:
        """`now` is not shown yet: it gets ready."""
        self._before = before
        self._now = now
        self._seat = _seat_in(before)
        self._area: QRect | None = None if before.isFullScreen() else before.geometry()
        now.zoom_text(before.zoom)
        now.setGeometry(before.geometry())
        now.go_on_holding(before)
        if now.place is before.place and now.place in _ASKS_IN_ORDER:
            _go_to_the_question_of(before.stage, now.stage)
        if before.parting.isVisibleTo(before):
            now.ask_whether_over()
        if before.late_guest.waiting is not None:
            now.go_on_asking(before.late_guest.waiting)
        if before.curtain.covering is not None:
            now.cover(before.curtain.covering)

    def complete(self) -> None:
        """`now` is on the screen: it goes on where `before` was, and `before` goes out of sight."""
        before, now = self._before, self._now
        if self._area is not None:
            now.setWindowState(before.windowState())
            now.setGeometry(self._area)
        if now.curtain.covering is None:
            now.page.settle()
            now.page.verticalScrollBar().setValue(before.page.verticalScrollBar().value())
            _give_keys(now, self._seat)
        before.hide()


def _go_to_the_question_of(before: Stage, now: Stage) -> None:
    for _ in range(_MOST_QUESTIONS):
        if _asks(now) == _asks(before):
            return
        if not now.advance():
            break
    # A question that comes up only by what somebody does: begin at the first again.
    now.enter()


def _asks(stage: Stage) -> tuple[str, str]:
    return stage.question, stage.helper


def _seat_in(window: MeetingWindow) -> Seat | None:
    focus = QApplication.focusWidget()
    if focus is None or not window.isAncestorOf(focus):
        return None
    return Seat(type(focus), _seen(window, type(focus)).index(focus))


def _give_keys(window: MeetingWindow, seat: Seat | None) -> None:
    seen = _seen(window, seat.kind) if seat is not None else []
    if seat is not None and seat.number < len(seen):
        seen[seat.number].setFocus(Qt.FocusReason.OtherFocusReason)


def _seen(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [part for part in window.findChildren(kind) if part.isVisible()]
